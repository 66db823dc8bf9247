// entry-address: which of the addresses that an entry names is its own page: of links those for people to read, then a
// guid that is a permalink, then what comes nearest.
import { feedUrl, xmlBase } from '../addresses.ts';
import { attribute, child, children, childText, textOf } from './find.ts';
import type { XmlElement } from './element.ts';

/** null where there is none. `base`: what relative ones resolve against. */
export function addressOf(entry: XmlElement, base: string | null): string | null {
  const original = feedUrl(childText(entry, 'feedburner:origlink'), base);
  if (original) return original;
  const links = children(entry, 'link', 'atom:link');
  const page = (link: XmlElement) =>
    /^(?:|text\/html|application\/xhtml\+xml)$/iu.test(attribute(link, 'type') ?? '');
  const alternate = links.filter((link) => /^(?:alternate|)$/iu.test(attribute(link, 'rel') ?? ''));
  const ordered = [...alternate.filter(page), ...alternate];
  for (const link of ordered) {
    if (link.cut) continue;
    const found = feedUrl(attribute(link, 'href') ?? textOf(link), xmlBase(link, base));
    if (found) return found;
  }
  // "<link/>https://example.com/1": somebody's HTML writer took it for HTML's link.
  const stray = /^https?:\/\/\S+$/u.test(entry.text.trim()) ? feedUrl(entry.text, base) : null;
  return stray ?? permalink(entry) ?? addressElsewhere(entry, links, base);
}

/** A guid that is an address, unless it says that it is none. */
function permalink(entry: XmlElement): string | null {
  const guid = child(entry, 'guid');
  if (guid && !guid.cut && attribute(guid, 'ispermalink')?.toLowerCase() !== 'false')
    return absolute(textOf(guid));
  return absolute(childText(entry, 'id')) ?? absolute(attribute(entry, 'about'));
}

function addressElsewhere(
  entry: XmlElement,
  links: readonly XmlElement[],
  base: string | null,
): string | null {
  const content = child(entry, 'content');
  const via = links.find((link) => /^(?:via|related|canonical)$/iu.test(attribute(link, 'rel') ?? ''));
  return (
    feedUrl(content ? attribute(content, 'src') : null, base) ??
    feedUrl(via ? attribute(via, 'href') : null, base) ??
    absolute(childText(entry, 'comments')) ??
    feedUrl(playerOf(entry), base)
  );
}

function playerOf(entry: XmlElement): string | null {
  const player = child(child(entry, 'media:group') ?? entry, 'media:player');
  return player ? attribute(player, 'url') : null;
}

function absolute(text: string | null): string | null {
  return text && /^https?:\/\/[^\s/]+\S*$/iu.test(text) ? feedUrl(text, null) : null;
}
