// sure-write: a file is replaced as a whole or stays what it was. conf writes beside the file and renames, but takes
// a short write for a whole one: on a disk with room for half of the new contents, that half replaces the file and
// no error is thrown (measured: conf 16 with atomically 2.1.1, tmpfs of 256 KiB). So the old contents stay linked
// under a second name until the new ones are seen to be whole.
import { copyFileSync, linkSync, readdirSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Runs `write`, which must leave `bytes` bytes in `file`. When it throws or leaves anything else, the file is again
 * what it was (or absent), and the system's error is thrown, 'ENOSPC' for a short write.
 */
export function replaceSurely(file: string, bytes: number, write: () => void): void {
  const real = resolved(file);
  const earlier = real && keepEarlier(real);
  try {
    withoutSnap(write);
    if (statSync(file).size !== bytes)
      throw Object.assign(new Error('only a part was written'), { code: 'ENOSPC' });
  } catch (error) {
    if (earlier) renameSync(earlier, real);
    else rmSync(file, { force: true });
    throw error;
  }
  if (earlier) rmSync(earlier, { force: true });
}

/** Puts back what a writer that was killed meanwhile had kept; false where there is nothing. */
export function putBackEarlier(file: string): boolean {
  const earlier = earlierName(resolved(file) ?? file);
  if (!statSync(earlier, { throwIfNoEntry: false })) return false;
  renameSync(earlier, file);
  return true;
}

/** Removes the half-written files of writers that were killed. Only for whoever holds the file's lock. */
export function removeLeftovers(file: string): void {
  const real = resolved(file) ?? file;
  const [folder, prefix] = [dirname(real), `${basename(real)}.tmp-`];
  for (const name of readdirSync(folder))
    if (name.startsWith(prefix)) rmSync(join(folder, name), { force: true });
}

function earlierName(file: string): string {
  return `${file}.earlier`;
}

function keepEarlier(file: string): string {
  const earlier = earlierName(file);
  rmSync(earlier, { force: true });
  try {
    linkSync(file, earlier);
  } catch {
    // No hard links here (FAT, some network disks); a full disk refuses the copy before anything is touched.
    copyFileSync(file, earlier);
  }
  return earlier;
}

function resolved(file: string): string | null {
  try {
    return realpathSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** With SNAP set (as in the terminal of an editor that is a snap) conf writes in place instead of renaming. */
function withoutSnap(write: () => void): void {
  const snap = process.env['SNAP'];
  delete process.env['SNAP'];
  try {
    write();
  } finally {
    if (snap !== undefined) process.env['SNAP'] = snap;
  }
}
