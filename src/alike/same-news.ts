// same-news: whether two articles are the same piece of news, told once and printed twice. Pure. Wrong merging is worse
// than none: who doubts says no. A copy may have another headline, another top or a cut end; an update of a running story
// has another top over the same background, and a column or a form has other names and figures in the same sentences.
import { FURTHEST_APART_MS, MOST_WORDS, SHORT_WORDS, TOP_WORDS, type Article } from './article.ts';
import { coveredBy } from './shingles.ts';
import { swaps } from './swaps.ts';
import { figuresIn, isUnspaced, readWords, type Words } from './words.ts';

/** Why two articles are, or are not, the same news. */
export type Reason =
  | 'same text'
  | 'same title and excerpt'
  | 'too far apart'
  | 'other language'
  | 'too short'
  | 'other title'
  | 'other text'
  | 'other top'
  | 'other figures'
  | 'other names'
  | 'one publisher';

export interface Judgement {
  same: boolean;
  why: Reason;
}

// Tuned on two thirds of the labelled pairs of the bench; the figures are in test/bench/alike.ts.
/** So much of the shorter text must stand in the longer one; less where both begin alike. */
const SHARED = 0.75;
const SHARED_BELOW_TOP = 0.6;
/** The same figures throughout, at least so many, make up for another wording of this much. */
const FIGURES = 5;
const SHARED_WITH_FIGURES = 0.55;
/** So much of each top must stand in the other text; so much where both begin alike. */
const TOP = 0.4;
const SAME_TOP = 0.8;
/** Where the top was written anew, so much of each text in the other. */
const NEARLY_ALL = 0.8;
/** What one publisher prints twice under two addresses is a column, a form, or news that has gone on; unless it is all. */
const ALL = 0.95;
/** Words that were exchanged for another name or figure below the top: one may be a slip or a correction. */
const MOST_SWAPS = 1;

/** Both with what is known of them; the order makes no difference. */
export function sameNews(one: Article, other: Article): Judgement {
  if (Math.abs(one.at - other.at) > FURTHEST_APART_MS) return no('too far apart');
  if (languageOf(one) !== languageOf(other) && one.lang !== null && other.lang !== null)
    return no('other language');
  const [a, b] = [readWords(one.text, MOST_WORDS), readWords(other.text, MOST_WORDS)];
  const titles = [readWords(one.title, TOP_WORDS), readWords(other.title, TOP_WORDS)] as const;
  const isOnePublisher = one.host !== null && one.host === other.host;
  if (Math.min(differentIn(a), differentIn(b)) < SHORT_WORDS)
    return isOnePublisher ? no('one publisher') : sameShort(titles, [a, b]);
  const text = sameText(a, b, isOnePublisher);
  if (!text.same) return text;
  if (isOnePublisher && alike(titles[0].words, titles[1].words) < NEARLY_ALL) return no('one publisher');
  // A notice in the place of a text (“Subscribers read on”) is the same under any title.
  if (!isAbout(titles[0], titles[1], b) && !isAbout(titles[1], titles[0], a)) return no('other title');
  if (otherFigures(titles[0], titles[1], a, b)) return no('other figures');
  const found = swaps(a, b);
  if (found.some(({ kind, at }) => kind === 'figure' && at < TOP_WORDS)) return no('other figures');
  if (found.length > MOST_SWAPS || (isOnePublisher && found.length > 0))
    return no(found.some(({ kind }) => kind === 'figure') ? 'other figures' : 'other names');
  return text;
}

function no(why: Reason): Judgement {
  return { same: false, why };
}

function languageOf({ lang }: Article): string | undefined {
  return lang?.toLowerCase().split('-')[0];
}

function sameText(a: Words, b: Words, isOnePublisher: boolean): Judgement {
  const [inB, inA] = [coveredBy(a.words, b.words), coveredBy(b.words, a.words)];
  const length = Math.min(TOP_WORDS, a.words.length, b.words.length);
  const top = Math.min(share(inB.subarray(0, length)), share(inA.subarray(0, length)));
  const [ofA, ofB] = [share(inB), share(inA)];
  const shared = a.words.length < b.words.length ? ofA : ofB;
  if (isOnePublisher && Math.min(ofA, ofB) < ALL) return no('one publisher');
  if (shared < leastShared(top, a, b)) return no('other text');
  if (top < TOP && Math.min(ofA, ofB) < NEARLY_ALL) return no('other top');
  return { same: true, why: 'same text' };
}

function leastShared(top: number, a: Words, b: Words): number {
  if (top >= SAME_TOP) return SHARED_BELOW_TOP;
  const figures = figuresIn(a);
  const isSame = figures.size >= FIGURES && !differ(figures, figuresIn(b));
  return top >= TOP && isSame ? SHARED_WITH_FIGURES : SHARED;
}

/** The titles have to say the same, and the excerpts too: neither is enough. */
function sameShort([one, other]: readonly [Words, Words], [a, b]: readonly [Words, Words]): Judgement {
  if (Math.min(a.words.length, b.words.length) < LEAST_WORDS) return no('too short');
  if (alike(one.words, other.words) < NEARLY_ALL) return no('too short');
  if (alike(a.words, b.words) < NEARLY_ALL) return no('other text');
  if (differ(figuresIn(one), figuresIn(other)) || differ(figuresIn(a), figuresIn(b)))
    return no('other figures');
  return { same: true, why: 'same title and excerpt' };
}

/** Of an excerpt: "Read more" and "Comments" are none. */
const LEAST_WORDS = 6;

/** How many of the different words of two short texts both have, from 0 to 1. */
function alike(a: readonly string[], b: readonly string[]): number {
  const all = new Set([...a, ...b]);
  const [one, other] = [new Set(a), new Set(b)];
  return [...all].filter((word) => one.has(word) && other.has(word)).length / Math.max(1, all.size);
}

function differ(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size !== b.size || [...a].some((one) => !b.has(one));
}

function differentIn({ words }: Words): number {
  return new Set(words).size;
}

/** Whether a title and another article have something to do with each other: a headline takes its words from the news. */
function isAbout({ words }: Words, title: Words, text: Words): boolean {
  const known = new Set([...title.words, ...text.words]);
  const telling = words.filter((word) => word.length >= TELLING || isUnspaced([word]));
  return telling.filter((word) => known.has(word)).length >= telling.length * RELATED;
}

/** Shorter words are mostly articles and the like, in letters. */
const TELLING = 4;
/** So much of a headline's telling words is in any version of its text. */
const RELATED = 0.25;

/** Whether each title has a figure of which the other article says nothing at all. */
function otherFigures(one: Words, other: Words, a: Words, b: Words): boolean {
  const unknown = (title: Words, theirs: Words, text: Words): boolean =>
    [...figuresIn(title)].some((figure) => !figuresIn(theirs).has(figure) && !figuresIn(text).has(figure));
  return unknown(one, other, b) && unknown(other, one, a);
}

function share(covered: Uint8Array): number {
  return covered.length === 0 ? 0 : covered.reduce((sum, one) => sum + one, 0) / covered.length;
}
