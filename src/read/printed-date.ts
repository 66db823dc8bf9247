// printed-date: a date or an age as sites print it, in many languages. Owns recognising it (a whole line or the whole
// content of a time element) and, where it is a day of the calendar, its instant. Never guesses: an age has no fixed
// point in a saved file, and 03/04/2025 is two days.
import { ageForms, fold, monthNames, weekdayNames } from './languages.ts';

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

const ABOUT =
  /(?:^|(?<= ))(?:about|around|over|almost|nearly|more than|less than|etwa|ungefähr|rund|knapp|über|ca\.?|circa|environ|plus de|moins de|près de|cerca de|unas|unos|casi|quasi|oltre|ongeveer|omkring|около|більше|приблизно) (?=[#\p{L}])/gu;
/** Words for one and a few, as they stand in ages. */
const NUMBER_WORDS =
  /(?:^|(?<=[ ']))(?:a few|an|a|one|two|three|four|five|six|seven|eight|nine|ten|several|einer|einem|eine|zwei|drei|wenigen|une|un|deux|trois|quelques|una|uno|dos|tres|unas|due|tre|pochi|poche|uma|um|dois|duas|três|een|één|enkele|twee|drie|en|ett|et|två|to|jedną|dwie|два|две|дві|три|несколько|кілька|bir|iki|数|數|几|幾|半)(?= |$)/gu;

/** "2 hours ago", "vor einer Stunde", "il y a 2 h", "2時間前", "yesterday". */
function isAge(text: string): boolean {
  const form = fold(text)
    .replace(/^(?:約|约|大约|大約|약|حوالي )\s*/u, '')
    .replace(/\d+/gu, '#')
    .replace(/[.。]$/u, '')
    .replace(ABOUT, '');
  const forms = ageForms();
  const counted = withNumber(form);
  // CLDR has one wording a language; sites also leave the preposition or the number out, or take another one.
  const spellings = [
    form,
    counted,
    `# ${form}`,
    `för ${form}`,
    `for ${form}`,
    `há ${form.replace(/ atrás$/u, '')}`,
  ];
  spellings.push(form.replace(/^منذ/u, 'قبل'), form.replace(/ /gu, ''));
  return (
    spellings.some((spelling) => forms.has(spelling) || forms.has(`${spelling}.`)) ||
    /^(?:just now|moments? ago|right now|gerade eben|à l'instant|agora mesmo|ahora mismo|recién|proprio ora|adesso|zojuist|just nu|przed chwilą|только что|щойно|刚刚|剛剛|방금 ?전?|たった今|az önce|الآن|עכשיו|#\s?(?:hrs?|mins?|secs?|wks?|mos?|yrs?|h|m|d|w|std|sa|dk|min|u|ч|мин|год|хв)\.? ?(?:ago|fa|siden|sedan|geleden|temu|назад|тому|önce|sitten)?|yesterday at #:#|today at #:#|(?:heute|gestern),? #:#(?: uhr)?|(?:hier|aujourd'hui) à #[:h]#|(?:hoy|ayer) a las #:#|(?:oggi|ieri),? #:#|(?:сегодня|вчера),? (?:в )?#:#|قبل (?:#|ساعه|ساعة|دقيقة|يوم|أسبوع|شهر|سنة)|لפני שעה|לפני (?:שעה|יום|דקה|שעתיים|יומיים|שבועיים|#))$/u.test(
      counted,
    )
  );
}

/** The number word nearest to the unit as '#': "il y a une heure" has two words that can mean one. */
function withNumber(form: string): string {
  const last = [...form.replace("un'", 'un ').matchAll(NUMBER_WORDS)].at(-1);
  if (!last) return form;
  const spaced = form.replace("un'", 'un ');
  return `${spaced.slice(0, last.index)}#${spaced.slice(last.index + last[0].length)}`;
}

interface Day {
  iso: string | null;
}

/** Words that stand between the parts of a date and say nothing. */
const JOINERS = new Set(
  'de del of the le du den der am um il el las a à at às alle ore kl o w v в о об г р года році року klo uhr h on em dia los la im и and . , - – — · | / @ في الساعة ב בשעה saat tarihinde ngày lúc'.split(
    ' ',
  ),
);
/** Hours ahead of UTC: RFC 5322 section 4.3 for the American ones, and those that newsrooms print. */
const ZONES: Record<string, number> = {
  z: 0,
  utc: 0,
  gmt: 0,
  wet: 0,
  bst: 1,
  cet: 1,
  mez: 1,
  west: 1,
  cest: 2,
  mesz: 2,
  eet: 2,
  sast: 2,
  eest: 3,
  msk: 3,
  мск: 3,
  trt: 3,
  jst: 9,
  kst: 9,
  hkt: 8,
  aest: 10,
  aedt: 11,
  est: -5,
  et: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pt: -8,
  pdt: -7,
};

/** A day of the calendar, with or without a time; null where any word is something else. */
function calendarDay(text: string): Day | null {
  const folded = fold(text);
  if (!/\d/u.test(folded)) return null;
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

const TIME =
  /(?:^|(?<=[\s,(日일]))(?<hour>[01]?\d|2[0-3])(?::|h|\.(?=\d\d(?!\.|\d))|時|时|點|点|시\s?)(?<minute>[0-5]\d)?(?::[0-5]\d)?(?:分|분)?\s?(?<half>[ap]\.?m\.?(?![\p{L}]))?/u;
const ZONE = /(?:^|(?<=[\s\d)]))\(?(?<name>[a-zмск]{1,4})?(?<offset>[+-]\d{1,2}(?::?\d{2})?)?\)?$/u;

/** Takes a time of day, with its zone, out of a date. `minutes`: to add to midnight UTC; without a zone it is UTC. */
function withoutTime(text: string): { rest: string; minutes: number } {
  const morning = text.replace(/^(.*)(?:오전|午前|上午)\s?/u, '$1 ');
  const afternoon = morning.replace(/(?:오후|午後|下午)\s?/u, ' ');
  const found = TIME.exec(afternoon);
  // "28.01" is a day and a month unless a date stands before it.
  if (!found?.groups || (found[0].includes('.') && !/\d{4}/u.test(afternoon.replace(found[0], '')))) {
    return { rest: text, minutes: 0 };
  }
  let hour = Number(found.groups['hour']);
  const half = found.groups['half']?.[0];
  if ((half === 'p' || afternoon !== morning) && hour < 12) hour += 12;
  if (half === 'a' && hour === 12) hour = 0;
  const before = afternoon.slice(0, found.index);
  const after = afternoon.slice(found.index + found[0].length).trim();
  const zone = ZONE.exec(after);
  const offset = zone?.groups ? zoneMinutes(zone.groups['name'], zone.groups['offset']) : null;
  const rest = offset === null ? after : after.slice(0, zone?.index);
  return {
    rest: `${before} ${rest}`.trim(),
    minutes: hour * 60 + Number(found.groups['minute'] ?? 0) - (offset ?? 0),
  };
}

function zoneMinutes(name: string | undefined, offset: string | undefined): number | null {
  if (!name && !offset) return null;
  const hours = name ? ZONES[name] : 0;
  if (hours === undefined) return null;
  const [, sign = '+', h = '0', m = '0'] = /^([+-])(\d{1,2}):?(\d{2})?$/u.exec(offset ?? '') ?? [];
  return hours * 60 + (sign === '-' ? -1 : 1) * (Number(h) * 60 + Number(m));
}

interface YearMonthDay {
  year: number | null;
  month: number | null;
  day: number | null;
}

function numericDay(text: string): YearMonthDay | null {
  const words = withoutWeekdays(text);
  const big = /^(\d{4})\s?[-/.年년]\s?(\d{1,2})\s?[-/.月월]\s?(\d{1,2})\s?[.日일]?$/u.exec(words);
  if (big) return valid(Number(big[1]), Number(big[2]), Number(big[3]));
  const short = /^(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]$/u.exec(words);
  if (short) return { year: null, month: Number(short[1]), day: Number(short[2]) };
  const small = /^(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})\.?$/u.exec(words);
  if (small) return smallFirst(Number(small[1]), Number(small[3]), small[4] ?? '', small[2] ?? '');
  const noYear = /^(\d{1,2})\.\s?(\d{1,2})\.$/u.exec(words);
  return noYear ? { year: null, month: Number(noYear[2]), day: Number(noYear[1]) } : null;
}

/** With dots the day stands first, everywhere; with slashes only a number above 12 tells. */
function smallFirst(first: number, second: number, yearText: string, mark: string): YearMonthDay | null {
  const year = yearText.length === 4 ? Number(yearText) : 2000 + Number(yearText);
  if (mark === '.' || first > 12) return valid(year, second, first);
  if (second > 12) return valid(year, first, second);
  return first === second ? valid(year, first, second) : { year, month: null, day: null };
}

function valid(year: number, month: number, day: number): YearMonthDay | null {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? { year, month, day } : null;
}

function withoutWeekdays(text: string): string {
  const names = weekdayNames();
  return text
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
function namedDay(text: string): YearMonthDay | null {
  const months = monthNames();
  const found: YearMonthDay = { year: null, month: null, day: null };
  const joined = [...months.keys()]
    .filter((name) => name.includes(' ') && !/\d/u.test(name))
    .reduce((rest, name) => rest.replace(name, name.replaceAll(' ', '_')), text);
  for (const word of withoutWeekdays(joined)
    .replaceAll('_', '\u00A0')
    .replace(/(?<=\d)(?=\p{L}{3})|(?<=\p{L}{2}\.?)(?=\d)/gu, ' ')
    .split(' ')) {
    const number = /^['’]?(\d{1,4})(?:st|nd|rd|th|er|re|e|º|ª|o|a)?[.]?$/u.exec(word)?.[1];
    const month = months.get(
      word
        .replaceAll('\u00A0', ' ')
        .replace(/^[בو](?=\p{L})/u, '')
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
