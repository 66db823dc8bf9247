// layout-story: a whole story as lines: headline, byline, the person's own note, lead picture, body or excerpt, note. Owns the order of these
// and every line's place; how a block looks is block-rows' business.
import type { Block } from '../core/blocks.ts';
import type { Story } from '../core/story.ts';
import { air, blockRows } from './block-rows.ts';
import { bylineOf, headRows } from './head-rows.ts';
import type { Layout, Line, Link } from './lines.ts';
import { ownWords, type LinkNumbers } from './passage.ts';
import { wrapPassage } from './wrap-passage.ts';
import { BlockText, type Row, type Setting } from './rows.ts';

export interface LayoutOptions {
  /** Instead of author, site, date and minutes; '' for none. */
  byline?: string;
  /** What the person wrote on the story, for under the byline; lines end in '\n'. */
  ownNote?: string | null;
  /** A line of ours under the byline; default: none. */
  under?: string;
  /** A line of ours behind the text. Without it, a story without a body says that no more is known; '' for none. */
  note?: string;
}

/**
 * Lays a story out for a column of `width` cells (at least 1). No line is wider, none ends in white space, the first
 * and the last are not blank.
 */
export function layoutStory(story: Story, width: number, options: LayoutOptions = {}): Layout {
  const column = Math.max(1, Math.floor(width) || 1);
  const addresses = new Map<string, number>();
  const numbers: LinkNumbers = (href) => {
    const number = addresses.get(href) ?? addresses.size + 1;
    addresses.set(href, number);
    return number;
  };
  const lines: Line[] = [];
  const texts: string[] = [];
  /** Takes what `make` gives as the next block, with `blank` lines above it if anything stands there. */
  const take = (blank: number, make: (setting: Setting) => Row[]): void => {
    const text = new BlockText();
    const rows = make({ role: 'text', listDepth: 0, text, numbers });
    const above = lines.length > 0 && rows.length > 0 ? Array.from({ length: blank }, (): Row => []) : [];
    for (const line of placed([...above, ...rows], texts.length - 1)) lines.push(line);
    texts.push(text.toString());
  };

  const words = {
    byline: options.byline ?? bylineOf(story),
    under: options.under ?? '',
    ownNote: options.ownNote ?? '',
  };
  take(0, (setting) => headRows(story, words, column, setting));
  const body = story.body?.length ? story.body : excerptBody(story);
  body.forEach((block, index) => {
    const before = body[index - 1];
    take(before ? air(before, block) : 1, (setting) => blockRows(block, column, setting));
  });
  const note = options.note ?? (story.body?.length ? '' : missing(story));
  if (note !== '') take(1, () => wrapPassage(ownWords(note, { role: 'meta' }), column));
  return { width: column, lines, links: linksOf(lines, addresses), texts };
}

function excerptBody(story: Story): Block[] {
  return story.excerpt ? [{ kind: 'paragraph', content: [{ text: story.excerpt }] }] : [];
}

function missing(story: Story): string {
  return story.excerpt
    ? 'No more of this story is known here.'
    : 'Only the headline of this story is known here.';
}

/** Rows of one block with their places. What has no text of its own (a blank line, a rule) has that of what follows. */
function placed(rows: readonly Row[], block: number): Line[] {
  const offsets = rows.map((row) => row.find((span) => span.at !== undefined)?.at);
  const last = offsets.findLast((offset) => offset !== undefined) ?? 0;
  let following = last;
  for (let index = offsets.length - 1; index >= 0; index--) following = offsets[index] ??= following;
  return rows.map((spans, index) => ({ spans, place: { block, offset: offsets[index] ?? 0 } }));
}

/** The addresses by number, each with the first line where its number is printed to its end. */
function linksOf(lines: readonly Line[], addresses: ReadonlyMap<string, number>): Link[] {
  const ends = new Map<string, number>();
  if (addresses.size === 0) return [];
  lines.forEach(({ spans }, line) => {
    for (const { role, href, text } of spans) {
      if (role === 'marker' && href !== undefined && text.endsWith(']') && !ends.has(href))
        ends.set(href, line);
    }
  });
  return Array.from(addresses, ([href, number]) => ({ number, href, line: ends.get(href) ?? 0 }));
}
