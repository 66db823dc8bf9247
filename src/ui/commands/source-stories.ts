// source-stories: from the Sources screen to one source's stories on the front, and back. Who goes back finds the front
// as it was before, with the Sources screen over it.
import type { App } from '../model/app.ts';
import { listViewport } from '../model/list-view.ts';
import { moveTo } from '../model/list-window.ts';
import type { FollowedSource } from '../model/sources-service.ts';
import type { FrontScreen, Screen } from '../model/state.ts';
import { backTo, chooseSource, openSources } from './sources-list.ts';
import { showView } from './view.ts';

export function showSource(app: App, { id }: FollowedSource): void {
  backTo(app, 0);
  const front = app.top;
  if (front?.kind !== 'front') return;
  showView(app, { view: { of: 'source', id }, unread: false, sort: 'date' });
  const shown = app.top;
  // What could not be shown has been said.
  if (shown?.kind === 'front' && shown !== front) app.replace({ ...shown, before: front.before ?? front });
}

/** Whether the front showed a source from there. */
export function backToSources(app: App, screen: Screen): boolean {
  if (screen.kind !== 'front' || !screen.before) return false;
  const { before, view } = screen;
  const front = asItWas(before, screen);
  app.replace({ ...front, window: moveTo(front.window, front.window.cursor, listViewport(app, front)) });
  openSources(app);
  if (view?.query.view.of === 'source') chooseSource(app, view.query.view.id);
  // Who was away has not followed.
  app.libraryChanged();
  return true;
}

/** What was being opened has gone on meanwhile. */
function asItWas(before: FrontScreen, { edition, failures, opening }: FrontScreen): FrontScreen {
  return { ...before, edition, failures, opening, rows: before.view ? before.rows : edition };
}
