// meta-tags: a page's meta tags, read by name.
import { attribute, type Document } from './dom.ts';

/** The value of the first of the names that has one. */
export type MetaTags = (...names: string[]) => string | null;

/** Reads meta tags by name, property or itemprop; the first name that has a value wins. */
export function metaTags(document: Document): MetaTags {
  const values = new Map<string, string>();
  for (const tag of document.querySelectorAll('meta[content]')) {
    const content = attribute(tag, 'content');
    for (const key of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = attribute(tag, key)?.toLowerCase();
      if (name && content && !values.has(name)) values.set(name, content);
    }
  }
  return (...names) => names.map((name) => values.get(name)).find((value) => value !== undefined) ?? null;
}
