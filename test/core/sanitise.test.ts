import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clean, cleanLine } from '../../src/core/sanitise.ts';

describe('what could drive a terminal is removed', () => {
  test.each([
    ['a colour', 'a\u001b[31mred\u001b[0mb', 'aredb'],
    ['a C1 colour', 'a\u009b31mred', 'ared'],
    ['a window title (OSC 0)', 'x\u001b]0;owned\u0007y', 'xy'],
    ['a hyperlink (OSC 8)', 'x\u001b]8;;http://evil.example\u001b\\link\u001b]8;;\u001b\\y', 'xlinky'],
    ['the clipboard (OSC 52)', 'x\u001b]52;c;aGk=\u0007y', 'xy'],
    ['a device control string', 'x\u001bP+q544e\u001b\\y', 'xy'],
    ['a bell, a backspace, a delete', 'a\u0007b\u0008c\u007fd', 'abcd'],
    ['a lone escape', 'a\u001bb', 'ab'],
    ['NUL', 'a\u0000b', 'ab'],
    ['a right-to-left override', 'exe\u202Egnp.', 'exegnp.'],
    ['bidi isolates', '\u2066a\u2069\u2067b\u2069', 'ab'],
    ['zero-width spaces and joiners in Latin', 'pay\u200Bpal\u200D.\u2060com\uFEFF', 'paypal.com'],
    ['a joiner that only a non-joiner kept from the end of a word', 'ب\u200D\u200C ب', 'ب ب'],
    ['a soft hyphen', 'Zeit\u00ADung', 'Zeitung'],
    ['tags that spell hidden text', 'a\u{E0041}\u{E0042}b', 'ab'],
    ['Hangul fillers', 'a\u3164b\uFFA0c', 'abc'],
    ['a lone surrogate', 'a\uD800b', 'a\uFFFDb'],
  ])('%s', (_name, dirty, expected) => {
    expect(clean(dirty)).toBe(expected);
  });
});

describe('what people write comes out byte for byte', () => {
  test.each([
    'مرحبا بالعالم، هذه أخبار اليوم',
    'שָׁלוֹם עוֹלָם',
    'می‌خواهم', // Persian, with its non-joiner
    'क्‍ष श्री', // Devanagari, with its joiner
    'café, cafe\u0301, Åström, Việt Nam',
    '👩‍👩‍👧‍👦 👍🏽 ❤️ 🏴󠁧󠁢󠁳󠁣󠁴󠁿 🇺🇦 1️⃣ 🏳️‍🌈',
    '日本語の見出し、葛󠄀城市',
    'one\n\ttwo',
  ])('%s', (text) => {
    expect(clean(text)).toBe(text);
  });
});

describe('for any string at all', () => {
  const any = fc.string({ unit: 'binary', maxLength: 80 });
  const nasty = fc
    .array(
      fc.oneof(
        any,
        fc.constantFrom('\u001b', '\u009b', '[31m', ']8;;', '\u0007', '\u202e', '\u200d', '\u200b', '👩'),
        fc.constantFrom('ب', 'क', ' ', '\u200c', '\u200d', '\u115f', '\u1160', '\ufe0f', '🏴', '\u{e0067}'),
      ),
    )
    .map((parts) => parts.join(''));

  test('cleaning twice changes nothing more', () => {
    fc.assert(fc.property(nasty, (text) => clean(clean(text)) === clean(text)));
  });

  test('no control, no bidi control and no escape survives', () => {
    const bad =
      // eslint-disable-next-line no-control-regex
      /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/u;
    fc.assert(fc.property(nasty, (text) => !bad.test(clean(text))));
  });

  test('a line stays a line', () => {
    fc.assert(fc.property(nasty, (text) => !/[\n\t]/.test(cleanLine(text))));
  });

  test('what passes at one look is what would come out of a closer one', () => {
    const differing: string[] = [];
    for (let code = 0; code < 0x10000; code++) {
      const unit = String.fromCharCode(code);
      for (const text of [`a${unit}b`, `${unit}b`, `a ${unit}`]) {
        // A bell sends it the long way.
        if (clean(text) !== clean(`\u0007${text}`) || cleanLine(text) !== cleanLine(`\u0007${text}`))
          differing.push(code.toString(16));
      }
    }
    expect(differing).toEqual([]);
  });
});
