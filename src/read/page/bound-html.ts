// bound-html: HTML made fit for a tree. Owns the limits on size and depth, and the document's frame. Works on tags as
// text, in one pass, because the parser's own costs grow with the square of the depth.
// Invariant: the result has exactly one html and one body, at most MAX_LENGTH characters and MAX_DEPTH open elements.

/** Characters of markup that are read; the largest news pages have about 2 million. */
const MAX_LENGTH = 8_000_000;
/** Blink stops at 512 as well (HTMLConstructionSite: kMaximumHTMLParserDOMTreeDepth). */
const MAX_DEPTH = 400;
const TAG =
  /<!--[\s\S]*?(?:-->|$)|<(script|style|textarea|template|xmp)\b[\s\S]*?(?:<\/\1\s*>|$)|<(\/?)([a-z][a-z0-9:-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/gi;
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/;
// Closed by the parser where the next one opens, so that leaving them open adds no depth.
const SELF_CLOSING = /^(?:p|li|dt|dd|tr|td|th|thead|tbody|tfoot|option)$/;
const FRAME = /^(?:html|head|body)$/;

/** The same page, framed, with what lies deeper than MAX_DEPTH lifted up to it. */
export function boundHtml(html: string): string {
  const open = new Map<string, number>();
  const lifted = new Map<string, number>();
  const frame = { html: '', body: '' };
  let depth = 0;
  const bounded = html
    .slice(0, MAX_LENGTH)
    .replace(TAG, (tag, raw, close, name, rest: string | undefined) => {
      if (raw !== undefined || name === undefined) return tag;
      const element = (name as string).toLowerCase();
      if (FRAME.test(element)) {
        if (!close && element !== 'head') frame[element as 'html' | 'body'] += rest ?? '';
        return '';
      }
      if (VOID.test(element) || SELF_CLOSING.test(element)) return tag;
      if (close) {
        if (take(lifted, element)) return '';
        if (!take(open, element)) return '';
        depth--;
        return tag;
      }
      if (depth >= MAX_DEPTH) {
        add(lifted, element);
        return '';
      }
      depth++;
      add(open, element);
      return tag;
    });
  return `<!doctype html><html${frame.html}><head></head><body${frame.body}>${bounded}</body></html>`;
}

function add(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

function take(counts: Map<string, number>, name: string): boolean {
  const count = counts.get(name) ?? 0;
  if (count === 0) return false;
  counts.set(name, count - 1);
  return true;
}
