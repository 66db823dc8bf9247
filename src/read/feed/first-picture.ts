// first-picture: the picture in the markup of an excerpt, which is shown without its markup. No tree is built.
import type { Image } from '../../core/blocks.ts';
import { cleanOrNull } from '../../core/sanitise.ts';
import { decodeHTML } from 'entities';
import { feedUrl } from './addresses.ts';
import type { Markup } from './draft.ts';

const IMG = /<img\b[^<>]{0,4000}>/giu;
/** Counters, smileys and buttons. */
const NO_PICTURE =
  /(?:\b(?:width|height)\s*=\s*["']?(?:\d|[12]\d|3[0-2])(?:px)?["'\s/>])|emoji|gravatar|avatar|smilies|feedburner|feedsportal|doubleclick|pixel|spacer|blank\.gif|\/~ff?\/|stats\.|badge|button|icon/iu;

/** The first img that is there to be looked at. */
export function firstPicture(markup: Markup | null): Image | null {
  for (const [tag] of markup?.html.slice(0, 100_000).matchAll(IMG) ?? []) {
    if (NO_PICTURE.test(tag)) continue;
    const url = feedUrl(value(tag, 'data-src') ?? value(tag, 'src'), markup?.base ?? null);
    if (url) return { kind: 'image', url, alt: cleanOrNull(value(tag, 'alt')), caption: null, credit: null };
  }
  return null;
}

function value(tag: string, name: string): string | null {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'iu').exec(tag);
  const text = found?.[1] ?? found?.[2] ?? found?.[3];
  return text ? decodeHTML(text) : null;
}
