// dom: the few words of the DOM that reading a page needs, as narrow types over linkedom (whose own types lean on the
// browser's library, which a terminal program doesn't have), and the one way in: parseHtml.
// Knows nothing of articles. Invariant: a parsed document always has html > body, whatever the source left out.
import { parseHTML } from 'linkedom';
import { boundHtml } from './bound-html.ts';

export interface Node {
  readonly nodeType: number;
  readonly parentElement: Element | null;
  readonly nextSibling: Node | null;
  readonly previousSibling: Node | null;
  readonly childNodes: Iterable<Node> & { readonly length: number };
  textContent: string | null;
  remove(): void;
  cloneNode(deep: boolean): Node;
}
export interface Element extends Node {
  readonly localName: string;
  readonly children: Iterable<Element> & { readonly length: number };
  readonly firstElementChild: Element | null;
  readonly nextElementSibling: Element | null;
  readonly previousElementSibling: Element | null;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  hasAttribute(name: string): boolean;
  removeAttribute(name: string): void;
  querySelector(selector: string): Element | null;
  querySelectorAll(selector: string): Iterable<Element> & { readonly length: number };
  closest(selector: string): Element | null;
  contains(node: Node): boolean;
  replaceWith(...nodes: (Node | string)[]): void;
  append(...nodes: (Node | string)[]): void;
}
export interface Document {
  readonly documentElement: Element;
  readonly body: Element;
  createElement(name: string): Element;
  querySelector(selector: string): Element | null;
  querySelectorAll(selector: string): Iterable<Element> & { readonly length: number };
}

export const ELEMENT = 1;
export const TEXT = 3;

export function isElement(node: Node): node is Element {
  return node.nodeType === ELEMENT;
}

/** HTML of any quality as a document: see bound-html for what is cut from it so that no page can take us down. */
export function parseHtml(html: string): Document {
  const { document } = parseHTML(boundHtml(html)) as unknown as { document: Document };
  return document;
}

/** An attribute's value, trimmed; null where it is missing or empty. */
export function attribute(element: Element, name: string): string | null {
  return element.getAttribute(name)?.trim() || null;
}

/** The text of an element as one line, not yet sanitised. */
export function textOf(element: Node): string {
  return (element.textContent ?? '').replace(/\s+/gu, ' ').trim();
}
