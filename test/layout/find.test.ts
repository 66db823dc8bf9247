import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '../../src/core/blocks.ts';
import { findInLayout } from '../../src/layout/find.ts';
import { fold } from '../../src/layout/fold.ts';
import { layoutStory } from '../../src/layout/layout-story.ts';
import type { Layout } from '../../src/layout/lines.ts';
import { lineText } from '../../src/layout/plain.ts';
import { anyStory, anyText, anyWidth, storyOf } from './texts.ts';

function laid(content: string | Inline, width = 60): Layout {
  const inline = typeof content === 'string' ? [{ text: content }] : content;
  return layoutStory(storyOf({ body: [{ kind: 'paragraph', content: inline }] }), width, { byline: '' });
}

/** The lines with every hit in brackets: ⟦its number: its text⟧. */
function marked(layout: Layout): string[] {
  return layout.lines.map(({ spans }) =>
    spans.map(({ text, hit }) => (hit === undefined ? text : `⟦${hit}:${text}⟧`)).join(''),
  );
}

describe('findInLayout', () => {
  it.each<[name: string, text: string | Inline, query: string, width: number, lines: string[]]>([
    ['case does not matter', 'Nvidia and NVIDIA', 'nvidia', 60, ['⟦0:Nvidia⟧ and ⟦1:NVIDIA⟧']],
    ['accents of the text do not matter', 'die Wählen', 'wahlen', 60, ['die ⟦0:Wählen⟧']],
    ['accents of the query do not matter', 'Sao Paulo', 'são', 60, ['⟦0:Sao⟧ Paulo']],
    ['decomposed accents belong to their letter', 'cafe\u0301s', 'cafe', 60, ['⟦0:cafe\u0301⟧s']],
    ['ß is found as ss', 'die Straße am', 'strasse', 60, ['die ⟦0:Straße⟧ am']],
    ['what stands behind ß is marked where it is', 'Straße Süd', 'sud', 60, ['Straße ⟦0:Süd⟧']],
    ['half of ß takes it whole', 'Maß', 'mas', 60, ['⟦0:Maß⟧']],
    ['letters that do not decompose', 'Łódź, København', 'lodz', 60, ['⟦0:Łódź⟧, København']],
    ['typographic quotes and dashes', 'it’s 3–4', "it's 3-4", 60, ['⟦0:it’s 3–4⟧']],
    ['a hit across a line break', 'the sea wall', 'sea wall', 8, ['the ⟦0:sea⟧', '⟦0:wall⟧']],
    ['a word broken between two lines', 'unbelievable', 'lieva', 6, ['unbe⟦0:li⟧', '⟦0:eva⟧ble']],
    ['any white space for white space', 'a\u00a0b  c\nd', 'a b c d', 60, ['⟦0:a\u00a0b  c⟧', '⟦0:d⟧']],
    ['white space around the query is nothing', 'one', ' one ', 60, ['⟦0:one⟧']],
    ['Han', '政府周二表示', '周二', 60, ['政府⟦0:周二⟧表示']],
    ['Han across a line break', '政府周二表示', '周二', 6, ['政府⟦0:周⟧', '⟦0:二⟧表示']],
    ['kana with a sound mark are other kana', 'かが', 'か', 60, ['⟦0:か⟧が']],
    ['Hangul syllables are found whole', '한국 하늘', '하', 60, ['한국 ⟦0:하⟧늘']],
    ['Arabic without its harakat', 'مَرْحَبًا بك', 'مرحبا', 60, ['⟦0:مَرْحَبًا⟧ بك']],
    ['Hebrew without its points', 'שָׁלוֹם', 'שלום', 60, ['⟦0:שָׁלוֹם⟧']],
    ['Greek final sigma', 'ΟΔΟΣ', 'οδος', 60, ['⟦0:ΟΔΟΣ⟧']],
    ['part of an emoji sequence takes it whole', 'x👩\u200d💻y', '💻', 60, ['x⟦0:👩\u200d💻⟧y']],
    ['hits do not overlap', 'aaaa', 'aa', 60, ['⟦0:aa⟧⟦1:aa⟧']],
    ['nothing', 'one', 'two', 60, ['one']],
    ['an empty query finds nothing', 'one', '  ', 60, ['one']],
  ])('%s', (_name, text, query, width, lines) => {
    expect(marked(findInLayout(laid(text, width), query).layout)).toEqual(lines);
  });

  it('finds across marks and links, and never in link numbers', () => {
    const content: Inline = [
      { text: 'the ' },
      { text: 'bold', bold: true },
      { text: ' report', href: 'https://example.org/' },
      { text: ' of 1' },
    ];
    const { layout, hits } = findInLayout(laid(content), 'BOLD REPORT OF');
    expect(marked(layout)).toEqual(['the ⟦0:bold⟧⟦0: report⟧[1]⟦0: of⟧ 1']);
    expect(hits).toHaveLength(1);
    expect(findInLayout(laid(content), '1').hits).toHaveLength(1);
    expect(findInLayout(laid(content), '[').hits).toHaveLength(0);
  });

  it('finds in the headline and in nothing that stands across two paragraphs', () => {
    const p = (text: string): Block => ({ kind: 'paragraph', content: [{ text }] });
    const layout = layoutStory(
      storyOf({ title: 'Walls', body: [{ kind: 'quote', blocks: [p('the'), p('walls')] }] }),
      40,
    );
    expect(findInLayout(layout, 'walls').hits.map(({ place }) => place)).toEqual([
      { block: -1, offset: 0 },
      { block: 0, offset: 4 },
    ]);
    expect(findInLayout(layout, 'the walls').hits).toEqual([]);
  });

  it('numbers hits from the top down, in a table as well', () => {
    const rows = [['x one two three x', 'x']].map((row) => row.map((text) => [{ text }]));
    const layout = layoutStory(storyOf({ body: [{ kind: 'table', caption: null, head: null, rows }] }), 12, {
      byline: '',
    });
    const { layout: found, hits } = findInLayout(layout, 'x');
    expect(marked(found)).toEqual(['⟦0:x⟧ one two  ⟦1:x⟧', 'three ⟦2:x⟧']);
    expect(hits.map(({ line }) => line)).toEqual([0, 0, 1]);
  });

  it('marks the right cells where a hit goes on in the next line of a table', () => {
    const rows = [['aaaa bbb q r', 'xxxxxx q r'].map((text) => [{ text }])];
    const table: Block = { kind: 'table', caption: null, head: null, rows };
    const layout = layoutStory(storyOf({ body: [table] }), 18, { byline: '' });
    expect(marked(findInLayout(layout, 'q r').layout)).toEqual([
      'aaaa bbb  xxxxxx ⟦0:q⟧',
      '⟦1:q r⟧       ⟦0:r⟧',
    ]);
  });

  it('changes no character, no style and no place of any story', () => {
    fc.assert(
      fc.property(anyStory, anyWidth, anyText, (story, width, text) => {
        const layout = layoutStory(story, width);
        const { layout: found } = findInLayout(layout, text.slice(0, 3));
        expect(found.lines.map(lineText)).toEqual(layout.lines.map(lineText));
        expect(found.lines.map(({ place }) => place)).toEqual(layout.lines.map(({ place }) => place));
        expect(found.links).toEqual(layout.links);
      }),
    );
  });

  it('finds every stretch of a text in it, and marks what was looked for', () => {
    fc.assert(
      fc.property(
        anyText,
        anyWidth,
        fc.nat(),
        fc.integer({ min: 1, max: 12 }),
        (text, width, from, length) => {
          const start = text === '' ? 0 : from % text.length;
          const query = text.slice(start, start + length).toWellFormed();
          fc.pre(fold(query.trim()).text !== '' && !query.includes('\ufffd') && width > 3);
          const { layout, hits } = findInLayout(laid(text, width), query);
          expect(hits.length).toBeGreaterThan(0);
          const found = layout.lines
            .flatMap(({ spans }) => spans.filter(({ hit }) => hit === 0).map((span) => span.text))
            .join('');
          expect(fold(found).text.replace(/\s/gu, '')).toContain(fold(query).text.replace(/\s/gu, ''));
        },
      ),
      { numRuns: 500 },
    );
  });
});
