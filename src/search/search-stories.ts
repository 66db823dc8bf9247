// search-stories: fuzzy search in stories that are in memory: editions that were opened, and bookmarks: which, in what
// order, and why. Owns the index's life; the parts are word-index (what a word may mean, and where it is met), rank (in
// what order) and explain (why). Never throws, whatever is typed.
import { fold } from '../core/fold.ts';
import type { ListedStory } from '../library/story-types.ts';
import type { Query } from '../query/query.ts';
import { explain, type StoryMatch } from './explain.ts';
import { askedFor, asTyped, type Asked } from './meaning.ts';
import { rank } from './rank.ts';
import { FIELDS, fieldText, type SearchedStory } from './searched-story.ts';
import { WordIndex } from './word-index.ts';

export type { StoryMatch } from './explain.ts';
export type { Range } from './hits.ts';
export type { SearchedStory } from './searched-story.ts';
export type { Snippet } from './snippet.ts';

/** What a search gives, best first. */
export interface Found {
  matches: WeighedMatch[];
  /** How many there are, of which these are the first. */
  total: number;
}

/** weight: how well it is met, for one order of what several searches found. listed: what the library knows of it. */
export type WeighedMatch = StoryMatch & { weight: number; listed?: ListedStory };

interface Asking {
  /** What the query's filters say of a story. */
  allows?: (story: SearchedStory) => boolean;
  /** Whether a word stands just so elsewhere. */
  isSpelt?: (word: string) => boolean;
  limit?: number;
}

// More than anybody scrolls through: who doesn't find it there types another word.
const LIMIT = 200;
/** The query as it was typed, in a row, in a title. */
export const IN_A_ROW = 3;
const indexes = new WeakMap<readonly SearchedStory[], WordIndex>();

/**
 * The stories in which every word of `query` is met: as typed, in part or misspelt; in any order, in any field; best
 * first. Case, accents and width of letters make no difference. Without words it gives all that `allows` lets through, in
 * the order of the list. The index is built at the first search of a list and kept as long as the list is: a changed list
 * must be another array.
 */
export function searchStories(
  stories: readonly SearchedStory[],
  query: Query,
  { allows = () => true, isSpelt = () => false, limit = LIMIT }: Asking = {},
): Found {
  const asked = askedFor(query);
  if (asked.length === 0) return unasked(stories, query, allows, limit);
  const index = indexed(stories);
  const meanings = asked.map((one) => index.meaningOf(one, () => isSpelt(one.term.text)));
  const without = withoutThese(index, query);
  const { best, total } = rank({
    weights: meanings.map((meaning) => index.weights(meaning)),
    allowed: Uint8Array.from(stories, (story, at) => (without(at) && allows(story) ? 1 : 0)),
    limit,
  });
  const matches = best.flatMap(({ story: at, weight }) => {
    const searched = stories[at];
    if (!searched) return [];
    const whole = weight + inARow(searched.story.title, asked);
    return [{ ...explain(searched, meanings, () => fieldText(searched, 'text')), weight: whole }];
  });
  return { matches: matches.sort((a, b) => b.weight - a.weight), total };
}

/**
 * What was found elsewhere, less the stories that have an unwanted word here: the note on a bookmark is known to nobody
 * else.
 */
export function unbarred<Match extends { story: { id: string } }>(
  found: readonly Match[],
  stories: readonly SearchedStory[],
  query: Query,
): readonly Match[] {
  if (query.without.length === 0 || found.length === 0) return found;
  const isWithout = withoutThese(indexed(stories), query);
  const barred = new Set(stories.filter((_, at) => !isWithout(at)).map(({ story }) => story.id));
  return found.filter(({ story }) => !barred.has(story.id));
}

function unasked(
  stories: readonly SearchedStory[],
  query: Query,
  allows: (story: SearchedStory) => boolean,
  limit: number,
): Found {
  if (query.filters.length === 0 && query.without.length === 0) return { matches: [], total: 0 };
  const index = indexed(stories);
  const without = withoutThese(index, query);
  const found = stories.filter((story, at) => without(at) && allows(story));
  return {
    matches: found.slice(0, limit).map((searched) => ({ ...explain(searched, [], () => ''), weight: 0 })),
    total: found.length,
  };
}

function indexed(stories: readonly SearchedStory[]): WordIndex {
  const known = indexes.get(stories);
  if (known) return known;
  const index = new WordIndex();
  indexes.set(stories, index);
  for (const story of stories)
    index.add(Object.fromEntries(FIELDS.map((field) => [field, fieldText(story, field)])));
  return index;
}

/** Whether a story has none of the words that it must not have: as they were typed, not guessed. */
function withoutThese(index: WordIndex, { without }: Query): (story: number) => boolean {
  const met = without.flatMap((text) => asTyped(text).map((meaning) => index.weights(meaning)));
  return (story) => met.every((weights) => (weights[story] ?? 0) === 0);
}

/** What it adds that the words stand in a title as they were typed. */
export function inARow(title: string, asked: readonly Asked[]): number {
  if (asked.length < 2) return 0;
  return fold(title).includes(asked.map(({ term }) => term.text).join(' ')) ? IN_A_ROW : 0;
}
