// place: between lines of a layout and places in its text, which no width changes.
import type { Place } from '../core/place.ts';
import type { Layout, Line } from './lines.ts';

const START: Place = { block: -1, offset: 0 };

/** The place of a line's first character; of the nearest line where there is no such line. */
export function placeOfLine(layout: Layout, line: number): Place {
  const last = layout.lines.length - 1;
  return layout.lines[Math.min(Math.max(0, Math.floor(line) || 0), Math.max(0, last))]?.place ?? START;
}

/**
 * The index of the line that holds the place's character. A place behind its block's text, or in a block that is no
 * longer there (the story was edited since), gives the nearest line before it. 0 for a layout without lines.
 */
export function lineOfPlace({ lines }: Layout, place: Place): number {
  const end = firstAfter(lines, place.block);
  if (end === 0) return 0;
  // A block that has gone: the last line of what stood before it.
  const block = lines[end - 1]?.place.block ?? -1;
  const begin = firstAfter(lines, block - 1);
  let best = -1;
  let bestAt = -1;
  for (let index = begin; index < end; index++) {
    const at = block < place.block ? Infinity : place.offset;
    for (const span of lines[index]?.spans ?? []) {
      // The nearest character at or before the place; in a table's row the lines are not in the text's order.
      if (span.at !== undefined && span.at <= at && span.at > bestAt) {
        best = index;
        bestAt = span.at;
      }
    }
  }
  if (best >= 0) return best;
  const inked = lines.findIndex((line, index) => index >= begin && index < end && line.spans.length > 0);
  return inked >= 0 ? inked : begin;
}

/** Index of the first line whose block comes after `block`. Lines are in the order of their blocks. */
function firstAfter(lines: readonly Line[], block: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.place.block ?? 0) > block) high = middle;
    else low = middle + 1;
  }
  return low;
}
