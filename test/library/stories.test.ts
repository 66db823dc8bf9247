import { describe, expect, test } from 'vitest';
import { plainText, type Block } from '../../src/core/blocks.ts';
import type { Edition } from '../../src/core/story.ts';
import { entry, feed, LATER, named, NOW, query, temporaryLibrary, titles } from './library.ts';

const WORDS: Block[] = [{ kind: 'paragraph', content: [{ text: 'All that the page says of it.' }] }];

describe('an entry that changes', () => {
  test('keeps its row, key, first sight, mark and place', async () => {
    const library = temporaryLibrary();
    const id = feed(library, 'a');
    library.stories.keepEntries(id, [entry('A', { guid: '1', text: 'one' })], NOW);
    const before = named(library, 'A');
    await library.reading.markRead(before.story.id, true);
    await library.reading.keepPlace(before.story.id, { block: 2, offset: 7 });
    const kept = library.stories.keepEntries(id, [entry('B', { guid: '1', text: 'two' })], LATER);
    const after = named(library, 'B');
    expect(kept).toEqual({ added: 0, changed: 1 });
    expect(after).toMatchObject({ row: before.row, firstSeen: NOW, read: true });
    expect(after.story.id).toBe(before.story.id);
    expect(library.reading.get(before.story.id).place).toEqual({ block: 2, offset: 7 });
    expect(library.stories.content(after.row)?.text).toBe('two');
  });

  test.each([
    ['title', entry('B', { guid: '1', text: 'one' }), true],
    ['text', entry('A', { guid: '1', text: 'two' }), true],
    ['white space of the text', entry('A', { guid: '1', text: ' one \n' }), false],
    ['markup', entry('A', { guid: '1', text: 'one', html: '<div>one</div>' }), false],
    ['nothing', entry('A', { guid: '1', text: 'one' }), false],
  ])('in its %s shows as updated where a reader would notice it', (_, changed, updated) => {
    const library = temporaryLibrary();
    const id = feed(library, 'a');
    library.stories.keepEntries(id, [entry('A', { guid: '1', text: 'one' })], NOW);
    void library.reading.markRead(named(library, 'A').story.id, true);
    const { changed: number } = library.stories.keepEntries(id, [changed], LATER);
    expect(number).toBe(updated ? 1 : 0);
    expect(named(library, changed.story.title).updated).toBe(updated);
  });

  test('shows as updated until it is read again, and not where it was never read', async () => {
    const library = temporaryLibrary();
    const id = feed(library, 'a');
    library.stories.keepEntries(id, [entry('A', { guid: '1' }), entry('X', { guid: '2' })], NOW);
    await library.reading.markRead(named(library, 'A').story.id, true);
    library.stories.keepEntries(id, [entry('B', { guid: '1' }), entry('Y', { guid: '2' })], LATER);
    expect(named(library, 'Y').updated).toBe(false);
    expect(named(library, 'B').updated).toBe(true);
    await library.reading.markRead(named(library, 'B').story.id, true);
    expect(named(library, 'B').updated).toBe(false);
  });

  test('drops blocks that were made of its old text, and keeps a page that was fetched', () => {
    const library = temporaryLibrary();
    const id = feed(library, 'a');
    const entries = (text: string) => [entry('A', { guid: '1', text }), entry('P', { guid: '2', text })];
    library.stories.keepEntries(id, entries('one'), NOW);
    library.stories.keepBlocks(named(library, 'A').row, WORDS, 'one');
    library.stories.keepBlocks(named(library, 'P').row, WORDS, plainText(WORDS), true);
    library.stories.keepEntries(id, entries('two'), LATER);
    expect(library.stories.content(named(library, 'A').row)).toMatchObject({ blocks: null, text: 'two' });
    expect(library.stories.content(named(library, 'P').row)).toMatchObject({
      blocks: WORDS,
      text: plainText(WORDS),
    });
  });
});

describe('the list', () => {
  test('has the newest first, and what has no date in the order of its document', () => {
    const library = temporaryLibrary();
    const at = (day: number) => ({ published: `2026-11-0${day}T00:00:00.000Z` });
    library.stories.keepEntries(
      feed(library, 'a'),
      [entry('third', at(1)), entry('first'), entry('second'), entry('none', at(2))],
      NOW,
    );
    expect(titles(library)).toEqual(['first', 'second', 'none', 'third']);
  });

  test('never has a body, and counts its words', () => {
    const library = temporaryLibrary();
    library.stories.keepEntries(feed(library, 'a'), [entry('A', { text: 'three words here' })], NOW);
    expect(named(library, 'A')).toMatchObject({ hasBody: true, words: 3, story: { body: null } });
  });

  test('tells how many came since a moment, in any view', () => {
    const library = temporaryLibrary();
    const [a, b] = [feed(library, 'a', ['x']), feed(library, 'b')];
    library.stories.keepEntries(a, [entry('A', { guid: '1' })], NOW);
    const moment = library.stories.moment();
    library.stories.keepEntries(a, [entry('A', { guid: '1' }), entry('B', { guid: '2' })], LATER);
    library.stories.keepEntries(b, [entry('C', { guid: '1' })], LATER);
    const since = (view: Parameters<typeof query>[0]) => library.stories.arrivedSince(moment, query(view));
    expect(since({ of: 'all' })).toBe(2);
    expect(since({ of: 'tag', tag: 'x' })).toBe(1);
    expect(since({ of: 'source', id: b })).toBe(1);
    expect(since({ of: 'saved' })).toBe(0);
  });

  test('counts as come what was met before as a related post, and is listed by a source now', () => {
    const library = temporaryLibrary();
    const a = feed(library, 'a');
    library.stories.keepEntries(a, [entry('A', { guid: '1', url: 'https://a.example/1' })], NOW);
    const offered = entry('B', { url: 'https://a.example/2' });
    const page: Edition = {
      source: { kind: 'page', title: 'P', url: 'https://a.example/1' },
      entries: [
        { role: 'lead', story: entry('A', { url: 'https://a.example/1', body: WORDS }).story },
        { role: 'related', story: offered.story },
      ],
    };
    library.stories.keepPage(page, { listed: false, now: NOW });
    const moment = library.stories.moment();
    expect(library.stories.arrivedSince(moment, query())).toBe(0);
    library.stories.keepEntries(a, [{ ...offered, guid: '2' }], LATER);
    expect(library.stories.arrivedSince(moment, query())).toBe(1);
    expect(Array.from(library.stories.rowsBy(moment, query()))).toEqual([named(library, 'A').row]);
    expect(library.stories.arrivedSince(library.stories.moment(), query())).toBe(0);
  });

  test('has null for a row that is not there', () => {
    expect(temporaryLibrary().stories.list([7])).toEqual([null]);
  });
});

describe('a page that was opened', () => {
  const page: Edition = {
    source: { kind: 'page', title: 'P', url: 'https://p.example/lead' },
    entries: [
      { role: 'lead', story: entry('Lead', { url: 'https://p.example/lead', body: WORDS }).story },
      { role: 'related', story: entry('Next', { url: 'https://p.example/next', excerpt: 'E' }).story },
      { role: 'related', story: entry('Last', { url: 'https://p.example/last' }).story },
    ],
  };
  const key = page.entries[0]?.story.id ?? '';

  test('is kept with its text and related posts, and no list shows them', () => {
    const library = temporaryLibrary();
    library.stories.keepPage(page, { listed: false, now: NOW });
    expect(titles(library)).toEqual([]);
    expect(library.stories.related(key).map(({ title }) => title)).toEqual(['Next', 'Last']);
    const lead = library.stories.byKey(key);
    expect(library.stories.content(lead?.row ?? 0)?.blocks).toEqual(WORDS);
  });

  test('stands under the saved pages, and among the newest, where it was saved by hand', () => {
    const library = temporaryLibrary();
    library.stories.keepEntries(
      feed(library, 'a'),
      [entry('A', { published: '2026-11-20T00:00:00.000Z' })],
      NOW,
    );
    library.stories.keepPage(page, { listed: true, now: NOW });
    expect(titles(library)).toEqual(['Lead', 'A']);
    expect(titles(library, query({ of: 'saved' }))).toEqual(['Lead']);
    expect(named(library, 'Lead')).toMatchObject({ sourceId: null, sourceTitle: 'Saved pages' });
  });

  test('gives its text to the story of a feed, which keeps its own title', () => {
    const library = temporaryLibrary();
    const id = feed(library, 'a');
    library.stories.keepEntries(id, [entry('As the feed says', { url: 'https://p.example/lead' })], NOW);
    library.stories.keepPage(page, { listed: false, now: NOW });
    const story = named(library, 'As the feed says');
    expect(story.hasBody).toBe(true);
    expect(library.stories.content(story.row)?.blocks).toEqual(WORDS);
    expect(library.stories.related(key)).toHaveLength(2);
  });

  test('and whose related post a feed brings later: that is then listed as the feed has it', () => {
    const library = temporaryLibrary();
    library.stories.keepPage(page, { listed: false, now: NOW });
    const next = entry('Next, in full', { url: 'https://p.example/next', text: 'all of it' });
    const { added } = library.stories.keepEntries(feed(library, 'a'), [next], LATER);
    expect(added).toBe(1);
    expect(titles(library)).toEqual(['Next, in full']);
    expect(library.stories.related(key)[0]?.title).toBe('Next, in full');
  });
});

describe('a story is found', () => {
  test('by its id, by the beginning of one, and by any spelling of its address', () => {
    const library = temporaryLibrary();
    library.stories.keepEntries(feed(library, 'a'), [entry('A', { url: 'https://n.example/x' })], NOW);
    const id = named(library, 'A').story.id;
    const found = (text: string) => library.stories.find(text).map(({ story }) => story.title);
    expect(found(id)).toEqual(['A']);
    expect(found(id.slice(0, 4))).toEqual(['A']);
    expect(found('http://n.example/x/?utm_source=mail')).toEqual(['A']);
    expect(found(id.slice(0, 3))).toEqual([]);
    expect(found('https://n.example/y')).toEqual([]);
  });
});

test('enclosures are kept', () => {
  const library = temporaryLibrary();
  const enclosures = [{ url: 'https://a.example/1.mp3', type: 'audio/mpeg', bytes: 12, title: null }];
  library.stories.keepEntries(feed(library, 'a'), [entry('A', { enclosures })], NOW);
  expect(library.stories.content(named(library, 'A').row)?.enclosures).toEqual(enclosures);
});

test('a story counts as new once, however many sources bring it', () => {
  const library = temporaryLibrary();
  const shared = entry('Shared', { url: 'https://p.example/shared' });
  const first = library.stories.keepEntries(feed(library, 'a'), [shared], NOW);
  const other = library.stories.keepEntries(feed(library, 'b'), [shared, entry('Own')], NOW);
  expect([first.added, other.added]).toEqual([1, 1]);
  expect(titles(library)).toHaveLength(2);
  expect(library.sources.list().map(({ title, stories, unread }) => [title, stories, unread])).toEqual([
    ['a', 1, 1],
    ['b', 2, 2],
  ]);
});

test('a story dated ahead of us stands and shows as of when it came, and does not stay at the top', () => {
  const library = temporaryLibrary();
  const id = feed(library, 'a');
  const ahead = entry('Ahead', { published: '2099-01-01T00:00:00.000Z' });
  library.stories.keepEntries(id, [ahead], NOW);
  const changed = entry('Ahead', { published: '2099-02-01T00:00:00.000Z', text: 'changed' });
  const newer = entry('Newer', { published: '2026-11-24T10:30:00.000Z' });
  library.stories.keepEntries(id, [changed, newer], LATER);
  expect(titles(library)).toEqual(['Newer', 'Ahead']);
  expect(named(library, 'Ahead').story.published).toBe(NOW);
});
