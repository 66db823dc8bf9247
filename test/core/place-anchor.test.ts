import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../src/core/blocks.ts';
import { anchorOf, placeAt } from '../../src/core/place-anchor.ts';

const paragraph = (text: string): Block => ({ kind: 'paragraph', content: [{ text }] });
const sentence = (index: number) => `Sentence number ${index} says something that no other one says.`;
const BODY = Array.from({ length: 8 }, (_, index) =>
  paragraph(`${sentence(index)} ${sentence(index + 100)}`),
);
const PLACE = { block: 4, offset: sentence(4).length + 1 };
const ANCHOR = anchorOf(BODY, PLACE);

describe('a place in a text', () => {
  test('is where it was in the same text', () => {
    expect(ANCHOR).toBe('Sentence number 104 says something that ');
    expect(placeAt(BODY, PLACE, ANCHOR)).toEqual(PLACE);
  });

  test.each<[string, Block[], { block: number; offset: number }]>([
    [
      'paragraphs are put in before it',
      [paragraph('New.'), paragraph('Newer.'), ...BODY],
      { ...PLACE, block: 6 },
    ],
    ['paragraphs before it are taken out', BODY.slice(3), { ...PLACE, block: 1 }],
    [
      'its paragraph gets another beginning',
      BODY.with(4, paragraph(`Update: ${sentence(4)} ${sentence(104)}`)),
      { block: 4, offset: PLACE.offset + 8 },
    ],
    [
      'its paragraph is cut in two',
      BODY.toSpliced(4, 1, paragraph(sentence(4)), paragraph(sentence(104))),
      { block: 5, offset: 0 },
    ],
    ['its words are gone', BODY.with(4, paragraph('Something else.')), PLACE],
    ['the text ends before it', BODY.slice(0, 2), { block: 1, offset: 0 }],
    ['the text is gone', [], { block: -1, offset: PLACE.offset }],
  ])('is found again when %s', (_, edited, place) => {
    expect(placeAt(edited, PLACE, ANCHOR)).toEqual(place);
  });

  test('is the nearest of two with the same words', () => {
    const refrain = paragraph(`${sentence(4)} ${sentence(104)}`);
    const body = [refrain, ...BODY.slice(0, 4), refrain];
    expect(placeAt(body, PLACE, ANCHOR)).toEqual({ block: 5, offset: PLACE.offset });
  });

  test('has no words in the head, nor where too few stand to be told apart', () => {
    expect(anchorOf(BODY, { block: -1, offset: 0 })).toBeNull();
    expect(anchorOf([paragraph('Short.')], { block: 0, offset: 0 })).toBeNull();
    expect(anchorOf(BODY, { block: 99, offset: 0 })).toBeNull();
  });
});

test('every place of a text is itself in that text', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ maxLength: 120 }), { maxLength: 6 }),
      fc.nat(5),
      fc.nat(119),
      (texts, block, offset) => {
        const body = texts.map(paragraph);
        if (block >= body.length) return;
        const place = { block, offset: Math.min(offset, texts[block]?.length ?? 0) };
        expect(placeAt(body, place, anchorOf(body, place))).toEqual(place);
      },
    ),
  );
});
