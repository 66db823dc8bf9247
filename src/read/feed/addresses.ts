// addresses: what addresses in a feed mean. Owns the order of bases (xml:base, then what the feed says of itself, then
// where it was found) and mending what people write where an address belongs.
import { webUrl } from '../../core/url.ts';
import type { XmlElement } from './xml/element.ts';

/** An absolute http(s) address, or null. `text`: as it stands in the feed, references decoded. */
export function feedUrl(text: string | null | undefined, base: string | null): string | null {
  const bare = text?.trim().replaceAll('&amp;', '&');
  if (!bare || bare.length > 8_000) return null;
  if (/^www\.[\w-]+\.\S+$/iu.test(bare)) return webUrl(`https://${bare}`);
  return webUrl(bare.replace(/^feed:(?:\/\/)?(?=https?:)/iu, '').replace(/^feed:\/\//iu, 'https://'), base);
}

/** What relative addresses in an element resolve against: xml:base of it and all around it (RFC 3986), else `base`. */
export function xmlBase(element: XmlElement, base: string | null): string | null {
  const said: string[] = [];
  for (let one: XmlElement | null = element; one; one = one.parent) {
    const value = one.attributes.get('xml:base');
    if (value) said.unshift(value);
  }
  return said.reduce<string | null>((known, value) => feedUrl(value, known) ?? known, base);
}

/** Whether any xml:base stands on an element or around it. */
export function hasXmlBase(element: XmlElement): boolean {
  for (let one: XmlElement | null = element; one; one = one.parent)
    if (one.attributes.has('xml:base')) return true;
  return false;
}
