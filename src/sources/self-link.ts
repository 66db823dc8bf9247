// self-link: the address that a feed gives as its own (RFC 4287, 4.2.7.2; RSS Advisory Board's profile; JSON Feed's
// feed_url), for a feed that came from a file.
import { Parser } from 'htmlparser2';
import { feedUrl } from './subscription.ts';

/** Absolute http(s); null where the feed does not say. `text`: of a feed, decoded. */
export function selfLink(text: string): string | null {
  return text.trimStart().startsWith('{') ? jsonSelf(text) : xmlSelf(text);
}

function jsonSelf(text: string): string | null {
  try {
    const feed: unknown = JSON.parse(text);
    const url = feed && typeof feed === 'object' && 'feed_url' in feed ? feed.feed_url : null;
    return typeof url === 'string' ? feedUrl(url) : null;
  } catch {
    return null;
  }
}

function xmlSelf(text: string): string | null {
  let found: string | null = null;
  const parser = new Parser(
    {
      onopentag(name, { rel, href }) {
        // An entry's links are its own; the feed's stand before the first one, or nowhere that counts.
        if (name === 'entry' || name === 'item') return parser.pause();
        if (!/^(?:\w+:)?link$/u.test(name) || rel?.toLowerCase() !== 'self' || !href) return;
        found = feedUrl(href);
        if (found) parser.pause();
      },
    },
    { xmlMode: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.end(text);
  return found;
}
