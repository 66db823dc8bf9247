// block-rows: any block as rows of a given width, and the air between blocks. Dispatches; lists, tables, code and
// pictures have their own files. Invariant: no row is wider than the width; no first and no last row is blank.
import { inlineText, type Block, type Heading, type Inline, type Quote } from '../core/blocks.ts';
import { codeRows } from './code-rows.ts';
import { listRows } from './list-rows.ts';
import { passage, type Manner } from './passage.ts';
import { wrapPassage } from './wrap-passage.ts';
import { pictureRows } from './picture-rows.ts';
import { append, indented, marker, roomFor, type Row, type Setting } from './rows.ts';
import { tableRows } from './table-rows.ts';

/** One block. No rows at all for a block without content. */
export function blockRows(block: Block, width: number, setting: Setting): Row[] {
  switch (block.kind) {
    case 'heading':
      return proseRows(block.content, headingManner(block), width, setting);
    case 'paragraph':
      return proseRows(block.content, { role: setting.role }, width, setting);
    case 'quote':
      return quoteRows(block, width, setting);
    case 'list':
      return listRows(block, width, setting, blocksRows);
    case 'code':
      return codeRows(block, width, setting);
    case 'table':
      return tableRows(block, width, setting);
    case 'image':
      return pictureRows(block, width, setting);
    case 'rule':
      return ruleRows(width);
  }
}

/** A sequence of blocks with air between them. */
function blocksRows(blocks: readonly Block[], width: number, setting: Setting): Row[] {
  const rows: Row[] = [];
  let before: Block | null = null;
  for (const block of blocks) {
    const own = blockRows(block, width, setting);
    if (own.length === 0) continue;
    if (before) for (let blank = air(before, block); blank > 0; blank--) rows.push([]);
    append(rows, own);
    before = block;
  }
  return rows;
}

/** Blank lines between two blocks: a chapter's heading has two above it, so that it belongs to what follows. */
export function air(before: Block, after: Block): number {
  return after.kind === 'heading' && after.level <= 2 && before.kind !== 'heading' ? 2 : 1;
}

// Levels are told apart without colour: 1 and 2 bold (with more air), 3 bold and italic, 4 to 6 italic.
function headingManner({ level }: Heading): Manner {
  return {
    role: 'heading',
    ...(level <= 3 ? { bold: true } : {}),
    ...(level >= 3 ? { italic: true } : {}),
  };
}

function proseRows(content: Inline, manner: Manner, width: number, setting: Setting): Row[] {
  const text = inlineText(content);
  const base = setting.text.add(text);
  if (text.trim() === '') return [];
  const rows = wrapPassage(passage(content, manner, base, setting.numbers), width);
  while (rows.at(-1)?.length === 0) rows.pop();
  while (rows[0]?.length === 0) rows.shift();
  return rows;
}

function quoteRows(quote: Quote, width: number, setting: Setting): Row[] {
  const bar = roomFor(2, width, setting.role !== 'quote') ? 2 : 0;
  const inner = blocksRows(quote.blocks, width - bar, { ...setting, role: 'quote' });
  if (bar === 0) return inner;
  return inner.map((row) => (row.length === 0 ? [marker('│')] : [marker('│ '), ...row]));
}

function ruleRows(width: number): Row[] {
  const mark = width >= 5 ? '* * *' : '*';
  return indented([[marker(mark)]], Math.floor((width - mark.length) / 2));
}
