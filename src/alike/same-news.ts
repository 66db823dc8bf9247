// same-news: whether two articles are the same piece of news, told once and printed twice. Pure. Wrong merging is worse
// than none: who doubts says no. A copy may have another headline, another top or a cut end; an update of a running story
// has another top over the same background, and a column or a form has other names and figures in the same sentences.
import { FURTHEST_APART_MS, MOST_WORDS, SHORT_WORDS, TOP_WORDS, type Article } from './article.ts';
import { coveredBy, shingled, type Shingled } from './shingled.ts';
import { no, type Judgement } from './judgement.ts';
import { alike, differ, sameShort } from './same-short.ts';
import { swaps } from './swaps.ts';
import { figuresIn, isUnspaced, readWords, type Words } from './words.ts';

// Tuned on the labelled news of the bench: test/bench/alike.ts has the figures, and says how they came about.
/** So much of one text, mostly the shorter, must stand in the other; less where both begin alike. */
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
  const isOnePublisher = one.host !== null && one.host === other.host;
  const [mine, theirs] = [shingled(one), shingled(other)];
  const isShort = Math.min(mine.different, theirs.different) < SHORT_WORDS;
  if (isShort && isOnePublisher) return no('one publisher');
  const covered = isShort ? null : coverage(mine, theirs);
  // Most are told apart by this, which costs least.
  if (covered && covered.shared < SHARED_WITH_FIGURES) return no('other text');
  const [a, b] = [readWords(one.text, MOST_WORDS), readWords(other.text, MOST_WORDS)];
  const titles = [readWords(one.title, TOP_WORDS), readWords(other.title, TOP_WORDS)] as const;
  if (!covered) return sameShort(titles, [a, b]);
  const text = sameText(covered, a, b, isOnePublisher);
  if (!text.same) return text;
  if (isOnePublisher && alike(titles[0].words, titles[1].words) < NEARLY_ALL) return no('one publisher');
  // A notice in the place of a text (“Subscribers read on”) is the same under any title.
  if (!isAbout(titles[0], titles[1], b) && !isAbout(titles[1], titles[0], a)) return no('other title');
  if (
    swaps(titles[0], titles[1]).some(({ kind }) => kind === 'figure') ||
    otherFigures(titles[0], titles[1], a, b)
  )
    return no('other figures');
  const found = [...swaps(a, b), ...swaps(b, a)];
  if (found.some(({ kind, at }) => kind === 'figure' && at < TOP_WORDS)) return no('other figures');
  if (found.length > 2 * MOST_SWAPS || (isOnePublisher && found.length > 0))
    return no(found.some(({ kind }) => kind === 'figure') ? 'other figures' : 'other names');
  return text;
}

function languageOf({ lang }: Article): string | undefined {
  return lang?.toLowerCase().split('-')[0];
}

interface Coverage {
  /** How much of the text of which more stands in the other, from 0 to 1; mostly the shorter. */
  shared: number;
  /** How much of the other one. */
  rest: number;
  /** How much of the top of which less does, as long as either text goes on. */
  top: number;
}

function coverage(a: Shingled, b: Shingled): Coverage {
  const [inB, inA] = [coveredBy(a, b), coveredBy(b, a)];
  const length = Math.min(TOP_WORDS, inB.length, inA.length);
  const [ofA, ofB] = [share(inB), share(inA)];
  return {
    shared: Math.max(ofA, ofB),
    rest: Math.min(ofA, ofB),
    top: Math.min(share(inB.subarray(0, length)), share(inA.subarray(0, length))),
  };
}

function sameText({ shared, rest, top }: Coverage, a: Words, b: Words, isOnePublisher: boolean): Judgement {
  if (isOnePublisher && rest < ALL) return no('one publisher');
  if (shared < leastShared(top, a, b)) return no('other text');
  if (top < TOP && rest < NEARLY_ALL) return no('other top');
  return { same: true, why: 'same text' };
}

function leastShared(top: number, a: Words, b: Words): number {
  if (top >= SAME_TOP) return SHARED_BELOW_TOP;
  const figures = figuresIn(a);
  const isSame = figures.size >= FIGURES && !differ(figures, figuresIn(b));
  return top >= TOP && isSame ? SHARED_WITH_FIGURES : SHARED;
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
