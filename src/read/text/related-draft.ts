// related-draft: one entry of a list of other stories while it is put together from its lines.
import { webUrl } from '../../core/url.ts';
import type { PrintedDate } from '../dates/printed-date.ts';
import { width } from './line-shape.ts';
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

export function isText(item: Item): boolean {
  return item.kind === 'headline' || item.kind === 'excerpt';
}

export function isExcerptItem(item: Item): boolean {
  return item.kind === 'excerpt';
}

/** Whether a line is short enough to be an excerpt. */
export function fits(item: Item): boolean {
  return width(item.text) <= LONGEST_EXCERPT;
}

/** An entry that begins with this headline. */
export function started(item: Item): RelatedDraft {
  return { title: item.text, excerpt: null, author: null, date: item.date, url: null };
}

/** Adds what a line beside the headline says: date, author, address. */
export function attach(draft: RelatedDraft, item: Item): void {
  if (isText(item)) return;
  draft.date ??= item.date;
  draft.author ??= item.author;
  if (item.kind === 'address') draft.url ??= webUrl(item.text);
}
