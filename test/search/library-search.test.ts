import { describe, expect, test } from 'vitest';
import type { Edition } from '../../src/core/story.ts';
import type { Library } from '../../src/library/library.ts';
import { parseQuery } from '../../src/query/query.ts';
import { LibrarySearch } from '../../src/search/library-search.ts';
import type { Range } from '../../src/search/search-stories.ts';
import { entry, NOW, temporaryLibrary } from '../library/library.ts';
import { story } from './stories.ts';

type Given = Parameters<typeof entry>[1] & { title: string };

/** Stories of a source; those that stand first are the newest. */
function publish(library: Library, source: string, stories: readonly Given[], tags: string[] = []): number {
  const host = source.toLowerCase().replace(/[^a-z]+/g, '-');
  const url = `https://${host}.example/feed`;
  const { id } = library.sources.add({ kind: 'feed', url, feedTitle: source, tags }).source;
  const entries = stories.map(({ title, ...given }, at) =>
    entry(title, {
      url: `https://n.example/${encodeURIComponent(title)}`,
      published: new Date(Date.parse(NOW) - at * 3_600_000).toISOString(),
      ...given,
    }),
  );
  library.stories.keepEntries(id, entries, NOW);
  return id;
}

function whole(library: Library): LibrarySearch {
  const search = new LibrarySearch(library);
  while (search.readOn());
  return search;
}

/** As somebody who is done typing, with the reasons. */
function found(search: LibrarySearch, typed: string, bookmarked: string[] = []) {
  const query = parseQuery(`${typed} `, new Date(NOW));
  const { matches } = search.search(query, bookmarked, 50, new Date(NOW));
  return search.explain(matches, query);
}
const titles = (search: LibrarySearch, typed: string, bookmarked?: string[]): string[] =>
  found(search, typed, bookmarked).map((match) => match.story.title);
const marked = (text: string, ranges: readonly Range[]): string[] =>
  ranges.map(({ start, end }) => text.slice(start, end));

function filled(): { library: Library; search: LibrarySearch } {
  const library = temporaryLibrary();
  publish(
    library,
    'Harbour Times',
    [
      {
        title: 'Nvidia tells of a year',
        author: 'Inês Duarte',
        text: 'The ferry met the hurricane at night. Nobody was hurt, it was reported.',
      },
      { title: 'Ferries sail again', tags: ['transport'], text: 'The elected mayor cut a ribbon.' },
      { title: 'Wählen gehen', text: 'Am Sonntag.' },
    ],
    ['sea'],
  );
  publish(
    library,
    '日本経済新聞',
    [{ title: '金利を引き上げ', text: '日本銀行は利上げを決めた。' }],
    ['money'],
  );
  return { library, search: whole(library) };
}

describe('one search over the library', () => {
  test.each([
    ['a misspelt title', 'nvida', 'Nvidia tells of a year'],
    ['a misspelt author', 'durate', 'Nvidia tells of a year'],
    ['a misspelt source', 'harbuor nvidia', 'Nvidia tells of a year'],
    ['a misspelt tag of the source', 'mony', '金利を引き上げ'],
    ['a misspelt tag of its own', 'trasport', 'Ferries sail again'],
    ['a word of the text alone', 'hurricane', 'Nvidia tells of a year'],
    ['another ending in the title', 'ferry sails', 'Ferries sail again'],
    ['another ending in the text', 'election', 'Ferries sail again'],
    ['a phrase of the text', '"met the hurricane"', 'Nvidia tells of a year'],
    ['words of title and text', 'nvidia hurricane', 'Nvidia tells of a year'],
    ['a word without its accents', 'wahlen', 'Wählen gehen'],
    ['a word with accents that it has not', 'sonntäg', 'Wählen gehen'],
    ['the middle of a source’s name without spaces', '経済', '金利を引き上げ'],
    ['the middle of a text without spaces', '利上げ', '金利を引き上げ'],
  ])('finds by %s', (_name, typed, title) => {
    expect(titles(filled().search, typed)[0]).toBe(title);
  });

  test.each([
    ['"hurricane the met"'],
    ['hurricane -hurt'],
    ['hurricane -"the hurricane"'],
    ['hurricane tag:money'],
    ['ghjkl'],
    ['nvidia ghjkl'],
    ['hurricane before:2020'],
    ['hurricane is:bookmarked'],
  ])('finds nothing by %s', (typed) => {
    expect(titles(filled().search, typed)).toEqual([]);
  });

  test.each([
    ['tag:money', ['金利を引き上げ']],
    ['tag:transport', ['Ferries sail again']],
    ['tag:sea -ferries -author:duarte', ['Wählen gehen']],
    ['source:harbour hurricane', ['Nvidia tells of a year']],
    ['-tag:sea', ['金利を引き上げ']],
    ['author:duarte after:2d', ['Nvidia tells of a year']],
    ['-ferry tag:sea', ['Wählen gehen', 'Ferries sail again']],
  ])('narrows: %s', (typed, expected) => {
    expect(titles(filled().search, typed).toSorted()).toEqual(expected.toSorted());
  });

  test('asks for what is read and what is bookmarked as it is now', () => {
    const { library, search } = filled();
    const [first] = found(search, 'hurricane');
    const id = first?.story.id ?? '';
    library.reading.markMany([id], true);
    search.marksChanged();
    expect(titles(search, 'tag:sea is:read')).toEqual(['Nvidia tells of a year']);
    expect(titles(search, 'is:bookmarked', [id])).toEqual(['Nvidia tells of a year']);
    expect(titles(search, 'hurricane is:bookmarked', [id])).toEqual(['Nvidia tells of a year']);
  });

  test('gives nothing for a query without meaning', () => {
    const { search } = filled();
    expect(search.search(parseQuery(''), [], 10)).toEqual({ matches: [], total: 0 });
  });

  test('puts the newest first among equals, with words and without', () => {
    const library = temporaryLibrary();
    const stories = Array.from({ length: 120 }, (_, at) => ({ title: `Storm ${at}`, guid: `${at}` }));
    publish(library, 'a', stories.toReversed());
    const search = whole(library);
    const newest = Array.from({ length: 50 }, (_, at) => `Storm ${119 - at}`);
    expect(titles(search, 'storm')).toEqual(newest);
    expect(titles(search, 'source:a')).toEqual(newest);
    expect(search.search(parseQuery('storm '), [], 7)).toMatchObject({ matches: { length: 7 }, total: 120 });
  });

  test('puts a hit in the title before one in the text, however old it is', () => {
    const library = temporaryLibrary();
    publish(library, 'a', [{ title: 'Newer', text: 'A tide came.' }, { title: 'Of tides' }]);
    expect(titles(whole(library), 'tides')).toEqual(['Of tides', 'Newer']);
  });

  test('finds a page that was opened though no list shows it, by its title, its site and its text', () => {
    const library = temporaryLibrary();
    const lead = story({ title: 'Opened once', site: 'The Lighthouse', text: 'About walruses.' });
    const edition: Edition = {
      source: { kind: 'page', title: 'The Lighthouse', url: null },
      entries: [{ role: 'lead', story: lead }],
    };
    library.stories.keepPage(edition, { listed: false, now: NOW });
    const search = whole(library);
    for (const typed of ['opend', 'lighthuose', 'walruses', 'source:lighthouse'])
      expect(titles(search, typed)).toEqual(['Opened once']);
  });

  test('does not find the stories of a source that was removed, but those that another one has too', () => {
    const library = temporaryLibrary();
    const shared = { title: 'Shared storm', url: 'https://n.example/1' };
    const id = publish(library, 'gone', [{ title: 'Lost storm', text: 'walruses' }, shared]);
    publish(library, 'stays', [shared]);
    library.sources.remove(id);
    const search = whole(library);
    expect(titles(search, 'storm')).toEqual(['Shared storm']);
    expect(titles(search, 'walruses')).toEqual([]);
    expect(titles(search, '-is:read')).toEqual(['Shared storm']);
  });

  test('does not guess loosely at a word that stands in a text just so', () => {
    const library = temporaryLibrary();
    publish(library, 'a', [
      { title: 'Heavy weather', text: 'A storm is coming.' },
      { title: 'Buses', tags: ['transport'] },
    ]);
    const search = whole(library);
    expect(titles(search, 'storm')).toEqual(['Heavy weather']);
    expect(titles(search, 'trasnport')).toEqual(['Buses']);
  });

  test('finds a story by each source that lists it, misspelt too', () => {
    const library = temporaryLibrary();
    const shared = { title: 'Shared', url: 'https://n.example/1' };
    publish(library, 'The Lighthouse', [shared]);
    publish(library, 'Quayside Daily', [shared], ['north']);
    const search = whole(library);
    for (const typed of ['lighthouse', 'quaysde', 'north']) expect(titles(search, typed)).toEqual(['Shared']);
  });

  test('finds a story by a word of a copy alone, and shows that copy', () => {
    const library = temporaryLibrary();
    const words = Array.from({ length: 60 }, (_, at) => `word${at} and`).join(' ');
    const title = 'The bridge is open again';
    publish(library, 'One', [{ title, url: 'https://one.example/1', text: `${words}.` }]);
    publish(library, 'Two', [{ title, url: 'https://two.example/1', text: `${words}. Copyright walrus.` }]);
    expect(library.stories.rows({ view: { of: 'all' }, unread: false, sort: 'date' })).toHaveLength(1);
    const [match] = found(whole(library), 'walrus');
    expect(match).toMatchObject({
      listed: { sourceTitle: 'Two' },
      field: 'text',
      snippet: { text: expect.stringContaining('walrus') },
      find: 'walrus',
    });
  });
});

describe('while it grows', () => {
  test('answers from what has been read, the newest first', () => {
    const library = temporaryLibrary();
    const stories = Array.from({ length: 4100 }, (_, at) => ({ title: `Storm ${at}`, guid: `${at}` }));
    publish(library, 'a', stories);
    const search = new LibrarySearch(library);
    expect(titles(search, 'storm')).toEqual([]);
    search.readOn();
    expect(search.size).toBe(4000);
    expect(titles(search, 'storm')[0]).toBe('Storm 0');
    expect(titles(search, 'storm 4050')).toEqual([]);
    while (search.readOn());
    expect([search.size, titles(search, 'storm 4050')]).toEqual([4100, ['Storm 4050']]);
  });

  test('finds after changed() what has come since, and answers as it was until that is read', () => {
    const library = temporaryLibrary();
    publish(library, 'a', [{ title: 'Old storm' }]);
    const search = whole(library);
    publish(library, 'a', [{ title: 'New storm', tags: ['sea'] }]);
    search.changed();
    expect(titles(search, 'storm')).toEqual(['Old storm']);
    while (search.readOn());
    expect(titles(search, 'storm')).toEqual(['New storm', 'Old storm']);
    expect(titles(search, 'tag:sea')).toEqual(['New storm']);
  });

  test('names the authors who wrote most first', () => {
    const library = temporaryLibrary();
    publish(library, 'a', [
      { title: '1', author: 'Ada' },
      { title: '2', author: 'Bo' },
      { title: '3', author: 'Bo' },
      { title: '4' },
    ]);
    expect(whole(library).authors()).toEqual(['Bo', 'Ada']);
  });
});

describe('why it was found', () => {
  const why = (typed: string) => {
    const [first] = found(filled().search, typed);
    if (!first) throw new Error(`“${typed}” found nothing`);
    return first;
  };

  test('letters in the title are marked, a misspelt word as a whole', () => {
    for (const [typed, letters] of [
      ['nvid', ['Nvid']],
      ['nvida', ['Nvidia']],
      ['wahlen', ['Wählen']],
      ['金利', ['金利']],
    ] as const) {
      const { story: one, titleRanges, snippet } = why(typed);
      expect([marked(one.title, titleRanges), snippet]).toEqual([letters, null]);
    }
  });

  test('where the title does not say it the sentence is shown, and what the reader has to find', () => {
    const { field, snippet, find } = why('hurricane');
    expect([field, snippet?.text, find]).toEqual([
      'text',
      'The ferry met the hurricane at night.',
      'hurricane',
    ]);
    expect(marked(snippet?.text ?? '', snippet?.ranges ?? [])).toEqual(['hurricane']);
  });

  test('a phrase is marked as it stands there', () => {
    const { snippet, find } = why('"Met the hurricane"');
    expect(marked(snippet?.text ?? '', snippet?.ranges ?? [])).toEqual(['met the hurricane']);
    expect(find).toBe('met the hurricane');
  });

  test('another ending is marked as a whole', () => {
    const { snippet, find } = why('election');
    expect(marked(snippet?.text ?? '', snippet?.ranges ?? [])).toEqual(['elected']);
    expect(find).toBe('elected');
  });

  test('in scripts without spaces the letters are marked', () => {
    const { snippet, find } = why('利上げ');
    expect(snippet?.text).toBe('日本銀行は利上げを決めた。');
    expect(find).toBe('利上げ');
  });

  test.each([
    ['source', '経済', '日本経済新聞'],
    ['author', 'durate', 'Inês Duarte'],
    ['tags', 'mony', 'money'],
  ])('a %s is shown, with nothing for the reader to find', (field, typed, text) => {
    expect(why(typed)).toMatchObject({ field, snippet: { text }, find: null });
  });
});
