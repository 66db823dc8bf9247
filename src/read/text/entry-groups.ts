// entry-groups: the lines of one list of other stories → its entries. Owns which line belongs to which entry: by their
// dates, their bullets, the blank lines between them, or else by headline and excerpt taking turns. Knows nothing of
// what stands before and after the list; `used` says where the list ended.
import { webUrl } from '../../core/url.ts';
import type { PrintedDate } from '../printed-date.ts';
import { width, wordCount } from './line-shape.ts';
import { LONGEST_EXCERPT, type Item } from './list-item.ts';

export interface RelatedDraft {
  title: string;
  excerpt: string | null;
  author: string | null;
  date: PrintedDate | null;
  url: string | null;
}

export interface Entries {
  entries: RelatedDraft[];
  /** How many of the items the list is made of. */
  used: number;
}

const NONE: Entries = { entries: [], used: 0 };
/** More lines than an entry has between two dates: kicker, headline, excerpt, author, some buttons, an undated entry. */
const FARTHEST_DATE = 10;

/** `ended`: nothing but the end of the text, its foot or another heading comes after the items. */
export function entriesOf(items: Item[], ended: boolean): Entries {
  const dates = items.flatMap((item, index) => (item.kind === 'date' ? [index] : []));
  const first = dates[0];
  if (first !== undefined && first < FARTHEST_DATE) return byDates(items, dates, ended);
  const marks = items.filter((item) => item.marked || item.kind === 'mark').length;
  if (marks >= 2) return byMarks(items);
  const chunks = chunksOf(items);
  if (
    chunks.length >= 2 &&
    chunks.every((chunk) => chunk.length >= 2 && chunk[0]?.kind === 'headline' && chunk.some(isExcerptItem))
  ) {
    return { entries: chunks.flatMap((chunk) => group(chunk, shapeOf(chunks))), used: items.length };
  }
  return byTurns(items, ended);
}

function isText(item: Item): boolean {
  return item.kind === 'headline' || item.kind === 'excerpt';
}

function isExcerptItem(item: Item): boolean {
  return item.kind === 'excerpt';
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

/** What the entries of a list have in common. */
interface Shape {
  /** The line after the headline is an excerpt even where it has no full stop. */
  excerpts: boolean;
  /** The first line of each entry is its section ("Technology"), not its headline. */
  kickers: boolean;
}

function shapeOf(groups: Item[][]): Shape {
  const texts = groups.map((items) => items.filter(isText)).filter((items) => items.length > 0);
  const share = (holds: (items: Item[]) => boolean) => texts.filter(holds).length / Math.max(1, texts.length);
  const kickers =
    share((items) => items.length >= 2 && isKicker(items[0], items[1])) >= 0.75 && texts.length > 1;
  const pair = (items: Item[]) => (kickers ? items.slice(1) : items);
  const excerpts =
    share((items) => {
      const [title, next, ...others] = pair(items);
      return (
        others.length === 0 &&
        title !== undefined &&
        next !== undefined &&
        (next.kind === 'excerpt' || width(next.text) > width(title.text))
      );
    }) > 0.5;
  return { excerpts, kickers };
}

function isKicker(item: Item | undefined, next: Item | undefined): boolean {
  if (item?.kind !== 'headline' || next?.kind !== 'headline') return false;
  return width(item.text) <= 26 && wordCount(item.text) <= 3 && width(next.text) > width(item.text) * 1.3;
}

function byDates(items: Item[], dates: number[], ended: boolean): Entries {
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

const NO_ITEM: Item = { kind: 'noise', text: '', tight: false, marked: false, date: null, author: null };

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

function fits(item: Item): boolean {
  return width(item.text) <= LONGEST_EXCERPT;
}

/** Each bullet or number begins an entry. */
function byMarks(items: Item[]): Entries {
  const groups: Item[][] = [];
  let used = 0;
  let pending = false;
  items.forEach((item, index) => {
    if (used < index - 8) return;
    if (item.kind === 'mark') pending = true;
    else if ((item.marked || pending) && isText(item)) {
      groups.push([item]);
      pending = false;
      used = index + 1;
    } else if (groups.length > 0) groups.at(-1)?.push(item);
  });
  // What follows the last mark belongs to it only as far as the others have the same.
  const usual = Math.max(0, ...groups.slice(0, -1).map((each) => each.filter(isText).length));
  const last = groups.pop() ?? [];
  let texts = 0;
  const kept = last.filter((item) => (isText(item) ? ++texts : texts) <= Math.max(1, usual));
  const from = used;
  return {
    entries: [...groups, kept].flatMap((each) => asOne(each)),
    used: Math.min(items.length, from + kept.length - 1),
  };
}

/** A group that is one entry whatever its lines look like. */
function asOne(items: Item[]): RelatedDraft[] {
  const [title, ...others] = items.filter(isText);
  if (!title) return [];
  const draft = started(title);
  draft.excerpt = others.map((item) => item.text).join(' ') || null;
  for (const item of items) attach(draft, item);
  return [draft];
}

/** Headline, excerpt, headline, excerpt; or headlines only. Two excerpts in a row are an article that goes on. */
function byTurns(items: Item[], ended: boolean): Entries {
  const found: { draft: RelatedDraft; end: number; excerpt: boolean }[] = [];
  let at = 0;
  let whole = ended;
  while (at < items.length) {
    const item = items[at] ?? NO_ITEM;
    if (item.kind === 'excerpt') {
      whole = false;
      break;
    }
    at++;
    const before = found.at(-1);
    if (item.kind === 'headline') {
      const next = items[at];
      const resumes = next?.kind === 'excerpt' && (items[at + 1]?.kind === 'excerpt' || !fits(next));
      const takes =
        next?.kind === 'excerpt' && fits(next) && (!resumes || found.some((each) => each.excerpt));
      const draft = started(item);
      if (takes) draft.excerpt = items[at++]?.text ?? null;
      found.push({ draft, end: at, excerpt: takes });
      if (resumes) {
        whole = false;
        break;
      }
    } else if (before) {
      attach(before.draft, item);
      before.end = at;
    }
  }
  const kept = found.slice(0, switched(found, whole));
  return { entries: kept.map(({ draft }) => draft), used: kept.at(-1)?.end ?? 0 };
}

/** Headlines alone that change to headlines with paragraphs are a list and then the article's next parts. */
function switched(found: { draft: RelatedDraft; excerpt: boolean }[], whole: boolean): number {
  const first = found.findIndex((each) => each.excerpt);
  const later = found.slice(first);
  const changes = first >= 2 && later.filter((each) => each.excerpt).length >= later.length * 0.6;
  if (!changes || (whole && later.length < 2 && first < 2)) return found.length;
  const from = found[first];
  if (from) from.draft.excerpt = null;
  return first + 1;
}

/** The entries in the lines between two starts: one, or an entry without a date besides. */
function group(items: Item[], shape: Shape): RelatedDraft[] {
  const texts = items.filter(isText);
  const kicker = shape.kickers && isKicker(texts[0], texts[1]) ? texts[0] : null;
  const count = texts.length - (kicker ? 1 : 0);
  const drafts: RelatedDraft[] = [];
  let waiting: Item[] = [];
  for (const item of items) {
    const current = drafts.at(-1);
    if (item === kicker || item.kind === 'noise' || item.kind === 'mark') continue;
    if (!isText(item)) {
      if (current) attach(current, item);
      else waiting.push(item);
    } else if (
      current &&
      current.excerpt === null &&
      (item.kind === 'excerpt' || (shape.excerpts && count === 2))
    ) {
      current.excerpt = item.text;
    } else if (current && item.kind === 'excerpt') {
      current.excerpt = `${current.excerpt ?? ''} ${item.text}`.trim();
    } else {
      const draft = started(item);
      for (const each of waiting) attach(draft, each);
      waiting = [];
      drafts.push(draft);
    }
  }
  return drafts;
}

function started(item: Item): RelatedDraft {
  return { title: item.text, excerpt: null, author: null, date: item.date, url: null };
}

function attach(draft: RelatedDraft, item: Item): void {
  if (isText(item)) return;
  draft.date ??= item.date;
  draft.author ??= item.author;
  if (item.kind === 'address') draft.url ??= webUrl(item.text);
}
