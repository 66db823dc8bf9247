// heading-kind: what the heading over a group of links or lines says the group is, in the languages that news is written
// in. Owns how a heading is compared with the phrases; knows nothing of markup, nor of where the heading stands.
import { fold } from '../fold.ts';
import { ENDINGS } from './ending-phrases.ts';
import { NOTES, OTHER } from './other-phrases.ts';
import { POPULAR, RECENT, RELATED } from './story-phrases.ts';

export type HeadingKind =
  | 'related' // goes with this story, or is recommended after it
  | 'recent' // the newest there is
  | 'popular' // what everybody reads
  | 'notes' // the article's own: sources, references
  | 'other'; // something else altogether: comments, tags, adverts, the house itself

export interface HeadingPhrase {
  kind: HeadingKind;
  /** Folded; the whole heading, or what it begins or ends with. */
  phrase: string;
  whole: boolean;
}

interface Phrases {
  whole: Set<string>;
  starts: Set<string>;
}

const KINDS: [HeadingKind, Phrases][] = [
  ['other', phrases(OTHER)],
  ['notes', phrases(NOTES)],
  ['related', phrases(Object.values(RELATED).join('\n'))],
  ['recent', phrases(Object.values(RECENT).join('\n'))],
  ['popular', phrases(Object.values(POPULAR).join('\n'))],
];
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** In characters, and in words or characters of what stands for '*'. */
const LONGEST = 70;
const LONGEST_CJK = 24;
const LONGEST_ENDED = 30;
const MOST_OPEN_WORDS = 6;
const MOST_PHRASE_WORDS = 5;

/** What a heading says of what stands under it; null where it says none of what we know. */
export function headingKind(text: string): HeadingKind | null {
  return headingPhrase(text)?.kind ?? null;
}

/** The phrase by which a heading is known. */
export function headingPhrase(text: string): HeadingPhrase | null {
  if (text.length > LONGEST) return null;
  const heading = foldHeading(text);
  if (heading === '') return null;
  for (const [kind, { whole }] of KINDS)
    if (whole.has(heading)) return { kind, phrase: heading, whole: true };
  return ended(heading) ?? (CJK.test(heading) ? openCjk(heading) : open(heading.split(' ')));
}

function ended(heading: string): HeadingPhrase | null {
  if (heading.length > (CJK.test(heading) ? LONGEST_CJK : LONGEST_ENDED)) return null;
  for (const [kind, ending] of ENDINGS) {
    const phrase = ending.exec(heading)?.[0].trim();
    if (phrase) return { kind, phrase, whole: false };
  }
  return null;
}

function open(words: string[]): HeadingPhrase | null {
  for (let count = Math.min(words.length - 1, MOST_PHRASE_WORDS); count > 0; count--) {
    if (words.length - count > MOST_OPEN_WORDS) break;
    const phrase = words.slice(0, count).join(' ');
    for (const [kind, { starts }] of KINDS) if (starts.has(phrase)) return { kind, phrase, whole: false };
  }
  return null;
}

/** Written without spaces: the phrase is what the heading begins with. */
function openCjk(heading: string): HeadingPhrase | null {
  if (heading.length > LONGEST_CJK) return null;
  for (const [kind, { starts }] of KINDS)
    for (const phrase of starts)
      if (CJK.test(phrase) && heading.startsWith(phrase)) return { kind, phrase, whole: false };
  return null;
}

function phrases(table: string): Phrases {
  const listed = table.split(/[|\n]/u).filter((phrase) => phrase.trim() !== '');
  const folded = (those: string[]) => new Set(those.map(foldHeading));
  return {
    whole: folded(listed.filter((phrase) => !phrase.includes('*'))),
    starts: folded(listed.filter((phrase) => phrase.includes('*'))),
  };
}

/**
 * Letters and digits only, one space between words; without Arabic's marks of vowels, which people write or leave out,
 * and without a count in brackets: "Related stories (5):" → "related stories".
 */
export function foldHeading(text: string): string {
  return fold(text)
    .replace(/[\u064b-\u0652]/gu, '')
    .replace(/\(\s*\d+\s*\)/gu, ' ')
    .replace(/[^\p{L}\p{M}\p{N}+]+/gu, ' ')
    .trim();
}
