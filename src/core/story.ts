// story: the words of the program as types (design, 2). Plain data: no behaviour, nothing that can't be JSON.
// Invariant: every string has passed the sanitiser; every URL is absolute http(s).
import type { Block, Image } from './blocks.ts';

/** One piece of news, however it was met. */
export interface Story {
  /** Stable: see story-id. The same story in a feed, in a page and as somebody's related post has one id. */
  id: string;
  title: string;
  url: string | null;
  author: string | null;
  /** The publication it appeared in ("Example News"), where known. */
  site: string | null;
  /** ISO 8601 in UTC, as Date.toISOString() gives it. */
  published: string | null;
  /** The date as the source printed it: "2 hours ago". */
  publishedText: string | null;
  /** One paragraph, as the source gives it; may end in "…" where the source cut it. */
  excerpt: string | null;
  /** null where only an excerpt is known. */
  body: Block[] | null;
  /** BCP 47, as the source says: "en", "pt-BR". */
  lang: string | null;
  /** The lead picture, where it is not already in the body. */
  image: Image | null;
}

/** A story of which nothing is known but what is written over this. */
export const UNKNOWN: Readonly<Omit<Story, 'id' | 'title'>> = {
  url: null,
  author: null,
  site: null,
  published: null,
  publishedText: null,
  excerpt: null,
  body: null,
  lang: null,
  image: null,
};

export type Role = 'lead' | 'related' | 'entry';

/** A story's place in an edition. */
export interface Entry {
  role: Role;
  story: Story;
}

export type SourceKind = 'page' | 'feed' | 'text' | 'bundled';

/** Where stories come from. */
export interface Source {
  kind: SourceKind;
  title: string;
  url: string | null;
}

/** One source and its ordered stories; the lead, where there is one, stands first. */
export interface Edition {
  source: Source;
  entries: Entry[];
}
