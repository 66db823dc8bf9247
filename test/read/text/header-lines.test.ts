import { describe, expect, test } from 'vitest';
import { inlineText } from '../../../src/core/blocks.ts';
import type { Story } from '../../../src/core/story.ts';
import { readText } from '../../../src/read/text/read-text.ts';

const PROSE = 'The water is at five percent of what the reservoir holds, which is less than ever before.';

function lead(lines: string[]): Story | undefined {
  return readText([...lines, '', PROSE, '', PROSE].join('\n'), { url: null, name: 'a' }).entries[0]?.story;
}

describe('who and when are found in the lines over the text', () => {
  test.each<[string, string[], string | null, string, string | null]>([
    [
      'under a standfirst, on a line each',
      [
        'Bahn will tausend Stellen streichen',
        'Der Konzern reagiert auf Verluste. Die Gewerkschaft kündigt Widerstand an.',
        'Von Katrin Möller',
        '12. März 2025',
      ],
      'Katrin Möller',
      '12. März 2025',
      '2025-03-12T00:00:00.000Z',
    ],
    [
      'with labels on one line',
      ['嫦娥六号样品揭示月球背面火山史', '来源：新华社　作者：李华　2025-02-28 09:10'],
      '李华',
      '2025-02-28 09:10',
      '2025-02-28T09:10:00.000Z',
    ],
    [
      'with the date before the labels',
      ['嫦娥六号样品揭示月球背面火山史', '2025-02-28 09:10 来源：新华社 作者：李华'],
      '李华',
      '2025-02-28 09:10',
      '2025-02-28T09:10:00.000Z',
    ],
    [
      'as a desk and a name',
      ['日銀、追加利上げを見送り 米関税の影響を見極め', '2025年3月19日', '経済部 山田太郎'],
      '山田太郎',
      '2025年3月19日',
      '2025-03-19T00:00:00.000Z',
    ],
    [
      'as newsroom and agencies, and a place, a day and an hour',
      [
        'La sequía deja el embalse de Sau al 5 %',
        'REDACCIÓN / AGENCIAS',
        'Barcelona - 05 mar 2025 - 13:24 CET',
      ],
      'REDACCIÓN / AGENCIAS',
      '05 mar 2025 - 13:24 CET',
      '2025-03-05T12:24:00.000Z',
    ],
  ])('%s', (_, lines, author, publishedText, published) => {
    const story = lead(lines);
    expect(story).toMatchObject({ title: lines[0], author, publishedText });
    // A zone without its offset is not every reader's to know; the day is.
    expect(story?.published?.slice(0, 10)).toBe(published?.slice(0, 10));
    const texts = story?.body?.map((block) => ('content' in block ? inlineText(block.content) : ''));
    expect(texts?.slice(-2)).toEqual([PROSE, PROSE]);
    expect(texts).toHaveLength(lines.length === 4 ? 3 : 2);
  });
});

test('a line of capitals without a date beside it is no newsroom', () => {
  const story = lead(['La sequía deja el embalse al 5 %', 'AGUA / AGENCIAS']);
  expect(story?.author).toBeNull();
});
