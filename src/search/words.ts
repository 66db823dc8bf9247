// words: what a text and a query consist of. Texts are folded first (fold).
// Invariant: a word never mixes scripts with and without spaces between words.
import { UNSPACED } from '../core/search-text.ts';

const WORD = new RegExp(`(?:(?!${UNSPACED})[\\p{L}\\p{N}\\p{M}])+`, 'gu');
const PART = new RegExp(`${UNSPACED}+|(?:(?!${UNSPACED})[\\p{L}\\p{N}\\p{M}])+`, 'gu');
const STARTS_UNSPACED = new RegExp(`^${UNSPACED}`, 'u');
// The letter that an apostrophe cuts off says nothing by itself: "openai's", "l'europe".
const ELIDED = /(?<!\p{L})\p{L}'|'\p{L}(?!\p{L})/gu;
const LONGEST = 32;
const MOST = 12;
// Made when it is first needed: it takes milliseconds of a start.
let segmenter: Intl.Segmenter | null = null;

// eslint-disable-next-line no-control-regex -- "only ASCII" has to name the range
const ASCII = /^[\u0000-\u007F]*$/u;

/** The words of scripts that put spaces between them. */
export function wordsOf(folded: string): string[] {
  return folded.match(ASCII.test(folded) ? /[a-z0-9]+/g : WORD) ?? [];
}

/** The same words with where they stand: UTF-16 offset of the first unit. */
export function wordPlaces(folded: string): { word: string; start: number }[] {
  return Array.from(folded.matchAll(WORD), (match) => ({ word: match[0], start: match.index }));
}

export interface Term {
  text: string;
  /** Found wherever its letters stand in a row: text of scripts without spaces, signs and emoji. Else a word. */
  literal: boolean;
}

/** The terms of a folded query, none twice; at most 12 of at most 32 units each, the rest is left out. */
export function termsOf(folded: string): Term[] {
  const bare = folded.replace(ELIDED, ' ');
  const parts = (bare.match(PART) ?? folded.match(PART) ?? []).flatMap((part): Term[] =>
    STARTS_UNSPACED.test(part)
      ? Array.from(
          (segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' })).segment(part),
          ({ segment }) => ({ text: segment, literal: true }),
        )
      : [{ text: part.slice(0, LONGEST), literal: false }],
  );
  if (parts.length === 0) {
    const signs = folded.trim().slice(0, LONGEST);
    return signs === '' ? [] : [{ text: signs, literal: true }];
  }
  return parts.filter((term, at) => parts.findIndex(({ text }) => text === term.text) === at).slice(0, MOST);
}
