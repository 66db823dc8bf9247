// state: everything that the screens show, as plain data. Screens stand on a stack; the last one is on the screen.
// Nothing here is derived: layouts, visible rows and hints are computed from it.
import type { ReaderError } from '../../core/errors.ts';
import type { Place } from '../../core/place.ts';
import type { Role, Source, Story } from '../../core/story.ts';
import type { StoryMatch } from '../../search/search-stories.ts';
import type { Command } from '../keymap.ts';
import type { ThemeSetting } from '../../keep/settings.ts';
import type { LineEdit } from './line-edit.ts';
import type { ListWindow } from './list-window.ts';

/** One story in a list, with where it stands and where it came from. */
export interface Row {
  story: Story;
  role: Role;
  source: Source;
}

export interface FrontScreen {
  kind: 'front';
  window: ListWindow;
  rows: readonly Row[];
  failures: readonly ReaderError[];
  /** The targets that are still being opened. */
  opening: readonly string[];
}

export interface BookmarksScreen {
  kind: 'bookmarks';
  window: ListWindow;
  rows: readonly Row[];
}

/** Whether more of a story is on its way: 'none' where there is nothing to fetch. */
export type Fetching =
  { state: 'none' } | { state: 'loading' } | { state: 'cancelled' } | { state: 'failed'; error: ReaderError };

export interface ReaderScreen {
  kind: 'reader';
  /** Tells this screen from any other, for what arrives later. */
  id: number;
  row: Row;
  related: readonly Row[];
  /** The list that it was opened from, so that J and K lead on; empty where it was opened from a link. */
  siblings: readonly Row[];
  /** Index of the layout's line at the top of the screen, and its place in the text. */
  top: number;
  place: Place;
  fetching: Fetching;
  /** The number of the chosen link or related story, from 1; null while none is. */
  chosen: number | null;
  /** Digits typed so far of a number with more than one. */
  digits: string;
  /** What is searched for in the text ('' for nothing), and the number of the hit where one is. */
  query: string;
  hit: number;
  /** The search line while it is being typed, and where the reader was before. */
  finding: { line: LineEdit; from: { top: number; place: Place; query: string; hit: number } } | null;
}

export interface SearchScreen {
  kind: 'search';
  line: LineEdit;
  window: ListWindow;
  /** What is searched: everything that was opened, or the bookmarks. */
  scope: 'everything' | 'bookmarks';
  matches: readonly StoryMatch[];
}

export interface HelpScreen {
  kind: 'help';
  top: number;
}

export interface CommandsScreen {
  kind: 'commands';
  line: LineEdit;
  window: ListWindow;
}

export type Screen =
  FrontScreen | BookmarksScreen | ReaderScreen | SearchScreen | HelpScreen | CommandsScreen;

export interface Size {
  columns: number;
  rows: number;
}

/** What a story's page depends on beside the story itself. */
export interface PageView {
  size: Size;
  /** The widest line of text, in cells. */
  measure: number;
  /** The key of a command, for what the page says of keys. */
  sign: (command: Command) => string;
}

export interface State {
  size: Size;
  screens: readonly Screen[];
  theme: ThemeSetting;
  /** A sentence for the status line; gone with the next key. */
  message: { text: string; alarm: boolean } | null;
  /** Counts up when what is kept (bookmarks, read marks) has changed, so that the screen is drawn again. */
  kept: number;
}
