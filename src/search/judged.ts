// judged: what was found in memory, less what the library knows better: which sources list a story and what their tags
// are, and words that stand in the text that it keeps.
import type { Library } from '../library/library.ts';
import type { Query } from '../query/query.ts';
import type { Found } from './search-stories.ts';

/** bookmarked: the keys of the bookmarks. A story that the library does not have stays. */
export function judged(
  found: Found,
  library: Library,
  query: Query,
  bookmarked: readonly string[],
  now: Date = new Date(),
): Found {
  if (found.matches.length === 0 || query.filters.length + query.without.length === 0) return found;
  const keys = found.matches.map(({ story }) => story.id);
  const verdicts = library.stories.verdicts(keys, query, bookmarked, now);
  const matches = found.matches.filter(({ story }) => verdicts.get(story.id) !== false);
  return { matches, total: found.total - (keys.length - matches.length) };
}
