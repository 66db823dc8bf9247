// story-row: a row of the table of stories as a ListedStory, and the order of titles. Pure.
import type { Image } from '../core/blocks.ts';
import type { Row } from './connection.ts';
import { LOST } from './memberships.ts';
import { sourceTitle, textOrNull } from './source-row.ts';
import type { ListedStory } from './story-types.ts';
import type { Story } from '../core/story.ts';
import { LOST_SOURCES, SAVED_PAGES } from './view-rows.ts';

/** Give `WHERE …` after it. */
export const SELECT_LISTED = `
  SELECT story.*, source.own_title, source.feed_title, source.url AS source_url
  FROM story LEFT JOIN source ON source.id = story.source`;

export function toListed(row: Row): ListedStory {
  const sourceUrl = textOrNull(row['source_url']);
  const [own, feed] = [textOrNull(row['own_title']), textOrNull(row['feed_title'])];
  return {
    row: Number(row['id']),
    story: toStory(row),
    hasBody: row['has_body'] === 1,
    words: Number(row['words']),
    sourceId: sourceUrl === null ? null : Number(row['source']),
    sourceTitle: sourceUrl === null ? sourceless(row) : sourceTitle(own, feed, sourceUrl),
    sourceUrl,
    read: row['read'] === 1,
    updated: row['updated'] === 1,
    firstSeen: String(row['first_seen']),
    alsoIn: Math.max(0, Number(row['also'])),
    alsoAt: null,
  };
}

function sourceless(row: Row): string {
  return row['also'] === LOST ? LOST_SOURCES : SAVED_PAGES;
}

export function toStory(row: Row): Story {
  const image = textOrNull(row['image']);
  return {
    id: String(row['key']),
    title: String(row['title']),
    url: textOrNull(row['url']),
    author: textOrNull(row['author']),
    site: textOrNull(row['site']),
    published: publishedOf(row),
    publishedText: textOrNull(row['published_text']),
    excerpt: textOrNull(row['excerpt']),
    body: null,
    lang: textOrNull(row['lang']),
    image: image === null ? null : (JSON.parse(image) as Image),
  };
}

/** A date ahead of the story's coming is a mistake: for ever it would be the newest, and just now. */
function publishedOf(row: Row): string | null {
  const published = textOrNull(row['published']);
  const firstSeen = textOrNull(row['first_seen']);
  if (published === null || !firstSeen) return published;
  return Date.parse(published) > Date.parse(firstSeen) ? firstSeen : published;
}

/** How many characters of a title its place among the others depends on. */
const ORDERED = 24;
// eslint-disable-next-line no-control-regex
const ASCII = /^[\u0000-\u007f]*$/u;

/** What titles are sorted by: no case, no accents, no quotation marks before the first word. */
export function titleOrder(title: string): string {
  const head = title.slice(0, 3 * ORDERED);
  const plain = ASCII.test(head) ? head : head.normalize('NFKD').replace(/\p{M}+/gu, '');
  return plain
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .toLowerCase()
    .slice(0, ORDERED)
    .toWellFormed();
}
