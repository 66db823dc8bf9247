// lookup-types: what is asked of the thread that looks things up, and what it answers. Types only.
import type { Home } from '../core/paths.ts';
import type { Story } from '../core/story.ts';
import type { ViewQuery } from '../library/story-types.ts';
import type { Query } from '../query/query.ts';
import type { RelatedStory } from '../related/related-stories.ts';
import type { LibraryFound } from '../search/library-search.ts';

export interface SearchTask {
  query: Query;
  /** The keys of the bookmarks. */
  bookmarked: readonly string[];
  limit: number;
}

export interface SearchAnswer extends LibraryFound {
  /** How many stories have been looked at so far letter by letter; `whole`: that is all of them. */
  searched: number;
  whole: boolean;
}

/** What the screens ask. Each answer comes a moment later; of a search perhaps several, each better than the last. */
export interface Lookup {
  /** A search begins: what has been written meanwhile is looked at. */
  prepare(): void;
  /** A later search silences this one. `fail`: said once; the next search begins anew. */
  search(task: SearchTask, tell: (answer: SearchAnswer) => void, fail: (error: Error) => void): void;
  /** of: see relatedStories. */
  related(of: string | Story): Promise<RelatedStory[]>;
  /** The names of all authors, by how many stories they wrote; after all has been read. */
  authors(): Promise<string[]>;
  /** How many stories of each view are unread. */
  unread(views: readonly ViewQuery[]): Promise<number[]>;
  close(): Promise<void>;
}

/** For the thread. */
export type Ask =
  | { kind: 'prepare' }
  | { kind: 'search'; number: number; task: SearchTask }
  | { kind: 'authors'; number: number }
  | { kind: 'related'; number: number; of: string | Story }
  | { kind: 'unread'; number: number; views: readonly ViewQuery[] };

export type Answer =
  | { kind: 'found'; number: number; answer: SearchAnswer }
  | { kind: 'authors'; number: number; names: string[] }
  | { kind: 'related'; number: number; stories: RelatedStory[] }
  | { kind: 'unread'; number: number; counts: number[] }
  | { kind: 'failed'; number: number; message: string };

export interface LookupStart {
  home: Home;
  /** The folder of Node's compile cache, where it is on. */
  compileCache: string | undefined;
}
