// region: which part of the page an element lies in, by its name, its role and the names in its markup.
import { headingKind } from '../../headings/heading-kind.ts';
import { attribute } from '../dom.ts';
import type { Spot } from './outline.ts';

export type Region = 'main' | 'aside' | 'nav' | 'header' | 'footer';

/** The region of the parent must be known. A navigation that says it holds related or recent posts is none. */
export function regionOf(spot: Spot): Region {
  const { element, names, parent, aroundArticle } = spot;
  const outer = parent?.region ?? 'main';
  if (aroundArticle) return 'main';
  const name = element.localName;
  const role = attribute(element, 'role');
  const label = headingKind(attribute(element, 'aria-label') ?? '');
  const offers = label === 'related' || label === 'recent';
  if ((name === 'nav' || role === 'navigation') && !offers) return outer === 'header' ? 'header' : 'nav';
  if (outer === 'header' || outer === 'footer' || outer === 'nav') return outer;
  const sectioned = parent?.sectioned ?? false;
  if (
    (name === 'footer' && !sectioned) ||
    role === 'contentinfo' ||
    names.some((own) => /^(?:site-|page-|global-|main-)?footer$|^colophon$/.test(own))
  )
    return 'footer';
  if (
    (name === 'header' && !sectioned) ||
    role === 'banner' ||
    names.some((own) => /^(?:site-|page-|global-|main-)?header$/.test(own))
  )
    return 'header';
  if (
    name === 'aside' ||
    role === 'complementary' ||
    names.some((own) => /(?:^|-)(?:sidebar|side-bar|widget-area|rail|secondary)(?:-|$)/.test(own))
  )
    return 'aside';
  return outer;
}
