// block-lines: blocks as lines of text, for places that hold no blocks: a table's cell, a heading.
import type { Block, Inline } from '../../core/blocks.ts';

/** Pictures and rules have none. */
export function linesOf(block: Block): Inline[] {
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
