// same-short: whether two stories are the same news of which no more is known than a headline and a line or two. Pure.
import { no, type Judgement } from './judgement.ts';
import { figuresIn, type Words } from './words.ts';

/** Of an excerpt: "Read more" and "Comments" are none. */
const LEAST_WORDS = 6;
/** So many of the words must be the same. */
const NEARLY_ALL = 0.8;

/** The titles have to say the same, and the excerpts too: neither is enough. */
export function sameShort([one, other]: readonly [Words, Words], [a, b]: readonly [Words, Words]): Judgement {
  if (Math.min(a.words.length, b.words.length) < LEAST_WORDS) return no('too short');
  if (alike(one.words, other.words) < NEARLY_ALL) return no('too short');
  if (alike(a.words, b.words) < NEARLY_ALL) return no('other text');
  if (differ(figuresIn(one), figuresIn(other)) || differ(figuresIn(a), figuresIn(b)))
    return no('other figures');
  return { same: true, why: 'same title and excerpt' };
}

/** How many of the different words of two short texts both have, from 0 to 1. */
export function alike(a: readonly string[], b: readonly string[]): number {
  const all = new Set([...a, ...b]);
  const [one, other] = [new Set(a), new Set(b)];
  return [...all].filter((word) => one.has(word) && other.has(word)).length / Math.max(1, all.size);
}

export function differ(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size !== b.size || [...a].some((one) => !b.has(one));
}
