// tree: the source of an XML feed → a tree of its elements, whatever is wrong with it. Owns which element is open where
// somebody forgot to close one, and all bounds on size. Markup within a leaf (names) is not taken apart: it is kept as it
// is written, for those who read HTML. Invariant: never throws; at most MAX_DEPTH levels, and as many entries as newest keeps.
import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { Newest } from '../newest.ts';
import { adopt, disown, element, type XmlElement } from './element.ts';
import { Entities } from './entities.ts';
import { endsLeaf, Namespaces, prefixOf, type Named } from './names.ts';

const MAX_DEPTH = 32;
const MAX_CHILDREN = 500;
const MAX_ATTRIBUTES = 50;

export interface XmlTree {
  root: XmlElement;
  /** The source ends before the first element does. */
  cut: boolean;
  /** What of the entries was left out, as a sentence. */
  left: string | null;
}

/** `source`: from the first element on. `prologue`: what stands before it. `dateOf`: the date that an entry gives. */
export function parseTree(
  source: string,
  prologue: string,
  dateOf: (entry: XmlElement) => string | null,
): XmlTree {
  const builder = new Builder(source, new Entities(prologue), dateOf);
  const tokenizer = new Tokenizer({ xmlMode: true, decodeEntities: false }, builder);
  builder.stop = () => tokenizer.pause();
  tokenizer.write(source);
  tokenizer.end();
  return builder.finish();
}

const DOCUMENT: Named = { name: '#document', leaf: false, entry: false, forgettable: false };
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

interface Open {
  element: XmlElement;
  /** As written, in lower case. */
  tag: string;
  /** Our prefix for names without one. */
  fallback: string;
  /** Where its content begins in the source. */
  start: number;
  named: Named;
  /** Elements of the same name open within a leaf. */
  nested: number;
}

class Builder implements TokenizerCallbacks {
  stop: () => void = () => undefined;
  readonly #source: string;
  readonly #entities: Entities;
  readonly #names = new Namespaces();
  readonly #root = element(DOCUMENT.name, null, NO_ATTRIBUTES);
  #top: Open = { element: this.#root, tag: '', fallback: '', start: 0, named: DOCUMENT, nested: 0 };
  readonly #open: Open[] = [this.#top];
  #tag = '';
  #tagStart = 0;
  #attribute = '';
  #value = '';
  #attributes: Map<string, string> | null = null;
  readonly #entries: Newest<XmlElement>;
  #closed = false;

  constructor(source: string, entities: Entities, dateOf: (entry: XmlElement) => string | null) {
    this.#source = source;
    this.#entities = entities;
    this.#entries = new Newest(dateOf, disown);
  }

  finish(): XmlTree {
    const cut = !this.#closed && this.#root.children.length > 0;
    if (cut) for (const open of this.#open) open.element.cut = true;
    while (this.#open.length > 1) this.#pop(this.#source.length);
    this.#entries.finish();
    return { root: this.#root, cut, left: this.#entries.problem };
  }

  onopentagname(start: number, end: number): void {
    this.#tag = this.#source.slice(start, end).toLowerCase();
    this.#tagStart = start - 1;
    this.#attributes = null;
  }

  onattribname(start: number, end: number): void {
    this.#attribute = this.#source.slice(start, end).toLowerCase();
    this.#value = '';
  }

  onattribdata(start: number, end: number): void {
    this.#value += this.#source.slice(start, end);
  }

  onattribentity(): void {
    // References are decoded here, not by the tokenizer.
  }

  onattribend(): void {
    this.#attributes ??= new Map();
    const known = this.#attributes;
    const name = /^(?:xml|xmlns):|:xmlns$/u.test(this.#attribute)
      ? this.#attribute
      : this.#attribute.slice(this.#attribute.indexOf(':') + 1);
    if (known.size < MAX_ATTRIBUTES && !known.has(name)) known.set(name, this.#entities.decode(this.#value));
  }

  onopentagend(end: number): void {
    this.#opened(end + 1);
  }

  onselfclosingtag(end: number): void {
    if (this.#opened(end + 1)) this.#pop(end + 1);
  }

  /** Whether an element was opened: what is markup of a leaf is not. */
  #opened(start: number): boolean {
    let fallback = this.#top.fallback;
    if (this.#attributes) {
      const own = this.#attributes.get('xmlns');
      if (own !== undefined) fallback = this.#open.length === 1 ? '' : (prefixOf(own) ?? '');
      for (const [name, uri] of this.#attributes)
        if (name.startsWith('xmlns:')) this.#names.declare(name.slice(6), uri);
    }
    const named = this.#names.name(this.#tag, fallback);
    this.#endForgotten(named);
    const top = this.#top;
    if (top.named.leaf) {
      top.element.markup = '';
      if (this.#tag === top.tag && this.#source[start - 2] !== '/') top.nested++;
      return false;
    }
    if (this.#open.length >= MAX_DEPTH) return false;
    const made = element(named.name, top.element, this.#attributes ?? NO_ATTRIBUTES);
    if (named.entry) this.#entries.add(made);
    if (named.entry || top.element.children.length < MAX_CHILDREN + this.#entries.held)
      adopt(top.element, made);
    this.#top = { element: made, tag: this.#tag, fallback, start, named, nested: 0 };
    this.#open.push(this.#top);
    return true;
  }

  /** Closes what cannot hold an element of this name. */
  #endForgotten(next: Named): void {
    const top = this.#top.named;
    if (top.forgettable && endsLeaf(top.name, next.name, this.#attributes?.get('rel')))
      this.#pop(this.#tagStart);
    if (!next.entry) return;
    const open = this.#open.findLastIndex((one) => one.named.entry);
    while (open > 0 && this.#open.length > open) this.#pop(this.#tagStart);
  }

  onclosetag(start: number, end: number): void {
    const tag = this.#source.slice(start, end).toLowerCase();
    const at = this.#open.findLastIndex((open) => open.tag === tag);
    if (at <= 0) return;
    const open = this.#open[at];
    if (open && open === this.#top && open.nested > 0) {
      open.nested--;
      return;
    }
    while (this.#open.length > at) this.#pop(start - 2);
    if (at > 1) return;
    // What a server hangs on behind the document is not read.
    this.#closed = true;
    this.stop();
  }

  #pop(end: number): void {
    const { element: closed, start } = this.#top;
    this.#open.pop();
    // The document itself is never closed.
    this.#top = this.#open.at(-1) ?? this.#top;
    if (closed.markup === '') closed.markup = this.#source.slice(start, end);
  }

  ontext(start: number, end: number): void {
    const text = this.#source.slice(start, end);
    const { element: top, named } = this.#top;
    if (named.leaf || /\S/u.test(text)) top.text += this.#entities.decode(text);
  }

  oncdata(start: number, end: number, endOffset: number): void {
    this.#top.element.text += this.#source.slice(start, end - endOffset);
  }

  ontextentity(): void {
    // See onattribentity.
  }
  oncomment(): void {
    // Nothing to read.
  }
  ondeclaration(): void {
    // Nothing to read.
  }
  onprocessinginstruction(): void {
    // Nothing to read.
  }
  onend(): void {
    // See finish.
  }
}
