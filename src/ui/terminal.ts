// terminal: the process's side of a running screen: what ends it (a key, a signal, a crash, a terminal that is gone),
// and what becomes of the signal. Restoring the terminal itself is Ink's, at unmount.
import { constants } from 'node:os';
import type { Instance } from 'ink';
import { toReaderError } from '../core/errors.ts';
import { clean } from '../core/sanitise.ts';
import { keepPlace } from './commands/reader.ts';
import type { App } from './model/app.ts';

const SIGNALS = ['SIGTERM', 'SIGHUP', 'SIGINT'] as const;

export class Terminal {
  private app: App | null = null;
  private instance: Instance | null = null;
  private signal: NodeJS.Signals | null = null;
  private readonly onSignal = (signal: NodeJS.Signals): void => this.leaveBy(signal);
  private readonly onGone = (): void => this.quit();
  private readonly onCrash = (error: unknown): void => {
    // A terminal that is gone is no mistake of ours, and there is nobody to tell.
    if (isGone(error)) return this.quit();
    this.instance?.unmount();
    const told = toReaderError(error, 'Showing the screen');
    process.stderr.write(`newsreader: ${told.message} ${told.hint}\n`);
    if (error instanceof Error && error.stack) process.stderr.write(`${clean(error.stack)}\n`);
    process.exit(1);
  };

  attach(app: App, instance: Instance, keys: NodeJS.ReadStream): void {
    this.app = app;
    this.instance = instance;
    for (const signal of SIGNALS) process.on(signal, this.onSignal);
    process.on('uncaughtException', this.onCrash);
    process.stdout.on('error', this.onGone);
    // Not standard input: that may be a story, which ends.
    keys.on('end', this.onGone);
    keys.on('error', this.onGone);
  }

  detach(): void {
    for (const signal of SIGNALS) process.off(signal, this.onSignal);
    process.off('uncaughtException', this.onCrash);
  }

  /** The place is kept, the terminal given back; runApp goes on from there. */
  quit(): void {
    for (const screen of this.app?.state.screens ?? [])
      if (screen.kind === 'reader' && this.app) keepPlace(this.app, screen);
    this.instance?.unmount();
  }

  redraw(): void {
    this.wipe();
    this.app?.set({});
  }

  /** Nothing on the screen, so that the next frame is drawn whole: a terminal moves what it shows when it is resized. */
  wipe(): void {
    // Before the first frame the screen is still the shell's.
    if (!this.instance) return;
    this.instance.clear();
    process.stdout.write('\u001b[2J\u001b[H');
  }

  /**
   * When all is kept, the signal that made us leave does what it does, so that whoever sent it sees that it worked.
   * Gives the exit code that says the same, for where somebody else still listens for it; 0 where there was none.
   */
  passOn(): number {
    if (!this.signal) return 0;
    process.kill(process.pid, this.signal);
    return 128 + constants.signals[this.signal];
  }

  private leaveBy(signal: NodeJS.Signals): void {
    this.signal = signal;
    this.quit();
  }
}

/** The errors of reading from or writing to a terminal that was closed. */
function isGone(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return code === 'EIO' || code === 'EPIPE' || code === 'ENXIO';
}
