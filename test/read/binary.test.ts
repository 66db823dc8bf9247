import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isNoise } from '../../src/read/binary.ts';
import { decode } from '../../src/read/decode.ts';

const ESCAPES =
  '\u001b[31mred\u001b[0m \u001b]8;;http://e\u0007link\u001b]8;;\u0007 \u0085\u009b31m \u0007b\u007f';

describe('a text stays one', () => {
  test.each([
    ['with escape sequences and C1 controls in every line', `A title ${ESCAPES} of a page\n\n`.repeat(8)],
    ['with the line ends of a mainframe', 'A line of twenty letters\u0085'.repeat(40)],
    ['with some broken letters', 'It was decoded wr\ufffdngly by somebody, but it can be read.\n'.repeat(9)],
    ['with a NUL or two', 'short\0 text\0'],
    ['with no letter at all', ''],
  ])('%s', (_, text) => {
    expect(isNoise(text)).toBe(false);
  });
});

describe('what is no text is refused', () => {
  test.each([
    ['words in records of NULs', 'name\0\0\0\0value\0\0\0'.repeat(9)],
    ['words among NULs', `${'a word and a word and '.repeat(3)}\0\0`.repeat(9)],
    ['broken characters', '\ufffda\ufffdb'.repeat(9)],
  ])('%s', (_, text) => {
    expect(isNoise(text)).toBe(true);
  });

  test('compressed data, however it is decoded', () => {
    const words = fc.array(fc.string({ minLength: 4, maxLength: 9 }), { minLength: 200, maxLength: 400 });
    fc.assert(
      fc.property(words, (content) => {
        expect(isNoise(decode(deflateRawSync(content.join(' ')), null))).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});
