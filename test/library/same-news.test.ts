import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Edition } from '../../src/core/story.ts';
import { Connection } from '../../src/library/connection.ts';
import type { Library } from '../../src/library/library.ts';
import { migrate, MIGRATIONS } from '../../src/library/migrations.ts';
import { mend } from '../../src/library/mend.ts';
import { temporaryHome } from '../keep/temporary-home.ts';
import { entry, feed, LATER, named, NOW, query, rawConnection, temporaryLibrary, titles } from './library.ts';

const DAY = 86_400_000;
const TEXT = `The harbour council has closed the swing bridge for the rest of the winter after divers found cracks in both
of its piers. Lorries have to take the road through the hills, which adds an hour to the way to the fish market. Engineers
will report in the spring whether the old masonry can be saved. Until then a small ferry carries people on foot.`;
const OTHER = `A library in the valley lends out umbrellas together with books, since most of its readers come by bicycle
and nobody believes the forecast any more. The umbrellas are yellow and have the number of the reader on the handle. So far
three of them have come back with a poem inside, and one without its cloth.`;

const THIRD = `Bakers in the old town start an hour later on Mondays from now on, because the flour comes by a slower train. The
guild asked its customers in advance, and most of them wrote back that they would rather have warm rolls at eight than cold
ones at seven. Only the night porters of the hospital were against it.`;

/** An article of a paper under its own address. */
function article(host: string, title: string, text = TEXT, published: string | null = NOW) {
  return entry(title, { url: `https://${host}.example/${encodeURIComponent(title)}`, text, published });
}

/** One article in three papers, and another one in the second. */
function papers(library: Library) {
  const ids = ['a', 'b', 'c'].map((name) => feed(library, name, [name])) as [number, number, number];
  library.stories.keepEntries(ids[0], [article('a', 'Bridge closed for the winter')], NOW);
  library.stories.keepEntries(
    ids[1],
    [article('b', 'Cracks close the swing bridge'), article('b', 'Umbrellas to borrow', OTHER)],
    NOW,
  );
  library.stories.keepEntries(ids[2], [article('c', 'No bridge until spring')], LATER);
  return ids;
}

const unreadOf = (library: Library, ids: readonly number[]): (number | undefined)[] =>
  ids.map((id) => library.sources.get(id)?.unread);
const ofSource = (library: Library, id: number) => titles(library, query({ of: 'source', id }));
const ofTag = (library: Library, tag: string) => titles(library, query({ of: 'tag', tag }));

describe('the same news under several addresses', () => {
  test('is one entry of the list, under the story that was met first, and says where else it is', () => {
    const library = temporaryLibrary();
    papers(library);
    expect(titles(library).toSorted()).toEqual(['Bridge closed for the winter', 'Umbrellas to borrow']);
    const head = named(library, 'Bridge closed for the winter');
    expect(head.alsoIn).toBe(2);
    expect(
      library.stories
        .elsewhere(head.story.id)
        .map(({ story, sourceTitle, sourceUrl }) => [story.story.title, sourceTitle, sourceUrl]),
    ).toEqual([
      ['Cracks close the swing bridge', 'b', 'https://b.example/feed.xml'],
      ['No bridge until spring', 'c', 'https://c.example/feed.xml'],
    ]);
  });

  test('stands in the list of each of its sources, and says from there where else it is', () => {
    const library = temporaryLibrary();
    const ids = papers(library);
    expect(ofSource(library, ids[1]).toSorted()).toEqual([
      'Cracks close the swing bridge',
      'Umbrellas to borrow',
    ]);
    expect(ofSource(library, ids[2])).toEqual(['No bridge until spring']);
    const [copy] = library.stories.list(library.stories.rows(query({ of: 'source', id: ids[2] })));
    expect(copy?.alsoIn).toBe(2);
    expect(library.stories.elsewhere(copy?.story.id ?? '').map(({ sourceTitle }) => sourceTitle)).toEqual([
      'a',
      'b',
    ]);
  });

  test('counts once in all stories and in a tag, and once in each source', () => {
    const library = temporaryLibrary();
    const ids = papers(library);
    library.sources.setTags(ids[1], ['b', 'both']);
    library.sources.setTags(ids[2], ['c', 'both']);
    expect(library.stories.count(query())).toEqual({ stories: 2, unread: 2 });
    expect(unreadOf(library, ids)).toEqual([1, 2, 1]);
    expect(library.sources.tags().find(({ tag }) => tag === 'both')).toEqual({
      tag: 'both',
      stories: 2,
      unread: 2,
    });
    for (const { tag, stories } of library.sources.tags()) expect(ofTag(library, tag)).toHaveLength(stories);
  });

  test('shows in a tag wherever one of its sources has it', () => {
    const library = temporaryLibrary();
    papers(library);
    expect(ofTag(library, 'c')).toEqual(['Bridge closed for the winter']);
    expect(titles(library, query({ of: 'tag', tag: 'c' }, true))).toEqual(['Bridge closed for the winter']);
  });

  test('is sorted by the source of its head', () => {
    const library = temporaryLibrary();
    papers(library);
    expect(titles(library, query({ of: 'all' }, false, 'source'))).toEqual([
      'Bridge closed for the winter',
      'Umbrellas to borrow',
    ]);
  });

  test('twice in one source is once in its list', () => {
    const library = temporaryLibrary();
    const id = feed(library, 'planet');
    library.stories.keepEntries(
      id,
      [article('a', 'Bridge closed for the winter'), article('b', 'Cracks close the swing bridge')],
      NOW,
    );
    expect(ofSource(library, id)).toHaveLength(1);
    expect(library.sources.get(id)).toMatchObject({ stories: 1, unread: 1 });
    library.reading.markAllRead(query({ of: 'source', id }));
    expect(library.sources.get(id)).toMatchObject({ stories: 1, unread: 0 });
  });

  test('is no new arrival where the first of it has come before', () => {
    const library = temporaryLibrary();
    const [first] = papers(library);
    const moment = library.stories.moment();
    const late = feed(library, 'd');
    library.stories.keepEntries(late, [article('d', 'Ferry instead of bridge')], LATER);
    expect(library.stories.arrivedSince(moment, query())).toBe(0);
    expect(library.stories.arrivedSince(moment, query({ of: 'source', id: late }))).toBe(1);
    expect(library.stories.arrivedSince(moment, query({ of: 'source', id: first }))).toBe(0);
  });

  test('days apart is not the same, nor what was old when it came', () => {
    const library = temporaryLibrary();
    const [a, b] = [feed(library, 'a'), feed(library, 'b')];
    const before = (days: number) => new Date(Date.parse(NOW) - days * DAY).toISOString();
    library.stories.keepEntries(
      a,
      [article('a', 'Bridge closed', TEXT, before(6)), article('a', 'Closed again')],
      NOW,
    );
    library.stories.keepEntries(b, [article('b', 'Bridge closed', TEXT, before(6))], NOW);
    expect(titles(library)).toHaveLength(3);
  });
});

describe('reading one of them', () => {
  test('marks all as read, and every source counts so', async () => {
    const library = temporaryLibrary();
    const ids = papers(library);
    const [copy] = library.stories.list(library.stories.rows(query({ of: 'source', id: ids[1] })));
    const key =
      library.stories.elsewhere(named(library, 'Bridge closed for the winter').story.id)[1]?.story.story.id ??
      '';
    await library.reading.markRead(key, true);
    expect(named(library, 'Bridge closed for the winter').read).toBe(true);
    expect(copy).not.toBeNull();
    expect(unreadOf(library, ids)).toEqual([0, 1, 0]);
    await library.reading.markRead(key, false);
    expect(unreadOf(library, ids)).toEqual([1, 2, 1]);
    expect(library.stories.count(query()).unread).toBe(2);
  });

  test('is said of all of them while another copy of the program writes', async () => {
    const home = temporaryHome();
    const library = temporaryLibrary(home);
    const ids = papers(library);
    const other = rawConnection(home);
    other.exec('BEGIN IMMEDIATE');
    const written = library.reading.markRead(named(library, 'Bridge closed for the winter').story.id, true);
    const [copy] = library.stories.list(library.stories.rows(query({ of: 'source', id: ids[2] })));
    expect(copy?.read).toBe(true);
    other.exec('COMMIT');
    await written;
    expect(other.number('SELECT count(*) FROM story WHERE read = 1')).toBe(3);
  });

  test('with all of a list, and taken back, is as it was', () => {
    const library = temporaryLibrary();
    const ids = papers(library);
    const changed = library.reading.markAllRead(query());
    expect(changed).toHaveLength(2);
    expect(unreadOf(library, ids)).toEqual([0, 0, 0]);
    library.reading.markMany(changed, false);
    expect(unreadOf(library, ids)).toEqual([1, 2, 1]);
  });

  test('with hundreds of others counts the same', () => {
    const library = temporaryLibrary();
    const ids = papers(library);
    const many = Array.from({ length: 300 }, (_, index) => entry(`D${index}`, { guid: `${index}` }));
    library.stories.keepEntries(feed(library, 'd'), many, NOW);
    const changed = library.reading.markAllRead(query());
    expect(changed).toHaveLength(302);
    expect(unreadOf(library, ids)).toEqual([0, 0, 0]);
    library.reading.markMany(changed, false);
    expect(unreadOf(library, ids)).toEqual([1, 2, 1]);
  });

  test('holds for a copy that comes later, which is not unread then', async () => {
    const library = temporaryLibrary();
    const ids = papers(library);
    await library.reading.markRead(named(library, 'Bridge closed for the winter').story.id, true);
    const late = feed(library, 'd');
    library.stories.keepEntries(late, [article('d', 'Ferry instead of bridge')], LATER);
    expect(unreadOf(library, [...ids, late])).toEqual([0, 1, 0, 0]);
    expect(library.stories.count(query()).unread).toBe(1);
  });
});

describe('who stands for the group', () => {
  test('is the next one where the source of the first is removed, and the first again where it is restored', () => {
    const library = temporaryLibrary();
    const ids = papers(library);
    library.sources.remove(ids[0]);
    expect(titles(library).toSorted()).toEqual(['Cracks close the swing bridge', 'Umbrellas to borrow']);
    expect(named(library, 'Cracks close the swing bridge').alsoIn).toBe(1);
    library.sources.restore(ids[0]);
    expect(titles(library).toSorted()).toEqual(['Bridge closed for the winter', 'Umbrellas to borrow']);
    expect(named(library, 'Bridge closed for the winter').alsoIn).toBe(2);
  });

  test('is the next one where the first is pruned, and the others follow', () => {
    const home = temporaryHome();
    const library = temporaryLibrary(home);
    const ids = papers(library);
    const raw = rawConnection(home);
    raw.run(
      "UPDATE story SET first_seen = '2020-01-01', read = 1 WHERE title = 'Bridge closed for the winter'",
    );
    raw.run('UPDATE entry SET gone = 1 WHERE source = ?', ids[0]);
    library.prune({ days: 30, perSource: null }, new Set(), new Date(NOW));
    expect(titles(library).toSorted()).toEqual(['Cracks close the swing bridge', 'Umbrellas to borrow']);
    expect(library.stories.elsewhere(named(library, 'Cracks close the swing bridge').story.id)).toHaveLength(
      1,
    );
    expect(raw.number('SELECT count(*) FROM band WHERE story NOT IN (SELECT id FROM story)')).toBe(0);
  });

  test('stands alone where the last copy goes', () => {
    const library = temporaryLibrary();
    const ids = papers(library);
    library.sources.remove(ids[1]);
    library.sources.remove(ids[2]);
    expect(named(library, 'Bridge closed for the winter').alsoIn).toBe(0);
    expect(library.stories.elsewhere(named(library, 'Bridge closed for the winter').story.id)).toEqual([]);
  });

  test('keeps a copy that was saved by hand among the saved pages, and in one entry of the list', () => {
    const library = temporaryLibrary();
    papers(library);
    const copy = article('c', 'No bridge until spring');
    const page = {
      source: { kind: 'page', title: 'c', url: copy.story.url },
      entries: [{ role: 'lead', story: copy.story }],
    };
    library.stories.keepPage(page as Edition, { listed: true, now: LATER });
    expect(titles(library, query({ of: 'saved' }))).toEqual(['No bridge until spring']);
    expect(titles(library)).toHaveLength(2);
  });
});

describe('a story whose text changes', () => {
  test('is by itself again where it is other news now', () => {
    const library = temporaryLibrary();
    const ids = papers(library);
    library.stories.keepEntries(ids[2], [{ ...article('c', 'No bridge until spring', THIRD) }], LATER);
    expect(titles(library)).toHaveLength(3);
    expect(named(library, 'Bridge closed for the winter').alsoIn).toBe(1);
  });

  test('is a new arrival where it was a copy, and so is what it stood for', () => {
    const library = temporaryLibrary();
    const ids = papers(library);
    const moment = library.stories.moment();
    library.stories.keepEntries(ids[2], [article('c', 'No bridge until spring', THIRD)], LATER);
    expect(library.stories.arrivedSince(moment, query())).toBe(1);
    library.stories.keepEntries(ids[0], [article('a', 'Bridge closed for the winter', OTHER)], LATER);
    expect(library.stories.arrivedSince(moment, query())).toBe(2);
  });

  test('stays where it was, and the head, where it is the same news still', () => {
    const library = temporaryLibrary();
    const ids = papers(library);
    library.stories.keepEntries(
      ids[0],
      [article('a', 'Bridge closed for the winter', `${TEXT} It is free.`)],
      LATER,
    );
    expect(titles(library).toSorted()).toEqual(['Bridge closed for the winter', 'Umbrellas to borrow']);
    expect(named(library, 'Bridge closed for the winter').alsoIn).toBe(2);
  });

  test('is no new arrival where it stays a copy', () => {
    const library = temporaryLibrary();
    const ids = papers(library);
    const moment = library.stories.moment();
    const free = `${TEXT} It is free.`;
    library.stories.keepEntries(ids[0], [article('a', 'Bridge closed for the winter', free)], LATER);
    library.stories.keepEntries(ids[2], [article('c', 'No bridge until spring', free)], LATER);
    for (const id of ids) expect(library.stories.arrivedSince(moment, query({ of: 'source', id }))).toBe(0);
    expect(library.stories.arrivedSince(moment, query())).toBe(0);
  });
});

test('an address that two sources have, and a copy elsewhere, are three places', () => {
  const library = temporaryLibrary();
  papers(library);
  library.stories.keepEntries(feed(library, 'd'), [article('a', 'Bridge closed for the winter')], LATER);
  const head = named(library, 'Bridge closed for the winter');
  const places = library.stories.elsewhere(head.story.id);
  expect(places.map(({ sourceTitle }) => sourceTitle)).toEqual(['d', 'b', 'c']);
  expect(head.alsoIn).toBe(3);
  const d = library.sources.find('d')[0]?.id ?? 0;
  expect(library.stories.elsewhere(head.story.id, d).map(({ sourceTitle }) => sourceTitle)).toEqual([
    'a',
    'b',
    'c',
  ]);
});

test('sketches are kept for recent stories only', () => {
  const home = temporaryHome();
  const library = temporaryLibrary(home);
  papers(library);
  const raw = rawConnection(home);
  expect(raw.number('SELECT count(*) FROM sketch')).toBe(4);
  library.prune({ days: null, perSource: null }, new Set(), new Date(Date.parse(NOW) + 30 * DAY));
  expect(raw.number('SELECT count(*) FROM sketch')).toBe(0);
  expect(raw.number('SELECT count(*) FROM band')).toBe(0);
});

test('no story is looked for by going through the others', () => {
  const home = temporaryHome();
  papers(temporaryLibrary(home));
  const raw = rawConnection(home);
  const plans = [
    'SELECT story FROM band WHERE hash = 1 AND story <> 1 ORDER BY story DESC LIMIT 16',
    'SELECT id FROM story WHERE id = 1 OR copy_of = 1',
    "DELETE FROM band WHERE story = 1 AND hash IN (SELECT value FROM json_each('[1]'))",
  ].flatMap((sql) => raw.all(`EXPLAIN QUERY PLAN ${sql}`).map(({ detail }) => String(detail)));
  expect(plans.filter((detail) => /^SCAN (?:band|story)/u.test(detail))).toEqual([]);
});

test('a library from before has its stories one by one, and what comes new is grouped', () => {
  const home = temporaryHome();
  mkdirSync(home.data, { recursive: true });
  const connection = new Connection(join(home.data, 'library.db'));
  migrate(connection, MIGRATIONS.slice(0, 4));
  connection.run(
    `INSERT INTO story (key, sort, listed, saved, first_seen, title, title_order) VALUES ('aaaaaaaaaaaaaaaa', 1, 1, 1, ?, 'Kept', 'kept')`,
    NOW,
  );
  connection.close();
  const library = temporaryLibrary(home);
  papers(library);
  expect(titles(library)).toHaveLength(3);
});

describe('tables that were copied one by one', () => {
  test('have the group again, under the next one where the head is lost, and all read where one was', () => {
    const home = temporaryHome();
    const library = temporaryLibrary(home);
    papers(library);
    library.close();
    const raw = rawConnection(home);
    raw.exec('PRAGMA foreign_keys = OFF');
    raw.run("DELETE FROM story WHERE title = 'Bridge closed for the winter'");
    raw.run("UPDATE story SET read = 1 WHERE title = 'No bridge until spring'");
    raw.write(() => mend(raw));
    raw.close();
    const again = temporaryLibrary(home);
    expect(titles(again).toSorted()).toEqual(['Cracks close the swing bridge', 'Umbrellas to borrow']);
    expect(named(again, 'Cracks close the swing bridge')).toMatchObject({ alsoIn: 1, read: true });
  });
});
