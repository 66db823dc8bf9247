// feed: what every kind of feed becomes, as types. Plain data, no behaviour, so that any thread can be handed it.
// Invariant: every string has passed the sanitiser; every URL is absolute http(s).
import type { Story } from '../../core/story.ts';

/** A file that comes with an entry: a podcast's sound, a picture in full size. */
export interface Enclosure {
  url: string;
  /** MIME type, as the feed says. */
  type: string | null;
  bytes: number | null;
  title: string | null;
}

export interface FeedEntry {
  /** What the feed calls the entry; stable within the feed, meaningless outside. */
  guid: string | null;
  /** Its body is null (see `html`); its site is the feed's title, or the source that the entry names. */
  story: Story;
  /** The content where there is more of it than the excerpt. Markup as the feed gives it: never shown before entryBlocks. */
  html: string | null;
  /** What links and pictures in `html` resolve against. */
  base: string | null;
  /** The words of `html`, else of the excerpt, without markup: for search. '' where there are none. */
  text: string;
  /** When it last changed, where the feed says so: ISO 8601 in UTC. */
  updated: string | null;
  /** Categories and keywords, each once. */
  tags: string[];
  enclosures: Enclosure[];
}

export interface Feed {
  title: string;
  /** The page that the feed belongs to. */
  home: string | null;
  /** BCP 47. */
  lang: string | null;
  /** How long the feed asks not to be asked again, in minutes. */
  ttlMinutes: number | null;
  /** Where the feed says that it has moved for good. */
  movedTo: string | null;
  /** In the feed's order. */
  entries: FeedEntry[];
  /** What was forgiven, a sentence each. */
  problems: string[];
}

/** Where a feed's text comes from. */
export interface FeedDocument {
  /** Final address; null for a file whose origin nobody knows. */
  url: string | null;
  /** The target as it was typed, for messages and for a feed without a title. */
  name: string;
}
