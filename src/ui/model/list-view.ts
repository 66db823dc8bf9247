// list-view: a list screen as rows of lines, and the viewport that its window needs. One way to compute heights, so
// that what moves the cursor and what draws it agree.
import type { StoryMatch } from '../../search/search-stories.ts';
import type { App } from './app.ts';
import { listGeometry } from './geometry.ts';
import { noteLines } from './list-notes.ts';
import type { Viewport } from './list-window.ts';
import type { BookmarksScreen, FrontScreen, Row, SearchScreen } from './state.ts';
import type { RowLine } from './pieces.ts';
import { rowLines } from './story-row.ts';

type Listed = FrontScreen | BookmarksScreen | SearchScreen;

/** The rows of a list; those of a search come from its matches. */
export function rowsOf(app: App, screen: Listed): readonly Row[] {
  if (screen.kind !== 'search') return screen.rows;
  return screen.matches.map((match) => rowOfMatch(app, match));
}

export function rowOfMatch(app: App, { story }: StoryMatch): Row {
  return app.stories.row(story.id) ?? bookmarkRow(app, story.id) ?? { story, role: 'entry', source: NOWHERE };
}

const NOWHERE = { kind: 'text', title: '', url: null } as const;

function bookmarkRow(app: App, id: string): Row | undefined {
  const kept = app.services.bookmarks?.list().find((one) => one.story.id === id);
  return kept && { story: kept.story, role: 'entry', source: { kind: 'text', ...kept.source } };
}

/** The lines of one row as they stand on the screen now. */
export function linesOfRow(
  app: App,
  screen: Listed,
  index: number,
  selected: boolean,
  linear = false,
): RowLine[] {
  const rows = screen.kind === 'search' ? null : screen.rows;
  const match = screen.kind === 'search' ? screen.matches[index] : undefined;
  const row = rows ? rows[index] : match && rowOfMatch(app, match);
  if (!row) return [];
  return rowLines(screen.kind === 'front' ? row : { ...row, role: 'entry' }, {
    geometry: listGeometry(app.state.size, linear),
    selected,
    read: app.isRead(row.story),
    bookmarked: app.isBookmarked(row.story),
    showSource: screen.kind !== 'front',
    group: rows && screen.kind === 'front' ? groupAbove(rows, index) : null,
    ...(match ? { titleRanges: match.titleRanges, snippet: match.snippet } : {}),
  });
}

/** The heading above a row: where the related posts begin, and where another edition does. */
function groupAbove(rows: readonly Row[], index: number): string | null {
  const row = rows[index];
  const before = rows[index - 1];
  if (!row || !before) return null;
  if (row.source !== before.source) return row.source.title;
  return row.role === 'related' && before.role === 'lead' ? 'Related' : null;
}

export function listViewport(app: App, screen: Listed): Viewport {
  const geometry = listGeometry(app.state.size);
  const taken = noteLines(app, screen, geometry).length + (screen.kind === 'search' ? 1 : 0);
  return {
    count: screen.kind === 'search' ? screen.matches.length : screen.rows.length,
    rows: Math.max(0, geometry.rows - taken),
    heightOf: (index) => linesOfRow(app, screen, index, false).length,
  };
}
