// search-text: text as the full text search compares it, in the index and in a query alike. The index parts text at what
// is no letter; here is done what it cannot: letters fold as everywhere else (fold), and text of scripts without spaces
// is parted into its letters, so that a word in its middle is found, as a phrase of them. Says the same of short texts
// that are not in the index.
import { fold } from './fold.ts';

/** Letters of scripts that put no spaces between words. */
export const UNSPACED =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]';

// eslint-disable-next-line no-control-regex -- "all but ASCII" has to name the range
const BEYOND_ASCII = /[^\u0000-\u007f]+/gu;
const LETTER = new RegExp(UNSPACED, 'gu');

/** Case stays: the index folds it. searchText(searchText(x)) is searched as searchText(x) is. */
export function searchText(text: string): string {
  // NFKC first: fold looks at one character at a time, and the voice marks of half-width kana are characters of their own.
  return text.replace(BEYOND_ASCII, (run) => fold(run.normalize('NFKC')).replace(LETTER, ' $& '));
}

const WORD = /[\p{L}\p{N}\p{Co}]+/gu;

/** The words of a text as the full text index parts it, folded. */
export function searchWords(text: string): string[] {
  return searchText(text).toLowerCase().match(WORD) ?? [];
}

/** Whether a text holds these words in a row, as a phrase of the full text index does; there must be one. */
export function holdsInARow(
  words: readonly string[],
  phrase: readonly string[],
  { beginning = false }: { beginning?: boolean } = {},
): boolean {
  const last = phrase.length - 1;
  return (
    last >= 0 &&
    words.some((_, from) =>
      phrase.every((word, at) => {
        const there = words[from + at] ?? '';
        return beginning && at === last ? there.startsWith(word) : there === word;
      }),
    )
  );
}

// The index's own tokenizer does with these what is done here, or they part words either way: most of Latin, Hangul, the
// marks between words. Of the rest it folds next to nothing (Greek, Cyrillic й), and of these not all.
const ALIKE = '\\0-\\u024F\\u1E00-\\u1EFF\\u2010-\\u205E\\u20AC\\uAC00-\\uD7A3\\u{1F300}-\\u{1FAFF}';
const UNLIKE = 'ªº²³¹¼-¾ßÆæÐðØøÞþĐđıĲĳĿŀŁłŉŒœſǄ-ǌǠ-ǣǮǯǱ-ǳǼ-ǿẚẞ';
const NEEDED = new RegExp(`[^${ALIKE}]|[${UNLIKE}]`, 'u');

/** Whether the index may hold anything else of a text than it would without {@link searchText}. */
export function needsSearchText(text: string): boolean {
  return NEEDED.test(text);
}
