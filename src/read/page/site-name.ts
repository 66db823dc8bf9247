// site-name: what the publication that a page appeared in calls itself. Owns the order in which that is looked for, and
// when a part of a title is a site's name.
import { cleanOrNull } from '../../core/sanitise.ts';
import { textOf, type Document } from './dom.ts';
import { websiteName, type ArticleData } from './json-ld.ts';
import type { MetaTags } from './meta-tags.ts';
import { sameTitle } from './title.ts';

/** OpenGraph, then JSON-LD's WebSite and publisher, then the program's name for phones, then what hangs on the title. */
export function siteName(
  document: Document,
  from: { data: ArticleData | null; meta: MetaTags; headline: string | null },
): string | null {
  const { data, meta, headline } = from;
  const said = [
    meta('og:site_name'),
    websiteName(document),
    data?.site,
    meta('application-name', 'apple-mobile-web-app-title'),
  ];
  return said.map(cleanOrNull).find((name) => name !== null) ?? hungOnTitle(document, from, headline);
}

const BETWEEN = /\s+([|\-–—·•»›«‹])\s+|\s*([|｜])\s*/u;
/** Subtitles follow a dash too, and are longer than most names. */
const MOST_WORDS_AFTER_DASH = 3;
const MOST_WORDS = 5;
const MOST_LETTERS = 40;

/** "Headline | Section | Site": only where the page shows that headline somewhere else, too. */
function hungOnTitle(
  document: Document,
  { data, meta }: { data: ArticleData | null; meta: MetaTags },
  headline: string | null,
): string | null {
  const element = document.querySelector('title');
  const headlines = [headline, cleanOrNull(data?.headline)].filter((each) => each !== null);
  const titles = [element && textOf(element), meta('og:title'), meta('twitter:title')]
    .map(cleanOrNull)
    .filter((each) => each !== null);
  for (const title of titles) {
    // A headline may hold such a sign itself.
    if (headlines.some((each) => sameTitle(each, title))) continue;
    for (const each of headlines) {
      const name = title.startsWith(each)
        ? lastPart(title.slice(each.length))
        : title.endsWith(each)
          ? firstPart(title.slice(0, -each.length))
          : null;
      if (name) return name;
    }
  }
  return null;
}

/** " | Section | Site" → "Site". */
function lastPart(rest: string): string | null {
  const parts = partsOf(rest);
  return parts[0] === '' ? checkedName(parts.at(-1), parts.at(-2)) : null;
}

/** "Site | " → "Site". */
function firstPart(rest: string): string | null {
  const parts = partsOf(rest);
  return parts.at(-1) === '' ? checkedName(parts[0], parts[1]) : null;
}

/** Parts with the signs between them. */
function partsOf(rest: string): string[] {
  return rest.split(BETWEEN).filter((part) => part !== undefined);
}

function checkedName(text = '', sign = ''): string | null {
  return sign !== '' && isName(text, sign) ? text : null;
}

function isName(text: string, sign: string): boolean {
  const words = text.split(' ').length;
  return (
    /\p{L}.*\p{L}/u.test(text) &&
    text.length <= MOST_LETTERS &&
    words <= (/[-–—]/u.test(sign) ? MOST_WORDS_AFTER_DASH : MOST_WORDS) &&
    !/^\p{Ll}\S*\s|[.?:…]$/u.test(text)
  );
}
