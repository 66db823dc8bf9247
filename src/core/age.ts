// age: how long ago something was published, in few letters for a list, and as a date for a story.

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

// Making one takes longer than everything else that a row of a list needs, and megabytes when it is done for each row.
const formats = new Map<string, Intl.DateTimeFormat>();
function written(date: Date, name: string, options: Intl.DateTimeFormatOptions): string {
  let format = formats.get(name);
  if (!format) formats.set(name, (format = new Intl.DateTimeFormat('en-GB', options)));
  return Number.isNaN(date.getTime()) ? String(date) : format.format(date);
}

/** "now", "5 min", "3 h", "2 d", then a date. `iso` and `now`: instants; a date ahead of `now` counts as now. */
export function shortAge(iso: string, now: Date = new Date()): string {
  const then = new Date(iso);
  const gone = Math.max(0, now.getTime() - then.getTime());
  if (gone < MINUTE) return 'now';
  if (gone < HOUR) return `${Math.floor(gone / MINUTE)} min`;
  if (gone < DAY) return `${Math.floor(gone / HOUR)} h`;
  if (gone < 7 * DAY) return `${Math.floor(gone / DAY)} d`;
  const day = { day: 'numeric', month: 'short' } as const;
  if (then.getFullYear() === now.getFullYear()) return written(then, 'day', day);
  return written(then, 'day of a year', { ...day, year: 'numeric' });
}

/** "28 January 2025, 09:00" in the person's own time zone. */
export function longDate(iso: string): string {
  const then = new Date(iso);
  const day = written(then, 'long day', { day: 'numeric', month: 'long', year: 'numeric' });
  const time = written(then, 'time', { hour: '2-digit', minute: '2-digit' });
  return `${day}, ${time}`;
}

/** "27 Nov 2026", or "27 Nov 2026, 14:05", in the person's own time zone. */
export function shortDate(date: Date, withTime: boolean = false): string {
  const day = written(date, 'day of a year', { day: 'numeric', month: 'short', year: 'numeric' });
  return withTime ? `${day}, ${written(date, 'time', { hour: '2-digit', minute: '2-digit' })}` : day;
}

/** What a list shows of a story's date: its age where the date is known, else the date as the source printed it. */
export function storyAge(
  story: { published: string | null; publishedText: string | null },
  now?: Date,
): string | null {
  return story.published ? shortAge(story.published, now) : story.publishedText;
}
