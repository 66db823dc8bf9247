// read-feed: the text of a feed of any kind → Feed. Chooses who reads it. Pure: no network, no store.
import type { Feed, FeedDocument } from './feed.ts';

/** Throws ReaderError 'unsupported' for what is no feed, nothing else; a feed without entries is one. */
export function readFeed(_text: string, doc: FeedDocument): Feed {
  return {
    title: doc.name,
    home: null,
    lang: null,
    ttlMinutes: null,
    movedTo: null,
    entries: [],
    problems: [],
  };
}
