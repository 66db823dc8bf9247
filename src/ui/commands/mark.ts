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
    const ids = unreadIds(app, screen);
    if (ids.length === 0) return app.say('Nothing is unread here.');
    const many = ids.length === 1 ? '1 story' : `${ids.length.toLocaleString('en-GB')} stories`;
    app.remember({
      what: ids.length === 1 ? `${many} is unread again` : `${many} are unread again`,
      run: () => markMany(app, ids, false),
    });
    app.say(`Marked ${many} as read. ${app.sign('undo')} takes it back.`);
    if (ids.length <= A_TIME) app.watch('Marking', markMany(app, ids, true));
    else app.enqueue('Marking all as read', () => markMany(app, ids, true));
  });
}

function unreadIds(app: App, screen: FrontScreen | BookmarksScreen): readonly string[] {
  const { library } = app.services;
  const view = screen.kind === 'front' ? screen.view : null;
  if (library && view) return library.reading.unreadKeys(view.query, view.newest);
  const unread = rowsOfArray(screen.rows).filter(({ story }) => !app.isRead(story));
  return unread.map(({ story }) => story.id);
}

/** So many are marked in about 10 ms: no key waits longer, and no other copy. */
const A_TIME = 250;
/** How often the header counts along, in milliseconds. */
const COUNT_EVERY_MS = 100;

/** Begins at once; between one lot and the next there is time for keys. */
async function markMany(app: App, ids: readonly string[], read: boolean): Promise<void> {
  const { library, reading } = app.services;
  if (!library) return void (await Promise.all(ids.map((id) => reading?.markRead(id, read))));
  let counted = performance.now();
  for (let at = 0; at < ids.length; at += A_TIME) {
    if (at > 0) await new Promise((resolve) => setImmediate(resolve));
    library.reading.markMany(ids.slice(at, at + A_TIME), read);
    if (performance.now() - counted < COUNT_EVERY_MS) continue;
    counted = performance.now();
    app.set({ kept: app.state.kept + 1 });
  }
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
