// printed-date: whether a short text is a date or an age as a site prints it, and the instant where it says one.
// Month names and the words for ages come from the platform (CLDR through Intl), so every language it knows works.
// Relative ages give no instant: a saved page doesn't say when "2 hours ago" was.
import { cleanLine } from '../../core/sanitise.ts';

interface Words {
  /** Folded month name → 0 to 11, or null where the calendar isn't ours. */
  months: Map<string, number | null>;
  /** Folded ages with '#' for the number: "# hours ago", "yesterday". */
  ages: Set<string>;
}

const LONGEST = 60;
const UNITS = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const;
// Arabic has several sets of month names; Persian and Hebrew pages may use calendars of their own.
const VARIANTS: Record<string, string[]> = {
  ar: ['ar-EG', 'ar-LB', 'ar-MA', 'ar-DZ'],
  fa: ['fa-u-ca-gregory', 'fa-u-ca-persian'],
  sr: ['sr-Cyrl', 'sr-Latn'],
};
const SHORT_AGE =
  /^#\s?(?:s|sec|secs|m|min|mins|h|hr|hrs|d|w|wk|mo|y|yr|std|tg|ч|мин|дн|j)\.?(?:\s(?:ago|назад|тому))?$/u;
const known = new Map<string, Words>();

/** Whether the text is a date, a time or an age and nothing else. lang: BCP 47 of the page; English always counts. */
export function isPrintedDate(text: string, lang: string | null): boolean {
  const folded = fold(text);
  if (folded === '' || folded.length > LONGEST) return false;
  if (/^#:#$/u.test(folded)) return true;
  if (numericDate(text) !== null) return true;
  return languages(lang).some((words) => isAge(folded, words) || isDate(folded, words));
}

/** ISO instant of a printed day (midnight UTC, or the printed time as UTC); null for ages and what names no year. */
export function printedDateIso(text: string, lang: string | null): string | null {
  if (text.length > LONGEST * 2) return null;
  const numeric = numericDate(text);
  if (numeric) return numeric;
  const plain = digits(cleanLine(text)).toLowerCase();
  const year = plain.match(/(?<!\d)(?:1[89]|2[0-5])\d{2}(?!\d)/u)?.[0];
  const day = plain.replace(/\d{1,2}[:.]\d{2}(?::\d{2})?/gu, ' ').match(/(?<!\d)\d{1,2}(?!\d)/u)?.[0];
  const month = languages(lang)
    .map((words) => monthIn(fold(plain, false), words))
    .find((found) => found !== undefined);
  if (!year || !day || month === undefined || month === null) return null;
  return iso(
    Number(year) - (lang?.startsWith('th') && Number(year) > 2400 ? 543 : 0),
    month,
    Number(day),
    plain,
  );
}

function isAge(folded: string, words: Words): boolean {
  if (SHORT_AGE.test(folded)) return true;
  const bare = folded.replace(/^(?:about|over|updated|vor ca|environ|около|posted|published)\s/u, '');
  // Arabic sites write "since" where CLDR has "before".
  const before = folded.replace(/^منذ\s/u, 'قبل ');
  if ([folded, bare, before].some((age) => words.ages.has(age))) return true;
  // "Today, 14:05", "gestern um 9:30"
  const day = bare.replace(/[\s,]+(?:\S{1,3}\s)?#[:.]#.*$/u, '');
  return day !== bare && words.ages.has(day);
}

/** A month's name, a number, and nothing much beside them. */
function isDate(folded: string, words: Words): boolean {
  if (!folded.includes('#')) return false;
  const found = folded.split(/[^\p{L}\p{M}]+/u).filter(Boolean);
  const months = found.filter((word) => monthOf(word, words) !== undefined);
  if (months.length === 0) return false;
  // Weekdays, "um", "at", "de", "Uhr", "updated": a few words are no sentence.
  return found.length - months.length <= 4;
}

function monthIn(folded: string, words: Words): number | null | undefined {
  return folded
    .split(/[^\p{L}\p{M}]+/u)
    .map((word) => monthOf(word, words))
    .find((month) => month !== undefined);
}

/** Hebrew writes "in January" as one word. */
function monthOf(word: string, { months }: Words): number | null | undefined {
  return months.has(word) ? months.get(word) : months.get(word.replace(/^ב/u, ''));
}

function numericDate(text: string): string | null {
  const plain = digits(text.trim());
  const match =
    /^\D{0,12}(?<year>(?:19|20)\d{2})\s?[-./年년]\s?(?<month>\d{1,2})\s?[-./月월]\s?(?<day>\d{1,2})(?:\D|$)/u.exec(
      plain,
    ) ??
    /^\D{0,12}(?<day>\d{1,2})[-./]\s?(?<month>\d{1,2})[-./]\s?(?<year>(?:19|20)\d{2})(?:\D|$)/u.exec(plain);
  if (!match?.groups || plain.replace(/[\d\s]/gu, '').length > 24) return null;
  const [year, month, day] = ['year', 'month', 'day'].map((name) => Number(match.groups?.[name]));
  if (year === undefined || month === undefined || day === undefined) return null;
  // Day first unless that can't be: 03/25/2025.
  return month > 12 ? iso(year, day - 1, month, plain) : iso(year, month - 1, day, plain);
}

function iso(year: number, month: number, day: number, text: string): string | null {
  const time = /(?<!\d)(?<hour>[01]?\d|2[0-3]):(?<minute>[0-5]\d)\s*(?<half>[ap])?/iu.exec(text)?.groups;
  const half = time?.['half']?.toLowerCase();
  const hour = time ? (Number(time['hour']) % (half ? 12 : 24)) + (half === 'p' ? 12 : 0) : 0;
  const date = new Date(Date.UTC(year, month, day, hour, time ? Number(time['minute']) : 0));
  return date.getUTCMonth() === month && date.getUTCDate() === day ? date.toISOString() : null;
}

/** Every decimal digit of any script as ASCII. */
function digits(text: string): string {
  return text.replace(/[٠-٩۰-۹०-९０-９]/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = [0x660, 0x6f0, 0x966, 0xff10].find((base) => code >= base && code < base + 10) ?? code;
    return String(code - zero);
  });
}

function fold(text: string, numbers = true): string {
  const plain = digits(cleanLine(text))
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u200e\u200f.]/gu, (c) => (c === '.' ? ' ' : ''));
  return (numbers ? plain.replace(/\d+/gu, '#') : plain)
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^[·•|,–—-]\s*|\s*[·•|,–—-]$/gu, '');
}

function languages(lang: string | null): Words[] {
  const base = lang?.split('-')[0]?.toLowerCase();
  const names = [...new Set([...(base ? (VARIANTS[base] ?? [base]) : []), 'en'])];
  return names.map(wordsOf);
}

function wordsOf(locale: string): Words {
  const held = known.get(locale);
  if (held) return held;
  const words: Words = { months: new Map(), ages: new Set() };
  try {
    addMonths(locale, words);
    addAges(locale, words);
  } catch {
    // A language tag that the platform refuses adds no words.
  }
  known.set(locale, words);
  return words;
}

function addMonths(locale: string, words: Words): void {
  const foreign = locale.includes('persian');
  for (const month of ['long', 'short'] as const) {
    for (const options of [{ month }, { month, day: 'numeric' }] as const) {
      const format = new Intl.DateTimeFormat(locale.includes('-u-') ? locale : `${locale}-u-ca-gregory`, {
        ...options,
        timeZone: 'UTC',
      });
      for (let index = 0; index < 12; index++) {
        const part =
          format.formatToParts(Date.UTC(2025, index, 15)).find(({ type }) => type === 'month')?.value ?? '';
        const name = fold(part, false);
        if (/\p{L}/u.test(name) && !words.months.has(name)) words.months.set(name, foreign ? null : index);
      }
    }
  }
}

function addAges(locale: string, words: Words): void {
  for (const style of ['long', 'short', 'narrow'] as const) {
    const always = new Intl.RelativeTimeFormat(locale, { style, numeric: 'always' });
    const auto = new Intl.RelativeTimeFormat(locale, { style, numeric: 'auto' });
    for (const unit of UNITS) {
      // The numbers cover every plural form of CLDR.
      for (const value of [1, 2, 3, 5, 11, 20, 21, 100]) words.ages.add(fold(always.format(-value, unit)));
      for (const value of [0, 1, 2]) words.ages.add(fold(auto.format(-value, unit)));
    }
  }
}
