// views: `v` lists what the front can show, found by typing, as the command list is.
import type { App } from '../model/app.ts';
import { sourcesOf } from '../model/list-counts.ts';
import { keptView } from '../model/kept-view.ts';
import type { LineEdit } from '../model/line-edit.ts';
import { EMPTY } from '../model/line-edit.ts';
import { START } from '../model/list-window.ts';
import type { FrontScreen, ViewChoice, ViewsScreen } from '../model/state.ts';
import { keptSearch, matchingChoices, viewChoices } from '../model/view-choices.ts';
import { openBookmarks } from './bookmarks.ts';
import { showEdition, showView } from './view.ts';

export function openViews(app: App): void {
  const { library } = app.services;
  if (!library) return app.say('There is no library to choose from: it could not be opened.');
  const front = frontUnder(app);
  const edition = front?.edition.length ? sourcesOf(front.edition) || 'What was opened' : null;
  const kept = library.views.list().map((one) => ({ key: one.key, view: keptView(app, one) }));
  const choices = viewChoices(library, edition, kept);
  // The view that shows is the one that Enter keeps.
  const cursor = Math.max(
    0,
    choices.findIndex((choice) => isShown(choice, front)),
  );
  app.push({ kind: 'views', line: EMPTY, window: { cursor, top: 0 }, choices });
  countKept(app, choices);
}

/** What is unread in the kept searches is counted aside, and stands in the list when it is known. */
function countKept(app: App, choices: readonly ViewChoice[]): void {
  const kept = choices.flatMap((choice) => keptSearch(choice) ?? []);
  if (kept.length === 0) return;
  void app.services.lookup?.unread(kept.map((view) => ({ view, unread: true, sort: 'date' as const }))).then(
    (counts) =>
      app.change((screen) => {
        if (screen.kind !== 'views' || screen.choices !== choices) return screen;
        const counted = choices.map((choice) => {
          const at = kept.findIndex((view) => view === keptSearch(choice));
          return at === -1 ? choice : { ...choice, unread: counts[at] ?? null };
        });
        return { ...screen, choices: counted };
      }),
    // The list does without.
    () => undefined,
  );
}

function frontUnder(app: App): FrontScreen | undefined {
  return app.state.screens.find((screen) => screen.kind === 'front');
}

function isShown({ shows }: ViewChoice, front: FrontScreen | undefined): boolean {
  if (!front?.view) return shows === 'edition';
  if (typeof shows === 'string') return false;
  const { view, unread } = front.view.query;
  const whole = view.of === 'all' ? shows.unread === unread : true;
  if (view.of === 'search') return shows.view.of === 'search' && shows.view.name === view.name;
  return whole && JSON.stringify(shows.view) === JSON.stringify(view);
}

export function typeViews(app: App, screen: ViewsScreen, line: LineEdit): void {
  app.replace({ ...screen, line, window: START });
}

export function shownChoices(screen: ViewsScreen): readonly ViewChoice[] {
  return matchingChoices(screen.choices, screen.line.text);
}

export function moveViews(app: App, screen: ViewsScreen, by: number): void {
  const count = shownChoices(screen).length;
  const cursor = Math.max(0, Math.min(screen.window.cursor + by, count - 1));
  app.replace({ ...screen, window: { ...screen.window, cursor } });
}

/** Enter. The order of the front stays as it was chosen. */
export function chooseView(app: App, screen: ViewsScreen): void {
  const chosen = shownChoices(screen)[screen.window.cursor];
  if (!chosen) return;
  app.pop();
  if (chosen.shows === 'bookmarks') return openBookmarks(app);
  if (chosen.shows === 'edition') return showEdition(app);
  showView(app, { ...chosen.shows, sort: frontUnder(app)?.view?.query.sort ?? 'date' });
}
