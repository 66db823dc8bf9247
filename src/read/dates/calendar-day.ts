// calendar-day: a day of the calendar in any order and language, without its time. Owns which number is what; where two
// days are possible it says neither. Takes folded text (fold).
import type { DateWords } from './date-words.ts';

/** null or 0: not said, or not known for sure. */
export interface YearMonthDay {
  year: number | null;
  month: number | null;
  day: number | null;
}

/** "2025-01-28", "28.01.2025", "2025年1月28日". lang: BCP 47; null where unknown. */
export function numericDay(text: string, words: DateWords, lang: string | null): YearMonthDay | null {
  const bare = withoutWeekdays(text, words);
  const big = /^(\d{4})\s?[-/.年년]\s?(\d{1,2})\s?[-/.月월]\s?(\d{1,2})\s?[.日일]?$/u.exec(bare);
  if (big) return valid(Number(big[1]), Number(big[2]), Number(big[3]));
  const short = /^(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]$/u.exec(bare);
  if (short) return { year: null, month: Number(short[1]), day: Number(short[2]) };
  const small = /^(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})\.?$/u.exec(bare);
  if (small) return yearLast(Number(small[1]), Number(small[3]), small[4] ?? '', order(small[2], lang));
  const noYear = /^(\d{1,2})\.\s?(\d{1,2})\.$/u.exec(bare);
  return noYear ? { year: null, month: Number(noYear[2]), day: Number(noYear[1]) } : null;
}

/**
 * Which of day and month stands first where the year stands last. English is written both ways, and so is a text in a
 * language that nobody knows; between dots the day stands first wherever dots are used.
 */
function order(mark: string | undefined, lang: string | null): 'day' | 'month' | null {
  if (lang !== null && /^en-US\b/iu.test(lang)) return 'month';
  if (mark === '.') return 'day';
  return lang === null || /^en\b/iu.test(lang) ? null : 'day';
}

/** A number above 12 tells the day, whatever stands first elsewhere. */
function yearLast(
  first: number,
  second: number,
  yearText: string,
  leading: 'day' | 'month' | null,
): YearMonthDay | null {
  const year = yearText.length === 4 ? Number(yearText) : 2000 + Number(yearText);
  if (first > 12) return valid(year, second, first);
  if (second > 12) return valid(year, first, second);
  if (first === second || leading === 'month') return valid(year, first, second);
  return leading === 'day' ? valid(year, second, first) : { year, month: null, day: null };
}

function valid(year: number, month: number, day: number): YearMonthDay | null {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? { year, month, day } : null;
}

/** Words that stand between the parts of a date and say nothing. */
const JOINERS = new Set(
  'de del of the le du den der am um il el las a à at às alle ore kl o w v в о об г р года році року klo uhr h on em dia los la im и and . , - – — · | / @ في الساعة ב בשעה saat tarihinde ngày lúc'.split(
    ' ',
  ),
);
function withoutWeekdays(text: string, { weekdays: names, longWeekdays }: DateWords): string {
  return longWeekdays
    .reduce((rest, name) => rest.replace(name, ' '), text)
    .replace(/[(（]\s*([^()（）]{1,12})\s*[)）]/gu, (whole, inside: string) =>
      names.has(inside) ? ' ' : whole,
    )
    .split(/[ ,،、]+/u)
    .filter(
      (word) => word !== '' && !names.has(word.replace(/\.$/u, '')) && !JOINERS.has(word.replace(/\.$/u, '')),
    )
    .join(' ');
}

/** Names that mean another month in Polish than in Croatian, where a dot stands behind the day. 0: not known. */
const POLISH = new Map([
  ['listopad', 11],
  ['listopada', 11],
  ['lis', 11],
  ['lip', 7],
]);

function polish(word: string, text: string): number {
  return /\d\./u.test(text) ? 0 : (POLISH.get(word) ?? 0);
}

/** "28 January 2025", "Jan 28, 2025", "28. Januar", "28 de enero de 2025", "January 2025". */
export function namedDay(text: string, words: DateWords): YearMonthDay | null {
  // "Mar" is March, and Tuesday where a month stands beside it.
  return daysAndMonths(text, { ...words, weekdays: words.clearWeekdays }) ?? daysAndMonths(text, words);
}

function daysAndMonths(text: string, words: DateWords): YearMonthDay | null {
  const found: YearMonthDay = { year: null, month: null, day: null };
  const joined = words.longMonths.reduce((rest, name) => rest.replace(name, name.replaceAll(' ', '_')), text);
  const apart = withoutWeekdays(joined, words)
    .replaceAll('_', '\u00A0')
    .replace(/(?<=\d)(?=\p{L}{3})|(?<=\p{L}{2}\.?)(?=\d)|(?<=\d)[-/](?=\p{L})|(?<=\p{L})[-/](?=\d)/gu, ' ');
  for (const word of apart.split(' ')) {
    const number = /^['’]?(\d{1,4})(?:st|nd|rd|th|er|re|e|º|ª|o|a)?[.]?$/u.exec(word)?.[1];
    const month = words.months.get(
      word
        .replaceAll('\u00A0', ' ')
        .replace(/^(?:[בו]|d')(?=\p{L})/u, '')
        .replace(/[.׳]$/u, ''),
    );
    if (number?.length === 4 && found.year === null) found.year = Number(number);
    else if (number && number.length <= 2 && found.day === null && Number(number) <= 31)
      found.day = Number(number);
    else if (month !== undefined && found.month === null)
      found.month = Number.isNaN(month) ? polish(word, text) : month;
    else return null;
  }
  return found.month !== null && (found.day !== null || found.year !== null) ? found : null;
}
