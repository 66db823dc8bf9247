// entry-groups: the lines of one list of other stories → its entries. Owns which line belongs to which entry: by their
// dates, their bullets, the blank lines between them, or else by headline and excerpt taking turns. Knows nothing of
// what stands before and after the list; `used` says where the list ended.
import { byDates, datesOf } from './dated-entries.ts';
import { group, shapeOf } from './entry-shape.ts';
import type { Item } from './list-item.ts';
import { isExcerptItem, type Entries } from './related-draft.ts';
import { byMarks, byTurns } from './undated-entries.ts';

/** `ended`: nothing but the end of the text, its foot or another heading comes after the items. */
export function entriesOf(items: Item[], ended: boolean): Entries {
  const dates = datesOf(items);
  if (dates.length > 0) return byDates(items, dates, ended);
  const marks = items.filter((item) => item.marked || item.kind === 'mark').length;
  if (marks >= 2) return byMarks(items);
  const chunks = chunksOf(items);
  if (
    chunks.length >= 2 &&
    chunks.every((chunk) => chunk.length >= 2 && chunk[0]?.kind === 'headline' && chunk.some(isExcerptItem))
  ) {
    const shape = shapeOf(chunks);
    return { entries: chunks.flatMap((chunk) => group(chunk, shape)), used: items.length };
  }
  return byTurns(items, ended);
}

/** Items between blank lines. */
function chunksOf(items: Item[]): Item[][] {
  const chunks: Item[][] = [];
  for (const item of items) {
    if (item.kind === 'noise') continue;
    if (item.tight && chunks.length > 0) chunks.at(-1)?.push(item);
    else chunks.push([item]);
  }
  return chunks;
}
