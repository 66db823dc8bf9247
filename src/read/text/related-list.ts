// related-list: where in a saved page its lists of other stories stand. Owns where a list begins and ends; a heading is
// believed only when a list follows it. Invariant: a line is in at most one list, and each line is judged once.
import { printedDate } from '../dates/printed-date.ts';
import { headingKind } from '../headings/heading-kind.ts';
import { inlineRelated, relatedLabel } from '../headings/related-label.ts';
import { isAbout, isAuthorLabel, isTradeNote, withoutPost } from './author-note.ts';
import { entriesOf } from './entry-groups.ts';
import type { RelatedDraft } from './related-draft.ts';
import { isName, isProse, width, wordCount } from './line-shape.ts';
import type { Line } from './lines.ts';
import { LONGEST_EXCERPT, listItem, type Item } from './list-item.ts';
import { isButton, isFoot, isMenuWord, isPromotion } from './noise.ts';

export interface ListRegion {
  /** Index of the heading's line. */
  start: number;
  /** Index after the list's last line. */
  end: number;
  entries: RelatedDraft[];
  /** What everybody reads, not what goes with this story. */
  popular: boolean;
}

/** No site offers more; it also bounds the work where no list ends. In lines. */
const LONGEST_LIST = 400;
/** With what stands in brackets behind it. In characters. */
const LONGEST_NAME = 110;
/** Buttons ("Read more") are also headings of lists; after so many over which nothing stood they are buttons. */
const MOST_BUTTONS = 50;

/** The lists of other stories in a text, in order. */
export function relatedLists(lines: Line[]): ListRegion[] {
  const regions: ListRegion[] = [];
  const judged = new Judged(lines);
  let afterProse = false;
  let buttons = 0;
  for (let at = 0; at < lines.length; at++) {
    const text = lines[at]?.text ?? '';
    const tried = at > 0 && (buttons < MOST_BUTTONS || !isButton(text));
    const region = tried
      ? (inlineRegion(text, at, afterProse) ?? listUnder(lines, judged, at, afterProse))
      : null;
    if (!region && isButton(text)) buttons++;
    if (region) {
      regions.push(region);
      at = region.end - 1;
    } else afterProse ||= isProse(text);
  }
  return regions;
}

/** Each line's judgement, made when first asked for. */
class Judged {
  readonly #lines: Line[];
  readonly #items: (Item | undefined)[] = [];
  readonly #ends: (boolean | undefined)[] = [];

  constructor(lines: Line[]) {
    this.#lines = lines;
  }

  item(at: number): Item | null {
    const line = this.#lines[at];
    return line ? (this.#items[at] ??= listItem(line)) : null;
  }

  /** Whether a list that has come so far ends before this line. */
  isEnd(at: number): boolean {
    return (this.#ends[at] ??= isEnd(this.#lines, at));
  }
}

function inlineRegion(text: string, at: number, afterProse: boolean): ListRegion | null {
  const title = afterProse ? inlineRelated(text) : null;
  if (title === null || isProse(title)) return null;
  return {
    start: at,
    end: at + 1,
    entries: [{ title, excerpt: null, author: null, date: null, url: null }],
    popular: false,
  };
}

function listUnder(lines: Line[], judged: Judged, label: number, afterProse: boolean): ListRegion | null {
  const strength = relatedLabel(lines[label]?.text ?? '');
  if (!strength) return null;
  const { items, ended } = itemsUnder(lines, judged, label + 1);
  const { entries, used } = entriesOf(items, ended);
  const firstIsProse = items.find((item) => item.kind !== 'noise')?.kind === 'excerpt';
  if (entries.length === 0 || firstIsProse || isMenu(entries)) return null;
  const dated = entries.some((entry) => entry.date);
  const told = dated || entries.some((entry) => entry.excerpt);
  if (!afterProse && (strength === 'weak' || !told)) return null;
  if (strength === 'weak' && !dated && entries.length < 2) return null;
  const popular = headingKind(lines[label]?.text ?? '') === 'popular';
  return { start: label, end: label + 1 + used, entries: popular ? withoutRanks(entries) : entries, popular };
}

/** "1 First", "2 Second": what everybody reads is counted, and the count is no word of the headline. */
function withoutRanks(entries: RelatedDraft[]): RelatedDraft[] {
  const counted = entries.every(({ title }, at) => title.startsWith(`${String(at + 1)} `));
  return counted ? entries.map((entry) => ({ ...entry, title: entry.title.replace(/^\d+ /u, '') })) : entries;
}

/** The lines that may belong to the list, and whether nothing but an end comes after them. */
function itemsUnder(lines: Line[], judged: Judged, from: number): { items: Item[]; ended: boolean } {
  const items: Item[] = [];
  for (let at = from; at < Math.min(lines.length, from + LONGEST_LIST); at++) {
    const text = lines[at]?.text ?? '';
    if (judged.isEnd(at)) return { items, ended: true };
    if (width(text) > LONGEST_EXCERPT) return { items, ended: false };
    const item = judged.item(at);
    if (item) items.push(item);
  }
  return { items, ended: true };
}

function isEnd(lines: Line[], at: number): boolean {
  const text = lines[at]?.text ?? '';
  if (isFoot(text) || isAuthorLabel(text) || isPromotion(text)) return true;
  if (relatedLabel(text) && !isButton(text)) return true;
  return isAuthorWithNote(lines, at);
}

/** A name and a line about its bearer; an entry whose headline looks like a name has its date after its excerpt. */
function isAuthorWithNote(lines: Line[], at: number): boolean {
  const [line, note, next] = [lines[at]?.text, lines[at + 1]?.text, lines[at + 2]?.text];
  if (line === undefined || note === undefined || line.length > LONGEST_NAME) return false;
  const name = withoutPost(line);
  if (!isName(name)) return false;
  return (isAbout(note, name) || isTradeNote(note)) && !(next !== undefined && printedDate(next));
}

/** Single words are a menu or tags, not headlines. */
function isMenu(entries: RelatedDraft[]): boolean {
  const words = entries.filter(
    (entry) => isMenuWord(entry.title) || (wordCount(entry.title) < 2 && !entry.excerpt && !entry.date),
  );
  return words.length > entries.length / 2;
}
