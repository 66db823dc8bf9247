// article-scope: where in a page the article's own headline, byline and date stand, and what near them is another's.
import type { Document, Element } from './dom.ts';
import { namesOf } from './related/excluded.ts';

export function headlineElement(document: Document): Element | null {
  const own =
    'article h1, main h1, [role="main"] h1, h1[itemprop="headline"], h1[class*="title" i], h1[class*="headline" i]';
  return document.querySelector(own) ?? document.querySelector('h1');
}

/** Where the article's own byline and date stand. */
export interface Scope {
  root: Element;
  /** The article itself, where it is marked as one. */
  own: Element | null;
  /** Whether there may be other articles in it, which are not this one. */
  several: boolean;
}

/** Asked once a page: a page of thousands of cards is searched here for all of them. */
export function articleScope(document: Document): Scope {
  const headline = headlineElement(document);
  const root = headline
    ? headline.closest('article, main, [role="main"]')
    : document.querySelector('main, [role="main"], article');
  return scopeOf(root ?? document.body);
}

function scopeOf(root: Element): Scope {
  if (root.localName === 'article') return { root, own: root, several: true };
  const articles = root.querySelectorAll('article');
  const [own = null] = articles;
  return { root, own, several: articles.length > 1 };
}

/** Whether something is another story's, a comment's, or the page's furniture, and not the article's own. */
export function isStray(element: Element, { root, own, several }: Scope): boolean {
  for (let at = element.parentElement; at && at !== root; at = at.parentElement) {
    if (/^(?:aside|nav)$/.test(at.localName) || (several && at.localName === 'article' && at !== own))
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
