// json-feed: JSON Feed 1.0 and 1.1 → Feed. Every value is checked: nothing in the file needs to be what it should be.
import type { Image } from '../../../core/blocks.ts';
import { languageTag } from '../../language-tag.ts';
import { scriptLanguage } from '../../script-language.ts';
import { feedUrl } from '../addresses.ts';
import { authorNames } from '../author-name.ts';
import type { EntryDraft, Markup } from '../draft.ts';
import { feedTitle } from '../feed-title.ts';
import type { Enclosure, Feed, FeedDocument } from '../feed.ts';
import { finishEntries } from '../finish-entry.ts';
import { MAX_ENTRY_HTML, MAX_LENGTH, MAX_LISTED } from '../limits.ts';
import { Newest } from '../newest.ts';
import { asMarkup, plainOrNull } from '../plain-line.ts';
import { uniqueTags } from '../tags.ts';
import { salvageJson } from './salvage-json.ts';

type Json = Record<string, unknown>;

/** Whether a text is meant as a JSON Feed. */
export function looksLikeJsonFeed(text: string): boolean {
  const start = text
    .slice(0, 64 * 1024)
    .replace(/^\uFEFF/u, '')
    .trimStart();
  return (
    start.startsWith('{') &&
    (/"version"\s*:\s*"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org\\?\/version/u.test(start) ||
      /"items"\s*:\s*\[/u.test(start))
  );
}

/** null for JSON that is no feed. */
export function readJsonFeed(text: string, doc: FeedDocument): Feed | null {
  const { value, cut } = salvageJson(text.slice(0, MAX_LENGTH));
  const json = objectOf(value);
  if (!json || (!Array.isArray(json['items']) && !/jsonfeed/u.test(textOf(json['version']) ?? '')))
    return null;
  const home = feedUrl(textOf(json['home_page_url']), doc.url);
  const title = plainOrNull(textOf(json['title']));
  const items = new Newest(dateOf);
  for (const item of listOf(json['items']).map(objectOf)) if (item) items.add(item);
  const drafts = items.finish().map((item) => draftOf(item, home ?? doc.url));
  const lang =
    languageTag(textOf(json['language'])) ??
    scriptLanguage(drafts.map((draft) => draft.title ?? '').join('\n'));
  const name = title ?? feedTitle(home ?? doc.url, doc.name);
  return {
    title: name,
    home,
    lang,
    ttlMinutes: null,
    movedTo: null,
    entries: finishEntries(drafts, { url: doc.url, home, title: name, lang, author: authorOf(json) }),
    problems: [
      cut ? 'The feed ends in the middle; what was there is kept.' : null,
      title === null ? 'The feed has no title.' : null,
      items.problem,
    ].filter((problem) => problem !== null),
  };
}

function dateOf(item: Json): string | null {
  return textOf(item['date_published']) ?? textOf(item['date_modified']);
}

function draftOf(item: Json, base: string | null): EntryDraft {
  const id = textOf(item['id']);
  // Of a link post (url: the note about it, external_url: what it is about) the entry itself is the note.
  const url =
    feedUrl(textOf(item['url']), base) ??
    feedUrl(textOf(item['external_url']), base) ??
    (id && /^https?:\/\//iu.test(id) ? feedUrl(id, base) : null);
  const html = textOf(item['content_html']) ?? markup(textOf(item['content_text']));
  return {
    guid: id,
    title: plainOrNull(textOf(item['title'])),
    url,
    author: authorOf(item),
    site: null,
    date: dateOf(item),
    updated: textOf(item['date_modified']),
    lang: languageTag(textOf(item['language'])),
    content: content(html, url ?? base),
    summary: content(markup(textOf(item['summary'])), url ?? base),
    image: imageOf(feedUrl(textOf(item['image']), base) ?? feedUrl(textOf(item['banner_image']), base)),
    tags: uniqueTags(listOf(item['tags']).map(textOf)),
    enclosures: listOf(item['attachments'])
      .slice(0, MAX_LISTED)
      .map(objectOf)
      .map((file) => (file ? enclosure(file, base) : null))
      .filter((file) => file !== null),
    cut: false,
  };
}

function content(html: string | null, base: string | null): Markup | null {
  return html === null ? null : { html: html.slice(0, MAX_ENTRY_HTML), base };
}

function markup(text: string | null): string | null {
  return text === null ? null : asMarkup(text);
}

function imageOf(url: string | null): Image | null {
  return url === null ? null : { kind: 'image', url, alt: null, caption: null, credit: null };
}

function enclosure(file: Json, base: string | null): Enclosure | null {
  const url = feedUrl(textOf(file['url']), base);
  const bytes = Number(file['size_in_bytes']);
  return url === null
    ? null
    : {
        url,
        type: plainOrNull(textOf(file['mime_type'])),
        bytes: Number.isSafeInteger(bytes) && bytes > 0 ? bytes : null,
        title: plainOrNull(textOf(file['title'])),
      };
}

/** Version 1.1 has authors, 1.0 one author; some feeds give the name alone. */
function authorOf(json: Json): string | null {
  const people = Array.isArray(json['authors']) ? listOf(json['authors']) : [json['author']];
  return authorNames(people.map((person) => textOf(person) ?? textOf(objectOf(person)?.['name'])));
}

function textOf(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function objectOf(value: unknown): Json | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null;
}
