import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/core/blocks.ts';
import { layoutStory } from '../../src/layout/layout-story.ts';
import type { Layout } from '../../src/layout/lines.ts';
import { lineOfPlace, placeOfLine } from '../../src/layout/place.ts';
import { lineText } from '../../src/layout/plain.ts';
import { storyOf } from './texts.ts';

function textOf(layout: Layout, line: number): string {
  const found = layout.lines[line];
  return found ? lineText(found) : 'no such line';
}

const p = (text: string): Block => ({ kind: 'paragraph', content: [{ text }] });
const story = storyOf({
  title: 'Headline',
  body: [p('one two three four'), { kind: 'rule' }, p('five six')],
});

describe('places', () => {
  it('of a line are its first character’s, of a blank line that of the line below', () => {
    const layout = layoutStory(story, 9, { byline: '' });
    expect(
      layout.lines.map(({ place: { block, offset } }, line) => [textOf(layout, line), block, offset]),
    ).toEqual([
      ['Headline', -1, 0],
      ['', 0, 0],
      ['one two', 0, 0],
      ['three', 0, 8],
      ['four', 0, 14],
      ['', 1, 0],
      ['  * * *', 1, 0],
      ['', 2, 0],
      ['five six', 2, 0],
    ]);
  });

  it.each([
    ['inside a line', { block: 0, offset: 10 }, 'three'],
    ['white space between two lines', { block: 0, offset: 7 }, 'one two'],
    ['behind the end of a block that became shorter', { block: 0, offset: 999 }, 'four'],
    ['in a rule', { block: 1, offset: 0 }, '  * * *'],
    ['in a block that is no longer there', { block: 9, offset: 3 }, 'five six'],
    ['before everything', { block: -5, offset: 0 }, 'Headline'],
  ])('lead to the line: %s', (_name, place, text) => {
    const layout = layoutStory(story, 9, { byline: '' });
    expect(textOf(layout, lineOfPlace(layout, place))).toBe(text);
  });

  it('lead to the cell’s line in a table, whatever its form', () => {
    const rows = [['first cell of many words', 'second cell of as many']].map((row) =>
      row.map((text) => [{ text }]),
    );
    const table = storyOf({ body: [{ kind: 'table', caption: null, head: null, rows }] });
    for (const width of [30, 12, 70]) {
      const layout = layoutStory(table, width, { byline: '' });
      const many = { block: 0, offset: 'first cell of '.length };
      expect(textOf(layout, lineOfPlace(layout, many))).toContain('many');
    }
  });

  it('of lines that are not there are the nearest ones, and a layout without lines has none', () => {
    const layout = layoutStory(story, 20, { byline: '' });
    expect(placeOfLine(layout, 999)).toEqual({ block: 2, offset: 0 });
    expect(placeOfLine(layout, -1)).toEqual({ block: -1, offset: 0 });
    const empty = layoutStory(storyOf({}), 20, { byline: '', note: '' });
    expect([lineOfPlace(empty, { block: 3, offset: 3 }), placeOfLine(empty, 3)]).toEqual([
      0,
      { block: -1, offset: 0 },
    ]);
  });
});
