// entry-shape: what the entries of one list have in common, and the entries in the lines between two of its dates.
import { width, wordCount } from './line-shape.ts';
import type { Item } from './list-item.ts';
import { attach, isText, started, type RelatedDraft } from './related-draft.ts';

/** What the entries of a list have in common. */
export interface Shape {
  /** The line after the headline is an excerpt even where it has no full stop. */
  excerpts: boolean;
  /** The first line of each entry is its section ("Technology"), not its headline. */
  kickers: boolean;
}

export function shapeOf(groups: Item[][]): Shape {
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

/** The entries in the lines between two starts: one, or an entry without a date besides. */
export function group(items: Item[], shape: Shape): RelatedDraft[] {
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
