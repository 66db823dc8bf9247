// entry: an item of RSS, or an entry of Atom, → a draft. Reads every dialect in every feed, since feeds mix them: Atom's
// links in RSS, Dublin Core in both, dates by six names. The order of the names is the order of trust.
import { languageTag } from '../../language-tag.ts';
import { feedUrl, hasXmlBase, xmlBase } from '../addresses.ts';
import { authorNames } from '../author-name.ts';
import type { EntryDraft, Markup } from '../draft.ts';
import { plainLine, plainOrNull } from '../plain-line.ts';
import { uniqueTags } from '../tags.ts';
import { htmlOf, typeOf } from './content.ts';
import { attribute, child, children, childText, textOf } from './find.ts';
import { enclosuresOf, pictureOf } from './media.ts';
import type { XmlElement } from './tree.ts';

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

export function draftOf(entry: XmlElement, feed: FeedBases): EntryDraft {
  const base = xmlBase(entry, feed.home ?? feed.url);
  const url = addressOf(entry, base);
  const source = child(entry, 'source', 'atom:source');
  // Without a pubDate, what is only called "updated" is when it appeared.
  const updated = childText(entry, ...UPDATED);
  return {
    guid: childText(entry, ...GUIDS) ?? attribute(entry, 'about'),
    title: titleOf(
      child(entry, ...TITLES.filter((name) => childText(entry, name) ?? child(entry, name)?.markup)),
    ),
    url,
    author: authorOf(entry) ?? (source ? authorOf(source) : null),
    site: source ? (titleOf(child(source, 'title')) ?? plainOrNull(source.text)) : null,
    date: childText(entry, ...PUBLISHED) ?? updated,
    updated,
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

function addressOf(entry: XmlElement, base: string | null): string | null {
  const original = feedUrl(childText(entry, 'feedburner:origlink'), base);
  if (original) return original;
  const links = children(entry, 'link', 'atom:link');
  const page = (link: XmlElement) =>
    /^(?:|text\/html|application\/xhtml\+xml)$/iu.test(attribute(link, 'type') ?? '');
  const alternate = links.filter((link) => /^(?:alternate|)$/iu.test(attribute(link, 'rel') ?? ''));
  const ordered = [...alternate.filter(page), ...alternate];
  for (const link of ordered) {
    if (link.cut) continue;
    const found = feedUrl(attribute(link, 'href') ?? textOf(link), xmlBase(link, base));
    if (found) return found;
  }
  // "<link/>https://example.com/1": somebody's HTML writer took it for HTML's link.
  const stray = /^https?:\/\/\S+$/u.test(entry.text.trim()) ? feedUrl(entry.text, base) : null;
  return stray ?? permalink(entry) ?? addressElsewhere(entry, links, base);
}

/** A guid that is an address, unless it says that it is none. */
function permalink(entry: XmlElement): string | null {
  const guid = child(entry, 'guid');
  if (guid && !guid.cut && attribute(guid, 'ispermalink')?.toLowerCase() !== 'false')
    return absolute(textOf(guid));
  return absolute(childText(entry, 'id')) ?? absolute(attribute(entry, 'about'));
}

function addressElsewhere(
  entry: XmlElement,
  links: readonly XmlElement[],
  base: string | null,
): string | null {
  const content = child(entry, 'content');
  const via = links.find((link) => /^(?:via|related|canonical)$/iu.test(attribute(link, 'rel') ?? ''));
  return (
    feedUrl(content ? attribute(content, 'src') : null, base) ??
    feedUrl(via ? attribute(via, 'href') : null, base) ??
    absolute(childText(entry, 'comments')) ??
    feedUrl(playerOf(entry), base)
  );
}

function playerOf(entry: XmlElement): string | null {
  const player = child(child(entry, 'media:group') ?? entry, 'media:player');
  return player ? attribute(player, 'url') : null;
}

function absolute(text: string | null): string | null {
  return text && /^https?:\/\/[^\s/]+\S*$/iu.test(text) ? feedUrl(text, null) : null;
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

/** Of an entry, of a feed, or of the source of an entry. */
export function authorOf(element: XmlElement): string | null {
  for (const names of [
    ['author', 'atom:author'],
    ['dc:creator', 'creator'],
    ['itunes:author', 'googleplay:author'],
    ['dc:contributor', 'contributor'],
  ]) {
    const people = children(element, ...names).map(
      (person) =>
        childText(person, 'name', 'atom:name', 'email') ??
        (person.children.length === 0 ? textOf(person) : null),
    );
    const line = authorNames(people);
    if (line) return line;
  }
  const credit = child(element, 'media:credit');
  return credit && attribute(credit, 'role') === 'author' ? authorNames([textOf(credit)]) : null;
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
