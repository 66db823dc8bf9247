// markup-words: HTML → its words, paragraph by paragraph, in one pass without a parser: a refresh reads a hundred thousand
// entries, and attributes are most of their markup. Owns which tags end a paragraph and whose text is none. What is shown
// of an entry, entry-blocks makes. Invariant: linear, never throws.
import { decodeHTML } from 'entities';
import { cleanLine } from '../../core/sanitise.ts';

const BREAKS = new Set(
  'p div br hr h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre table tr td th caption figure figcaption section article aside header footer address details summary center form video audio iframe'.split(
    ' ',
  ),
);
/** Text that is none of the story's. */
const UNSEEN = new Set(
  'script style template noscript svg canvas button select textarea object math title'.split(' '),
);
const NAME = /\/?[a-z][a-z0-9:-]*/iy;

/** The paragraphs that have words, in order, each one line. */
export function paragraphsOf(html: string): string[] {
  const paragraphs: string[] = [];
  let line = '';
  const end = () => {
    const words = line === '' ? '' : cleanLine(line.includes('&') ? decodeHTML(line) : line);
    if (words !== '') paragraphs.push(words);
    line = '';
  };
  const skipping = new Skipping(html);
  let at = 0;
  while (at < html.length) {
    const start = html.indexOf('<', at);
    if (start !== at) line += html.slice(at, start < 0 ? html.length : start);
    if (start < 0) break;
    NAME.lastIndex = start + 1;
    const tag = NAME.exec(html)?.[0].toLowerCase();
    if (tag === undefined) {
      at = behindOther(html, start);
      // "3 < 4"
      if (at === start + 1) line += '<';
      continue;
    }
    at = behindTag(html, start + 1 + tag.length);
    if (UNSEEN.has(tag)) at = html[at - 2] === '/' ? at : skipping.behind(tag, at);
    else if (BREAKS.has(tag.startsWith('/') ? tag.slice(1) : tag)) end();
  }
  end();
  return paragraphs;
}

/** Past a comment, a declaration or an instruction; past "<" where it is none of them. */
function behindOther(html: string, start: number): number {
  const mark = html.startsWith('<!--', start) ? '-->' : /[!?/]/u.test(html[start + 1] ?? '') ? '>' : null;
  if (mark === null) return start + 1;
  const end = html.indexOf(mark, start + 2);
  return end < 0 ? html.length : end + mark.length;
}

/** Past the '>' that ends a tag; one within a quoted value does not. */
function behindTag(html: string, from: number): number {
  let at = from;
  for (;;) {
    const end = html.indexOf('>', at);
    if (end < 0) return html.length;
    const open = openQuote(html, at, end);
    if (open === null) return end + 1;
    const close = html.indexOf(open, end + 1);
    // A quote that nobody closes ends with its tag.
    if (close < 0) return end + 1;
    at = close + 1;
  }
}

/** The quote that is open at the end of what stands between two places in a tag. */
function openQuote(html: string, from: number, to: number): string | null {
  const part = html.slice(from, to);
  for (let at = part.indexOf('='); at >= 0; at = part.indexOf('=', at + 1)) {
    const quote = part[at + 1];
    if (quote !== '"' && quote !== "'") continue;
    const close = part.indexOf(quote, at + 2);
    if (close < 0) return quote;
    at = close;
  }
  return null;
}

/** Where the text goes on behind an element whose own is not read; elements of its name within it are not looked for. */
class Skipping {
  readonly #html: string;
  /** Names of which no end is left: they are not looked for again. */
  readonly #endless = new Set<string>();

  constructor(html: string) {
    this.#html = html;
  }

  behind(name: string, from: number): number {
    if (this.#endless.has(name)) return from;
    const end = new RegExp(`</${name}[\\s>/]`, 'gi');
    end.lastIndex = from;
    const found = end.exec(this.#html);
    if (found) return behindTag(this.#html, found.index + 2 + name.length);
    this.#endless.add(name);
    return from;
  }
}
