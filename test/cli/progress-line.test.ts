import fc from 'fast-check';
import { expect, test } from 'vitest';
import { barLine } from '../../src/cli/progress-line.ts';
import { cellWidth } from '../../src/layout/width.ts';

test.each([
  [0, 12, '░░░░░░░░░░░░░░░░░░░░  0/12  3 new'],
  [6, 12, '██████████░░░░░░░░░░  6/12  3 new'],
  [11, 12, '██████████████████░░ 11/12  3 new'],
  [12, 12, '████████████████████ 12/12  3 new'],
  [0, 0, '████████████████████ 0/0  3 new'],
])('%i of %i', (done, total, line) => {
  expect(barLine(done, total, '3 new', 80)).toBe(line);
});

test('fits the terminal, however narrow it is and whatever a source is called', () => {
  fc.assert(
    fc.property(
      fc.nat(1000),
      fc.string({ unit: 'grapheme' }),
      fc.integer({ min: 1, max: 60 }),
      (done, text, width) => {
        expect(cellWidth(barLine(done, 1000, text, width))).toBeLessThanOrEqual(width);
      },
    ),
  );
});
