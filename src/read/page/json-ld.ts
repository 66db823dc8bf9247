// json-ld: what a page says of its article in schema.org's words. Owns finding the article among everything that pages
// put into JSON-LD. Values come out as plain strings, not yet sanitised.
import type { Document } from './dom.ts';
import { parseLoosely } from './loose-json.ts';

export interface ArticleData {
  headline: string | null;
  authors: string[];
  /** Whether all of them are organisations. */
  authoredByHouse: boolean;
  published: string | null;
  site: string | null;
  lang: string | null;
  url: string | null;
  description: string | null;
  image: { url: string; caption: string | null } | null;
  /** The text itself, which some pages that draw themselves with scripts carry only here. */
  body: string | null;
}

type Data = Record<string, unknown>;
const ARTICLE = /(?:Article|BlogPosting|Posting|Report|Review|Reportage|LiveBlog)$/;
const MAX_NODES = 5_000;

/** The page's article: the one that names `url`, or has `title` as its headline, else the first. null where there is none. */
export function articleData(
  document: Document,
  about: { url: string | null; title: string | null },
): ArticleData | null {
  const nodes = dataOf(document);
  const byId = new Map(
    nodes.filter((node) => Object.keys(node).length > 1).map((node) => [string(node['@id']), node]),
  );
  const follow = (value: unknown): unknown => {
    const id = isData(value) && Object.keys(value).length === 1 ? string(value['@id']) : null;
    return id ? (byId.get(id) ?? value) : value;
  };
  const articles = nodes.filter(
    (node) =>
      types(node).some((type) => ARTICLE.test(type)) &&
      (node['headline'] ?? node['name'] ?? node['articleBody']),
  );
  const article =
    articles.find((node) => about.url && addresses(node).includes(about.url)) ??
    articles.find((node) => about.title && string(node['headline']) === about.title) ??
    articles[0];
  if (!article) return null;
  const authors = list(article['author'] ?? article['creator']).map(follow);
  const publisher = follow(list(article['publisher'])[0]);
  const part = follow(list(article['isPartOf'])[0]);
  return {
    headline: string(article['headline']) ?? string(article['name']),
    authors: authors.map(name).filter((author) => author !== null),
    authoredByHouse:
      authors.length > 0 &&
      authors.every(
        (author) => isData(author) && types(author).some((type) => type.endsWith('Organization')),
      ),
    published: string(article['datePublished']) ?? string(article['dateCreated']),
    site: name(publisher) ?? (isData(part) && types(part).includes('WebSite') ? name(part) : null),
    lang: string(article['inLanguage']) ?? name(list(article['inLanguage'])[0]),
    url: addresses(article)[0] ?? null,
    description: string(article['description']),
    image: image(follow(list(article['image'])[0]) ?? article['thumbnailUrl']),
    body: string(article['articleBody']),
  };
}

/** Whether the page says that it is a list of stories and no story: a front page or a section. */
export function saysCollection(document: Document): boolean {
  return dataOf(document).some((node) =>
    types(node).some((type) => /^(?:CollectionPage|Blog|SearchResultsPage)$/.test(type)),
  );
}

/** What the page calls the site that it is part of; null where that is only its address. */
export function websiteName(document: Document): string | null {
  const names = dataOf(document)
    .filter((node) => types(node).includes('WebSite'))
    .map(name);
  return names.find((each) => each !== null && !/^https?:|^\S+\.\w+\/?$/iu.test(each)) ?? null;
}

/** Everything that the page says in JSON-LD, in order. */
function dataOf(document: Document): Data[] {
  const nodes: Data[] = [];
  for (const script of document.querySelectorAll('script[type*="ld+json" i]'))
    collect(parseLoosely(script.textContent ?? ''), nodes);
  return nodes;
}

function collect(value: unknown, nodes: Data[]): void {
  const waiting = [value];
  while (waiting.length > 0 && nodes.length < MAX_NODES) {
    const next = waiting.shift();
    if (Array.isArray(next)) waiting.push(...(next as unknown[]).slice(0, MAX_NODES));
    else if (isData(next)) {
      nodes.push(next);
      // Named places only: the articles of an ItemList are others than the page's own.
      for (const key of ['@graph', 'mainEntity', 'author', 'publisher', 'mainEntityOfPage'])
        if (isData(next[key]) || Array.isArray(next[key])) waiting.push(next[key]);
    }
  }
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : value === null || value === undefined ? [] : [value];
}

function string(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? unescaped(value.trim()) : null;
}

/** Some systems escape their JSON-LD as if it were HTML. */
function unescaped(text: string): string {
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/giu,
    (whole, decimal: string | undefined, hex: string | undefined, word: string | undefined) => {
      if (word) return named[word.toLowerCase()] ?? whole;
      const code = decimal ? Number(decimal) : parseInt(hex ?? '', 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

function types(node: Data): string[] {
  return list(node['@type'])
    .filter((type) => typeof type === 'string')
    .map((type) => type.replace(/^.*[/:]/u, ''));
}

function name(value: unknown): string | null {
  if (isData(value)) return string(value['name']) ?? string(value['alternateName']);
  return string(value);
}

function addresses(node: Data): string[] {
  const page = node['mainEntityOfPage'];
  return [
    string(node['url']),
    isData(page) ? (string(page['@id']) ?? string(page['url'])) : string(page),
    string(node['@id']),
  ].filter((address) => address !== null && /^https?:/iu.test(address)) as string[];
}

function image(value: unknown): ArticleData['image'] {
  if (isData(value)) {
    const url = string(value['url']) ?? string(value['contentUrl']) ?? string(value['@id']);
    return url ? { url, caption: string(value['caption']) } : null;
  }
  const url = string(value);
  return url ? { url, caption: null } : null;
}
