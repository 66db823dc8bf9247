// words: a text as the words that two versions of an article are compared by: folded, without punctuation. Where a
// script has no spaces, each letter stands for a word. Pure.
import { fold } from '../core/fold.ts';
import { NUMBER_WORDS } from './number-words.ts';

const LETTER = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]`;
// A figure, a letter of a script without spaces, or a word.
const WORD = new RegExp(
  String.raw`\p{N}+(?:[.,:]\p{N}+)*|${LETTER}|(?:[A-Za-z]|(?!${LETTER})[\p{L}\p{M}])+`,
  'gu',
);
const UNSPACED = new RegExp(LETTER, 'u');
const FIGURE = /^\p{N}/u;
const CAPITAL = /^\p{Lu}/u;
/** Between two words, what ends a sentence or opens a quotation: the next word is a capital anyway. */
const BEGINS = /[.!?:;\n"“”„«»‘–—•·(]/u;
/** So many UTF-16 units a word are enough for any script, so that no long text is gone through for its first words. */
const UNITS_A_WORD = 16;
/** Where so many words have a capital within their sentences, nouns have them, as in German, and no names show. */
const NOUNS = 0.25;

export type Kind = 'word' | 'name' | 'figure';

export interface Words {
  words: string[];
  /** kinds[i]: of words[i]. */
  kinds: Kind[];
}

/** The first `most` words. A figure has no separators of thousands: 12,000, 12.000 and twelve are 12000 and 12. */
export function wordsOf(text: string, most: number): string[] {
  const words: string[] = [];
  for (const [word] of text.slice(0, most * UNITS_A_WORD).matchAll(WORD)) {
    if (words.length >= most) break;
    words.push(plain(word));
  }
  return words;
}

/** As {@link wordsOf}, with what each word is. */
export function readWords(text: string, most: number): Words {
  const words: string[] = [];
  const kinds: Kind[] = [];
  let [end, names, within] = [0, 0, 0];
  for (const { 0: word, index } of text.slice(0, most * UNITS_A_WORD).matchAll(WORD)) {
    if (words.length >= most) break;
    const begins = words.length === 0 || BEGINS.test(text.slice(end, index));
    end = index + word.length;
    const known = plain(word);
    const kind = FIGURE.test(known) ? 'figure' : !begins && CAPITAL.test(word) ? 'name' : 'word';
    words.push(known);
    kinds.push(kind);
    if (!begins) within++;
    if (kind === 'name') names++;
  }
  const hasNouns = names > within * NOUNS;
  return { words, kinds: hasNouns ? kinds.map((kind) => (kind === 'name' ? 'word' : kind)) : kinds };
}

export function figuresIn({ words, kinds }: Words): Set<string> {
  return new Set(words.filter((_, at) => kinds[at] === 'figure'));
}

/** Whether most of some words are letters of a script without spaces. */
export function isUnspaced(words: readonly string[]): boolean {
  let letters = 0;
  for (const word of words) if (UNSPACED.test(word)) letters++;
  return letters * 2 > words.length;
}

function plain(word: string): string {
  const folded = fold(word);
  if (FIGURE.test(folded)) return folded.replace(/[.,](?=\d{3}(?:\D|$))/gu, '').replaceAll(':', '.');
  return NUMBER_WORDS.get(folded) ?? folded;
}
