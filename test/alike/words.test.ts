import { describe, expect, test } from 'vitest';
import { swaps } from '../../src/alike/swaps.ts';
import { readWords, wordsOf } from '../../src/alike/words.ts';

describe('words', () => {
  test.each([
    ['“Hello,” said Mr. Pell — twice.', ['hello', 'said', 'mr', 'pell', 'twice']],
    ['12,000 and 12.000 and 12.5', ['12000', 'and', '12000', 'and', '12.5']],
    ['Twelve or zwölf or 12', ['12', 'or', '12', 'or', '12']],
    ['at 7:40', ['at', '7.40']],
    ['Straße, STRASSE', ['strasse', 'strasse']],
    ['４月に公開', ['4', '月', 'に', '公', '開']],
    ['', []],
  ])('of %j', (text, words) => {
    expect(wordsOf(text, 100)).toEqual(words);
  });

  test('tell names within sentences, but not where all nouns have a capital', () => {
    const { words, kinds } = readWords(
      'The mayor of Calder met Ada Pell. Nobody spoke of it after that day.',
      100,
    );
    expect(words.filter((_, at) => kinds[at] === 'name')).toEqual(['calder', 'ada', 'pell']);
    expect(readWords('Die Brücke bleibt für Autos und Räder bis Mai geschlossen.', 100).kinds).not.toContain(
      'name',
    );
  });
});

test.each([
  ['the ferry with 61 people turned back', 'the ferry with 64 people turned back', ['figure']],
  [
    'the vote in Calder was close and all went home',
    'the vote in Marrick was close and all went home',
    ['name'],
  ],
  ['the ferry with 61 people turned back', 'the ferry turned back', []],
  ['the ferry with 61 people, not 64, turned back', 'the ferry with 64 people turned back', []],
])('%j and %j have exchanged %j', (one, other, kinds) => {
  expect(swaps(readWords(one, 100), readWords(other, 100)).map(({ kind }) => kind)).toEqual(kinds);
});
