// related-label: the lines of a saved text that head a list of other stories. Knows words only: what stands under such a
// line has to bear it out, the more so for a weak one.
import { foldHeading, headingPhrase, type HeadingPhrase } from './heading-kind.ts';
import { OPEN_IN_TEXT, STRONG_IN_TEXT, WEAK_IN_TEXT } from './story-phrases.ts';

/** strong: stands over nothing else. weak: also a heading of an article, a word of a menu, or how a headline begins. */
export type Strength = 'strong' | 'weak';

const weak = phraseSet(WEAK_IN_TEXT);
const strong = phraseSet(STRONG_IN_TEXT);
const openInText = phraseSet(OPEN_IN_TEXT);

function phraseSet(table: string): ReadonlySet<string> {
  return new Set(table.split(/[|\n]/u).map(foldHeading));
}

/** No site has a longer heading over its list. In characters. */
const LONGEST = 60;
/** "More science news", "All stories": what is between says what of. */
const ABOUT =
  /^(?:other|more|latest|recent|related|top|all) [\p{L}\p{N} &'-]{1,30} (?:news|stories|articles|posts|headlines)(?:$| (?:from|in|on|by|about|at) )/iu;
/** Hebrew writes "in", "on" and "from" with the next word as one. */
const HEBREW_MORE = /^(?:המשך|עוד [במ]) ?\S/u;
/** A question or a sentence is no heading; "Read more…" is. */
const SENTENCE = /[.?!。？！]["”»]?$/u;

/** How far a line is a heading of a related list; null where it is none. */
export function relatedLabel(line: string): Strength | null {
  if (line.length > LONGEST) return null;
  const heading = foldHeading(line);
  if (heading === '') return null;
  if (weak.has(heading)) return 'weak';
  if (strong.has(heading)) return 'strong';
  const known = headingPhrase(line);
  if (known?.whole) return wholeStrength(known);
  const bare = line.replace(/[\s:：…]+$/u, '');
  if (SENTENCE.test(bare)) return null;
  return (known && opensList(known)) || ABOUT.test(bare) || HEBREW_MORE.test(bare) ? 'weak' : null;
}

/** One word ("Newest") says too little of what is new. */
function wholeStrength({ kind, phrase }: HeadingPhrase): Strength | null {
  if (kind === 'other' || kind === 'notes') return null;
  return kind === 'recent' && wordCount(phrase) === 1 ? 'weak' : 'strong';
}

/** Long ones speak to the reader ("You may also"), those of two words name stories ("Other articles") or are listed. */
function opensList({ kind, phrase }: HeadingPhrase): boolean {
  if (kind === 'other' || kind === 'notes') return false;
  const words = wordCount(phrase);
  return words >= 3 || openInText.has(phrase) || (words === 2 && headingPhrase(phrase)?.whole === true);
}

/** Some scripts need no spaces; two of their characters are about a word. */
function wordCount(phrase: string): number {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u.test(
    phrase,
  )
    ? Math.ceil(phrase.length / 2)
    : phrase.split(' ').length;
}

/** "Read more: Headline", "Lire aussi : Headline": the headline; null for any other line. */
export function inlineRelated(line: string): string | null {
  if (line.length > 260) return null;
  const [, label = '', title = ''] = /^([^:：|?？]{3,40}?)\s?[:：|]\s*(\S.{7,199})$/u.exec(line) ?? [];
  // What goes on with a small letter is a sentence, not a headline.
  return label !== '' && !/^\p{Ll}/u.test(title) && relatedLabel(label) === 'strong' ? title : null;
}
