// find: looking things up in an element, by the names of names.ts.
import type { XmlElement } from './element.ts';

/** The first child that has one of the names, the earlier name first. */
export function child(parent: XmlElement, ...names: string[]): XmlElement | null {
  for (const name of names) {
    const found = parent.named.get(name)?.[0];
    if (found) return found;
  }
  return null;
}

const NONE: readonly XmlElement[] = [];

/** All children that have one of the names, in the order of the names. */
export function children(parent: XmlElement, ...names: string[]): readonly XmlElement[] {
  let all = NONE;
  for (const name of names) {
    const found = parent.named.get(name);
    if (found) all = all === NONE ? found : [...all, ...found];
  }
  return all;
}

/** The text of the first child that has one of the names and any text; trimmed. */
export function childText(parent: XmlElement, ...names: string[]): string | null {
  for (const name of names) {
    for (const one of parent.named.get(name) ?? NONE) {
      const text = one.cut ? '' : textOf(one);
      if (text !== '') return text;
    }
  }
  return null;
}

/** An element's text, trimmed; markers of CDATA that stand in it by mistake are taken off. */
export function textOf(element: XmlElement): string {
  return withoutCdata(element.text).trim();
}

/** CDATA within CDATA ends too early and leaves its markers behind. */
export function withoutCdata(text: string): string {
  return text.includes(']]>') || text.includes('<![CDATA[') ? text.replace(/<!\[CDATA\[|\]\]>/gu, '') : text;
}

/** An attribute's value, trimmed; null where it is missing or empty. */
export function attribute(element: XmlElement, name: string): string | null {
  return element.attributes.get(name)?.trim() || null;
}
