// publish: made-up sources with made-up stories, put into a library as a refresh would.
import type { Story } from '../../src/core/story.ts';
import type { Library } from '../../src/library/library.ts';
import type { IncomingEntry } from '../../src/library/stories.ts';
import { story } from './world.ts';

export interface Published {
  tags?: string[];
  /** Of the first one; each other is an hour older. ISO 8601. */
  at?: string;
  /** Markup; null where the feed gives an excerpt alone. */
  html?: string | null;
  story?: Partial<Story>;
}

const HOUR = 3_600_000;

/** Stories of a source, the first one the newest; the source is made where it is not there yet. Gives its id. */
export function publish(
  library: Library,
  source: string,
  titles: readonly string[],
  more: Published = {},
): number {
  const host = `${source.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.example`;
  const { id } = library.sources.add({
    kind: 'feed',
    url: `https://${host}/feed`,
    feedTitle: source,
    tags: more.tags ?? [],
  }).source;
  const newest = Date.parse(more.at ?? '2026-01-10T12:00:00Z');
  const entries = titles.map((title, index): IncomingEntry => {
    const html = more.html === undefined ? `<p>All of ${title} is told here, at length.</p>` : more.html;
    return {
      guid: title,
      story: story(title, {
        url: `https://${host}/${encodeURIComponent(title)}`,
        site: source,
        published: new Date(newest - index * HOUR).toISOString(),
        excerpt: `In short: ${title}.`,
        ...more.story,
      }),
      html,
      base: null,
      text: (html ?? '').replace(/<[^>]+>/g, ' '),
      updated: null,
      tags: [],
      enclosures: [],
    };
  });
  library.stories.keepEntries(id, entries, new Date().toISOString());
  return id;
}
