// plain-line: titles, names and labels of a feed as plain text. Owns when a text that may be markup is: feeds say so
// wrongly as often as not. Invariant: the result is one clean line; linear.
import { decodeHTMLStrict } from 'entities';
import { cleanLine } from '../../core/sanitise.ts';
import { paragraphsOf } from './markup-words.ts';
import { shorten } from './shorten.ts';

/** A reference that nobody types in plain text. */
const REFERENCE = /&(?:[a-z][a-z0-9]{1,31}|#\d{2,7}|#x[\da-f]{2,6});/iu;
/** Elements that stand in titles and summaries. */
const ELEMENT =
  /<(\/?)(a|abbr|b|big|bdi|bdo|cite|code|del|dfn|div|em|font|h[1-6]|i|ins|kbd|li|mark|ol|p|pre|q|ruby|s|samp|small|span|strike|strong|sub|sup|time|tt|u|ul|var|br|img|wbr|hr)(?=[\s/>])[^<>]*>/giu;
const VOID = /^(?:br|img|wbr|hr)$/iu;
const TAG = /<\/?[a-z][\w-]*(?:\s[^<>]*)?\/?>/iu;
/** As much of a text as tells whether it is markup, and of a title as anybody reads; in characters. */
const LOOK = 5_000;
const LONGEST = 500;

/**
 * One line of text. `html`: the feed says that it is markup, so that every tag in it is one; otherwise only what is
 * clearly markup is taken for it. Escaped once too often, it is read once more.
 */
export function plainLine(text: string, html = false): string {
  const whole = text.slice(0, LOOK);
  if (!whole.includes('<') && !whole.includes('&')) return shorten(cleanLine(whole), LONGEST);
  const once = html && TAG.test(whole) ? words(whole) : html ? decodeHTMLStrict(whole) : whole;
  const twice = REFERENCE.test(once) ? decodeHTMLStrict(once) : once;
  return shorten(cleanLine(hasElement(twice) ? words(twice) : twice), LONGEST);
}

/** {@link plainLine}, with null for nothing. */
export function plainOrNull(text: string | null | undefined, html = false): string | null {
  return plainLine(text ?? '', html) || null;
}

/** Whether a text is markup: it has elements that are closed, or paragraphs and breaks. */
export function isMarkup(text: string): boolean {
  const look = text.slice(0, LOOK);
  return hasElement(look) || /<\/?(?:p|div|table|ul|ol|blockquote)\b[^<>]*>/iu.test(look);
}

/** An element that is closed, or needs no closing: a lone "<b>" in a headline is what the headline is about. */
function hasElement(text: string): boolean {
  if (!text.includes('<')) return false;
  const open = new Set<string>();
  for (const [, end, name = ''] of text.matchAll(ELEMENT)) {
    if (VOID.test(name) || (end !== '' && open.has(name.toLowerCase()))) return true;
    if (end === '') open.add(name.toLowerCase());
  }
  return false;
}

function words(html: string): string {
  return paragraphsOf(html).join(' ');
}

/** Plain text of several paragraphs as markup, so that all content goes one way. */
export function asMarkup(text: string): string {
  return text
    .split(/\n\s*\n/u)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => `<p>${linked(escaped(paragraph)).replaceAll('\n', '<br>')}</p>`)
    .join('\n');
}

/** Addresses in plain text are links. */
function linked(text: string): string {
  return text.replace(
    /https?:\/\/[^\s<>"]{0,2000}[^\s<>"'.,;:!?)\]]/gu,
    (url) => `<a href="${url}">${url}</a>`,
  );
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
