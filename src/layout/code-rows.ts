// code-rows: code as it was written: indentation kept, tabs at stops of four, lines too long carried over to the next
// row behind a mark, so that nothing is lost and nobody takes them for two lines.
import type { Code } from '../core/blocks.ts';
import { type Passage } from './passage.ts';
import { fittingPassage, spansOf } from './wrap-passage.ts';
import { indented, marker, roomFor, type Row, type Setting } from './rows.ts';
import { INSIDE, measure } from './graphemes.ts';
import { cellWidth } from './width.ts';
import type { Cut } from './wrap.ts';

const TAB = 4;
const CARRIED = '↳ ';
const INDENT = 2;

/** A block of code as rows. */
export function codeRows(code: Code, width: number, setting: Setting): Row[] {
  let at = setting.text.add(code.text);
  const indent = roomFor(INDENT, width, false) ? INDENT : 0;
  const rows: Row[] = [];
  for (const line of code.text.split('\n')) {
    rows.push(...lineRows(line, at, width - indent));
    at += line.length + 1;
  }
  while (rows.at(-1)?.length === 0) rows.pop();
  while (rows[0]?.length === 0) rows.shift();
  return indented(rows, indent);
}

function lineRows(line: string, at: number, width: number): Row[] {
  const ink = line.trim();
  if (ink === '') return [[]];
  const before = line.length - line.trimStart().length;
  const { widest } = measure(ink);
  // An indentation deeper than half of a narrow column would leave its text no room.
  const deepest = Math.max(0, Math.min(Math.floor(width / 2), width - widest));
  const depth = Math.min(cellWidth(expand(line.slice(0, before), 0)), deepest);
  const fitting = fittingPassage(codePassage(ink, at + before, depth), width - depth);
  const carried = roomFor(CARRIED.length, width - depth, true) ? CARRIED : '';
  const rows = spansOf(fitting, cuts(fitting, width - depth, width - depth - carried.length));
  const [first = [], ...rest] = rows.map((row, index) =>
    index === 0 || !carried ? row : [marker(carried), ...row],
  );
  return indented([first, ...rest], depth);
}

/** One line with its tabs as spaces; `column`: where it begins, for the tab stops. */
function codePassage(line: string, at: number, column: number): Passage {
  let text = '';
  const stretches: Passage['stretches'] = [];
  line.split('\t').forEach((piece, index) => {
    if (index > 0) {
      const stop = ' '.repeat(TAB - (column % TAB));
      text += stop;
      column += stop.length;
      stretches.push({ end: text.length, at: -1, style: { role: 'code' } });
      at += 1;
    }
    text += piece;
    column += cellWidth(piece);
    stretches.push({ end: text.length, at, style: { role: 'code' } });
    at += piece.length;
  });
  return { text, stretches, measured: measure(text), numbers: [] };
}

function expand(space: string, column: number): string {
  return codePassage(space, 0, column).text;
}

/**
 * Cuts for the first line of `first` cells and all others of `rest`: at white space in the line's second half if there
 * is any, else behind a sign, else at any grapheme. White space at a cut goes.
 */
function cuts({ text, measured: { cells } }: Passage, first: number, rest: number): Cut[] {
  const lines: Cut[] = [];
  let start = 0;
  let used = 0;
  for (let at = 0; at < text.length; at++) {
    const own = cells === null ? 1 : (cells[at] ?? 0);
    if (own === INSIDE) continue;
    if (used + own > (lines.length === 0 ? first : rest) && at > start) {
      const end = goodEnd(text, start, at);
      lines.push({ start, end: start + text.slice(start, end).trimEnd().length });
      start = end + (SPACE_AHEAD.exec(text.slice(end))?.[0].length ?? 0);
      at = start - 1;
      used = 0;
      continue;
    }
    used += own;
  }
  lines.push({ start, end: text.length });
  return lines;
}

const SPACE_AHEAD = /^\s+/u;
const SPACE = /\s/u;
const SIGN = /[,;:(){}[\]=&|+/.]/u;

function goodEnd(text: string, start: number, at: number): number {
  if (SPACE.test(text.charAt(at))) return at;
  const least = start + Math.ceil((at - start) / 2);
  for (let end = at; end > least; end--) if (SPACE.test(text.charAt(end - 1))) return end;
  for (let end = at; end > least; end--) {
    if (
      SIGN.test(text.charAt(end - 1)) &&
      text.charAt(end) !== text.charAt(end - 1) &&
      text.charCodeAt(end) < 0x80
    )
      return end;
  }
  return at;
}
