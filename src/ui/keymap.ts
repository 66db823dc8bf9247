// keymap: the one table of commands and keys. The key handler, the help screen, the hints of the status line, the
// command list and the README all read it. Invariant (tested): in one context, one key means one command.

/** Where a key is pressed. `list`: any list but the front. `typing`: a search line with results under it. `finding`:
 * the search line of the reader. */
export type Context = 'front' | 'list' | 'reader' | 'help' | 'typing' | 'finding';
export const CONTEXTS: readonly Context[] = ['front', 'list', 'reader', 'help', 'typing', 'finding'];

export const GROUPS = ['Move', 'Read', 'Find', 'Keep', 'Program'] as const;
export type Group = (typeof GROUPS)[number];

export interface Binding<Name extends string = string> {
  command: Name;
  /** As key-names gives them: "j", "G", "space", "enter", "ctrl+d", "shift+tab". */
  keys: readonly string[];
  contexts: readonly Context[];
  group: Group;
  /** What it does, for the help screen and the command list. */
  help: string;
  /** One or two words for the status line, where it earns a place there. */
  hint?: string;
}

const MOVING: Context[] = ['front', 'list', 'reader', 'help'];
const READING: Context[] = ['front', 'list', 'reader'];
const ALL = CONTEXTS;

const table = [
  {
    command: 'open',
    keys: ['enter', 'l', 'right'],
    contexts: READING,
    group: 'Read',
    help: 'open the story, or the chosen link',
    hint: 'open',
  },
  {
    command: 'next-link',
    keys: ['tab'],
    contexts: ['reader'],
    group: 'Read',
    help: 'choose the next link or related story',
    hint: 'links',
  },
  {
    command: 'previous-link',
    keys: ['shift+tab'],
    contexts: ['reader'],
    group: 'Read',
    help: 'choose the previous link or related story',
  },
  {
    command: 'number',
    keys: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
    contexts: ['reader'],
    group: 'Read',
    help: 'open the link or related story of that number',
  },
  {
    command: 'back',
    keys: ['q', 'h', 'esc', 'left'],
    contexts: ['list', 'reader', 'help'],
    group: 'Read',
    help: 'back to where you were',
    hint: 'back',
  },
  {
    command: 'stop',
    keys: ['esc', 'h', 'left'],
    contexts: ['front'],
    group: 'Read',
    help: 'on the front: give up what is being opened',
  },
  {
    command: 'erase-digit',
    keys: ['backspace'],
    contexts: ['reader'],
    group: 'Read',
    help: 'take back the last digit of a number',
  },
  {
    command: 'next-story',
    keys: ['J'],
    contexts: ['reader'],
    group: 'Read',
    help: 'the next story of the list',
  },
  {
    command: 'previous-story',
    keys: ['K'],
    contexts: ['reader'],
    group: 'Read',
    help: 'the previous story of the list',
  },
  { command: 'browser', keys: ['o'], contexts: READING, group: 'Read', help: 'open in the browser' },
  { command: 'copy', keys: ['y'], contexts: READING, group: 'Read', help: 'copy the link' },
  { command: 'again', keys: ['r'], contexts: READING, group: 'Read', help: 'fetch again', hint: 'try again' },
  { command: 'down', keys: ['j', 'down'], contexts: MOVING, group: 'Move', help: 'move or scroll down' },
  { command: 'up', keys: ['k', 'up'], contexts: MOVING, group: 'Move', help: 'move or scroll up' },
  {
    command: 'page-down',
    keys: ['space', 'pagedown', 'ctrl+f'],
    contexts: MOVING,
    group: 'Move',
    help: 'a page down',
    hint: 'page',
  },
  { command: 'page-up', keys: ['pageup', 'ctrl+b'], contexts: MOVING, group: 'Move', help: 'a page up' },
  { command: 'half-down', keys: ['d', 'ctrl+d'], contexts: MOVING, group: 'Move', help: 'half a page down' },
  { command: 'half-up', keys: ['u', 'ctrl+u'], contexts: MOVING, group: 'Move', help: 'half a page up' },
  { command: 'top', keys: ['g', 'home'], contexts: MOVING, group: 'Move', help: 'to the top' },
  { command: 'bottom', keys: ['G', 'end'], contexts: MOVING, group: 'Move', help: 'to the bottom' },
  {
    command: 'leave',
    keys: ['q'],
    contexts: ['front'],
    group: 'Program',
    help: 'quit, from the front',
    hint: 'quit',
  },
  {
    command: 'search',
    keys: ['/'],
    contexts: ['front', 'list'],
    group: 'Find',
    help: 'search all stories, or the bookmarks from their list',
    hint: 'search',
  },
  {
    command: 'find',
    keys: ['/'],
    contexts: ['reader'],
    group: 'Find',
    help: 'find in the text of the story',
    hint: 'find',
  },
  {
    command: 'next-match',
    keys: ['n'],
    contexts: ['reader'],
    group: 'Find',
    help: 'the next match in the text',
    hint: 'next',
  },
  {
    command: 'previous-match',
    keys: ['N'],
    contexts: ['reader'],
    group: 'Find',
    help: 'the previous match in the text',
  },
  {
    command: 'bookmark',
    keys: ['b'],
    contexts: READING,
    group: 'Keep',
    help: 'bookmark the story, or take the bookmark off',
    hint: 'bookmark',
  },
  {
    command: 'bookmarks',
    keys: ['B'],
    contexts: READING,
    group: 'Keep',
    help: 'all bookmarks, newest first',
    hint: 'bookmarks',
  },
  { command: 'mark', keys: ['m'], contexts: READING, group: 'Keep', help: 'mark read or unread' },
  {
    command: 'undo',
    keys: ['U'],
    contexts: READING,
    group: 'Keep',
    help: 'undo the last change',
    hint: 'undo',
  },
  {
    command: 'theme',
    keys: ['T'],
    contexts: READING,
    group: 'Program',
    help: 'the next theme: auto, dark, light, plain',
  },
  { command: 'commands', keys: [':'], contexts: MOVING, group: 'Program', help: 'every command by name' },
  { command: 'help', keys: ['?'], contexts: MOVING, group: 'Program', help: 'all keys', hint: 'help' },
  { command: 'redraw', keys: ['ctrl+l'], contexts: ALL, group: 'Program', help: 'draw the screen afresh' },
  {
    command: 'suspend',
    keys: ['ctrl+z'],
    contexts: ALL,
    group: 'Program',
    help: 'back to the shell until fg',
  },
  { command: 'quit', keys: ['ctrl+c'], contexts: ALL, group: 'Program', help: 'quit from anywhere' },
  {
    command: 'accept',
    keys: ['enter'],
    contexts: ['typing', 'finding'],
    group: 'Find',
    help: 'while searching: open the result, or keep the search',
    hint: 'open',
  },
  {
    command: 'cancel',
    keys: ['esc'],
    contexts: ['typing', 'finding'],
    group: 'Find',
    help: 'while searching: give it up',
    hint: 'back',
  },
  {
    command: 'next-result',
    keys: ['down', 'ctrl+n', 'tab'],
    contexts: ['typing'],
    group: 'Find',
    help: 'while searching: the next result',
    hint: 'choose',
  },
  {
    command: 'previous-result',
    keys: ['up', 'ctrl+p', 'shift+tab'],
    contexts: ['typing'],
    group: 'Find',
    help: 'while searching: the previous result',
  },
] as const satisfies readonly Binding[];

export type Command = (typeof table)[number]['command'];
export const KEYMAP: readonly Binding<Command>[] = table;
