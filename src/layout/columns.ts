// columns: how a table's width is shared among its columns. Arithmetic only.

/** What a column asks for, in cells. */
export interface ColumnNeed {
  /** Its widest cell on one line. */
  whole: number;
  /** Its longest word. */
  word: number;
}

// A word longer than this may be broken for the table's sake; a column narrower than that is no pleasure to read.
const LONG_WORD = 16;
const SLENDER = 8;

/**
 * Widths of the columns with `gap` cells between them, together at most `width`; null if that would break words or
 * leave columns too slender, so that another form is better. What is short gets what it needs; the rest share evenly.
 */
export function columnWidths(needs: readonly ColumnNeed[], width: number, gap: number): number[] | null {
  const room = width - gap * (needs.length - 1);
  const least = needs.map(({ whole, word }) => Math.min(whole, Math.max(SLENDER, Math.min(word, LONG_WORD))));
  if (needs.length === 0 || sum(least) > room) return null;
  const widths = needs.map(({ whole }) => Math.min(whole, room));
  let over = sum(widths) - room;
  while (over > 0) {
    const widest = widestAbove(widths, least);
    widths[widest] = (widths[widest] ?? 0) - 1;
    over--;
  }
  return widths;
}

function widestAbove(widths: number[], least: number[]): number {
  let best = -1;
  widths.forEach((own, column) => {
    if (own > (least[column] ?? 0) && own > (widths[best] ?? -1)) best = column;
  });
  return best;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

// A sign, a currency, digits with their separators, then a unit of a few letters or signs: -3.5 %, $310bn, 1 200 km².
const NUMBER =
  /^[+\-−–±~≈<>≤≥]?\s?\p{Sc}?\s?[+\-−]?\p{Nd}[\p{Nd}.,:\s'’٫٬]*\s?(?:[%‰°]|\p{Sc}|[\p{L}\p{No}/]{1,5}(?:\s\p{L}{1,6})?)?\s?(?:\[\d+\])?$/u;
const NOTHING = /^(?:[-–—.]|n\/?a|\?)?$/iu;

/** Whether a column's cells are figures, so that they stand right-aligned; cells that say “nothing” don't count. */
export function isNumeric(cells: readonly string[]): boolean {
  const told = cells.filter((cell) => !NOTHING.test(cell));
  return told.length > 0 && told.every((cell) => cell.length <= 24 && NUMBER.test(cell));
}
