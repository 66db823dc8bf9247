// geometry: how the terminal's cells are shared out. Pure; the only place that knows margins and break points.
import type { Size } from './state.ts';

/** Below this the screen only says that it is too small. */
export const SMALLEST: Size = { columns: 20, rows: 6 };
/** From this width a list has the highlighted story beside it (design, 3). */
const PREVIEW_FROM = 100;
/** Wider than this neither column gets: a preview is read, and a list is looked down (design, 3). */
const PREVIEW_WIDEST = 76;
const LIST_WIDEST = 100;
/** Cells between list and preview, for the line that parts them and the air at its sides. */
export const GAP = 3;

export interface ListGeometry {
  /** Rows of the list itself. */
  rows: number;
  /** Cells of a list item, its bar included. */
  width: number;
  /** Cells of the preview pane; 0 where there is none. */
  preview: number;
  /** Blank rows between two items. */
  spacing: number;
  /** Whether items show more than their title. */
  detailed: boolean;
}

export function tooSmall({ columns, rows }: Size): boolean {
  return columns < SMALLEST.columns || rows < SMALLEST.rows;
}

/** A list has a header of two rows (title, blank) and the status line under it. */
export function listGeometry({ columns, rows }: Size, linear = false): ListGeometry {
  const margin = 2;
  const preview =
    columns >= PREVIEW_FROM && rows >= 12 && !linear
      ? Math.min(PREVIEW_WIDEST, Math.floor((columns - margin) * 0.5) - GAP)
      : 0;
  return {
    rows: rows - 3 - (rows >= 16 ? 1 : 0),
    width: preview ? Math.min(LIST_WIDEST, columns - margin - preview - GAP) : columns - margin,
    preview,
    spacing: rows >= 34 ? 1 : 0,
    detailed: rows >= 10,
  };
}

export interface ReaderGeometry {
  /** Rows of text. */
  rows: number;
  /** Blank rows above the text. */
  above: number;
  /** Cells of a line of text. */
  width: number;
  /** Cells to the left of the text. */
  left: number;
}

/** `measure`: the widest line that a person wants to read, in cells. */
export function readerGeometry({ columns, rows }: Size, measure: number): ReaderGeometry {
  const width = Math.max(1, Math.min(measure, columns - (columns >= 40 ? 4 : 2)));
  const above = rows >= 16 ? 1 : 0;
  return { rows: rows - above - 2, above, width, left: Math.floor((columns - width) / 2) };
}
