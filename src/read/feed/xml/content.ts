// content: what an element that holds text or markup says. Owns the ways in which feeds wrap HTML: escaped, CDATA, as it
// is, XHTML in a div, base64 (Atom 0.3), and plain text where HTML is expected.
import { decodeHTMLStrict } from 'entities';
import { MAX_ENTRY_HTML } from '../limits.ts';
import { asMarkup, isMarkup } from '../plain-line.ts';
import { attribute, withoutCdata } from './find.ts';
import type { XmlElement } from './element.ts';

/** Elements of HTML that stand escaped beside others that do not. */
const ESCAPED = /&lt;\/?(?:p|br|a|b|i|em|strong|div|span|img|ul|ol|li|blockquote)\b/iu;

/** An element's content as HTML; null for nothing. `plain`: names whose text is plain where it does not say otherwise. */
export function htmlOf(element: XmlElement): string | null {
  const type = typeOf(element);
  if (type === 'media') return null;
  if (element.markup !== null) {
    const inner = withoutPrefixes(withoutCdata(element.markup)).slice(0, MAX_ENTRY_HTML);
    const whole = ESCAPED.test(inner) ? decodeHTMLStrict(inner) : inner;
    return /\S/u.test(whole) ? whole : null;
  }
  const text = withoutCdata(base64(element) ?? element.text).slice(0, MAX_ENTRY_HTML);
  if (!/\S/u.test(text)) return null;
  if (type === 'text' && !isMarkup(text)) return asMarkup(text);
  return escapedTwice(text) ? decodeHTMLStrict(text) : paragraphed(text);
}

/** How the content is written: Atom 1.0 (type), Atom 0.3 (type and mode) and Media RSS. */
export function typeOf(element: XmlElement): 'text' | 'html' | 'media' {
  const type = attribute(element, 'type')?.toLowerCase() ?? '';
  if (attribute(element, 'src') && !/html/u.test(type)) return 'media';
  if (/^(?:image|audio|video|application\/(?!xhtml|xml|octet))/u.test(type)) return 'media';
  if (/html|xml/u.test(type)) return 'html';
  if (type === 'text' || type === 'plain' || type === 'text/plain')
    return attribute(element, 'mode') === 'escaped' && isMarkup(element.text) ? 'html' : 'text';
  return /^(?:media:|itunes:)/u.test(element.name) ? 'text' : 'html';
}

function base64(element: XmlElement): string | null {
  return attribute(element, 'mode') === 'base64'
    ? Buffer.from(element.text, 'base64').toString('utf8')
    : null;
}

/** "&lt;p&gt;" and no tag at all: a publishing system escaped it, and the next one again. */
function escapedTwice(text: string): boolean {
  return !text.includes('<') && ESCAPED.test(text) && /&lt;\/[a-z]|&lt;(?:br|img)\b/iu.test(text);
}

/** Text without any markup whose paragraphs are lines of nothing between them. */
function paragraphed(text: string): string {
  return !text.includes('<') && /\n\s*\n/u.test(text.trim()) ? asMarkup(decodeHTMLStrict(text)) : text;
}

/** XHTML under a prefix ("<xhtml:p>") as HTML. */
function withoutPrefixes(markup: string): string {
  return markup.replace(/(<\/?)(?:x?html?|h|xh):(?=[a-z])/giu, '$1');
}
