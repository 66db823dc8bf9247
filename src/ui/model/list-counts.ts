// list-counts: what a list's header says of all its rows, counted once for as long as it holds: lists may be long, and
// every keypress draws the header.
import type { App } from './app.ts';
import { LibraryRows } from './library-rows.ts';
import { rowsOfArray } from './rows.ts';
import type { Row, Rows } from './state.ts';

const sources = new WeakMap<readonly Row[], string>();
const unread = new WeakMap<Rows, { kept: number; count: number }>();

/** "Example News and 2 more"; '' for no rows. */
export function sourcesOf(rows: readonly Row[]): string {
  let known = sources.get(rows);
  if (known === undefined) {
    const all = new Set(rows.map((row) => row.source));
    const [first] = all;
    known = first ? first.title + (all.size > 1 ? ` and ${all.size - 1} more` : '') : '';
    sources.set(rows, known);
  }
  return known;
}

/** Of a view of the library: how many it would show unread now, what has come meanwhile included. */
export function unreadIn(app: App, rows: Rows): number {
  const known = unread.get(rows);
  if (known?.kept === app.state.kept) return known.count;
  const { library } = app.services;
  const count =
    rows instanceof LibraryRows && library
      ? library.stories.count({ ...rows.query, unread: true }).unread
      : rowsOfArray(rows).filter((row) => !app.isRead(row.story)).length;
  unread.set(rows, { kept: app.state.kept, count });
  return count;
}
