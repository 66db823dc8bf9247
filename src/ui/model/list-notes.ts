// list-notes: what a list says above its rows, or in their place: what is being opened, what failed and what to press,
// that there is nothing here yet.
import { wrapText } from '../../layout/wrap-text.ts';
import type { Part } from '../theme.ts';
import type { App } from './app.ts';
import type { ListGeometry } from './geometry.ts';
import type { RowLine } from './pieces.ts';
import type { BookmarksScreen, FrontScreen, SearchScreen } from './state.ts';

/** Each at most the list's width; where there are rows too, they are left at least half of the screen. */
export function noteLines(
  app: App,
  screen: FrontScreen | BookmarksScreen | SearchScreen,
  { width, rows }: ListGeometry,
): RowLine[] {
  const lines = notes(app, screen).flatMap(([text, part]): RowLine[] => [
    ...wrapText(text, width - 2).map((line): RowLine => [{ text: `  ${line}`, part }]),
    [],
  ]);
  const hasRows = screen.kind !== 'search' && screen.rows.length > 0;
  return lines.slice(0, hasRows ? Math.floor(rows / 2) : rows);
}

type Note = readonly [string, Part];

function notes(app: App, screen: FrontScreen | BookmarksScreen | SearchScreen): Note[] {
  switch (screen.kind) {
    case 'search': {
      const nothing = screen.line.text.trim() !== '' && screen.matches.length === 0;
      return nothing ? [['Nothing found. Fewer or other words may help.', 'meta']] : [];
    }
    case 'bookmarks': {
      const failure = app.services.bookmarks?.failure;
      if (failure)
        return [
          [failure.message, 'alarm'],
          [failure.hint, 'text'],
        ];
      return screen.rows.length
        ? []
        : [['No bookmarks yet. b on any story keeps it here, with its text.', 'meta']];
    }
    case 'front':
      return [
        ...screen.failures.flatMap(({ error }): Note[] => [[`${error.message} ${error.hint}`, 'alarm']]),
        ...(screen.failures.length ? [['Press r to try again, q to quit.', 'meta'] as const] : []),
        ...screen.opening.map((target): Note => [`Opening ${target} … Esc gives up.`, 'meta']),
      ];
  }
}
