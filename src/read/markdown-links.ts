// markdown-links: relative links of a text that came from nowhere. Owns telling them while a list of other stories is
// looked for, and taking them out afterwards. Invariant: after `withoutRelative` no address leads to NOWHERE.
import type { Block, Image, Inline, Run } from '../core/blocks.ts';

/** What relative links resolve against where the text's address isn't known; RFC 2606 keeps the name unused. */
export const NOWHERE = 'https://relative.invalid/';

/** An address, or null where it is relative to nowhere. */
export function known(url: string | null): string | null {
  return url?.startsWith(NOWHERE) === true ? null : url;
}

/** The blocks with their relative links as the text they are. */
export function withoutRelative(blocks: Block[]): Block[] {
  return blocks.map(ofBlock).filter((block) => block.kind !== 'image' || saysSomething(block));
}

function saysSomething({ url, alt, caption, credit }: Image): boolean {
  return [url, alt, caption, credit].some((each) => each !== null);
}

function ofBlock(block: Block): Block {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return { ...block, content: ofInline(block.content) };
    case 'quote':
      return { ...block, blocks: withoutRelative(block.blocks) };
    case 'list':
      return { ...block, items: block.items.map(withoutRelative) };
    case 'table':
      return {
        ...block,
        head: block.head?.map(ofInline) ?? null,
        rows: block.rows.map((row) => row.map(ofInline)),
      };
    case 'image':
      return { ...block, url: known(block.url) };
    default:
      return block;
  }
}

function ofInline(content: Inline): Inline {
  const runs: Run[] = [];
  for (const run of content) {
    const { href, ...marks } = run;
    const bare: Run = href === undefined || known(href) === null ? marks : run;
    const before = runs.at(-1);
    if (before && sameMarks(before, bare))
      runs[runs.length - 1] = { ...before, text: before.text + bare.text };
    else runs.push(bare);
  }
  return runs;
}

function sameMarks(one: Run, other: Run): boolean {
  return (
    one.bold === other.bold &&
    one.italic === other.italic &&
    one.code === other.code &&
    one.strike === other.strike &&
    one.href === other.href
  );
}
