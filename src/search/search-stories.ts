// search-stories: fuzzy search in a list of stories, as the search screen shows it: which, in what order, and why.
// Owns the index's life; the parts are fold (what is alike), vocabulary (what is misspelt), story-index (what ranks
// first) and explain (why). Never throws, whatever is typed.
import type { Story } from '../core/story.ts';
import { explain, type StoryMatch } from './explain.ts';
import { StoryIndex } from './story-index.ts';

export type { StoryMatch } from './explain.ts';
export type { Range } from './hits.ts';
export type { Snippet } from './snippet.ts';

// More than anybody scrolls through: who doesn't find it there types another word.
const LIMIT = 200;
const indexes = new WeakMap<readonly Story[], StoryIndex>();

/**
 * The stories in which every word of `query` is met: as typed, in part or misspelt; in any order, in title, author,
 * site, excerpt or text; best first. Case, accents and width of letters make no difference. A query without words gives
 * none. The index is built at the first search of a list and kept as long as the list is: a changed list must be
 * another array.
 */
export function searchStories(stories: readonly Story[], query: string, limit: number = LIMIT): StoryMatch[] {
  let index = indexes.get(stories);
  if (!index) indexes.set(stories, (index = new StoryIndex(stories)));
  const meanings = index.meanings(query);
  return index
    .rank(query, meanings)
    .slice(0, limit)
    .map(({ story }) => explain(story, meanings));
}
