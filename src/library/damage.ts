// damage: what can be seen of a damaged file without looking through it, and a mark for what is found while it is used.
import { closeSync, existsSync, openSync, readSync, rmSync, statSync, writeFileSync } from 'node:fs';

/** Why a file cannot be used, as the end of a sentence; null where nothing is seen. Throws the system's errors. */
export function damageOf(path: string): string | null {
  if (existsSync(markOf(path))) return 'it is damaged';
  // We never make an empty one, which SQLite would take for a new one.
  if (statSync(path).size === 0) return 'it is empty';
  return isCut(path) ? 'its end is missing' : null;
}

/** The library was found damaged while it was used: the next start repairs it. */
export function markDamaged(path: string): void {
  try {
    writeFileSync(markOf(path), '');
  } catch {
    // The disk that damaged it takes nothing: it is found again.
  }
}

export function unmarkDamaged(path: string): void {
  rmSync(markOf(path), { force: true });
}

function markOf(path: string): string {
  return `${path}.damaged`;
}

/** Whether a file has lost its end: it works until somebody asks for what stood there. */
export function isCut(path: string): boolean {
  // What is missing may stand in the log.
  if (hasLog(path)) return false;
  // https://sqlite.org/fileformat2.html#the_database_header
  const header = new DataView(new ArrayBuffer(100));
  const file = openSync(path, 'r');
  try {
    if (readSync(file, header) < 100) return true;
  } finally {
    closeSync(file);
  }
  const size = header.getUint16(16);
  const pages = header.getUint32(28);
  // Another program has written it, and has not counted.
  if (header.getUint32(24) !== header.getUint32(92)) return false;
  return statSync(path).size < pages * (size === 1 ? 65_536 : size) && !hasLog(path);
}

function hasLog(path: string): boolean {
  return (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
}
