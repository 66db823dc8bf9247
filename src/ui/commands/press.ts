// press: one key, in the context of the screen that shows, to one command. The only way from keys to changes.
import { ReaderError } from '../../core/errors.ts';
import type { App } from '../model/app.ts';
import { LONGEST_NOTE } from '../../bookmarks/note.ts';
import { EMPTY, edit, insert, type LineEdit } from '../model/line-edit.ts';
import type { Screen } from '../model/state.ts';
import type { Command, Context } from '../keymap.ts';
import { typedBy } from '../key-names.ts';
import { acceptAddress, cancelAdd, moveFeed, openAdd, typeAddress } from './add-source.ts';
import { openBookmarks } from './bookmarks.ts';
import { acceptFinding, cancelFinding, typeFinding } from './find.ts';
import { scrollHelp } from './help.ts';
import { acceptKept, forgetView, startKeeping, typeKept } from './keep-view.ts';
import { listCommands } from './list.ts';
import { acceptNote, startNote, typeNote } from './note.ts';
import { movePalette, offered, openPalette, typePalette } from './palette.ts';
import { readerCommands } from './reader.ts';
import { refreshAll } from './refresh.ts';
import { completeOrMove, moveResult, openResult, openSearch, typeSearch } from './search.ts';
import { sourcesCommands } from './sources.ts';
import { acceptLine, cancelLine, typeLine } from './sources-line.ts';
import { openSources } from './sources-list.ts';
import { backToSources } from './source-stories.ts';
import { nextTheme } from './theme.ts';
import { toggleRead } from './mark.ts';
import { copyLink, openInBrowser, toggleBookmark } from './story.ts';
import { openVersions } from './versions.ts';
import { chooseView, moveViews, openViews, typeViews } from './views.ts';

/** The context of a screen: what its keys mean. */
function contextOf(screen: Screen | undefined): Context {
  if (!screen || screen.kind === 'front') return 'front';
  if (screen.kind === 'bookmarks' || screen.kind === 'versions') return 'list';
  if (screen.kind === 'reader') return screen.finding ? 'finding' : 'reader';
  if (screen.kind === 'sources') return screen.typing ? 'finding' : 'sources';
  if (screen.kind === 'note' || screen.kind === 'keep') return 'finding';
  return screen.kind === 'help' ? 'help' : 'typing';
}

/**
 * key: a name from key-names. A key that means nothing here does nothing, but types where a line is typed. What the
 * library cannot give is said; a damaged one keeps nobody from what is still there.
 */
export function press(app: App, key: string): void {
  if (app.state.message) app.set({ message: null });
  const context = contextOf(app.top);
  const command = app.keys.command(context, key);
  try {
    if (command) run(app, command, key);
    else if (context === 'typing' || context === 'finding') typeKey(app, key);
  } catch (error) {
    if (!(error instanceof ReaderError)) throw error;
    app.fail(error);
  }
}

/** Keys that came together. What they type is typed at once, so that a long line is not searched for letter by letter. */
export function pressAll(app: App, keys: readonly string[]): void {
  for (let at = 0; at < keys.length; at++) {
    const typed = typedFrom(app, keys.slice(at));
    if (typed.length > 1) {
      paste(app, typed.map((key) => typedBy(key) ?? '').join(''), []);
      at += typed.length - 1;
    } else press(app, keys[at] ?? '');
  }
}

/** The first of some keys that only type, where a line is typed. */
function typedFrom(app: App, keys: readonly string[]): readonly string[] {
  if (!lineHere(app)) return [];
  const context = contextOf(app.top);
  const end = keys.findIndex((key) => typedBy(key) === null || app.keys.command(context, key) !== null);
  return end === -1 ? keys : keys.slice(0, end);
}

/** Text that was pasted: into the line where one is typed, else key by key. */
export function paste(app: App, text: string, asKeys: readonly string[]): void {
  const line = lineHere(app);
  if (line) setLine(app, insert(line, text, longestHere(app)));
  else for (const key of asKeys) press(app, key);
}

/** Run a command on the screen that shows. */
export function run(app: App, command: Command, key = ''): void {
  const everywhere = anywhere[command];
  if (everywhere) return everywhere(app);
  const screen = app.top;
  switch (screen?.kind) {
    case 'front':
    case 'bookmarks':
    case 'versions':
      return listCommands[command]?.(app, screen, key);
    case 'reader':
      if (command === 'accept') return acceptFinding(app, screen);
      if (command === 'cancel') return cancelFinding(app, screen);
      return readerCommands[command]?.(app, screen, key);
    case 'search':
      if (command === 'accept') return openResult(app, screen);
      if (command === 'cancel') return app.pop();
      if (command === 'complete') return completeOrMove(app, screen);
      if (command === 'keep-view') return startKeeping(app, screen);
      return moveResult(app, screen, stepOf(app, command));
    case 'sources':
      if (command === 'accept') return acceptLine(app, screen);
      if (command === 'cancel') return cancelLine(app, screen);
      return sourcesCommands[command]?.(app, screen);
    case 'add':
      if (command === 'accept') return acceptAddress(app, screen);
      if (command === 'cancel') return cancelAdd(app, screen);
      return moveFeed(app, screen, stepOf(app, command));
    case 'keep':
      if (command === 'accept') return acceptKept(app, screen);
      if (command === 'cancel') return app.pop();
      return;
    case 'note':
      if (command === 'accept') return acceptNote(app, screen);
      if (command === 'cancel') return app.pop();
      return;
    case 'views':
      if (command === 'accept') return chooseView(app, screen);
      if (command === 'cancel') return app.pop();
      if (command === 'forget-view') return forgetView(app, screen);
      return moveViews(app, screen, stepOf(app, command));
    case 'help':
      return command === 'back' ? app.pop() : scrollHelp(app, screen, command);
    case 'commands':
      return runInPalette(app, command);
  }
}

/** How many results a command of a line that is typed moves down; 0 for any other. */
function stepOf(app: App, command: Command): number {
  // What a list of one row each shows, or nearly: see listGeometry.
  const page = Math.max(1, app.state.size.rows - 6);
  const steps: Partial<Record<Command, number>> = {
    'next-result': 1,
    complete: 1,
    'previous-result': -1,
    'next-results': page,
    'previous-results': -page,
  };
  return steps[command] ?? 0;
}

export const anywhere: Partial<Record<Command, (app: App) => void>> = {
  bookmark: toggleBookmark,
  bookmarks: openBookmarks,
  note: startNote,
  mark: toggleRead,
  versions: openVersions,
  browser: openInBrowser,
  copy: copyLink,
  undo: (app) => app.undo(),
  theme: nextTheme,
  sources: (app) => {
    if (!app.top || !backToSources(app, app.top)) openSources(app);
  },
  'add-source': openAdd,
  refresh: refreshAll,
  commands: openPalette,
  views: openViews,
  help: (app) => {
    if (app.top?.kind !== 'help') app.push({ kind: 'help', top: 0 });
  },
  search: openSearch,
  redraw: (app) => app.services.redraw(),
  suspend: (app) => app.suspend(),
  quit: (app) => app.services.quit(),
};

/** The context that the palette's commands are for: that of the screen under it. */
export function contextUnder(app: App): Context {
  return contextOf(app.state.screens.at(-2));
}

function runInPalette(app: App, command: Command): void {
  const screen = app.top;
  if (screen?.kind !== 'commands') return;
  const list = offered(contextUnder(app), screen.line.text);
  const step = stepOf(app, command);
  if (step !== 0) return movePalette(app, screen, step, list.length);
  if (command !== 'accept' && command !== 'cancel') return;
  app.pop();
  const chosen = list[screen.window.cursor];
  if (command === 'accept' && chosen) run(app, chosen.command);
}

function typeKey(app: App, key: string): void {
  const line = lineHere(app);
  if (!line) return;
  const text = typedBy(key);
  const next = text === null ? edit(line, key) : insert(line, text, longestHere(app));
  if (!next) return;
  // Backspace on an empty line leaves it, as in less and vim.
  if (key === 'backspace' && line.text === '') return leaveLine(app);
  setLine(app, next);
}

function lineHere(app: App): LineEdit | null {
  const screen = app.top;
  switch (screen?.kind) {
    case 'search':
    case 'commands':
    case 'views':
    case 'add':
    case 'note':
    case 'keep':
      return screen.line;
    case 'reader':
      return screen.finding?.line ?? null;
    case 'sources':
      return screen.typing?.line ?? null;
    default:
      return null;
  }
}

/** UTF-16 units that the line here may hold, where it is another number than for all lines. */
function longestHere(app: App): number | undefined {
  return app.top?.kind === 'note' ? LONGEST_NOTE : undefined;
}

function setLine(app: App, line: LineEdit = EMPTY): void {
  const screen = app.top;
  if (screen?.kind === 'search') typeSearch(app, screen, line);
  else if (screen?.kind === 'commands') typePalette(app, screen, line);
  else if (screen?.kind === 'views') typeViews(app, screen, line);
  else if (screen?.kind === 'reader') typeFinding(app, screen, line);
  else if (screen?.kind === 'sources') typeLine(app, screen, line);
  else if (screen?.kind === 'add') typeAddress(app, screen, line);
  else if (screen?.kind === 'note') typeNote(app, screen, line);
  else if (screen?.kind === 'keep') typeKept(app, screen, line);
}

function leaveLine(app: App): void {
  if (app.top?.kind === 'reader') cancelFinding(app, app.top);
  else if (app.top?.kind === 'sources') cancelLine(app, app.top);
  else app.pop();
}
