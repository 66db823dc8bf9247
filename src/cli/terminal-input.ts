// terminal-input: the keyboard, when standard input is something else (`curl … | newsreader -`).
import { openSync } from 'node:fs';
import { ReadStream } from 'node:tty';

/** The controlling terminal for reading keys; null where there is none (cron, a container without a terminal). */
export function openTerminalInput(): ReadStream | null {
  try {
    return new ReadStream(openSync('/dev/tty', 'r'));
  } catch {
    return null;
  }
}
