// shingles: runs of consecutive words as hashes, so that a test can tell that two texts share none without holding both.
import { createHash } from 'node:crypto';

/** Words of a text as they sound: letters and digits only, lower case. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[’']/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Every run of `size` words; an empty list for a text that is shorter. */
export function runsOfWords(text: string, size: number): string[] {
  const words = wordsOf(text);
  return words
    .slice(0, Math.max(0, words.length - size + 1))
    .map((_, at) => words.slice(at, at + size).join(' '));
}

/** The first 40 bits of a run's SHA-256, in hexadecimal: enough to tell some hundred runs apart. */
export function hashOf(run: string): string {
  return createHash('sha256').update(run).digest('hex').slice(0, 10);
}
