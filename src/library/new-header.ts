// new-header: a copy of a database whose first bytes were overwritten, with a header as our libraries have it, so that
// what stands behind it can be read. Invariant: the damaged one is only read.
import { closeSync, copyFileSync, existsSync, openSync, rmSync, writeSync } from 'node:fs';
import { threadId } from 'node:worker_threads';

/** SQLite's default, which we never changed. */
const PAGE_SIZE = 4096;
const WAL = 2;

/** The path of the copy. Throws the system's errors. */
export function withNewHeader(path: string): string {
  // Named as what is left of a killed process and removed one day.
  const copy = `${path}.new-${process.pid}-${threadId}-header`;
  copyFileSync(path, copy);
  if (existsSync(`${path}-wal`)) copyFileSync(`${path}-wal`, `${copy}-wal`);
  const file = openSync(copy, 'r+');
  try {
    writeSync(file, header(), 0, 100, 0);
  } finally {
    closeSync(file);
  }
  return copy;
}

export function removeCopy(copy: string): void {
  for (const end of ['', '-wal', '-shm']) rmSync(`${copy}${end}`, { force: true });
}

/** https://sqlite.org/fileformat2.html#the_database_header; what is not set here is 0, and counted by the file's size. */
function header(): Uint8Array {
  const bytes = new Uint8Array(100);
  bytes.set(new TextEncoder().encode('SQLite format 3\0'));
  const view = new DataView(bytes.buffer);
  view.setUint16(16, PAGE_SIZE);
  bytes.set([WAL, WAL, 0, 64, 32, 32], 18);
  view.setUint32(24, 1);
  view.setUint32(40, 1);
  // The format of the schema, and UTF-8.
  view.setUint32(44, 4);
  view.setUint32(56, 1);
  return bytes;
}
