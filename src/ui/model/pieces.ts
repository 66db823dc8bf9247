// pieces: a line of the screen as styled pieces of text. Pure; the theme decides how a part looks.
import type { Line, Span } from '../../layout/lines.ts';
import { cellWidth } from '../../layout/width.ts';
import type { Range } from '../../search/search-stories.ts';
import type { Part } from '../theme.ts';

export interface Piece {
  text: string;
  part: Part;
}
export type RowLine = readonly Piece[];

export function piecesWidth(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + cellWidth(piece.text), 0);
}

/** Text with some letters marked. Ranges: UTF-16, in order, not overlapping; what the text lost is left out. */
export function marked(text: string, ranges: readonly Range[], part: Part): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end } of ranges) {
    const from = Math.max(at, Math.min(start, text.length));
    const to = Math.min(end, text.length);
    if (to <= from) continue;
    if (from > at) pieces.push({ text: text.slice(at, from), part });
    pieces.push({ text: text.slice(from, to), part: 'match' });
    at = to;
  }
  if (at < text.length || pieces.length === 0) pieces.push({ text: text.slice(at), part });
  return pieces;
}

/** A laid-out line as pieces: what the layout calls roles are parts of the same names. */
export function linePieces(line: Line, current: { hit: number | null; href: string | null }): Piece[] {
  return line.spans.map((span) => ({ text: span.text, part: partOf(span, current) }));
}

function partOf(span: Span, current: { hit: number | null; href: string | null }): Part {
  if (span.hit !== undefined) return span.hit === current.hit ? 'current' : 'hit';
  if (span.href !== undefined && span.href === current.href) return 'current';
  return span.role;
}
