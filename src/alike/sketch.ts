// sketch: a few numbers that two versions of an article most likely share, so that a library finds the few articles worth
// comparing without reading the others. Pure. MinHash in bands (Leskovec, Rajaraman, Ullman: "Mining of Massive
// Datasets", 3.4): two texts whose shingles are alike by s share a band with the chance s^ROWS.
import { MOST_WORDS, SHORT_WORDS, TOP_WORDS, type Article } from './article.ts';
import { mixed, shinglesOf, shingleSize } from './shingles.ts';
import { wordsOf } from './words.ts';

const ROWS = 2;
/** Of the top alone, which an excerpt has whole, and of all that is looked at, for a top that was written anew. */
const TOP_BANDS = 6;
const WHOLE_BANDS = 6;

/** At most TOP_BANDS + WHOLE_BANDS different numbers of 32 bits; none for an article that says nothing. */
export function sketchOf({ title, text }: Pick<Article, 'title' | 'text'>): number[] {
  const words = wordsOf(text, MOST_WORDS);
  // Without a text there is a title, which many stories share.
  if (words.length === 0) return [];
  if (new Set(words).size < SHORT_WORDS)
    return bandsOf(shortShingles([...wordsOf(title, TOP_WORDS), ...words]), 0, TOP_BANDS);
  const shingles = shortShingles(words);
  const top = bandsOf(shingles.subarray(0, TOP_WORDS), 0, TOP_BANDS);
  return [...top, ...bandsOf(shingles, TOP_BANDS, WHOLE_BANDS)];
}

/** One word shorter than what is judged by: a change of wording spoils fewer of them. */
function shortShingles(words: readonly string[]): Uint32Array {
  return shinglesOf(words, shingleSize(words) - 1);
}

function bandsOf(shingles: Uint32Array, first: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => {
    const band = first + index;
    let hash = mixed(band + 1);
    for (let row = 0; row < ROWS; row++)
      hash = mixed(Math.imul(hash, 31) + lowest(shingles, seedOf(band * ROWS + row)));
    return hash;
  });
}

/** The least of the shingles in an order of its own for each seed. */
function lowest(shingles: Uint32Array, seed: number): number {
  let least = 0xffffffff;
  for (const shingle of shingles) {
    // Multiplying by an odd number and adding another permutes the numbers of 32 bits.
    const place = (Math.imul(shingle, seed) + (seed >>> 7)) >>> 0;
    if (place < least) least = place;
  }
  return least;
}

function seedOf(number: number): number {
  return mixed(number + 0x9e3779b9) | 1;
}
