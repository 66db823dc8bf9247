// rows: what is asked of any list of rows, an array or the library's, without reading all of a long one.
import type { Story } from '../../core/story.ts';
import { LibraryRows, membership } from './library-rows.ts';
import type { Row, Rows } from './state.ts';

/** Where a story stands in a list; -1 where it doesn't. */
export function indexOfRow(rows: Rows, row: Row | undefined): number {
  if (!row) return -1;
  if (rows instanceof LibraryRows) return row.kept ? rows.ids.indexOf(row.kept.row) : -1;
  for (let index = 0; index < rows.length; index++)
    if (rows.at(index)?.story.id === row.story.id) return index;
  return -1;
}

/** The list with a story's newer version in it. */
export function withStoryIn(rows: Rows, story: Story): Rows {
  return rows instanceof LibraryRows ? rows.afresh() : inArray(rowsOfArray(rows), story);
}

export function inArray(rows: readonly Row[], story: Story): readonly Row[] {
  return rows.map((row) => (row.story.id === story.id ? { ...row, story } : row));
}

/** All rows of a list that is short by nature: an edition, bookmarks, results. */
export function rowsOfArray(rows: Rows): Row[] {
  return Array.from({ length: rows.length }, (_, index) => rows.at(index)).filter((row) => row !== undefined);
}

/**
 * Where to go in `next` from a place in `before`: to the same story, or the version that stands for it now; where it is gone,
 * to the nearest one after it that is still there, else before it.
 */
export function samePlace(before: Rows, index: number, next: Rows): number {
  const row = before.at(index);
  const same = indexOfRow(next, row);
  if (same !== -1) return same;
  if (!(before instanceof LibraryRows) || !(next instanceof LibraryRows)) return 0;
  const sameNews = row ? next.indexOfSameNews(row) : -1;
  if (sameNews !== -1) return sameNews;
  const has = membership(next.ids);
  const after = before.ids.subarray(index).find(has);
  const nearest = after ?? before.ids.subarray(0, index).findLast(has);
  return nearest === undefined ? 0 : next.ids.indexOf(nearest);
}
