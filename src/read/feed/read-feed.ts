// read-feed: the text of a feed of any kind → Feed. Chooses who reads it. Pure: no network, no store.
import { ReaderError } from '../../core/errors.ts';
import { webUrl } from '../../core/url.ts';
import type { Feed, FeedDocument } from './feed.ts';
import { looksLikeJsonFeed, readJsonFeed } from './json/json-feed.ts';
import { xmlFeedStart } from './xml/start.ts';
import { readXmlFeed } from './xml/xml-feed.ts';

/** Throws ReaderError 'unsupported' for what is no feed, nothing else; a feed without entries is one. */
export function readFeed(text: string, doc: FeedDocument): Feed {
  const known = { url: webUrl(doc.url), name: doc.name };
  const json = looksLikeJsonFeed(text) ? readJsonFeed(text, known) : null;
  if (json) return json;
  const start = xmlFeedStart(text);
  if (start) return readXmlFeed(start, known);
  throw noFeed(doc.name, 'no feed');
}

/** What to say of a document that is not a feed. `what`: with an article, "an HTML page". */
export function noFeed(name: string, what: string): ReaderError {
  return new ReaderError(
    'unsupported',
    `“${name}” is ${what}${what === 'no feed' ? '' : ', not a feed'}.`,
    'Give the address of an RSS, Atom or JSON feed, or add the site by its page, and its feed is looked for.',
  );
}
