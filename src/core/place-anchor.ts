// place-anchor: a place in a text survives an edit of the text: some words that stood there are kept with it, and looked
// for again. Pure. Offsets of a block's text are as in place; where they count otherwise, the words still move together.
import { plainText, type Block } from './blocks.ts';
import type { Place } from './place.ts';

/** Characters of text that are kept: enough to tell one sentence from the next. */
const LENGTH = 40;
/** Fewer than these are found anywhere. */
const LEAST = 12;

/** The words at a place; null where there are too few (in the head, at the end of a short block). */
export function anchorOf(body: Block[], place: Place): string | null {
  const block = body[place.block];
  if (!block) return null;
  const text = plainText([block]);
  const anchor = text.slice(place.offset, place.offset + LENGTH).toWellFormed();
  return anchor.trim().length >= LEAST ? anchor : null;
}

/** Where those words are now, nearest to where they were; the old place, within what there is, where they are gone. */
export function placeAt(body: Block[], place: Place, anchor: string | null | undefined): Place {
  if (anchor) {
    for (const index of outwards(place.block, body.length)) {
      const block = body[index];
      const offset = block
        ? nearest(plainText([block]), anchor, index === place.block ? place.offset : 0)
        : -1;
      if (offset >= 0) return { block: index, offset };
    }
  }
  if (place.block < 0 || body.length === 0) return { block: -1, offset: Math.max(0, place.offset) };
  if (place.block < body.length) return { block: place.block, offset: Math.max(0, place.offset) };
  return { block: body.length - 1, offset: 0 };
}

/** Blocks from the nearest to the farthest: 5, 6, 4, 7, 3, … */
function* outwards(from: number, length: number): Generator<number> {
  for (let distance = 0; distance < Math.max(length, from + 1); distance++) {
    if (from + distance < length) yield from + distance;
    if (distance > 0 && from - distance >= 0 && from - distance < length) yield from - distance;
  }
}

/** The occurrence nearest to `offset`; -1 for none. */
function nearest(text: string, wanted: string, offset: number): number {
  let best = -1;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    if (best < 0 || Math.abs(at - offset) < Math.abs(best - offset)) best = at;
  }
  return best;
}
