// metadata: what a page says of itself. Owns the precedence: JSON-LD, then OpenGraph and article:*, then other meta
// tags, then what can be seen (h1, <time>, rel=author). Invariant: every string is sanitised, every URL absolute http(s).
import type { Image } from '../../core/blocks.ts';
import { clean, cleanOrNull } from '../../core/sanitise.ts';
import { webUrl, withoutTracking } from '../../core/url.ts';
import { languageTag } from '../language-tag.ts';
import { canonicalAddress, siteLabel } from './addresses.ts';
import { headlineElement } from './article-scope.ts';
import { pageAuthor } from './byline.ts';
import { attribute, textOf, type Document, type Element } from './dom.ts';
import { articleData, type ArticleData } from './json-ld.ts';
import { instant, markedInstant, visibleTime } from './page-date.ts';
import { metaTags, type MetaTags } from './meta-tags.ts';
import { siteName } from './site-name.ts';
import { pageTitle } from './title.ts';

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
  const meta = metaTags(document);
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
  const site = siteName(document, { data, meta, headline });
  const lang = language(document, meta, data);
  const published =
    [data?.published, meta(...PUBLISHED)].map((said) => instant(said, lang)).find((iso) => iso !== null) ??
    markedInstant(document, lang);
  const time = visibleTime(document, published, lang);
  const type = meta('og:type')?.toLowerCase();
  return {
    title: pageTitle(document, { data, meta, headline, sites: [site, siteLabel(canonical)] }),
    author: pageAuthor(document, data, meta, lang),
    published: published ?? time?.published ?? null,
    publishedText: time?.text ?? null,
    lang,
    site,
    url: canonical && withoutTracking(canonical),
    description: cleanOrNull(
      data?.description ?? meta('og:description', 'twitter:description', 'description', 'dc.description'),
    ),
    image: leadImage(data, meta, base),
    saysArticle:
      data || type === 'article' || meta('article:published_time') || isMarkedArticle(document)
        ? true
        : type === 'website'
          ? false
          : null,
    text: data?.body ? clean(data.body) : null,
  };
}

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

/** The article's own h1: within the article or main, else the page's only one. */
function visibleHeadline(document: Document): string | null {
  const own = headlineElement(document);
  return own ? cleanOrNull(textOf(own)) : null;
}

function language(document: Document, meta: MetaTags, data: ArticleData | null): string | null {
  const said = [
    attribute(document.documentElement, 'lang'),
    attribute(document.documentElement, 'xml:lang'),
    data?.lang,
    meta('og:locale', 'content-language', 'dc.language', 'language'),
  ];
  return said.map(languageTag).find((tag) => tag !== null) ?? null;
}

/** Microdata says of one thing on the page that it is an article. */
function isMarkedArticle(document: Document): boolean {
  return document.querySelectorAll('[itemtype$="Article"], [itemtype$="BlogPosting"]').length === 1;
}

function leadImage(data: ArticleData | null, meta: MetaTags, base: string | null): Image | null {
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
