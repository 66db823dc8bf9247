import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { START, moveTo, pageBy, visibleEnd, type Viewport } from '../../src/ui/model/list-window.ts';

const uniform = (count: number, rows: number, height = 1): Viewport => ({
  count,
  rows,
  heightOf: () => height,
});

describe('moving through a list', () => {
  test('the list scrolls only when the cursor would leave the screen', () => {
    const view = uniform(10, 3);
    expect(moveTo(START, 2, view)).toEqual({ cursor: 2, top: 0 });
    expect(moveTo({ cursor: 2, top: 0 }, 3, view)).toEqual({ cursor: 3, top: 1 });
    expect(moveTo({ cursor: 3, top: 1 }, 2, view)).toEqual({ cursor: 2, top: 1 });
    expect(moveTo({ cursor: 1, top: 1 }, 0, view)).toEqual({ cursor: 0, top: 0 });
  });

  test('the cursor stops at both ends', () => {
    const view = uniform(5, 3);
    expect(moveTo(START, -1, view)).toEqual({ cursor: 0, top: 0 });
    expect(moveTo(START, 99, view)).toEqual({ cursor: 4, top: 2 });
  });

  test('a page down goes on by what is on the screen, half a page by half of it', () => {
    const view = uniform(100, 10);
    expect(pageBy(START, 1, view).cursor).toBe(10);
    expect(pageBy(START, 0.5, view).cursor).toBe(5);
    expect(pageBy({ cursor: 50, top: 45 }, -1, view).cursor).toBe(40);
  });

  test('a page moves by at least one item even where none fits', () => {
    expect(pageBy(START, 1, uniform(3, 2, 5)).cursor).toBe(1);
  });

  test('an empty list has its cursor at the start', () => {
    expect(moveTo({ cursor: 7, top: 3 }, 7, uniform(0, 5))).toEqual({ cursor: 0, top: 0 });
  });
});

describe('for any list, height of items and way there', () => {
  const lists = fc.record({
    heights: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 40 }),
    rows: fc.integer({ min: 1, max: 20 }),
    moves: fc.array(fc.integer({ min: -5, max: 45 }), { minLength: 1, maxLength: 20 }),
  });

  test('the cursor is on the screen, whole where it fits, and no row shows that the screen has no room for', () => {
    fc.assert(
      fc.property(lists, ({ heights, rows, moves }) => {
        const view: Viewport = { count: heights.length, rows, heightOf: (index) => heights[index] ?? 1 };
        let window = START;
        for (const to of moves) {
          window = moveTo(window, to, view);
          const end = visibleEnd(window, view);
          expect(window.top).toBeLessThanOrEqual(window.cursor);
          expect(window.cursor).toBeLessThan(end);
          const shown = heights.slice(window.top, end).reduce((sum, height) => sum + height, 0);
          if (end - window.top > 1) expect(shown).toBeLessThanOrEqual(rows);
        }
      }),
    );
  });

  test('a screen that has grown is filled: what is above the top comes down before rows stay blank', () => {
    fc.assert(
      fc.property(lists, fc.integer({ min: 1, max: 60 }), ({ heights, rows, moves }, grown) => {
        const view: Viewport = { count: heights.length, rows, heightOf: (index) => heights[index] ?? 1 };
        const before = moves.reduce((window, to) => moveTo(window, to, view), START);
        const larger = { ...view, rows: rows + grown };
        const { top } = moveTo(before, before.cursor, larger);
        const shown = heights.slice(top).reduce((sum, height) => sum + height, 0);
        if (top > 0) expect(shown + (heights[top - 1] ?? 0)).toBeGreaterThan(larger.rows);
      }),
    );
  });
});
