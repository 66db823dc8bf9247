// dated-entries: the entries of a list in which dates or ages stand on lines of their own: under the headline, under the
// excerpt, or over both.
import { group, shapeOf, type Shape } from './entry-shape.ts';
import { wordCount } from './line-shape.ts';
import type { Item } from './list-item.ts';
import { fits, isExcerptItem, isText, type Entries } from './related-draft.ts';

/** More lines than an entry has between two dates: kicker, headline, excerpt, author, some buttons, an undated entry. */
const FARTHEST_DATE = 10;

/** The indexes of the items that are dates; none where the list has no dates. */
export function datesOf(items: Item[]): number[] {
  const dates = items.flatMap((item, index) => (item.kind === 'date' ? [index] : []));
  return (dates[0] ?? FARTHEST_DATE) < FARTHEST_DATE ? dates : [];
}

/** `ended`: nothing of an article comes after the items. */
export function byDates(items: Item[], dates: number[], ended: boolean): Entries {
  let last = dates[0] ?? 0;
  for (const at of dates)
    if (at - last <= FARTHEST_DATE) last = at;
    else break;
  const within = dates.filter((at) => at <= last);
  const order =
    within[0] === items.findIndex((item) => item.kind !== 'noise' && item.kind !== 'mark')
      ? 'before'
      : middleOrAfter(items, within);
  const starts = startsOf(items, within, order);
  const end =
    order === 'after'
      ? last + 1
      : endOfLast(items, last + 1, order, within.length > 1 && items.slice(0, last).some(isExcerptItem));
  const groups = starts.map((start, index) => items.slice(start, starts[index + 1] ?? end));
  const shape = shapeOf(groups);
  const tail = ended ? undated(items.slice(end), shape) : NONE;
  return {
    entries: [...groups.flatMap((each) => group(each, shape)), ...tail.entries],
    used: end + tail.used,
  };
}

const NO_ITEM: Item = { kind: 'noise', text: '', tight: false, marked: false, date: null, author: null };

const NONE: Entries = { entries: [], used: 0 };

type Order = 'before' | 'middle' | 'after';

/** Where the excerpt stands behind the date, the date stands between it and the headline. */
function middleOrAfter(items: Item[], dates: number[]): Order {
  const votes = dates.filter((at, index) => {
    // What follows the last date may be no part of the list at all.
    if (index === dates.length - 1 && dates.length > 1) return false;
    return (
      items.slice(0, at).findLast(isText)?.kind === 'headline' &&
      items.slice(at + 1).find(isText)?.kind === 'excerpt'
    );
  }).length;
  return votes > Math.max(0, dates.length - 1) / 2 ? 'middle' : 'after';
}

/** The index of each entry's first item. */
function startsOf(items: Item[], dates: number[], order: Order): number[] {
  if (order === 'before') return dates;
  if (order === 'after') return [0, ...dates.slice(0, -1).map((at) => at + 1)];
  const starts = dates.map((at) => {
    let start = at;
    while (start > 0 && !isText(items[start] ?? NO_ITEM)) start--;
    return start;
  });
  return [0, ...starts.filter((start) => start > 0)];
}

/** Where the last entry ends whose date stands before or in the middle of it. */
function endOfLast(items: Item[], from: number, order: Order, excerpts: boolean): number {
  let end = from;
  let headline = order === 'middle';
  let excerpt = false;
  for (; end < items.length; end++) {
    const item = items[end] ?? NO_ITEM;
    if (item.kind === 'headline' && !headline) headline = true;
    else if (
      item.kind === 'excerpt' &&
      headline &&
      !excerpt &&
      (excerpts || order === 'middle') &&
      fits(item)
    )
      excerpt = true;
    else if (isText(item)) break;
  }
  return end;
}

/** Entries without a date after the last that has one: at most two, and of the same shape. */
function undated(items: Item[], shape: Shape): Entries {
  const texts = items.filter(isText);
  if (texts.length === 0 || texts.length > (shape.excerpts ? 4 : 2)) return NONE;
  const entries = group(items, shape);
  const alike = entries.every(
    (entry) => wordCount(entry.title) >= 3 && (entry.excerpt !== null) === shape.excerpts,
  );
  return alike ? { entries, used: items.length } : NONE;
}
