// bound-html: HTML made fit for a tree. Owns the limits on size and depth, the document's frame, and dropping what no
// reader needs (scripts, styles, drawings, comments). Works on tags as text, in one pass forward, because the parser's
// own costs grow with the square of the depth.
// Invariant: the result has exactly one html and one body, and at most MAX_DEPTH open elements at any place (see open-elements).
import { OpenElements } from './open-elements.ts';

/** Characters of markup that are read; the largest news pages have about 2 million. */
const MAX_LENGTH = 8_000_000;
/** Tags that are read: 50,000 links with all around them fit. */
const MAX_TAGS = 300_000;
/** "<" that starts no tag. */
const MAX_BARE = 5_000;
const NAME = /\/?[a-z][a-z0-9:-]*/iy;
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/;
const FRAME = /^(?:html|head|body)$/;
const RAW = /^(?:script|style|svg|template|textarea|title|xmp|iframe|noembed|noframes|select)$/;
const KEPT_RAW = /^(?:title|iframe)$/;

/** The same page, framed, with what lies deeper than MAX_DEPTH lifted up to it. */
export function boundHtml(html: string): string {
  const source = html.length > MAX_LENGTH ? html.slice(0, MAX_LENGTH) : html;
  const frame = new Map<string, string>();
  const tree = new OpenElements();
  const kept = tree.kept;
  let tags = 0;
  let bare = 0;
  let at = 0;
  while (at < source.length && tags < MAX_TAGS) {
    const start = source.indexOf('<', at);
    if (start !== at) kept.push(source.slice(at, start < 0 ? source.length : start));
    if (start < 0) break;
    if (source.startsWith('<!--', start)) {
      at = endOf(source, '-->', start + 4);
      continue;
    }
    if (source[start + 1] === '!' || source[start + 1] === '?') {
      at = endOf(source, '>', start);
      continue;
    }
    NAME.lastIndex = start + 1;
    const match = NAME.exec(source)?.[0];
    if (!match) {
      // The parser makes a text of its own of each.
      if (++bare <= MAX_BARE) kept.push('<');
      at = start + 1;
      continue;
    }
    tags++;
    const close = match.startsWith('/');
    const name = (close ? match.slice(1) : match).toLowerCase();
    at = endOfTag(source, start + 1 + match.length);
    const tag = source.slice(start, at);
    if (!close && RAW.test(name) && !(name === 'svg' && tag.endsWith('/>'))) {
      const end = endOfRaw(source, name, at);
      if (KEPT_RAW.test(name) || (name === 'script' && /ld\+json/i.test(tag))) {
        kept.push(tag, name === 'iframe' ? '' : source.slice(at, end), `</${name}>`);
      }
      at = endOf(source, '>', end);
    } else if (FRAME.test(name)) {
      if (!close && !frame.has(name)) frame.set(name, tag.slice(match.length + 1, -1).replace(/\/$/, ''));
    } else if (name === 'amp-img') {
      // AMP's pictures under their own name, so that all that follows knows them.
      if (!close) kept.push(tag.replace(/^<amp-img/i, '<img'));
    } else if (VOID.test(name)) {
      if (name === 'hr') tree.endParagraph();
      if (!close) kept.push(tag);
    } else if (close) tree.close(name);
    else tree.open(name, tag);
  }
  tree.closeAll();
  const attributes = (name: string) => frame.get(name) ?? '';
  return `<!doctype html><html${attributes('html')}><head></head><body${attributes('body')}>${kept.join('')}</body></html>`;
}

function endOf(source: string, mark: string, from: number): number {
  const found = source.indexOf(mark, from);
  return found < 0 ? source.length : found + mark.length;
}

/** Past the '>' that ends a tag; one within a quoted value doesn't. */
function endOfTag(source: string, from: number): number {
  for (let at = from; at < source.length; at++) {
    const char = source[at];
    if (char === '>') return at + 1;
    if ((char === '"' || char === "'") && /=\s*$/.test(source.slice(Math.max(from, at - 8), at))) {
      const end = source.indexOf(char, at + 1);
      if (end < 0) return source.length;
      at = end;
    }
  }
  return source.length;
}

/** Where the end tag of an element starts whose content is no markup to us. */
function endOfRaw(source: string, name: string, from: number): number {
  const end = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  end.lastIndex = from;
  return end.exec(source)?.index ?? source.length;
}
