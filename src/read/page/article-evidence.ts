// article-evidence: whether a page that doesn't call itself an article looks like one: by its one article element, or by
// a date under its headline and an address of its own. Reads the document, changes nothing.
import { isRoot } from './addresses.ts';
import { headlineElement } from './article-scope.ts';
import { attribute, type Document, type Element } from './dom.ts';

/** url: the page's address, null where unknown. */
export function looksLikeArticle(document: Document, url: string | null): boolean {
  const headline = ownHeadline(document);
  if (!headline) return false;
  const articles = document.querySelectorAll('article');
  return (articles.length === 1 && [...articles][0]?.contains(headline)) || isDated(document, url);
}

/** Whether a page has a headline with a date beside it, and an address of its own: no list has all of them. */
export function isDated(document: Document, url: string | null): boolean {
  const headline = ownHeadline(document);
  const canonical = document.querySelector('link[rel~="canonical" i]');
  if (!headline || !url || isRoot(url) || !canonical || !attribute(canonical, 'href')) return false;
  // The date of a list's first story stands in the list, not beside the headline.
  const times = headline.parentElement?.querySelectorAll('time') ?? [];
  return times.length > 0 && times.length <= 2;
}

function ownHeadline(document: Document): Element | null {
  const headline = headlineElement(document);
  if (!headline || headline.querySelector('a') || document.querySelectorAll('h1').length > 2) return null;
  return headline;
}
