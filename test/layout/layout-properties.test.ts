import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { inlineText, type Block } from '../../src/core/blocks.ts';
import { UNKNOWN, type Story } from '../../src/core/story.ts';
import { layoutStory } from '../../src/layout/layout-story.ts';
import type { Layout, Span } from '../../src/layout/lines.ts';
import { lineOfPlace, placeOfLine } from '../../src/layout/place.ts';
import { lineText } from '../../src/layout/plain.ts';
import { measure } from '../../src/layout/graphemes.ts';
import { anyStory, anyWidth } from './texts.ts';

const RUNS = { numRuns: 250 };
/** A cell that ends with a line break. */
const BROKEN_CELL: Story = {
  ...UNKNOWN,
  id: '0',
  title: '',
  body: [{ kind: 'table', caption: null, head: [[{ text: 'the \u00a0 \n' }]], rows: [] }],
};

/** Every text in a block, in reading order; captions apart. */
function spoken(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [inlineText(block.content)];
    case 'quote':
      return block.blocks.flatMap(spoken);
    case 'list':
      return block.items.flat().flatMap(spoken);
    case 'code':
      return [block.text];
    case 'table':
      return [...[...(block.head ? [block.head] : []), ...block.rows].flat().map(inlineText)];
    case 'image':
    case 'rule':
      return [];
  }
}

function bodyText(story: Story): string {
  return story.body?.length ? story.body.flatMap(spoken).join('') : (story.excerpt ?? '');
}

/** The story's own text as the lines show it, put back into the text's order. */
function shownText(layout: Layout, wanted: (span: Span) => boolean): string {
  return layout.lines
    .flatMap(({ spans, place }) => spans.map((span) => ({ span, block: place.block })))
    .filter(({ span, block }) => span.at !== undefined && block >= 0 && wanted(span))
    .sort((a, b) => a.block - b.block || (a.span.at ?? 0) - (b.span.at ?? 0))
    .map(({ span }) => span.text)
    .join('')
    .replace(/\s/gu, '');
}

describe('any story at any width', () => {
  it('has no line wider than the column, and none that ends in white space', () => {
    fc.assert(
      fc.property(anyStory, anyWidth, (story, width) => {
        for (const line of layoutStory(story, width).lines) {
          const text = lineText(line);
          expect(stringWidth(text), JSON.stringify(text)).toBeLessThanOrEqual(width);
          expect(text.trimEnd()).toBe(text);
        }
      }),
      RUNS,
    );
  });

  it('shows every character of its text once, and none that is not in it', () => {
    fc.assert(
      fc.property(anyStory, anyWidth, (story, width) => {
        const text = bodyText(story);
        fc.pre(measure(text).widest <= width);
        const shown = shownText(layoutStory(story, width), (span) => span.role !== 'caption');
        expect(shown).toBe(text.replace(/\s/gu, ''));
      }),
      RUNS,
    );
  });

  it('begins and ends with text, never with a blank line', () => {
    fc.assert(
      fc.property(anyStory, anyWidth, (story, width) => {
        const { lines } = layoutStory(story, width);
        for (const line of [lines[0], lines.at(-1)]) if (line) expect(lineText(line)).not.toBe('');
      }),
      { ...RUNS, examples: [[BROKEN_CELL, 1]] },
    );
  });

  it('has its places in order of the blocks', () => {
    fc.assert(
      fc.property(anyStory, anyWidth, (story, width) => {
        const blocks = layoutStory(story, width).lines.map(({ place }) => place.block);
        expect(blocks).toEqual(blocks.toSorted((a, b) => a - b));
      }),
      RUNS,
    );
  });

  it('keeps the character at a line’s start in view at any other width', () => {
    fc.assert(
      fc.property(anyStory, anyWidth, anyWidth, (story, width, other) => {
        const from = layoutStory(story, width);
        const to = layoutStory(story, other);
        from.lines.forEach(({ spans }, index) => {
          if (!spans.some((span) => span.at !== undefined)) return;
          const place = placeOfLine(from, index);
          const line = to.lines[lineOfPlace(to, place)];
          expect(line?.place.block).toBe(place.block);
          const starts = (line?.spans ?? []).flatMap(({ at }) =>
            at === undefined || at > place.offset ? [] : [at],
          );
          const after = allStarts(to, place.block).filter((at) => at > Math.max(-1, ...starts));
          expect(starts.length).toBeGreaterThan(0);
          // No other span of the block begins between the one on this line and the character.
          expect(Math.min(Infinity, ...after)).toBeGreaterThan(place.offset);
        });
      }),
      RUNS,
    );
  });

  it('finds a line of text again at the same width, and a blank line as the text below it', () => {
    fc.assert(
      fc.property(anyStory, anyWidth, (story, width) => {
        const layout = layoutStory(story, width);
        layout.lines.forEach(({ spans }, index) => {
          const again = lineOfPlace(layout, placeOfLine(layout, index));
          if (spans.some((span) => span.at !== undefined)) expect(again).toBe(index);
          expect(placeOfLine(layout, again)).toEqual(placeOfLine(layout, index));
        });
      }),
      RUNS,
    );
  });

  it('numbers each address once, in the order of reading, and prints every number', () => {
    fc.assert(
      fc.property(anyStory, anyWidth, (story, width) => {
        const layout = layoutStory(story, width);
        expect(layout.links.map(({ number }) => number)).toEqual(
          layout.links.map((_link, index) => index + 1),
        );
        expect(new Set(layout.links.map(({ href }) => href)).size).toBe(layout.links.length);
        for (const { href, line } of layout.links)
          expect(layout.lines[line]?.spans.some((span) => span.href === href)).toBe(true);
      }),
      RUNS,
    );
  });
});

function allStarts({ lines }: Layout, block: number): number[] {
  return lines
    .filter(({ place }) => place.block === block)
    .flatMap(({ spans }) => spans.flatMap(({ at }) => (at === undefined ? [] : [at])));
}
