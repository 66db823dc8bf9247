// migrations: how a library of an older newsreader is brought forward. PRAGMA user_version counts those that were run.
import { LATE_SCHEMA } from './arrivals.ts';
import type { Connection } from './connection.ts';
import { COPIES_SCHEMA } from './copies-schema.ts';
import { FIRST_SCHEMA } from './schema.ts';
import { searchSchema } from './search-schema.ts';

/** Makes the next version of a database; runs in the one transaction of all that are needed. */
export type Migration = (connection: Connection) => void;

/** MIGRATIONS[0] makes version 1 of an empty file, and so on. One that has been released is never changed again. */
export const MIGRATIONS: readonly Migration[] = [
  (connection) => connection.exec(FIRST_SCHEMA),
  // Whoever was there before was named by the person, as far as anybody knows.
  (connection) => connection.exec('ALTER TABLE source ADD COLUMN may_be_private INTEGER NOT NULL DEFAULT 1'),
  (connection) => connection.exec("ALTER TABLE source ADD COLUMN problems TEXT NOT NULL DEFAULT '[]'"),
  (connection) => connection.exec(LATE_SCHEMA),
  searchSchema,
  (connection) => connection.exec(COPIES_SCHEMA),
];

export function versionOf(connection: Connection): number {
  return connection.number('PRAGMA user_version');
}

/** Runs what is missing, all of it or nothing. */
export function migrate(connection: Connection, migrations: readonly Migration[] = MIGRATIONS): void {
  connection.write(() => {
    // Within the transaction: another copy may have been quicker.
    const version = versionOf(connection);
    for (const migration of migrations.slice(version)) migration(connection);
    if (version < migrations.length) connection.exec(`PRAGMA user_version = ${migrations.length}`);
  });
}
