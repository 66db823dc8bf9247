// when: points in time as a search writes them (2026-03-01, 7d, monday). Owns reading and writing them and their instants
// in local time. Knows nothing of filters. Invariant: whenOf(whenText(when)) is when again.
import { shortDate } from '../core/age.ts';
import { fold } from '../core/fold.ts';
import { UNITS, WEEKDAYS } from './filters.ts';
import type { DayName, When } from './query-types.ts';

const DAY_NAMES: readonly DayName[] = ['today', 'yesterday', ...WEEKDAYS];
const AGO = /^(\d{1,4})(h|d|w|m|y|hours?|days?|weeks?|months?|years?)$/;
/** The year first, which is the only order that means one thing everywhere. */
const CALENDAR = /^([1-9]\d{3})(?:([-/.])(\d{1,2})(?:\2(\d{1,2}))?)?$/;
/** More of them lead behind the first year of our era. */
const MOST_YEARS = 999;

/** The point in time that a value names; null where it names none. 2026 is its first day, 2026-03 that month's. */
export function whenOf(value: string): When | null {
  const text = fold(value);
  const named = DAY_NAMES.find((name) => name === text);
  if (named) return { named };
  const [, count, unitName] = AGO.exec(text) ?? [];
  const unit = UNITS.find((one) => one.unit === unitName?.charAt(0))?.unit;
  if (unit) {
    const ago = Number(count);
    return ago === 0 || (unit === 'y' && ago > MOST_YEARS) ? null : { ago, unit };
  }
  return calendarDay(text);
}

function calendarDay(text: string): When | null {
  const [whole, year = '', , month = '1', day = '1'] = CALENDAR.exec(text) ?? [];
  if (whole === undefined) return null;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day)) return null;
  return { day: date.toISOString().slice(0, 10) };
}

/** Whether a value that names no time is the beginning of one that does. */
export function mayBecomeTime(value: string): boolean {
  const text = fold(value);
  return (
    DAY_NAMES.some((name) => name.startsWith(text)) ||
    /^[1-9]\d{0,3}(?:da|ho|hou|we|wee|mo|mon|mont|ye|yea)?$/.test(text) ||
    /^[1-9]\d{3}([-/.])(?:[01]?|(?:0?[1-9]|1[0-2])\1[0-3]?)$/.test(text)
  );
}

/** As a search writes it. */
export function whenText(when: When): string {
  if ('day' in when) return when.day;
  return 'named' in when ? when.named : `${when.ago}${when.unit}`;
}

/**
 * The instant: of a day its beginning in local time, of an age that long before `now`. Days, weeks, months and years are
 * counted on the calendar (a month before 31 March is the last day of February), hours on the clock.
 */
export function instantOf(when: When, now: Date): Date {
  if ('day' in when) {
    const [year = NaN, month = NaN, day = NaN] = when.day.split('-').map(Number);
    return new Date(year, month - 1, day);
  }
  if ('named' in when)
    return new Date(now.getFullYear(), now.getMonth(), now.getDate() - daysBack(when.named, now));
  const { ago, unit } = when;
  const then = new Date(now);
  if (unit === 'h') then.setTime(now.getTime() - ago * 3_600_000);
  else if (unit === 'd' || unit === 'w') then.setDate(now.getDate() - (unit === 'w' ? 7 * ago : ago));
  else backMonths(then, unit === 'y' ? 12 * ago : ago);
  return then;
}

/** The instant for people: "27 Nov 2026"; of an age in hours, which says little as a day, "27 Nov 2026, 14:05". */
export function dateOf(when: When, now: Date): string {
  return shortDate(instantOf(when, now), 'ago' in when && when.unit === 'h');
}

function daysBack(name: DayName, now: Date): number {
  if (name === 'today') return 0;
  return name === 'yesterday' ? 1 : (now.getDay() - WEEKDAYS.indexOf(name) + 7) % 7;
}

function backMonths(date: Date, months: number): void {
  const day = date.getDate();
  date.setMonth(date.getMonth() - months);
  // Where that month is shorter, the date has run over into the next one.
  if (date.getDate() !== day) date.setDate(0);
}
