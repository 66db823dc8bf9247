// names: one name for each element that feeds use, whatever prefix it comes with, declared or not. Owns the table of
// namespaces, and which elements hold text or markup rather than other elements. Names are in lower case.

/** Namespace (without its scheme, its "www." and what ends it) → the prefix that our names have. */
const NAMESPACES: Record<string, string> = {
  'purl.org/rss/1.0': '',
  'purl.org/rss/2.0': '',
  'purl.org/net/rss1.1': '',
  'my.netscape.com/rdf/simple/0.9': '',
  'channel.netscape.com/rdf/simple/0.9': '',
  'backend.userland.com/rss2': '',
  'backend.userland.com/rss': '',
  'blogs.law.harvard.edu/tech/rss': '',
  'cyber.law.harvard.edu/rss/rss.html': '',
  'w3.org/2005/atom': 'atom',
  'purl.org/atom/ns': 'atom',
  'purl.org/rss/1.0/modules/content': 'content',
  'purl.org/rss/1.0/modules/syndication': 'sy',
  'purl.org/rss/1.0/modules/slash': 'slash',
  'purl.org/rss/1.0/modules/wiki': 'wiki',
  'purl.org/dc/elements/1.0': 'dc',
  'purl.org/dc/elements/1.1': 'dc',
  'purl.org/dc/terms': 'dcterms',
  'search.yahoo.com/mrss': 'media',
  'video.search.yahoo.com/mrss': 'media',
  'itunes.com/dtds/podcast-1.0.dtd': 'itunes',
  'google.com/schemas/play-podcasts/1.0': 'googleplay',
  'podcastindex.org/namespace/1.0': 'podcast',
  'w3.org/1999/02/22-rdf-syntax-ns': 'rdf',
  'w3.org/1999/xhtml': 'xhtml',
  'rssnamespace.org/feedburner/ext/1.0': 'feedburner',
  'wellformedweb.org/commentapi': 'wfw',
  'georss.org/georss': 'georss',
};
/** Prefixes that stand for something else where nobody declares them. */
const UNDECLARED: Record<string, string> = {
  rss: '',
  a10: 'atom',
  atom10: 'atom',
  atom03: 'atom',
  mrss: 'media',
};

const LONG =
  /^(?:description|content|summary|content:(?:encoded|fulltext|full-text)|fulltext|full-text|encoded|body|xhtml:body|abstract|(?:media|dc|podcast|googleplay):description|atom:(?:content|summary)|dcterms:abstract|itunes:summary)$/;
const SHORT =
  /^(?:title|subtitle|tagline|info|copyright|rights|link|guid|id|pubdate|published|updated|issued|modified|created|date|expirationdate|lastbuilddate|category|comments|name|uri|email|url|webmaster|managingeditor|language|generator|ttl|docs|rating|keywords|enclosure|cloud|(?:dc|dcterms|slash|sy|wfw|feedburner|georss):[\w-]+|itunes:(?!owner$|category$)[\w-]+|atom:(?!author$|source$|contributor$)[\w-]+|media:(?:title|keywords|credit|text|rating|copyright|thumbnail|player|hash))$/;
/** RSS has text in it, Atom elements. */
const PERSON = /^(?:name|uri|url|email)$/;
/** What begins a field of an entry and is no element of HTML; links are both. */
const NOT_HTML =
  /^(?:item|entry|channel|image|textinput|guid|pubdate|published|updated|issued|modified|enclosure|comments|category|author|description|link|(?:dc|dcterms|content|media|itunes|slash|sy|wfw|feedburner|georss|atom|podcast):[\w-]+)$/;
const FEED_LINK = /^(?:alternate|self|enclosure|replies|edit|via|related|hub|next|)$/i;

/** Whether an element is a leaf, or one that may be: it is not closed by its parent's end alone. */
export function mayBeForgotten(name: string): boolean {
  return name === 'author' || isLeaf(name);
}

/** Whether what stands in an element is text or markup. */
export function isLeaf(name: string): boolean {
  return LONG.test(name) || SHORT.test(name);
}

/** Whether an element is one of a feed's stories. */
export function isEntry(name: string): boolean {
  return name === 'item' || name === 'entry';
}

/** Whether `next` cannot stand within the text of `leaf`, so that somebody forgot to close that. `rel`: of a link. */
export function endsLeaf(leaf: string, next: string, rel: string | undefined): boolean {
  if (isEntry(next)) return true;
  if (next === 'link' && !FEED_LINK.test(rel ?? '')) return false;
  if (LONG.test(leaf)) return NOT_HTML.test(next) && next !== leaf;
  if (leaf === 'author' && PERSON.test(next)) return false;
  return isLeaf(next) || NOT_HTML.test(next);
}

/** Prefixes and names of one document that are remembered. */
const MAX_PREFIXES = 200;
const MAX_NAMES = 1_000;

/** An element's name, and what its name says of it. */
export interface Named {
  name: string;
  /** {@link isLeaf} */
  leaf: boolean;
  /** {@link isEntry} */
  entry: boolean;
  /** {@link mayBeForgotten} */
  forgettable: boolean;
}

/** The prefixes of a document and what they stand for, as far as it has been read. */
export class Namespaces {
  readonly #prefixes = new Map<string, string>();
  /** The prefixes of the feed's own names: none, and the root's. */
  readonly #own = new Set(['']);
  #known = false;
  /** What has been named already, by fallback and tag: feeds repeat a dozen tags a thousand times. */
  readonly #named = new Map<string, Named>();

  declare(prefix: string, uri: string): void {
    if (this.#prefixes.size >= MAX_PREFIXES) return;
    this.#prefixes.set(prefix, prefixOf(uri) ?? prefix);
    this.#named.clear();
  }

  /** `tag`: as written, in lower case. `fallback`: our prefix for names without one ('' for feeds' own). */
  name(tag: string, fallback: string): Named {
    const key = `${fallback} ${tag}`;
    const known = this.#named.get(key);
    if (known) return known;
    const name = this.#resolve(tag, fallback);
    const named = { name, leaf: isLeaf(name), entry: isEntry(name), forgettable: mayBeForgotten(name) };
    if (this.#named.size < MAX_NAMES) this.#named.set(key, named);
    return named;
  }

  #resolve(tag: string, fallback: string): string {
    const colon = tag.indexOf(':');
    const local = tag.slice(colon + 1);
    const written = tag.slice(0, Math.max(0, colon));
    const prefix = colon < 0 ? fallback : (this.#prefixes.get(written) ?? UNDECLARED[written] ?? written);
    if (!this.#known) {
      this.#known = true;
      if (prefix !== 'rdf') this.#own.add(prefix);
      if (local === 'feed') this.#own.add('atom');
    }
    return this.#own.has(prefix) ? local : `${prefix}:${local}`;
  }
}

/** Our prefix for a namespace; null for one that we do not know. */
export function prefixOf(uri: string): string | null {
  const key = uri
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/u, '')
    .replace(/[/#]+$/u, '');
  return NAMESPACES[key] ?? null;
}
