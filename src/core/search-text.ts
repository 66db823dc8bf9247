// search-text: text as the full text search compares it, in the index and in a query alike. The index parts text at what
// is no letter; here is done what it cannot: letters fold as everywhere else (fold), and text of scripts without spaces
// is parted into its letters, so that a word in its middle is found, as a phrase of them.
import { fold } from './fold.ts';

/** Letters of scripts that put no spaces between words. */
export const UNSPACED =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]';

// eslint-disable-next-line no-control-regex -- "all but ASCII" has to name the range
const BEYOND_ASCII = /[^\u0000-\u007f]+/gu;
const LETTER = new RegExp(UNSPACED, 'gu');

/** Case stays: the index folds it. searchText(searchText(x)) is searched as searchText(x) is. */
export function searchText(text: string): string {
  return text.replace(BEYOND_ASCII, (run) => fold(run).replace(LETTER, ' $& '));
}

// What the index's own tokenizer does not do: see above. Marks and quotation marks are the same to it either way.
const NEEDED = new RegExp(`${UNSPACED}|[ßẞæÆœŒøØłŁđĐðÐþÞı\\uFF01-\\uFF9F]`, 'u');

/** Whether the index holds anything else of a text than it would without {@link searchText}. */
export function needsSearchText(text: string): boolean {
  return NEEDED.test(text);
}
