// show-kept: a story of the library as an edition: the story in full, as far as it is kept, and its related posts.
import { ReaderError } from '../core/errors.ts';
import type { Edition } from '../core/story.ts';
import { storyBody } from '../sources/story-page.ts';
import { findKept } from './find-kept.ts';
import { withLibrary } from './with-library.ts';

/** `id`: or its first letters. Throws ReaderError 'not-found' where it is none of the library's, or more than one. */
export function keptEdition(id: string): Promise<Edition> {
  return withLibrary(async (library) => {
    const listed = findKept(library, id);
    if (listed instanceof ReaderError) throw listed;
    const { story, sourceTitle, sourceUrl, sourceId } = listed;
    const body = await storyBody(library, listed);
    return {
      source: { kind: sourceId === null ? 'page' : 'feed', title: sourceTitle, url: sourceUrl },
      entries: [
        { role: 'lead', story: { ...story, body } },
        ...library.stories.related(story.id).map((other) => ({ role: 'related' as const, story: other })),
      ],
    };
  });
}
