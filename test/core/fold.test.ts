import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldWithOffsets } from '../../src/core/fold.ts';

describe('folding', () => {
  it.each([
    ['NVIDIA', 'nvidia'],
    ['Café', 'cafe'],
    ['Cafe\u0301', 'cafe'],
    ['Łódź', 'lodz'],
    ['STRASSE', 'strasse'],
    ['Straße', 'strasse'],
    ['İstanbul', 'istanbul'],
    ['ﬁnance', 'finance'],
    ['Ｎvidia', 'nvidia'],
    ['OpenAI’s', "openai's"],
    ['Ёлка', 'елка'],
    ['Ὀδυσσεύς', 'οδυσσευσ'],
    ['שָׁלוֹם', 'שלום'],
    ['مُحَمَّد', 'محمد'],
    ['がくせい', 'がくせい'],
    ['삼성전자', '삼성전자'],
    ['हिन्दी', 'हिन्दी'],
  ])('makes %s alike with %s', (text, expected) => {
    expect(fold(text)).toBe(expected);
  });

  it('changes nothing that is folded already', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  it('leads back to the letters that were folded, with the marks that were folded away', () => {
    const text = 'Straße e\u0301 Ｎ';
    const folded = foldWithOffsets(text);
    const range = (word: string) => {
      const at = folded.text.indexOf(word);
      return text.slice(folded.original(at), folded.original(at + word.length));
    };
    expect(range('ss')).toBe('ß');
    expect(range('e n')).toBe('e e\u0301 Ｎ'.slice(2));
    expect(range('n')).toBe('Ｎ');
  });

  it('gives the same text with and without the way back, and offsets that never go back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const folded = foldWithOffsets(text);
        expect(folded.text).toBe(fold(text));
        const offsets = Array.from({ length: folded.text.length + 1 }, (_, at) => folded.original(at));
        expect(offsets).toEqual([...offsets].sort((a, b) => a - b));
        expect(offsets.at(-1)).toBe(text.length);
      }),
    );
  });
});
