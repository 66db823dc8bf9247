// title: which title of a page is its own, and a title without what sites hang on it.
import { cleanOrNull } from '../../core/sanitise.ts';
import { textOf, type Document } from './dom.ts';
import type { ArticleData } from './json-ld.ts';
import type { MetaTags } from './meta-tags.ts';

const SEPARATOR = /\s+[|\-–—·•:»›«‹/]+\s+|\s*[|｜：]\s*/gu;

/** JSON-LD first, then meta tags, then the visible headline, then the title element. */
export function pageTitle(
  document: Document,
  from: { data: ArticleData | null; meta: MetaTags; headline: string | null; sites: (string | null)[] },
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

/**
 * A title without its "| Site name". `site`: the site's name and host where known; `headline`: the page's visible
 * headline. Only what is known to be the site's, or what the headline doesn't have, is taken off.
 */
function bareTitle(title: string, known: { site: (string | null)[]; headline: string | null }): string {
  const cuts = [...title.matchAll(SEPARATOR)];
  const headline = known.headline ? fold(known.headline) : null;
  if (headline && fold(title) === headline) return title;
  for (const cut of cuts) {
    const before = title.slice(0, cut.index).trim();
    const after = title.slice(cut.index + cut[0].length).trim();
    if (headline && fold(before) === headline) return before;
    if (headline && fold(after) === headline) return after;
    // A colon without spaces stands within many a headline.
    const is = cut[0].includes('：') ? isExactly : isSite;
    if (before && is(after, known.site)) return before;
    if (after && cut === cuts[0] && is(before, known.site)) return after;
  }
  return title;
}

function isExactly(part: string, sites: (string | null)[]): boolean {
  return sites.some((site) => site !== null && sameTitle(part, site));
}

function isSite(part: string, sites: (string | null)[]): boolean {
  const folded = squeezed(part);
  return sites.some((site) => {
    if (!site) return false;
    const name = squeezed(site);
    return (
      name !== '' &&
      (folded === name || (folded.length <= 40 && (folded.startsWith(name) || name === `${folded}com`)))
    );
  });
}

/** Titles are the same when their letters and digits are. */
export function sameTitle(a: string, b: string): boolean {
  return squeezed(a) !== '' && squeezed(a) === squeezed(b);
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

function squeezed(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
