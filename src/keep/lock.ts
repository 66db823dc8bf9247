// lock: one writer of a kept file at a time, over all running copies of the program.
// The work under the lock is synchronous, so that a lock is held for milliseconds and a process that is suspended
// or busy elsewhere never holds one. Invariant: the lock is free again when the work has returned or thrown.
import { setTimeout as sleep } from 'node:timers/promises';
import { lockSync } from 'proper-lockfile';

/** A lock whose holder was killed counts as abandoned after this many milliseconds (proper-lockfile's least). */
const ABANDONED_MS = 2000;
/** Longer than an abandoned lock lasts, short enough that a person still waits for it. */
const PATIENCE_MS = 15_000;

/**
 * Run `work` while no other process runs anything for the same file. The folder of the file must exist.
 * Throws what `work` throws, and the system's error where the lock cannot be made or stays taken ('ELOCKED').
 */
export async function withLock<Result>(file: string, work: () => Result): Promise<Result> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const release = tryLock(file, until);
    if (release) {
      try {
        return work();
      } finally {
        release();
      }
    }
    // Uneven waits, so that two that wait do not keep meeting.
    await sleep(1 + Math.random() * 9);
  }
}

function tryLock(file: string, until: number): (() => void) | null {
  try {
    return lockSync(file, { realpath: false, stale: ABANDONED_MS });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ELOCKED' && Date.now() < until) return null;
    throw error;
  }
}
