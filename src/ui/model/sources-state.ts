// sources-state: what the Sources screen and the screen that adds one show, as plain data (see state).
import type { ReaderError } from '../../core/errors.ts';
import type { LineEdit } from './line-edit.ts';
import type { ListWindow } from './list-window.ts';
import type { FollowedSource } from './sources-service.ts';

export interface SourcesScreen {
  kind: 'sources';
  window: ListWindow;
  sources: readonly FollowedSource[];
  /** The first line that shows of the page about the chosen source; null while the list shows. */
  details: number | null;
  /** The line that is being typed about a source. */
  typing: { what: 'name' | 'tags'; id: number; line: LineEdit } | null;
}

/** A refresh that goes on: whom it asks. */
export interface Asking {
  /** The sources by number; null: all that were due. */
  named: readonly number[] | null;
  /** When it began, ISO 8601. */
  since: string;
}

/** One thing that can be done about an address. followed: already. */
export type AddChoice =
  | { what: 'feed'; url: string; title: string | null; followed: boolean }
  | { what: 'all'; feeds: number }
  | { what: 'page'; title: string };

export interface Choosing {
  is: 'choosing';
  target: string;
  choices: readonly AddChoice[];
  /** What went wrong with the one that was chosen last. */
  error: ReaderError | null;
}

export type Adding =
  | { is: 'typing' }
  /** from: what it was chosen from. */
  | { is: 'looking'; target: string; from: Choosing | null }
  | Choosing
  | { is: 'failed'; error: ReaderError };

/** One address is typed, looked at, and followed; where several things can be done, one is chosen. */
export interface AddScreen {
  kind: 'add';
  line: LineEdit;
  window: ListWindow;
  adding: Adding;
}
