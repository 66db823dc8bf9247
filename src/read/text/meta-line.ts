// meta-line: the lines that say who wrote a story and when. Owns their wording in many languages. A line is one only as
// a whole: prose that begins with "By" is prose.
import { printedDate, type PrintedDate } from '../dates/printed-date.ts';
import { isName, startsLikeHeadline, width } from './line-shape.ts';
import { isButton } from './noise.ts';

export interface Meta {
  author: string | null;
  date: PrintedDate | null;
}

const LONGEST = 140;
const BY =
  /^(?:(?:words|text|story|report|written|posted|published|article|author|interview)?\s?by|interview:|von|ein artikel von|par|por|di|de|da|door|av|af|autor|autorka|skrevet af|skrevet av|przez|от)\s+(?<name>.+)$/iu;
const LABELLED =
  /^(?:author|authors|written by|words|text|reporter|autor(?:in|en)?|autore|autori|auteur|auteurs|autores|autora|skribent|tekst|teksti|text|автор|авторы|автори|текст|фото и текст|作者|文|文字|記者|记者|撰文|編集|文・写真|取材・文|執筆|著者|글|기자|الكاتب|بقلم|كتب|كتبت|إعداد|מאת|כתב|yazar|yazan|haber|συντάκτης|του|لیکھک|लेखक|tác giả|penulis)\s?(?:[:：/／=＝|]\s?|\s)(?<name>.+)$/iu;
/** Labels that are also common words are believed with a colon, a slash or the like only. */
const NEEDS_MARK = /^(?:text|words|tekst|teksti|текст|文|文字|글|haber|كتب|كتبت|του|כתב|reporter|хотел)$/iu;
const KOREAN_REPORTER = /^(?<name>[가-힣]{2,4})\s?(?:선임|수습)?\s?기자(?:\s\S+@\S+)?$/u;
const SEPARATORS = /\s*[|•·‧・]\s*|\s[–—/-]\s|\s{2,}/u;

/** Who and when, where a line says nothing else; null for any other line. */
export function metaLine(line: string): Meta | null {
  if (line.length > LONGEST || width(line) > LONGEST) return null;
  const date = printedDate(line);
  if (date) return { author: null, date };
  const author = byline(line);
  if (author) return author;
  const parts = line.split(SEPARATORS).filter((part) => part !== '');
  if (parts.length > 1 && parts.length <= 6) return withTime(combined(parts), line, parts);
  const labelled = line.split(BEFORE_LABEL);
  return labelled.length > 1 && labelled.length <= 6 ? combined(labelled) : dateThenAuthor(line);
}

/** "来源：新华社 作者：李华 2025-02-28 09:10": nothing but a space is between the labels. */
const BEFORE_LABEL =
  /\s(?=(?:来源|來源|作者|记者|記者|编辑|編輯|责编|发布时间|發布時間|时间|時間)\s?[:：])|(?<=[:：]\S{1,20})\s(?=\d{4}[-/.年])/u;

/** "05 mar 2025 - 13:24 CET": what stands between the day and the hour separates nothing. */
function withTime(meta: Meta | null, line: string, parts: string[]): Meta | null {
  const at = meta?.date ? parts.indexOf(meta.date.text) : -1;
  const [day, time] = [parts[at], parts[at + 1]];
  if (!meta || day === undefined || time === undefined || !/^\d{1,2}[:.h]\d{2}/u.test(time)) return meta;
  const date = printedDate(`${day} ${time}`);
  const start = line.indexOf(day);
  return date
    ? {
        ...meta,
        date: { ...date, text: line.slice(start, line.indexOf(time, start + day.length) + time.length) },
      }
    : meta;
}

/** "By Jane Doe | 28 January 2025 | 5 min read", "Technology · 2 hours ago". */
function combined(parts: string[]): Meta | null {
  const meta: Meta = { author: null, date: null };
  for (const part of parts) {
    const said = metaOfPart(part);
    if (said) {
      meta.author ??= said.author;
      meta.date ??= said.date;
    } else if (width(part) > 30 && !isButton(part)) return null;
  }
  if (!meta.author && !meta.date) return null;
  return meta;
}

function metaOfPart(part: string): Meta | null {
  const date = printedDate(part);
  return date ? { author: null, date } : (byline(part) ?? dateThenAuthor(part));
}

/** "2 hours ago by Jane Doe", "28 January 2025, by Jane Doe". */
function dateThenAuthor(line: string): Meta | null {
  const [, before = '', after = ''] =
    /^(.{3,50}?),?\s((?:by|von|par|por|di|door|av|af)\s.{3,60})$/iu.exec(line) ?? [];
  const date = before === '' ? null : printedDate(before);
  const author = date && byline(after);
  return author ? { author: author.author, date } : null;
}

/** "By Jane Doe", "Von Max Muster, Berlin", "作者：王小明", "By Jane Doe on 28 January 2025". */
function byline(line: string): Meta | null {
  const korean = KOREAN_REPORTER.exec(line)?.groups?.['name'];
  if (korean) return { author: korean, date: null };
  const plain = BY.exec(line)?.groups?.['name'];
  if (plain) return nameAndDate(plain, isName);
  const labelled = LABELLED.exec(line)?.groups?.['name'];
  if (!labelled) return null;
  const head = line.slice(0, line.length - labelled.length);
  const marked = /[:：/／=＝|]\s?$/u.test(head);
  if (!marked && NEEDS_MARK.test(head.trim())) return null;
  return (
    nameAndDate(labelled, marked ? isShortName : isName) ??
    (caseless(labelled) ? nameAndDate(labelled, isShortName) : null)
  );
}

/** After a label with a colon a pseudonym or an agency is a name as well. */
function isShortName(text: string): boolean {
  const words = text.split(' ');
  return (
    width(text) <= 50 &&
    /^[\p{L}\p{M}\s.,'’&・·-]+$/u.test(text) &&
    words.length <= 6 &&
    !startsLikeHeadline(text) &&
    (caseless(text) || words.every((word) => word.length <= 3 || /^\p{Lu}/u.test(word)))
  );
}

function caseless(text: string): boolean {
  return !/[\p{Lu}\p{Ll}]/u.test(text);
}

function nameAndDate(text: string, isNameHere: (text: string) => boolean): Meta | null {
  const whole = text.replace(/[.:]$/u, '').trim();
  if (isNameHere(whole)) return { author: withoutRole(whole), date: null };
  // The name ends at the first mark or word after which the rest is a date, or at a role and a place.
  for (const { index, 0: mark } of whole.matchAll(
    /,\s|\s[|•·–—/-]\s|\s(?:on|am|le|el|il|em|op|den|at)\s|\s(?=\d)|\s?[（(]/giu,
  )) {
    const name = whole.slice(0, index);
    const rest = whole.slice(index + mark.length);
    const date = printedDate(rest) ?? combined(rest.split(SEPARATORS))?.date ?? null;
    if (isNameHere(name) && (date || (/^[,\s|•·–—/(（-]+$/u.test(mark) && width(rest) <= 50)))
      return { author: withoutRole(name), date };
  }
  return null;
}

/** "Jane Doe, Technology Editor": who, without what. Several names stay together. */
function withoutRole(name: string): string {
  const [first = '', ...others] = name.split(/,\s/u);
  const role =
    others.some((part) => ROLE.test(part)) ||
    (others.length > 0 && others.every((part) => part.split(' ').length === 1));
  return role ? first : name;
}

/** What people do at a newspaper. */
export const ROLE =
  /\b(?:editor|reporter|correspondent|writer|journalist|contributor|columnist|critic|staff|redakteur\w*|korrespondent\w*|journaliste|rédact\w+|periodista|redactor\w*|giornalista|jornalista|redacteur|redaktör|redaktor)\b/iu;
