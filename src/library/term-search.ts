// term-search: which stories have a word, when they are from, and how their texts begin: what comparing stories asks of
// the library. Every question is bounded by the caller.
import type { Connection } from './connection.ts';
import { matchOf, type TextColumn } from './full-text.ts';
import { rowNumbers } from './row-numbers.ts';

/** The stories that have this word anywhere, or these in a row: at most `most`, those kept last first. */
export function rowsWith(db: Connection, words: string, most: number): Int32Array {
  return newestRows(db, words, most);
}

/** As {@link rowsWith}, by the name of who wrote them, or a part of it. */
export function rowsByAuthor(db: Connection, author: string, most: number): Int32Array {
  return newestRows(db, author, most, 'author');
}

function newestRows(db: Connection, text: string, most: number, column?: TextColumn): Int32Array {
  const match = matchOf([{ text }], column);
  if (match === null) return new Int32Array(0);
  return rowNumbers(
    db,
    'SELECT rowid FROM fts WHERE fts MATCH ? ORDER BY rowid DESC LIMIT ?',
    [match, most],
    'rowid',
  );
}

/** How many stories lists show. */
export function listedStories(db: Connection): number {
  return db.number('SELECT count(*) FROM story WHERE listed = 1');
}

/** Of those rows that a list shows: when each is from, in milliseconds since 1970. */
export function datesOf(db: Connection, rows: readonly number[]): Map<number, number> {
  const found = db.all(
    'SELECT id, sort FROM story WHERE id IN (SELECT value FROM json_each(?)) AND listed = 1',
    JSON.stringify(rows),
  );
  return new Map(found.map((row) => [Number(row['id']), Number(row['sort'])]));
}

/** So many characters of each row's text; a row without any is left out. */
export function openingsOf(db: Connection, rows: readonly number[], characters: number): Map<number, string> {
  const found = db.all(
    'SELECT story, substr(text, 1, ?) AS opening FROM body WHERE story IN (SELECT value FROM json_each(?))',
    characters,
    JSON.stringify(rows),
  );
  return new Map(found.map((row) => [Number(row['story']), String(row['opening'])]));
}
