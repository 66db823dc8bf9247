import { describe, expect, test } from 'vitest';
import type { Retention } from '../../src/library/library.ts';
import { temporaryHome } from '../keep/temporary-home.ts';
import { entry, feed, named, query, rawConnection, temporaryLibrary, titles } from './library.ts';

const TODAY = new Date('2026-11-24T10:00:00.000Z');
const daysAgo = (days: number) => new Date(TODAY.getTime() - days * 86_400_000).toISOString();
const ALL: Retention = { days: null, perSource: null };

interface Case {
  what: string;
  seen: number;
  read?: boolean;
  bookmarked?: boolean;
  listed?: boolean;
  policy: Retention;
  goes: boolean;
}

const MONTH: Retention = { days: 30, perSource: null };
const WEEK: Retention = { days: 7, perSource: null };
const CASES: Case[] = [
  { what: 'an old one that was read', seen: 40, read: true, policy: MONTH, goes: true },
  { what: 'an old one that is unread', seen: 40, policy: MONTH, goes: true },
  { what: 'a recent one that was read', seen: 20, read: true, policy: MONTH, goes: false },
  { what: 'an old one, with no policy', seen: 4000, read: true, policy: ALL, goes: false },
  {
    what: 'an old one that is bookmarked',
    seen: 40,
    read: true,
    bookmarked: true,
    policy: MONTH,
    goes: false,
  },
  {
    what: 'an old one that its feed still lists',
    seen: 40,
    read: true,
    listed: true,
    policy: MONTH,
    goes: false,
  },
  { what: 'an unread one of ten days, when a week is kept', seen: 10, policy: WEEK, goes: false },
  { what: 'a read one of ten days, when a week is kept', seen: 10, read: true, policy: WEEK, goes: true },
  { what: 'an unread one of fifteen days, when a week is kept', seen: 15, policy: WEEK, goes: true },
];

describe('of old stories', () => {
  test.each(CASES)('$what: goes $goes', ({ seen, read, bookmarked, listed, policy, goes }) => {
    const library = temporaryLibrary();
    const id = feed(library, 'a');
    const story = entry('Old', { guid: '1', url: 'https://a.example/old' });
    library.stories.keepEntries(id, [story], daysAgo(seen));
    if (!listed) library.stories.keepEntries(id, [entry('New', { guid: '2' })], daysAgo(0));
    const key = named(library, 'Old').story.id;
    if (read) void library.reading.markRead(key, true);
    const pruned = library.prune(policy, new Set(bookmarked ? [key] : []), TODAY);
    expect(pruned.stories).toBe(goes ? 1 : 0);
    expect(titles(library).includes('Old')).toBe(!goes);
  });

  test('the newest of each source stay where a number is kept', () => {
    const library = temporaryLibrary();
    for (const name of ['a', 'b']) {
      const id = feed(library, name);
      const at = (day: number) => `2026-10-0${day}T00:00:00.000Z`;
      const old = [1, 2, 3, 4].map((day) => entry(`${name}${day}`, { guid: `${day}`, published: at(day) }));
      library.stories.keepEntries(id, old, daysAgo(40));
      library.stories.keepEntries(id, [entry(`${name} now`, { guid: 'now' })], daysAgo(0));
    }
    library.prune({ days: null, perSource: 3 }, new Set(), TODAY);
    expect(titles(library).sort()).toEqual(['a now', 'a3', 'a4', 'b now', 'b3', 'b4']);
    expect(library.sources.list().map(({ stories, unread }) => [stories, unread])).toEqual([
      [3, 3],
      [3, 3],
    ]);
  });

  test('one that goes and comes back is still read', () => {
    const library = temporaryLibrary();
    const id = feed(library, 'a');
    const story = entry('Old', { guid: '1', url: 'https://a.example/old' });
    library.stories.keepEntries(id, [story], daysAgo(40));
    void library.reading.markRead(named(library, 'Old').story.id, true);
    library.stories.keepEntries(id, [entry('New', { guid: '2' })], daysAgo(0));
    library.prune(MONTH, new Set(), TODAY);
    library.stories.keepEntries(id, [story], daysAgo(0));
    expect(named(library, 'Old').read).toBe(true);
  });

  test('a page that was saved by hand stays', () => {
    const library = temporaryLibrary();
    const { story } = entry('Page', { url: 'https://p.example/' });
    const source = { kind: 'page' as const, title: 'P', url: story.url };
    library.stories.keepPage(
      { source, entries: [{ role: 'lead', story }] },
      { listed: true, now: daysAgo(400) },
    );
    expect(library.prune(WEEK, new Set(), TODAY).stories).toBe(0);
    expect(titles(library)).toEqual(['Page']);
  });
});

describe('what nothing lists', () => {
  test('goes after a month: related posts of a page that nobody kept', () => {
    const library = temporaryLibrary();
    const [lead, next] = [
      entry('Lead', { url: 'https://p.example/l' }),
      entry('Next', { url: 'https://p.example/n' }),
    ];
    const edition = {
      source: { kind: 'page' as const, title: 'P', url: null },
      entries: [
        { role: 'lead' as const, story: lead.story },
        { role: 'related' as const, story: next.story },
      ],
    };
    library.stories.keepPage(edition, { listed: false, now: daysAgo(40) });
    expect(library.prune(ALL, new Set([next.story.id]), TODAY).stories).toBe(1);
    expect(library.stories.byKey(next.story.id)).not.toBeNull();
    expect(library.stories.byKey(lead.story.id)).toBeNull();
  });

  test('goes with a source that was removed a week ago, and not before', () => {
    const home = temporaryHome();
    const library = temporaryLibrary(home);
    const id = feed(library, 'a');
    library.stories.keepEntries(id, [entry('A')], daysAgo(1));
    library.sources.remove(id);
    library.prune(ALL, new Set(), new Date());
    expect(rawConnection(home).number('SELECT count(*) FROM story')).toBe(1);
    library.prune(ALL, new Set(), new Date(Date.now() + 8 * 86_400_000));
    expect(rawConnection(home).number('SELECT count(*) FROM story')).toBe(0);
    expect(rawConnection(home).number('SELECT count(*) FROM source')).toBe(0);
  });
});

test('the file shrinks when enough has gone, and is whole', () => {
  const home = temporaryHome();
  const library = temporaryLibrary(home);
  const id = feed(library, 'a');
  const text = 'a long text that takes some room '.repeat(600);
  const entries = Array.from({ length: 500 }, (_, index) => entry(`${index}`, { guid: `${index}`, text }));
  library.stories.keepEntries(id, entries, daysAgo(60));
  library.stories.keepEntries(id, [entry('New', { guid: 'new' })], daysAgo(0));
  const connection = rawConnection(home);
  const before = connection.number('PRAGMA page_count');
  expect(library.prune(MONTH, new Set(), TODAY)).toEqual({ stories: 500, vacuumed: true });
  expect(connection.number('PRAGMA page_count')).toBeLessThan(before / 4);
  expect(connection.value('PRAGMA integrity_check')).toBe('ok');
  expect(titles(library, query())).toEqual(['New']);
});
