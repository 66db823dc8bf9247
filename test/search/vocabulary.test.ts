import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BEGINNING, GUESS, MIDDLE, SAME } from '../../src/search/meaning.ts';
import { Vocabulary } from '../../src/search/vocabulary.ts';

function vocabulary(words: readonly string[], options?: { long?: boolean }): Vocabulary {
  const made = new Vocabulary(options);
  for (const word of words) made.add(word);
  return made;
}

describe('what a typed word may mean', () => {
  test('is the word itself, what begins with it, and what holds it', () => {
    const words = vocabulary(['harbour', 'harbourside', 'superharbour', 'ferry']);
    expect(words.meant('harbour')).toEqual(
      new Map([
        ['harbour', SAME],
        ['harbourside', BEGINNING],
        ['superharbour', MIDDLE],
      ]),
    );
  });

  test.each([
    ['a letter too few', 'harbur', 'harbour'],
    ['a letter too many', 'harbbour', 'harbour'],
    ['another letter', 'harbpur', 'harbour'],
    ['two swapped', 'habrour', 'harbour'],
    ['two wrong of a long word', 'interoprabilty', 'interoperability'],
    ['the first wrong', 'garbour', 'harbour'],
    ['in another script', 'выбаров', 'выборов'],
  ])('is guessed with %s', (_name, typed, meant) => {
    const words = vocabulary([meant, 'ferry', 'tide', 'minister']);
    expect([...words.meant(typed).keys()]).toEqual([meant]);
    const surely = words.meant(typed).get(meant) ?? 0;
    expect(surely).toBeGreaterThan(0);
    expect(surely).toBeLessThan(GUESS);
  });

  test.each([
    ['what stands there as typed', 'apple', ['apple', 'appeal'], ['apple']],
    ['three letters', 'car', ['cat'], []],
    ['numbers', '2025', ['2024', '2026'], []],
    ['a word with a number', 'gpt4o', ['gpt5o'], []],
    ['another word altogether', 'nvidia', ['ferry', 'minister', 'invited'], []],
  ])('is not guessed for %s', (_name, typed, words, expected) => {
    expect([...vocabulary(words).meant(typed).keys()]).toEqual(expected);
  });

  test('is not the middle of a word for two letters', () => {
    expect([...vocabulary(['onion', 'union']).meant('on').keys()]).toEqual(['onion']);
  });

  test('is not guessed where many words begin with it', () => {
    const many = Array.from({ length: 20 }, (_, at) => `harb${'abcdefghijklmnopqrst'.charAt(at)}`);
    expect([
      ...vocabulary([...many, 'hard'])
        .meant('harb')
        .keys(),
    ]).toEqual(many);
  });

  test('has each word once, however often it was added, also of thousands', () => {
    const words = Array.from({ length: 3000 }, (_, at) => `w${at}`);
    const meant = vocabulary([...words, ...words]).meant('w');
    expect(meant.size).toBe(3000);
  });

  test('is words of it with a sureness of 0 to 1, the word itself among them, for whatever is typed', () => {
    const word = fc.oneof(fc.stringMatching(/^[a-d]{1,9}$/u), fc.string({ unit: 'grapheme', minLength: 1 }));
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), word, fc.boolean(), (words, typed, long) => {
        const meant = vocabulary(words, { long }).meant(typed);
        for (const [one, surely] of meant) {
          expect(words).toContain(one);
          expect(surely).toBeGreaterThan(0);
          expect(surely).toBeLessThanOrEqual(1);
        }
        if (words.includes(typed)) expect(meant.get(typed)).toBe(SAME);
      }),
    );
  });
});
