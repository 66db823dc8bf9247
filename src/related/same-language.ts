// same-language: among how many stories the words of one can be rare: those of its language. In a library of many
// languages each has its own common words, and “wieder” is rare in a thousand stories only because twenty are in German.
// No story need say its language: its most frequent little words stand in nearly all that are in the same.
import { searchWords } from '../core/search-text.ts';
import type { StoryText } from './story-text.ts';

/** So many little words are asked for. */
const ASKED = 8;
/** Of these, by how many stories have them: the first two may be words of another language too, such as “in” and “die”. */
const TELLS = 2;
/** A text of fewer different words has them by chance. */
const LEAST_WORDS = 24;
/** From this part of the library on it is the language of the library. */
const MOST_OF_ALL = 0.25;
const LETTERS = /^\p{L}+$/u;

/** size: how many stories there are; having: about how many have a word. */
export function storiesInLanguage(
  { title, text }: StoryText,
  size: number,
  having: (word: string) => number,
): number {
  const counts = new Map<string, number>();
  for (const word of searchWords(`${title}\n${text}`))
    if (LETTERS.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  if (counts.size < LEAST_WORDS) return size;
  const found =
    littleWords(counts)
      .map(having)
      .sort((a, b) => b - a)[TELLS] ?? size;
  return found > size * MOST_OF_ALL ? size : Math.max(1, found);
}

/** The most frequent, and of words that are as frequent the shortest. */
function littleWords(counts: ReadonlyMap<string, number>): string[] {
  return [...counts]
    .sort(([a, one], [b, other]) => other - one || a.length - b.length)
    .slice(0, ASKED)
    .map(([word]) => word);
}
