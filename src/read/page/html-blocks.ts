// html-blocks: a tree of HTML → blocks. Owns which element becomes which block, for pages and for Markdown alike.
// Does not choose what of a page is the article. Invariant: no block is empty, every link is absolute http(s), and the
// result follows the order of the document.
import type { Block, Inline } from '../../core/blocks.ts';
import { cleanLine, cleanOrNull } from '../../core/sanitise.ts';
import { webUrl } from '../../core/url.ts';
import { codeLanguage, codeText } from './code-block.ts';
import { attribute, isElement, TEXT, textOf, type Element, type Node } from './dom.ts';
import { addBreak, addText, finish, type Marks } from './inline-runs.ts';
import { figureImage, imgImage, isPicture } from './picture.ts';
import { tableBlock } from './table-block.ts';

/** Nested lists and quotes deeper than this are read as the text they hold. */
const MAX_NESTING = 40;
const SKIPPED =
  /^(?:script|style|template|noscript|svg|canvas|button|input|select|textarea|nav|dialog|object|map|link|meta|title)$/;
const BLOCK =
  /^(?:address|article|aside|body|center|details|div|dl|dt|fieldset|footer|form|header|hgroup|html|li|main|p|section|table|tbody|thead|tfoot|tr|td|th|caption|figcaption|optgroup|picture)$/;
const MARKS: Record<string, Marks> = {
  b: { bold: true },
  strong: { bold: true },
  i: { italic: true },
  em: { italic: true },
  cite: { italic: true },
  dfn: { italic: true },
  var: { italic: true },
  code: { code: true },
  kbd: { code: true },
  samp: { code: true },
  tt: { code: true },
  s: { strike: true },
  del: { strike: true },
  strike: { strike: true },
};

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
    for (const child of parent.childNodes) this.#node(child, marks);
  }

  #node(node: Node, marks: Marks): void {
    if (node.nodeType === TEXT) addText(this.#runs, node.textContent ?? '', marks);
    else if (isElement(node)) this.#element(node, marks);
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
        return this.#paragraph(element, { ...marks, bold: true });
      case 'dt':
        return this.#paragraph(element, { ...marks, bold: true });
      case 'dd':
        return this.#nested(element, (blocks) => ({ kind: 'quote', blocks }));
      case 'pre':
        return this.#code(element);
      case 'blockquote':
        return this.#nested(element, (blocks) => ({ kind: 'quote', blocks }));
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
        return this.#children(element, this.#linkMarks(element, marks));
    }
    if (BLOCK.test(name)) {
      this.#flush();
      this.#children(element, marks);
      this.#flush();
    } else this.#children(element, { ...marks, ...MARKS[name] });
  }

  #linkMarks(link: Element, marks: Marks): Marks {
    const to = attribute(link, 'href');
    // A link within the page (a footnote) leads nowhere in a terminal.
    const href = to && !to.startsWith('#') ? webUrl(to, this.#base) : null;
    return href ? { ...marks, href } : marks;
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
    const content = inlineOf(element, this.#base, {}).map((run) => ({
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

  #nested(element: Element, block: (blocks: Block[]) => Block): void {
    this.#flush();
    const blocks = this.#inner(element);
    if (blocks.length > 0) this.#push(block(blocks));
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
    const table = tableBlock(element, (cell) => inlineOf(cell, this.#base, {}));
    if (table) return this.#push(table);
    this.#children(element, marks);
    this.#flush();
  }

  #figure(figure: Element, marks: Marks): void {
    const inner = figure.querySelector('table, pre, blockquote, iframe, video, audio');
    const imgs = figure.querySelectorAll('img');
    if (!inner && imgs.length > 0) {
      const image = figureImage(figure, this.#base);
      // A gallery: each picture, the caption with the last.
      const list = [...imgs];
      for (const img of list.slice(0, -1)) if (isPicture(img)) this.#push(imgImage(img, this.#base));
      const last = list.at(-1);
      if (image && last)
        this.#push({ ...image, ...(list.length > 1 ? { url: imgImage(last, this.#base).url } : {}) });
      return;
    }
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
    const source =
      attribute(element, 'src') ??
      attribute(element, 'data-src') ??
      element.querySelector('source')?.getAttribute('src');
    const href = webUrl(source, this.#base);
    if (!href) return;
    const kind = element.localName === 'audio' ? 'Audio' : 'Video';
    const known =
      element.localName !== 'iframe' ||
      /youtu|vimeo|dailymotion|twitch|video|brightcove|jwplayer|podcast|spotify|soundcloud/i.test(href);
    if (!known) return;
    const title = cleanOrNull(element.getAttribute('title'));
    this.#push({
      kind: 'paragraph',
      content: [{ text: `${kind}: ${title ?? new URL(href).hostname}`, href }],
    });
  }
}

/** An element's text as runs, blocks within it on lines of their own: for cells and headings. */
function inlineOf(element: Element, base: string | null, marks: Marks): Inline {
  const runs: Inline = [];
  for (const line of new Reader(base, MAX_NESTING).read(element).flatMap(linesOf)) {
    if (runs.length > 0) addBreak(runs);
    runs.push(...line.map((run) => ({ ...marks, ...run })));
  }
  return finish(runs);
}

function linesOf(block: Block): Inline[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.content];
    case 'quote':
      return block.blocks.flatMap(linesOf);
    case 'list':
      return block.items.flat().flatMap(linesOf);
    case 'code':
      return [[{ text: block.text, code: true }]];
    case 'table':
      return [...(block.head ?? []), ...block.rows.flat()].filter((cell) => cell.length > 0);
    case 'image':
    case 'rule':
      return [];
  }
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
