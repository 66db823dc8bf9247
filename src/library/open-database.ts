// open-database: the library's file is there, whole, and in today's format, or we say why not. Invariants: a new file
// appears under its name only when it is complete; an older one is changed after a copy of it was made; a damaged one is
// never written; one of a newer newsreader is left as it is.
import { chmodSync, existsSync, linkSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ReaderError } from '../core/errors.ts';
import type { Problem } from '../keep/set-aside.ts';
import { storageError } from '../keep/storage-error.ts';
import { alone } from './alone.ts';
import { Connection } from './connection.ts';
import { damageOf, markDamaged } from './damage.ts';
import { makeDatabase } from './make-database.ts';
import { migrate, MIGRATIONS, versionOf, type Migration } from './migrations.ts';
import { NO_LIBRARY, repair } from './repair.ts';
import { isFailureOfDamage, isFailureOfPermission } from './sqlite-failure.ts';
import { checkTables, NoLibrary } from './whose-file.ts';

export interface Opened {
  connection: Connection;
  /** What was set aside. */
  problems: Problem[];
}

/**
 * folder: made where it is missing. migrations: others than the program's own are for tests. repairIt: for who cannot
 * wait now; what it throws is thrown. onForward: told before an older one is changed, which takes seconds where it is
 * large. Throws ReaderError.
 */
export function openDatabase(
  folder: string,
  migrations: readonly Migration[] = MIGRATIONS,
  repairIt: typeof repair = repair,
  onForward: () => void = () => undefined,
): Opened {
  const path = join(folder, 'library.db');
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (!existsSync(path)) create(path, migrations);
    const damage = damageOf(path);
    const problems = damage === null ? [] : repairIt(path, damage, migrations);
    try {
      return { connection: openWhole(path, migrations, onForward), problems };
    } catch (error) {
      if (isFailureOfPermission(error)) return { connection: openToRead(path, migrations, error), problems };
      if (problems.length > 0) throw error;
      if (error instanceof NoLibrary && error.foreign)
        problems.push(...repairIt(path, NO_LIBRARY, migrations));
      else if (error instanceof NoLibrary || isFailureOfDamage(error))
        problems.push(...repairIt(path, 'it is damaged', migrations));
      else throw error;
      return { connection: openWhole(path, migrations, onForward), problems };
    }
  } catch (error) {
    throw storageError(error, 'Could not open the library', path);
  }
}

function create(path: string, migrations: readonly Migration[]): void {
  const made = makeDatabase(path, (connection) => migrate(connection, migrations));
  try {
    // Refuses to replace: another copy may have made one meanwhile, and have stories in it.
    linkSync(made, path);
  } catch (error) {
    // No hard links here (FAT, some network disks).
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST' && !existsSync(path)) renameSync(made, path);
  }
  rmSync(made, { force: true });
}

function openWhole(path: string, migrations: readonly Migration[], onForward: () => void): Connection {
  const connection = new Connection(path);
  try {
    checkTables(connection, migrations.length);
    const version = versionOf(connection);
    if (version > migrations.length) throw newer(path, version, migrations.length);
    if (version < migrations.length) alone(path, () => bringForward(connection, migrations, onForward));
    // One that was put back from a copy may have lost it.
    if (connection.value('PRAGMA journal_mode') !== 'wal') connection.exec('PRAGMA journal_mode = WAL');
    // Damage that shows later is repaired at the next start.
    connection.onDamage = () => markDamaged(path);
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** On a disk or in a folder that takes nothing. Writing fails then, and says why. cause: thrown where even that fails. */
function openToRead(path: string, migrations: readonly Migration[], cause: unknown): Connection {
  // What stands in the log would be missing.
  if ((statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0) throw cause;
  const connection = new Connection(path, { immutable: true });
  try {
    checkTables(connection, migrations.length);
    if (versionOf(connection) === migrations.length) return connection;
    throw cause;
  } catch (error) {
    connection.close();
    throw error;
  }
}

function newer(path: string, version: number, known: number): ReaderError {
  return new ReaderError(
    'storage',
    `${path} was written by a newer newsreader: its format is number ${version}, and this one knows ${known}.`,
    'Use the newer newsreader; this one leaves the file as it is.',
  );
}

/** Alone: another copy may have done it meanwhile. */
function bringForward(connection: Connection, migrations: readonly Migration[], onForward: () => void): void {
  if (versionOf(connection) >= migrations.length) return;
  onForward();
  const copy = `${connection.path}.before-v${migrations.length}`;
  const unfinished = `${copy}.new`;
  try {
    rmSync(unfinished, { force: true });
    connection.run('VACUUM INTO ?', unfinished);
    // As private as the library itself.
    chmodSync(unfinished, 0o600);
    renameSync(unfinished, copy);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
  migrate(connection, migrations);
}
