// draft: an entry as its feed gives it, before it is a story. What each kind of feed fills in, and finish-entry reads.
import type { Image } from '../../core/blocks.ts';
import type { Enclosure } from './feed.ts';

export interface Markup {
  html: string;
  base: string | null;
}

export interface EntryDraft {
  guid: string | null;
  /** Plain, clean. */
  title: string | null;
  url: string | null;
  author: string | null;
  /** The publication, where the entry was taken from another. */
  site: string | null;
  /** As the feed writes it. */
  date: string | null;
  updated: string | null;
  lang: string | null;
  /** What the feed calls the content. */
  content: Markup | null;
  /** What the feed calls a summary or description; of feeds without content, often the content. */
  summary: Markup | null;
  image: Image | null;
  tags: string[];
  enclosures: Enclosure[];
  /** The document ends within it. */
  cut: boolean;
}
