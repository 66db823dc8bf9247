// list: what the keys do on the front, on the bookmarks and on the versions of a story.
import type { App } from '../model/app.ts';
import { listViewport } from '../model/list-view.ts';
import { moveTo, pageBy } from '../model/list-window.ts';
import type { FrontScreen, ListedScreen } from '../model/state.ts';
import type { Command } from '../keymap.ts';
import { showKeptView } from './keep-view.ts';
import { markAllRead, nextUnread } from './mark.ts';
import { openRow } from './open-story.ts';
import { cancelOpening, dismissFailures, reopen } from './open-targets.ts';
import { cancelRefresh, refreshAll } from './refresh.ts';
import { backToSources } from './source-stories.ts';
import { nextSort, showNew, toggleUnreadOnly } from './view.ts';

type ListCommand = (app: App, screen: ListedScreen, key: string) => void;

export const listCommands: Partial<Record<Command, ListCommand>> = {
  down: (app, screen) => move(app, screen, screen.window.cursor + 1),
  up: (app, screen) => move(app, screen, screen.window.cursor - 1),
  'page-down': (app, screen) => page(app, screen, 1),
  'page-up': (app, screen) => page(app, screen, -1),
  'half-down': (app, screen) => page(app, screen, 0.5),
  'half-up': (app, screen) => page(app, screen, -0.5),
  top: (app, screen) => move(app, screen, 0),
  bottom: (app, screen) => move(app, screen, screen.rows.length - 1),
  open: (app, screen) => {
    const row = screen.rows.at(screen.window.cursor);
    if (row) openRow(app, row, screen.rows);
  },
  'next-unread': nextUnread,
  'mark-all': markAllRead,
  'unread-only': onFront(toggleUnreadOnly),
  sort: onFront(nextSort),
  'show-new': onFront(showNew),
  'kept-view': onFront(showKeptView),
  back: (app) => app.pop(),
  stop: (app, screen) => {
    if (backToSources(app, screen)) return;
    if (!cancelOpening(app) && !cancelRefresh(app) && !dismissFailures(app))
      app.say(`This is the front: ${app.sign('leave')} quits.`);
  },
  leave: (app, screen) => {
    if (!backToSources(app, screen)) app.services.quit();
  },
  again: (app, screen) => {
    if (screen.kind === 'front' && screen.view) refreshAll(app);
    else if (screen.kind === 'front') reopen(app);
    else app.say('What stands here is kept; there is nothing to fetch.');
  },
};

/** A command of the front alone; its keys mean nothing on another list. */
function onFront(command: (app: App, screen: FrontScreen, key: string) => void): ListCommand {
  return (app, screen, key) => {
    if (screen.kind === 'front') command(app, screen, key);
  };
}

function move(app: App, screen: ListedScreen, cursor: number): void {
  app.replace({ ...screen, window: moveTo(screen.window, cursor, listViewport(app, screen)) });
}

function page(app: App, screen: ListedScreen, pages: number): void {
  app.replace({ ...screen, window: pageBy(screen.window, pages, listViewport(app, screen)) });
}
