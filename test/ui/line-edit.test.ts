// A line that is typed, with a cursor.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellWidth } from '../../src/layout/width.ts';
import { shownAround } from '../../src/ui/model/line-edit.ts';

const FAMILY = '👨‍👩‍👧';

describe('what shows of a line', () => {
  test('has the whole sign under the cursor, whatever it is made of', () => {
    expect(shownAround({ text: `a${FAMILY}b`, cursor: 1 }, 20)).toEqual({
      before: 'a',
      at: FAMILY,
      after: 'b',
    });
    expect(shownAround({ text: 'e\u0301t', cursor: 0 }, 20)).toEqual({
      before: '',
      at: 'e\u0301',
      after: 't',
    });
  });

  test('begins with a whole sign where it does not fit', () => {
    const text = FAMILY.repeat(9);
    expect(shownAround({ text, cursor: text.length }, 6)).toEqual({
      before: FAMILY.repeat(2),
      at: ' ',
      after: '',
    });
  });

  test('fits, and holds the cursor', () => {
    const sign = fc.constantFrom('a', ' ', '経', FAMILY, 'e\u0301', '🦊', 'ß');
    fc.assert(
      fc.property(
        fc.array(sign, { maxLength: 60 }),
        fc.nat(60),
        fc.integer({ min: 2, max: 30 }),
        (all, at, room) => {
          const text = all.join('');
          const cursor = all.slice(0, at).join('').length;
          const shown = shownAround({ text, cursor }, room);
          expect(cellWidth(shown.before + shown.at + shown.after)).toBeLessThanOrEqual(room);
          expect(shown.at).toBe(all[at] ?? ' ');
          expect(text.slice(0, cursor).endsWith(shown.before)).toBe(true);
        },
      ),
    );
  });
});
