// sqlite-failure: what SQLite says of a failure, in a person's words. Owns no connection.
import { ReaderError } from '../core/errors.ts';

// Primary result codes: https://sqlite.org/rescode.html
const BUSY = 5;
const READONLY = 8;
const CORRUPT = 11;
const CANTOPEN = 14;
const NOTADB = 26;

type Reason = [why: string, hint: string];
const REASONS: Readonly<Record<number, Reason>> = {
  [BUSY]: ['another copy of newsreader is writing in it', 'Wait a moment, then try again.'],
  6: ['another copy of newsreader is writing in it', 'Wait a moment, then try again.'],
  [READONLY]: [
    'it may not be written',
    'Check who owns the file and its folder, and that you may write there.',
  ],
  10: ['the disk reports an error', 'Check the disk and the room on it, then try again.'],
  [CORRUPT]: [
    'the file is damaged',
    'Start newsreader again: it then sets the file aside and saves what can be read in it.',
  ],
  13: ['the disk is full', 'Make room on the disk, then try again.'],
  [CANTOPEN]: [
    'it cannot be opened',
    'Check who owns the file and its folder, and that you may write there.',
  ],
  [NOTADB]: [
    'the file is damaged',
    'Start newsreader again: it then sets the file aside and saves what can be read in it.',
  ],
};

/** SQLite's primary result code; null where the error is none of SQLite's. */
function resultCode(error: unknown): number | null {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return null;
  return error.errcode & 0xff;
}

/** Whether the file itself is broken, rather than what we asked of it. */
export function isDamage(error: unknown): boolean {
  const code = resultCode(error);
  return code === CORRUPT || code === NOTADB;
}

/** As {@link isDamage}, for what leaves a connection. */
export function isFailureOfDamage(error: unknown): boolean {
  return error instanceof ReaderError && isDamage(error.cause);
}

/** Whether the file, or one beside it, may not be written or made. */
export function isFailureOfPermission(error: unknown): boolean {
  const code = error instanceof ReaderError ? resultCode(error.cause) : null;
  return code === READONLY || code === CANTOPEN;
}

/** Whether somebody else was writing for longer than we were ready to wait. */
export function isFailureOfBusy(error: unknown): boolean {
  return error instanceof ReaderError && resultCode(error.cause) === BUSY;
}

/** A failure as ReaderError 'storage'; what is no failure of SQLite's is a mistake of ours and comes back as it is. */
export function sqliteFailure(error: unknown, file: string): unknown {
  const code = resultCode(error);
  if (code === null || !(error instanceof Error)) return error;
  const [why, hint] = REASONS[code] ?? [error.message, 'Check the disk and the folder, then try again.'];
  return new ReaderError('storage', `Could not use the library in ${file}: ${why}.`, hint, { cause: error });
}
