// page-date: when the article was published, as its markup gives it and as a reader sees it; machines' dates as ISO; and
// which short texts of a page are a date. What a printed date says, dates/printed-date knows.
import { cleanOrNull } from '../../core/sanitise.ts';
import { dateWithin, printedDate } from '../dates/printed-date.ts';
import { articleScope, headlineElement, isStray } from './article-scope.ts';
import { attribute, textOf, type Document, type Element } from './dom.ts';

/** Whether a text is a date, an age or a time of day and nothing else. A bare time is one where markup sets it apart. */
export function isPrintedDate(text: string, lang: string | null): boolean {
  return /^\s*\d{1,2}:\d{2}\s*$/u.test(text) || printedDate(text, lang) !== null;
}

/** A machine's date as ISO; null for anything that isn't one. lang: of the page, for what people have typed there. */
export function instant(text: string | null | undefined, lang: string | null): string | null {
  const line = text?.trim();
  if (!line) return null;
  const compact = /^(\d{4})(\d{2})(\d{2})$/u.exec(line);
  if (compact) return instant(`${compact[1]}-${compact[2]}-${compact[3]}`, lang);
  const seconds = /^\d{10}$/u.test(line) ? Number(line) * 1000 : /^\d{13}$/u.test(line) ? Number(line) : null;
  if (seconds !== null) return new Date(seconds).toISOString();
  if (!/\d{4}/u.test(line)) return null;
  // Without a zone the server's is unknown: UTC, so that the answer is the same on every machine.
  const isoLike =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?))?\s*(Z|[+-]\d{2}:?\d{2})?$/iu.exec(line);
  const date = isoLike ? new Date(`${isoLike[1]}T${isoLike[2] ?? '00:00'}${zone(isoLike[3])}`) : null;
  if (date) return Number.isNaN(date.getTime()) ? null : date.toISOString();
  return dateWithin(line, lang)?.published ?? null;
}

function zone(text: string | undefined): string {
  if (!text || text.toUpperCase() === 'Z') return 'Z';
  return text.includes(':') ? text : `${text.slice(0, 3)}:${text.slice(3)}`;
}

/** What the article's own markup gives as the instant, in microdata or microformats. */
export function markedInstant(document: Document, lang: string | null): string | null {
  const scope = articleScope(document);
  for (const element of scope.root.querySelectorAll(
    '[itemprop="datePublished"], time[pubdate], time.published, abbr.published',
  )) {
    const said = ['datetime', 'content', 'title']
      .map((name) => instant(attribute(element, name), lang))
      .find((iso) => iso !== null);
    if (said && !isStray(element, scope)) return said;
  }
  return null;
}

/** Elements that may hold the article's date; it stands near the headline. */
const MAX_MARKED = 1_000;

/** The date that a reader sees near the headline. */
export function visibleTime(
  document: Document,
  published: string | null,
  lang: string | null,
): { text: string; published: string | null } | null {
  const scope = articleScope(document);
  const found: { text: string; published: string | null }[] = [];
  const matching: typeof found = [];
  const marked =
    'time, [itemprop="datePublished"], [class*="dat" i], [class*="fecha" i], [class*="meta" i], [class*="time" i], [class*="publi" i], [class*="posted" i], [class*="meta" i] span, [class*="byline" i] span, [data-testid*="date" i], [data-testid*="time" i]';
  for (const element of [...scope.root.querySelectorAll(marked)].slice(0, MAX_MARKED)) {
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
      lang,
    );
    const time = { text, published: said ?? dateWithin(text, lang)?.published ?? null };
    const same = published !== null && time.published?.slice(0, 10) === published.slice(0, 10);
    if (same && element.localName === 'time') return time;
    if (same) matching.push(time);
    found.push(time);
    if (found.length > 20) break;
  }
  // The closest around the date is the shortest.
  const closest = matching.sort((a, b) => a.text.length - b.text.length)[0];
  if (closest) return closest;
  const first = found[0] ?? dateUnder(headlineElement(document), lang);
  // Where the published date is known and the page shows another (an update), that other is not when it was published.
  return first && (!published || !first.published) ? first : null;
}

/** "By Jane Doe — 3 March 2025" without any names in its markup, among the first elements after the headline. */
function dateUnder(
  headline: Element | null,
  lang: string | null,
): { text: string; published: string | null } | null {
  let next = headline?.nextElementSibling ?? null;
  for (let count = 0; next && count < 4; count++, next = next.nextElementSibling) {
    const text = cleanOrNull(textOf(next));
    if (!text || text.length > 90) continue;
    const date = text.split(/\s+[—–|•·]\s+/u).find((part) => printedDate(part, lang) !== null);
    if (date) return { text: date, published: dateWithin(date, lang)?.published ?? null };
  }
  return null;
}

/** "Published 29 March 2025 at 18:00, updated …": more than a date, but of the day. */
function namesDay(text: string, published: string | null, lang: string | null): boolean {
  return published !== null && dateWithin(text, lang)?.published?.slice(0, 10) === published.slice(0, 10);
}
