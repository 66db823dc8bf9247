// generated-feed: feeds that are made up, the same in every run: so many entries of so many words, in RSS, Atom or JSON
// Feed. Pure: serves nothing.

export type Format = 'rss' | 'atom' | 'json';

export interface GeneratedFeed {
  /** Which of the feeds, from 0. */
  feed: number;
  /** How many entries; the newest, which has the highest number, stands first. */
  entries: number;
  format?: Format;
  /** Words of each entry's text; default 60, which is what feeds with excerpts give. */
  words?: number;
  /** Where its links lead, "http://127.0.0.1:1234"; default a host that nobody has. */
  origin?: string;
}

const WORDS =
  'harbour council bridge ferry budget winter market teacher engine forest signal river answer garden border report'.split(
    ' ',
  );
const FIRST = Date.UTC(2025, 0, 1);
const HOUR = 3_600_000;

const word = (seed: number): string => WORDS[(seed * 7 + (seed >> 4)) % WORDS.length] ?? '';
const sentence = (seed: number, words: number): string =>
  Array.from({ length: words }, (_, at) => word(seed * 31 + at)).join(' ');

export interface GeneratedEntry {
  guid: string;
  url: string;
  title: string;
  author: string;
  published: Date;
  html: string;
}

/** The entry of that number, from 0. */
export function generatedEntry(given: GeneratedFeed, number: number): GeneratedEntry {
  const { feed, words = 60, origin = `http://feed-${feed}.example` } = given;
  const seed = feed * 1009 + number;
  return {
    guid: `urn:newsreader-test:${feed}:${number}`,
    url: `${origin}/story/${feed}/${number}`,
    title: `Feed ${feed}, story ${number}: the ${word(seed)} and the ${word(seed + 5)}`,
    author: `Writer ${seed % 40}`,
    published: new Date(FIRST + number * HOUR + feed * 1000),
    html: `<p>The ${sentence(seed, Math.ceil(words / 2))}, said <b>${word(seed + 3)}</b> &amp; others.</p><p>The ${sentence(seed + 9, Math.floor(words / 2))}.</p>`,
  };
}

/** The whole document. */
export function generatedFeed(given: GeneratedFeed): string {
  const title = `Feed ${given.feed}`;
  const home = `${given.origin ?? `http://feed-${given.feed}.example`}/home/${given.feed}`;
  const entries = Array.from({ length: given.entries }, (_, at) =>
    generatedEntry(given, given.entries - 1 - at),
  );
  return WRITERS[given.format ?? 'rss'](title, home, entries);
}

type Writer = (title: string, home: string, entries: GeneratedEntry[]) => string;

const xml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const WRITERS: Record<Format, Writer> = {
  rss: (title, home, entries) =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>${title}</title><link>${home}</link><description>${title}, made up</description><language>en</language>\n${entries
      .map(
        (entry) =>
          `<item><title>${xml(entry.title)}</title><link>${entry.url}</link><guid isPermaLink="false">${entry.guid}</guid><dc:creator>${entry.author}</dc:creator><pubDate>${entry.published.toUTCString()}</pubDate><description>${xml(entry.html)}</description></item>`,
      )
      .join('\n')}\n</channel></rss>\n`,
  atom: (title, home, entries) =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><title>${title}</title><link href="${home}"/><id>${home}</id><updated>${(entries[0]?.published ?? new Date(FIRST)).toISOString()}</updated>\n${entries
      .map(
        (entry) =>
          `<entry><title>${xml(entry.title)}</title><link href="${entry.url}"/><id>${entry.guid}</id><author><name>${entry.author}</name></author><published>${entry.published.toISOString()}</published><updated>${entry.published.toISOString()}</updated><content type="html">${xml(entry.html)}</content></entry>`,
      )
      .join('\n')}\n</feed>\n`,
  json: (title, home, entries) =>
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title,
      home_page_url: home,
      items: entries.map((entry) => ({
        id: entry.guid,
        url: entry.url,
        title: entry.title,
        authors: [{ name: entry.author }],
        date_published: entry.published.toISOString(),
        content_html: entry.html,
      })),
    }),
};

export const CONTENT_TYPES: Record<Format, string> = {
  rss: 'application/rss+xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json',
};
