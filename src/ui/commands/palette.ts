// palette: `:` lists every command that can be used here, found by a few letters of its name or help.
import Fuse from 'fuse.js';
import type { App } from '../model/app.ts';
import { EMPTY, type LineEdit } from '../model/line-edit.ts';
import { START } from '../model/list-window.ts';
import type { CommandsScreen } from '../model/state.ts';
import { KEYMAP, type Binding, type Command, type Context } from '../keymap.ts';

const OFFERED = KEYMAP.filter(({ command }) => command !== 'commands' && command !== 'number');

export function openPalette(app: App): void {
  app.push({ kind: 'commands', line: EMPTY, window: START });
}

/** The commands of the screen under the palette that match what is typed, best first. */
export function offered(context: Context, typed: string): readonly Binding<Command>[] {
  const here = OFFERED.filter(({ contexts }) => contexts.includes(context));
  const query = typed.trim();
  if (!query) return here;
  const fuse = new Fuse(here, {
    keys: [{ name: 'command', weight: 2 }, 'help'],
    threshold: 0.4,
    ignoreLocation: true,
  });
  const found = fuse.search(query).map(({ item }) => item);
  // What begins with the letters is what most people mean: "bookm" is bookmark before bookmarks.
  const begins = found
    .filter(({ command }) => command.startsWith(query.toLowerCase()))
    .sort((a, b) => a.command.length - b.command.length);
  return [...begins, ...found.filter((binding) => !begins.includes(binding))];
}

export function typePalette(app: App, screen: CommandsScreen, line: LineEdit): void {
  app.replace({ ...screen, line, window: START });
}

/** Up and down in a list of one-row items, drawn from the top. */
export function movePalette(app: App, screen: CommandsScreen, by: number, count: number): void {
  const cursor = Math.max(0, Math.min(screen.window.cursor + by, count - 1));
  app.replace({ ...screen, window: { ...screen.window, cursor } });
}
