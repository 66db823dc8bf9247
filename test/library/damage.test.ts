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
import { Library } from '../../src/library/library.ts';
import { temporaryHome } from '../keep/temporary-home.ts';
import { entry, feed, NOW, query, rawConnection, temporaryLibrary, titles } from './library.ts';

const STORIES = 400;
const TEXT = 'words that fill a page of the file '.repeat(20);

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
    library.stories.keepEntries(source.id, [entry('late', { guid: 'late', site: source.title })], NOW);
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
