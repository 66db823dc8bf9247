import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printedDate } from '../../src/read/printed-date.ts';

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

test.each(['03/04/2025', '31.02.2025', 'Feb 30, 2025', '28 มกราคม 2568'])(
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
});
