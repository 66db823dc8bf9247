// open-elements: which elements of a document are open while it is read as text. Owns the depth limit, and writes every
// end tag that the source leaves out, so that the parser behind it has nothing to guess.

/** Blink stops at 512 as well (kMaximumHTMLParserDOMTreeDepth). */
const MAX_DEPTH = 200;

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

/** Which elements are open; writes every end tag that the source leaves out, so that the parser has nothing to guess. */
export class OpenElements {
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
    this.kept.push(tag);
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
