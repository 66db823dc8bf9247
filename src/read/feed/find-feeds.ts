// find-feeds: the feeds that a page names in its head. Reads tags only, no tree: the page may be anything. Nothing is
// fetched; where feeds usually stand, those who fetch know.
import { decodeHTML } from 'entities';
import { webUrl } from '../../core/url.ts';
import { plainOrNull } from './plain-line.ts';

export interface NamedFeed {
  url: string;
  title: string | null;
  /** MIME type, as the page says. */
  type: string;
}

/** Characters of a page in which its head is; some write link elements at its end. */
const LOOK = 2_000_000;
const LINK = /<(link|a|base)\s([^<>]{1,4000})>/giu;
const ATTRIBUTE = /(?<![a-z-])([a-z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/giu;
const TYPES =
  /^(?:application\/(?:rss|atom|rdf|feed)\+(?:xml|json)|application\/(?:json|xml|rss|atom)|text\/(?:rss|atom|xml|rss\+xml|atom\+xml))$/u;
/** Types of all sorts of things; only what else the link says makes it a feed. */
const VAGUE = /^(?:application\/(?:json|xml)|text\/xml)$/u;
const FEED_WORD = /feed|rss|atom/iu;
const NO_FEED = /wp-json|oembed|opensearch|manifest|sitemap|activity|hreflang/iu;
const COMMENTS = /comments?\b|kommentar|commentaire|comentario|commenti|reacties/iu;

/** In the page's order, each once, those of comments last. `url`: the page's own address. */
export function findFeeds(html: string, url: string): NamedFeed[] {
  const found = new Map<string, NamedFeed>();
  let base: string | null = null;
  for (const [, element = '', inner = ''] of withoutComments(html.slice(0, LOOK)).matchAll(LINK)) {
    const attributes = attributesOf(inner);
    if (element.toLowerCase() === 'base') base ??= webUrl(attributes.get('href'), url);
    else {
      const feed = feedOf(attributes, base ?? url, element.toLowerCase() === 'a');
      if (feed && !found.has(feed.url)) found.set(feed.url, feed);
    }
  }
  const feeds = [...found.values()];
  return [...feeds.filter((feed) => !ofComments(feed)), ...feeds.filter(ofComments)];
}

function feedOf(attributes: Map<string, string>, base: string, anchor: boolean): NamedFeed | null {
  const rel = (attributes.get('rel') ?? '').toLowerCase().split(/\s+/u);
  const type = (attributes.get('type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const href = attributes.get('href') ?? '';
  const title = attributes.get('title') ?? null;
  const typed = TYPES.test(type) && (!VAGUE.test(type) || FEED_WORD.test(`${href} ${title ?? ''}`));
  const named = !anchor && rel.includes('feed') && (type === '' || typed);
  const alternate = typed && (anchor || rel.includes('alternate')) && !rel.includes('stylesheet');
  if ((!named && !alternate) || NO_FEED.test(href)) return null;
  const url = webUrl(
    href.replace(/^feed:(?:\/\/)?(?=https?:)/iu, '').replace(/^feed:\/\//iu, 'https://'),
    base,
  );
  return url ? { url, title: plainOrNull(title), type: type || 'application/rss+xml' } : null;
}

function attributesOf(inner: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', double, single, bare] of inner.matchAll(ATTRIBUTE)) {
    const key = name.toLowerCase();
    if (!found.has(key)) found.set(key, decodeHTML(double ?? single ?? bare ?? '').trim());
  }
  return found;
}

/** Whether a feed is of readers' comments, by its name or its address. */
export function ofComments(feed: NamedFeed): boolean {
  return COMMENTS.test(feed.title ?? '') || /\/comments(?:\/|$)|comments\/(?:feed|default)/iu.test(feed.url);
}

function withoutComments(html: string): string {
  const parts: string[] = [];
  let at = 0;
  for (let start = html.indexOf('<!--'); start >= 0; start = html.indexOf('<!--', at)) {
    parts.push(html.slice(at, start));
    const end = html.indexOf('-->', start + 4);
    if (end < 0) return parts.join('');
    at = end + 3;
  }
  return parts.join('') + html.slice(at);
}
