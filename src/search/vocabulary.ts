// vocabulary: which words of a collection a typed word may mean, and how surely. Fuse.js judges what is misspelt: once a
// word, however many stories have it. Knows nothing of stories. Invariant: a word that holds the typed letters as they are
// outranks any guess.
import Fuse from 'fuse.js';
import { BEGINNING, MIDDLE, SAME, surelyOf } from './meaning.ts';

// Shorter ones are the middle of, or close to, too many words.
const SHORTEST_MIDDLE = 3;
const SHORTEST_GUESS = 4;
// Of the letters typed, how many may be wrong: one of four to six, two of seven; where that finds nothing, two of five (a
// slip of two letters counts as two).
const STRICT = 0.3;
const LOOSE = 0.41;
/** In the words of long texts Fuse adds a tenth for each letter that the match stands off a word's start. */
const AT_THE_START = { distance: 10 };
const ANYWHERE = { ignoreLocation: true };
/** Where so many words begin with what is typed, it is a word in the making. */
const MANY = 20;
/** Of the words that are close. A second word of the search may leave only the last of them. */
const MOST_GUESSES = 400;

export class Vocabulary {
  readonly #words: string[] = [];
  readonly #known = new Set<string>();
  readonly #where: typeof AT_THE_START | typeof ANYWHERE;
  #letters = new Uint32Array(1024);
  /** The words that hold what was typed last: with another letter behind it, only these can. */
  #holding: { typed: string; words: readonly string[]; of: number } = { typed: '', words: [], of: 0 };

  /** long: of texts, whose many words are close to anything. */
  constructor({ long = false }: { long?: boolean } = {}) {
    this.#where = long ? AT_THE_START : ANYWHERE;
  }

  /** A word that it has already is left out. */
  add(word: string): void {
    if (this.#known.has(word)) return;
    if (this.#words.length === this.#letters.length) {
      const more = new Uint32Array(2 * this.#letters.length);
      more.set(this.#letters);
      this.#letters = more;
    }
    this.#letters[this.#words.length] = lettersOf(word);
    this.#known.add(word);
    this.#words.push(word);
  }

  has(word: string): boolean {
    return this.#known.has(word);
  }

  /**
   * Words that `typed` may mean, each with how surely: 1 as typed … 0 exclusive. Both folded. isSpelt: whether somebody
   * else has it just so; it is then no word that is loosely meant.
   */
  meant(typed: string, isSpelt: () => boolean = () => false): Map<string, number> {
    const meant = new Map<string, number>();
    let begun = 0;
    for (const word of this.#wordsHolding(typed)) {
      const at = word.indexOf(typed);
      if (at === 0) {
        begun++;
        meant.set(word, word.length === typed.length ? SAME : BEGINNING);
      } else if (at > 0 && typed.length >= SHORTEST_MIDDLE) meant.set(word, MIDDLE);
    }
    // What stands there as it was typed is not misspelt; numbers are never guessed.
    if (begun >= MANY || this.#known.has(typed) || typed.length < SHORTEST_GUESS || /\p{N}/u.test(typed))
      return meant;
    this.#guess(typed, STRICT, meant);
    if (meant.size === 0 && !isSpelt()) this.#guess(typed, LOOSE, meant);
    return meant;
  }

  #wordsHolding(typed: string): readonly string[] {
    const { typed: before, words, of } = this.#holding;
    const isMore = before !== '' && typed.includes(before) && of === this.#words.length;
    const holding = (isMore ? words : this.#words).filter((word) => word.includes(typed));
    this.#holding = { typed, words: holding, of: this.#words.length };
    return holding;
  }

  #guess(typed: string, threshold: number, meant: Map<string, number>): void {
    const wrong = Math.floor(typed.length * threshold);
    const letters = lettersOf(typed);
    const pairs = Array.from({ length: typed.length - 1 }, (_, at) => typed.slice(at, at + 2));
    // A wrong letter spoils two pairs at most: a word that lacks more letters or pairs than that can't match, and nearly
    // all are ruled out before Fuse sees them.
    const candidates = this.#words.filter(
      (word, at) =>
        word.length >= typed.length - wrong &&
        countBits(letters & ~(this.#letters[at] ?? 0)) <= wrong &&
        lacking(word, pairs) <= 2 * wrong &&
        !meant.has(word),
    );
    const fuse = new Fuse(candidates, {
      threshold,
      ...this.#where,
      ignoreFieldNorm: true,
      includeScore: true,
    });
    for (const { item, score = 1 } of fuse.search(typed, { limit: MOST_GUESSES }))
      meant.set(item, surelyOf(score));
  }
}

function lacking(word: string, pairs: readonly string[]): number {
  let count = 0;
  for (const pair of pairs) if (!word.includes(pair)) count++;
  return count;
}

/** The letters of a word as 32 bits; letters far apart in Unicode may share one, which only lets more words through. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits >>> 0;
}

function countBits(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}
