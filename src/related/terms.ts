// terms: what a story is about, as far as its words tell: which stand in it, how often, and which are names. Pure; how
// telling a word is, only the library can say (telling).
import { calendarWords } from './calendar-words.ts';
import type { StoryText } from './story-text.ts';
import { wordsOf, type Word } from './words.ts';

export interface Term {
  key: string;
  /** As it is written in the story. */
  written: string;
  /** A proper name, or a part of one. None shows in a language that writes every noun with a capital. */
  name: boolean;
  /** How often it stands in the story. */
  count: number;
  inTitle: boolean;
  /** It only ever stands in a longer name: "Port" of "Port Lorne", which is not the "Port" of another town. */
  onlyInNames: boolean;
  unspaced: boolean;
}

export interface StoryTerms {
  terms: Term[];
  /**
   * Two parts of a name that stand in a row, as keys with a space between them, with how they are written; of a script
   * without spaces, any two terms in a row.
   */
  pairs: ReadonlyMap<string, string>;
}

interface Seen {
  term: Term;
  /** Times with a capital where a small letter would stand if it were no name. */
  capitals: number;
  small: number;
  inNames: number;
}

const CAPITAL = /^\p{Lu}/u;
const NUMBER = /^\p{N}+$/u;
/** What Japanese puts between the words that tell something, and behind them. */
const BETWEEN = /^\p{Script=Hiragana}+$/u;
/** What a sentence or a quotation begins after, as far as the last characters before a word show it. */
const OPENING = /(?:^|[.!?:;…·•|\n"“”„«»‘([—–]|(?<!\p{L})')[\s"'“”„«»‘([—–-]*$/u;
const BEFORE = 4;
/** A title with more capitals than this share of its longer words has them for the look of it. */
const TITLE_CASE = 0.7;
/** German, Luxembourgish, Low and Swiss German write every noun with a capital. */
const NOUNS = /^(?:de|lb|nds|gsw)(?:-|$)/iu;
/** Where nobody names the language, this share of capitals within sentences says so, in a text of so many words. */
const NOUNS_SHARE = 0.25;
const NOUNS_WORDS = 40;

export function termsOf({ title, text, lang }: StoryText): StoryTerms {
  const seen = new Map<string, Seen>();
  const titleWords = wordsOf(title);
  const textWords = wordsOf(text);
  note(seen, titleWords, title, { inTitle: true, cased: !isTitleCase(titleWords) });
  note(seen, textWords, text, { inTitle: false, cased: true });
  const calendar = calendarWords(lang);
  for (const key of calendar) seen.delete(key);
  const nouns = hasNouns(textWords, text, lang);
  for (const one of seen.values()) one.term.name = !nouns && one.capitals > one.small;
  const pairs = new Map([...pairsIn(seen, textWords, text), ...pairsIn(seen, titleWords, title)]);
  const terms = Array.from(seen.values(), ({ term, inNames }) => ({
    ...term,
    onlyInNames: term.count === inNames,
  }));
  return { terms, pairs };
}

/** cased: whether a capital tells anything in this text. */
function note(
  seen: Map<string, Seen>,
  words: readonly Word[],
  text: string,
  { inTitle, cased }: { inTitle: boolean; cased: boolean },
): void {
  for (const word of words) {
    // One letter is what an apostrophe cuts off; a number says nothing by itself.
    if (word.key.length < 2 || NUMBER.test(word.key) || BETWEEN.test(word.key)) continue;
    const one = seen.get(word.key) ?? unseen(word);
    seen.set(word.key, one);
    one.term.count++;
    one.term.inTitle ||= inTitle;
    if (word.unspaced || !cased) continue;
    if (!CAPITAL.test(word.written)) {
      if (one.small++ === 0 && one.capitals === 0) one.term.written = word.written;
    } else if (!isFirst(word, text)) {
      if (one.capitals++ === 0) one.term.written = word.written;
    }
  }
}

function unseen({ key, written, unspaced }: Word): Seen {
  const term = { key, written, name: false, count: 0, inTitle: false, onlyInNames: false, unspaced };
  return { term, capitals: 0, small: 0, inNames: 0 };
}

/** "Council Gives Up Its Plan", or all of it in capitals: no capital in it tells anything. */
function isTitleCase(words: readonly Word[]): boolean {
  const later = words.slice(1).filter(({ written }) => written.length > 3 && !NUMBER.test(written));
  const capitals = later.filter(({ written }) => CAPITAL.test(written));
  return later.length > 0 && capitals.length > TITLE_CASE * later.length;
}

/** Whether nouns have capitals, so that no names show. */
function hasNouns(words: readonly Word[], text: string, lang: string | null): boolean {
  if (lang !== null) return NOUNS.test(lang);
  const within = words.filter((word) => !isFirst(word, text));
  const capitals = within.filter(({ written }) => CAPITAL.test(written));
  return within.length >= NOUNS_WORDS && capitals.length > NOUNS_SHARE * within.length;
}

/** Whether a sentence or a quotation begins with it, which gives any word a capital. */
function isFirst({ start }: Word, text: string): boolean {
  return OPENING.test(text.slice(Math.max(0, start - BEFORE), start));
}

/** Names, or terms without spaces, that stand in a row, two and two; counts how often a name stands in a longer one. */
function pairsIn(seen: ReadonlyMap<string, Seen>, words: readonly Word[], text: string): Map<string, string> {
  const pairs = new Map<string, string>();
  let joined = false;
  for (const [at, word] of words.entries()) {
    const wasJoined = joined;
    const next = words[at + 1];
    const [one, other] = [seen.get(word.key), next && seen.get(next.key)];
    const between = next && text.slice(word.start + word.written.length, next.start);
    joined = one?.term.name === true && other?.term.name === true && /^[ -]$/u.test(between ?? '');
    if (one && (wasJoined || joined)) one.inNames++;
    const touch = one?.term.unspaced === true && other?.term.unspaced === true && between === '';
    if (!(joined || touch) || !next) continue;
    const key = `${word.key} ${next.key}`;
    if (!pairs.has(key)) pairs.set(key, text.slice(word.start, next.start + next.written.length));
  }
  return pairs;
}
