// state: everything that the screens show, as plain data. Screens stand on a stack; the last one is on the screen.
// Nothing here is derived: layouts, visible rows and hints are computed from it.
import type { ReaderError } from '../../core/errors.ts';
import type { Place } from '../../core/place.ts';
import type { Role, Source, Story } from '../../core/story.ts';
import type { Moment } from '../../library/arrivals.ts';
import type { ListedStory, ViewQuery } from '../../library/story-types.ts';
import type { Known } from '../../query/query.ts';
import type { WeighedMatch } from '../../search/search-stories.ts';
import type { Command } from '../keymap.ts';
import type { ThemeSetting } from '../../keep/settings.ts';
import type { LineEdit } from './line-edit.ts';
import type { ListWindow } from './list-window.ts';
import type { RefreshProgress } from './sources-service.ts';
import type { AddScreen, Asking, SourcesScreen } from './sources-state.ts';

/** One story in a list, with where it stands and where it came from. */
export interface Row {
  story: Story;
  role: Role;
  source: Source;
  /** What the library knows of it, where it stands in a list of the library. */
  kept?: ListedStory;
  /** Why it is related to another story, where the library found that out. */
  reason?: string;
}

/** The rows of a list: an array, or something that reads them when they are asked for. Never asked for index -1. */
export interface Rows {
  readonly length: number;
  at(index: number): Row | undefined;
}

/** The part of the library that the front shows. Its rows are a snapshot: what comes later waits until it is asked for. */
export interface LibraryView {
  query: ViewQuery;
  /** As its header calls it: "All stories", "#science", "Example News". */
  name: string;
  /** When the snapshot was taken. */
  taken: Moment;
}

export interface FrontScreen {
  kind: 'front';
  window: ListWindow;
  rows: Rows;
  failures: readonly ReaderError[];
  /** The targets that are still being opened. */
  opening: readonly string[];
  /** What was opened: its rows show where `view` is null. */
  edition: readonly Row[];
  /** null where an edition shows instead of the library. */
  view: LibraryView | null;
  /** How many stories have come since what shows was taken, that it would show. */
  waiting: number;
  /** Why the edition shows, where nobody asked for it: nothing is subscribed to, or the library cannot be opened. */
  instead: 'nothing-kept' | ReaderError | null;
  /** The front as it was before it showed one source's stories from the Sources screen, which leaving goes back to. */
  before: FrontScreen | null;
}

/** One piece of news in all places where it appeared. */
export interface VersionsScreen {
  kind: 'versions';
  window: ListWindow;
  rows: readonly Row[];
}

/** Lists of which each row is a story, and nothing is typed. */
export type ListedScreen = FrontScreen | BookmarksScreen | VersionsScreen;

export interface BookmarksScreen {
  kind: 'bookmarks';
  window: ListWindow;
  rows: readonly Row[];
}

/**
 * Whether more of a story is on its way: 'none' where there is nothing to fetch; 'preparing' for the moment in which
 * what the library keeps of it is made ready to read.
 */
export type Fetching =
  | { state: 'none' }
  | { state: 'preparing' }
  | { state: 'loading' }
  | { state: 'cancelled' }
  | { state: 'failed'; error: ReaderError };

export interface ReaderScreen {
  kind: 'reader';
  /** Tells this screen from any other, for what arrives later. */
  id: number;
  row: Row;
  /** What the story's own page offers, and what the library has found on the same thing. */
  related: readonly Row[];
  found: readonly Row[];
  /** The list that it was opened from, so that J and K lead on; empty where it was opened from a link. */
  siblings: Rows;
  /** Index of the layout's line at the top of the screen, and its place in the text. */
  top: number;
  place: Place;
  /** The words that stood at the place when it was kept, to find it again in a text that comes later or was edited. */
  anchor: string | null;
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
  /** What the person wrote on the bookmark of the story, if there is one. */
  ownNote: string | null;
}

export interface SearchScreen {
  kind: 'search';
  /** Tells this screen from any other, for what arrives later. */
  id: number;
  line: LineEdit;
  window: ListWindow;
  /** What was found, best first, and how many there are in all. */
  matches: readonly WeighedMatch[];
  total: number;
  /** How many stories can be searched. */
  of: number;
  /** How many have been looked at by now; null where all have been. */
  searched: number | null;
  /** Whether the matches are still those of the line before. */
  waiting: boolean;
  /** Keys that were pressed before they came: how far down the one is that was chosen, and whether it opens. */
  ahead: { rows: number; opens: boolean };
  /** What the line can be completed with. */
  known: Known;
}

/** The note on a story while it is typed. */
export interface NoteScreen {
  kind: 'note';
  row: Row;
  /** The note as it was when typing began. */
  before: string | null;
  line: LineEdit;
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

/** A search that is being kept as a view: first its name is typed, then its key. */
export interface KeepScreen {
  kind: 'keep';
  /** As the language of searches writes it. */
  query: string;
  name: string | null;
  line: LineEdit;
}

/** The chooser of views. */
export interface ViewsScreen {
  kind: 'views';
  line: LineEdit;
  window: ListWindow;
  choices: readonly ViewChoice[];
}

/** One view that can be chosen, with how much is unread in it. */
export interface ViewChoice {
  name: string;
  /** "tag", "source", "opened"; '' for the others. */
  what: string;
  shows: Pick<ViewQuery, 'view' | 'unread'> | 'bookmarks' | 'edition';
  unread: number | null;
}

export type Screen =
  | FrontScreen
  | BookmarksScreen
  | VersionsScreen
  | ReaderScreen
  | SearchScreen
  | NoteScreen
  | HelpScreen
  | CommandsScreen
  | ViewsScreen
  | KeepScreen
  | SourcesScreen
  | AddScreen;

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
  /** How far the refresh is that is going on; null while none is. */
  refreshing: RefreshProgress | null;
  /** Whom it asks; null while none goes on. */
  asking: Asking | null;
}
