import fc from 'fast-check';
import { stemmer } from 'stemmer';
import { describe, expect, test } from 'vitest';
import { formsOf } from '../../src/query/word-forms.ts';

describe('the forms of an English word', () => {
  test.each([
    ['elections', ['election', 'elected', 'elects']],
    ['elected', ['election', 'elections', 'electing']],
    ['happy', ['happiness']],
    ['hopping', ['hop', 'hops', 'hopped']],
    ['agreed', ['agree', 'agrees', 'agreeing']],
    ['making', ['make', 'makes']],
    ['studies', ['study', 'studied', 'studying']],
    ['taxes', ['tax', 'taxed']],
    ['banks', ['bank', 'banking']],
  ])('“%s” has among them %j', (word, others) => {
    expect(formsOf(word)).toEqual(expect.arrayContaining(others));
  });

  test.each(['news', 'ab', 'x1', 'wählen', 'wahlen!', '経済', '', 'a'.repeat(25), '\uD800', 'Elections'])(
    '“%s” has none but itself',
    (word) => {
      expect(formsOf(word)).toEqual([word]);
    },
  );

  test('new is not news', () => {
    expect(formsOf('new')).not.toContain('news');
  });

  test('come after the word itself, at most 24 with it, none twice, all of one stem', () => {
    const ending = fc.constantFrom('', 's', 'es', 'ed', 'ing', 'ation', 'ly', 'iness', 'ies', 'y', 'e', 'ss');
    const word = fc.tuple(fc.stringMatching(/^[a-z]{0,9}$/u), ending).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(word, fc.string({ unit: 'binary' })), (typed) => {
        const forms = formsOf(typed);
        expect(forms[0]).toBe(typed);
        expect(forms.length).toBeLessThanOrEqual(24);
        expect(new Set(forms).size).toBe(forms.length);
        if (forms.length > 1) expect(forms.filter((form) => stemmer(form) !== stemmer(typed))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});
