// cells: how each cell of a line in the emulator is drawn, as plain data.
import type { IBufferLine } from '@xterm/headless';

export interface Cell {
  text: string;
  bold: boolean;
  dim: boolean;
  italic: boolean;
  underline: boolean;
  inverse: boolean;
  strike: boolean;
  /** '#rrggbb', a number of the 256 colours, or null for the terminal's own. */
  fg: string | number | null;
  bg: string | number | null;
  /** 0 for the second half of a wide character, else 1 or 2. */
  width: number;
}

export function cellsOf(line: IBufferLine, columns: number): Cell[] {
  return Array.from({ length: columns }, (_, column) => {
    const cell = line.getCell(column);
    if (!cell) throw new Error(`the line has no cell ${column}`);
    return {
      text: cell.getChars(),
      width: cell.getWidth(),
      bold: cell.isBold() !== 0,
      dim: cell.isDim() !== 0,
      italic: cell.isItalic() !== 0,
      underline: cell.isUnderline() !== 0,
      inverse: cell.isInverse() !== 0,
      strike: cell.isStrikethrough() !== 0,
      fg: colour(cell.isFgDefault(), cell.isFgRGB(), cell.getFgColor()),
      bg: colour(cell.isBgDefault(), cell.isBgRGB(), cell.getBgColor()),
    };
  });
}

function colour(isDefault: boolean, isRgb: boolean, value: number): string | number | null {
  if (isDefault) return null;
  return isRgb ? `#${value.toString(16).padStart(6, '0')}` : value;
}

/** What the cells from `from` on show. */
export function shownFrom(cells: readonly Cell[], from: number): string {
  return cells
    .slice(from)
    .map((cell) => (cell.width === 0 ? '' : cell.text || ' '))
    .join('');
}
