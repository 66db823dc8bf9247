// sources-state: what the Sources screen and the screen that adds one show, as plain data (see state).
import type { ReaderError } from '../../core/errors.ts';
import type { LineEdit } from './line-edit.ts';
import type { ListWindow } from './list-window.ts';
import type { FollowedSource, FoundFeed } from './sources-service.ts';

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

export type Adding =
  | { is: 'typing' }
  | { is: 'looking'; target: string }
  | { is: 'choosing'; target: string; feeds: readonly FoundFeed[] }
  | { is: 'failed'; error: ReaderError };

/** One address is typed, looked at, and followed; several feeds found are chosen from. */
export interface AddScreen {
  kind: 'add';
  line: LineEdit;
  window: ListWindow;
  adding: Adding;
}
