// search-beside: what is in memory, searched beside a library, which knows better which sources list a story and what
// their tags are, and what its texts say.
import type { Library } from '../library/library.ts';
import type { Query } from '../query/query.ts';
import { allowing, type MarksOf } from './allows.ts';
import { searchStories, type Found, type SearchedStory } from './search-stories.ts';

/** What a search is done with beside the stories. */
export interface Beside {
  marks: MarksOf;
  /** null where it could not be opened. */
  library: Library | null;
  /** The keys of the bookmarks. */
  bookmarked: readonly string[];
  limit: number;
}

/** As searchStories. A story that the library does not have stays. */
export function searchBeside(
  stories: readonly SearchedStory[],
  query: Query,
  { marks, library, bookmarked, limit }: Beside,
  now: Date = new Date(),
): Found {
  const isSpelt = (word: string): boolean => library?.stories.hasWord(word) ?? false;
  const found = searchStories(stories, query, { allows: allowing(query, marks, now), isSpelt, limit });
  if (!library || found.matches.length === 0 || query.filters.length + query.without.length === 0)
    return found;
  const keys = found.matches.map(({ story }) => story.id);
  const verdicts = library.stories.verdicts(keys, query, bookmarked, now);
  const matches = found.matches.filter(({ story }) => verdicts.get(story.id) !== false);
  return { matches, total: found.total - (keys.length - matches.length) };
}
