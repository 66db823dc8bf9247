// stand-back: a thread that works while somebody uses the screen lets the screen's thread go first. On a machine with
// few processors a refresh otherwise takes every second turn from the keys.
import { setPriority } from 'node:os';

/** As nice(1) does without a number. */
const NICE = 10;

/**
 * For the thread that calls it, and the threads that it starts. Linux alone counts niceness by thread (setpriority(2),
 * "C library/kernel differences"); elsewhere it would be the whole program's, so nothing is done.
 */
export function standBack(): void {
  if (process.platform !== 'linux') return;
  try {
    setPriority(NICE);
  } catch {
    // Where a sandbox forbids even that, the refresh goes on as it is.
  }
}
