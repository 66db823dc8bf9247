import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TIMES, UNITS, WEEKDAYS } from '../../src/query/filters.ts';
import { instantOf, mayBecomeTime, whenOf, whenText } from '../../src/query/when.ts';
import { NOW } from './any-text.ts';

function instant(value: string, now: Date = NOW): Date | null {
  const when = whenOf(value);
  return when && instantOf(when, now);
}

describe('a value names a time', () => {
  it.each([
    ['2026-03-01', new Date(2026, 2, 1)],
    ['2026-3-1', new Date(2026, 2, 1)],
    ['2026/03/01', new Date(2026, 2, 1)],
    ['2026.03.01', new Date(2026, 2, 1)],
    ['2026-03', new Date(2026, 2, 1)],
    ['2026', new Date(2026, 0, 1)],
    ['2024-02-29', new Date(2024, 1, 29)],
    ['1000', new Date(1000, 0, 1)],
    ['12h', new Date(2026, 10, 27, 2, 5)],
    ['7d', new Date(2026, 10, 20, 14, 5)],
    ['7D', new Date(2026, 10, 20, 14, 5)],
    ['７ｄ', new Date(2026, 10, 20, 14, 5)],
    ['7days', new Date(2026, 10, 20, 14, 5)],
    ['2w', new Date(2026, 10, 13, 14, 5)],
    ['1m', new Date(2026, 9, 27, 14, 5)],
    ['9months', new Date(2026, 1, 27, 14, 5)],
    ['1y', new Date(2025, 10, 27, 14, 5)],
    ['999y', new Date(1027, 10, 27, 14, 5)],
    ['today', new Date(2026, 10, 27)],
    ['Yesterday', new Date(2026, 10, 26)],
    ['friday', new Date(2026, 10, 27)],
    ['thursday', new Date(2026, 10, 26)],
    ['saturday', new Date(2026, 10, 21)],
  ])('%s', (value, expected) => {
    expect(instant(value)).toEqual(expected);
  });

  it.each([
    ['1m', new Date(2026, 2, 31, 9), new Date(2026, 1, 28, 9)],
    ['1y', new Date(2024, 1, 29, 9), new Date(2023, 1, 28, 9)],
    ['yesterday', new Date(2026, 0, 1, 0, 30), new Date(2025, 11, 31)],
    ['sunday', new Date(2026, 2, 1, 23), new Date(2026, 2, 1)],
  ])('%s at %s', (value, now, expected) => {
    expect(instant(value, now)).toEqual(expected);
  });

  it.each([
    '',
    '7',
    'd',
    '7x',
    '-7d',
    '7 d',
    '0d',
    '00h',
    '12345d',
    '1000y',
    '20260301',
    '2026-13',
    '2026-00',
    '2026-02-29',
    '2026-3/1',
    '26-03-01',
    '0999',
    '01.03.2026',
    'mon',
    'now',
    'constructor',
  ])('but not %j', (value) => {
    expect(whenOf(value)).toBeNull();
  });
});

it('written down again, a time is the same time', () => {
  const day = fc
    .date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const ago = fc
    .tuple(fc.integer({ min: 1, max: 999 }), fc.constantFrom(...UNITS))
    .map(([count, { unit }]) => `${count}${unit}`);
  const named = fc.constantFrom(...WEEKDAYS, ...TIMES.map(({ time }) => time));
  fc.assert(
    fc.property(fc.oneof(day, ago, named), (value) => {
      const when = whenOf(value);
      expect(when && whenText(when)).toBe(value);
      expect(Number.isNaN(when && instantOf(when, NOW).getTime())).toBe(false);
    }),
  );
});

it('every beginning of a time may become one', () => {
  const whole = [
    'yesterday',
    'monday',
    '12hours',
    '7days',
    '2weeks',
    '3months',
    '10years',
    '2026-03-01',
    '2026/12/31',
    '2026-1-9',
  ];
  const wrong = whole.flatMap((value) =>
    Array.from(value, (_, at) => value.slice(0, at + 1)).filter(
      (part) => !whenOf(part) && !mayBecomeTime(part),
    ),
  );
  expect(wrong).toEqual([]);
});

it.each([
  'soon',
  '0d',
  '2026-13',
  '2026-13-',
  '2026-02-30',
  '2026-00',
  '20261',
  '7x',
  'todays',
  '2026-03/',
  '0',
])('%j will never become one', (value) => {
  expect(mayBecomeTime(value)).toBe(false);
});
