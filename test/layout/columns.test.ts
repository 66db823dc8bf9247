import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnWidths, isNumeric } from '../../src/layout/columns.ts';

describe('columnWidths', () => {
  it.each<[name: string, needs: [whole: number, word: number][], width: number, widths: number[] | null]>([
    [
      'what fits gets what it asks for',
      [
        [7, 7],
        [6, 6],
      ],
      40,
      [7, 6],
    ],
    [
      'the long one gives way to the short',
      [
        [7, 7],
        [60, 10],
      ],
      40,
      [7, 31],
    ],
    [
      'two long ones share alike',
      [
        [80, 10],
        [60, 10],
      ],
      42,
      [20, 20],
    ],
    [
      'no column is broken below its longest word',
      [
        [60, 15],
        [60, 5],
      ],
      30,
      [15, 13],
    ],
    [
      'no columns that would break words',
      [
        [60, 15],
        [60, 15],
      ],
      30,
      null,
    ],
    [
      'no columns too slender to read',
      [
        [60, 3],
        [60, 3],
        [60, 3],
      ],
      26,
      null,
    ],
    ['no columns at all', [], 26, null],
  ])('%s', (_name, needs, width, widths) => {
    expect(
      columnWidths(
        needs.map(([whole, word]) => ({ whole, word })),
        width,
        2,
      ),
    ).toEqual(widths);
  });

  it('never takes more than the width', () => {
    const need = fc.record({ whole: fc.nat(100), word: fc.nat(40) });
    fc.assert(
      fc.property(fc.array(need, { maxLength: 9 }), fc.integer({ min: 1, max: 120 }), (needs, width) => {
        const widths = columnWidths(needs, width, 2);
        if (widths) expect(widths.reduce((sum, own) => sum + own + 2, -2)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe('isNumeric', () => {
  it.each([
    [['17', '1,200', '-3.5', '−4'], true],
    [['$600bn', '£482bn', '746m euros'], true],
    [['17 %', '3%', '—', ''], true],
    [['١٢', '٣'], true],
    [['17', 'seventeen'], false],
    [['', '—'], false],
    [['3rd place in 2024'], false],
  ])('%j: %s', (cells, numeric) => {
    expect(isNumeric(cells)).toBe(numeric);
  });
});
