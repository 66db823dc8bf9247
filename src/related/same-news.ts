// same-news: whether two texts are the same news again: one a copy of the other, edited at most. Pure.
import type { StoryText } from './story-text.ts';
import { keysOf } from './words.ts';

/** Words in a row: so many are seldom the same by chance. */
const SHINGLE = 4;
/** Of the shingles of the shorter text, so many stand in the other one. */
const COPIED = 0.5;

export interface Shingles {
  title: string;
  shingles: ReadonlySet<string>;
}

export function shinglesOf({ title, text }: StoryText): Shingles {
  const keys = keysOf(text);
  const shingles = new Set<string>();
  for (let at = 0; at + SHINGLE <= keys.length; at++) shingles.add(keys.slice(at, at + SHINGLE).join(' '));
  return { title: keysOf(title).join(' '), shingles };
}

/** Where one has no text, the titles decide. */
export function isSameNews(one: Shingles, other: Shingles): boolean {
  const [less, more] = one.shingles.size < other.shingles.size ? [one, other] : [other, one];
  if (less.shingles.size === 0) return one.title === other.title;
  let shared = 0;
  for (const shingle of less.shingles) if (more.shingles.has(shingle)) shared++;
  return shared >= COPIED * less.shingles.size;
}
