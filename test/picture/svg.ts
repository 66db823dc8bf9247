// svg: a terminal's cells as a picture whose text is text. Pure. Invariant: every character stands in its own cell,
// whatever font draws it.
import type { Cell } from '../e2e/terminal.ts';

// Cells of a common monospace font at 14 px.
const CELL = { width: 8.4, height: 19, size: 14, baseline: 14 };
const PADDING = 16;
const FONT = "ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace";
export const INK = '#d8d8d2';
export const PAPER = '#1c1c1f';
// The sixteen colours that a terminal's owner chooses, as a calm dark theme has them.
const SIXTEEN = (
  '#2a2a2e #d5695d #7fa667 #d1a55a #6a97c9 #b184bd #5fa8a3 #c5c5bf ' +
  '#77777c #e88478 #98c27e #e6bd75 #86b1e0 #c9a0d4 #7cc4be #f0f0ea'
).split(' ');
// xterm's 256 colours: a cube of six levels a side from 16, greys from 232.
const LEVELS = [0, 95, 135, 175, 215, 255];

/** A picture of rows of cells, with the terminal's paper around them. */
export function svgOf(rows: readonly Cell[][], title: string): string {
  const columns = Math.max(...rows.map((row) => row.length));
  const [width, height] = [columns * CELL.width + 2 * PADDING, rows.length * CELL.height + 2 * PADDING].map(
    Math.ceil,
  );
  const drawn = rows.flatMap((row, at) => runsOf(row).map((run) => drawRun(run, at)));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${FONT}" font-size="${CELL.size}">`,
    `<title>${escape(title)}</title>`,
    `<rect width="100%" height="100%" rx="8" fill="${PAPER}"/>`,
    ...drawn,
    '</svg>',
    '',
  ]
    .filter((line, at, all) => line !== '' || at === all.length - 1)
    .join('\n');
}

// Drawn as shapes, since fonts leave gaps between the lines: where in the cell they begin, and how much of it they fill.
const BARS: Readonly<Record<string, { at: number; wide: number }>> = {
  '▌': { at: 0, wide: 0.5 },
  '│': { at: 0.45, wide: 0.1 },
};

interface Run {
  from: number;
  cells: Cell[];
}

/** Neighbours that are drawn alike; wide characters alone, since fonts disagree about their width. */
function runsOf(row: readonly Cell[]): Run[] {
  const runs: Run[] = [];
  row.forEach((cell, at) => {
    if (cell.width === 0) return;
    const last = runs.at(-1);
    const before = last?.cells.at(-1);
    if (
      last &&
      before &&
      before.width === 1 &&
      cell.width === 1 &&
      !BARS[cell.text] &&
      !BARS[before.text] &&
      styleOf(before) === styleOf(cell)
    )
      last.cells.push(cell);
    else runs.push({ from: at, cells: [cell] });
  });
  return runs;
}

function styleOf({ text: _text, width: _width, ...style }: Cell): string {
  return JSON.stringify(style);
}

function drawRun({ from, cells }: Run, row: number): string {
  const [first] = cells;
  if (!first) return '';
  const [ink, paper] = [colour(first.fg) ?? INK, colour(first.bg) ?? PAPER];
  const [fill, behind] = first.inverse ? [paper, ink] : [ink, paper];
  const x = PADDING + from * CELL.width;
  const y = PADDING + row * CELL.height;
  const cellsWide = cells.reduce((sum, cell) => sum + cell.width, 0);
  const rect =
    behind === PAPER
      ? ''
      : `<rect x="${round(x)}" y="${y}" width="${round(cellsWide * CELL.width)}" height="${CELL.height}" fill="${behind}"/>`;
  const bar = BARS[first.text];
  if (bar) {
    const { at: from, wide } = bar;
    return `${rect}<rect x="${round(x + from * CELL.width)}" y="${y}" width="${round(wide * CELL.width)}" height="${CELL.height}" fill="${fill}"${first.dim ? ' opacity="0.6"' : ''}/>`;
  }
  const shown = cells.map((cell) => cell.text || ' ').join('');
  const text = shown.trimEnd();
  if (text === '') return rect;
  const lead = text.length - text.trimStart().length;
  const glyphs = [...text.trimStart()].length * (first.width === 2 ? 2 : 1);
  const marks = [
    first.bold ? ' font-weight="600"' : '',
    first.italic ? ' font-style="italic"' : '',
    first.dim ? ' opacity="0.6"' : '',
    first.underline ? ' text-decoration="underline"' : first.strike ? ' text-decoration="line-through"' : '',
  ].join('');
  const at = round(x + lead * CELL.width);
  return `${rect}<text x="${at}" y="${y + CELL.baseline}" textLength="${round(glyphs * CELL.width)}" lengthAdjust="spacingAndGlyphs" fill="${fill}"${marks} xml:space="preserve">${escape(text.trimStart())}</text>`;
}

function colour(value: string | number | null): string | null {
  if (typeof value !== 'number') return value;
  const own = SIXTEEN[value];
  if (own) return own;
  const parts =
    value >= 232
      ? Array<number>(3).fill(8 + (value - 232) * 10)
      : [36, 6, 1].map((step) => LEVELS[Math.floor((value - 16) / step) % 6] ?? 0);
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

const round = (value: number): number => Math.round(value * 10) / 10;

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
