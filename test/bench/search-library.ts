// search-library: a library to search in, made through the library's own doors: titles, authors, sources, tags and texts
// of a made language (made-words), spread over two years. The same in every run.
import type { Home } from '../../src/core/paths.ts';
import { Library } from '../../src/library/library.ts';
import type { IncomingEntry } from '../../src/library/story-types.ts';
import { feedEntry } from './feed-entry.ts';
import { chance, countOf } from './library-texts.ts';
import { Language, capital } from './made-words.ts';

const DAY = 86_400_000;
const DAYS = 700;
const WORDS = 40_000;
const AUTHORS = 4000;
const TAGS = ['news', 'science', 'sea', 'code', 'music', 'cooking', 'films', 'trains', 'politics', 'sport'];

export interface MadeLibrary {
  language: Language;
  /** "Given Family". */
  authors: readonly string[];
}

/** The language and the people of every library that is made here. */
export function madePeople(): MadeLibrary {
  const language = new Language(WORDS);
  const random = chance(3);
  const name = (): string => language.names[Math.floor(random() * language.names.length)] ?? '';
  return { language, authors: Array.from({ length: AUTHORS }, () => `${name()} ${name()}`) };
}

/** Makes it in `home`, which has none. */
export function makeSearchLibrary(home: Home, stories: number, sources: number): void {
  const people = madePeople();
  const library = Library.open(home);
  try {
    const now = Date.now();
    const at = new Date(now).toISOString();
    for (let source = 0; source < sources; source++) {
      const random = chance(source * 104729 + 5);
      const { id } = library.sources.add({
        kind: 'feed',
        url: `https://paper-${source}.example/feed.xml`,
        feedTitle: capital(`${people.language.word(random)} ${people.language.names[source] ?? ''}`),
        home: `https://paper-${source}.example/`,
        tags: [TAGS[Math.floor(random() ** 2 * TAGS.length)] ?? 'news'],
      }).source;
      library.stories.keepEntries(id, entries(people, source, countOf(source, stories, sources), now), at);
      library.sources.answered(id, {
        outcome: 'fresh',
        at,
        // Nothing in it is due: a program that opens it asks nobody.
        nextAt: new Date(now + DAY).toISOString(),
        status: 200,
        etag: null,
        lastModified: null,
        movedTo: null,
        title: null,
        home: null,
      });
    }
  } finally {
    library.close();
  }
}

function entries(
  { language, authors }: MadeLibrary,
  source: number,
  count: number,
  now: number,
): IncomingEntry[] {
  const random = chance(source * 7919 + 11);
  const ages = Array.from({ length: count }, () => random() * DAYS * DAY).sort((a, b) => a - b);
  return ages.map((age, index): IncomingEntry => {
    const title = language.sentence(5 + Math.floor(random() * 7), random);
    const url = `https://paper-${source}.example/${count - index}`;
    const words = 40 + Math.floor(random() ** 2 * 400);
    const text = Array.from(
      { length: Math.ceil(words / 12) },
      () => `${language.sentence(12, random)}.`,
    ).join(' ');
    return feedEntry(
      {
        title,
        url,
        author: random() < 0.7 ? (authors[Math.floor(random() ** 2 * authors.length)] ?? null) : null,
        published: new Date(now - age).toISOString(),
        excerpt: text.slice(0, 180),
        lang: 'en',
      },
      [text],
      { tags: random() < 0.3 ? [TAGS[Math.floor(random() * TAGS.length)] ?? 'news'] : [] },
    );
  });
}
