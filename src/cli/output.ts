// output: data on standard output, messages on standard error; both end quietly when nobody reads them any more.
import { clean } from '../core/sanitise.ts';
import type { ReaderError } from '../core/errors.ts';

let guarded = false;

/** Resolves when the text has been handed on. A reader that has gone (`| head`) ends the program without a word. */
export function print(text: string): Promise<void> {
  guard();
  return new Promise((resolve) => process.stdout.write(text, () => resolve()));
}

/** What failed and what to do, on standard error. */
export function tell(error: ReaderError): void {
  complain(`${error.message} ${error.hint}`);
}

/** One line on standard error, under the program's name. */
export function complain(text: string): void {
  guard();
  process.stderr.write(`newsreader: ${clean(text)}\n`);
}

/** 2 where the person gave us wrong arguments, 1 for everything else that fails. */
export function exitCode(errors: readonly ReaderError[]): 0 | 1 | 2 {
  if (errors.length === 0) return 0;
  return errors.every((error) => error.code === 'usage') ? 2 : 1;
}

/** Columns for text: those of the terminal, at most 80, and 80 where there is none. */
export function textWidth(): number {
  return Math.min(process.stdout.columns || 80, 80);
}

function guard(): void {
  if (guarded) return;
  guarded = true;
  process.stderr.on('error', () => undefined);
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    complain(`Could not write to standard output: ${error.message}`);
    process.exit(1);
  });
}
