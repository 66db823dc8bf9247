// story-page: the text of a story of the library: made of its source's markup when it is first opened, or of its page
// where that was fetched; kept either way, so that it is there without a network.
import { plainText, type Block } from '../core/blocks.ts';
import { ReaderError } from '../core/errors.ts';
import type { Edition, Story } from '../core/story.ts';
import type { Library } from '../library/library.ts';
import type { ListedStory } from '../library/story-types.ts';
import { entryBlocks } from '../read/feed/entry-blocks.ts';

/** null where there is no more than the excerpt. Throws ReaderError 'storage'. */
export function storyBody(library: Library, listed: ListedStory): Promise<Block[] | null> {
  return Promise.resolve(bodyNow(library, listed));
}

/** The same at once. keep: whether what was made of markup is kept. */
export function bodyNow(library: Library, { row, story }: ListedStory, keep = true): Block[] | null {
  const content = library.stories.content(row);
  if (!content) return null;
  if (content.blocks || content.html === null) return content.blocks;
  const blocks = entryBlocks(content.html, content.base, story.title);
  try {
    if (keep) library.stories.keepBlocks(row, blocks, plainText(blocks));
  } catch (error) {
    // Kept only to be quicker the next time: a full disk keeps nobody from reading.
    if (!(error instanceof ReaderError)) throw error;
  }
  return blocks.length > 0 ? blocks : null;
}

/**
 * A story's page that was fetched: its text and related posts become those of the story with that id, whatever address
 * the page calls its own. A page that has no article, or less than the source gave, changes nothing but the related
 * posts. Throws ReaderError 'storage'.
 */
export function keepFetched(library: Library, id: string, edition: Edition): void {
  const listed = library.stories.byKey(id);
  const lead = edition.entries.find(({ role }) => role === 'lead');
  if (!listed || !lead) return;
  const isMore = lead.story.body !== null && weight(lead.story) >= weight(known(library, listed));
  const story = { ...lead.story, id: listed.story.id, url: listed.story.url };
  const others = edition.entries.filter(
    (entry) => entry.role === 'related' && entry.story.id !== story.id && entry.story.id !== lead.story.id,
  );
  library.stories.keepPage(
    {
      source: edition.source,
      entries: [{ role: 'lead', story: isMore ? story : { ...story, body: null } }, ...others],
    },
    { listed: false, now: new Date().toISOString() },
  );
}

function known(library: Library, listed: ListedStory): Pick<Story, 'body' | 'excerpt'> {
  return { body: bodyNow(library, listed), excerpt: listed.story.excerpt };
}

/** How much there is to read, in characters. */
function weight({ body, excerpt }: Pick<Story, 'body' | 'excerpt'>): number {
  return body ? plainText(body).length : (excerpt?.length ?? 0);
}
