import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Connection } from '../../src/library/connection.ts';
import { VIEW_KEYS, insteadOf, type KeptView } from '../../src/library/kept-views.ts';
import { temporaryHome } from '../keep/temporary-home.ts';
import { entry, feed, NOW, temporaryLibrary } from './library.ts';

const tech: KeptView = { name: 'Tech', query: 'tag:tech is:unread', key: '1' };
const sea: KeptView = { name: 'At sea', query: '"high water"', key: null };
const quake: KeptView = { name: '地震', query: '地震 after:2d', key: '9' };

describe('kept views', () => {
  test('are listed by their digits, those without one by name', () => {
    const { views } = temporaryLibrary();
    for (const view of [sea, { ...sea, name: 'A walk' }, quake, tech]) views.keep(view);
    expect(views.list().map(({ name }) => name)).toEqual(['Tech', '地震', 'A walk', 'At sea']);
    expect([views.get('Tech'), views.get('tech')]).toEqual([tech, null]);
  });

  test('are there for another copy and at the next start', () => {
    const home = temporaryHome();
    const library = temporaryLibrary(home);
    library.views.keep(tech);
    expect(temporaryLibrary(home).views.list()).toEqual([tech]);
  });

  test('take the place of one of the same name', () => {
    const { views } = temporaryLibrary();
    views.keep(tech);
    views.keep({ ...tech, query: 'tag:it', key: null });
    expect(views.list()).toEqual([{ ...tech, query: 'tag:it', key: null }]);
  });

  test('take a digit from the one that had it', () => {
    const { views } = temporaryLibrary();
    views.keep(tech);
    views.keep({ ...sea, key: '1' });
    expect(views.list()).toEqual([
      { ...sea, key: '1' },
      { ...tech, key: null },
    ]);
  });

  test.each([
    [{ ...sea, key: '7' }, ''],
    [{ ...tech, query: 'tag:it', key: null }, ', in the place of the one of that name'],
    [{ ...sea, key: '1' }, '; 1 no longer shows “Tech”'],
  ])('say what they are kept instead of', (view, said) => {
    expect(insteadOf(view, [tech])).toBe(said);
  });

  test('are removed one by one, and give what they were', () => {
    const { views } = temporaryLibrary();
    views.keep(tech);
    views.keep(sea);
    expect(views.remove('Tech')).toEqual(tech);
    expect(views.remove('Tech')).toBeNull();
    expect(views.list()).toEqual([sea]);
  });

  test('offer the lowest digit that is free, and none when all are taken', () => {
    const { views } = temporaryLibrary();
    expect(views.freeKey()).toBe('1');
    for (const key of VIEW_KEYS) if (key !== '4') views.keep({ ...tech, name: key, key });
    expect(views.freeKey()).toBe('4');
    views.keep({ ...tech, key: '4' });
    expect(views.freeKey()).toBeNull();
  });

  test('have each digit once, whatever is kept and removed, and undoing gives what was before', () => {
    const { views } = temporaryLibrary();
    const view = fc.record({
      name: fc.oneof(fc.constantFrom('a', 'b', 'c'), fc.string({ unit: 'grapheme', minLength: 1 })),
      query: fc.string({ unit: 'grapheme' }),
      key: fc.constantFrom(null, '1', '2', '3'),
    });
    fc.assert(
      fc.property(fc.array(view, { maxLength: 6 }), view, (all, one) => {
        for (const kept of all) views.keep(kept);
        const before = views.list();
        const keys = before.flatMap(({ key }) => key ?? []);
        expect(new Set(keys).size).toBe(keys.length);
        views.keep(one);
        expect(views.get(one.name)).toEqual(one);
        views.replaceAll(before);
        expect(views.list()).toEqual(before);
      }),
      { numRuns: 50 },
    );
  });

  test('are saved from a damaged library', () => {
    const home = temporaryHome();
    const file = join(home.data, 'library.db');
    const library = temporaryLibrary(home);
    const entries = Array.from({ length: 200 }, (_, at) => entry(`Story ${at}`, { guid: `${at}` }));
    library.stories.keepEntries(feed(library, 'a'), entries, NOW);
    for (const view of [tech, sea, quake]) library.views.keep(view);
    library.close();
    const connection = new Connection(file);
    connection.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    const root = connection.number("SELECT rootpage FROM sqlite_schema WHERE name = 'story_by_title'");
    connection.close();
    const open = openSync(file, 'r+');
    writeSync(open, Buffer.alloc(4096, 'x'), 0, 4096, (root - 1) * 4096);
    closeSync(open);
    writeFileSync(`${file}.damaged`, '');
    const mended = temporaryLibrary(home);
    expect(mended.problems).toHaveLength(1);
    expect(mended.views.list()).toEqual([tech, quake, sea]);
  });
});
