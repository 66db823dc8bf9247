// article-scope: where in a page the article's own headline, byline and date stand, and what near them is another's.
import type { Document, Element } from './dom.ts';
import { namesOf } from './related/excluded.ts';

export function headlineElement(document: Document): Element | null {
  const own =
    'article h1, main h1, [role="main"] h1, h1[itemprop="headline"], h1[class*="title" i], h1[class*="headline" i]';
  return document.querySelector(own) ?? document.querySelector('h1');
}

/** Where the article's own byline and date stand. */
export function articleScope(document: Document): Element {
  const headline = headlineElement(document);
  if (!headline) return document.querySelector('main, [role="main"], article') ?? document.body;
  return headline.closest('article, main, [role="main"]') ?? document.body;
}

/** Whether something is another story's, a comment's, or the page's furniture, and not the article's own. */
export function isStray(element: Element, scope: Element): boolean {
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
