// start: where a feed begins in a text, whatever stands before it. Owns the roots that feeds have. Linear in LOOK.

/** How far into a text a feed may begin, in characters: warnings of a server, licences in comments. */
const LOOK = 64 * 1024;
const ROOT = /<(?:[a-z][\w.-]*:)?(?:rss|feed|rdf|channel)(?=[\s>/])[^<>]*>/giu;
const PROLOGUE = /^\s*(?:<\?xml|<!doctype|<!--|<\?)/iu;

export interface XmlFeedStart {
  /** The feed, from its first element on. */
  source: string;
  /** What stands before: declarations, comments, junk. */
  prologue: string;
  /** Something stands there that has no place before a document. */
  junk: boolean;
}

/** null where no feed begins. Only what has its channel, entries or a word of its kind in the first tags is a feed. */
export function xmlFeedStart(text: string): XmlFeedStart | null {
  for (const found of text.slice(0, LOOK).matchAll(ROOT)) {
    const source = text.slice(found.index);
    if (!isFeed(found[0], source.slice(found[0].length, 4_000))) continue;
    const prologue = text.slice(0, found.index);
    const declared = /<\?xml\s/iu.exec(prologue)?.index;
    const before = declared === undefined ? prologue : prologue.slice(0, declared);
    return { source, prologue, junk: /\S/u.test(before.replace('\uFEFF', '')) && !PROLOGUE.test(before) };
  }
  return null;
}

/** More than this is no warning of a server; in characters. */
const MAX_JUNK = 2_000;
/** A page, or a text with an example in it. */
const NO_JUNK = /<html|<!doctype|<body|<p>|```|^#{1,6} |^\s{4}<\?xml/imu;
const END = /<\/(?:[\w.-]+:)?(?:rss|feed|rdf|channel)\s*>/giu;

/** Whether a text that begins otherwise is a feed for all that: a server's warning stands before it, and little behind it. */
export function junkBeforeFeed(text: string): boolean {
  const declared = text.slice(0, MAX_JUNK + 6).search(/<\?xml\s|<rss\s/iu);
  if (declared <= 0) return false;
  const start = xmlFeedStart(text.slice(declared, declared + LOOK));
  if (!start || start.junk || NO_JUNK.test(text.slice(0, declared))) return false;
  const end = [...text.slice(-10_000).matchAll(END)].at(-1);
  const behind = end ? text.slice(-10_000).slice(end.index + end[0].length) : '';
  return behind.replace(/<!--.*?-->|<script.*?<\/script>/gisu, '').trim().length < 500;
}

function isFeed(root: string, behind: string): boolean {
  const name = /^<(?:[\w.-]+:)?(\w+)/u.exec(root)?.[1]?.toLowerCase();
  if (name === 'rss') return true;
  if (name === 'feed')
    return /atom|w3\.org|purl\.org/iu.test(root) || /<(?:[\w.-]+:)?(?:entry|title|id)[\s>]/iu.test(behind);
  if (name === 'rdf')
    return (
      /purl\.org\/rss|netscape\.com|rss1/iu.test(root) || /<(?:[\w.-]+:)?(?:channel|item)[\s>]/iu.test(behind)
    );
  return /<(?:[\w.-]+:)?(?:title|item|link)[\s>/]/iu.test(behind);
}
