// bookmarks: the screen that lists them, and how it follows what changes them.
import type { App } from '../model/app.ts';
import { listViewport } from '../model/list-view.ts';
import { START, moveTo } from '../model/list-window.ts';
import { readerPage, reflow } from '../model/reader-page.ts';
import type { BookmarksScreen, ReaderScreen, Row } from '../model/state.ts';

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

/**
 * The list has changed, here or in another copy: the same story stays under the cursor, or its neighbour. A reader
 * shows the note of now, at the same place in the text.
 */
export function refreshBookmarks(app: App): void {
  app.change((screen) => {
    if (screen.kind === 'reader') return withNote(app, screen);
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

/** A story with a note has more lines, and where words are searched for perhaps more hits: all above its text. */
function withNote(app: App, screen: ReaderScreen): ReaderScreen {
  const ownNote = app.noteOn(screen.row.story);
  if (ownNote === screen.ownNote) return screen;
  const [before, now] = [readerPage(screen, app.view), readerPage({ ...screen, ownNote }, app.view)];
  const lines = screen.place.block < 0 ? 0 : now.storyLines - before.storyLines;
  const hit = Math.max(0, screen.hit + now.hits.length - before.hits.length);
  return reflow({ ...screen, ownNote, hit, top: screen.top + lines }, app.view);
}
