import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FeedDates } from '../../../src/read/feed/feed-date.ts';

function read(text: string, lang: string | null = 'en'): string | null {
  return new FeedDates().read(text, lang);
}

describe('dates as feeds write them', () => {
  test.each([
    ['Mon, 05 Jan 2026 10:00:00 GMT', '2026-01-05T10:00:00.000Z'],
    ['Sat, 05 Jan 2026 10:00:00 GMT', '2026-01-05T10:00:00.000Z'],
    ['5 Jan 26 10:00 EST', '2026-01-05T15:00:00.000Z'],
    ['05-Jan-2026 10:00:00', '2026-01-05T10:00:00.000Z'],
    ['Mon, 5 January 2026 10:00:00 am +0530', '2026-01-05T04:30:00.000Z'],
    ['Mon, 05 Jan 2026 12:00:00 AM', '2026-01-05T00:00:00.000Z'],
    ['Mon, 05 Jan 2026 24:00:00 GMT', '2026-01-06T00:00:00.000Z'],
    ['Mon, 05 Jan 2026 10:00:00 +0000 (UTC)', '2026-01-05T10:00:00.000Z'],
    ['2026-01-05', '2026-01-05T00:00:00.000Z'],
    ['2026-1-5 9:07', '2026-01-05T09:07:00.000Z'],
    ['2026-01-05T10:00:00,5-08:00', '2026-01-05T18:00:00.000Z'],
    ['2026-01-05 10:00:00 +0100', '2026-01-05T09:00:00.000Z'],
    ['20260105', '2026-01-05T00:00:00.000Z'],
    ['1767607200', '2026-01-05T10:00:00.000Z'],
    ['1767607200000', '2026-01-05T10:00:00.000Z'],
    ['Sunday, 1st March 2026', '2026-03-01T00:00:00.000Z'],
    ['Jan. 5, 2026 at 3:04 PM EST', '2026-01-05T20:04:00.000Z'],
    ['Published: January 5, 2026', '2026-01-05T00:00:00.000Z'],
    ['\n  Mon, 05 Jan\n 2026 10:00:00 GMT ', '2026-01-05T10:00:00.000Z'],
    // An impossible time leaves the day.
    ['Mon, 05 Jan 2026 99:00:00 GMT', '2026-01-05T00:00:00.000Z'],
    ['2099-12-31T00:00:00Z', '2099-12-31T00:00:00.000Z'],
  ])('%j is %s', (text, iso) => {
    expect(read(text)).toBe(iso);
  });

  test.each([
    '',
    'soon',
    '30 Feb 2026',
    '0000-00-00T00:00:00Z',
    '2026-13-01',
    '2026-01',
    '7',
    `${'9'.repeat(200)}`,
  ])('%j is no date', (text) => {
    expect(read(text)).toBeNull();
  });

  test('months in the language of the feed', () => {
    expect(read('5 févr. 2026', 'fr')).toBe('2026-02-05T00:00:00.000Z');
    expect(read('Do, 05 März 2026 10:00:00 +0100', 'de')).toBe('2026-03-05T09:00:00.000Z');
  });

  test('every instant, in each of the two forms that standards know', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1970-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        (date) => {
          const seconds = new Date(Math.floor(date.getTime() / 1000) * 1000).toISOString();
          expect(read(date.toISOString())).toBe(seconds);
          expect(read(date.toUTCString())).toBe(seconds);
        },
      ),
    );
  });
});
