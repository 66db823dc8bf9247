// entry: an item of RSS, or an entry of Atom, → a draft. Reads every dialect in every feed, since feeds mix them: Atom's
// links in RSS, Dublin Core in both, dates by six names. The order of the names is the order of trust.
import { languageTag } from '../../language-tag.ts';
import { hasXmlBase, xmlBase } from '../addresses.ts';
import type { EntryDraft, Markup } from '../draft.ts';
import { plainLine, plainOrNull } from '../plain-line.ts';
import { uniqueTags } from '../tags.ts';
import { htmlOf, typeOf } from './content.ts';
import { addressOf } from './entry-address.ts';
import { attribute, child, children, childText, textOf } from './find.ts';
import { enclosuresOf, pictureOf } from './media.ts';
import { authorOf } from './people.ts';
import type { XmlElement } from './element.ts';

const TITLES = ['title', 'atom:title', 'dc:title', 'media:title', 'itunes:title'];
const CONTENTS = [
  'content:encoded',
  'encoded',
  'content',
  'atom:content',
  'body',
  'xhtml:body',
  'content:fulltext',
  'content:full-text',
  'fulltext',
  'full-text',
];
const SUMMARIES = [
  'description',
  'summary',
  'atom:summary',
  'media:description',
  'itunes:summary',
  'itunes:subtitle',
  'dc:description',
  'dcterms:abstract',
  'abstract',
];
const PUBLISHED = [
  'pubdate',
  'published',
  'issued',
  'dc:date',
  'dcterms:issued',
  'atom:published',
  'dcterms:created',
  'created',
  'date',
  'dcterms:date',
];
const UPDATED = ['updated', 'atom:updated', 'modified', 'dcterms:modified', 'lastbuilddate'];
const GUIDS = ['guid', 'id', 'atom:id', 'dc:identifier'];

/** What the feed says for all its entries. */
export interface FeedBases {
  /** Where the feed was found. */
  url: string | null;
  home: string | null;
}

/** When it appeared, as the feed writes it: without a pubDate, what is only called "updated". */
export function dateOf(entry: XmlElement): string | null {
  return childText(entry, ...PUBLISHED, ...UPDATED);
}

export function draftOf(entry: XmlElement, feed: FeedBases): EntryDraft {
  const base = xmlBase(entry, feed.home ?? feed.url);
  const url = addressOf(entry, base);
  const source = child(entry, 'source', 'atom:source');
  return {
    guid: childText(entry, ...GUIDS) ?? attribute(entry, 'about'),
    title: titleOf(
      child(entry, ...TITLES.filter((name) => childText(entry, name) ?? child(entry, name)?.markup)),
    ),
    url,
    author: authorOf(entry) ?? (source ? authorOf(source) : null),
    site: source ? (titleOf(child(source, 'title')) ?? plainOrNull(source.text)) : null,
    date: dateOf(entry),
    updated: childText(entry, ...UPDATED),
    lang: languageTag(attribute(entry, 'xml:lang') ?? childText(entry, 'dc:language', 'language')),
    content: markupOf(entry, CONTENTS, url ?? base, base),
    summary: markupOf(entry, SUMMARIES, url ?? base, base),
    image: pictureOf(entry, base),
    tags: tagsOf(entry),
    enclosures: enclosuresOf(entry, base),
    cut: entry.cut,
  };
}

/** A title as one plain line. In RSS nobody knows whether it is markup; Atom says so. */
export function titleOf(element: XmlElement | null): string | null {
  if (!element) return null;
  if (element.markup !== null) return plainLine(element.markup, true) || null;
  const said = attribute(element, 'type') !== null && typeOf(element) === 'html';
  return plainLine(textOf(element), said) || null;
}

/** What is markup resolves against xml:base, where there is one, else against the entry's own page. */
function markupOf(
  entry: XmlElement,
  names: string[],
  page: string | null,
  base: string | null,
): Markup | null {
  const holders = [entry, ...children(entry, 'media:group')];
  for (const name of names) {
    for (const element of holders.flatMap((holder) => children(holder, name))) {
      const html = htmlOf(element);
      if (html !== null) return { html, base: hasXmlBase(element) ? xmlBase(element, base) : page };
    }
  }
  return null;
}

function tagsOf(entry: XmlElement): string[] {
  const single = children(entry, 'category', 'dc:subject', 'atom:category').map(
    (element) => attribute(element, 'label') ?? (textOf(element) || attribute(element, 'term')),
  );
  const listed = children(entry, 'media:keywords', 'itunes:keywords', 'keywords').flatMap((element) =>
    textOf(element).split(','),
  );
  const group = child(entry, 'media:group');
  const grouped = group ? (childText(group, 'media:keywords') ?? '').split(',') : [];
  return uniqueTags([...single, ...listed, ...grouped]);
}
