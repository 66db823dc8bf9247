import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sketchOf } from '../../src/alike/sketch.ts';
import { article, PARAGRAPHS, without } from './articles.ts';

const TEXT = PARAGRAPHS.join('\n\n');
const sharedWith = (text: string): number => {
  const own = new Set(sketchOf(article()));
  return sketchOf({ title: 'Another headline', text }).filter((band) => own.has(band)).length;
};

describe('a sketch', () => {
  test.each([
    ['its end cut off', PARAGRAPHS.slice(0, 2).join('\n\n')],
    ['an excerpt', TEXT.split(' ').slice(0, 40).join(' ')],
    ['without a paragraph', without(2)],
    ['without its top', without(0)],
    ['with a notice behind it', `${TEXT} Sign up for our letter, which comes every evening at six.`],
    ['in capitals', TEXT.toUpperCase()],
    ['with other marks', TEXT.replace(/[“”]/gu, '"').replace(/[.,]/gu, ' ')],
  ])('shares a number with that of the text %s', (_, text) => {
    expect(sharedWith(text)).toBeGreaterThan(0);
  });

  test('shares none with that of another text', () => {
    expect(
      sharedWith(
        'A library lends out umbrellas together with books, since most readers come by bicycle and nobody believes the forecast.',
      ),
    ).toBe(0);
  });

  test('of nothing but a headline has no numbers', () => {
    expect(sketchOf({ title: 'Daily briefing', text: ' … ' })).toEqual([]);
  });

  test('of any text is the same each time, and a few numbers of 32 bits', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary', maxLength: 2000 }),
        (title, text) => {
          const sketch = sketchOf({ title, text });
          expect(sketchOf({ title, text })).toEqual(sketch);
          expect(sketch.length).toBeLessThanOrEqual(12);
          expect(sketch.every((band) => Number.isInteger(band) && band >= 0 && band < 2 ** 32)).toBe(true);
        },
      ),
    );
  });

  test('of a text without end is made of its beginning', () => {
    const long = `${TEXT} `.repeat(5000);
    expect(sketchOf({ title: '', text: long })).toEqual(sketchOf({ title: '', text: long.slice(0, 20_000) }));
  });
});
