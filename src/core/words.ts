// words: how much there is to read, in any script.
import type { Story } from './story.ts';
import { plainText } from './blocks.ts';

/** Words a minute that an adult reads silently: Brysbaert 2019, the mean over 190 studies of English (238). */
export const WORDS_A_MINUTE = 238;
// Made when it is first needed: it takes milliseconds.
let segmenter: Intl.Segmenter | null = null;
// Text without letters of scripts that are written without spaces is counted by its spaces: fast, and the same.
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Words in a text; Han, kana and Thai are segmented, since nothing stands between their words. */
export function countWords(text: string): number {
  if (UNSPACED.test(text)) {
    let count = 0;
    segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
    for (const part of segmenter.segment(text)) if (part.isWordLike) count++;
    return count;
  }
  return text.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;
}

// A list asks for every visible story at every keypress, and a story never changes.
const counted = new WeakMap<Story, number>();

/** Words in what we have of a story: its body, else its excerpt. */
export function storyWords(story: Story): number {
  const known = counted.get(story);
  if (known !== undefined) return known;
  const words = countWords(story.body ? plainText(story.body) : (story.excerpt ?? ''));
  counted.set(story, words);
  return words;
}

/** Whole minutes, at least 1. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / WORDS_A_MINUTE));
}
