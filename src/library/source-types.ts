// source-types: what the library says of a source and is told of it. Types only.
import type { ErrorCode } from '../core/errors.ts';

/** What failed, why, and what to do: a ReaderError as it is kept. */
export interface KeptError {
  code: ErrorCode;
  message: string;
  hint: string;
  /** ISO 8601: the server asked not to be asked before, not even by name. */
  retryAt?: string;
}

/** Instants are ISO 8601 in UTC; null: never, or not known. */
export interface SourceHealth {
  askedAt: string | null;
  succeededAt: string | null;
  /** When it last had something other than before. */
  changedAt: string | null;
  /** When it will be asked next. */
  nextAt: string | null;
  /** Last HTTP status. */
  status: number | null;
  failingSince: string | null;
  /** Failures in a row. */
  failures: number;
  error: KeptError | null;
  etag: string | null;
  lastModified: string | null;
  /** How often it answered that nothing had changed. */
  answers304: number;
  /** It said that it is gone for good, and is not asked any more. */
  gone: boolean;
  /** What of its last document was forgiven or left out, a sentence each. */
  problems: string[];
}

export type LibrarySourceKind = 'feed' | 'page' | 'file';

export interface LibrarySource extends SourceHealth {
  id: number;
  kind: LibrarySourceKind;
  url: string;
  home: string | null;
  /** The person's name for it, else its own, else its host. */
  title: string;
  ownTitle: string | null;
  feedTitle: string | null;
  tags: string[];
  addedAt: string;
  /** Whether full pages are fetched at refresh. */
  fullText: boolean;
  /** Whether its host may be inside a private network, since the person named it; a list from the web cannot. */
  mayBePrivate: boolean;
  stories: number;
  unread: number;
}

export interface NewSource {
  kind: LibrarySourceKind;
  url: string;
  /** The person's own name for it. */
  title?: string | null;
  feedTitle?: string | null;
  home?: string | null;
  tags?: string[];
  /** Default: true for a new one, as it is for a known one. A known one never loses it by this. */
  mayBePrivate?: boolean;
}

/** What came of asking a source. `at`, `nextAt`: ISO 8601 in UTC. */
export type SourceAnswer = { at: string; nextAt: string | null } & (
  | {
      outcome: 'fresh' | 'unchanged';
      status: number;
      etag: string | null;
      lastModified: string | null;
      /** Where a permanent redirect leads. */
      movedTo: string | null;
      title: string | null;
      home: string | null;
      /** Default: as before. */
      problems?: readonly string[];
    }
  | { outcome: 'failed'; status: number | null; error: KeptError; gone: boolean }
);

export interface TagCount {
  tag: string;
  stories: number;
  unread: number;
}
