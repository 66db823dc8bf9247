// repair: a damaged library is set aside with a date beside itself, and a new one takes its place that has what could be
// read. Invariant: until the new one is whole, the damaged one stands where it stood, unchanged.
import { existsSync, linkSync, renameSync, rmSync, statSync } from 'node:fs';
import { setAside, type Problem } from '../keep/set-aside.ts';
import { alone } from './alone.ts';
import { Connection } from './connection.ts';
import { isCut, unmarkDamaged } from './damage.ts';
import { makeDatabase } from './make-database.ts';
import { migrate, type Migration } from './migrations.ts';
import { salvage, type Saved } from './salvage.ts';
import { checkTables } from './whose-file.ts';

/** Why another program's database is set aside. Nothing is looked for in it. */
export const NO_LIBRARY = 'it is no library of newsreader’s';

/** why: the end of a sentence. Gives what to tell the person; nothing where another copy has repaired it meanwhile. */
export function repair(path: string, why: string, migrations: readonly Migration[]): Problem[] {
  return alone(path, () => {
    if (isWhole(path, migrations.length)) {
      unmarkDamaged(path);
      return [];
    }
    let saved: Saved = { sources: 0, stories: 0, marks: 0 };
    const made = makeDatabase(path, (connection) => {
      migrate(connection, migrations);
      if (why !== NO_LIBRARY) saved = salvage(path, connection);
    });
    const aside = setAside(path);
    moveLog(path, aside);
    rmSync(`${path}-shm`, { force: true });
    putInPlace(made, path);
    unmarkDamaged(path);
    return [{ file: path, setAside: aside, why: why === NO_LIBRARY ? why : `${why}; ${savedText(saved)}` }];
  });
}

/** Every page is looked at, those of the full text too. */
function isWhole(path: string, known: number): boolean {
  if (!existsSync(path)) return true;
  if (isCut(path)) return false;
  try {
    const connection = new Connection(path, { readOnly: true });
    try {
      checkTables(connection, known);
      return connection.value('PRAGMA integrity_check(1)') === 'ok';
    } finally {
      connection.close();
    }
  } catch {
    return false;
  }
}

/** The log may hold what the file does not; looking at the file has made an empty one. */
function moveLog(path: string, aside: string): void {
  const log = statSync(`${path}-wal`, { throwIfNoEntry: false });
  if (log?.size === 0) rmSync(`${path}-wal`);
  else if (log) renameSync(`${path}-wal`, `${aside}-wal`);
}

function putInPlace(made: string, path: string): void {
  try {
    linkSync(made, path);
    rmSync(made);
  } catch {
    // No hard links here, or a copy that was started just now has made an empty one.
    renameSync(made, path);
  }
}

function savedText({ sources, stories, marks }: Saved): string {
  if (sources + stories + marks === 0) return 'nothing in it could be read';
  return `${sources} sources, ${stories} stories and ${marks} marks and places could be read and are in the new one`;
}
