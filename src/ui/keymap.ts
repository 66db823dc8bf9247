// keymap: the one table of commands and keys. The key handler, the help screen, the hints of the status line, the
// command list and the README all read it. Invariant (tested): in one context, one key means one command.

/** Where a key is pressed. `list`: any list of stories but the front. `sources`: the list of sources. `typing`: a line
 * with results under it. `finding`: a line alone: the search of the reader, a source's name, a note. */
export type Context = 'front' | 'list' | 'reader' | 'sources' | 'help' | 'typing' | 'finding';
export const CONTEXTS: readonly Context[] = [
  'front',
  'list',
  'reader',
  'sources',
  'help',
  'typing',
  'finding',
];

export const GROUPS = ['Move', 'Read', 'Find', 'Keep', 'Sources', 'Program'] as const;
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

const MOVING: Context[] = ['front', 'list', 'reader', 'sources', 'help'];
const READING: Context[] = ['front', 'list', 'reader'];
/** Where there is something to choose: all that reading is, and the sources. */
const CHOOSING: Context[] = [...READING, 'sources'];
const ALL = CONTEXTS;

const table = [
  {
    command: 'open',
    keys: ['enter', 'l', 'right'],
    contexts: CHOOSING,
    group: 'Read',
    help: 'open the story, the chosen link, or the stories of a source',
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
    contexts: ['list', 'reader', 'sources', 'help'],
    group: 'Read',
    help: 'back to where you were',
    hint: 'back',
  },
  {
    command: 'stop',
    keys: ['esc', 'h', 'left'],
    contexts: ['front'],
    group: 'Read',
    help: 'on the front: give up what is being opened or refreshed',
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
  { command: 'browser', keys: ['o'], contexts: CHOOSING, group: 'Read', help: 'open in the browser' },
  { command: 'copy', keys: ['y'], contexts: CHOOSING, group: 'Read', help: 'copy the link' },
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
    command: 'next-unread',
    keys: ['n'],
    contexts: ['front', 'list'],
    group: 'Move',
    help: 'to the next unread story',
    hint: 'next unread',
  },
  {
    command: 'views',
    keys: ['v'],
    contexts: ['front'],
    group: 'Find',
    help: 'choose what the list shows: all, unread, a tag, a source, …',
    hint: 'views',
  },
  {
    command: 'unread-only',
    keys: ['f'],
    contexts: ['front'],
    group: 'Find',
    help: 'show only what is unread, or the read ones too',
    hint: 'unread only',
  },
  {
    command: 'sort',
    keys: ['s'],
    contexts: ['front'],
    group: 'Find',
    help: 'sort by date, source or title',
    hint: 'sort',
  },
  {
    command: 'show-new',
    keys: ['.'],
    contexts: ['front'],
    group: 'Find',
    help: 'show the stories that came meanwhile',
    hint: 'show new',
  },
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
    help: 'the next match in the text; with no search, the next unread story',
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
    contexts: CHOOSING,
    group: 'Keep',
    help: 'all bookmarks, newest first',
    hint: 'bookmarks',
  },
  {
    command: 'note',
    keys: ['e'],
    contexts: READING,
    group: 'Keep',
    help: 'write a note on the story, which bookmarks it; an empty one takes it off',
    hint: 'note',
  },
  { command: 'mark', keys: ['m'], contexts: READING, group: 'Keep', help: 'mark read or unread' },
  {
    command: 'mark-all',
    keys: ['A'],
    contexts: ['front', 'list'],
    group: 'Keep',
    help: 'mark all of this list as read',
    hint: 'all read',
  },
  {
    command: 'undo',
    keys: ['U'],
    contexts: CHOOSING,
    group: 'Keep',
    help: 'undo the last change',
    hint: 'undo',
  },
  {
    command: 'sources',
    keys: ['S'],
    contexts: READING,
    group: 'Sources',
    help: 'all sources: what is unread, and how they are',
    hint: 'sources',
  },
  {
    command: 'refresh',
    keys: ['R'],
    contexts: CHOOSING,
    group: 'Sources',
    help: 'ask all sources that are due for news',
    hint: 'refresh',
  },
  {
    command: 'add-source',
    keys: ['a'],
    contexts: ['front', 'sources'],
    group: 'Sources',
    help: 'follow a site, a feed, a page or a file',
    hint: 'add',
  },
  {
    command: 'details',
    keys: ['i', 'tab'],
    contexts: ['sources'],
    group: 'Sources',
    help: 'on the sources: all about one, and what to try; back to the list',
    hint: 'details',
  },
  {
    command: 'next-trouble',
    keys: ['n'],
    contexts: ['sources'],
    group: 'Sources',
    help: 'on the sources: the next one that is in trouble',
    hint: 'next trouble',
  },
  {
    command: 'refresh-source',
    keys: ['r'],
    contexts: ['sources'],
    group: 'Sources',
    help: 'on the sources: ask this one for news now',
    hint: 'refresh',
  },
  {
    command: 'rename-source',
    keys: ['e'],
    contexts: ['sources'],
    group: 'Sources',
    help: 'on the sources: another name',
    hint: 'rename',
  },
  {
    command: 'tag-source',
    keys: ['t'],
    contexts: ['sources'],
    group: 'Sources',
    help: 'on the sources: its tags, separated by commas',
    hint: 'tags',
  },
  {
    command: 'full-text',
    keys: ['f'],
    contexts: ['sources'],
    group: 'Sources',
    help: 'on the sources: fetch whole stories at each refresh, or only when opened',
  },
  {
    command: 'remove-source',
    keys: ['x', 'D'],
    contexts: ['sources'],
    group: 'Sources',
    help: 'on the sources: follow it no more; undo brings it back',
    hint: 'remove',
  },
  {
    command: 'theme',
    keys: ['T'],
    contexts: CHOOSING,
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
    help: 'while typing: open the result, or keep what is typed',
    hint: 'open',
  },
  {
    command: 'cancel',
    keys: ['esc'],
    contexts: ['typing', 'finding'],
    group: 'Find',
    help: 'while typing: give it up',
    hint: 'back',
  },
  {
    command: 'next-result',
    keys: ['down', 'ctrl+n', 'tab'],
    contexts: ['typing'],
    group: 'Find',
    help: 'while typing: the next result',
    hint: 'choose',
  },
  {
    command: 'previous-result',
    keys: ['up', 'ctrl+p', 'shift+tab'],
    contexts: ['typing'],
    group: 'Find',
    help: 'while typing: the previous result',
  },
] as const satisfies readonly Binding[];

export type Command = (typeof table)[number]['command'];
export const KEYMAP: readonly Binding<Command>[] = table;
