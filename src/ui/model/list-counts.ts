// list-counts: what a list's header says of all its rows, counted once for as long as it holds: lists may be long, and
// every keypress draws the header.
import type { App } from './app.ts';
import type { Row } from './state.ts';

const sources = new WeakMap<readonly Row[], string>();
const unread = new WeakMap<readonly Row[], { kept: number; count: number }>();

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

export function unreadIn(app: App, rows: readonly Row[]): number {
  const known = unread.get(rows);
  if (known?.kept === app.state.kept) return known.count;
  const count = rows.filter((row) => !app.isRead(row.story)).length;
  unread.set(rows, { kept: app.state.kept, count });
  return count;
}
