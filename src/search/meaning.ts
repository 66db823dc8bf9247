// meaning: what the words of a search may mean: how surely a word of a story is the one that was typed, and what that
// weighs when stories are put in order. Pure.
import { fold } from '../core/fold.ts';
import { formsOf } from '../query/word-forms.ts';
import type { Query } from '../query/query.ts';
import { termsOf, type Term } from './words.ts';

/** How surely a word is meant: as typed, with another ending, its beginning, its middle; a guess stays below them. */
export const SAME = 1;
export const FORM = 0.95;
export const BEGINNING = 0.9;
export const MIDDLE = 0.7;
export const GUESS = 0.4;

/** A term with the words of the collection that it may mean, and how surely, 0 exclusive to 1. */
export interface Meaning {
  term: Term;
  words: ReadonlyMap<string, number>;
}

/** Fuse.js gives what is met as it was typed so much, on a scale where 1 is no match. */
const AS_TYPED = 0.001;

/** How surely, for a match that Fuse.js gives this score. */
export function surelyOf(score: number): number {
  return GUESS * (1 - score);
}

/**
 * What a hit weighs. Fuse.js multiplies the scores of a record's fields, each to the power of its weight: these are the
 * logarithms of its scores, so that adding them gives its order.
 */
export function weightOf(surely: number): number {
  const score = surely <= GUESS ? 1 - surely / GUESS : AS_TYPED ** surely;
  return -Math.log(Math.max(score, AS_TYPED));
}

export interface Asked {
  term: Term;
  /** Other endings of the same word, folded. */
  forms: readonly string[];
  /** Whether it may go on: the last word, while it is being typed. */
  open: boolean;
}

/** What a search looks for: its words, and its phrases as they stand; none twice. */
export function askedFor({ words, phrases, open }: Query): Asked[] {
  const asked = words.flatMap((word, at) =>
    termsOf(fold(word)).map((term): Asked => ({
      term,
      forms: term.literal ? [] : formsOf(term.text).slice(1),
      open: open && at === words.length - 1,
    })),
  );
  const inARow = phrases.map((phrase): Asked => ({
    term: { text: fold(phrase), literal: true },
    forms: [],
    open: false,
  }));
  return [...asked, ...inARow].filter(
    ({ term }, at, all) => all.findIndex((one) => one.term.text === term.text) === at,
  );
}

/** A word or a phrase that is meant exactly as it stands. */
export function asTyped(text: string): Meaning[] {
  const terms = termsOf(fold(text));
  const [term] = terms;
  if (terms.length === 1 && term && !term.literal) return [{ term, words: new Map([[term.text, SAME]]) }];
  return [{ term: { text: fold(text), literal: true }, words: new Map() }];
}
