// full-text: which stories hold a word or a phrase, by the full text index. Owns how a text becomes an expression of that
// index: always as quoted phrases, so that nothing anybody types is syntax.
import { searchText } from '../core/search-text.ts';
import type { Connection } from './connection.ts';
import { rowNumbers } from './row-numbers.ts';

/** A word, or several in a row. beginning: the last of them may go on. */
export interface Phrase {
  text: string;
  beginning?: boolean;
}

/** Where it is looked for; undefined: in all of title, author, excerpt and text. */
export type TextColumn = 'title' | 'author' | 'excerpt' | 'text';

/** The rows of the stories that hold any of these, ascending; also of such as no list shows. */
export function textRows(db: Connection, anyOf: readonly Phrase[], column?: TextColumn): Int32Array {
  const match = matchOf(anyOf, column);
  if (match === null) return new Int32Array(0);
  return rowNumbers(db, 'SELECT rowid FROM fts WHERE fts MATCH ?', [match], 'rowid');
}

/** Whether any story holds the text just so: less work than to find all that do. */
export function hasWord(db: Connection, text: string): boolean {
  const match = matchOf([{ text }]);
  return match !== null && db.get('SELECT 1 FROM fts WHERE fts MATCH ? LIMIT 1', match) !== null;
}

/** The index's expression for any of these; null where none of them has a letter or a digit. */
export function matchOf(anyOf: readonly Phrase[], column?: TextColumn): string | null {
  const phrases = anyOf.flatMap(({ text, beginning }) => {
    const words = searchText(text).replace(/[\0"]/gu, ' ').trim();
    // Without any token a phrase matches nothing, and before a star it is none.
    return /[\p{L}\p{N}]/u.test(words) ? [`"${words}"${beginning ? ' *' : ''}`] : [];
  });
  if (phrases.length === 0) return null;
  return column ? `{${column}} : (${phrases.join(' OR ')})` : phrases.join(' OR ');
}
