import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateWithin, printedDate } from '../../../src/read/dates/printed-date.ts';

const JANUARY_28 = '2025-01-28T00:00:00.000Z';

describe('a day of the calendar has its instant', () => {
  test.each([
    '28 January 2025',
    'January 28, 2025',
    'Jan. 28, 2025',
    'Tuesday, January 28th, 2025',
    '2025-01-28',
    '2025/01/28',
    '28.01.2025',
    '28/01/2025',
    '1/28/2025',
    '28. Januar 2025',
    'Dienstag, 28. Januar 2025',
    '28. Jän. 2025',
    'mardi 28 janvier 2025',
    '28 de enero de 2025',
    '28 gennaio 2025',
    '28 de janeiro de 2025',
    '28 januari 2025',
    '28. tammikuuta 2025',
    '28 stycznia 2025',
    '28. ledna 2025',
    '28 января 2025 г.',
    '28 січня 2025',
    '28 Ocak 2025',
    '2025年1月28日',
    '2025年1月28日(火)',
    '2025년 1월 28일',
    '2025. 1. 28.',
    '28 يناير 2025',
    '٢٨ يناير ٢٠٢٥',
    '28 كانون الثاني 2025',
    '28 בינואר 2025',
  ])('%s', (text) => {
    expect(printedDate(text)).toEqual({ text, published: JANUARY_28 });
  });

  test.each([
    ['28 January 2025 at 9:41 pm', '2025-01-28T21:41:00.000Z'],
    ['January 28, 2025 at 9:41 a.m. EST', '2025-01-28T14:41:00.000Z'],
    ['12 May 2025 12:00 am', '2025-05-12T00:00:00.000Z'],
    ['12 May 2025 12:30 pm', '2025-05-12T12:30:00.000Z'],
    ['Tue, 28 Jan 2025 09:00:00 +0100', '2025-01-28T08:00:00.000Z'],
    ['2025-01-28T09:00:00+01:00', '2025-01-28T08:00:00.000Z'],
    ['2025-01-28T09:00:00', '2025-01-28T09:00:00.000Z'],
    ['28. Januar 2025, 09:30 Uhr', '2025-01-28T09:30:00.000Z'],
    ['28 janvier 2025 à 9h41', '2025-01-28T09:41:00.000Z'],
    ['28 januari 2025 kl. 09.30', '2025-01-28T09:30:00.000Z'],
    ['2025年1月28日 午後3時30分', '2025-01-28T15:30:00.000Z'],
    ['2025.01.28 오후 3:30', '2025-01-28T15:30:00.000Z'],
  ])('with its time: %s', (text, published) => {
    expect(printedDate(text)).toEqual({ text, published });
  });
});

test.each([
  '2 hours ago',
  'an hour ago',
  'a few minutes ago',
  'just now',
  'yesterday',
  '3h',
  'vor 3 Stunden',
  'vor etwa einer Stunde',
  'il y a 2 h',
  'il y a une heure',
  'hace una hora',
  "un'ora fa",
  '2 dias atrás',
  '2 uur geleden',
  '2 timmar sedan',
  '2 tuntia sitten',
  '2 godziny temu',
  '2 часа назад',
  'час назад',
  '2 години тому',
  '2 saat önce',
  '約2時間前',
  '3 小时前',
  '2시간 전',
  'منذ ساعتين',
  'قبل ٣ ساعات',
  'לפני שעתיים',
  '2 घंटे पहले',
  '28 January',
  'January 2025',
  '28.1.',
])('%s is a date as sites print it, without a fixed point', (text) => {
  expect(printedDate(text)).toEqual({ text, published: null });
});

test.each(['31.02.2025', 'Feb 30, 2025', '28 มกราคม 2568'])(
  '%s names no one day of the calendar for sure',
  (text) => {
    expect(printedDate(text)).toEqual({ text, published: null });
  },
);

test.each([
  ['Published: 28 January 2025', '28 January 2025'],
  ['Last updated on 28 January 2025', '28 January 2025'],
  ['Aktualisiert am 28. Januar 2025', '28. Januar 2025'],
  ['Publié le 28 janvier 2025', '28 janvier 2025'],
  ['公開日：2025年1月28日', '2025年1月28日'],
  ['(28 January 2025)', '28 January 2025'],
])('what introduces a date is no part of it: %s', (text, date) => {
  expect(printedDate(text)?.text).toBe(date);
});

test.each([
  '',
  '2025',
  'May',
  'March',
  '17 percent',
  'One day',
  'Over 3 days of rain',
  'Vor 20 Jahren: die Flut',
  '10 things to do in May 2025',
  'Mars 2025 mission',
  '28 January 2025 was a cold day',
  'Google Agrees To $28m Settlement',
  '3 Stunden',
  '1. Title',
  '28',
  '09:30',
])('%j is no date', (text) => {
  expect(printedDate(text)).toBeNull();
});

describe('in the language of its document', () => {
  const cases: [string, string, string | null][] = [
    ['28 January 2025', 'en', '2025-01-28T00:00:00.000Z'],
    ['Mar 3, 2025', 'en', '2025-03-03T00:00:00.000Z'],
    ['May 4, 2025, 3:05 p.m.', 'en', '2025-05-04T15:05:00.000Z'],
    ['3:05 PM EST, Mon March 3, 2025', 'en', '2025-03-03T20:05:00.000Z'],
    ['03-Mar-2025', 'en', '2025-03-03T00:00:00.000Z'],
    ['12. März 2025', 'de', '2025-03-12T00:00:00.000Z'],
    ['18.03.2025, 05:12 Uhr', 'de', '2025-03-18T05:12:00.000Z'],
    ['3 de março de 2025', 'pt-BR', '2025-03-03T00:00:00.000Z'],
    ['3 de março de 2025 às 18:00 BRT', 'pt-BR', '2025-03-03T21:00:00.000Z'],
    ['dijous, 3 d’abril de 2025', 'ca', '2025-04-03T00:00:00.000Z'],
    ['18 февраля 2025', 'ru', '2025-02-18T00:00:00.000Z'],
    ['٢٠ فبراير ٢٠٢٥', 'ar', '2025-02-20T00:00:00.000Z'],
    ['28 בינואר 2025', 'he', '2025-01-28T00:00:00.000Z'],
    ['2025年4月12日', 'ja', '2025-04-12T00:00:00.000Z'],
    ['2025.04.21 11:40', 'ko', '2025-04-21T11:40:00.000Z'],
    ['Thứ hai, 3/4/2025, 10:00 (GMT+7)', 'vi', '2025-04-03T03:00:00.000Z'],
    ['28 มกราคม 2568', 'th', '2025-01-28T00:00:00.000Z'],
    ['28 იანვარი, 2025', 'ka', '2025-01-28T00:00:00.000Z'],
    ['۲۸ فروردین ۱۴۰۴', 'fa', null],
    ['2 hours ago', 'en', null],
    ['3h', 'en', null],
    ['Yesterday', 'en', null],
    ['Today, 14:05', 'en', null],
    ['last week', 'en', null],
    ['gestern um 9:30 Uhr', 'de', null],
    ['vor 2 Stunden', 'de', null],
    ['il y a 5 minutes', 'fr', null],
    ['3 j', 'fr', null],
    ['acum 20 de zile', 'ro', null],
    ['12分前', 'ja', null],
    ['31.02.2025', 'de', null],
  ];
  test.each(cases)('“%s” (%s)', (text, lang, published) => {
    expect(printedDate(text, lang)).toEqual({ text, published });
  });

  test.each(['May we all be well in 2025', 'The 3 best ferries', '10 things to do in May 2025', 'This week'])(
    '“%s” is no date in English',
    (text) => {
      expect(printedDate(text, 'en')).toBeNull();
    },
  );

  test('a language that nobody knows takes no date away', () => {
    expect(printedDate('28 January 2025', 'xx')?.published).toBe(JANUARY_28);
    expect(printedDate('28 January 2025', 'no language')?.published).toBe(JANUARY_28);
  });
});

describe('which of day and month stands first', () => {
  const APRIL = '2025-04-03T00:00:00.000Z';
  const MARCH = '2025-03-04T00:00:00.000Z';
  const cases: [string, string | null, string | null][] = [
    ['03/04/2025', 'de', APRIL],
    ['03/04/2025', 'pt-BR', APRIL],
    ['03-04-2025', 'nl', APRIL],
    ['03/04/2025', 'en-US', MARCH],
    ['03/04/2025', 'en', null],
    ['03/04/2025', 'en-GB', null],
    ['03/04/2025', null, null],
    ['03.04.2025', null, APRIL],
    ['03.04.2025', 'en', APRIL],
    ['2025/04/03', null, APRIL],
    ['2025-04-03', 'en-US', APRIL],
    ['25/03/2025', 'en-US', '2025-03-25T00:00:00.000Z'],
    ['03/25/2025', 'de', '2025-03-25T00:00:00.000Z'],
    ['03/25/2025', null, '2025-03-25T00:00:00.000Z'],
    ['04/04/2025', null, '2025-04-04T00:00:00.000Z'],
    ['25/03/25', null, '2025-03-25T00:00:00.000Z'],
    ['03/25/25', 'en-US', '2025-03-25T00:00:00.000Z'],
  ];
  test.each(cases)('%s in a document in %s', (text, lang, published) => {
    expect(printedDate(text, lang)).toEqual({ text, published });
  });
});

describe('of a date and that of its update it is the first', () => {
  test.each([
    ['Published 29 March 2025 at 18:00, updated 30 March 2025', '29 March 2025 at 18:00'],
    ['Publié le 29 mars 2025 à 18h00, mis à jour le 30 mars 2025 à 09h00', '29 mars 2025 à 18h00'],
    ['Mar 29, 2025, 6:00 PM / Updated Mar 30, 2025, 8:00 AM', 'Mar 29, 2025, 6:00 PM'],
  ])('%s', (text, first) => {
    expect(printedDate(text)).toEqual({ text: first, published: '2025-03-29T18:00:00.000Z' });
  });
});

describe('a day within a text that says more', () => {
  const cases: [string, string | null, string | null][] = [
    ['Politics – 28 January 2025 – 4 min read', null, JANUARY_28],
    ['Zofia Wierzba 28 stycznia 2025, 14:22', 'pl', '2025-01-28T14:22:00.000Z'],
    ['Mon Mar 03 2025 10:00:00 GMT+0000 (Coordinated Universal Time)', null, '2025-03-03T10:00:00.000Z'],
    ['发布于2025年1月28日 来源：示例', 'zh', JANUARY_28],
    ['3 of 12 January 2025', 'en', '2025-01-12T00:00:00.000Z'],
    ['2 hours ago', 'en', null],
    ['Filed 03/04/2025', 'en', null],
    ['Filed 03/04/2025', 'fr', '2025-04-03T00:00:00.000Z'],
    ['no day at all in 2025', 'en', null],
    ['28 January', 'en', null],
  ];
  test.each(cases)('“%s” (%s)', (text, lang, published) => {
    expect(dateWithin(text, lang)?.published ?? null).toBe(published);
  });
});

test('every day, however it is written, is the same day', () => {
  const days = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true });
  const languages = [
    'en-GB',
    'en-US',
    'de',
    'fr',
    'es',
    'it',
    'pt',
    'nl',
    'pl',
    'ru',
    'uk',
    'tr',
    'ja',
    'zh',
    'ko',
    'ar-EG',
    'he',
    'el',
    'cs',
    'hu',
  ];
  fc.assert(
    fc.property(days, fc.constantFrom(...languages), (day, language) => {
      const printed = new Intl.DateTimeFormat(language, {
        dateStyle: 'long',
        timeZone: 'UTC',
        calendar: 'gregory',
      }).format(day);
      expect(printedDate(printed)?.published, printed).toBe(
        `${day.toISOString().slice(0, 10)}T00:00:00.000Z`,
      );
    }),
    { numRuns: 400 },
  );
});

test('any text is answered', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void printedDate(text)));
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void dateWithin(text)));
});
