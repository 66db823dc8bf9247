// languages: the languages whose dates and ages are understood. What they look like comes from CLDR through Intl, so
// that there is no table of ours to keep. Built when first asked for.

/** BCP 47. Any language that CLDR knows can be added. */
const LANGUAGES =
  'en de fr es it pt nl sv da nb fi pl cs sk ru uk bg hu ro hr sl el tr ja zh zh-TW ko ar ar-LB he fa hi id vi th ca sr lt lv et is bn'.split(
    ' ',
  );

/** One spelling for comparing: compatibility forms and case folded, digits of any script as ASCII, single spaces. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u200e\u200f\u061c]/gu, '')
    .replace(/[’ʼ]/gu, "'")
    .replace(/[^\P{Nd}0-9]/gu, (digit) => String(digitValue(digit)))
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Decimal digits stand in blocks of ten that begin at a multiple of 16, or 6 above it (Unicode 16, chapter 4.6). */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return code - zero;
}

const UNITS = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const;
/** One of each plural form in the languages above: one, two, few, many. */
const COUNTS = [1, 2, 3, 5];

let ages: Set<string> | null = null;
/** Everything that means "n units ago" with '#' for the number, and "yesterday" and its like; folded. */
export function ageForms(): ReadonlySet<string> {
  ages ??= new Set(LANGUAGES.flatMap(ageFormsOf));
  return ages;
}

function ageFormsOf(language: string): string[] {
  const forms: string[] = [];
  for (const style of ['long', 'short', 'narrow'] as const) {
    const always = new Intl.RelativeTimeFormat(language, { numeric: 'always', style });
    for (const unit of UNITS) for (const count of COUNTS) forms.push(always.format(-count, unit));
  }
  const auto = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  forms.push(...[0, -1, -2].map((days) => auto.format(days, 'day')), auto.format(0, 'second'));
  return forms.map((form) => fold(form).replace(/\d+/gu, '#'));
}

let months: Map<string, number> | null = null;
/** Month names and their short forms, standing alone and in a date; 1 to 12; NaN for a name of two months. */
export function monthNames(): ReadonlyMap<string, number> {
  months ??= collectMonths();
  return months;
}

function collectMonths(): Map<string, number> {
  const found = new Map<string, number>();
  for (const [name, month] of LANGUAGES.flatMap(monthsOf)) {
    if (/^\d/u.test(name)) continue;
    found.set(name, (found.get(name) ?? month) === month ? month : NaN);
  }
  // What newsrooms write beside CLDR's forms.
  for (const [name, month] of [
    ['sept', 9],
    ['mars', 3],
    ['mrz', 3],
    ['jän', 1],
    ['jänner', 1],
  ] as const)
    found.set(name, month);
  return found;
}

function monthsOf(language: string): [string, number][] {
  const names: [string, number][] = [];
  for (const month of ['long', 'short'] as const) {
    for (const options of month === 'long'
      ? ([{ month }, { day: 'numeric', month }] as const)
      : [{ day: 'numeric', month } as const]) {
      const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC', calendar: 'gregory' });
      for (let index = 0; index < 12; index++) {
        const parts = format.formatToParts(Date.UTC(2025, index, 28));
        for (const part of parts) {
          if (part.type === 'month')
            names.push([fold(part.value).replace(/^d(?:e |'|’)|[.׳]$/gu, ''), index + 1]);
        }
      }
    }
  }
  return names;
}

let weekdays: Set<string> | null = null;
/** Names of the days of the week, long and short; folded. */
export function weekdayNames(): ReadonlySet<string> {
  weekdays ??= new Set(
    LANGUAGES.flatMap((language) =>
      (['long', 'short'] as const).flatMap((weekday) => {
        const format = new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' });
        // 1 June 2025 was a Sunday.
        return [1, 2, 3, 4, 5, 6, 7].map((day) =>
          fold(format.format(Date.UTC(2025, 5, day))).replace(/\.$/u, ''),
        );
      }),
    ),
  );
  return weekdays;
}
