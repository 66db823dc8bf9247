// printed-date: a date or an age as sites print it, in many languages. Owns recognising it and, where it is a day of the
// calendar, its instant. Never guesses: an age has no fixed point in a saved file, and 03/04/2025 is two days.
import { fold } from '../fold.ts';
import { namedDay, numericDay } from './calendar-day.ts';
import { dateWords, type DateWords } from './date-words.ts';
import { isAge } from './printed-age.ts';
import { withoutTime } from './time-of-day.ts';

export interface PrintedDate {
  /** As printed, without words like "Published". */
  text: string;
  /** ISO 8601 in UTC; null for an age, a date without its year, or one that can be read as two days. */
  published: string | null;
}

/** Longer than any date that a site prints ("Last updated on Wednesday, 28 September 2025 at 09:41 a.m. CEST"). */
const LONGEST = 70;

const PUBLISHED =
  'first published|originally published|published|posted|created|released|date|veröffentlicht|erschienen|publiée?|publicado|pubblicato|gepubliceerd|geplaatst|publicerad|publicerat|publisert|udgivet|julkaistu|opublikowano|data publikacji|publikováno|опубликовано|дата публикации|опубліковано|公開日?|掲載日?|配信|发布(?:时间|于)?|發布(?:時間|於)?|時間|时间|입력|등록|승인|نُ?شر(?:ت)?(?: في)?|تاريخ النشر|פורסם|yayınlanma(?: tarihi)?|diterbitkan|đăng';
const UPDATED =
  '(?:last |first |originally )?(?:updated|modified)|last reviewed|(?:zuletzt )?aktualisiert|stand|mise? à jour|modifiée?|actualizado|atualizado|aggiornato|bijgewerkt|uppdaterad|oppdatert|opdateret|päivitetty|aktualizacja|aktualizováno|обновлено|оновлено|更新日?|更新(?:时间|時間)|수정|آخر تحديث|עודכן|güncelleme|güncellendi|diperbarui|cập nhật';
const PREFIX = new RegExp(
  `^(?:last )?(?:${PUBLISHED}|${UPDATED})(?:\\s*[:：]\\s*|\\s+(?:on|at|am|den|le|il|el|em|op|den|dne|w dniu|ב|:)\\s+|\\s+|(?<=\\p{Script=Han})(?=\\d))(?:[–—-]\\s+)?`,
  'iu',
);
/** Between a date and the date of its update. */
const UPDATE = new RegExp(`[\\s,;|/·•–—-]+\\(?(?=(?:${UPDATED})[\\s:：])`, 'iu');
const MARKS = /^[\s·•|,–—-]+|[\s·•|,–—-]+$/gu;

/**
 * The date in a text that holds nothing else; null where there is more, or no date. Of a date with its update
 * ("Published 3 May 2025, updated 4 May 2025") it is the first. lang: BCP 47 of the document, which decides what
 * 03/04/2025 is; null where unknown, and then words of every common language are known.
 */
export function printedDate(line: string, lang: string | null = null): PrintedDate | null {
  if (line.length > LONGEST * 2) return null;
  const whole = oneDate(line, lang);
  if (whole) return whole;
  const parts = /\d/u.test(line) ? line.split(UPDATE) : [];
  const dates = parts.length === 2 ? parts.map((part) => oneDate(part, lang)) : [];
  return dates.every((date) => date !== null) ? (dates[0] ?? null) : null;
}

function oneDate(line: string, lang: string | null): PrintedDate | null {
  if (line.length > LONGEST) return null;
  const text = line
    .replace(MARKS, '')
    .replace(PREFIX, '')
    .replace(/^[([]\s*([^()[\]]+?)\s*[)\]]$/u, '$1')
    .trim();
  if (text === '') return null;
  const words = dateWords(lang);
  if (isAge(text, words)) return { text, published: null };
  const day = calendarDay(text, words, lang);
  return day && { text, published: day.iso };
}

/** No text around a date that anybody marks as one is longer. In characters. */
const LONGEST_AROUND = 120;
/** Words of a date, and places where one may begin; they bound the work. */
const MOST_WORDS = 10;
const MOST_STARTS = 6;
const YEAR = /\p{Nd}{4}|\p{Nd}[-/.]\p{Nd}{2}\b/u;

/** The first day of the calendar in a text that says more; null where there is none, or one of several days. */
export function dateWithin(text: string, lang: string | null = null): PrintedDate | null {
  if (text.length > LONGEST_AROUND || !/\p{Nd}/u.test(text)) return null;
  const whole = printedDate(text, lang);
  if (whole) return whole.published === null ? null : whole;
  const words = dateWords(lang);
  const parts = text
    // Written without spaces: "发布于2025年4月12日".
    .replace(/(?<=\p{L})(?=\d{4}[年년])|(?<=\d[日일])(?=\p{L})/gu, ' ')
    .split(/\s+/u);
  const starts = parts.flatMap((part, at) => (mayBegin(part, words) ? [at] : []));
  for (const start of starts.slice(0, MOST_STARTS)) {
    for (let end = Math.min(parts.length, start + MOST_WORDS); end > start; end--) {
      const part = parts.slice(start, end).join(' ').replace(MARKS, '');
      if (!YEAR.test(part)) break;
      const iso = calendarDay(part, words, lang)?.iso;
      if (iso) return { text: part, published: iso };
    }
  }
  return null;
}

function mayBegin(word: string, { months, weekdays }: DateWords): boolean {
  const name = fold(word).replace(/[.,]+$/u, '');
  return /\d/u.test(name) || weekdays.has(name) || months.has(name) || months.has(name.replace(/^ב/u, ''));
}

interface Day {
  iso: string | null;
}

/** A day of the calendar, with or without a time; null where any word is something else. */
function calendarDay(text: string, words: DateWords, lang: string | null): Day | null {
  const folded = fold(text);
  // No date has these; they spare most headlines the tables of names.
  if (!/\d/u.test(folded) || /[$£€¥%?!“”„«»…]/u.test(folded)) return null;
  const iso = /^\d{4}-\d{2}-\d{2}(?:t\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:z|[+-]\d{2}:?\d{2})?)?$/u.test(
    folded,
  );
  if (iso)
    return instant(folded.includes('t') && !/z|[+-]\d{2}:?\d{2}$/u.test(folded) ? `${folded}z` : folded);

  const { rest, minutes } = withoutTime(folded);
  const day = numericDay(rest, words, lang) ?? namedDay(rest, words);
  if (!day) return null;
  if (day.year === null || !day.month || day.day === null) return { iso: null };
  const year = isThai(lang) && day.year > 2400 ? day.year - BUDDHIST : day.year;
  const date = new Date(Date.UTC(year, day.month - 1, day.day));
  if (date.getUTCMonth() !== day.month - 1 || year < FIRST_YEAR || year > LAST_YEAR) return { iso: null };
  return { iso: new Date(date.getTime() + minutes * 60_000).toISOString() };
}

/** Newspapers' archives go back to the 19th century; what lies ahead of 2100 is another calendar's. */
const FIRST_YEAR = 1800;
const LAST_YEAR = 2100;
/** Years that the Thai calendar is ahead. */
const BUDDHIST = 543;

function isThai(lang: string | null): boolean {
  return lang !== null && /^th\b/iu.test(lang);
}

function instant(text: string): Day {
  const time = Date.parse(text.toUpperCase());
  return { iso: Number.isNaN(time) ? null : new Date(time).toISOString() };
}
