// replace-file: a file is replaced as a whole: the new contents are written beside it and renamed over it, so that who
// looks meanwhile sees the old ones or the new ones, and a failure leaves the old ones.
import { chmodSync, lstatSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';

/** What stands there leads to something that is open already: /dev/stdout, /dev/fd/63, /proc/self/fd/1. */
const OPEN_ALREADY = /^\/(?:dev|proc)\//u;

export interface ReplaceOptions {
  /** Of a file that is not there yet; one that is there keeps its own. Default: 0666 less the umask. */
  mode?: number;
  /** What the name ends in until the file is whole. Default: one of this process's own, since others may write too. */
  unfinished?: string;
}

/**
 * Replaces what `path` leads to, through symbolic links. What is no regular file (a pipe, a device) is written as it
 * is, and so is a file in a folder that takes no new ones. Throws the system's errors.
 */
export function replaceFile(path: string, text: string, options: ReplaceOptions = {}): void {
  const before = statSync(path, { throwIfNoEntry: false });
  if (OPEN_ALREADY.test(path) || (before ? !before.isFile() : leadsNowhere(path)))
    return writeFileSync(path, text);
  const file = before ? realpathSync(path) : path;
  const unfinished = `${file}${options.unfinished ?? `.new-${process.pid}`}`;
  try {
    writeFileSync(unfinished, text, { mode: options.mode ?? 0o666, flush: true });
    if (before) chmodSync(unfinished, before.mode & 0o777);
    renameSync(unfinished, file);
  } catch (error) {
    rmSync(unfinished, { force: true });
    if (before && isRefusal(error)) return writeFileSync(file, text);
    throw error;
  }
}

/** A link to a file that is not there yet: writing through it makes the file. */
function leadsNowhere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

function isRefusal(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return code === 'EACCES' || code === 'EPERM';
}
