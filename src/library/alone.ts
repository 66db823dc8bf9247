// alone: what only one copy of the program may do at a time: bringing a library forward, repairing it.
// A lock of SQLite's own on a file beside it: the system takes it from a process that is killed.
import { Connection } from './connection.ts';

/** How long we wait for another copy that repairs 1 GB, in milliseconds. */
const PATIENCE_MS = 120_000;

/** Runs `work` while no other copy runs anything for the same library. Throws what it throws, and ReaderError 'storage'. */
export function alone<Result>(path: string, work: () => Result): Result {
  const lock = new Connection(`${path}.lock`);
  try {
    lock.exec(`PRAGMA busy_timeout = ${PATIENCE_MS}; BEGIN EXCLUSIVE`);
    return work();
  } finally {
    lock.close();
  }
}
