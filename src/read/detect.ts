// detect: what a decoded text is. Content decides; the name and the HTTP type only tip the balance between forms that
// are all text. Knows how each form begins and looks, not how it is read. Linear in the text's first 64 K characters.
import { junkBeforeFeed } from './feed/xml/start.ts';
import { markdownEvidence } from './markdown-evidence.ts';

export type Form = 'page' | 'markdown' | 'text' | 'feed' | 'data';

/** `what`: in plain words with an article, for the message of a form that is not read. */
export interface Detected {
  form: Form;
  what: string;
}

const LOOK = 64 * 1024;
/** Evidence that makes a text markdown: a heading with a link, or the name with any mark. */
const ENOUGH = 3;

/** What stands before the first element: white space, declarations, processing instructions, comments. */
const PROLOGUE = /^(?:\s+|<\?(?:[^?]|\?(?!>))*\?>|<!--(?:[^-]|-(?!->))*-->)/u;
const DOCTYPE = /^<!doctype\s+([\w-]+)[^>[]*(?:\[[^\]]*\]\s*)?>/iu;
const ELEMENT = /^<([a-z][\w.-]*:)?([a-z][\w.-]*)(?=[\s/>])([^>]*)/iu;
const HTML_ELEMENTS =
  /^(?:html|head|body|title|meta|link|base|script|style|noscript|template|main|article|section|aside|nav|header|footer|div|p|h[1-6]|hgroup|ul|ol|li|dl|dt|dd|blockquote|pre|figure|figcaption|picture|img|video|audio|iframe|table|thead|tbody|tr|td|th|caption|a|span|em|strong|b|i|u|s|small|time|form|button|input|label|select|details|summary|center|font|br|hr|svg)$/iu;
const BLOCK_TAG =
  /<\/?(?:html|head|body|title|main|article|section|aside|nav|header|footer|div|p|h[1-6]|ul|ol|li|blockquote|figure|table|tr|td|span|a|br)(?:\s[^<>]{0,2000})?\/?>/giu;

const FEED_NAMES: Record<string, string> = {
  rss: 'an RSS feed',
  feed: 'an Atom feed',
  rdf: 'an RSS feed (RDF)',
};
const JSON_FEED = /"version"\s*:\s*"https?:\/\/jsonfeed\.org\/version/u;

/**
 * What a text is. `contentType`: the HTTP header or null. `name`: a file's name or an address; its ending is a hint.
 */
export function detect(text: string, contentType: string | null, name: string): Detected {
  const look = text.slice(0, LOOK);
  const type = (contentType ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const start = withoutPrologue(look);
  const marked = markup(start, /^\s*<\?xml\s/u.test(look));
  const evidence = markdownEvidence(look) + named(name, type);

  if (marked && marked.form !== 'page') return marked;
  if (junkBeforeFeed(text)) return { form: 'feed', what: 'a feed' };
  // A markdown file may begin with a piece of HTML (a centred logo); a page has no headings with '#'.
  const whole = /^<(?:!doctype|html|head|body)\b/iu.test(start);
  if (marked && (whole || evidence <= ENOUGH)) return marked;
  if (isJson(start)) return json(text);
  if (evidence >= ENOUGH) return { form: 'markdown', what: 'a markdown text' };
  return fragment(look, type) ? PAGE : { form: 'text', what: 'a plain text' };
}

const PAGE: Detected = { form: 'page', what: 'an HTML page' };

function withoutPrologue(text: string): string {
  let rest = text.replace(/^\uFEFF/u, '');
  for (let found = PROLOGUE.exec(rest); found; found = PROLOGUE.exec(rest))
    rest = rest.slice(found[0].length);
  return rest;
}

/** What a text that begins with a tag is; null where it begins otherwise or with a tag that nobody knows. */
function markup(start: string, declared: boolean): Detected | null {
  const doctype = DOCTYPE.exec(start);
  if (doctype?.[1]?.toLowerCase() === 'html') return PAGE;
  const rest = doctype ? withoutPrologue(start.slice(doctype[0].length)) : start;
  const [, , found = '', attributes = ''] = ELEMENT.exec(rest) ?? [];
  const element = found.toLowerCase();
  const feed = FEED_NAMES[element];
  if (
    feed &&
    (element !== 'feed' || /atom|w3\.org|purl\.org/iu.test(attributes) || rest.includes('<entry'))
  ) {
    return { form: 'feed', what: feed };
  }
  if (element === 'svg') return { form: 'data', what: 'an SVG picture' };
  if (element === 'opml') return { form: 'data', what: 'a list of feeds (OPML)' };
  if (element === 'urlset' || element === 'sitemapindex') return { form: 'data', what: 'a sitemap' };
  if (HTML_ELEMENTS.test(element)) return closed(rest, element) ? PAGE : null;
  const xml = declared || start !== rest || /\bxmlns\b/u.test(attributes) || rest.includes(`</${found}>`);
  return element && xml ? { form: 'data', what: 'an XML document' } : null;
}

/** A single tag may be somebody's way of writing; markup goes on. */
function closed(rest: string, element: string): boolean {
  return /^(?:html|head|body|meta|link|title)$/u.test(element) || tags(rest) >= 2;
}

/** A saved piece of a page that begins with words: its tags are as frequent as its lines. */
function fragment(look: string, type: string): boolean {
  const found = tags(look);
  const html = type === 'text/html' || type === 'application/xhtml+xml';
  return found >= (html ? 1 : Math.max(6, look.split('\n').length / 2));
}

function tags(text: string): number {
  return text.match(BLOCK_TAG)?.length ?? 0;
}

function named(name: string, type: string): number {
  const path = name.split(/[?#]/u, 1)[0] ?? '';
  return (type === 'text/markdown' ? 4 : 0) + (/\.(?:md|markdown|mdown|mkd|mdx)$/iu.test(path) ? 2 : 0);
}

function isJson(start: string): boolean {
  return /^(?:\{\s*(?:"|\}\s*$)|\[\s*(?:["{[\d\]-]|true|false|null))/u.test(start);
}

function json(text: string): Detected {
  if (JSON_FEED.test(text.slice(0, LOOK))) return { form: 'feed', what: 'a JSON Feed' };
  try {
    JSON.parse(text);
    return { form: 'data', what: 'JSON data' };
  } catch {
    return { form: 'text', what: 'a plain text' };
  }
}
