// sources-list: the list of the Sources screen follows the library: opened, read again when something has changed, and
// changed by what a person does. Invariant: the same source stays under the cursor, whatever comes or goes around it.
import { toReaderError } from '../../core/errors.ts';
import type { App } from '../model/app.ts';
import { START, moveTo } from '../model/list-window.ts';
import type { FollowedSource, SourcesService } from '../model/sources-service.ts';
import type { SourcesScreen } from '../model/sources-state.ts';
import { chosenSource, sourcesViewport } from '../model/sources-view.ts';
import { cancelFetch } from './fetch-story.ts';
import { keepPlace } from './reader.ts';
import { retakeView } from './view.ts';

/** Where the cursor was when the screen was left. */
const lastChosen = new WeakMap<App, number>();

export function leaveSources(app: App, screen: SourcesScreen): void {
  const source = chosenSource(screen);
  if (source) lastChosen.set(app, source.id);
  app.pop();
}

/** `S`: the list, on top of what shows; the reader under it keeps its place. */
export function openSources(app: App): void {
  const known = app.state.screens.findIndex((screen) => screen.kind === 'sources');
  const last = known === -1 ? lastChosen.get(app) : undefined;
  // Opened from a story that was opened from it: one goes back to it, and never piles it up.
  if (known !== -1) backTo(app, known);
  else app.push({ kind: 'sources', window: START, sources: [], details: null, typing: null });
  reloadSources(app);
  if (last !== undefined) chooseSource(app, last);
}

/** Back to the screen at that place of the stack; stories that stood above it keep their places. */
export function backTo(app: App, index: number): void {
  for (const screen of app.state.screens.slice(index + 1)) {
    if (screen.kind !== 'reader') continue;
    cancelFetch(app, screen.id);
    keepPlace(app, screen);
  }
  app.set({ screens: app.state.screens.slice(0, index + 1) });
}

/** The library has changed, here or elsewhere: the same source stays under the cursor, or its neighbour. */
export function reloadSources(app: App): void {
  if (!app.state.screens.some((screen) => screen.kind === 'sources')) return;
  let sources: readonly FollowedSource[];
  try {
    sources = app.services.sources?.list() ?? [];
  } catch (error) {
    return app.fail(toReaderError(error, 'Reading the list of sources'));
  }
  app.change((screen) => (screen.kind === 'sources' ? filled(app, screen, sources) : screen));
}

function filled(app: App, screen: SourcesScreen, sources: readonly FollowedSource[]): SourcesScreen {
  const selected = chosenSource(screen)?.id;
  const next: SourcesScreen = { ...screen, sources, details: sources.length ? screen.details : null };
  const at = sources.findIndex(({ id }) => id === selected);
  return {
    ...next,
    window: moveTo(next.window, at === -1 ? next.window.cursor : at, sourcesViewport(app, next)),
  };
}

/** Put the cursor on a source, where the screen shows it. */
export function chooseSource(app: App, id: number): void {
  app.change((screen) => {
    if (screen.kind !== 'sources') return screen;
    const at = screen.sources.findIndex((source) => source.id === id);
    if (at === -1) return screen;
    return { ...screen, window: moveTo(screen.window, at, sourcesViewport(app, screen)) };
  });
}

/** What changes the library. `change` is done at once; what fails is said, and the screen shows what holds. */
export function changeSources(app: App, doing: string, change: (sources: SourcesService) => void): boolean {
  const { sources } = app.services;
  if (!sources) {
    app.say(`The library is not open; ${app.sign('sources')} says more.`);
    return false;
  }
  try {
    change(sources);
    return true;
  } catch (error) {
    app.fail(toReaderError(error, doing));
    return false;
  } finally {
    follow(app);
  }
}

/** What a person changed shows on the front too, when they come back to it. */
function follow(app: App): void {
  app.libraryChanged();
  retakeView(app);
}

/** How such a change is taken back (App.remember); what fails then is said by undoing itself. */
export function takeBack(app: App, change: (sources: SourcesService) => void): () => Promise<void> {
  return async () => {
    const { sources } = app.services;
    if (!sources) return;
    try {
      change(sources);
    } finally {
      follow(app);
    }
  };
}
