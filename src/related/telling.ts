// telling: how telling each term of a story is in this library, and who else has it. What few stories have tells much,
// what many have tells nothing: so there is no list of stop words, in any language. Asks a bounded number of bounded
// questions, and the library keeps nothing for it. Invariant: a term that no other story has is not in the answer.
import type { Stories } from '../library/stories.ts';
import { storiesInLanguage } from './same-language.ts';
import type { StoryText } from './story-text.ts';
import type { Term } from './terms.ts';

/** Each question takes a tenth to a quarter of a millisecond with 100,000 stories. */
const ASKED = 64;
/** A term is looked up in so many stories, and in so large a part of a smaller library, but always in so many. */
const MOST = 1000;
const MOST_OF_ALL = 0.1;
const LEAST_LOOKED_AT = 50;
/** Of a word of which only is asked how common it is, so many tell. */
const GLANCE = 100;
/** Said in more than this part of all stories, a term tells nothing; in a library of a few stories nothing is common. */
const COMMON = 0.25;
const FEW = 20;
/**
 * What at most this part of all stories have is rare, and what three have always is; in a large library, where more of
 * everything comes together by chance, what so many times the root of its size have.
 */
const RARE = 0.025;
const RARE_ANYWAY = 3;
const RARE_AMONG_MANY = 2;
// How much a name counts beside another word. This, the square and RARE were chosen on the -a files of test/bench/news.
const NAME = 4;

export interface TellingTerm extends Term {
  weight: number;
  /** Two rare terms, or one name, are a sign that two stories tell of the same. */
  rare: boolean;
  /** The stories that have it, kept last first; empty where they are too many to be looked at. */
  rows: Int32Array;
}

/** Of the terms of a story with this text, those that tell something, the most telling first. */
export function tellingTerms(stories: Stories, terms: readonly Term[], text: StoryText): TellingTerm[] {
  const all = stories.size();
  const most = Math.min(MOST, Math.max(LEAST_LOOKED_AT, Math.ceil(all * MOST_OF_ALL)));
  const size = storiesInLanguage(text, all, (word) => {
    const found = stories.rowsWith(word, GLANCE);
    return found.length < GLANCE ? found.length : estimate(found, all);
  });
  const rare = Math.max(RARE_ANYWAY, Math.min(RARE * size, RARE_AMONG_MANY * Math.sqrt(size)));
  const telling: TellingTerm[] = [];
  for (const term of worthAsking(terms)) {
    const found = stories.rowsWith(term.written, most + 1);
    const many = found.length > most;
    const having = many ? estimate(found, all) : found.length;
    if (having < 2 || (size > FEW && having > size * COMMON)) continue;
    // As BM25 has it, in the form that is never negative (Lucene's); squared, so that many common words do not
    // outweigh a rare one.
    const rarity = Math.log(1 + (size - Math.min(having, size) + 0.5) / (having + 0.5));
    telling.push({
      ...term,
      weight: rarity ** 2 * (term.name ? NAME : 1) * (1 + Math.log(term.count) / 2),
      rare: having <= rare,
      rows: many ? new Int32Array(0) : found,
    });
  }
  return telling.sort((a, b) => b.weight - a.weight);
}

/** Rows are numbered as they come: how close the last ones stand tells how many there are in all. */
function estimate(rows: Int32Array, size: number): number {
  const span = (rows[0] ?? 0) - (rows.at(-1) ?? 0) + 1;
  return Math.max(rows.length, Math.min(size, Math.round((rows.length / span) * size)));
}

/** Names, what the title has, what is said again and again, long words. */
function worthAsking(terms: readonly Term[]): Term[] {
  const worth = ({ name, inTitle, count, key, unspaced }: Term): number =>
    (name ? 2 : 0) + (inTitle ? 2 : 0) + Math.log(count) + (unspaced ? 1 : Math.min(key.length, 8) / 8);
  return terms
    .filter(({ key, name, inTitle, unspaced }) => name || unspaced || key.length > (inTitle ? 2 : 3))
    .sort((a, b) => worth(b) - worth(a))
    .slice(0, ASKED);
}
