// library-texts: the text of a story of the library, and the text that was fetched for one. What makes text of markup
// is heavy, and loaded when it is first needed or there is nothing else to do.
import type { Block } from '../core/blocks.ts';
import type { Edition } from '../core/story.ts';
import type { Library } from '../library/library.ts';
import type { ListedStory } from '../library/story-types.ts';
import type { BodyOptions } from './model/app.ts';

type StoryPage = typeof import('../sources/story-page.ts');

let storyPage: StoryPage | null = null;

/** Loads what makes text of markup; a story opens at once from then on. */
export async function loadStoryPage(): Promise<StoryPage> {
  return (storyPage ??= await import('../sources/story-page.ts'));
}

/** See Services.bodyOf. */
export function bodyOf(
  library: Library,
  listed: ListedStory,
  { keep = true }: BodyOptions = {},
): Block[] | null | Promise<Block[] | null> {
  const content = library.stories.content(listed.row);
  if (!content) return null;
  if (content.blocks || content.html === null) return content.blocks;
  return storyPage
    ? storyPage.bodyNow(library, listed, keep)
    : loadStoryPage().then(({ bodyNow }) => bodyNow(library, listed, keep));
}

/** A story that the library has gets its whole text and what is related to it; any other page becomes a story of it. */
export async function keepFetched(library: Library, id: string, edition: Edition): Promise<void> {
  const now = new Date().toISOString();
  if (!library.stories.byKey(id)) return library.stories.keepPage(edition, { listed: false, now });
  const page = await loadStoryPage();
  await page.keepFetched(library, id, edition);
}
