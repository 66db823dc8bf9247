// list-view: a list screen as rows of lines, and the viewport that its window needs. One way to compute heights, so
// that what moves the cursor and what draws it agree.
import type { App } from './app.ts';
import { listGeometry } from './geometry.ts';
import { noteLines } from './list-notes.ts';
import { visibleEnd, type Viewport } from './list-window.ts';
import { reasonOf, rowOfMatch } from './match-row.ts';
import type { FrontScreen, ListedScreen, Row, Rows, Screen, SearchScreen } from './state.ts';
import type { RowLine } from './pieces.ts';
import { rowsBelow } from './search-line.ts';
import { rowLines, type RowOptions } from './story-row.ts';

type Listed = ListedScreen | SearchScreen;

/** Whether a screen is a list of stories. */
export function isList(screen: Screen | undefined): screen is Listed {
  return screen !== undefined && LISTS.has(screen.kind);
}

const LISTS: ReadonlySet<Screen['kind']> = new Set(['front', 'bookmarks', 'versions', 'search']);

/** The rows of a list; those of a search come from its matches. */
export function rowsOf(app: App, screen: Listed): Rows {
  if (screen.kind !== 'search') return screen.rows;
  return screen.matches.map((match) => rowOfMatch(app, match));
}

/** The lines of one row as they stand on the screen now; the same array as long as they stay as they are. */
function linesOfRow(
  app: App,
  screen: Listed,
  index: number,
  selected: boolean,
  linear = false,
): readonly RowLine[] {
  const match = screen.kind === 'search' ? screen.matches[index] : undefined;
  const row = screen.kind === 'search' ? match && rowOfMatch(app, match) : screen.rows.at(index);
  if (!row) return [];
  const options: RowOptions = {
    geometry: listGeometry(app.state.size, linear),
    selected,
    read: app.isRead(row.story),
    bookmarked: app.isBookmarked(row.story),
    showSource: showsSource(screen),
    versions: screen.kind === 'versions',
    group: screen.kind === 'front' ? groupAbove(screen, index) : null,
    note: screen.kind === 'bookmarks' ? app.noteOn(row.story) : null,
    ...(match ? { titleRanges: match.titleRanges, snippet: reasonOf(match) } : {}),
  };
  // A keypress draws every visible row and measures its neighbours; nearly all of them are as they were.
  return remembered(match ?? row, options, () =>
    rowLines(screen.kind === 'front' ? row : { ...row, role: 'entry' }, options),
  );
}

const drawn = new WeakMap<object, Map<string, readonly RowLine[]>>();
const VARIANTS = 4;

function remembered(of: object, options: RowOptions, draw: () => RowLine[]): readonly RowLine[] {
  const { titleRanges: _, snippet: __, ...rest } = options;
  // Ages go on by the minute.
  const key = JSON.stringify([rest, Math.floor(Date.now() / 60_000)]);
  let known = drawn.get(of);
  if (!known || known.size > VARIANTS) drawn.set(of, (known = new Map()));
  let lines = known.get(key);
  if (!lines) known.set(key, (lines = draw()));
  return lines;
}

/** What begins at a row: the related posts, or another edition, by its name where that is not just its headline. */
function groupAbove({ rows, view }: FrontScreen, index: number): RowOptions['group'] {
  const row = rows.at(index);
  const before = index === 0 ? undefined : rows.at(index - 1);
  if (view) return view.query.sort === 'source' && row ? sourceAbove(row, before) : null;
  if (!row || !before) return null;
  const air = before.role !== 'lead';
  if (row.source !== before.source)
    return { heading: row.source.title === row.story.title ? '' : row.source.title, air };
  return row.role === 'related' && before.role === 'lead' ? { heading: 'Related', air } : null;
}

/** In a list that is sorted by source each source's stories stand under its name. */
function sourceAbove(row: Row, before: Row | undefined): RowOptions['group'] {
  if (row.kept?.sourceId === before?.kept?.sourceId) return null;
  return { heading: row.source.title, air: before !== undefined };
}

/** Where stories of several sources stand side by side. */
function showsSource(screen: Listed): boolean {
  if (screen.kind !== 'front') return true;
  const query = screen.view?.query;
  return query !== undefined && query.view.of !== 'source' && query.sort !== 'source';
}

export function listViewport(app: App, screen: Listed): Viewport {
  const geometry = listGeometry(app.state.size);
  const typed =
    screen.kind === 'search' ? 1 + rowsBelow(screen, app.state.size, app.sign('complete')).length : 0;
  const taken = noteLines(app, screen, geometry).length + typed;
  return {
    count: screen.kind === 'search' ? screen.matches.length : screen.rows.length,
    rows: Math.max(0, geometry.rows - taken),
    heightOf: (index) => linesOfRow(app, screen, index, false).length,
  };
}

/** The rows on the screen. The one after the last whole one shows its beginning: so one sees that the list goes on. */
export function visibleRows(
  app: App,
  screen: Listed,
  linear: boolean,
): { index: number; lines: readonly RowLine[] }[] {
  const view = listViewport(app, screen);
  const end = Math.min(visibleEnd(screen.window, view) + 1, view.count);
  const shown: { index: number; lines: readonly RowLine[] }[] = [];
  let left = view.rows;
  for (let index = screen.window.top; index < end && left > 0; index++) {
    const lines = linesOfRow(app, screen, index, index === screen.window.cursor, linear).slice(0, left);
    left -= lines.length;
    shown.push({ index, lines });
  }
  return shown;
}
