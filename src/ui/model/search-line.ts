// search-line: what the line of a search says: the query that it is, and what stands below it: what is wrong, what may
// stand at the cursor, or what is being looked for. Derived from the line alone.
import { fold } from '../../core/fold.ts';
import { cellWidth, truncate } from '../../layout/width.ts';
import { wrapText } from '../../layout/wrap-text.ts';
import {
  completionsAt,
  explainQuery,
  hasMeaning,
  parseQuery,
  replaceWith,
  type Completions,
  type Known,
  type Query,
} from '../../query/query.ts';
import type { LineEdit } from './line-edit.ts';
import type { RowLine } from './pieces.ts';
import type { SearchScreen, Size } from './state.ts';

let last: { text: string; query: Query } | null = null;

/** Every key and every frame asks for the same one. */
export function queryOf(text: string): Query {
  if (last?.text !== text) last = { text, query: parseQuery(text) };
  return last.query;
}

const begun = new WeakMap<LineEdit, { known: Known; completion: Completions | null }>();

/** What Tab takes: something that was begun; an empty line begins nothing. Looked for once a line. */
export function completionOf({ line, known }: SearchScreen): Completions | null {
  const seen = begun.get(line);
  if (seen?.known === known) return seen.completion;
  const completion = beginning(line, known);
  begun.set(line, { known, completion });
  return completion;
}

function beginning(line: LineEdit, known: Known): Completions | null {
  const found = completionsAt(line.text, line.cursor, known);
  const typed = line.text.slice(found.start, found.end);
  const isBegun = typed !== '' || /[:：]$/u.test(line.text.slice(0, found.start));
  const options = found.options.filter(({ text }) => fold(text) !== fold(typed));
  return isBegun && options.length > 0 && options.length === found.options.length ? found : null;
}

/** A part of a source or an author narrows, and a state or a time in the making is no filter; only a tag stands whole. */
const TAG = /tag:$/u;

/** What is searched for: the line, without a tag that is still being typed and is none yet. */
export function searchedText(screen: SearchScreen): string {
  const { text } = screen.line;
  const value = completionOf(screen);
  if (!value || !TAG.test(fold(text.slice(0, value.start)))) return text;
  return text.slice(0, value.start).replace(/\S+$/u, '') + text.slice(value.end);
}

/** The line after the first option has been taken; null where there is none. */
export function completed(screen: SearchScreen): LineEdit | null {
  const found = completionOf(screen);
  const [option] = found?.options ?? [];
  return found && option ? replaceWith(screen.line.text, { ...found, text: option.text }) : null;
}

/** At least one row. What is wrong is said whole, as far as that leaves most of a small screen. tab: what completes. */
export function rowsBelow(screen: SearchScreen, size: Size, tab: string): RowLine[] {
  const said = saidBelow(screen, size, tab);
  // Air above the results, where there is room for it.
  return size.rows >= AIR_FROM ? [...said, []] : said;
}

const AIR_FROM = 20;

function saidBelow(screen: SearchScreen, { columns, rows }: Size, tab: string): RowLine[] {
  const width = columns - 2;
  const found = completionOf(screen);
  if (found) return [optionsRow(found, width, tab)];
  const query = queryOf(screen.line.text);
  const wrong = query.problems.find(({ early }) => !early);
  if (wrong) return wrongRows(wrong.message, width, Math.max(1, Math.floor(rows / 4)));
  const said = hasMeaning(query) ? `  ${explainQuery(query, new Date())}` : helpText(width);
  return [[{ text: truncate(said, width), part: 'meta' }]];
}

function wrongRows(message: string, width: number, most: number): RowLine[] {
  const lines = wrapText(message, width - 2);
  const shown = lines.length > most ? [...lines.slice(0, most - 1), `${lines[most - 1] ?? ''} …`] : lines;
  return shown.map((line) => [{ text: `  ${truncate(line, width - 2)}`, part: 'alarm' }]);
}

const WORDS = ['source:', 'tag:', 'author:', 'is:unread', 'after:7d', 'before:', '-word', '"a phrase"'];

/** As many of them as there is room for. */
function helpText(width: number): string {
  const shown: string[] = [];
  for (const word of WORDS) if (cellWidth(`  ${[...shown, word].join('  ')}`) <= width) shown.push(word);
  return `  ${shown.join('  ')}`;
}

/** The one that Tab takes first, with what it is. */
function optionsRow({ options }: Completions, width: number, tab: string): RowLine {
  const [first, ...others] = options;
  if (!first) return [];
  const head = `  ${tab} `;
  const name = truncate(first.text, Math.max(1, width - cellWidth(head)));
  const rest = [` – ${first.what}`, ...others.map(({ text }) => text)].join('   ');
  const room = width - cellWidth(head) - cellWidth(name);
  return [
    { text: head, part: 'meta' },
    { text: name, part: 'accent' },
    { text: room > 4 ? truncate(rest, room) : '', part: 'meta' },
  ];
}
