// feed-edition: a feed as an edition, for those who open it as they would open a page. Loads a DOM, see entry-blocks.
import type { Edition } from '../../core/story.ts';
import { entryBlocks } from './entry-blocks.ts';
import type { Feed, FeedDocument } from './feed.ts';
import { readFeed } from './read-feed.ts';

/** All entries in the feed's order, with their texts. */
export function feedEdition(feed: Feed, doc: FeedDocument): Edition {
  return {
    source: { kind: 'feed', title: feed.title, url: doc.url },
    entries: feed.entries.map(({ story, html, base }) => {
      const body = html === null ? [] : entryBlocks(html, base, story.title);
      return { role: 'entry', story: { ...story, body: body.length > 0 ? body : null } };
    }),
  };
}

/** Throws ReaderError 'unsupported'. */
export function readFeedEdition(text: string, doc: FeedDocument): Edition {
  return feedEdition(readFeed(text, doc), doc);
}
