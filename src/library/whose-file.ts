// whose-file: whether a database is a library at all. Invariant: nothing is written into another program's.
import type { Connection } from './connection.ts';
import { versionOf } from './migrations.ts';

/** What every library has had from its first format on. */
const OURS = ['source', 'story', 'body', 'entry', 'state'];

/** The file is readable, and is no library of today's; foreign: nothing in it is ours. */
export class NoLibrary extends Error {
  override readonly name = 'NoLibrary';
  readonly foreign: boolean;

  constructor(foreign: boolean) {
    super(foreign ? 'another program’s database' : 'tables are missing');
    this.foreign = foreign;
  }
}

/** known: the formats that this newsreader knows; which tables a newer one has we cannot say. Throws NoLibrary. */
export function checkTables(connection: Connection, known: number): void {
  const tables = connection
    .all("SELECT name FROM sqlite_schema WHERE type = 'table'")
    .map(({ name }) => name);
  const version = versionOf(connection);
  if (tables.length === 0 && version === 0) return;
  const ours = OURS.filter((name) => tables.includes(name)).length;
  if (ours === OURS.length || (ours > 0 && version > known)) return;
  throw new NoLibrary(ours === 0 && tables.length > 0);
}
