// parts: a clean text taken apart into what was typed, each part with its place. Owns the syntax (-, quotation marks,
// name:value, blanks); what a value means is read-filter's. Takes any text; the parts are in order and never overlap.
import { fold } from '../core/fold.ts';
import { cleanLine } from '../core/sanitise.ts';
import { FILTERS, type FilterName } from './filters.ts';
import { quotedAt, wordEnd } from './quotes.ts';

interface Place {
  /** UTF-16 offsets, of the - too where there is one. */
  start: number;
  end: number;
  /** Behind the -. */
  from: number;
  not: boolean;
  /** One clean line; of phrases and filters it may be empty. */
  text: string;
}

interface Word {
  kind: 'word';
  /** The name of the filter for which it may be meant, where there is none of that name. */
  unknown: string | null;
}

interface FilterValue {
  kind: 'filter';
  name: FilterName;
  /** Right behind the colon. */
  valueStart: number;
  quotes: 'none' | 'open' | 'closed';
}

export type FilterPart = Place & FilterValue;
export type Part = Place & (Word | { kind: 'phrase' } | FilterValue);

// An invisible mark belongs to the sign before it; where a part begins there is none. The Hangul filler is a letter.
const INVISIBLE = '(?!\\u115F)\\p{Default_Ignorable_Code_Point}';
const BETWEEN = new RegExp(`(?:\\s|${INVISIBLE})*`, 'uy');
const MARKS = new RegExp(`(?:${INVISIBLE})*`, 'uy');
const MINUS = new RegExp(`(?:[-－−]+(?:${INVISIBLE})*)?`, 'uy');
const NAME = /(\p{Script=Latin}+)[:：]/uy;
// One letter is a drive, two slashes are an address, and two colons a programmer's.
const LIKE_A_FILTER = /(\p{Script=Latin}{2,16})[:：](?=[\p{L}\p{N}#＃"＂“”„‟«»「『])/uy;

export function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  for (let at = matchEnd(BETWEEN, text, 0); at < text.length;) {
    const from = matchEnd(MINUS, text, at);
    const alone = from === text.length || /\s/u.test(text.charAt(from));
    const part = alone ? null : partAt(text, at, from);
    if (part) parts.push(part);
    at = matchEnd(BETWEEN, text, part ? part.end : from);
  }
  return parts;
}

function partAt(text: string, start: number, from: number): Part {
  const place = { start, from, not: from > start };
  const phrase = quotedAt(text, from);
  if (phrase) return { ...place, kind: 'phrase', end: phrase.end, text: cleanValue(phrase.inside) };
  const named = matchAt(NAME, text, from);
  const name = FILTERS.find((filter) => filter.name === fold(named?.[1] ?? ''))?.name;
  if (named && name) {
    const valueStart = from + named[0].length;
    return { ...place, kind: 'filter', name, valueStart, ...valueAt(text, valueStart) };
  }
  const end = wordEnd(text, from);
  const unknown = matchAt(LIKE_A_FILTER, text, from)?.[1] ?? null;
  return { ...place, kind: 'word', end, text: cleanValue(text.slice(from, end)), unknown };
}

function valueAt(text: string, start: number): Pick<FilterPart, 'end' | 'text' | 'quotes'> {
  const at = matchEnd(MARKS, text, start);
  const quoted = quotedAt(text, at);
  if (quoted)
    return {
      end: quoted.end,
      text: cleanValue(quoted.inside),
      quotes: quoted.closed ? 'closed' : 'open',
    };
  const end = wordEnd(text, at);
  return { end, text: cleanValue(text.slice(at, end)), quotes: 'none' };
}

/** One clean line, as it will also come out of another text: a joiner at the end would be removed there before a blank. */
export function cleanValue(text: string): string {
  return cleanLine(`${text} `);
}

function matchAt(sticky: RegExp, text: string, at: number): RegExpExecArray | null {
  sticky.lastIndex = at;
  return sticky.exec(text);
}

function matchEnd(sticky: RegExp, text: string, at: number): number {
  return at + (matchAt(sticky, text, at)?.[0].length ?? 0);
}
