// view: which part of the library the front shows, in what order, and how it follows what changes. A view is a snapshot:
// nothing moves under the cursor until the person asks for another view, or for what is new.
import type { Library } from '../../library/library.ts';
import type { Sort, ViewQuery } from '../../library/story-types.ts';
import type { App } from '../model/app.ts';
import { LibraryRows } from '../model/library-rows.ts';
import { listViewport } from '../model/list-view.ts';
import { START, moveTo } from '../model/list-window.ts';
import { samePlace } from '../model/rows.ts';
import type { FrontScreen } from '../model/state.ts';
import { viewName } from '../model/view-names.ts';
import { frontOf } from './open-targets.ts';

const EVERYTHING: ViewQuery = { view: { of: 'all' }, unread: false, sort: 'date' };
const SORTS: readonly Sort[] = ['date', 'source', 'title'];
const SORTED: Readonly<Record<Sort, string>> = {
  date: 'Newest first.',
  source: 'By source, then newest first.',
  title: 'By title.',
};

/** The front on the library; null where nothing is subscribed to and nothing saved. */
export function libraryFront(library: Library): FrontScreen | null {
  const front = { ...frontOf([]), ...taken(library, EVERYTHING) };
  return front.rows.length > 0 || library.sources.list().length > 0 ? front : null;
}

type Taken = Pick<FrontScreen, 'rows' | 'view' | 'waiting' | 'instead'>;

function taken(library: Library, query: ViewQuery): Taken {
  // Before the rows: what comes in between is then shown and also said to be new, never lost.
  const moment = library.stories.moment();
  return {
    rows: new LibraryRows(library.stories, query),
    view: { query, name: viewName(library, query), taken: moment },
    waiting: 0,
    instead: null,
  };
}

/** Another view on the front, from its top. */
export function showView(app: App, query: ViewQuery): void {
  const { library } = app.services;
  if (!library) return app.say('The library could not be opened; this edition is all there is.');
  app.change((screen) =>
    screen.kind === 'front' ? { ...screen, ...taken(library, query), window: START, before: null } : screen,
  );
}

/** The edition that the program was started with, instead of the library. */
export function showEdition(app: App): void {
  app.change((screen) =>
    screen.kind === 'front'
      ? { ...screen, rows: screen.edition, view: null, waiting: 0, window: START }
      : screen,
  );
}

/** A source was taken away or came back: its stories go and come with it. The same story stays under the cursor. */
export function retakeView(app: App): void {
  const { library } = app.services;
  if (!library) return;
  app.change((screen) => {
    if (screen.kind !== 'front' || !screen.view) return screen;
    const { view } = screen.view.query;
    const gone = view.of === 'source' && !library.sources.get(view.id);
    return retaken(app, library, screen, gone ? EVERYTHING : screen.view.query);
  });
}

function retaken(app: App, library: Library, screen: FrontScreen, query: ViewQuery): FrontScreen {
  const next: FrontScreen = { ...screen, ...taken(library, query) };
  const cursor = samePlace(screen.rows, screen.window.cursor, next.rows);
  // Who looks at the beginning sees what came before it; who is further down sees the same rows as before.
  const above = screen.window.cursor - screen.window.top;
  const top = screen.window.top === 0 ? 0 : Math.max(0, cursor - above);
  return { ...next, window: moveTo({ cursor, top }, cursor, listViewport(app, next)) };
}

/** `a`: unread stories only, or the read ones too. The same story stays under the cursor where both have it. */
export function toggleUnreadOnly(app: App, screen: FrontScreen): void {
  const query = queryOf(app, screen);
  if (!query) return;
  requery(app, screen, { ...query, unread: !query.unread });
  app.say(query.unread ? 'All stories of this view, the read ones too.' : 'Only what is unread.');
}

/** `s`. */
export function nextSort(app: App, screen: FrontScreen): void {
  const query = queryOf(app, screen);
  if (!query) return;
  const sort = SORTS[(SORTS.indexOf(query.sort) + 1) % SORTS.length] ?? 'date';
  requery(app, screen, { ...query, sort });
  app.say(SORTED[sort]);
}

/** `.`: what came since the view was taken. */
export function showNew(app: App, screen: FrontScreen): void {
  const { library } = app.services;
  const { waiting } = screen;
  if (!library || waiting === 0) return app.say('Nothing new has come since this list was shown.');
  if (!screen.view) return showView(app, EVERYTHING);
  const next = retaken(app, library, screen, screen.view.query);
  app.replace(next);
  const inSight = next.window.top === 0 || screen.view.query.sort !== 'date';
  app.say(`${stories(waiting)} new${inSight ? '' : `, at the top: ${app.sign('top')} goes there`}.`);
}

function requery(app: App, screen: FrontScreen, query: ViewQuery): void {
  const { library } = app.services;
  if (library) app.replace(retaken(app, library, screen, query));
}

function queryOf(app: App, screen: FrontScreen): ViewQuery | null {
  if (!screen.view) app.say(`This is not the library: ${app.sign('views')} shows what it holds.`);
  return screen.view?.query ?? null;
}

/**
 * Something has been written to the library, by us or by another copy. The list stays as it is, with the marks and
 * words of now; what is new is counted.
 */
export function libraryChanged(app: App): void {
  const { library } = app.services;
  if (!library) return;
  app.change((screen) => (screen.kind === 'front' ? followed(app, library, screen) : screen));
  app.set({ kept: app.state.kept + 1 });
}

function followed(app: App, library: Library, screen: FrontScreen): FrontScreen {
  const { rows, view } = screen;
  if (!view) return screen.instead === 'nothing-kept' ? filled(app, library, screen) : screen;
  const waiting = library.stories.arrivedSince(view.taken, view.query);
  // An empty list has nothing that could move.
  if (rows.length === 0 && waiting > 0) return { ...screen, ...taken(library, view.query), window: START };
  const name = viewName(library, view.query);
  const next: FrontScreen = {
    ...screen,
    rows: rows instanceof LibraryRows ? rows.afresh() : rows,
    view: { ...view, name },
    waiting,
  };
  // A title that has become longer takes another row of the screen.
  return { ...next, window: moveTo(next.window, next.window.cursor, listViewport(app, next)) };
}

/** The bundled edition gives way to the first stories, but not while somebody chooses from it. */
function filled(app: App, library: Library, screen: FrontScreen): FrontScreen {
  const front = libraryFront(library);
  if (!front) return screen;
  if (app.top !== screen) return { ...front, edition: screen.edition };
  return { ...screen, waiting: front.rows.length };
}

function stories(count: number): string {
  return count === 1 ? '1 story' : `${count.toLocaleString('en-GB')} stories`;
}
