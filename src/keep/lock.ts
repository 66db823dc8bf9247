// lock: one writer of a kept file at a time, over all running copies of the program. Owns the lock, not the file.
// The work under a lock is synchronous, so that it lasts milliseconds and a copy that is busy elsewhere holds none.
// Invariant: the lock is free again when the work has returned or thrown; that of a killed holder is taken away.
import { rmdirSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { lockSync } from 'proper-lockfile';

/** A lock this old, in milliseconds, has lost its holder: work under a lock takes a hundredth of it. */
const ABANDONED_MS = 3000;
/** How long a person waits for other copies, in milliseconds; longer than an abandoned lock lasts. */
const PATIENCE_MS = 15_000;

/**
 * Run `work` while no other copy runs anything for the same file. The file's folder must exist.
 * Throws what `work` throws, and the system's error where the lock cannot be made or is never free ('ELOCKED').
 */
export async function withLock<Result>(file: string, work: () => Result): Promise<Result> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const done = whileLocked(file, work);
    if (done) return done.result;
    if (Date.now() > until) throw Object.assign(new Error('the lock stays taken'), { code: 'ELOCKED' });
    // Uneven waits, so that two that wait do not keep meeting.
    await sleep(1 + Math.random() * 6);
  }
}

/** One try: null where another copy holds the lock now. Throws as {@link withLock}. */
export function whileLocked<Result>(file: string, work: () => Result): { result: Result } | null {
  const release = take(file, Infinity);
  if (!release) {
    removeAbandoned(`${file}.lock`);
    return null;
  }
  try {
    return { result: work() };
  } finally {
    release();
  }
}

function take(file: string, stale: number): (() => void) | null {
  try {
    // update: how often the library would refresh a long-held lock; it has a least value, and ours end before it.
    return lockSync(file, { realpath: false, stale, update: 1000 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ELOCKED') return null;
    throw error;
  }
}

/**
 * proper-lockfile removes an abandoned lock by itself, but not alone: two that wait see it abandoned, the first one
 * removes it and takes its own, the second one removes that, and both believe they hold it. So the removal has a
 * lock of its own here, and looks again under it.
 */
function removeAbandoned(lock: string): void {
  if (!isAbandoned(lock)) return;
  const release = take(lock, ABANDONED_MS);
  if (!release) return;
  try {
    if (isAbandoned(lock)) rmdirSync(lock);
  } finally {
    release();
  }
}

function isAbandoned(lock: string): boolean {
  const held = statSync(lock, { throwIfNoEntry: false });
  return held !== undefined && held.mtimeMs < Date.now() - ABANDONED_MS;
}
