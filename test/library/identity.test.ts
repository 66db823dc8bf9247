import { describe, expect, test } from 'vitest';
import { entry, feed, LATER, named, NOW, query, temporaryLibrary, titles } from './library.ts';

/** Two documents of one source, one after the other; how many stories there are then. */
const DOCUMENTS: [string, Parameters<typeof entry>[], Parameters<typeof entry>[], number][] = [
  [
    'the same guid with another title and address',
    [['Old', { guid: '1', url: 'https://a.example/old' }]],
    [['New', { guid: '1', url: 'https://a.example/new' }]],
    1,
  ],
  [
    'the same address with another guid at each refresh',
    [['A', { guid: 'x1', url: 'https://a.example/a' }]],
    [['A', { guid: 'x2', url: 'https://a.example/a' }]],
    1,
  ],
  [
    'an address with tracking parameters, http and a trailing slash',
    [['A', { url: 'https://a.example/a' }]],
    [['A', { url: 'http://a.example/a/?utm_source=feed' }]],
    1,
  ],
  ['another address', [['A', { url: 'https://a.example/a' }]], [['A', { url: 'https://a.example/b' }]], 2],
  ['the same title without address and guid', [['A', { site: 'S' }]], [['A', { site: 'S' }]], 1],
  ['another title without address and guid', [['A', { site: 'S' }]], [['B', { site: 'S' }]], 2],
  [
    'the same title with other guids and dates, without an address',
    [['Daily', { guid: '1', published: '2026-11-22T08:00:00.000Z' }]],
    [['Daily', { guid: '2', published: '2026-11-23T08:00:00.000Z' }]],
    2,
  ],
  [
    'the same title and date with another guid, without an address',
    [['Daily', { guid: '1', published: '2026-11-22T08:00:00.000Z' }]],
    [['Daily', { guid: '2', published: '2026-11-22T08:00:00.000Z' }]],
    1,
  ],
  [
    'an address that all entries share',
    [
      ['A', { guid: '1', url: 'https://a.example/live' }],
      ['B', { guid: '2', url: 'https://a.example/live' }],
    ],
    [
      ['C', { guid: '3', url: 'https://a.example/live' }],
      ['A', { guid: '1', url: 'https://a.example/live' }],
      ['B', { guid: '2', url: 'https://a.example/live' }],
    ],
    3,
  ],
  [
    'an address that is shared from the second document on',
    [['A', { guid: '1', url: 'https://a.example/live' }]],
    [
      ['B', { guid: '2', url: 'https://a.example/live' }],
      ['A', { guid: '1', url: 'https://a.example/live' }],
    ],
    2,
  ],
  [
    'the source’s front page as every entry’s address',
    [['A', { guid: '1', url: 'https://one.example/' }]],
    [['B', { guid: '2', url: 'https://one.example/' }]],
    2,
  ],
  [
    'one guid for different entries',
    [
      ['A', { guid: 'x', url: 'https://a.example/a' }],
      ['B', { guid: 'x', url: 'https://a.example/b' }],
    ],
    [
      ['B', { guid: 'x', url: 'https://a.example/b' }],
      ['A', { guid: 'x', url: 'https://a.example/a' }],
    ],
    2,
  ],
  [
    'the same entry twice',
    [
      ['A', { guid: 'x', url: 'https://a.example/a' }],
      ['A', { guid: 'x', url: 'https://a.example/a' }],
    ],
    [['A', { guid: 'x', url: 'https://a.example/a' }]],
    1,
  ],
  [
    'guids that differ in case alone',
    [
      ['A', { guid: 'aB', url: 'https://a.example/s' }],
      ['B', { guid: 'Ab', url: 'https://a.example/s' }],
    ],
    [
      ['A', { guid: 'aB', url: 'https://a.example/s' }],
      ['B', { guid: 'Ab', url: 'https://a.example/s' }],
    ],
    2,
  ],
];

describe('who is who within a source', () => {
  test.each(DOCUMENTS)('%s', (_, first, second, stories) => {
    const library = temporaryLibrary();
    const id = feed(library, 'one');
    library.stories.keepEntries(
      id,
      first.map((given) => entry(...given)),
      NOW,
    );
    const before = library.stories.rows(query()).length;
    const { added } = library.stories.keepEntries(
      id,
      second.map((given) => entry(...given)),
      LATER,
    );
    expect(library.stories.rows(query())).toHaveLength(stories);
    expect(before + added).toBe(stories);
    expect(library.sources.get(id)?.stories).toBe(stories);
  });
});

describe('who is who across sources', () => {
  test('one address is one story, which both list and the list of all has once', () => {
    const library = temporaryLibrary();
    const [a, b] = [feed(library, 'a'), feed(library, 'b')];
    library.stories.keepEntries(a, [entry('A', { guid: '1', url: 'https://n.example/x' })], NOW);
    library.stories.keepEntries(
      b,
      [entry('A', { guid: '9', url: 'http://n.example/x/?utm_medium=b' })],
      LATER,
    );
    expect(titles(library)).toEqual(['A']);
    expect(titles(library, query({ of: 'source', id: a }))).toEqual(['A']);
    expect(titles(library, query({ of: 'source', id: b }))).toEqual(['A']);
    expect(named(library, 'A')).toMatchObject({ sourceId: a, alsoIn: 1 });
  });

  test('the same guid in two sources means nothing', () => {
    const library = temporaryLibrary();
    library.stories.keepEntries(feed(library, 'a'), [entry('A', { guid: '1', site: 'a' })], NOW);
    library.stories.keepEntries(feed(library, 'b'), [entry('B', { guid: '1', site: 'b' })], NOW);
    expect(titles(library)).toHaveLength(2);
  });

  test('the same title and site without an address are two stories in two sources', () => {
    const library = temporaryLibrary();
    library.stories.keepEntries(feed(library, 'a'), [entry('Hello', { site: 'News' })], NOW);
    library.stories.keepEntries(feed(library, 'b'), [entry('Hello', { site: 'News' })], NOW);
    expect(titles(library)).toEqual(['Hello', 'Hello']);
  });

  test('what another source says of a story changes nothing in it', () => {
    const library = temporaryLibrary();
    const [a, b] = [feed(library, 'a'), feed(library, 'b')];
    library.stories.keepEntries(a, [entry('A', { url: 'https://n.example/x', text: 'whole text' })], NOW);
    library.stories.keepEntries(b, [entry('A: read more', { url: 'https://n.example/x', text: 'cut' })], NOW);
    library.stories.keepEntries(b, [entry('A: read on', { url: 'https://n.example/x', text: 'cut' })], LATER);
    expect(titles(library)).toEqual(['A']);
    expect(library.stories.content(named(library, 'A').row)?.text).toBe('whole text');
  });

  test('a text that the first source does not give is taken from the second', () => {
    const library = temporaryLibrary();
    const [a, b] = [feed(library, 'a'), feed(library, 'b')];
    library.stories.keepEntries(a, [entry('A', { url: 'https://n.example/x' })], NOW);
    library.stories.keepEntries(b, [entry('A', { url: 'https://n.example/x', text: 'whole text' })], NOW);
    expect(named(library, 'A').hasBody).toBe(true);
  });
});

test('a story whose address changed is found by both, under its first key', () => {
  const library = temporaryLibrary();
  const id = feed(library, 'a');
  library.stories.keepEntries(id, [entry('A', { guid: '1', url: 'https://n.example/old' })], NOW);
  const { key } = { key: named(library, 'A').story.id };
  library.stories.keepEntries(id, [entry('A', { guid: '1', url: 'https://n.example/new' })], LATER);
  expect(library.stories.find('https://n.example/new')[0]?.story.id).toBe(key);
  expect(library.stories.find('https://n.example/old')[0]?.story.id).toBe(key);
  void library.reading.markRead(entry('', { url: 'https://n.example/new' }).story.id, true);
  expect(named(library, 'A').read).toBe(true);
  const other = feed(library, 'b');
  library.stories.keepEntries(other, [entry('A', { guid: '7', url: 'https://n.example/new' })], LATER);
  expect(titles(library)).toEqual(['A']);
});
