// article: the article's own text within a page, by Readability, as blocks without what the story says already (its
// title) and without other stories. Takes the document apart: nothing may read it afterwards.
import { Readability } from '@mozilla/readability';
import { inlineText, plainText, type Block } from '../../core/blocks.ts';
import type { Document, Element } from './dom.ts';
import { htmlBlocks } from './html-blocks.ts';
import { isExcludedRegion, namesOf } from './related/excluded.ts';
import { sameTitle } from './title.ts';

/** Beyond this many elements Readability's passes take too long; what is then read is the page's text as it stands. */
const MAX_ELEMENTS = 60_000;

/** others: elements that hold other stories. [] where there is no article. */
export function articleBlocks(
  document: Document,
  about: { base: string | null; title: string | null; others: Element[] },
): Block[] {
  for (const element of about.others) element.remove();
  prepare(document);
  const elements = document.querySelectorAll('*').length;
  const root = elements > MAX_ELEMENTS ? document.body : readable(document);
  if (!root) return [];
  return withoutTitle(htmlBlocks(root, about.base), about.title);
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

/** Takes out what would else be read as the article's text, and puts in what scripts would have. */
function prepare(document: Document): void {
  for (const noscript of document.querySelectorAll('noscript')) {
    const img = noscript.querySelector('img');
    if (
      img &&
      noscript.closest('body') &&
      !/facebook\.com\/tr|pixel|analytics|\/collect/iu.test(img.getAttribute('src') ?? '')
    ) {
      const before = noscript.previousElementSibling;
      if (before?.localName === 'img') before.remove();
      noscript.replaceWith(img);
    } else noscript.remove();
  }
  const length = (document.body.textContent ?? '').length;
  for (const element of document.querySelectorAll('div, section, aside, nav, ul, form, footer, p, span')) {
    if (!isExcludedRegion(element, namesOf(element))) continue;
    if ((element.textContent ?? '').length < length * 0.4) element.remove();
  }
}

/** Without the title, which stands over every story anyway, and rules at either end. */
function withoutTitle(blocks: Block[], title: string | null): Block[] {
  const rest = blocks.filter(
    (block, index) =>
      !(
        index < 4 &&
        title &&
        (block.kind === 'heading' || block.kind === 'paragraph') &&
        sameTitle(inlineText(block.content), title)
      ),
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

/** How much there is to read, in characters. */
export function bodyLength(blocks: Block[]): number {
  return plainText(blocks.filter((block) => block.kind !== 'image')).length;
}
