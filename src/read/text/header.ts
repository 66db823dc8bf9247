// header: what stands above a saved article: the site's menu, the section, the headline, who and when. Owns finding the
// headline among them. Invariant: a line that could be part of the article is never dropped.
import { isHeadline, isName, isProse, ending, width, wordCount } from './line-shape.ts';
import type { Line } from './lines.ts';
import { metaLine, ROLE } from './meta-line.ts';
import type { PrintedDate } from '../dates/printed-date.ts';
import { isMachinery, isMenuWord } from './noise.ts';
import { isCredit } from './pictures.ts';

export interface Header {
  /** null where the text begins with its first paragraph. */
  title: string | null;
  author: string | null;
  date: PrintedDate | null;
  /** The article's lines: what stood above its first paragraph and is neither headline nor noise, and all the rest. */
  rest: Line[];
}

/** A headline that ends like a sentence is still the headline when it stands first. In cells. */
const LONGEST_SENTENCE_TITLE = 120;
/** Menus are above the first paragraph; a text without any paragraph is no article with a menu. In lines. */
const LONGEST_HEADER = 120;
/** The lines about who and when under a headline and its standfirst. */
const LONGEST_META = 5;

export function readHeader(lines: Line[]): Header {
  const first = lines.slice(0, LONGEST_HEADER).findIndex((line) => isProse(line.text));
  const above = lines.slice(0, first < 0 ? Math.min(lines.length, LONGEST_HEADER) : first);
  const title = titleIn(above) ?? sentenceTitle(lines, above.length);
  const found: Header = { title: title?.text ?? null, author: null, date: null, rest: [] };
  const titleAt = title ? lines.indexOf(title) : -1;
  // Who, and under it when: each line of the header may be followed by another.
  let open = titleAt < 0 ? -1 : titleAt + 2;
  lines.forEach((line, at) => {
    if (line === title || (title && isRepeated(line, title, at, titleAt))) return;
    if (at < above.length || at <= open) {
      if (takeMeta(found, lines, at, titleAt)) {
        open = Math.max(open, Math.min(at, titleAt + LONGEST_META) + 1);
        return;
      }
      if (at < titleAt || (at < above.length && isMachinery(line.text))) return;
    }
    found.rest.push(line);
  });
  return found;
}

/** The headline among the lines above the first paragraph. */
function titleIn(above: Line[]): Line | null {
  const menu = above.some((line) => isMachinery(line.text) || isMenuWord(line.text));
  const candidates = above.filter((line, at) => isCandidate(line.text) && !isDescription(above, at));
  const [first, second] = candidates;
  if (!first) return null;
  if (!menu) return second && isKicker(first.text, second.text, above) ? second : first;
  // Under a menu stands the site's name, shorter than its headlines; who and when stand under the headline.
  const by = above.findIndex(
    (line, at) =>
      at > 0 && metaLine(line.text) !== null && candidates.some((each) => above.indexOf(each) < at),
  );
  const headlines = candidates.filter(
    (line) => wordCount(line.text) >= 4 && (by < 0 || above.indexOf(line) < by),
  );
  const longest = candidates.toSorted((a, b) => width(b.text) - width(a.text))[0];
  return headlines[0] ?? longest ?? first;
}

function isCandidate(text: string): boolean {
  return (
    isHeadline(text) &&
    !isMachinery(text) &&
    !isMenuWord(text) &&
    metaLine(text) === null &&
    !isCredit(text) &&
    !/^https?:\/\//u.test(text)
  );
}

/** The line above a picture's credit. */
function isDescription(above: Line[], at: number): boolean {
  const next = above[at + 1];
  return at > 0 && next !== undefined && isCredit(next.text);
}

/** "TECHNOLOGY" or "Wissen" over the headline. */
function isKicker(text: string, next: string, above: Line[]): boolean {
  const capitals = text === text.toUpperCase() && text !== text.toLowerCase() && wordCount(text) <= 3;
  const oneWord = wordCount(text) === 1 && width(text) <= 16 && /^[\p{Lu}\p{Lo}]/u.test(text);
  if (!capitals && !oneWord) return false;
  const after = above.findIndex((line) => line.text === next) + 1;
  const underNext = above[after];
  return (
    wordCount(next) >= 4 &&
    ending(next) !== 'stop' &&
    (capitals || underNext === undefined || metaLine(underNext.text) !== null)
  );
}

/** A text whose first line is one short sentence has it for its headline. */
function sentenceTitle(lines: Line[], above: number): Line | null {
  const first = lines[0];
  if (above > 0 || !first || lines.length < 2) return null;
  const oneSentence = !/[.!?。]["”’»]?\s+\p{Lu}|。./u.test(first.text.slice(0, -1));
  return width(first.text) <= LONGEST_SENTENCE_TITLE && oneSentence && ending(first.text) !== 'cut'
    ? first
    : null;
}

/** Pages print the headline twice: in the breadcrumb or the tab's title, and over the text. */
function isRepeated(line: Line, title: Line, at: number, titleAt: number): boolean {
  return at < titleAt + 6 && line.text === title.text;
}

/** Takes who and when out of a line of the header; whether the line said nothing else. */
function takeMeta(found: Header, lines: Line[], at: number, titleAt: number): boolean {
  const text = lines[at]?.text ?? '';
  const meta = metaLine(text) ?? nameByItself(lines, at, titleAt);
  if (!meta) return found.author !== null && isRole(text, lines[at - 1]?.text, found.author);
  found.author ??= meta.author;
  // "Published …" stands before "Updated …": the first date is the story's.
  found.date ??= meta.date;
  return true;
}

/** "Technology reporter, Oslo" under the author's name. */
function isRole(text: string, before: string | undefined, author: string): boolean {
  return before?.includes(author) === true && width(text) <= 60 && ROLE.test(text) && ending(text) === 'none';
}

/** A name without "By" under the headline is the author's where a date stands beside it. */
function nameByItself(lines: Line[], at: number, titleAt: number): { author: string; date: null } | null {
  const text = lines[at]?.text ?? '';
  if (titleAt < 0 || at <= titleAt || at > titleAt + 3) return null;
  const author =
    isName(text) && wordCount(text) <= 6 ? text : (DESK.exec(text)?.groups?.['name'] ?? newsroom(text));
  if (author === null) return null;
  const beside = [lines[at - 1], lines[at + 1]].some(
    (line) => line !== undefined && metaLine(line.text)?.date,
  );
  return beside ? { author, date: null } : null;
}

/** "経済部 山田太郎": the desk and the name. */
const DESK =
  /^\p{Script=Han}{1,6}(?:部|局|班|室)\s(?<name>[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー・]{2,10}(?:\s\p{Script=Han}{1,4})?)$/u;
const NEWSROOM =
  /^(?:(?:la )?redacción|agencias?|(?:la )?rédaction|agences?|(?:die )?redaktion|agenturen|(?:la )?redazione|agenzie|(?:da )?redação|agências?|redactie|redakcja|редакция|staff|staff and agencies|agencies|news desk|newsroom|efe|europa press|afp|ap|reuters|dpa|ansa|lusa|anp|pap)$/iu;

/** "REDACCIÓN / AGENCIAS": nobody by name. */
function newsroom(text: string): string | null {
  const parts = text.split(/\s?[/,]\s?/u);
  return parts.some((part) => NEWSROOM.test(part)) &&
    parts.every((part) => NEWSROOM.test(part) || isName(part))
    ? text
    : null;
}
