// shingles: runs of neighbouring words as numbers of 32 bits: what two versions of a text share however it was cut.
// Pure. (Broder, "On the resemblance and containment of documents", 1997.)
import { isUnspaced } from './words.ts';

/** Words in a shingle; letters of a script without spaces say less, so there are more of them. */
const WORDS = 3;
const LETTERS = 5;

/** One for each place at which a shingle begins; a text shorter than one shingle is a shingle itself. */
export function shinglesOf(words: readonly string[], size: number = shingleSize(words)): Uint32Array {
  if (words.length === 0) return new Uint32Array(0);
  const hashes = words.map(hashOf);
  const length = Math.min(size, hashes.length);
  const shingles = new Uint32Array(hashes.length - length + 1);
  for (let at = 0; at < shingles.length; at++) {
    let shingle = 0;
    for (let next = at; next < at + length; next++)
      shingle = mixed(Math.imul(shingle, 31) + (hashes[next] ?? 0));
    shingles[at] = shingle;
  }
  return shingles;
}

export function shingleSize(words: readonly string[]): number {
  return isUnspaced(words) ? LETTERS : WORDS;
}

/** FNV-1a over UTF-16 units: http://www.isthe.com/chongo/tech/comp/fnv/ */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash;
}

/** The finaliser of MurmurHash3 (public domain): each bit of the number depends on all of them. */
export function mixed(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
