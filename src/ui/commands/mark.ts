// mark: read and unread, one story or all of a list, and on to the next unread one. Every mark can be taken back.
import type { App } from '../model/app.ts';
import { LibraryRows } from '../model/library-rows.ts';
import { listViewport } from '../model/list-view.ts';
import { moveTo } from '../model/list-window.ts';
import { rowsOfArray } from '../model/rows.ts';
import type { ListedScreen, Rows } from '../model/state.ts';

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
export function markAllRead(app: App, screen: ListedScreen): void {
  if (!app.services.reading) return app.say('What is read is still being looked up; try again.');
  app.perform('Marking all as read', () => {
    const unread = unreadOf(app, screen);
    if (unread.count === 0) return app.say('Nothing is unread here.');
    const many = unread.count === 1 ? '1 story' : `${unread.count.toLocaleString('en-GB')} stories`;
    const changed: string[] = [];
    const marked = markMany(app, unread, true, changed);
    app.remember({
      what: unread.count === 1 ? `${many} is unread again` : `${many} are unread again`,
      run: () => markMany(app, lotsOf(changed), false),
    });
    app.say(`Marked ${many} as read. ${app.sign('undo')} takes it back.`);
    if (unread.count > A_TIME) return marked;
    app.watch('Marking', marked);
  });
}

/** Stories to mark, of which there may be 100,000: their ids are asked for a lot at a time. */
interface ToMark {
  count: number;
  ids(from: number, to: number): readonly string[];
}

function lotsOf(ids: readonly string[]): ToMark {
  return { count: ids.length, ids: (from, to) => ids.slice(from, to) };
}

function unreadOf(app: App, screen: ListedScreen): ToMark {
  const { library } = app.services;
  const view = screen.kind === 'front' ? screen.view : null;
  if (library && view) {
    const rows = library.stories.rowsBy(view.taken, { ...view.query, unread: true });
    return {
      count: rows.length,
      ids: (from, to) => library.reading.unreadKeys(rows.subarray(from, to)),
    };
  }
  const unread = rowsOfArray(screen.rows).filter(({ story }) => !app.isRead(story));
  return lotsOf(unread.map(({ story }) => story.id));
}

/** So many are marked in a few milliseconds: no key waits longer, and no other copy. */
const A_TIME = 100;
/** How often the header counts along, in milliseconds. */
const COUNT_EVERY_MS = 100;

/** Begins at once; between one lot and the next there is time for keys. changed: gets the ids as they are marked. */
async function markMany(app: App, stories: ToMark, read: boolean, changed: string[] = []): Promise<void> {
  const { library, reading } = app.services;
  let counted = performance.now();
  for (let at = 0; at < stories.count; at += A_TIME) {
    if (at > 0) await new Promise((resolve) => setTimeout(resolve));
    const ids = stories.ids(at, at + A_TIME);
    changed.push(...ids);
    if (library) library.reading.markMany(ids, read);
    else await Promise.all(ids.map((id) => reading?.markRead(id, read)));
    if (performance.now() - counted < COUNT_EVERY_MS) continue;
    counted = performance.now();
    app.set({ kept: app.state.kept + 1 });
  }
}

/** `n` in a list. */
export function nextUnread(app: App, screen: ListedScreen): void {
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
