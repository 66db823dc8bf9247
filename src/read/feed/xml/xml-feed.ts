// xml-feed: RSS of any version, RDF and Atom → Feed. Owns what the feed says of itself and where its entries stand; what
// an entry says, entry reads.
import { languageTag } from '../../language-tag.ts';
import { scriptLanguage } from '../../script-language.ts';
import { feedUrl, xmlBase } from '../addresses.ts';
import type { Feed, FeedDocument } from '../feed.ts';
import { finishEntries } from '../finish-entry.ts';
import { feedTitle } from '../feed-title.ts';
import { MAX_LENGTH } from '../limits.ts';
import { dateOf, draftOf, titleOf } from './entry.ts';
import { attribute, child, children, childText, textOf } from './find.ts';
import { isEntry } from './names.ts';
import { authorOf } from './people.ts';
import type { XmlFeedStart } from './start.ts';
import type { XmlElement } from './element.ts';
import { parseTree } from './tree.ts';

/** Bare "<" that the parser would take for a tag: "I <3 you". */
const NO_TAG = /<(?=[^a-z/!?_\s])/giu;

export function readXmlFeed(start: XmlFeedStart, doc: FeedDocument): Feed {
  const source = start.source.slice(0, MAX_LENGTH);
  const text = NO_TAG.test(source) ? source.replace(NO_TAG, '&lt;') : source;
  const tree = parseTree(text, start.prologue, dateOf);
  const top = tree.root.children[0] ?? tree.root;
  const channel = child(top, 'channel') ?? top;
  const home = homeOf(channel, doc.url);
  const title = titleOf(child(channel, 'title', 'dc:title', 'itunes:title'));
  const drafts = entriesIn(tree.root).map((entry) => draftOf(entry, { url: doc.url, home }));
  const said = languageTag(
    childText(channel, 'language', 'dc:language') ??
      attribute(channel, 'xml:lang') ??
      attribute(top, 'xml:lang'),
  );
  const lang = said ?? scriptLanguage(drafts.map((draft) => draft.title ?? '').join('\n'));
  const name = title ?? feedTitle(home ?? doc.url, doc.name);
  const author = top.name === 'feed' || child(channel, 'itunes:author') ? authorOf(channel) : null;
  const problems = problemsOf(start, tree, drafts.length);
  if (title === null) problems.push('The feed has no title.');
  return {
    title: name,
    home,
    lang,
    ttlMinutes: ttlOf(channel),
    movedTo: movedTo(channel, doc.url),
    entries: finishEntries(drafts, { url: doc.url, home, title: name, lang, author }),
    problems,
  };
}

/** Wherever they stand: in the channel, beside it, or in an element that nobody closed. */
function entriesIn(element: XmlElement): XmlElement[] {
  return element.children.flatMap((one) => (isEntry(one.name) ? [one] : entriesIn(one)));
}

function homeOf(channel: XmlElement, url: string | null): string | null {
  const base = xmlBase(channel, url);
  const links = children(channel, 'link', 'atom:link').filter((link) =>
    /^(?:alternate|)$/iu.test(attribute(link, 'rel') ?? ''),
  );
  const page = links.toSorted((a, b) => rank(a) - rank(b));
  for (const link of page) {
    const found = feedUrl(attribute(link, 'href') ?? textOf(link), base);
    if (found) return found;
  }
  return null;
}

/** Atom feeds link to themselves in other forms; a page says that it is one, or nothing. */
function rank(link: XmlElement): number {
  const type = attribute(link, 'type') ?? '';
  return /html/iu.test(type) ? 0 : type === '' ? 1 : 2;
}

const PERIODS: Record<string, number> = {
  hourly: 60,
  daily: 1_440,
  weekly: 10_080,
  monthly: 43_200,
  yearly: 525_600,
};

/** ttl of RSS 2.0, else the syndication module's period and how often in it. */
function ttlOf(channel: XmlElement): number | null {
  const ttl = Number(childText(channel, 'ttl') ?? NaN);
  if (ttl > 0) return Math.ceil(ttl);
  const period = PERIODS[childText(channel, 'sy:updateperiod')?.toLowerCase() ?? ''];
  const frequency = Number(childText(channel, 'sy:updatefrequency') ?? 1);
  return period ? Math.max(1, Math.round(period / (frequency >= 1 ? frequency : 1))) : null;
}

function movedTo(channel: XmlElement, url: string | null): string | null {
  const moved = feedUrl(childText(channel, 'itunes:new-feed-url', 'newlocation'), url);
  return moved === url ? null : moved;
}

function problemsOf(
  start: XmlFeedStart,
  tree: { cut: boolean; left: string | null },
  entries: number,
): string[] {
  const kept = entries > 0 ? '; what was there is kept' : ', before its first story';
  return [
    start.junk ? 'Something else stands before the feed.' : null,
    tree.cut ? `The feed ends in the middle${kept}.` : null,
    tree.left,
    start.source.length > MAX_LENGTH ? 'The feed is too long; its beginning is kept.' : null,
  ].filter((problem) => problem !== null);
}
