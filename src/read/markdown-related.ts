// markdown-related: a list of other stories at the end of a markdown text ("## Related" and a list of links). Owns
// finding it among blocks; which headings stand over one, related-label knows. Invariant: what is not taken stays in the body.
import type { Block, Inline } from '../core/blocks.ts';
import { inlineText } from '../core/blocks.ts';
import { cleanLine } from '../core/sanitise.ts';
import { printedDate } from './dates/printed-date.ts';
import { relatedLabel } from './headings/related-label.ts';
import type { RelatedDraft } from './text/related-draft.ts';
import { entriesOf } from './text/entry-groups.ts';
import { listItem } from './text/list-item.ts';

/** The last list of other stories, taken out of the blocks. */
export function blockRelated(blocks: Block[]): { body: Block[]; related: RelatedDraft[] } {
  const at = blocks.findLastIndex((block, index) => index > 0 && label(block) !== null);
  const heading = blocks[at];
  if (!heading) return { body: blocks, related: [] };
  const level = heading.kind === 'heading' ? heading.level : 7;
  const next = blocks.findIndex(
    (block, index) => index > at && block.kind === 'heading' && block.level <= level,
  );
  const end = next < 0 ? blocks.length : next;
  const section = blocks.slice(at + 1, end);
  const related = ofList(section) ?? ofHeadings(section);
  if (!related || related.length === 0) return { body: blocks, related: [] };
  return { body: blocks.toSpliced(at, end - at), related };
}

function label(block: Block): string | null {
  if (block.kind !== 'heading' && block.kind !== 'paragraph') return null;
  return relatedLabel(cleanLine(inlineText(block.content)));
}

/** Each item a link, with what is said of it. */
function ofList(section: Block[]): RelatedDraft[] | null {
  const [list, ...others] = section;
  if (list?.kind !== 'list' || others.some((block) => block.kind !== 'rule')) return null;
  const drafts = list.items.map(ofItem);
  return drafts.every((draft) => draft !== null) ? drafts : null;
}

function ofItem(blocks: Block[]): RelatedDraft | null {
  const [first, ...others] = blocks;
  if (first?.kind !== 'paragraph') return null;
  const said = others.flatMap((block) => (block.kind === 'paragraph' ? block.content : []));
  const linked = first.content.filter((run) => run.href !== undefined);
  const href = linked[0]?.href;
  if (href === undefined) return null;
  const title = cleanLine(inlineText(linked.filter((run) => run.href === href)));
  const rest = cleanLine(
    inlineText([...first.content.filter((run) => run.href !== href), { text: ' ' }, ...said]),
  );
  return title === '' ? null : { title, url: href, author: null, ...dateAndExcerpt(rest) };
}

/** What stands behind a link: "– 28 January 2025: the first sentence". */
function dateAndExcerpt(text: string): Pick<RelatedDraft, 'date' | 'excerpt'> {
  const bare = text.replace(/^[\s–—:·|,.-]+|[\s–—:·|]+$/gu, '');
  const whole = printedDate(bare);
  if (whole) return { date: whole, excerpt: null };
  const [, first = '', rest = ''] = /^\(?(.{3,40}?)\)?\s?(?:[–—:·|]|\s-)\s(.*)$/u.exec(bare) ?? [];
  const date = first === '' ? null : printedDate(first);
  if (date) return { date, excerpt: rest || null };
  return dateAtEnd(bare) ?? { date: null, excerpt: /[\p{L}\p{N}]/u.test(bare) ? bare : null };
}

/** No date is longer. In characters. */
const LONGEST_DATE = 50;

/** "the first sentence, 28 January 2025". */
function dateAtEnd(text: string): Pick<RelatedDraft, 'date' | 'excerpt'> | null {
  for (const { index, 0: mark } of text.matchAll(/\s?[,;–—·|(]\s?/gu)) {
    if (text.length - index > LONGEST_DATE) continue;
    const date = printedDate(text.slice(index + mark.length).replace(/[).]+$/u, ''));
    const excerpt = text.slice(0, index).trim();
    if (date) return { date, excerpt: /[\p{L}\p{N}]/u.test(excerpt) ? excerpt : null };
  }
  return null;
}

/** Headings or linked lines, each with an excerpt and an age, as in a saved page. */
function ofHeadings(section: Block[]): RelatedDraft[] | null {
  const lines: { content: Inline }[] = [];
  for (const block of section) {
    if (block.kind === 'heading' || block.kind === 'paragraph') lines.push(block);
    else if (block.kind !== 'rule' && block.kind !== 'image') return null;
  }
  const items = lines.map(({ content }) => listItem({ text: cleanLine(inlineText(content)), tight: false }));
  const links = new Map(
    lines.map(({ content }) => [cleanLine(inlineText(content)), content.find((run) => run.href)?.href]),
  );
  const { entries, used } = entriesOf(items, true);
  if (used < items.length) return null;
  return entries.map((entry) => ({ ...entry, url: entry.url ?? links.get(entry.title) ?? null }));
}
