// plain-line: titles, names and labels of a feed as plain text. Owns when a text that may be markup is: feeds say so
// wrongly as often as not. Invariant: the result is one clean line.
import { decodeHTML, decodeHTMLStrict } from 'entities';
import { cleanLine } from '../../core/sanitise.ts';
import { paragraphsOf } from './markup-words.ts';

/** A reference that nobody types in plain text. */
const REFERENCE = /&(?:[a-z][a-z0-9]{1,31}|#\d{2,7}|#x[\da-f]{2,6});/iu;
/** An element that is closed, or one that needs no closing: a lone "<b>" in a headline is what it is about. */
const MARKUP =
  /<(a|abbr|b|big|bdi|bdo|cite|code|del|dfn|div|em|font|h[1-6]|i|ins|kbd|li|mark|ol|p|pre|q|ruby|s|samp|small|span|strike|strong|sub|sup|time|tt|u|ul|var)(?:\s[^<>]*)?>.*<\/\1\s*>|<(?:br|img|wbr|hr)(?:\s[^<>]*)?\/?>/isu;

/**
 * One line of text. `html`: the feed says that it is markup, so that every tag in it is one; otherwise only what is
 * clearly markup is taken for it. Escaped once too often, it is read once more.
 */
export function plainLine(text: string, html = false): string {
  if (!text.includes('<') && !text.includes('&')) return cleanLine(text);
  const once = html ? words(decodeLoneAngles(text)) : text;
  const twice = REFERENCE.test(once) ? decodeHTMLStrict(once) : once;
  return cleanLine(MARKUP.test(twice) ? words(twice) : twice);
}

/** {@link plainLine}, with null for nothing. */
export function plainOrNull(text: string | null | undefined, html = false): string | null {
  return plainLine(text ?? '', html) || null;
}

function words(html: string): string {
  return paragraphsOf(html).join(' ');
}

/** "<" before a letter that no known element begins with: "std::vector<int>", "I <heart> you". */
function decodeLoneAngles(text: string): string {
  return text.includes('<') && !MARKUP.test(text) && !/<\/?[a-z][\w-]*(?:\s[^<>]*)?\/?>/iu.test(text)
    ? decodeHTML(text).replaceAll('<', '&lt;')
    : text;
}

/** Whether a text is markup: it has tags that are closed, or paragraphs and breaks. */
export function isMarkup(text: string): boolean {
  return (
    text.includes('<') &&
    (MARKUP.test(text) || /<\/?(?:p|div|br|img|table|ul|ol|blockquote)\b[^<>]*>/iu.test(text))
  );
}

/** Plain text of several paragraphs as markup, so that all content goes one way. */
export function asMarkup(text: string): string {
  return text
    .split(/\n\s*\n/u)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => `<p>${escaped(paragraph).replaceAll('\n', '<br>')}</p>`)
    .join('\n');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
