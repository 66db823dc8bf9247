// media-link: a video or a sound within a page as a link, since a terminal plays neither.
import type { Paragraph } from '../../core/blocks.ts';
import { cleanOrNull } from '../../core/sanitise.ts';
import { webUrl } from '../../core/url.ts';
import { attribute, type Element } from './dom.ts';

/** Frames hold anything; these are the ones that play something. */
const PLAYERS = /youtu|vimeo|dailymotion|twitch|video|brightcove|jwplayer|podcast|spotify|soundcloud/i;

/** null where it has no address that we open, or is a frame that plays nothing. */
export function mediaLink(element: Element, base: string | null): Paragraph | null {
  const source =
    attribute(element, 'src') ??
    attribute(element, 'data-src') ??
    element.querySelector('source')?.getAttribute('src');
  const href = webUrl(source, base);
  if (!href || (element.localName === 'iframe' && !PLAYERS.test(href))) return null;
  const kind = element.localName === 'audio' ? 'Audio' : 'Video';
  const title = cleanOrNull(element.getAttribute('title'));
  return { kind: 'paragraph', content: [{ text: `${kind}: ${title ?? new URL(href).hostname}`, href }] };
}
