// blocks: the shape of a story's text, independent of where it came from and of any width.
// Owns the types and the plain-text form. Invariant: every string in a block has passed the sanitiser.

/** A run of text with one set of marks. `text` may hold '\n' as a hard line break, nothing else that controls. */
export interface Run {
  text: string;
  bold?: true;
  italic?: true;
  code?: true;
  strike?: true;
  /** Absolute http(s) URL. */
  href?: string;
}

export type Inline = Run[];

export interface Heading {
  kind: 'heading';
  /** 1 to 6, as in HTML. A story's title is not part of its body, so bodies usually start at 2. */
  level: number;
  content: Inline;
}
export interface Paragraph {
  kind: 'paragraph';
  content: Inline;
}
export interface Quote {
  kind: 'quote';
  blocks: Block[];
}
export interface List {
  kind: 'list';
  ordered: boolean;
  /** Number of the first item of an ordered list. */
  start: number;
  /** Each item is a sequence of blocks: usually one paragraph, and nested lists. */
  items: Block[][];
}
export interface Code {
  kind: 'code';
  /** Lines separated by '\n', indentation kept, tabs kept. */
  text: string;
  language: string | null;
}
export interface Table {
  kind: 'table';
  caption: string | null;
  head: Inline[] | null;
  rows: Inline[][];
}
export interface Image {
  kind: 'image';
  /** Absolute http(s) URL, where known. */
  url: string | null;
  alt: string | null;
  caption: string | null;
  credit: string | null;
}
export interface Rule {
  kind: 'rule';
}
export type Block = Heading | Paragraph | Quote | List | Code | Table | Image | Rule;

/** The text of runs without their marks. */
export function inlineText(content: Inline): string {
  return content.map((run) => run.text).join('');
}

/** One block as plain text; lists with their marks, table cells separated by tabs, a picture in brackets. */
function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return inlineText(block.content);
    case 'quote':
      return plainText(block.blocks)
        .split('\n')
        .map((line) => (line === '' ? '>' : `> ${line}`))
        .join('\n');
    case 'list':
      return block.items.map((item, index) => itemText(item, mark(block, index))).join('\n');
    case 'code':
      return block.text;
    case 'table':
      return [block.caption, ...[...(block.head ? [block.head] : []), ...block.rows].map(rowText)]
        .filter((line) => line !== null)
        .join('\n');
    case 'image':
      return `[${[block.alt, block.caption, block.credit].filter(Boolean).join(' — ') || 'Picture'}]`;
    case 'rule':
      return '* * *';
  }
}

function mark(list: List, index: number): string {
  return list.ordered ? `${list.start + index}. ` : '- ';
}

function itemText(item: Block[], prefix: string): string {
  const indent = ' '.repeat(prefix.length);
  const text = item.map(blockText).join('\n');
  return prefix + text.split('\n').join(`\n${indent}`);
}

function rowText(row: Inline[]): string {
  return row.map((cell) => inlineText(cell).replaceAll('\n', ' ')).join('\t');
}

/** A body as plain text: blocks separated by a blank line. */
export function plainText(body: Block[]): string {
  return body.map(blockText).join('\n\n');
}
