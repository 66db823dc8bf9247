// news-library: the labelled stories in test/bench/news as a library, as if a feed of each source had brought them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Home } from '../../src/core/paths.ts';
import { storyId } from '../../src/core/story-id.ts';
import { UNKNOWN } from '../../src/core/story.ts';
import { Library } from '../../src/library/library.ts';
import type { IncomingEntry } from '../../src/library/story-types.ts';

/** A story of the collection; its README says what the labels mean. */
export interface LabelledStory {
  id: string;
  /** Stories of the same event are related. */
  event: string | null;
  copyOf?: string;
  source: string;
  author: string | null;
  published: string;
  title: string;
  text: string;
}

export const COLLECTION = join(import.meta.dirname, 'news');
/** What a feed gives as an excerpt, in characters. */
const EXCERPT = 160;

/** The files whose names match, e.g. /-a[.]json$/. */
export function labelledStories(names: RegExp): LabelledStory[] {
  return readdirSync(COLLECTION)
    .filter((name) => name.endsWith('.json') && names.test(name))
    .flatMap((name) => JSON.parse(readFileSync(join(COLLECTION, name), 'utf8')) as LabelledStory[]);
}

/** Keeps them in the library of `home`. Returns each story's key there by its id in the collection. */
export function keepLabelled(home: Home, stories: readonly LabelledStory[]): Map<string, string> {
  const library = Library.open(home);
  const keys = new Map<string, string>();
  try {
    const bySource = Map.groupBy(stories, ({ source }) => source);
    let number = 0;
    for (const [source, its] of bySource) {
      const url = `https://source-${++number}.example/feed.xml`;
      const { id } = library.sources.add({ kind: 'feed', url, feedTitle: source }).source;
      const entries = its.map((story) => entryOf(story, `https://source-${number}.example/${story.id}.html`));
      its.forEach((story, at) => keys.set(story.id, entries[at]?.story.id ?? ''));
      library.stories.keepEntries(id, entries, new Date().toISOString());
    }
  } finally {
    library.close();
  }
  return keys;
}

function entryOf({ source, author, published, title, text }: LabelledStory, url: string): IncomingEntry {
  const paragraphs = text.split('\n\n');
  const excerpt = text.length > EXCERPT ? text.slice(0, text.lastIndexOf(' ', EXCERPT)) : text;
  return {
    guid: url,
    story: {
      ...UNKNOWN,
      id: storyId({ url, title }),
      title,
      url,
      site: source,
      author,
      published,
      excerpt,
    },
    html: paragraphs.map((one) => `<p>${one}</p>`).join('\n'),
    base: url,
    text: paragraphs.join('\n'),
    updated: null,
    tags: [],
    enclosures: [],
  };
}
