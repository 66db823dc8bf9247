import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Connection } from '../../src/library/connection.ts';
import { Library } from '../../src/library/library.ts';
import { migrate, MIGRATIONS, versionOf, type Migration } from '../../src/library/migrations.ts';
import { openDatabase } from '../../src/library/open-database.ts';
import { temporaryHome } from '../keep/temporary-home.ts';
import { entry, feed, NOW, rawConnection, temporaryLibrary, titles } from './library.ts';

const NEXT: Migration = (connection) => {
  connection.exec('ALTER TABLE story ADD COLUMN mood TEXT');
  connection.run("UPDATE story SET mood = 'calm'");
};
const FAILING: Migration = (connection) => {
  NEXT(connection);
  connection.exec('INSERT INTO nowhere VALUES (1)');
};

/** A home with a library of the first format, in which one story stands. */
function olderHome() {
  const home = temporaryHome();
  mkdirSync(home.data, { recursive: true });
  const connection = new Connection(join(home.data, 'library.db'));
  migrate(connection, MIGRATIONS.slice(0, 1));
  connection.run(
    `INSERT INTO story (key, sort, listed, saved, first_seen, title, title_order)
     VALUES ('aaaaaaaaaaaaaaaa', 1, 1, 1, ?, 'Kept', 'kept')`,
    NOW,
  );
  connection.close();
  return home;
}

function opened(home: { data: string }, migrations: readonly Migration[]): Connection {
  const { connection } = openDatabase(home.data, migrations);
  onTestFinished(() => connection.close());
  return connection;
}

test('a new library is made in a folder that only its owner can look into', () => {
  const home = temporaryHome();
  temporaryLibrary(home);
  expect(statSync(home.data).mode & 0o777).toBe(0o700);
  expect(statSync(join(home.data, 'library.db')).mode & 0o777).toBe(0o600);
  expect(readdirSync(home.data).filter((name) => name.includes('.new-'))).toEqual([]);
});

test('what was kept is there at the next start', () => {
  const home = temporaryHome();
  const library = temporaryLibrary(home);
  library.stories.keepEntries(feed(library, 'a'), [entry('A')], NOW);
  library.close();
  expect(titles(temporaryLibrary(home))).toEqual(['A']);
});

describe('a library of an older newsreader', () => {
  test('opens with what it has', () => {
    expect(titles(temporaryLibrary(olderHome()))).toEqual(['Kept']);
  });

  test('is brought forward after a copy was made of it', () => {
    const home = olderHome();
    const connection = opened(home, [...MIGRATIONS, NEXT]);
    const next = MIGRATIONS.length + 1;
    expect(versionOf(connection)).toBe(next);
    expect(connection.value('SELECT mood FROM story')).toBe('calm');
    const before = join(home.data, `library.db.before-v${next}`);
    expect(statSync(before).mode & 0o777).toBe(0o600);
    const copy = new Connection(before);
    onTestFinished(() => copy.close());
    expect(copy.value('SELECT title FROM story')).toBe('Kept');
    expect(versionOf(copy)).toBeLessThan(next);
  });

  test('is said to be brought forward, once', () => {
    const home = olderHome();
    const told: string[] = [];
    for (const start of ['first', 'second'])
      Library.open(home, { onForward: () => told.push(start) }).close();
    expect(told).toEqual(['first']);
  });

  test('stays as it was where that fails half way', () => {
    const home = olderHome();
    expect(() => opened(home, [...MIGRATIONS, FAILING])).toThrow(/nowhere/);
    const connection = rawConnection(home);
    expect(versionOf(connection)).toBeLessThanOrEqual(MIGRATIONS.length);
    expect(connection.all('SELECT * FROM story')[0]).not.toHaveProperty('mood');
  });

  test('is brought forward once by two copies', () => {
    const home = olderHome();
    const [one, other] = [opened(home, [...MIGRATIONS, NEXT]), opened(home, [...MIGRATIONS, NEXT])];
    expect([versionOf(one), versionOf(other)]).toEqual([MIGRATIONS.length + 1, MIGRATIONS.length + 1]);
  });
});

test('a library of a newer newsreader is refused and left as it is', () => {
  const home = temporaryHome();
  temporaryLibrary(home).close();
  const connection = rawConnection(home);
  connection.exec('PRAGMA user_version = 99');
  expect(() => Library.open(home)).toThrow(
    expect.objectContaining({
      code: 'storage',
      message: expect.stringContaining(
        `its format is number 99, and this one knows ${MIGRATIONS.length}`,
      ) as string,
      hint: expect.stringContaining('newer newsreader') as string,
    }) as Error,
  );
  expect(versionOf(connection)).toBe(99);
});

describe.each([0, 1, 99])(
  'another program’s database of version %d in the place of the library',
  (version) => {
    test('is set aside, untouched, and said not to be a library', () => {
      const home = temporaryHome();
      mkdirSync(home.data, { recursive: true });
      const file = join(home.data, 'library.db');
      const other = new Connection(file);
      other.exec(
        `CREATE TABLE songs (name TEXT); INSERT INTO songs VALUES ('One'); PRAGMA user_version = ${version}`,
      );
      other.close();
      const library = temporaryLibrary(home);
      expect(titles(library)).toEqual([]);
      expect(library.problems).toMatchObject([{ file, why: 'it is no library of newsreader’s' }]);
      const aside = new Connection(library.problems[0]?.setAside ?? '', { readOnly: true });
      onTestFinished(() => aside.close());
      expect(aside.value('SELECT name FROM songs')).toBe('One');
      expect(temporaryLibrary(home).problems).toEqual([]);
    });
  },
);

test.each([
  ['a file where the folder should be', (data: string) => writeFileSync(data, '')],
  [
    'a folder where the file should be',
    (data: string) => mkdirSync(join(data, 'library.db'), { recursive: true }),
  ],
])('%s is said, and nothing is removed', (_, prepare) => {
  const home = temporaryHome();
  prepare(home.data);
  expect(() => Library.open(home)).toThrow(expect.objectContaining({ code: 'storage' }) as Error);
  expect(existsSync(home.data)).toBe(true);
});

test('a library that may not be written is read, and writing says why it fails', () => {
  const home = temporaryHome();
  const library = temporaryLibrary(home);
  library.stories.keepEntries(feed(library, 'a'), [entry('A')], NOW);
  library.close();
  for (const name of readdirSync(home.data)) chmodSync(join(home.data, name), 0o444);
  chmodSync(home.data, 0o555);
  chmodSync(dirname(home.data), 0o755);
  onTestFinished(() => chmodSync(home.data, 0o755));
  // Permissions do not hold for root.
  const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  const reader = join(import.meta.dirname, 'reader.ts');
  const ran = spawnSync(process.execPath, [reader, home.data], { ...nobody, encoding: 'utf8' });
  expect(ran.stderr).toBe('');
  expect(JSON.parse(ran.stdout)).toEqual({
    seen: ['A'],
    failure: expect.stringContaining('it may not be written') as string,
  });
});
