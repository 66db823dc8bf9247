// alone: what only one copy of the program may do at a time: bringing a library forward, repairing it.
// A lock of SQLite's own on a file beside it: the system takes it from a process that is killed.
import { isFailureOfBusy, sqliteFailure } from './sqlite-failure.ts';
import { sqlite } from './sqlite.ts';

/** How long we wait for another copy that repairs 1 GB, in milliseconds. */
const PATIENCE_MS = 120_000;
/** How long each attempt may last: a thread that is told to end does so between two. */
const ATTEMPT_MS = 200;

/** Runs `work` while no other copy runs anything for the same library. Throws what it throws, and ReaderError 'storage'. */
export function alone<Result>(path: string, work: () => Result): Result {
  const release = locked(`${path}.lock`);
  try {
    return work();
  } finally {
    release();
  }
}

/** No Connection: its settings read the file, which waits for less than we do. Gives what lets go of it. */
function locked(path: string): () => void {
  const until = Date.now() + PATIENCE_MS;
  for (;;)
    try {
      return attempt(path);
    } catch (error) {
      const failure = sqliteFailure(error, path);
      if (!isFailureOfBusy(failure) || Date.now() > until) throw failure;
    }
}

function attempt(path: string): () => void {
  const lock = new (sqlite().DatabaseSync)(path, { timeout: ATTEMPT_MS });
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return () => lock.close();
  } catch (error) {
    lock.close();
    throw error;
  }
}
