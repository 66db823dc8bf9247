// set-aside: a file that cannot be understood is moved beside itself under a name with a date, never removed and
// never over another one.
import { existsSync, linkSync, renameSync, unlinkSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';

/** One file that was set aside, for telling the person. */
export interface Problem {
  /** Path of the file as the program uses it. */
  file: string;
  /** Path where the broken one is now. */
  setAside: string;
  /** Why it could not be used, as the end of a sentence: "it is not valid JSON". */
  why: string;
}

/** Moves `file` to name.broken-2026-11-23T101500.json (UTC) beside it, and gives the new path. Throws fs errors. */
export function setAside(file: string, now: Date = new Date()): string {
  const stamp = now.toISOString().slice(0, 19).replaceAll(':', '');
  const extension = extname(file);
  const stem = join(dirname(file), `${basename(file, extension)}.broken-${stamp}`);
  for (let copy = 1; ; copy++) {
    const name = copy === 1 ? `${stem}${extension}` : `${stem}-${copy}${extension}`;
    if (moveWithoutReplacing(file, name)) return name;
  }
}

function moveWithoutReplacing(from: string, to: string): boolean {
  try {
    // A link refuses to replace, which a rename does not.
    linkSync(from, to);
    unlinkSync(from);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    // No hard links here (FAT, some network disks).
    if (existsSync(to)) return false;
    renameSync(from, to);
    return true;
  }
}

/** One sentence for the person. */
export function problemText(problem: Problem): string {
  return `${problem.file} could not be used: ${problem.why}. It was set aside as ${problem.setAside}.`;
}
