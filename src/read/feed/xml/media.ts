// media: the pictures and files of an entry: enclosures of RSS and Atom, Media RSS in its groups, a podcast's cover.
// Knows only what feeds say of them; nothing is fetched.
import type { Image } from '../../../core/blocks.ts';
import { cleanLine } from '../../../core/sanitise.ts';
import { feedUrl } from '../addresses.ts';
import type { Enclosure } from '../feed.ts';
import { MAX_LISTED } from '../limits.ts';
import { plainOrNull } from '../plain-line.ts';
import { attribute, child, children, childText } from './find.ts';
import type { XmlElement } from './element.ts';

const PICTURE = /\.(?:jpe?g|png|webp|gif|avif)(?:$|[?#])/iu;
const FLASH = /shockwave-flash/iu;

/** Media RSS groups what is the same in several forms. */
function mediaOf(entry: XmlElement): XmlElement[] {
  const groups = children(entry, 'media:group');
  return [entry, ...groups].flatMap((holder) => children(holder, 'media:content')).slice(0, MAX_LISTED);
}

export function enclosuresOf(entry: XmlElement, base: string | null): Enclosure[] {
  const links = children(entry, 'link', 'atom:link').filter((link) => attribute(link, 'rel') === 'enclosure');
  const duration = durationOf(childText(entry, 'itunes:duration'));
  const found = [
    ...[...children(entry, 'enclosure'), ...links].map((element) => enclosure(element, base, duration)),
    ...mediaOf(entry)
      .filter((element) => !isPicture(element))
      .map((element) => enclosure(element, base, durationOf(attribute(element, 'duration')) ?? duration)),
  ].filter((one) => one !== null);
  const byUrl = new Map<string, Enclosure>();
  for (const one of found) if (!byUrl.has(one.url)) byUrl.set(one.url, one);
  return [...byUrl.values()].slice(0, MAX_LISTED);
}

function enclosure(element: XmlElement, base: string | null, duration: string | null): Enclosure | null {
  const url = feedUrl(
    attribute(element, 'url') ?? attribute(element, 'href') ?? attribute(element, 'resource'),
    base,
  );
  const type = attribute(element, 'type');
  if (!url || (type && FLASH.test(type))) return null;
  const bytes = Number(
    attribute(element, 'length') ?? attribute(element, 'filesize') ?? attribute(element, 'fileSize'),
  );
  const title = attribute(element, 'title') ?? childText(element, 'media:title');
  return {
    url,
    type: type ? cleanLine(type).toLowerCase() : null,
    bytes: Number.isSafeInteger(bytes) && bytes > 0 ? bytes : null,
    title: plainOrNull(title) ?? duration,
  };
}

/** "1:02:03" from seconds ("3723"), or as the feed writes it; null for nothing. */
function durationOf(text: string | null): string | null {
  if (!text) return null;
  const clock = /^0*(?:(\d{1,3}):)?(\d{1,3}):(\d{2})$/u.exec(text);
  const seconds = clock
    ? Number(clock[1] ?? 0) * 3600 + Number(clock[2]) * 60 + Number(clock[3])
    : /^\d{1,6}$/u.test(text)
      ? Number(text)
      : 0;
  if (seconds === 0) return null;
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return seconds < 3600
    ? `${Math.floor(seconds / 60)}:${two(seconds % 60)}`
    : `${Math.floor(seconds / 3600)}:${two((seconds % 3600) / 60)}:${two(seconds % 60)}`;
}

/** The lead picture: the largest of what Media RSS gives, an enclosure, a thumbnail, a podcast's cover of the episode. */
export function pictureOf(entry: XmlElement, base: string | null): Image | null {
  const media = mediaOf(entry).filter(isPicture);
  const groups = [entry, ...children(entry, 'media:group'), ...mediaOf(entry)];
  const thumbnails = groups.flatMap((holder) => children(holder, 'media:thumbnail'));
  const enclosures = [...children(entry, 'enclosure'), ...children(entry, 'link', 'atom:link')].filter(
    isPicture,
  );
  const covers = children(entry, 'image', 'itunes:image', 'googleplay:image');
  for (const element of [...widestFirst(media), ...enclosures, ...widestFirst(thumbnails), ...covers]) {
    const url = feedUrl(
      attribute(element, 'url') ??
        attribute(element, 'href') ??
        attribute(element, 'resource') ??
        childText(element, 'url', 'link') ??
        element.text,
      base,
    );
    const tiny = [attribute(element, 'width'), attribute(element, 'height')].some(
      (side) => side !== null && Number(side) <= 32,
    );
    if (!url || tiny) continue;
    const about = child(element, 'media:description', 'media:title');
    const credit = child(element, 'media:credit') ?? child(entry, 'media:credit');
    return {
      kind: 'image',
      url,
      alt: null,
      caption: about ? plainOrNull(about.text) : null,
      credit: credit ? plainOrNull(credit.text) : null,
    };
  }
  return null;
}

function isPicture(element: XmlElement): boolean {
  const type = attribute(element, 'type') ?? '';
  if (element.name.endsWith('link') && attribute(element, 'rel') !== 'enclosure') return false;
  if (attribute(element, 'medium') === 'image' || /^image/iu.test(type)) return true;
  return (
    type === '' && attribute(element, 'medium') === null && PICTURE.test(attribute(element, 'url') ?? '')
  );
}

function widestFirst(elements: XmlElement[]): XmlElement[] {
  const width = (element: XmlElement) => Number(attribute(element, 'width') ?? 0) || 0;
  return elements.toSorted((a, b) => width(b) - width(a));
}
