// read-feed-bytes: what a server or a file gave → Feed. Decodes, makes sure that it is a feed, and reads it.
import type { Feed } from './feed.ts';
import { decode } from '../decode.ts';
import { readFeed } from './read-feed.ts';

/** `contentType`: the HTTP header. Throws ReaderError 'unsupported' and nothing else. */
export function readFeedBytes(
  bytes: Uint8Array,
  doc: { url: string | null; contentType: string | null; name: string },
): Feed {
  return readFeed(decode(bytes, doc.contentType), doc);
}
