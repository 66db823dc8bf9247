// story-types: what the library says of a story and is told of it. Types only.
import type { Block } from '../core/blocks.ts';
import type { Story } from '../core/story.ts';
import type { Query } from '../query/query.ts';

export type Sort = 'date' | 'source' | 'title';

/**
 * saved: the pages that the person saved by hand. search: what a search means, its words as they are spelt; bookmarked:
 * the keys of the bookmarks, which the library does not know, where the search asks for them.
 */
export type View =
  { of: 'all' } | { of: 'source'; id: number } | { of: 'tag'; tag: string } | { of: 'saved' } | SearchView;

export interface SearchView {
  of: 'search';
  name: string;
  query: Query;
  bookmarked: readonly string[];
}

export interface ViewQuery {
  view: View;
  /** Only what is not read. */
  unread: boolean;
  sort: Sort;
}

/** A story as a list shows it. */
export interface ListedStory {
  row: number;
  /** Its body is null here; see Stories.content. */
  story: Story;
  hasBody: boolean;
  /** Words in what we have of it. */
  words: number;
  /** The source that it is shown under; null for a saved page, and for a story that nothing lists. */
  sourceId: number | null;
  sourceTitle: string;
  sourceUrl: string | null;
  read: boolean;
  /** Its title or text changed since it was read. */
  updated: boolean;
  /** ISO 8601 in UTC. */
  firstSeen: string;
  /** In how many other places the same news appeared: see Stories.elsewhere. */
  alsoIn: number;
  /** The first of these by the title of its source; null where there is none. */
  alsoAt: string | null;
}

/** One place in which some news stands: a story, as one of its sources lists it. */
export interface Appearance {
  story: ListedStory;
  sourceTitle: string;
  /** null for a saved page, and where the source is lost. */
  sourceUrl: string | null;
}

export interface Enclosure {
  url: string;
  type: string | null;
  bytes: number | null;
  title: string | null;
}

/** What only reading needs. `blocks`: null until somebody has made them of `html`, or fetched the page. */
export interface StoryContent {
  html: string | null;
  base: string | null;
  blocks: Block[] | null;
  enclosures: Enclosure[];
  /** Plain words, for the full text search. */
  text: string;
}

/** An entry as a source gives it. */
export interface IncomingEntry {
  guid: string | null;
  /** Its body: blocks of a page, null of a feed. */
  story: Story;
  html: string | null;
  base: string | null;
  /** Plain words of the content; '' where they are not known. */
  text: string;
  /** ISO 8601 in UTC. */
  updated: string | null;
  tags: string[];
  enclosures: Enclosure[];
}
