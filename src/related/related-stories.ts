// related-stories: what else there is to read about the same thing: what a story's own page offers, and what is found in
// the library. Owns the order and the threshold; nothing is computed before somebody asks, and nothing is kept.
// Invariants: never the story itself, never the same news again, none twice.
import type { Article } from '../alike/article.ts';
import { sameNews } from '../alike/same-news.ts';
import type { Story } from '../core/story.ts';
import type { Library } from '../library/library.ts';
import type { ListedStory, Stories } from '../library/stories.ts';
import { candidatesFor, type Candidate } from './candidates.ts';
import { likenessOf, overlap, type Likeness } from './likeness.ts';
import type { Reason } from './reason.ts';
import { outside } from './outside.ts';
import { sharedNames } from './shared-names.ts';
import { storyTexts, type StoryText } from './story-text.ts';
import { tellingTerms } from './telling.ts';
import { termsOf, type StoryTerms } from './terms.ts';

export { reasonText, type Reason } from './reason.ts';

export interface RelatedStory {
  listed: ListedStory;
  reason: Reason;
}

const LIMIT = 8;
// Chosen on the -a files of test/bench/news.
const LEAST_SHARE = 0.08;
const LEAST_SIGNS = 2;
/** The same where both have one author: a weak sign beside the others, since an author writes about many things. */
const LEAST_SIGNS_OF_AUTHOR = 1;
/** What a story loses for sharing the same things as one that stands above it: maximal marginal relevance. */
const SAMENESS = 0.05;

interface Found extends Candidate {
  likeness: Likeness;
  article: Article;
  score: number;
}

/**
 * At most `limit` stories: first those that the story's own page offers, in its order, then those that tell of the same
 * in the library, the likest first. of: the key of a story of the library, or one that it may not have, as wordsOf gives
 * it. Empty where there are none, or no story with that key. Synchronous: at most 60 ms with 100,000 stories. Throws
 * ReaderError 'storage'.
 */
export function relatedStories(
  library: Library,
  of: string | Story,
  { limit = LIMIT }: { limit?: number } = {},
): RelatedStory[] {
  const { stories } = library;
  const listed = typeof of === 'string' ? stories.byKey(of) : (stories.byKey(of.id) ?? outside(of));
  if (!listed) return [];
  const offered = offeredBy(stories, listed).slice(0, limit);
  const left = limit - offered.length;
  return [
    ...offered.map((one): RelatedStory => ({ listed: one, reason: { kind: 'offered' } })),
    ...(left > 0 ? foundFor(stories, listed, offered, left) : []),
  ];
}

function offeredBy(stories: Stories, { row, story }: ListedStory): ListedStory[] {
  const offered = stories.related(story.id).flatMap(({ id }) => stories.byKey(id) ?? []);
  return offered.filter((one, at) => one.row !== row && offered.findIndex((it) => it.row === one.row) === at);
}

function foundFor(
  stories: Stories,
  listed: ListedStory,
  offered: readonly ListedStory[],
  limit: number,
): RelatedStory[] {
  const told = [listed, ...offered];
  const toldTexts = storyTexts(stories, told);
  const [own] = toldTexts;
  if (!own) return [];
  const terms = termsOf(own);
  const telling = tellingTerms(stories, terms.terms, own);
  const candidates = candidatesFor(stories, listed, telling, new Set(told.map(({ row }) => row)));
  const texts = storyTexts(
    stories,
    candidates.map((candidate) => candidate.listed),
  );
  const found = candidates.flatMap((candidate, at): Found[] => {
    const text = texts[at];
    if (!text) return [];
    const likeness = likenessOf(telling, terms.pairs, text);
    const signs = candidate.sameAuthor ? LEAST_SIGNS_OF_AUTHOR : LEAST_SIGNS;
    if (likeness.share < LEAST_SHARE || likeness.signs < signs) return [];
    return [
      {
        ...candidate,
        likeness,
        article: articleOf(candidate.listed, text),
        score: likeness.share * candidate.near,
      },
    ];
  });
  const articles = toldTexts.flatMap((text, at) => {
    const one = told[at];
    return one ? [articleOf(one, text)] : [];
  });
  return chosen(found, articles, limit).map((one) => ({
    listed: one.listed,
    reason: reasonOf(one, terms),
  }));
}

/** The likest, different from each other, and none the same news as another or as one of `told`. */
function chosen(found: readonly Found[], told: readonly Article[], limit: number): Found[] {
  const left = found.filter(({ article }) => !told.some((one) => sameNews(one, article).same));
  const above: Found[] = [];
  const worth = (one: Found): number =>
    // What stands there for its author comes after all that tells of the same.
    (tellsOfTheSame(one) ? 1 : 0) +
    one.score -
    SAMENESS * Math.max(0, ...above.map((it) => overlap(it.likeness, one.likeness)));
  while (above.length < limit && left.length > 0) {
    const values = left.map(worth);
    const [best] = left.splice(values.indexOf(Math.max(...values)), 1);
    if (best && !above.some((one) => sameNews(one.article, best.article).same)) above.push(best);
  }
  return above;
}

function articleOf({ story, firstSeen }: ListedStory, { title, text, lang }: StoryText): Article {
  const at = Date.parse(story.published ?? firstSeen);
  return { title, text, at, lang, host: URL.parse(story.url ?? '')?.host ?? null };
}

function tellsOfTheSame({ likeness }: Found): boolean {
  return likeness.signs >= LEAST_SIGNS;
}

function reasonOf(found: Found, { pairs }: StoryTerms): Reason {
  const { author } = found.listed.story;
  return tellsOfTheSame(found) || author === null
    ? { kind: 'shares', names: sharedNames(found.likeness, pairs) }
    : { kind: 'author', author };
}
