// article: the article's own text within a page, by Readability, as blocks without what the story says already (its
// title) and without other stories. Takes the document apart: nothing may read it afterwards.
import { Readability } from '@mozilla/readability';
import { inlineText, plainText, type Block } from '../../core/blocks.ts';
import { webUrl } from '../../core/url.ts';
import { headlineElement } from './article-scope.ts';
import { attribute, textOf, type Document, type Element } from './dom.ts';
import { htmlBlocks } from './html-blocks.ts';
import { imgUrl } from './picture.ts';
import { isFurniture, isFurnitureOver, type About } from './furniture.ts';
import { HIDDEN_NAME } from './related/card-pieces.ts';
import { isExcludedAddress, isExcludedRegion, namesOf } from './related/excluded.ts';
import { NOWHERE } from './related/story-links.ts';
import { textWeight } from './text-weight.ts';

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

/** A hidden text longer than this is one that scripts would show. In characters. */
const MAX_HIDDEN = 200;

/** In characters. */
const MAX_SECTION_LINE = 60;

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
  for (const element of document.querySelectorAll(
    '[class*="hidden" i], [class*="sr-only" i], [class*="screen-reader" i]',
  )) {
    const hidden = HIDDEN_NAME.test(` ${namesOf(element).join(' ')} `);
    if (hidden && (element.textContent ?? '').length <= MAX_HIDDEN) element.remove();
  }
  removeSectionLine(document, base);
  const length = (document.body.textContent ?? '').length;
  for (const element of document.querySelectorAll(
    'div, section, aside, nav, ul, form, footer, p, span, amp-ad, amp-embed',
  )) {
    if (!isExcludedRegion(element, namesOf(element))) continue;
    if ((element.textContent ?? '').length < length * 0.4) element.remove();
  }
}

/** Links to sections and tags right before the headline; what no base resolves is not known by its blocks any more. */
function removeSectionLine(document: Document, base: string | null): void {
  for (let at = headlineElement(document)?.previousElementSibling ?? null; at;) {
    const before = at.previousElementSibling;
    const links = [...(at.localName === 'a' ? [at] : at.querySelectorAll('a[href]'))];
    const leads = links.every((link) => {
      const address = webUrl(attribute(link, 'href'), base ?? NOWHERE);
      return address !== null && isExcludedAddress(address);
    });
    const linked = links.reduce((sum, link) => sum + textOf(link).length, 0);
    const length = textOf(at).length;
    if (linked > 0 && leads && length <= MAX_SECTION_LINE && linked * 2 >= length) at.remove();
    at = before;
  }
}

/** Without what is no part of the text (see furniture), and rules at either end. */
function withoutFurniture(blocks: Block[], about: About): Block[] {
  const first = blocks.findIndex(
    (block) =>
      block.kind === 'paragraph' &&
      textWeight(inlineText(block.content)) > 100 &&
      !isFurnitureOver(block, about),
  );
  const over = (block: Block, index: number) =>
    index <= first || (index <= 3 && !(first >= 0 && block.kind === 'heading'));
  const rest = blocks.filter(
    (block, index) => !isFurniture(block) && !(over(block, index) && isFurnitureOver(block, about)),
  );
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
