// calendar-words: the names of days and months, which are written like names in many languages, stand in every news
// story, and say nothing of what it is about.
import { fold } from '../core/fold.ts';

const MONTHS = 12;
const DAYS = 7;
const known = new Map<string, ReadonlySet<string>>();

/** Folded, in that language; English where `lang` is null or not the tag of a language. */
export function calendarWords(lang: string | null): ReadonlySet<string> {
  const tag = lang ?? 'en';
  let words = known.get(tag);
  if (!words) known.set(tag, (words = new Set(namesIn(tag).map(fold))));
  return words;
}

function namesIn(tag: string): string[] {
  try {
    const day = new Intl.DateTimeFormat(tag, { weekday: 'long' });
    // With a day beside it, since many languages decline the month then.
    const month = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long' });
    // 1 January 2024 was a Monday.
    const days = Array.from({ length: DAYS }, (_, at) => new Date(2024, 0, 1 + at));
    const months = Array.from({ length: MONTHS }, (_, at) => new Date(2024, at, 1));
    return [
      ...days.map((date) => partOf(day, date, 'weekday')),
      ...months.map((date) => partOf(month, date, 'month')),
    ];
  } catch {
    // RangeError: a page may call its language anything.
    return tag === 'en' ? [] : namesIn('en');
  }
}

function partOf(format: Intl.DateTimeFormat, date: Date, type: Intl.DateTimeFormatPartTypes): string {
  return format.formatToParts(date).find((part) => part.type === type)?.value ?? '';
}
