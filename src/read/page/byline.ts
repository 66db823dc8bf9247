// byline: who wrote the article, as the page says it and as a reader sees it, and a byline's text as a name.
import { cleanOrNull } from '../../core/sanitise.ts';
import { articleScope, isStray, type Scope } from './article-scope.ts';
import { attribute, textOf, type Document, type Element } from './dom.ts';
import type { ArticleData } from './json-ld.ts';
import type { MetaTags } from './meta-tags.ts';
import { isPrintedDate } from './page-date.ts';
import { namesOf } from './related/excluded.ts';

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

/** JSON-LD first (an organisation last), then meta tags, then what a reader sees; several names with commas between. */
export function pageAuthor(
  document: Document,
  data: ArticleData | null,
  meta: MetaTags,
  lang: string | null,
): string | null {
  const said = data?.authors.map(personName).filter((name) => name !== null) ?? [];
  const house = data?.authoredByHouse === true ? [...new Set(said)].join(', ') || null : null;
  if (said.length > 0 && house === null) return [...new Set(said)].join(', ');
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
  if (tagged && tagged !== house) return tagged;
  const labelled = [1, 2].map((number) =>
    /\d/u.test(meta(`twitter:data${number}`) ?? '1') ? null : meta(`twitter:data${number}`),
  );
  return personName(labelled.find((name) => name !== null)) ?? visibleAuthor(document, lang) ?? house;
}

const AUTHOR_NAME =
  /^(?:\w+-){0,3}(?:author|authors|byline|auteur|autor|autore|firma|signature|verfasser|skribent)(?:-(?:name|link|text|names|contributors?))?$|^username$/;

/** The byline that a reader sees: rel=author first, then what is marked up as an author's name. */
function visibleAuthor(document: Document, lang: string | null): string | null {
  const scope = articleScope(document);
  const within = (selector: string) =>
    [...scope.root.querySelectorAll(selector)].filter((element) => !isStray(element, scope));
  const name = (element: Element) => {
    const found = personName(textOf(element));
    return found !== null && found.length <= 80 && !isPrintedDate(found, lang) ? found : null;
  };
  const said = within('[rel~="author"], [itemprop="author"] [itemprop="name"]')
    .map(name)
    .filter((each) => each !== null);
  if (said.length > 0) return [...new Set(said)].slice(0, 4).join(', ');
  const named = within(
    '[itemprop="author"], [class*="author" i], [class*="firma" i], [class*="signature" i], [class*="byline" i], [class*="auteur" i], [class*="autor" i], [data-testid*="author" i], [data-testid*="byline" i], [class*="meta" i] .username, .submitted .username',
  );
  const marked = named.filter(
    (element) =>
      element.getAttribute('itemprop') === 'author' ||
      namesOf(element).some((each) => AUTHOR_NAME.test(each)),
  );
  for (const element of marked) {
    const link = element.querySelector('a');
    const found = (link && name(link)) ?? firstName(element, name) ?? name(element);
    if (found) return found;
  }
  return bylineAfter(document.querySelector('h1')) ?? linkedAuthor(scope, name);
}

/** Under a headline, beside a date: a link to the page of one of the house's people. */
function linkedAuthor(scope: Scope, name: (element: Element) => string | null): string | null {
  for (const time of [...scope.root.querySelectorAll('time')].slice(0, 2)) {
    if (isStray(time, scope)) continue;
    for (const link of time.parentElement?.querySelectorAll('a[href]') ?? [])
      if (PERSON_PATH.test(attribute(link, 'href') ?? '')) {
        const found = name(link);
        if (found) return found;
      }
  }
  return null;
}

const PERSON_PATH =
  /\/(?:authors?|autor(?:en|es)?|auteurs?|autori|signataires?|firmas?|firme|redakteur(?:e|in|innen)?|reporters?|reporter-bio|journalists?|profiles?|people|by)\/[^/]/u;

/** Where a name and an office stand in boxes of their own: the name, of two words at least. */
function firstName(element: Element, name: (element: Element) => string | null): string | null {
  if (!element.querySelector('div')) return null;
  const leaves = [...element.querySelectorAll('span, div, p, b, strong')].filter(
    (each) => !each.firstElementChild,
  );
  return leaves.map(name).find((each) => each !== null && /\p{L}\s+\p{L}/u.test(each)) ?? null;
}

/** "By Jane Doe" without any markup, among the first elements after the headline. */
function bylineAfter(headline: Element | null): string | null {
  let next = headline?.nextElementSibling ?? null;
  for (let count = 0; next && count < 6; count++, next = next.nextElementSibling) {
    const text = cleanOrNull(textOf(next))?.split(/\s+[—–|•·]\s+/u)[0];
    const found = text && text.length <= 60 && BY.test(text) ? personName(text) : null;
    if (found && /^\p{Lu}\S*(?:\s\S+){1,3}$/u.test(found) && !/\d/u.test(found)) return found;
  }
  return null;
}
