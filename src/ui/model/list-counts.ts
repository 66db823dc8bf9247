// list-counts: what a list's header says of all its rows, counted once for as long as it holds: lists may be long, and
// every keypress draws the header.
import type { ViewQuery } from '../../library/story-types.ts';
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
  const count =
    rows instanceof LibraryRows
      ? unreadInView(app, rows.query)
      : rowsOfArray(rows).filter((row) => !app.isRead(row.story)).length;
  unread.set(rows, { kept: app.state.kept, count });
  return count;
}

/** Another order, or only the unread ones, is as many. */
let last: { library: unknown; view: string; kept: number; count: number } | null = null;

function unreadInView(app: App, query: ViewQuery): number {
  const { library } = app.services;
  const { kept } = app.state;
  if (!library) return 0;
  const view = JSON.stringify(query.view);
  if (last?.library === library && last.view === view && last.kept === kept) return last.count;
  const count = library.stories.count({ ...query, unread: true }).unread;
  last = { library, view, kept, count };
  return count;
}
