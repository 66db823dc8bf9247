// sources-service: what the Sources screen and refreshing ask of the world. The library does the one half at once, the
// network does the other in its own time. Nothing here is about the screen.
import type { ReaderError } from '../../core/errors.ts';
import type { KeptError, LibrarySource } from '../../library/source-types.ts';

export type FollowedSource = LibrarySource;

export interface FoundFeed {
  url: string;
  title: string | null;
}

export interface RefreshProgress {
  done: number;
  total: number;
  added: number;
  failed: number;
}

export interface RefreshResult {
  asked: number;
  added: number;
  failed: readonly { title: string; error: KeptError }[];
  cancelled: boolean;
}

/**
 * What became of an address that was typed. `known`: what was followed before. `failed`: of several. `page`: the title of
 * the page, where it is a story that could be kept instead.
 */
export type Added =
  | { added: readonly FollowedSource[]; known: readonly FollowedSource[]; failed?: readonly ReaderError[] }
  | { saved: { title: string } }
  | { choices: readonly FoundFeed[]; page?: string };

export interface SourcesService {
  /** By title. Throws ReaderError 'storage', as everything here that writes or reads the library. */
  list(): readonly FollowedSource[];
  /** null: the feed's own title again. */
  rename(id: number, title: string | null): void;
  setTags(id: number, tags: string[]): void;
  setFullText(id: number, on: boolean): void;
  remove(id: number): void;
  restore(id: number): void;
  /** An address or a file as it was typed. take: all its feeds, or the page itself, without asking. Throws ReaderError. */
  add(target: string, options: { signal: AbortSignal; take?: 'all' | 'page' }): Promise<Added>;
  /** sources: only these, though they be not due. Throws ReaderError only where nothing could be asked at all. */
  refresh(options: {
    sources?: readonly number[];
    signal: AbortSignal;
    onProgress: (progress: RefreshProgress) => void;
  }): Promise<RefreshResult>;
}
