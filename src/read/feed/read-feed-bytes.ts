// read-feed-bytes: what a server or a file gave → Feed. Owns the way there: is it text, in which encoding, is it a feed.
import { webUrl } from '../../core/url.ts';
import { binaryKind, isNoise } from '../binary.ts';
import { decode } from '../decode.ts';
import { detect } from '../detect.ts';
import type { Feed } from './feed.ts';
import { noFeed, readFeed } from './read-feed.ts';

/** `contentType`: the HTTP header; its type is not believed. Throws ReaderError 'unsupported' and nothing else. */
export function readFeedBytes(
  bytes: Uint8Array,
  doc: { url: string | null; contentType: string | null; name: string },
): Feed {
  if (bytes.length === 0) throw noFeed(doc.name, 'empty');
  const kind = binaryKind(bytes);
  if (kind) throw noFeed(doc.name, kind);
  const text = decode(bytes, doc.contentType);
  // The usual beginnings need no further look; a page may hold a feed as an example.
  if (!/^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?<(?:rss|feed|rdf:RDF)[\s>]/u.test(text.slice(0, 1_000))) {
    const { form, what } = detect(text, doc.contentType, doc.url ?? doc.name);
    if (form === 'page' || isNoise(text)) throw noFeed(doc.name, form === 'page' ? what : 'binary data');
  }
  return readFeed(text, { url: webUrl(doc.url), name: doc.name });
}
