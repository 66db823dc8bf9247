// date-words: what the names of months and weekdays are, and how ages are worded, in the languages whose dates are
// understood. All of it comes from CLDR through Intl, so that there is no table of ours to keep. Each language's words
// are built when first asked for: all of them take a quarter of a second.
import { fold } from '../fold.ts';

/** BCP 47. Read where nobody knows the language of a text; any other that CLDR knows is read where it is known. */
const COMMON =
  'en de fr es it pt nl sv da nb fi pl cs sk ru uk bg hu ro hr sl el tr ja zh ko ar he fa hi id vi th ca sr lt lv et is bn'.split(
    ' ',
  );
/** Languages with several sets of names, and those whose sites use a calendar of their own. */
const VARIANTS: Record<string, string[]> = {
  ar: ['ar', 'ar-LB', 'ar-MA', 'ar-DZ'],
  fa: ['fa', 'fa-u-ca-persian'],
  sr: ['sr', 'sr-Latn'],
  zh: ['zh', 'zh-TW'],
};

export interface DateWords {
  /** Names and short forms, standing alone and in a date → 1 to 12; NaN where a name means two months, or none of ours. */
  months: ReadonlyMap<string, number>;
  weekdays: ReadonlySet<string>;
  /** Those that are no month's name as well. */
  clearWeekdays: ReadonlySet<string>;
  /** Names that are several words. */
  longMonths: readonly string[];
  longWeekdays: readonly string[];
  /** Everything that means "n units ago" with '#' for the number, and "yesterday" and its like. */
  ages: ReadonlySet<string>;
}

const known = new Map<string, DateWords>();

/** Folded words of a language (BCP 47) and of English; null: of every common language. */
export function dateWords(lang: string | null): DateWords {
  const language = lang?.split('-')[0]?.toLowerCase() ?? '';
  const held = known.get(language);
  if (held) return held;
  const names = language === '' ? COMMON : [...new Set([language, 'en'])];
  const words = wordsOf(names.flatMap((name) => VARIANTS[name] ?? [name]).filter(isLanguage));
  known.set(language, words);
  return words;
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
}

function wordsOf(languages: string[]): DateWords {
  const months = monthNames(languages);
  const weekdays = new Set(languages.flatMap(weekdaysOf));
  return {
    months,
    weekdays,
    clearWeekdays: new Set([...weekdays].filter((name) => !months.has(name))),
    longMonths: [...months.keys()].filter((name) => name.includes(' ') && !/\d/u.test(name)),
    longWeekdays: [...weekdays].filter((name) => name.includes(' ')),
    ages: new Set(languages.flatMap(agesOf)),
  };
}

const UNITS = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const;
/** They cover CLDR's plural forms. */
const COUNTS = [1, 2, 3, 5, 11, 20, 100];

function agesOf(language: string): string[] {
  const plural = new Intl.PluralRules(language);
  const counts = new Map(COUNTS.toReversed().map((count) => [plural.select(count), count]));
  // Some languages have a word of its own for two ("anteontem") without a plural form for it.
  const numbers = new Set([...counts.values(), 1, 2]);
  const forms: string[] = [];
  for (const style of ['long', 'short', 'narrow'] as const) {
    const always = new Intl.RelativeTimeFormat(language, { numeric: 'always', style });
    const auto = new Intl.RelativeTimeFormat(language, { numeric: 'auto', style });
    for (const unit of UNITS) {
      for (const count of numbers) forms.push(always.format(-count, unit));
      forms.push(auto.format(-1, unit), auto.format(-2, unit));
    }
    // "this week" is a heading, not an age.
    forms.push(auto.format(0, 'day'), auto.format(0, 'second'));
  }
  return forms.map((form) => fold(form).replace(/\d+/gu, '#'));
}

/** What newsrooms write beside CLDR's forms. */
const MORE_MONTHS = [
  ['sept', 9],
  ['mars', 3],
  ['mrz', 3],
  ['jän', 1],
  ['jänner', 1],
] as const;

function monthNames(languages: string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const [name, month] of languages.flatMap(monthsOf)) {
    if (/^\d/u.test(name)) continue;
    found.set(name, (found.get(name) ?? month) === month ? month : NaN);
  }
  for (const [name, month] of MORE_MONTHS) found.set(name, month);
  return found;
}

function monthsOf(language: string): [string, number][] {
  const foreign = language.includes('-u-ca-');
  const names: [string, number][] = [];
  for (const options of [
    { month: 'long' },
    { day: 'numeric', month: 'long' },
    { month: 'short' },
    { day: 'numeric', month: 'short' },
  ] as const) {
    const format = new Intl.DateTimeFormat(language, {
      ...options,
      timeZone: 'UTC',
      ...(foreign ? {} : { calendar: 'gregory' }),
    });
    for (let index = 0; index < 12; index++) {
      for (const part of format.formatToParts(Date.UTC(2025, index, 28)))
        if (part.type === 'month')
          names.push([fold(part.value).replace(/^d(?:e |')|[.׳]$/gu, ''), foreign ? NaN : index + 1]);
    }
  }
  return names;
}

function weekdaysOf(language: string): string[] {
  return (['long', 'short'] as const).flatMap((weekday) => {
    const format = new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' });
    // 1 June 2025 was a Sunday.
    return [1, 2, 3, 4, 5, 6, 7].map((day) =>
      fold(format.format(Date.UTC(2025, 5, day))).replace(/\.$/u, ''),
    );
  });
}
