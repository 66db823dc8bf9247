import { describe, expect, test } from 'vitest';
import { calendarWords } from '../../src/related/calendar-words.ts';
import { reasonText, type Reason } from '../../src/related/reason.ts';
import { termsOf } from '../../src/related/terms.ts';
import { keysOf, wordsOf } from '../../src/related/words.ts';

const names = (title: string, text: string, lang: string | null = 'en'): string[] =>
  termsOf({ title, text, lang })
    .terms.filter(({ name }) => name)
    .map(({ written }) => written);

describe('names of a story', () => {
  test.each([
    ['a capital within a sentence', 'The town', 'We met Nessa by the sea.', ['Nessa']],
    ['not one at its beginning', 'The town', 'Nobody came. Everybody stayed.', []],
    ['not one after a quotation mark', 'The town', 'He said, “Maybe,” and “We will see.”', []],
    ['also behind an apostrophe', 'The town', "It was d’Orsay and O'Brien.", ['Orsay', 'Brien']],
    ['acronyms', 'The town', 'It was the ECB that said so.', ['ECB']],
    ['not what is small elsewhere', 'The town', 'In the Park we saw a park and a park.', []],
    ['no capitals of a title that has them all', 'Council Gives Back Coloured Stairs', '', []],
    ['those of a title in small letters', 'The council gives Calder back its stairs', '', ['Calder']],
    ['not days and months', 'The town', 'It was on Monday, the third of March.', []],
  ])('are %s', (_what, title, text, expected) => {
    expect(names(title, text)).toEqual(expected);
  });

  test('in a row are pairs, as they are written', () => {
    const { pairs } = termsOf({ title: '', text: 'We saw Great Skerrin Island and Jean-Luc.', lang: 'en' });
    expect([...pairs.values()]).toEqual(['Great Skerrin', 'Skerrin Island', 'Jean-Luc']);
  });

  test('that stand only in longer ones are parts', () => {
    const { terms } = termsOf({ title: '', text: 'It is Port Lorne. For Lorne it is.', lang: 'en' });
    expect(terms.filter(({ onlyInNames }) => onlyInNames).map(({ key }) => key)).toEqual(['port']);
  });
});

test.each([
  ['de', 'mittwoch'],
  ['pl', 'marca'],
  ['no language', 'wednesday'],
  [null, 'march'],
])('the calendar of %s has %s', (lang, word) => {
  expect(calendarWords(lang).has(word)).toBe(true);
});

describe('words', () => {
  test('are folded, and say where they stand', () => {
    expect(wordsOf('Où? Là.')).toEqual([
      { written: 'Où', key: 'ou', start: 0, unspaced: false },
      { written: 'Là', key: 'la', start: 4, unspaced: false },
    ]);
  });

  test('of scripts without spaces are those of a dictionary', () => {
    expect(wordsOf('経済が成長').map(({ key }) => key)).toEqual(['経済', 'が', '成長']);
  });

  test('as keys alone are the same', () => {
    expect(keysOf('L’été à Évreux')).toEqual(['l', 'ete', 'a', 'evreux']);
  });
});

test.each<[Reason, string]>([
  [{ kind: 'offered' }, 'offered by the page'],
  [{ kind: 'author', author: 'Ada Pell' }, 'same author'],
  [{ kind: 'shares', names: ['DeepSeek', 'Nvidia'] }, 'both: DeepSeek, Nvidia'],
])('a reason %j in words', (reason, text) => {
  expect(reasonText(reason)).toBe(text);
});
