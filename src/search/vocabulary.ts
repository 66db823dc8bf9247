// vocabulary: which words of a collection a typed word may mean, and how surely. Fuse.js judges what is misspelt.
// Knows nothing of stories. Invariant: a word that holds the typed letters as they are outranks any guess.
import Fuse from 'fuse.js';

// How surely a word is meant: as typed, its beginning, its middle; a guess stays below all of them.
const SAME = 1;
const BEGINNING = 0.9;
const MIDDLE = 0.7;
const GUESS = 0.4;
// Shorter ones are the middle of, or close to, too many words.
const SHORTEST_MIDDLE = 3;
const SHORTEST_GUESS = 4;
// Of the letters typed, how many may be wrong: one of four to seven, two of eight; where that finds nothing, two of
// five (a slip of two letters counts as two). Fuse adds a tenth for each letter that the match stands off the start.
const STRICT = 0.26;
const LOOSE = 0.41;

export class Vocabulary {
  readonly #words: readonly string[];
  readonly #known: ReadonlySet<string>;
  readonly #letters: Uint32Array;

  constructor(words: readonly string[]) {
    this.#words = words;
    this.#known = new Set(words);
    this.#letters = Uint32Array.from(words, lettersOf);
  }

  /** Words that `typed` may mean, each with how surely: 1 as typed … 0 exclusive. Both folded. */
  meant(typed: string): Map<string, number> {
    const meant = new Map<string, number>();
    for (const word of this.#words) {
      const at = word.indexOf(typed);
      if (at === 0) meant.set(word, word.length === typed.length ? SAME : BEGINNING);
      else if (at > 0 && typed.length >= SHORTEST_MIDDLE) meant.set(word, MIDDLE);
    }
    // What stands there as it was typed is not misspelt; numbers are never guessed.
    if (this.#known.has(typed) || typed.length < SHORTEST_GUESS || /\p{N}/u.test(typed)) return meant;
    this.#guess(typed, STRICT, meant);
    if (meant.size === 0) this.#guess(typed, LOOSE, meant);
    return meant;
  }

  #guess(typed: string, threshold: number, meant: Map<string, number>): void {
    const wrong = Math.floor(typed.length * threshold);
    const letters = lettersOf(typed);
    // A word that lacks more of the letters than may be wrong can't match: most are ruled out before Fuse sees them.
    const candidates = this.#words.filter(
      (word, at) =>
        word.length >= typed.length - wrong &&
        countBits(letters & ~(this.#letters[at] ?? 0)) <= wrong &&
        !meant.has(word),
    );
    const fuse = new Fuse(candidates, { threshold, distance: 10, includeScore: true, ignoreFieldNorm: true });
    for (const { item, score = 1 } of fuse.search(typed)) {
      // A guess at a whole word is better than one at the beginning of a longer one.
      const beyond = Math.max(0, item.length - typed.length - wrong) / item.length;
      meant.set(item, GUESS * (1 - score) * (1 - beyond / 2));
    }
  }
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
