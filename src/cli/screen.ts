// screen: `newsreader [TARGET…]`. Opens the screen where there is one, and prints the front where there is none.
import { isatty } from 'node:tty';
import { home } from '../core/paths.ts';
import { checkTargets } from '../open/check-targets.ts';
import { openTerminalInput } from './terminal-input.ts';

/** Sets process.exitCode. `url`: --url. Throws ReaderError 'usage'. */
export async function openScreen(targets: readonly string[], url: string | null): Promise<void> {
  const keys = hasScreen() ? keySource() : null;
  if (!keys) {
    const { printFront } = await import('./print-front.ts');
    await printFront(targets, url);
    return;
  }
  checkTargets(targets, url);
  const { runApp } = await import('../ui/run-app.tsx');
  process.exitCode = await runApp({ targets, url, home: home(), ...keys });
}

function hasScreen(): boolean {
  return isatty(1) && process.env['TERM'] !== 'dumb';
}

/** Keys come from standard input, or from the terminal itself where a story is piped in; null where there is neither. */
function keySource(): { stdin?: NodeJS.ReadStream } | null {
  if (isatty(0)) return {};
  const stdin = openTerminalInput();
  return stdin && { stdin };
}
