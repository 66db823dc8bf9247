// shingled: the words of an article's text and its shingles, made once for each article that is compared with several.
import { MOST_WORDS, type Article } from './article.ts';
import { shinglesOf, shingleSize } from './shingles.ts';
import { wordsOf } from './words.ts';

export interface Shingled {
  words: readonly string[];
  /** How many different ones. */
  different: number;
  size: number;
  shingles: Uint32Array;
  /** The same, to be looked up. */
  set: ReadonlySet<number>;
}

const known = new WeakMap<Article, Shingled>();

export function shingled(article: Article): Shingled {
  let made = known.get(article);
  if (!made) {
    const words = wordsOf(article.text, MOST_WORDS);
    made = { words, different: new Set(words).size, ...withShingles(words, shingleSize(words)) };
    known.set(article, made);
  }
  return made;
}

/** For each word of a text, 1 where it stands in the other text too, in a shingle of the same words. */
export function coveredBy({ words, ...own }: Shingled, other: Shingled): Uint8Array {
  const size = Math.min(own.size, other.size);
  const theirs = other.size === size ? other.set : withShingles(other.words, size).set;
  const shingles = own.size === size ? own.shingles : shinglesOf(words, size);
  const covered = new Uint8Array(words.length);
  shingles.forEach((shingle, at) => {
    if (theirs.has(shingle)) covered.fill(1, at, at + size);
  });
  return covered;
}

function withShingles(words: readonly string[], size: number): Pick<Shingled, 'size' | 'shingles' | 'set'> {
  const shingles = shinglesOf(words, size);
  return { size, shingles, set: new Set(shingles) };
}
