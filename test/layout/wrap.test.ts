import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { INSIDE, measure } from '../../src/layout/graphemes.ts';
import { wrap } from '../../src/layout/wrap.ts';
import { anyText, anyWidth } from './texts.ts';

function lines(text: string, width: number): string[] {
  return wrap(text, width).map(({ start, end }) => text.slice(start, end));
}

describe('wrap', () => {
  it.each<[name: string, text: string, width: number, lines: string[]]>([
    ['an empty text is one empty line', '', 10, ['']],
    ['a text that fits stays one line', 'Nvidia fell', 11, ['Nvidia fell']],
    ['white space where a line ends goes', 'Nvidia   fell', 8, ['Nvidia', 'fell']],
    ['white space inside a line stays as it is', 'a  b', 8, ['a  b']],
    ['a line feed ends a line', 'roses\nviolets', 20, ['roses', 'violets']],
    ['two line feeds leave a blank line', 'roses\n\nviolets', 20, ['roses', '', 'violets']],
    ['a line feed at the end adds no line', 'roses\n', 20, ['roses']],
    ['a word that fits into a line is not broken', 'an unbelievable', 12, ['an', 'unbelievable']],
    [
      'a compound is not parted at its hyphens where it fits',
      'a well-known one',
      11,
      ['a', 'well-known', 'one'],
    ],
    [
      'a compound too long for a line is parted at a hyphen',
      'state-of-the-art',
      10,
      ['state-of-', 'the-art'],
    ],
    ['a word too long for a line is parted anywhere', 'Donaudampfschiff', 7, ['Donauda', 'mpfschi', 'ff']],
    [
      'an address is parted behind a slash',
      'https://example.org/news/article',
      22,
      ['https://example.org/', 'news/article'],
    ],
    [
      'an address is parted behind & and =',
      'example.org?first=1&second=2',
      22,
      ['example.org?first=1&', 'second=2'],
    ],
    ['the two slashes of an address stay together', 'https://x.example', 8, ['https://', 'x.exampl', 'e']],
    ['an em dash between words ends a line', 'one word—another', 10, ['one word—', 'another']],
    ['a no-break space holds', 'about 10\u00a0000 km', 11, ['about', '10\u00a0000 km']],
    ['a narrow no-break space holds', 'gain de 17\u202f%', 10, ['gain de', '17\u202f%']],
    ['French quotation marks stay with their words', 'il a dit « oui » !', 10, ['il a dit', '« oui » !']],
    ['Han is broken between any two characters', '政府周二表示数据', 10, ['政府周二表', '示数据']],
    ['a wide character does not stand half outside', '政府周二', 5, ['政府', '周二']],
    ['no closing mark begins a line', '政府周二，表示。', 8, ['政府周', '二，表', '示。']],
    ['no opening bracket ends a line', '政府周（二）', 8, ['政府周', '（二）']],
    [
      'no small kana and no mark of length begins a line',
      'インターネット',
      4,
      ['イン', 'ター', 'ネッ', 'ト'],
    ],
    ['two dashes stay together', '他说——好的', 5, ['他', '说——', '好的']],
    ['Latin words in Han stay whole', '使用iPhone手机', 8, ['使用', 'iPhone手', '机']],
    ['Korean words stay whole', '정부는 화요일에', 12, ['정부는', '화요일에']],
    ['Thai is parted between words', 'รัฐบาลกล่าว', 7, ['รัฐบาล', 'กล่าว']],
    ['Arabic words stay whole', 'قالت الحكومة يوم', 8, ['قالت', 'الحكومة', 'يوم']],
    [
      'emoji sequences are not cut',
      '👩\u200d💻👩\u200d💻👩\u200d💻',
      5,
      ['👩\u200d💻👩\u200d💻', '👩\u200d💻'],
    ],
    ['flags are not cut', '🇩🇪🇫🇷🇮🇹', 4, ['🇩🇪🇫🇷', '🇮🇹']],
    ['marks stay with their letters', 'e\u0301e\u0301e\u0301', 2, ['e\u0301e\u0301', 'e\u0301']],
  ])('%s', (_name, text, width, expected) => {
    expect(lines(text, width)).toEqual(expected);
  });

  it('parts a word from a link number behind it only if both do not fit into a line', () => {
    const text = 'the report[1] says';
    const cut = (width: number): string[] =>
      wrap(text, width, measure(text), [10]).map(({ start, end }) => text.slice(start, end));
    expect(cut(9)).toEqual(['the', 'report[1]', 'says']);
    expect(cut(8)).toEqual(['the', 'report', '[1] says']);
  });
});

describe('any text at any width', () => {
  it('gives no line that is wider', () => {
    fc.assert(
      fc.property(anyText, anyWidth, (text, width) => {
        fc.pre(measure(text).widest <= width);
        for (const line of lines(text, width)) expect(stringWidth(line)).toBeLessThanOrEqual(width);
      }),
      { numRuns: 1000 },
    );
  });

  it('loses and invents nothing but white space, and leaves none at a line’s ends', () => {
    fc.assert(
      fc.property(anyText, anyWidth, (text, width) => {
        const all = lines(text, width);
        expect(all.join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
        for (const line of all) expect(line.trimEnd()).toBe(line);
      }),
      { numRuns: 1000 },
    );
  });

  it('cuts no grapheme', () => {
    fc.assert(
      fc.property(anyText, anyWidth, (text, width) => {
        const { cells } = measure(text);
        for (const { start, end } of wrap(text, width))
          for (const at of [start, end]) if (at < text.length) expect(cells?.[at] ?? 0).not.toBe(INSIDE);
      }),
      { numRuns: 1000 },
    );
  });

  it('breaks no word that fits into a line', () => {
    // A mark at the beginning belongs to the space before it.
    const word =
      /(?<=^|[ \n])(?!\p{Mn})[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Hangul}\p{Nd}\p{Mn}$.'-]+(?=$|[ \n])/gu;
    fc.assert(
      fc.property(anyText, anyWidth, (text, width) => {
        const cuts = wrap(text, width);
        for (const { 0: found, index } of text.matchAll(word)) {
          if (stringWidth(found) > width) continue;
          expect(cuts.some(({ start, end }) => start <= index && index + found.length <= end)).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
