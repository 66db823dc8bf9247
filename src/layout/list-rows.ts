// list-rows: lists with hanging indents. Numbers stand right-aligned, bullets change with depth, so that depth shows
// even where a narrow column leaves no room for indents.
import type { Block, List } from '../core/blocks.ts';
import { append, indented, marker, roomFor, type LayBlocks, type Row, type Setting } from './rows.ts';

const BULLETS = ['•', '◦', '-'] as const;

/** A list as rows; the insides of its items by `lay`. */
export function listRows(list: List, width: number, setting: Setting, lay: LayBlocks): Row[] {
  const marks = list.items.map((_item, index) => markOf(list, index, setting.listDepth));
  const widest = marks.reduce((most, mark) => Math.max(most, mark.length), 0);
  const hang = roomFor(widest + 1, width, true) ? widest + 1 : 0;
  // Where nesting has eaten the room, a list in an item stands as far left as the item itself.
  const nestsDeeper = roomFor(hang, width, false);
  const inner: Setting = { ...setting, listDepth: setting.listDepth + (list.ordered ? 0 : 1) };
  const loose = list.items.some((item) => item.filter((block) => block.kind !== 'list').length > 1);
  const rows: Row[] = [];
  list.items.forEach((item, index) => {
    const mark = marker(`${(marks[index] ?? '').padStart(widest)} `);
    const own: Row[] = [];
    item.forEach((block) => {
      const flush = block.kind === 'list' && !nestsDeeper;
      const part = lay([block], width - (flush ? 0 : hang), inner);
      if (part.length === 0) return;
      if (own.length > 0 && (loose || needsAir(block))) own.push([]);
      append(own, flush ? part : indented(part, hang));
    });
    if (own.length === 0) return;
    if (rows.length > 0 && loose) rows.push([]);
    append(rows, hang > 0 ? withMark(own, mark, hang) : own);
  });
  return rows;
}

function needsAir(block: Block): boolean {
  return block.kind !== 'list' && block.kind !== 'paragraph';
}

function markOf(list: List, index: number, depth: number): string {
  return list.ordered ? `${list.start + index}.` : (BULLETS[depth % BULLETS.length] ?? '•');
}

// The mark takes the place of the first row's indent; an item that begins with a nested list gets a row of its own.
function withMark(rows: Row[], mark: Row[number], hang: number): Row[] {
  const [first, ...rest] = rows;
  const indent = first?.[0];
  const fits = indent?.role === 'marker' && indent.text.length === hang && indent.text.trim() === '';
  if (!first || !fits) return [[marker(mark.text.trimEnd())], ...rows];
  return [[mark, ...first.slice(1)], ...rest];
}
