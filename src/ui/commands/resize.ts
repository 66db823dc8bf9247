// resize: the terminal has another size; every screen keeps what it showed, the ones underneath too.
import type { App } from '../model/app.ts';
import { lastHelpTop } from './help.ts';
import { isList, listViewport } from '../model/list-view.ts';
import { moveTo } from '../model/list-window.ts';
import { reflow } from '../model/reader-page.ts';
import type { SourcesScreen } from '../model/sources-state.ts';
import { lastDetailsTop, sourcesViewport } from '../model/sources-view.ts';
import type { Size } from '../model/state.ts';

export function resize(app: App, size: Size): void {
  if (size.columns === app.state.size.columns && size.rows === app.state.size.rows) return;
  app.set({ size });
  app.change((screen) => {
    if (screen.kind === 'reader') return reflow(screen, app.view);
    if (isList(screen))
      return { ...screen, window: moveTo(screen.window, screen.window.cursor, listViewport(app, screen)) };
    if (screen.kind === 'sources') return resizedSources(app, screen);
    if (screen.kind === 'help') return { ...screen, top: Math.min(screen.top, lastHelpTop(app)) };
    return screen;
  });
}

function resizedSources(app: App, screen: SourcesScreen): SourcesScreen {
  const window = moveTo(screen.window, screen.window.cursor, sourcesViewport(app, screen));
  const details = screen.details === null ? null : Math.min(screen.details, lastDetailsTop(app, screen));
  return { ...screen, window, details };
}
