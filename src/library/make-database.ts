// make-database: a new database is made beside its place, under a name of its own, and closed: one whole file.
import { chmodSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { Connection } from './connection.ts';

/** How old what a killed process left must be before it is removed, in milliseconds. */
const LEFT_MS = 60 * 60 * 1000;

/** Gives the path of the new file, which `fill` has filled. Where that throws, nothing is left. */
export function makeDatabase(path: string, fill: (connection: Connection) => void): string {
  removeLeft(path);
  const made = `${path}.new-${process.pid}-${threadId}`;
  removeDatabase(made);
  const connection = new Connection(made);
  try {
    chmodSync(made, 0o600);
    connection.exec('PRAGMA journal_mode = WAL');
    fill(connection);
    connection.close();
    return made;
  } catch (error) {
    connection.close();
    removeDatabase(made);
    throw error;
  }
}

function removeDatabase(path: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${path}${end}`, { force: true });
}

function removeLeft(path: string): void {
  const prefix = `${basename(path)}.new-`;
  for (const name of readdirSync(dirname(path))) {
    const file = join(dirname(path), name);
    const age = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Infinity);
    if (name.startsWith(prefix) && age > LEFT_MS) rmSync(file, { force: true });
  }
}
