// wrap: text and a width in, lines out, as offsets into the text. Knows nothing of styles or blocks.
// Invariant: no line is wider than `width` (as long as no single grapheme is), none ends or begins in white space, no
// grapheme is cut, and between two lines there is nothing but white space or nothing at all.
import { dictionaryBreaks, holdsTogether, isSpace, mayPart, partsWell } from './breaks.ts';
import { INSIDE, measure, type Measure } from './graphemes.ts';

/** Half-open range of UTF-16 offsets. */
export interface Cut {
  start: number;
  end: number;
}

/** A place where the line may end: text up to `end`, the next line from `next`, which is `cells` behind the start. */
interface Chance {
  end: number;
  next: number;
  cells: number;
}

const NEWLINE = 0x0a;
const NONE: readonly number[] = [];

/**
 * The text in lines of at most `width` cells. '\n' ends a line; one at the very end adds none. `weak`: ascending offsets where a word may be parted
 * only if it doesn't fit into a line as a whole (a link's number behind its text). An empty text is one empty line.
 */
export function wrap(
  text: string,
  width: number,
  measured: Measure = measure(text),
  weak: readonly number[] = NONE,
): Cut[] {
  const { cells } = measured;
  const length = text.length;
  const lines: Cut[] = [];
  const dictionary = cells === null ? null : dictionaryBreaks(text);
  let weakIndex = 0;
  let start = 0; // of the line
  let used = 0; // cells from start to at, with white space
  let inked = 0; // offset behind the last character that is no white space
  let strong: Chance | null = null;
  let lesser: Chance | null = null;
  let previous = 0; // code unit that began the grapheme before
  let at = 0;

  const finish = (end: number, next: number, cellsToNext: number): void => {
    let last = end;
    while (last > start && isBlank(text.charCodeAt(last - 1))) last--;
    lines.push({ start, end: last });
    start = next;
    used -= cellsToNext;
    if (strong !== null) strong = strong.next > next ? moved(strong, cellsToNext) : null;
    if (lesser !== null) lesser = lesser.next > next ? moved(lesser, cellsToNext) : null;
  };

  while (at < length) {
    const code = text.charCodeAt(at);
    if (code === NEWLINE) {
      finish(inked > start ? inked : start, at + 1, used);
      used = 0;
      at++;
      continue;
    }
    let after = at + 1;
    if (cells !== null) while (after < length && cells[after] === INSIDE) after++;
    const own = cells === null ? 1 : (cells[at] ?? 0);

    if (after === at + 1 && isSpace(code)) {
      if (at === start) start = after;
      else used += own;
      at = after;
      continue;
    }
    if (at > start) {
      while (weakIndex < weak.length && (weak[weakIndex] ?? 0) < at) weakIndex++;
      if (inked < at) {
        const chance = { end: inked, next: at, cells: used };
        if (holdsTogether(text, inked, at)) lesser = chance;
        else strong = chance;
      } else if (weak[weakIndex] === at) lesser = { end: at, next: at, cells: used };
      else if ((code > 0x2000 || previous > 0x2000) && mayPart(previous, code))
        strong = { end: at, next: at, cells: used };
      else if (dictionary?.has(at)) strong = { end: at, next: at, cells: used };
      while (used + own > width && at > start) {
        const chance: Chance = strong ?? lesser ?? inside(text, start, at, width, used, cells);
        finish(chance.end, chance.next, chance.cells);
      }
    }
    // A line never begins with white space, not even such as no line should end at.
    if (at === start && after === at + 1 && isBlank(code)) {
      start = at = after;
      continue;
    }
    used += own;
    inked = after;
    previous = code;
    at = after;
  }
  if (start < length || lines.length === 0) finish(inked > start ? inked : start, length, used);
  return lines;
}

function moved(chance: Chance, cells: number): Chance {
  return { end: chance.end, next: chance.next, cells: chance.cells - cells };
}

function isBlank(code: number): boolean {
  return isSpace(code) || code === 0xa0 || code === 0x202f || code === 0x2007;
}

/** Where to part a word that is longer than the line: behind a slash and the like in the line's second half, else here. */
function inside(
  text: string,
  start: number,
  at: number,
  width: number,
  used: number,
  cells: Uint16Array | null,
): Chance {
  let back = 0; // cells from `next` to `at`
  for (let next = at; next > start && (used - back) * 2 >= width; next--) {
    const whole = cells === null || cells[next] !== INSIDE;
    if (whole && partsWell(text, next)) return { end: next, next, cells: used - back };
    const own = cells === null ? 1 : cells[next - 1];
    if (own !== undefined && own !== INSIDE) back += own;
  }
  return { end: at, next: at, cells: used };
}
