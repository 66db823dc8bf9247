import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { needsSearchText, searchText } from '../../src/core/search-text.ts';
import { indexWords } from '../library/index-words.ts';

describe('text as the full text search compares it', () => {
  test.each([
    ['Harbour, at Night', 'harbour at night'],
    ['Wählen', 'wahlen'],
    ['Straße, STRASSE, GROẞE', 'strasse strasse grosse'],
    ['Æsir œuvre Łódź Đà Ærø', 'aesir oeuvre lodz da aero'],
    ['İstanbul ıssız', 'istanbul issiz'],
    ['日本経済新聞', '日 本 経 済 新 聞'],
    ['iPhoneの発表', 'iphone の 発 表'],
    ['データ', 'デ ー タ'],
    ['ﾃﾞｰﾀ', 'デ ー タ'],
    ['か\u3099', 'が'],
    ['Ｎｖｉｄｉａ　２０２６', 'nvidia 2026'],
    ['실적 발표', '실적 발표'],
    ['Ёлка йод', 'елка иод'],
    ['Ωμέγας', 'ωμεγασ'],
    ['مُحَمَّد', 'محمد'],
    ['', ''],
  ])('of “%s” is “%s”', (text, expected) => {
    expect(indexWords([searchText(text)])).toEqual([expected]);
  });

  test('leaves ASCII as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii' }), (text) => {
        expect(searchText(text)).toBe(text);
      }),
    );
  });

  test('is searched the same when it is made of itself, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 20 }), (texts) => {
        const once = texts.map((text) => searchText(text.replaceAll('\0', ' ')));
        expect(indexWords(once.map(searchText))).toEqual(indexWords(once));
      }),
    );
  });

  test.each(['\uD800', 'a\uDFFFb', '\0', '\u200D'.repeat(9)])('is made of anything: %j', (text) => {
    expect(() => searchText(text)).not.toThrow();
  });
});

describe('what an index without it holds already', () => {
  test.each(['Harbour', 'Café society', '“Quoted” – and so on…', '5 €', '한국어', '😀'])('“%s”', (text) => {
    expect(needsSearchText(text)).toBe(false);
  });

  test('is the same for every character that is said not to need it', () => {
    const characters = Array.from({ length: 0x20000 - 0x80 }, (_, at) => String.fromCodePoint(at + 0x80));
    const texts = characters
      .filter((one) => one.isWellFormed() && !needsSearchText(one))
      .map((one) => `a${one}b ${one}`);
    expect(texts.length).toBeGreaterThan(10_000);
    const [before, after] = [indexWords(texts), indexWords(texts.map(searchText))];
    expect(texts.filter((_, at) => before[at] !== after[at])).toEqual([]);
  });
});
