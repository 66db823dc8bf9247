// html-blocks: a tree of HTML → blocks. Owns which element becomes which block, for pages and for Markdown alike.
// Does not choose what of a page is the article. Invariant: no block is empty, every link is absolute http(s), and the
// result follows the order of the document.
import type { Block, Inline } from '../../core/blocks.ts';
import { cleanLine, cleanOrNull } from '../../core/sanitise.ts';
import { linesOf } from './block-lines.ts';
import { codeLanguage, codeText } from './code-block.ts';
import { isElement, TEXT, textOf, type Element } from './dom.ts';
import { addBreak, addText, finish, type Marks } from './inline-runs.ts';
import { linkMarks, marksOf } from './inline-marks.ts';
import { mediaLink } from './media-link.ts';
import { figureImages, imgImage, isPicture } from './picture.ts';
import { tableBlock } from './table-block.ts';

/** Nested lists and quotes deeper than this are read as the text they hold. */
const MAX_NESTING = 40;
const SKIPPED =
  /^(?:script|style|template|noscript|svg|canvas|button|input|select|textarea|nav|dialog|object|map|link|meta|title)$/;
const BLOCK =
  /^(?:address|article|aside|body|center|details|div|dl|dt|fieldset|footer|form|header|hgroup|html|li|main|p|section|table|tbody|thead|tfoot|tr|td|th|caption|figcaption|optgroup|picture)$/;
/** The blocks of what `root` holds; links and pictures resolve against `base` (null: only absolute ones are kept). */
export function htmlBlocks(root: Element, base: string | null): Block[] {
  return new Reader(base, 0).read(root);
}

class Reader {
  readonly #base: string | null;
  readonly #nesting: number;
  readonly #blocks: Block[] = [];
  #runs: Inline = [];

  constructor(base: string | null, nesting: number) {
    this.#base = base;
    this.#nesting = nesting;
  }

  read(root: Element): Block[] {
    this.#children(root, {});
    this.#flush();
    return this.#blocks;
  }

  #children(parent: Element, marks: Marks): void {
    // The parser makes a node of its own of each entity, and only the whole text shows an escape sequence.
    const parts: string[] = [];
    const flushText = () => {
      if (parts.length > 0) addText(this.#runs, parts.splice(0).join(''), marks);
    };
    for (const child of parent.childNodes) {
      if (child.nodeType === TEXT) parts.push(child.textContent ?? '');
      else if (isElement(child)) {
        flushText();
        this.#element(child, marks);
      }
    }
    flushText();
  }

  #element(element: Element, marks: Marks): void {
    const name = element.localName;
    if (SKIPPED.test(name) || isHidden(element)) return;
    switch (name) {
      case 'br':
        // Two breaks in a row are how some systems write a new paragraph.
        if (this.#runs.at(-1)?.text.endsWith('\n') && this.#nesting < MAX_NESTING) return this.#flush();
        return addBreak(this.#runs);
      case 'wbr':
        return;
      case 'hr':
        return this.#push({ kind: 'rule' });
      case 'h1':
      case 'h2':
      case 'h3':
      case 'h4':
      case 'h5':
      case 'h6':
        return this.#heading(element, Number(name[1]));
      case 'summary':
      case 'dt':
        return this.#paragraph(element, { ...marks, bold: true });
      case 'pre':
        return this.#code(element);
      case 'dd':
      case 'blockquote':
        return this.#quote(element);
      case 'ul':
      case 'ol':
      case 'menu':
        return this.#list(element, name === 'ol');
      case 'table':
        return this.#table(element, marks);
      case 'figure':
        return this.#figure(element, marks);
      case 'img':
        return this.#img(element, marks);
      case 'video':
      case 'audio':
      case 'iframe':
      case 'embed':
        return this.#media(element);
      case 'q':
        addText(this.#runs, '“', marks);
        this.#children(element, marks);
        return addText(this.#runs, '”', marks);
      case 'sup':
      case 'sub':
        return this.#children(element, marks);
      case 'a':
        return this.#children(element, { ...marks, ...linkMarks(element, this.#base) });
    }
    if (BLOCK.test(name)) {
      this.#flush();
      this.#children(element, marks);
      this.#flush();
    } else this.#children(element, { ...marks, ...marksOf(name) });
  }

  #flush(): void {
    const content = finish(this.#runs);
    this.#runs = [];
    if (content.length > 0) this.#blocks.push({ kind: 'paragraph', content });
  }

  #push(block: Block): void {
    this.#flush();
    // Two rules in a row, or one before everything, separate nothing.
    if (block.kind === 'rule' && (this.#blocks.at(-1)?.kind ?? 'rule') === 'rule') return;
    this.#blocks.push(block);
  }

  #paragraph(element: Element, marks: Marks): void {
    this.#flush();
    this.#children(element, marks);
    this.#flush();
  }

  #heading(element: Element, level: number): void {
    this.#flush();
    for (const img of element.querySelectorAll('img'))
      if (isPicture(img)) this.#push(imgImage(img, this.#base));
    const content = inlineOf(element, this.#base).map((run) => ({
      ...run,
      text: run.text.replaceAll('\n', ' '),
    }));
    if (content.length > 0) this.#push({ kind: 'heading', level, content });
  }

  #code(pre: Element): void {
    const lines = codeText(pre).replace(/^\n|\s+$/gu, '');
    if (lines.trim() === '') return this.#flush();
    this.#push({ kind: 'code', text: lines, language: codeLanguage(pre) });
  }

  #quote(element: Element): void {
    this.#flush();
    const blocks = this.#inner(element);
    if (blocks.length > 0) this.#push({ kind: 'quote', blocks });
  }

  #inner(element: Element): Block[] {
    if (this.#nesting < MAX_NESTING) return new Reader(this.#base, this.#nesting + 1).read(element);
    const text = cleanLine(textOf(element));
    return text ? [{ kind: 'paragraph', content: [{ text }] }] : [];
  }

  #list(list: Element, ordered: boolean): void {
    this.#flush();
    const items: Block[][] = [];
    for (const child of list.children) {
      const blocks = this.#inner(child.localName === 'li' ? child : wrapped(child));
      // A list directly in a list belongs to the item before it.
      const before = items.at(-1);
      if (/^(?:ul|ol)$/.test(child.localName) && before) before.push(...blocks);
      else if (blocks.length > 0) items.push(blocks);
    }
    const start = parseInt(list.getAttribute('start') ?? '1', 10);
    if (items.length > 0)
      this.#push({ kind: 'list', ordered, start: Number.isNaN(start) ? 1 : start, items });
  }

  #table(element: Element, marks: Marks): void {
    this.#flush();
    const table = tableBlock(element, (cell) => inlineOf(cell, this.#base));
    if (table) return this.#push(table);
    this.#children(element, marks);
    this.#flush();
  }

  #figure(figure: Element, marks: Marks): void {
    const inner = figure.querySelector('table, pre, blockquote, iframe, video, audio');
    const images = inner ? [] : figureImages(figure, this.#base);
    if (images.length > 0) return images.forEach((image) => this.#push(image));
    this.#flush();
    this.#children(figure, marks);
    this.#flush();
  }

  #img(img: Element, marks: Marks): void {
    if (!isPicture(img)) {
      const alt = cleanOrNull(img.getAttribute('alt'));
      // An emoji drawn as a picture is text.
      if (alt && /\p{Extended_Pictographic}/u.test(alt)) addText(this.#runs, alt, marks);
      return;
    }
    const image = imgImage(img, this.#base);
    if (image.url || image.alt) this.#push(image);
  }

  #media(element: Element): void {
    const link = mediaLink(element, this.#base);
    if (link) this.#push(link);
  }
}

/** An element's text as runs, blocks within it on lines of their own: for cells and headings. */
function inlineOf(element: Element, base: string | null): Inline {
  const runs: Inline = [];
  for (const line of new Reader(base, MAX_NESTING).read(element).flatMap(linesOf)) {
    if (runs.length > 0) addBreak(runs);
    runs.push(...line.map((run) => ({ ...run })));
  }
  return finish(runs);
}

function wrapped(element: Element): Element {
  const item = element.cloneNode(false) as Element;
  item.append(element.cloneNode(true));
  return item;
}

function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden')) return true;
  const style = element.getAttribute('style');
  return style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style);
}
