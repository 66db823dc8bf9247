// bound-html: HTML made fit for a tree. Owns the limits on size and depth, the document's frame, and dropping what no
// reader needs (scripts, styles, drawings, comments). Works on tags as text, in one pass forward, because the parser's
// own costs grow with the square of the depth.
// Invariant: the result has exactly one html and one body, and at most MAX_DEPTH open elements at any place.

/** Characters of markup that are read; the largest news pages have about 2 million. */
const MAX_LENGTH = 8_000_000;
/** Tags that are read: 50,000 links with all around them fit. */
const MAX_TAGS = 300_000;
/** "<" that starts no tag. */
const MAX_BARE = 5_000;
/** Blink stops at 512 as well (kMaximumHTMLParserDOMTreeDepth). */
const MAX_DEPTH = 200;

const NAME = /\/?[a-z][a-z0-9:-]*/iy;
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/;
const FRAME = /^(?:html|head|body)$/;
const RAW = /^(?:script|style|svg|template|textarea|title|xmp|iframe|noembed|noframes|select)$/;
const KEPT_RAW = /^(?:title|iframe)$/;
// What the next one of its kind closes, and within what that is looked for (HTML standard, 13.2.6.4).
const CLOSED_BY: Record<string, { closes: RegExp; within: RegExp }> = {
  li: { closes: /^li$/, within: /^(?:ul|ol|menu|table|td|th)$/ },
  dt: { closes: /^d[td]$/, within: /^(?:dl|table|td|th)$/ },
  dd: { closes: /^d[td]$/, within: /^(?:dl|table|td|th)$/ },
  p: {
    closes: /^p$/,
    within: /^(?:div|section|article|li|td|th|blockquote|main|body|figure|aside|dd|table)$/,
  },
  td: { closes: /^t[dh]$/, within: /^(?:tr|table)$/ },
  th: { closes: /^t[dh]$/, within: /^(?:tr|table)$/ },
  tr: { closes: /^tr$/, within: /^table$/ },
  tbody: { closes: /^t(?:head|body)$/, within: /^table$/ },
  tfoot: { closes: /^t(?:head|body)$/, within: /^table$/ },
};
const ENDS_PARAGRAPH =
  /^(?:address|article|aside|blockquote|details|div|dl|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|main|nav|ol|pre|section|table|ul)$/;
// A stray end tag within a cell closes nothing outside of it.
const CELL = /^(?:td|th|caption)$/;
const TABLE_PART = /^(?:table|thead|tbody|tfoot|tr|td|th|caption)$/;
// Kept a little deeper than what only wraps: without them lines would run together.
const LINE = /^(?:p|li|h[1-6]|tr|td|th|dt|dd|a)$/;
const BLOCK = /^(?:p|li|div|h[1-6]|tr|dt|dd|blockquote|section|article)$/;

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

/** Which elements are open; writes every end tag that the source leaves out, so that the parser has nothing to guess. */
class OpenElements {
  readonly kept: string[] = [];
  readonly #stack: string[] = [];
  /** Of each name, how many elements were lifted and await their end tags. */
  readonly #lifted = new Map<string, number>();

  open(name: string, tag: string): void {
    if (ENDS_PARAGRAPH.test(name)) this.endParagraph();
    const rule = CLOSED_BY[name];
    if (rule) this.#closeUpTo(rule.closes, rule.within);
    if (this.#stack.length >= (LINE.test(name) ? MAX_DEPTH + 50 : MAX_DEPTH)) {
      this.#lifted.set(name, (this.#lifted.get(name) ?? 0) + 1);
      // What was a line of its own stays one.
      if (BLOCK.test(name) && this.kept.at(-1) !== '<br>') this.kept.push('<br>');
      return;
    }
    this.#stack.push(name);
    this.kept.push(tag.endsWith('/>') ? `${tag.slice(0, -2)}>` : tag);
  }

  close(name: string): void {
    const lifted = this.#lifted.get(name) ?? 0;
    if (lifted > 0) this.#lifted.set(name, lifted - 1);
    else {
      for (let index = this.#stack.length - 1; index >= 0; index--) {
        const open = this.#stack[index] ?? '';
        if (open === name) return this.#pop(index);
        if (CELL.test(open) && !TABLE_PART.test(name)) return;
      }
    }
  }

  endParagraph(): void {
    this.#closeUpTo(/^p$/, /^(?:div|section|article|li|td|th|blockquote|main|figure|aside|dd|table)$/);
  }

  closeAll(): void {
    this.#pop(0);
  }

  #closeUpTo(closes: RegExp, within: RegExp): void {
    for (let index = this.#stack.length - 1; index >= 0; index--) {
      const open = this.#stack[index] ?? '';
      if (closes.test(open)) return this.#pop(index);
      if (within.test(open)) return;
    }
  }

  #pop(index: number): void {
    while (this.#stack.length > index) this.kept.push(`</${this.#stack.pop()}>`);
  }
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
