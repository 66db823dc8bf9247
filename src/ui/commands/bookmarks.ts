// bookmarks: the screen that lists them, and how it follows what changes them.
import type { App } from '../model/app.ts';
import { listViewport } from '../model/list-view.ts';
import { START, moveTo } from '../model/list-window.ts';
import type { BookmarksScreen, Row } from '../model/state.ts';

export function openBookmarks(app: App): void {
  if (app.top?.kind === 'bookmarks') return;
  app.push({ kind: 'bookmarks', window: START, rows: bookmarkRows(app) });
}

function bookmarkRows(app: App): Row[] {
  const list = app.services.bookmarks?.list() ?? [];
  return list.map(({ story, source }) =>
    app.stories.fullest({ story, role: 'entry', source: { kind: 'page', ...source } }),
  );
}

/** The list has changed, here or in another copy: the same story stays under the cursor, or its neighbour. */
export function refreshBookmarks(app: App): void {
  app.change((screen) => {
    if (screen.kind !== 'bookmarks') return screen;
    const selected = screen.rows[screen.window.cursor]?.story.id;
    const next: BookmarksScreen = { ...screen, rows: bookmarkRows(app) };
    const at = next.rows.findIndex((row) => row.story.id === selected);
    return {
      ...next,
      window: moveTo(next.window, at === -1 ? next.window.cursor : at, listViewport(app, next)),
    };
  });
}
