// undated-entries: the entries of a list without dates: by bullets and numbers, or by headline and excerpt taking turns.
import type { Item } from './list-item.ts';
import { attach, fits, isText, started, type Entries, type RelatedDraft } from './related-draft.ts';

const NO_ITEM: Item = { kind: 'noise', text: '', tight: false, marked: false, date: null, author: null };

/** Each bullet or number begins an entry. */
export function byMarks(items: Item[]): Entries {
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
export function byTurns(items: Item[], ended: boolean): Entries {
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
