// news-library: the labelled stories in test/bench/news as a library, as if a feed of each source had brought them.
import type { Home } from '../../src/core/paths.ts';
import { Library } from '../../src/library/library.ts';
import type { IncomingEntry } from '../../src/library/story-types.ts';
import { feedEntry } from './feed-entry.ts';
import type { LabelledStory } from './news.ts';

/** What a feed gives as an excerpt, in characters. */
const EXCERPT = 160;

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
  return feedEntry({ title, url, site: source, author, published, excerpt }, paragraphs);
}
