import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { INSIDE, measure } from '../../src/layout/graphemes.ts';
import { cellWidth, truncate } from '../../src/layout/width.ts';
import { anyText } from './texts.ts';

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

describe('cellWidth', () => {
  it('is what Ink measures, for every character of the basic plane between two others', () => {
    const wrong: string[] = [];
    for (let code = 0x20; code < 0x10000; code++) {
      // Surrogates are halves; C1 controls never pass the sanitiser, and string-width takes them for escape codes.
      if ((code >= 0xd800 && code <= 0xdfff) || (code >= 0x7f && code <= 0x9f)) continue;
      const character = String.fromCharCode(code);
      for (const text of [character, `a${character}b`, `漢${character}字`, character + character])
        if (cellWidth(text) !== stringWidth(text)) wrong.push(`${code.toString(16)} in ${text}`);
    }
    expect(wrong).toEqual([]);
  });

  it('is what Ink measures, for any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(cellWidth(text)).toBe(stringWidth(text));
      }),
      { numRuns: 500 },
    );
  });
});

describe('measure', () => {
  it('begins a grapheme where the segmenter does, and gives each its cells', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { cells } = measure(text);
        const starts = Array.from({ length: text.length }, (_none, at) => at).filter(
          (at) => cells?.[at] !== INSIDE,
        );
        expect(starts).toEqual(Array.from(segmenter.segment(text), ({ index }) => index));
      }),
      { numRuns: 500 },
    );
  });
});

describe('truncate', () => {
  it.each([
    ['a text that fits', 'Nvidia', 6, 'Nvidia'],
    ['a text one cell too long', 'Nvidia', 5, 'Nvid…'],
    ['white space before the ellipsis goes', 'Deep Seek', 6, 'Deep…'],
    ['a wide character that would stand half outside', '政府周二', 4, '政…'],
    ['wide characters that fit exactly', '政府周二', 8, '政府周二'],
    ['an emoji sequence stays whole or goes', 'x👩\u200d💻y👩\u200d💻', 5, 'x👩\u200d💻y…'],
    ['a mark stays with its letter', 'e\u0301e\u0301e\u0301', 2, 'e\u0301…'],
    ['one cell', 'Nvidia', 1, '…'],
    ['no cell', 'Nvidia', 0, ''],
  ])('%s', (_name, text, cells, cut) => {
    expect(truncate(text, cells)).toBe(cut);
  });

  it('never gives more cells than asked for', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 0, max: 40 }), (text, cells) => {
        expect(stringWidth(truncate(text, cells))).toBeLessThanOrEqual(cells);
      }),
    );
  });
});
