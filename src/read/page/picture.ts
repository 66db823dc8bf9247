// picture: an img, with what stands around it, → an image block. Owns finding the real address of a lazily loaded
// picture, and telling caption and credit apart. Knows nothing of text blocks.
import type { Image } from '../../core/blocks.ts';
import { cleanOrNull } from '../../core/sanitise.ts';
import { webUrl } from '../../core/url.ts';
import { attribute, textOf, type Element } from './dom.ts';

const LAZY = [
  'data-src',
  'data-original',
  'data-lazy-src',
  'data-hi-res-src',
  'data-full-url',
  'data-url',
  'data-image',
];
const SETS = ['data-srcset', 'data-lazy-srcset', 'srcset'];
const CREDIT =
  '[class*="credit" i], [class*="copyright" i], [class*="source" i], [class*="photographer" i], [itemprop="copyrightHolder"], cite, small';
// "(Photo: Jane Doe)", "Image credit: …", "Foto: …" at the end of a caption; and agencies as they sign.
const SIGNED =
  /^(?<caption>.*?)[\s([–—|-]*(?<credit>(?:(?:photo|image|picture|illustration|foto|bild|crédits?|credits?|fotografie|fotografía|imagen|imagem|immagine|zdjęcie|kuva|фото|снимок|صورة|צילום|写真|사진|图片|圖片|ảnh)(?:graph)?(?:\s*(?:credit|by|courtesy of|crédit|credits))?\s*[:/：©]|(?:photo(?:graph)?|image|picture|illustration)s?\s(?:courtesy\sof|(?:credit\s)?by)\s|©|\(c\)\s).{2,120}?)[)\]]*$/isu;
const AGENCY =
  /^(?<caption>.*?)[\s([–—|]+(?<credit>[^.()|–—]{2,60}\/(?:getty images|afp|reuters|ap|dpa|epa|unsplash|shutterstock|alamy|istock|pexels)[^.]{0,40})[)\]]*$/isu;

/** A figure (or the element that holds picture and caption); null where there is no picture in it. */
function figureImage(figure: Element, base: string | null): Image | null {
  const img = bestImg(figure);
  if (!img) return null;
  const captionElement = figure.querySelector('figcaption, [class*="caption" i]');
  const creditElement = (captionElement ?? figure).querySelector(CREDIT) ?? figure.querySelector(CREDIT);
  const credit = creditElement ? cleanOrNull(textOf(creditElement)) : null;
  const whole = captionElement ? cleanOrNull(textOf(captionElement)) : null;
  const image = imgImage(img, base);
  if (credit && whole) {
    const caption = whole.includes(credit)
      ? whole
          .replace(credit, '')
          .replace(/[\s|–—([/·]+[)\]]*$/u, '')
          .trim()
      : whole;
    return { ...image, caption: caption || null, credit: tidyCredit(credit) };
  }
  return { ...image, ...splitCaption(whole), ...(credit ? { credit: tidyCredit(credit) } : {}) };
}

/** Each picture of a figure that may be a gallery; the caption goes with the last. */
export function figureImages(figure: Element, base: string | null): Image[] {
  const imgs = [...figure.querySelectorAll('img')];
  const image = figureImage(figure, base);
  const last = imgs.pop();
  if (!image || !last) return [];
  const others = imgs.filter(isPicture).map((img) => imgImage(img, base));
  return [...others, imgs.length > 0 ? { ...image, url: imgImage(last, base).url } : image];
}

/** An img on its own. */
export function imgImage(img: Element, base: string | null): Image {
  return {
    kind: 'image',
    url: imgUrl(img, base),
    alt: cleanOrNull(img.getAttribute('alt')),
    caption: null,
    credit: null,
  };
}

/** Caption and credit where both stand in one line of text. */
function splitCaption(text: string | null): { caption: string | null; credit: string | null } {
  const signed = text ? (SIGNED.exec(text) ?? AGENCY.exec(text)) : null;
  if (!signed?.groups) return { caption: text, credit: null };
  return {
    caption: signed.groups['caption']?.trim() || null,
    credit: tidyCredit(signed.groups['credit'] ?? ''),
  };
}

function tidyCredit(credit: string): string {
  return credit.replace(/^[\s(|–—[]+|[\s)\]]+$/gu, '');
}

/** Whether an img is there to be looked at: not a pixel, an icon or an avatar. */
export function isPicture(img: Element): boolean {
  const size = [img.getAttribute('width'), img.getAttribute('height')].map((value) =>
    parseInt(value ?? '', 10),
  );
  if (size.some((value) => value <= 32)) return false;
  return !/avatar|gravatar|emoji|icon|pixel|spacer|logo/i.test(
    `${img.getAttribute('class') ?? ''} ${img.getAttribute('src') ?? ''}`,
  );
}

function bestImg(figure: Element): Element | null {
  return figure.localName === 'img' ? figure : figure.querySelector('img');
}

/** The address of a picture, also of one that is loaded lazily or chosen by width; null where there is none. */
export function imgUrl(img: Element, base: string | null): string | null {
  for (const name of LAZY) {
    const url = webUrl(img.getAttribute(name), base);
    if (url) return url;
  }
  const src = attribute(img, 'src');
  const own = webUrl(src, base);
  if (
    own &&
    !/(?:blank|spacer|placeholder|transparent|pixel|1x1|lazy)[^/]*\.(?:gif|png|svg|jpe?g)/i.test(own)
  )
    return own;
  const sets = [...SETS.map((name) => img.getAttribute(name)), ...pictureSets(img)];
  for (const set of sets) {
    const url = set ? webUrl(widest(set), base) : null;
    if (url) return url;
  }
  return own;
}

function pictureSets(img: Element): (string | null)[] {
  const picture = img.parentElement;
  if (picture?.localName !== 'picture') return [];
  return [...picture.querySelectorAll('source')].map(
    (source) => source.getAttribute('srcset') ?? source.getAttribute('data-srcset'),
  );
}

/** The widest (or densest) of a srcset. */
function widest(set: string): string {
  const candidates = [...set.slice(0, 5_000).matchAll(/(\S*[^\s,])(?:\s+([\d.]+)[wx])?(?:\s*,|\s*$)/gu)];
  candidates.sort((a, b) => Number(b[2] ?? 0) - Number(a[2] ?? 0));
  return candidates[0]?.[1] ?? '';
}
