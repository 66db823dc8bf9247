import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode } from '../../src/read/decode.ts';

const FOLDER = join(import.meta.dirname, 'fixtures/encodings');
/** File → the text that stands in it; the files' bytes were made by Python's codecs. */
const expected = JSON.parse(readFileSync(join(FOLDER, 'expected.json'), 'utf8')) as Record<string, string>;

function bytesOf(file: string): Uint8Array {
  return new Uint8Array(readFileSync(join(FOLDER, file)));
}

/** ASCII text as bytes, with other bytes put in for each '~'. */
function bytes(text: string, ...others: number[]): Uint8Array {
  let next = 0;
  return Uint8Array.from(
    Array.from(text, (letter) => (letter === '~' ? (others[next++] ?? 0) : letter.charCodeAt(0))),
  );
}

describe('bytes of prose that nobody declared', () => {
  test.each(Object.entries(expected))('%s is found out from its bytes', (file, text) => {
    expect(decode(bytesOf(file), null)).toBe(text);
  });
});

describe('what is declared', () => {
  test.each(Object.entries(expected).filter(([file]) => !/utf-|bom/.test(file)))(
    '%s is read by the HTTP charset',
    (file, text) => {
      const label = file.split('.').at(-2);
      expect(decode(bytesOf(file), `text/plain; charset="${label}"`)).toBe(text);
    },
  );

  test('an HTML meta element is believed', () => {
    expect(decode(bytes('<meta charset=windows-1251><p>~~~', 0xc4, 0xe0, 0x21), null)).toContain('Да!');
  });

  test('an XML declaration is believed', () => {
    expect(
      decode(bytes('<?xml version="1.0" encoding="ISO-8859-2"?><p>~~d~', 0xa3, 0xf3, 0xbc), null),
    ).toContain('Łódź');
  });

  test('the HTTP header counts for more than the document', () => {
    const page = bytes('<meta charset=koi8-r><p>~~', 0xc4, 0xe0);
    expect(decode(page, 'text/html; charset=windows-1251')).toContain('Да');
  });

  test("the document counts for more than a server's ISO-8859-1 for everything", () => {
    const page = bytes('<meta charset=windows-1251><p>~~', 0xc4, 0xe0);
    expect(decode(page, 'text/html; charset=ISO-8859-1')).toContain('Да');
  });

  test('a byte order mark counts for more than the header, and is not part of the text', () => {
    const marked = Uint8Array.from([0xef, 0xbb, 0xbf, 0xc3, 0xa9]);
    expect(decode(marked, 'text/plain; charset=utf-16')).toBe('é');
  });

  test.each(['utf8000', '', '"', 'utf-7', 'iso-2022-kr', '\u0000', 'é', 'utf-16'])(
    'the wrong or unknown label %j does no harm',
    (label) => {
      const text = new TextEncoder().encode('Façade, naïveté — “déjà vu”');
      expect(decode(text, `text/plain; charset=${label}`)).toBe('Façade, naïveté — “déjà vu”');
      expect(decode(text, label)).toBe('Façade, naïveté — “déjà vu”');
    },
  );
});

describe('declarations that lie', () => {
  test.each(['windows-1252', 'iso-8859-1', 'koi8-r', 'windows-1251'])(
    'UTF-8 that is declared as %s is read as UTF-8',
    (label) => {
      const text = 'Größe: “Ναι”, 日本語';
      expect(decode(new TextEncoder().encode(text), `text/html; charset=${label}`)).toBe(text);
    },
  );

  test('UTF-8 that the page declares as Shift_JIS is read as UTF-8', () => {
    const page = `<meta charset="Shift_JIS"><p>${expected['ja.shift_jis.txt'] ?? ''}`;
    expect(decode(new TextEncoder().encode(page), null)).toBe(page);
  });

  test('two Chinese letters that are well-formed UTF-8 by chance are read as declared', () => {
    expect(decode(Uint8Array.from([0xc1, 0xaa, 0xcd, 0xa8]), 'text/plain; charset=gbk')).toBe('联通');
  });

  test.each(['koi8-r', 'windows-1252', 'shift_jis'])('%s that is declared as UTF-8 is found out', (name) => {
    const file = Object.keys(expected).find((each) => each.includes(`.${name}.`)) ?? '';
    expect(decode(bytesOf(file), 'text/html; charset=utf-8')).toBe(expected[file]);
  });

  test('UTF-16 that is declared as UTF-8 is found out', () => {
    expect(decode(bytesOf('ru.utf-16-le.txt'), 'text/plain; charset=utf-8')).toBe(
      expected['ru.utf-16-le.txt'],
    );
  });

  test('UTF-8 that was cut in the middle of a letter keeps all other letters', () => {
    const whole = new TextEncoder().encode((expected['ru.windows-1251.txt'] ?? '').trim());
    const text = decode(whole.subarray(0, whole.length - 3), null);
    expect(text).toContain('Старый маяк снова светит');
  });
});

test('text that was written as UTF-8 is read as UTF-8, whatever a single-byte label says', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !/\p{C}/u.test(text)),
      fc.constantFrom(null, 'text/html; charset=iso-8859-1', 'text/html; charset=utf-8', 'nonsense'),
      (text, contentType) =>
        decode(new TextEncoder().encode(`A line. ${text}`), contentType) === `A line. ${text}`,
    ),
  );
});

test('no bytes and no label throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.option(fc.string()), (any, label) => {
      expect(typeof decode(any, label && `text/html; charset=${label}`)).toBe('string');
    }),
  );
});
