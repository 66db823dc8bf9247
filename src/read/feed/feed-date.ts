// feed-date: a date as feeds write it → its instant. Owns RFC 822, with all that people do to it, and ISO 8601; other
// forms go to those who read printed dates. A date without a zone is UTC, so that it is the same on every machine.
import { dateWithin } from '../dates/printed-date.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** RFC 822's names and those of other countries, in minutes ahead of UTC. */
const ZONES: Record<string, number> = {
  ...{
    ut: 0,
    utc: 0,
    gmt: 0,
    z: 0,
    wet: 0,
    west: 60,
    bst: 60,
    ist: 330,
    cet: 60,
    cest: 120,
    mez: 60,
    mesz: 120,
  },
  ...{
    eet: 120,
    eest: 180,
    msk: 180,
    sast: 120,
    pkt: 300,
    wib: 420,
    sgt: 480,
    hkt: 480,
    awst: 480,
    jst: 540,
  },
  ...{ kst: 540, aest: 600, aedt: 660, nzst: 720, nzdt: 780, brt: -180, art: -180, ast: -240, adt: -180 },
  ...{ est: -300, edt: -240, et: -300, cst: -360, cdt: -300, ct: -360, mst: -420, mdt: -360, mt: -420 },
  ...{ pst: -480, pdt: -420, pt: -480, akst: -540, akdt: -480, hst: -600 },
};

const TIME = String.raw`(?<hour>\d{1,2})[:.](?<minute>\d{2})(?:[:.](?<second>\d{2})(?:[.,]\d+)?)?\s*(?<half>[ap]\.?m\.?)?`;
const ZONE = String.raw`\s*(?:(?<name>[a-z]{1,5})\s*)?(?<offset>[+-]\s?\d{1,2}:?\d{0,2})?\s*(?:\([^)]*\))?`;
// The weekday is not looked at: where it is wrong, the number is right.
const RFC = new RegExp(
  String.raw`^(?:[\p{L}.]{2,12},?\s+)?(?<day>\d{1,2})(?:st|nd|rd|th)?[\s-]+(?<month>[a-z]{3})[a-z]*\.?,?[\s-]+(?<year>\d{4}|\d{2})(?:,?\s+(?:at\s+)?${TIME}${ZONE})?$`,
  'iu',
);
/** "January 5, 2026 10:00 am", "Mon Jan 5 10:00:00 UTC 2026", "Monday, January 5th, 2026". */
const AMERICAN = new RegExp(
  String.raw`^(?:[\p{L}.]{2,12},?\s+)?(?<month>[a-z]{3})[a-z]*\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})(?:,?\s+(?:at\s+|-\s+)?${TIME}${ZONE})?$`,
  'iu',
);
const CTIME = new RegExp(
  String.raw`^[a-z]{3},?\s+(?<month>[a-z]{3})\s+(?<day>\d{1,2})\s+${TIME}(?:\s+(?<name>[a-z]{1,5}))?(?:\s*(?<offset>[+-]\d{2}:?\d{2}))?\s+(?<year>\d{4})$`,
  'iu',
);
const ISO = new RegExp(
  String.raw`^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?:(?:\s*t\s*|\s+)${TIME}${ZONE})?$`,
  'iu',
);
const COMPACT =
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?:\s?t\s?(?<hour>\d{2}):?(?<minute>\d{2})(?::?(?<second>\d{2}))?\s?(?<name>z)?(?<offset>[+-]\d{2}:?\d{2})?)?$/iu;

/** How many dates of a feed may be looked at as people print them, which takes up to a millisecond each. */
const MOST_PRINTED = 500;

/** The dates of one feed. */
export class FeedDates {
  #printed = MOST_PRINTED;

  /** ISO 8601 in UTC; null for what is no date. lang: BCP 47 of the entry, for months in words. */
  read(text: string | null, lang: string | null): string | null {
    const line = text?.replace(/\s+/gu, ' ').trim();
    if (!line || line.length > 100 || !/\d/u.test(line)) return null;
    const iso = written(line);
    if (iso !== null || this.#printed === 0) return iso;
    this.#printed--;
    return dateWithin(line, lang)?.published ?? null;
  }
}

function written(line: string): string | null {
  for (const form of [RFC, ISO, AMERICAN, CTIME, COMPACT]) {
    const parts = form.exec(line)?.groups;
    const iso = parts ? instant(parts) : null;
    if (iso) return iso;
  }
  if (/^\d{10}(?:\.\d+)?$/u.test(line)) return new Date(Number(line) * 1000).toISOString();
  if (/^\d{13}$/u.test(line)) return new Date(Number(line)).toISOString();
  return null;
}

type Parts = Record<string, string | undefined>;

function instant(parts: Parts): string | null {
  const month = monthOf(parts['month'] ?? '');
  const day = Number(parts['day']);
  const year = fullYear(parts['year'] ?? '');
  if (month === null || month < 0 || month > 11 || day < 1 || year < 1900 || year > 2200) return null;
  const { minutes, seconds } = timeOf(parts);
  const zone = zoneOf(parts['name']?.toLowerCase(), parts['offset']);
  if (zone === null || minutes > 24 * 60 || seconds > 60) return null;
  const date = new Date(Date.UTC(year, month, day));
  // The 30th of February is no date.
  if (date.getUTCMonth() !== month) return null;
  return new Date(date.getTime() + ((minutes - zone) * 60 + seconds) * 1000).toISOString();
}

function monthOf(text: string): number | null {
  if (/^\d+$/u.test(text)) return Number(text) - 1;
  const index = MONTHS.indexOf(text.slice(0, 3).toLowerCase());
  return index < 0 ? null : index;
}

/** RFC 2822, 4.3: two digits are 2000 to 2049 and 1950 to 1999. */
function fullYear(text: string): number {
  const year = Number(text);
  return text.length > 2 ? year : year + (year < 50 ? 2000 : 1900);
}

function timeOf(parts: Parts): { minutes: number; seconds: number } {
  const half = parts['half']?.[0]?.toLowerCase();
  let hour = Number(parts['hour'] ?? 0);
  if (half === 'p' && hour < 12) hour += 12;
  if (half === 'a' && hour === 12) hour = 0;
  return { minutes: hour * 60 + Number(parts['minute'] ?? 0), seconds: Number(parts['second'] ?? 0) };
}

/** Minutes ahead of UTC. A name that nobody knows counts for nothing; so do the letters of the military (RFC 2822, 4.3). */
function zoneOf(name: string | undefined, offset: string | undefined): number | null {
  const digits = /^([+-])\s?(\d{1,2}):?(\d{2})?$/u.exec(offset ?? '');
  if (!digits) return ZONES[name ?? 'z'] ?? 0;
  const [, sign, hours, minutes = '0'] = digits;
  const ahead = Number(hours) * 60 + Number(minutes);
  if (ahead > 15 * 60) return null;
  return (sign === '-' ? -1 : 1) * ahead;
}
