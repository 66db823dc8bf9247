// search-quality: whether the search in the library finds what Fuse.js finds that looks at every story: the first ten of
// both, for queries with typing errors. Fuse is given the same fields with the same weights, and each word of a query by
// itself, as people type them; of equals it keeps the order of its list, which is the newest first.
import Fuse from 'fuse.js';
import { Library } from '../../src/library/library.ts';
import { parseQuery } from '../../src/query/query.ts';
import { LibrarySearch } from '../../src/search/library-search.ts';
import { WORTH } from '../../src/search/searched-story.ts';
import { homeAt } from './library-maker.ts';
import { chance } from './library-texts.ts';
import { makeSearchLibrary } from './search-library.ts';

/** Fuse needs a third of a second for each query on so many. */
const STORIES = 20_000;
const SOURCES = 200;
const QUERIES = 200;
const FIRST = 10;
const LOOKED_AT = 100;
/** As strict as the search is where it finds anything. */
const THRESHOLD = 0.3;
const FIELDS = ['title', 'author', 'source', 'tags'] as const;

type Document = Record<(typeof FIELDS)[number], string> & { key: string };

export interface Quality {
  stories: number;
  /** Queries that Fuse finds anything for, by their number of typing errors. */
  queries: [number, number];
  /** How much of Fuse's first ten stands in ours, on average, from 0 to 1. */
  shared: [number, number];
}

/** folder: a new one. */
export function searchQuality(folder: string): Quality {
  const home = homeAt(folder);
  makeSearchLibrary(home, STORIES, SOURCES);
  const library = Library.open(home);
  try {
    const search = new LibrarySearch(library);
    while (search.readOn());
    const documents = documentsOf(library);
    const keys = FIELDS.map((name) => ({ name, weight: WORTH[name] }));
    const fuse = new Fuse(documents, {
      keys,
      threshold: THRESHOLD,
      ignoreLocation: true,
      ignoreFieldNorm: true,
      includeScore: true,
    });
    const shared: [number[], number[]] = [[], []];
    for (const { text, errors } of misspelt(documents)) {
      const wanted = fuse.search({ $and: text.split(' ') }, { limit: FIRST }).map(({ item }) => item.key);
      if (wanted.length === 0) continue;
      const found = firstOf(search, text);
      shared[errors - 1]?.push(wanted.filter((key) => found.includes(key)).length / wanted.length);
    }
    return {
      stories: STORIES,
      queries: [shared[0].length, shared[1].length],
      shared: [mean(shared[0]), mean(shared[1])],
    };
  } finally {
    library.close();
  }
}

/** The first ten by the fields that Fuse is given: what only the texts have stands among them, and is left out here. */
function firstOf(search: LibrarySearch, text: string): string[] {
  const query = parseQuery(text);
  const matches = search.explain(search.search(query, [], LOOKED_AT).matches, query);
  return matches
    .filter(({ field }) => FIELDS.some((name) => name === field))
    .slice(0, FIRST)
    .map(({ story }) => story.id);
}

/** Newest first. */
function documentsOf(library: Library): Document[] {
  const sources = new Map(library.sources.list().map((source) => [source.id, source]));
  const rows = library.stories.rows({ view: { of: 'all' }, unread: false, sort: 'date' });
  return library.stories.list(rows).flatMap((listed) => {
    if (!listed) return [];
    const { story, sourceId, sourceTitle } = listed;
    const tags = sources.get(sourceId ?? 0)?.tags ?? [];
    return [
      {
        key: story.id,
        title: story.title,
        author: story.author ?? '',
        source: sourceTitle,
        tags: tags.join(', '),
      },
    ];
  });
}

/**
 * One error or two: both in one word, or one in each of two words. Of titles mostly, of authors and sources too. What is a
 * word all the same is not misspelt.
 */
function misspelt(documents: readonly Document[]): { text: string; errors: 1 | 2 }[] {
  const random = chance(99);
  const below = (limit: number): number => Math.floor(random() * limit);
  const word = (): string => {
    for (;;) {
      const field = random() < 0.6 ? 'title' : random() < 0.7 ? 'author' : 'source';
      const inField = wordsOf(documents[below(documents.length)]?.[field] ?? '');
      const one = inField[below(inField.length)];
      if (one && one.length >= 5 && one.length <= 12) return one;
    }
  };
  const words = new Set(documents.flatMap((one) => FIELDS.flatMap((name) => wordsOf(one[name]))));
  const misspell = (of: string, errors: number): string => {
    for (;;) {
      let text = of;
      for (let error = 0; error < errors; error++) text = slip(text);
      if (!words.has(text)) return text;
    }
  };
  const slip = (of: string): string => {
    const at = 1 + below(of.length - 2);
    const letter = String.fromCharCode(97 + below(26));
    const [before, here, after] = [of.slice(0, at), of.charAt(at), of.slice(at + 1)];
    return [
      before + after,
      before + letter + here + after,
      before + letter + after,
      before + after.charAt(0) + here + after.slice(1),
    ][below(4)] as string;
  };
  return Array.from({ length: QUERIES }, (_, number) => {
    if (number % 2 === 0) return { text: misspell(word(), 1), errors: 1 };
    const text = number % 4 === 1 ? misspell(word(), 2) : `${misspell(word(), 1)} ${misspell(word(), 1)}`;
    return { text, errors: 2 };
  });
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
