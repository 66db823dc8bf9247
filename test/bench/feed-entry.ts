// feed-entry: an entry as a feed gives it, of what a bench makes up. Pure.
import { storyId } from '../../src/core/story-id.ts';
import { UNKNOWN, type Story } from '../../src/core/story.ts';
import type { IncomingEntry } from '../../src/library/story-types.ts';

/** paragraphs: of its text. `more`: what else is known of the story, and of the entry. */
export function feedEntry(
  story: Pick<Story, 'title'> & { url: string } & Partial<Story>,
  paragraphs: readonly string[],
  more: Partial<IncomingEntry> = {},
): IncomingEntry {
  const { title, url } = story;
  return {
    guid: url,
    story: { ...UNKNOWN, id: storyId({ url, title }), ...story },
    html: paragraphs.map((one) => `<p>${one}</p>`).join('\n'),
    base: url,
    text: paragraphs.join('\n'),
    updated: null,
    tags: [],
    enclosures: [],
    ...more,
  };
}
