// markup-words: HTML → its words, paragraph by paragraph, without building a tree: a refresh reads a hundred thousand
// entries. Owns which tags end a paragraph and whose text is none. What is shown of an entry, entry-blocks makes.
import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { decodeHTML } from 'entities';
import { cleanLine } from '../../core/sanitise.ts';

const BREAKS =
  /^(?:p|div|br|hr|h[1-6]|ul|ol|li|dl|dt|dd|blockquote|pre|table|tr|td|th|caption|figure|figcaption|section|article|aside|header|footer|address|details|summary|center|form|video|audio|iframe)$/;
/** Text that is none of the story's. */
const UNSEEN = /^(?:script|style|template|noscript|svg|canvas|button|select|textarea|object|math)$/;

/** The paragraphs that have words, in order, each one line. */
export function paragraphsOf(html: string): string[] {
  if (!html.includes('<')) {
    const line = cleanLine(html.includes('&') ? decodeHTML(html) : html);
    return line === '' ? [] : [line];
  }
  const words = new Words(html);
  const tokenizer = new Tokenizer({ xmlMode: false, decodeEntities: false }, words);
  tokenizer.write(html);
  tokenizer.end();
  return words.finish();
}

class Words implements TokenizerCallbacks {
  readonly #html: string;
  readonly #paragraphs: string[] = [];
  #line = '';
  /** The element whose text is not read, and how often it is open. */
  #unseen: string | null = null;
  #depth = 0;

  constructor(html: string) {
    this.#html = html;
  }

  finish(): string[] {
    this.#end();
    return this.#paragraphs;
  }

  #end(): void {
    const text = this.#line;
    this.#line = '';
    if (!/\S/u.test(text)) return;
    const line = cleanLine(text.includes('&') ? decodeHTML(text) : text);
    if (line !== '') this.#paragraphs.push(line);
  }

  ontext(start: number, end: number): void {
    if (this.#unseen === null) this.#line += this.#html.slice(start, end);
  }

  onopentagname(start: number, end: number): void {
    const name = this.#html.slice(start, end).toLowerCase();
    if (this.#unseen === null ? UNSEEN.test(name) : this.#unseen === name) {
      this.#unseen = name;
      this.#depth++;
    }
    if (BREAKS.test(name)) this.#end();
  }

  onclosetag(start: number, end: number): void {
    const name = this.#html.slice(start, end).toLowerCase();
    if (this.#unseen === name && --this.#depth === 0) this.#unseen = null;
    if (BREAKS.test(name)) this.#end();
  }

  onselfclosingtag(): void {
    // <svg/> holds nothing; HTML's own elements take no notice of the slash.
    if (this.#unseen !== null && this.#depth > 0 && --this.#depth === 0) this.#unseen = null;
  }

  oncdata(start: number, end: number, endOffset: number): void {
    this.ontext(start, end - endOffset);
  }

  onattribdata(): void {
    // Attributes are not words.
  }
  onattribentity(): void {
    // Likewise.
  }
  onattribend(): void {
    // Likewise.
  }
  onattribname(): void {
    // Likewise.
  }
  oncomment(): void {
    // Nothing to read.
  }
  ondeclaration(): void {
    // Nothing to read.
  }
  onopentagend(): void {
    // The name said it all.
  }
  onprocessinginstruction(): void {
    // Nothing to read.
  }
  ontextentity(): void {
    // decodeHTML reads the whole line.
  }
  onend(): void {
    // See finish.
  }
}
