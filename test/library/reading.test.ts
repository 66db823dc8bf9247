import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryHome } from '../keep/temporary-home.ts';
import { entry, feed, LATER, named, NOW, query, rawConnection, temporaryLibrary, titles } from './library.ts';

const A = 'aaaaaaaaaaaaaaaa';
const B = 'bbbbbbbbbbbbbbbb';

describe('what was read and how far', () => {
  test('is kept for stories that the library does not have, and known at the next start', async () => {
    const home = temporaryHome();
    const library = temporaryLibrary(home);
    expect(library.reading.get(A)).toEqual({ read: false, place: null });
    await library.reading.markRead(A, true);
    await library.reading.keepPlace(A, { block: 7, offset: 120 }, 'some words that stand there');
    void library.reading.keepPlace(B, { block: 1, offset: 0 });
    await library.reading.keepPlace(B, null);
    library.close();
    const { reading } = temporaryLibrary(home);
    expect(reading.get(A)).toEqual({
      read: true,
      place: { block: 7, offset: 120, anchor: 'some words that stand there' },
    });
    expect(reading.get(B)).toEqual({ read: false, place: null });
  });

  test('is said at once, also by the list, and written when the library is closed', () => {
    const home = temporaryHome();
    const library = temporaryLibrary(home);
    void library.reading.keepPlace(A, { block: 3, offset: 4 });
    expect(library.reading.get(A).place).toEqual({ block: 3, offset: 4 });
    library.close();
    expect(temporaryLibrary(home).reading.get(A).place).toEqual({ block: 3, offset: 4 });
  });

  test('holds for a story that comes into the library later', () => {
    const library = temporaryLibrary();
    const story = entry('A', { url: 'https://n.example/a' });
    void library.reading.markRead(story.story.id, true);
    const id = feed(library, 'a');
    library.stories.keepEntries(id, [story], NOW);
    expect(named(library, 'A').read).toBe(true);
    expect(library.sources.get(id)).toMatchObject({ stories: 1, unread: 0 });
  });

  test('keeps place and mark apart', async () => {
    const library = temporaryLibrary();
    await library.reading.markRead(A, true);
    await library.reading.keepPlace(A, { block: 0, offset: 9 });
    expect(library.reading.get(A)).toMatchObject({ read: true, place: { block: 0, offset: 9 } });
    await library.reading.markRead(A, false);
    expect(library.reading.get(A)).toMatchObject({ read: false, place: { block: 0, offset: 9 } });
  });
});

describe('many marks', () => {
  test('are set for all of a view, tell which changed, and are taken back by that', () => {
    const library = temporaryLibrary();
    const [a, b] = [feed(library, 'a'), feed(library, 'b')];
    const many = Array.from({ length: 300 }, (_, index) => entry(`A${index}`, { guid: `${index}` }));
    library.stories.keepEntries(a, many, NOW);
    library.stories.keepEntries(b, [entry('B', { guid: '1' })], NOW);
    void library.reading.markRead(named(library, 'A5').story.id, true);
    const changed = library.reading.markAllRead(query({ of: 'source', id: a }));
    expect(changed).toHaveLength(299);
    expect(titles(library, query({ of: 'all' }, true))).toEqual(['B']);
    expect(library.sources.get(a)?.unread).toBe(0);
    library.reading.markMany(changed, false);
    expect(library.stories.count(query())).toEqual({ stories: 301, unread: 300 });
    expect(library.sources.get(a)?.unread).toBe(299);
    expect(named(library, 'A5').read).toBe(true);
  });

  test('leave alone what came after the list was made', () => {
    const library = temporaryLibrary();
    const id = feed(library, 'a');
    library.stories.keepEntries(id, [entry('A', { guid: '1' })], NOW);
    const seen = library.stories.moment();
    library.stories.keepEntries(id, [entry('A', { guid: '1' }), entry('B', { guid: '2' })], LATER);
    const then = library.stories.rowsBy(seen, query({ of: 'all' }, true));
    library.reading.markMany(library.reading.unreadKeys(then), true);
    expect(titles(library, query({ of: 'all' }, true))).toEqual(['B']);
  });
});

describe('while another copy writes', () => {
  test('a mark is said and seen in lists at once, and written when the other is done', async () => {
    const home = temporaryHome();
    const library = temporaryLibrary(home);
    library.stories.keepEntries(feed(library, 'a'), [entry('A', { guid: '1' })], NOW);
    const other = rawConnection(home);
    other.exec('BEGIN IMMEDIATE');
    const written = library.reading.markRead(named(library, 'A').story.id, true);
    expect(named(library, 'A').read).toBe(true);
    expect(other.number('SELECT read FROM story')).toBe(0);
    other.exec('COMMIT');
    await written;
    expect(other.number('SELECT read FROM story')).toBe(1);
    expect(library.reading.failure).toBeNull();
  });
});

describe('a reading.json of an earlier newsreader', () => {
  const file = (data: string) => join(data, 'reading.json');

  test('is taken in once, and what is newer stays', () => {
    const home = temporaryHome();
    mkdirSync(home.data, { recursive: true });
    const stories = { [A]: { read: true, place: { block: 2, offset: 3 }, at: 1 } };
    writeFileSync(file(home.data), JSON.stringify({ version: 1, stories }));
    const library = temporaryLibrary(home);
    expect(library.reading.get(A)).toEqual({ read: true, place: { block: 2, offset: 3 } });
    expect(existsSync(file(home.data))).toBe(false);
    expect(existsSync(`${file(home.data)}.taken-in`)).toBe(true);
    void library.reading.markRead(A, false);
    writeFileSync(file(home.data), JSON.stringify({ version: 1, stories }));
    expect(temporaryLibrary(home).reading.isRead(A)).toBe(false);
  });

  test('is set aside where it is broken, and said', () => {
    const home = temporaryHome();
    mkdirSync(home.data, { recursive: true });
    writeFileSync(file(home.data), '{"version":1,');
    const { problems } = temporaryLibrary(home);
    expect(problems).toMatchObject([{ file: file(home.data) }]);
    expect(existsSync(problems[0]?.setAside ?? '')).toBe(true);
  });
});
