// article: the article's own text within a page, by Readability, as blocks without what the story says already (its
// title) and without other stories. Takes the document apart: nothing may read it afterwards.
import { Readability } from '@mozilla/readability';
import { inlineText, plainText, type Block } from '../../core/blocks.ts';
import type { Document, Element } from './dom.ts';
import { htmlBlocks } from './html-blocks.ts';
import { imgUrl } from './picture.ts';
import { personName } from './byline.ts';
import { isPrintedDate } from './page-date.ts';
import { isExcludedRegion, namesOf } from './related/excluded.ts';
import { textWeight } from './text-weight.ts';
import { sameTitle } from './title.ts';

export interface About {
  title: string | null;
  author: string | null;
  lang: string | null;
}

/** Beyond this many elements Readability's passes take too long; what is then read is the page's text as it stands. */
const MAX_ELEMENTS = 60_000;

/** others: elements that hold other stories. [] where there is no article. */
export function articleBlocks(
  document: Document,
  about: About & { base: string | null; others: Element[] },
): Block[] {
  for (const element of about.others) element.remove();
  prepare(document, about.base);
  const elements = document.querySelectorAll('*').length;
  const root = elements > MAX_ELEMENTS ? document.body : readable(document);
  if (!root) return [];
  return withoutFurniture(htmlBlocks(root, about.base), about);
}

function readable(document: Document): Element | null {
  // Readability looks for what it needs and no more in a document; linkedom's does (design, 7).
  const reader = new Readability<Element>(document as never, {
    serializer: (node) => node as unknown as Element,
    disableJSONLD: true,
    keepClasses: true,
  });
  return reader.parse()?.content ?? null;
}

const MINUTES =
  /^\W*(?:\p{L}+\s){0,4}\d{1,3}\s*(?:min(?:ute)?[sn]?\.?|minut\p{L}*|мин\p{L}*|хв\p{L}*|دقائق|דקות|分)(?:\s\p{L}+){0,3}\W*$/iu;

/** Takes out what would else be read as the article's text, and puts in what scripts would have. */
function prepare(document: Document, base: string | null): void {
  for (const noscript of document.querySelectorAll('noscript')) {
    const img = noscript.querySelector('img');
    if (
      img &&
      noscript.closest('body') &&
      !/facebook\.com\/tr|pixel|analytics|\/collect/iu.test(img.getAttribute('src') ?? '')
    ) {
      const before = noscript.previousElementSibling;
      const after = noscript.nextElementSibling;
      if (before?.localName === 'img') before.remove();
      else if (after?.localName === 'img') after.remove();
      noscript.replaceWith(img);
    } else noscript.remove();
  }
  for (const img of document.querySelectorAll('img')) {
    // Readability drops pictures without a source of their own.
    const source = imgUrl(img, base);
    if (source) img.setAttribute('src', source);
  }
  for (const caption of document.querySelectorAll('figcaption, figcaption *'))
    caption.removeAttribute('aria-hidden');
  // Readability takes "header" in a subheading's class for the page's header.
  for (const heading of document.querySelectorAll('h2, h3, h4, h5, h6')) {
    heading.removeAttribute('class');
    heading.removeAttribute('id');
  }
  const length = (document.body.textContent ?? '').length;
  for (const element of document.querySelectorAll(
    'div, section, aside, nav, ul, form, footer, p, span, amp-ad, amp-embed',
  )) {
    if (!isExcludedRegion(element, namesOf(element))) continue;
    if ((element.textContent ?? '').length < length * 0.4) element.remove();
  }
}

/** Without what stands over every story anyway (title, byline, date, minutes to read), and rules at either end. */
function withoutFurniture(blocks: Block[], { title, author, lang }: About): Block[] {
  const first = blocks.findIndex(
    (block) => block.kind === 'paragraph' && inlineText(block.content).length > 100,
  );
  const rest = blocks.filter((block, index) => {
    if (index > Math.max(first, 3) || (block.kind !== 'heading' && block.kind !== 'paragraph')) return true;
    const text = inlineText(block.content);
    if (title && sameTitle(text, title)) return false;
    if (block.kind === 'heading' || text.length > 90) return true;
    const name = personName(text);
    const unsigned = author ? text.replace(author, ' ') : text;
    return !(
      isPrintedDate(unsigned, lang) ||
      MINUTES.test(text) ||
      (author && name && author.includes(name))
    );
  });
  while (rest.at(-1)?.kind === 'rule' || rest.at(-1)?.kind === 'heading') rest.pop();
  while (rest[0]?.kind === 'rule') rest.shift();
  return rest;
}

/** Paragraphs of plain text that JSON-LD carried. */
export function textBlocks(text: string): Block[] {
  return text
    .split(/\n\s*\n|\n/u)
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter(Boolean)
    .map((line) => ({ kind: 'paragraph', content: [{ text: line }] }));
}

/** How much there is to read (see text-weight). */
export function bodyLength(blocks: Block[]): number {
  return textWeight(plainText(blocks.filter((block) => block.kind !== 'image')));
}
