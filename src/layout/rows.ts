// rows: lines before they know their place, and what all kinds of blocks need to make them.
import type { Block } from '../core/blocks.ts';
import { TEXT_END, type Role, type Span } from './lines.ts';
import type { LinkNumbers } from './passage.ts';

/** One line's spans; an empty row is a blank line. */
export type Row = Span[];

/** What a block stands in. */
export interface Setting {
  /** Of prose: 'text', or 'quote' inside a quotation. */
  role: Role;
  /** How many lists with bullets it stands in. */
  listDepth: number;
  text: BlockText;
  numbers: LinkNumbers;
}

/** Lays out a sequence of blocks: what lists and quotations do with their insides. */
export type LayBlocks = (blocks: readonly Block[], width: number, setting: Setting) => Row[];

/** Gathers the plain text of one top-level block, in reading order. */
export class BlockText {
  readonly #pieces: string[] = [];
  #length = 0;

  /** Takes one paragraph, cell or caption; gives the offset of its first character. */
  add(text: string): number {
    const at = this.#length;
    this.#pieces.push(text, TEXT_END);
    this.#length += text.length + TEXT_END.length;
    return at;
  }

  toString(): string {
    return this.#pieces.join('');
  }
}

/** Cells that text inside a bar, a list or an indent keeps; where less would be left, it goes without them. */
const INNER_ROOM = 12;

/** Whether something `cells` wide may stand before text in a column of `width`: deep nesting must leave room to read. */
export function roomFor(cells: number, width: number, outermost: boolean): boolean {
  return width - cells >= (outermost ? 4 : INNER_ROOM);
}

/** Adds rows at the end: what push(...) does, without its limit of some ten thousand arguments. */
export function append(rows: Row[], more: readonly Row[]): void {
  for (const row of more) rows.push(row);
}

/** Words or signs of ours. */
export function marker(text: string): Span {
  return { text, role: 'marker' };
}

/** Spaces before a row; a blank row stays blank. */
export function indented(rows: readonly Row[], cells: number): Row[] {
  if (cells === 0) return [...rows];
  const space = marker(' '.repeat(cells));
  return rows.map((row) => (row.length === 0 ? row : [space, ...row]));
}
