import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ReaderError } from '../../src/core/errors.ts';
import type { Home } from '../../src/core/paths.ts';
import type { Edition } from '../../src/core/story.ts';
import { Connection } from '../../src/library/connection.ts';
import { Library } from '../../src/library/library.ts';
import { temporaryHome } from '../keep/temporary-home.ts';
import { entry, feed, named, NOW, query, rawConnection, temporaryLibrary, titles } from './library.ts';

const STORIES = 400;
const TEXT = 'words that fill a page of the file '.repeat(20);

/** Of as many different words as an article, so that it is looked for whether the library has it already. */
const LATE = Array.from({ length: 60 }, (_, index) => `late${index}`).join(' ');

/** A home with two sources of 200 stories each, all read, in one whole file of some hundred pages. */
function filledHome(): { home: Home; file: string; before: Set<string | undefined> } {
  const home = temporaryHome();
  const library = temporaryLibrary(home);
  for (const name of ['a', 'b']) {
    const entries = Array.from({ length: STORIES / 2 }, (_, index) =>
      entry(`${name} ${index}`, { guid: `${index}`, url: `https://${name}.example/${index}`, text: TEXT }),
    );
    library.stories.keepEntries(feed(library, name, [name]), entries, NOW);
  }
  library.reading.markAllRead(query());
  const before = new Set(titles(library));
  library.close();
  return { home, file: join(home.data, 'library.db'), before };
}

/** Everything that a person would do with it. Gives the titles of the list. */
function everything(library: Library): (string | undefined)[] {
  for (const row of library.stories.rows(query())) library.stories.content(row);
  for (const source of library.sources.list())
    library.stories.keepEntries(
      source.id,
      [entry('late', { guid: 'late', site: source.title, text: LATE })],
      NOW,
    );
  return titles(library);
}

/** Opens the library as often as a person would who follows the hint. */
function openAgain(home: Home): { library: Library; told: Library['problems'] } {
  const told: Library['problems'][number][] = [];
  for (let start = 0; ; start++) {
    const library = temporaryLibrary(home);
    told.push(...library.problems);
    try {
      everything(library);
      return { library, told };
    } catch (error) {
      if (!(error instanceof ReaderError) || start > 3) throw error;
      expect(error).toMatchObject({
        code: 'storage',
        hint: expect.stringContaining('Start newsreader again') as string,
      });
      library.close();
    }
  }
}

function overwrite(file: string, at: number, length: number): void {
  const descriptor = openSync(file, 'r+');
  // Bytes that are no page's: without chance, so that a failure can be looked at.
  const noise = Uint8Array.from({ length }, (_, index) => (index * 131 + 89) % 256);
  writeSync(descriptor, noise, 0, length, at);
  closeSync(descriptor);
}

describe('a damaged library is set aside, what can be read of it is saved, and the person is told', () => {
  test.each<[string, (file: string) => void, number]>([
    ['cut to three quarters', (file) => truncateSync(file, Math.floor(statSync(file).size * 0.75)), 200],
    ['cut to a half', (file) => truncateSync(file, Math.floor(statSync(file).size / 2)), 100],
    ['cut to a tenth', (file) => truncateSync(file, Math.floor(statSync(file).size / 10)), 0],
    ['cut within its first page', (file) => truncateSync(file, 50), 0],
    ['emptied', (file) => truncateSync(file, 0), 0],
    ['filled with zero bytes', (file) => writeFileSync(file, new Uint8Array(statSync(file).size)), 0],
    ['another file', (file) => writeFileSync(file, 'not a database '.repeat(1000)), 0],
  ])('%s', (_, harm, least) => {
    const { home, file, before } = filledHome();
    harm(file);
    const size = statSync(file).size;
    const { library, told } = openAgain(home);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({
      file,
      setAside: expect.stringMatching(/library\.broken-\d{4}-\d\d-/) as string,
    });
    expect(statSync(told[0]?.setAside ?? '').size).toBe(size);
    expect(everything(library).filter((title) => before.has(title)).length).toBeGreaterThanOrEqual(least);
    expect(rawConnection(home).value('PRAGMA integrity_check')).toBe('ok');
  });

  test.each([0.3, 0.5, 0.7, 0.9])('overwritten from %d of its length on, most is saved', (part) => {
    const { home, file, before } = filledHome();
    overwrite(file, Math.floor((statSync(file).size * part) / 4096) * 4096, 3 * 4096);
    const { library, told } = openAgain(home);
    const saved = everything(library).filter((title) => before.has(title));
    expect(told).toHaveLength(1);
    expect(told[0]?.why).toMatch(/2 sources, \d+ stories and \d+ marks/);
    expect(saved.length).toBeGreaterThan(STORIES * 0.8);
    expect(library.sources.list().map(({ title, tags }) => [title, tags])).toEqual([
      ['a', ['a']],
      ['b', ['b']],
    ]);
    expect(rawConnection(home).value('PRAGMA integrity_check')).toBe('ok');
  });

  test.each([16, 100])('whose first %d bytes were overwritten, all is saved', (length) => {
    const { home, file, before } = filledHome();
    overwrite(file, 0, length);
    const { library, told } = openAgain(home);
    expect(told[0]?.why).toContain('2 sources, 400 stories and 400 marks');
    expect(titles(library).filter((title) => before.has(title))).toHaveLength(STORIES);
    expect(readdirSync(home.data).filter((name) => name.includes('.new-'))).toEqual([]);
  });

  test.each(['source', 'entry', 'state', 'kept_view', 'sketch'])(
    'of which the table %s is lost, the rest is saved',
    (table) => {
      const { home, file } = filledHome();
      const library = temporaryLibrary(home);
      library.views.keep({ name: 'Unread', query: 'is:unread', key: '1' });
      library.close();
      const connection = new Connection(file);
      const root = connection.number('SELECT rootpage FROM sqlite_schema WHERE name = ?', table);
      connection.close();
      overwrite(file, (root - 1) * 4096, 4096);
      writeFileSync(`${file}.damaged`, '');
      const mended = temporaryLibrary(home);
      expect(mended.problems).toHaveLength(1);
      expect(titles(mended)).toHaveLength(STORIES);
      expect(mended.sources.list()).toHaveLength(table === 'source' ? 0 : 2);
      expect(mended.views.list()).toHaveLength(table === 'kept_view' ? 0 : 1);
    },
  );

  test('what was read is still read, and what is saved is found', () => {
    const { home, file, before } = filledHome();
    overwrite(file, Math.floor(statSync(file).size / 8192) * 4096, 2 * 4096);
    const { library } = openAgain(home);
    const old = library.stories
      .list(library.stories.rows(query()))
      .filter((one) => before.has(one?.story.title));
    expect(old.filter((one) => !one?.read).length).toBeLessThan(STORIES * 0.1);
    const found = rawConnection(home).number("SELECT count(*) FROM fts WHERE fts MATCH 'fill'");
    expect(found).toBeGreaterThan(STORIES * 0.7);
  });

  test('and once: the next start finds all whole', () => {
    const { home, file } = filledHome();
    truncateSync(file, Math.floor(statSync(file).size / 2));
    temporaryLibrary(home).close();
    expect(temporaryLibrary(home).problems).toEqual([]);
    expect(readdirSync(home.data).filter((name) => name.includes('broken'))).toHaveLength(1);
  });
});

test('a library that was only said to be damaged is used on', () => {
  const { home, file, before } = filledHome();
  writeFileSync(`${file}.damaged`, '');
  const library = temporaryLibrary(home);
  expect(library.problems).toEqual([]);
  expect(titles(library)).toHaveLength(before.size);
  expect(existsSync(`${file}.damaged`)).toBe(false);
});

describe('after damage, a story whose', () => {
  /** A library of two sources and a page saved by hand, damaged after `sql` has taken something away. */
  function mendedAfter(sql: string): Library {
    const { home, file } = filledHome();
    const library = temporaryLibrary(home);
    const { story } = entry('By hand', { url: 'https://c.example/page' });
    const page: Edition = {
      source: { kind: 'page', title: 'c', url: story.url },
      entries: [{ role: 'lead', story }],
    };
    library.stories.keepPage(page as unknown as Edition, { listed: true, now: NOW });
    library.close();
    const connection = new Connection(file);
    connection.exec(`PRAGMA foreign_keys = OFF; ${sql}; PRAGMA wal_checkpoint(TRUNCATE)`);
    const root = connection.number("SELECT rootpage FROM sqlite_schema WHERE name = 'story_by_title'");
    connection.close();
    overwrite(file, (root - 1) * 4096, 4096);
    writeFileSync(`${file}.damaged`, '');
    const mended = temporaryLibrary(home);
    expect(mended.problems).toHaveLength(1);
    return mended;
  }
  const shownUnder = (library: Library): Record<string, number> => {
    const counts: Record<string, number> = {};
    for (const listed of library.stories.list(library.stories.rows(query({ of: 'all' }, false, 'source'))))
      counts[listed?.sourceTitle ?? ''] = (counts[listed?.sourceTitle ?? ''] ?? 0) + 1;
    return counts;
  };

  test('membership is lost is under its source still', () => {
    const library = mendedAfter('DELETE FROM entry');
    expect(shownUnder(library)).toEqual({ a: 200, b: 200, 'Saved pages': 1 });
    expect(library.sources.list().map(({ stories }) => stories)).toEqual([200, 200]);
  });

  test('source is lost is listed apart from the pages that were saved by hand', () => {
    const library = mendedAfter('DELETE FROM source WHERE id = 1');
    expect(shownUnder(library)).toEqual({ b: 200, 'Saved pages': 1, 'Sources that were lost': 200 });
    expect(titles(library, query({ of: 'saved' }))).toEqual(['By hand']);
    expect(named(library, 'a 1')).toMatchObject({ sourceId: null, alsoIn: 0 });
  });

  test('source is lost goes back to it when it is followed again, and is no news', () => {
    const library = mendedAfter('DELETE FROM source WHERE id = 1');
    const again = feed(library, 'a');
    const counts = library.stories.keepEntries(
      again,
      Array.from({ length: 200 }, (_, index) =>
        entry(`a ${index}`, { guid: `${index}`, url: `https://a.example/${index}`, text: TEXT }),
      ),
      NOW,
    );
    expect(counts).toEqual({ added: 0, changed: 0 });
    expect(shownUnder(library)).toEqual({ a: 200, b: 200, 'Saved pages': 1 });
  });

  test('source is lost is let go one day, a page saved by hand is not', () => {
    const library = mendedAfter('DELETE FROM source WHERE id = 1; UPDATE entry SET gone = 0');
    const inAYear = new Date(Date.parse(NOW) + 365 * 86_400_000);
    library.prune({ days: 30, perSource: null }, new Set(), inAYear);
    expect(shownUnder(library)).toEqual({ b: 200, 'Saved pages': 1 });
  });

  test('text is lost has it again from the next document', () => {
    const library = mendedAfter('DELETE FROM body');
    const [source] = library.sources.find('a');
    const again = entry('a 1', { guid: '1', url: 'https://a.example/1', text: TEXT });
    expect(library.stories.keepEntries(source?.id ?? 0, [again], NOW)).toEqual({ added: 0, changed: 0 });
    const { row, updated } = named(library, 'a 1');
    expect(library.stories.content(row)).toMatchObject({ text: TEXT, html: `<p>${TEXT}</p>` });
    expect(updated).toBe(false);
  });

  test('sources are asked again without validators, but for those that fail', () => {
    const library = mendedAfter(
      `UPDATE source SET etag = 'x', last_modified = 'y', next_at = '2099-01-01', failures = id - 1`,
    );
    const asked = { etag: null, lastModified: null };
    expect(library.sources.list()).toMatchObject([
      { ...asked, nextAt: null },
      { ...asked, nextAt: '2099-01-01' },
    ]);
  });
});
