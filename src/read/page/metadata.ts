// metadata: what a page says of itself. Owns the precedence: JSON-LD, then OpenGraph and article:*, then other meta
// tags, then what can be seen (h1, <time>, rel=author). Invariant: every string is sanitised, every URL absolute http(s).
import type { Image } from '../../core/blocks.ts';
import { clean, cleanOrNull } from '../../core/sanitise.ts';
import { attribute, textOf, type Document, type Element } from './dom.ts';
import { articleData, type ArticleData } from './json-ld.ts';
import { isPrintedDate, printedDateIso } from './printed-date.ts';
import { bareTitle } from './title.ts';
import { canonicalAddress, siteLabel } from './addresses.ts';
import { namesOf } from './related/excluded.ts';
import { webUrl } from '../../core/url.ts';

export interface PageFacts {
  title: string | null;
  author: string | null;
  /** ISO 8601. */
  published: string | null;
  /** As a reader sees it on the page. */
  publishedText: string | null;
  lang: string | null;
  site: string | null;
  /** Canonical address where it is believable, else where the page came from. */
  url: string | null;
  description: string | null;
  image: Image | null;
  /** Whether the page calls itself an article; null where it says nothing. */
  saysArticle: boolean | null;
  /** The article's text as its JSON-LD gives it. */
  text: string | null;
}

/** url: where the page came from; base: what its relative addresses resolve against. */
export function pageFacts(document: Document, url: string | null, base: string | null): PageFacts {
  const meta = metaReader(document);
  const headline = visibleHeadline(document);
  const data = articleData(document, { url: url ?? webUrl(meta('og:url')), title: headline });
  const canonical = canonicalAddress(
    [
      attributeOf(document.querySelector('link[rel~="canonical" i]'), 'href'),
      meta('og:url'),
      data?.url ?? null,
    ].map((address) => webUrl(address, base)),
    url,
  );
  const site = cleanOrNull(
    meta('og:site_name') ?? data?.site ?? meta('application-name', 'apple-mobile-web-app-title'),
  );
  const lang = language(document, meta, data);
  const published = instant(data?.published) ?? instant(meta(...PUBLISHED)) ?? markedInstant(document);
  const time = visibleTime(document, published, lang);
  const type = meta('og:type')?.toLowerCase();
  return {
    title: pageTitle(document, { data, meta, headline, sites: [site, siteLabel(canonical)] }),
    author: authorOf(document, data, meta, lang),
    published: published ?? time?.published ?? null,
    publishedText: time?.text ?? null,
    lang,
    site,
    url: canonical,
    description: cleanOrNull(
      data?.description ?? meta('og:description', 'twitter:description', 'description', 'dc.description'),
    ),
    image: leadImage(data, meta, base),
    saysArticle:
      data || type === 'article' || meta('article:published_time') ? true : type === 'website' ? false : null,
    text: data?.body ? clean(data.body) : null,
  };
}

type Meta = (...names: string[]) => string | null;
const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'date',
  'pubdate',
  'publishdate',
  'publish-date',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date',
  'dc.date.issued',
  'dcterms.created',
  'dcterms.date',
  'cxenseparse:recs:publishtime',
];

/** Reads meta tags by name, property or itemprop; the first name that has a value wins. */
function metaReader(document: Document): Meta {
  const values = new Map<string, string>();
  for (const tag of document.querySelectorAll('meta[content]')) {
    const content = attribute(tag, 'content');
    for (const key of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = attribute(tag, key)?.toLowerCase();
      if (name && content && !values.has(name)) values.set(name, content);
    }
  }
  return (...names) => names.map((name) => values.get(name)).find((value) => value !== undefined) ?? null;
}

function pageTitle(
  document: Document,
  from: { data: ArticleData | null; meta: Meta; headline: string | null; sites: (string | null)[] },
): string | null {
  const { data, meta, headline, sites } = from;
  const element = document.querySelector('title');
  const said = [
    data?.headline ?? null,
    meta('og:title'),
    meta('twitter:title', 'dc.title', 'title', 'headline', 'parsely-title'),
  ]
    .map(cleanOrNull)
    .find((title) => title !== null);
  const whole = said ?? headline ?? cleanOrNull(element ? textOf(element) : null);
  if (!whole) return null;
  // JSON-LD headlines are often cut at 110 characters.
  const cut = whole.replace(/\s*(?:…|\.\.\.)$/u, '');
  if (headline && cut !== whole && headline.startsWith(cut)) return headline;
  return bareTitle(whole, { site: sites, headline });
}

/** The article's own h1: within the article or main, else the page's only one. */
function visibleHeadline(document: Document): string | null {
  const own = headlineElement(document);
  return own ? cleanOrNull(textOf(own)) : null;
}

function headlineElement(document: Document): Element | null {
  const own =
    'article h1, main h1, [role="main"] h1, h1[itemprop="headline"], h1[class*="title" i], h1[class*="headline" i]';
  return document.querySelector(own) ?? document.querySelector('h1');
}

function authorOf(
  document: Document,
  data: ArticleData | null,
  meta: Meta,
  lang: string | null,
): string | null {
  const said = data?.authors.map(personName).filter((name) => name !== null) ?? [];
  if (said.length > 0) return [...new Set(said)].join(', ');
  const tagged = personName(
    meta(
      'author',
      'article:author',
      'parsely-author',
      'sailthru.author',
      'byl',
      'dc.creator',
      'dcterms.creator',
    ),
  );
  if (tagged) return tagged;
  const labelled = [1, 2].map((number) =>
    /\d/u.test(meta(`twitter:data${number}`) ?? '1') ? null : meta(`twitter:data${number}`),
  );
  return personName(labelled.find((name) => name !== null)) ?? visibleAuthor(document, lang);
}

const AUTHOR_NAME =
  /^(?:\w+-){0,3}(?:author|authors|byline|auteur|autor|autore|firma|signature|verfasser|skribent)(?:-(?:name|link|text|names))?$/;

/** The byline that a reader sees: rel=author first, then what is marked up as an author's name. */
function visibleAuthor(document: Document, lang: string | null): string | null {
  const scope = articleScope(document);
  const within = (selector: string) =>
    [...scope.querySelectorAll(selector)].filter((element) => !isStray(element, scope));
  const name = (element: Element) => {
    const found = personName(textOf(element));
    return found !== null && found.length <= 80 && !isPrintedDate(found, lang) ? found : null;
  };
  const said = within('[rel~="author"], [itemprop="author"] [itemprop="name"]')
    .map(name)
    .filter((each) => each !== null);
  if (said.length > 0) return [...new Set(said)].slice(0, 4).join(', ');
  const named = within(
    '[itemprop="author"], [class*="author" i], [class*="firma" i], [class*="signature" i], [class*="byline" i], [class*="auteur" i], [class*="autor" i], [data-testid*="author" i], [data-testid*="byline" i]',
  );
  const marked = named.filter(
    (element) =>
      element.getAttribute('itemprop') === 'author' ||
      namesOf(element).some((each) => AUTHOR_NAME.test(each)),
  );
  for (const element of marked) {
    const link = element.querySelector('a');
    const found = (link && name(link)) ?? name(element);
    if (found) return found;
  }
  return bylineAfter(document.querySelector('h1'));
}

/** "By Jane Doe" without any markup, among the first elements after the headline. */
function bylineAfter(headline: Element | null): string | null {
  let next = headline?.nextElementSibling ?? null;
  for (let count = 0; next && count < 6; count++, next = next.nextElementSibling) {
    const text = cleanOrNull(textOf(next));
    const found = text && text.length <= 60 && BY.test(text) ? personName(text) : null;
    if (found && /^\p{Lu}\S*(?:\s\S+){1,3}$/u.test(found) && !/\d/u.test(found)) return found;
  }
  return null;
}

/** Where the article's own byline and date stand. */
function articleScope(document: Document): Element {
  const headline = headlineElement(document);
  if (!headline) return document.querySelector('main, [role="main"], article') ?? document.body;
  return headline.closest('article, main, [role="main"]') ?? document.body;
}

/** Whether something is another story's, a comment's, or the page's furniture, and not the article's own. */
function isStray(element: Element, scope: Element): boolean {
  const nested = scope.localName === 'article' || scope.querySelectorAll('article').length > 1;
  const own = scope.localName === 'article' ? scope : scope.querySelector('article');
  for (let at = element.parentElement; at && at !== scope; at = at.parentElement) {
    if (/^(?:aside|nav)$/.test(at.localName) || (nested && at.localName === 'article' && at !== own))
      return true;
    if (
      namesOf(at).some((name) =>
        /(?:^|-)(?:related|comments?|recent|latest|sidebar|recommended|popular|teaser|card|more)(?:-|$)/.test(
          name,
        ),
      )
    )
      return true;
  }
  return false;
}

const BY =
  /^(?:written by|posted by|by|von|par|por|di|door|av|af|autor(?:a|en)?|auteur|autore|author|przez|od|автор|от|بقلم|מאת|τoυ|yazan|oleh|文|作者|記者|記事)\s*[:：]?\s+/iu;

/** A byline as a name; null for addresses and empty ones. */
export function personName(text: string | null | undefined): string | null {
  const line = cleanOrNull(text);
  if (!line || /^https?:|^@|^\S+@\S+$/u.test(line)) return null;
  const name = line
    .replace(BY, '')
    .replace(/\s*[|•·].*$/u, '')
    .replace(/[\s,]+$/u, '');
  return /\p{L}/u.test(name) && !/^(?:admin|administrator|webmaster|editor)$/iu.test(name) ? name : null;
}

function language(document: Document, meta: Meta, data: ArticleData | null): string | null {
  const said = [
    attribute(document.documentElement, 'lang'),
    attribute(document.documentElement, 'xml:lang'),
    data?.lang,
    meta('og:locale', 'content-language', 'dc.language', 'language'),
  ];
  return said.map(languageTag).find((tag) => tag !== null) ?? null;
}

/** "en_US", "EN" → "en-US", "en"; null for what is no language tag. */
export function languageTag(text: string | null | undefined): string | null {
  const first = text?.split(',')[0]?.trim().replaceAll('_', '-');
  if (!first || !/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/iu.test(first)) return null;
  try {
    return Intl.getCanonicalLocales(first)[0] ?? null;
  } catch {
    return null;
  }
}

/** A machine's date as ISO; null for anything that isn't one. */
export function instant(text: string | null | undefined): string | null {
  const line = text?.trim();
  if (!line) return null;
  const compact = /^(\d{4})(\d{2})(\d{2})$/u.exec(line);
  if (compact) return instant(`${compact[1]}-${compact[2]}-${compact[3]}`);
  const seconds = /^\d{10}$/u.test(line) ? Number(line) * 1000 : /^\d{13}$/u.test(line) ? Number(line) : null;
  if (seconds !== null) return new Date(seconds).toISOString();
  if (!/\d{4}/u.test(line)) return null;
  // Without a zone the server's is unknown: UTC, so that the answer is the same on every machine.
  const isoLike =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?))?\s*(Z|[+-]\d{2}:?\d{2})?$/iu.exec(line);
  const date = isoLike ? new Date(`${isoLike[1]}T${isoLike[2] ?? '00:00'}${zone(isoLike[3])}`) : null;
  if (date) return Number.isNaN(date.getTime()) ? null : date.toISOString();
  const printed = printedDateIso(line, 'en');
  if (printed && !/GMT|UTC|[+-]\d{4}/u.test(line)) return printed;
  const parsed = new Date(line);
  return Number.isNaN(parsed.getTime()) ? printed : parsed.toISOString();
}

function zone(text: string | undefined): string {
  if (!text || text.toUpperCase() === 'Z') return 'Z';
  return text.includes(':') ? text : `${text.slice(0, 3)}:${text.slice(3)}`;
}

/** Microdata says of one thing on the page that it is an article. */
function isMarkedArticle(document: Document): boolean {
  return document.querySelectorAll('[itemtype$="Article"], [itemtype$="BlogPosting"]').length === 1;
}

/** What the article's own markup gives as the instant, in microdata or microformats. */
function markedInstant(document: Document): string | null {
  const scope = articleScope(document);
  for (const element of scope.querySelectorAll(
    '[itemprop="datePublished"], time[pubdate], time.published, abbr.published',
  )) {
    const said = ['datetime', 'content', 'title']
      .map((name) => instant(attribute(element, name)))
      .find((iso) => iso !== null);
    if (said && !isStray(element, scope)) return said;
  }
  return null;
}

/** The date that a reader sees near the headline. */
function visibleTime(
  document: Document,
  published: string | null,
  lang: string | null,
): { text: string; published: string | null } | null {
  const scope = articleScope(document);
  const found: { text: string; published: string | null }[] = [];
  const matching: typeof found = [];
  const marked =
    'time, [itemprop="datePublished"], [class*="dat" i], [class*="fecha" i], [class*="meta" i], [class*="time" i], [class*="publi" i], [class*="posted" i], [class*="meta" i] span, [class*="byline" i] span, [data-testid*="date" i], [data-testid*="time" i]';
  for (const element of scope.querySelectorAll(marked)) {
    if (isStray(element, scope) || element.querySelector('time')) continue;
    const text = cleanOrNull(textOf(element));
    if (
      !text ||
      text.length > 90 ||
      (element.localName !== 'time' && !isPrintedDate(text, lang) && !namesDay(text, published, lang))
    )
      continue;
    const said = instant(
      attribute(element, 'datetime') ?? attribute(element, 'content') ?? attribute(element, 'title'),
    );
    const time = { text, published: said ?? printedDateIso(text, lang) };
    const same = published !== null && time.published?.slice(0, 10) === published.slice(0, 10);
    if (same && element.localName === 'time') return time;
    if (same) matching.push(time);
    found.push(time);
    if (found.length > 20) break;
  }
  // The closest around the date is the shortest.
  const closest = matching.sort((a, b) => a.text.length - b.text.length)[0];
  if (closest) return closest;
  const first = found[0];
  // Where the published date is known and the page shows another (an update), that other is not when it was published.
  return first && (!published || !first.published) ? first : null;
}

/** "Published 29 March 2025 at 18:00, updated …": more than a date, but of the day. */
function namesDay(text: string, published: string | null, lang: string | null): boolean {
  return published !== null && printedDateIso(text, lang)?.slice(0, 10) === published.slice(0, 10);
}

function leadImage(data: ArticleData | null, meta: Meta, base: string | null): Image | null {
  const address = meta(
    'og:image:secure_url',
    'og:image',
    'og:image:url',
    'twitter:image',
    'twitter:image:src',
  );
  const url = webUrl(address, base) ?? webUrl(data?.image?.url, base);
  if (!url || /(?:logo|default|placeholder|favicon|avatar)[^/]*$/iu.test(new URL(url).pathname)) return null;
  return {
    kind: 'image',
    url,
    alt: cleanOrNull(meta('og:image:alt', 'twitter:image:alt')),
    caption: cleanOrNull(data?.image?.caption),
    credit: null,
  };
}

function attributeOf(element: Element | null, name: string): string | null {
  return element ? attribute(element, name) : null;
}
