// fixture: what a feed of the fixtures is read as, in the form in which its expected JSON is written.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainText } from '../../../src/core/blocks.ts';
import { entryBlocks } from '../../../src/read/feed/entry-blocks.ts';
import type { Feed, FeedEntry } from '../../../src/read/feed/feed.ts';
import { readFeedBytes } from '../../../src/read/feed/read-feed-bytes.ts';

export const FOLDER = join(import.meta.dirname, 'fixtures');

export interface Expected {
  file: string;
  /** Where the file is said to come from. */
  from: { url?: string; contentType?: string };
  feed: unknown;
}

export function fixture(file: string): Uint8Array {
  return new Uint8Array(readFileSync(join(FOLDER, file)));
}

export function readFixture(file: string, from: Expected['from']): Feed {
  return readFeedBytes(fixture(file), {
    url: from.url ?? null,
    contentType: from.contentType ?? null,
    name: file,
  });
}

/** The feed, without what says nothing (null, empty lists) and with each text as its blocks' plain text. */
export function described(feed: Feed): unknown {
  const { entries, ...about } = feed;
  return said({ ...about, entries: entries.map(describedEntry) });
}

function describedEntry({ story, html, base, guid, updated, tags, enclosures }: FeedEntry): unknown {
  const { title, url, author, site, published, publishedText, excerpt, lang, image } = story;
  const blocks = html === null ? null : entryBlocks(html, base, title);
  return said({
    title,
    url,
    guid,
    author,
    site,
    published,
    publishedText,
    updated,
    lang,
    excerpt,
    text: blocks && plainText(blocks).split('\n\n'),
    kinds: blocks && blocks.map(({ kind }) => kind).join(' '),
    links: blocks && linksOf(blocks),
    image: image && said({ ...image, kind: null }),
    tags,
    enclosures: enclosures.map((enclosure) => said({ ...enclosure })),
  });
}

/** Every address in blocks, of links and of pictures. */
function linksOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    (key === 'href' || key === 'url') && typeof inner === 'string' ? [inner] : linksOf(inner),
  );
}

function said(values: Record<string, unknown>): unknown {
  return Object.fromEntries(
    Object.entries(values).filter(
      ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
