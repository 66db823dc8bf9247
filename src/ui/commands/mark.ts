// mark: read and unread, one story or all of a list, and on to the next unread one. Every mark can be taken back.
import type { App } from '../model/app.ts';
import { LibraryRows } from '../model/library-rows.ts';
import { listViewport } from '../model/list-view.ts';
import { moveTo } from '../model/list-window.ts';
import { rowsOfArray } from '../model/rows.ts';
import type { BookmarksScreen, FrontScreen, Rows } from '../model/state.ts';

/** `m`: the highlighted story, or the one being read. */
export function toggleRead(app: App): void {
  const row = app.highlighted();
  const { reading } = app.services;
  if (!row) return app.say('No story is chosen.');
  if (!reading) return app.say('What is read is still being looked up; try again.');
  const { id, title } = row.story;
  app.perform('Marking', () => {
    const read = !reading.isRead(id);
    app.watch('Marking', reading.markRead(id, read));
    const what = `“${title}” is ${read ? 'unread' : 'read'} again`;
    app.remember({ what, run: () => reading.markRead(id, !read) });
    app.say(
      read
        ? `Marked as read. ${app.sign('undo')} takes it back.`
        : `Marked as unread. ${app.sign('undo')} takes it back.`,
    );
  });
}

/** `A`: every story of the list that shows; one that has come since, and does not show yet, stays unread. */
export function markAllRead(app: App, screen: FrontScreen | BookmarksScreen): void {
  if (!app.services.reading) return app.say('What is read is still being looked up; try again.');
  app.perform('Marking all as read', () => {
    const changed = markRows(app, screen);
    if (changed.length === 0) return app.say('Nothing is unread here.');
    const many = changed.length === 1 ? '1 story' : `${changed.length.toLocaleString('en-GB')} stories`;
    app.remember({
      what: changed.length === 1 ? `${many} is unread again` : `${many} are unread again`,
      run: async () => markMany(app, changed, false),
    });
    app.say(`Marked ${many} as read. ${app.sign('undo')} takes it back.`);
  });
}

/** The ids of those that were unread. */
function markRows(app: App, screen: FrontScreen | BookmarksScreen): readonly string[] {
  const { library } = app.services;
  if (library && screen.kind === 'front' && screen.view)
    return library.reading.markAllRead(screen.view.query, screen.view.newest);
  const unread = rowsOfArray(screen.rows).filter(({ story }) => !app.isRead(story));
  const ids = unread.map(({ story }) => story.id);
  markMany(app, ids, true);
  return ids;
}

function markMany(app: App, ids: readonly string[], read: boolean): void {
  const { library, reading } = app.services;
  if (library) return library.reading.markMany(ids, read);
  for (const id of ids) if (reading) app.watch('Marking', reading.markRead(id, read));
}

/** `n` in a list. */
export function nextUnread(app: App, screen: FrontScreen | BookmarksScreen): void {
  const at = unreadAfter(app, screen.rows, screen.window.cursor);
  if (at === -1) return app.say('Nothing else is unread here.');
  app.replace({ ...screen, window: moveTo(screen.window, at, listViewport(app, screen)) });
  if (at < screen.window.cursor) app.say('From the top again.');
}

/** The place of the next unread story after `index`, going on from the top at the end; -1 where none is. */
export function unreadAfter(app: App, rows: Rows, index: number): number {
  if (rows instanceof LibraryRows) return rows.nextUnread(index, ({ story }) => app.isRead(story));
  for (let step = 1; step < rows.length; step++) {
    const at = (index + step) % rows.length;
    const row = rows.at(at);
    if (row && !app.isRead(row.story)) return at;
  }
  return -1;
}
