// width: how many terminal cells a text takes, and cutting it to a number of cells. Knows nothing of words.
import { eachGrapheme } from './graphemes.ts';

const ASCII = /^[ -~]*$/;

/** How many cells a terminal gives the text (one line, no escape codes): string-width's answer, ambiguous is narrow. */
export function cellWidth(text: string): number {
  if (ASCII.test(text)) return text.length;
  let width = 0;
  eachGrapheme(text, (_start, _units, cells) => {
    width += cells;
  });
  return width;
}

/** The text if it fits into `cells`, else as many whole graphemes of it as fit with an ellipsis behind them. */
export function truncate(text: string, cells: number): string {
  if (cells <= 0) return '';
  if (text.length <= cells && ASCII.test(text)) return text;
  if (cellWidth(text) <= cells) return text;
  let end = 0;
  let width = 0;
  let full = false;
  // The ellipsis takes the last cell.
  eachGrapheme(text.slice(0, sliceBound(cells)), (start, units, own) => {
    full ||= width + own > cells - 1;
    if (full) return;
    width += own;
    end = start + units;
  });
  return `${text.slice(0, end).trimEnd()}…`;
}

// Far more code units than that many cells can need, unless the text is nearly all marks: only a bound on the work.
function sliceBound(cells: number): number {
  return cells * 64 + 64;
}
