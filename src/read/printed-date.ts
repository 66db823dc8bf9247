// printed-date: a date or an age as sites print it, in many languages. Owns recognising it (a whole line or the whole
// content of a time element) and, where it is a day of the calendar, its instant. Never guesses: an age has no fixed
// point in a saved file, and 03/04/2025 is two days.
import { namedDay, numericDay } from './calendar-day.ts';
import { fold } from './languages.ts';
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

const PREFIX =
  /^(?:(?:first |last |originally )?(?:published|updated|posted|modified|created)|date|veröffentlicht|aktualisiert|zuletzt aktualisiert|erschienen|stand|publiée?|mise? à jour|modifiée?|publicado|actualizado|atualizado|pubblicato|aggiornato|gepubliceerd|bijgewerkt|geplaatst|publicerad|uppdaterad|publicerat|publisert|oppdatert|udgivet|opdateret|julkaistu|päivitetty|opublikowano|aktualizacja|data publikacji|publikováno|aktualizováno|опубликовано|обновлено|дата публикации|опубліковано|оновлено|公開日?|更新日?|掲載日?|配信|发布(?:时间|于)?|發布(?:時間|於)?|更新(?:时间|時間)|時間|时间|입력|수정|등록|승인|نُ?شر(?:ت)?(?: في)?|تاريخ النشر|آخر تحديث|פורסם|עודכן|yayınlanma(?: tarihi)?|güncelleme|güncellendi|diterbitkan|diperbarui|cập nhật|đăng)(?:\s*[:：]\s*|\s+(?:on|at|am|den|le|il|el|em|op|den|dne|w dniu|ב|:)\s+|\s+)/iu;

/** The date in a line that holds nothing else; null where there is more, or no date. */
export function printedDate(line: string): PrintedDate | null {
  if (line.length > LONGEST) return null;
  const text = line
    .replace(PREFIX, '')
    .replace(/^[([]\s*([^()[\]]+?)\s*[)\]]$/u, '$1')
    .trim();
  if (text === '') return null;
  if (isAge(text)) return { text, published: null };
  const day = calendarDay(text);
  return day && { text, published: day.iso };
}

interface Day {
  iso: string | null;
}

/** A day of the calendar, with or without a time; null where any word is something else. */
function calendarDay(text: string): Day | null {
  const folded = fold(text);
  // No date has these; they spare most headlines the tables of names.
  if (!/\d/u.test(folded) || /[$£€¥%?!“”„«»…]/u.test(folded)) return null;
  const iso = /^\d{4}-\d{2}-\d{2}(?:t\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:z|[+-]\d{2}:?\d{2})?)?$/u.test(
    folded,
  );
  if (iso)
    return instant(folded.includes('t') && !/z|[+-]\d{2}:?\d{2}$/u.test(folded) ? `${folded}z` : folded);

  const { rest, minutes } = withoutTime(folded);
  const day = numericDay(rest) ?? namedDay(rest);
  if (!day) return null;
  if (day.year === null || !day.month || day.day === null) return { iso: null };
  const date = new Date(Date.UTC(day.year, day.month - 1, day.day));
  if (date.getUTCMonth() !== day.month - 1 || day.year < 1900 || day.year > 2100) return { iso: null };
  return { iso: new Date(date.getTime() + minutes * 60_000).toISOString() };
}

function instant(text: string): Day {
  const time = Date.parse(text.toUpperCase());
  return { iso: Number.isNaN(time) ? null : new Date(time).toISOString() };
}
