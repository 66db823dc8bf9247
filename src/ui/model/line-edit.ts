// line-edit: one line of typed text with a cursor. Pure. The cursor counts UTF-16 units and never splits a grapheme.
import { cleanLine } from '../../core/sanitise.ts';
import { eachGrapheme } from '../../layout/graphemes.ts';
import { cellWidth, truncate } from '../../layout/width.ts';

export interface LineEdit {
  text: string;
  cursor: number;
}

export const EMPTY: LineEdit = { text: '', cursor: 0 };

/** UTF-16 units that a line holds: nobody searches for more, and a paste may be a book. */
const LONGEST = 1000;

/**
 * Typed or pasted text at the cursor; line ends and what could drive a terminal do not get in, nor what is longer than
 * the line may be.
 */
export function insert(line: LineEdit, typed: string, longest = LONGEST): LineEdit {
  const room = Math.max(0, longest - line.text.length);
  // A lone space is text here, though the sanitiser would trim it.
  const text = (/^ +$/.test(typed) ? typed : cleanLine(`|${typed.slice(0, 4 * longest)}|`).slice(1, -1))
    .slice(0, room)
    .toWellFormed();
  return {
    text: line.text.slice(0, line.cursor) + text + line.text.slice(line.cursor),
    cursor: line.cursor + text.length,
  };
}

/** What an editing key does, by the names that key-names gives; null where the key does not edit. */
export function edit(line: LineEdit, key: string): LineEdit | null {
  const { text, cursor } = line;
  const cut = (from: number, to: number): LineEdit => ({
    text: text.slice(0, from) + text.slice(to),
    cursor: from,
  });
  switch (key) {
    case 'backspace':
      return cut(before(text, cursor), cursor);
    case 'delete':
      return { ...cut(cursor, after(text, cursor)), cursor };
    case 'ctrl+u':
      return cut(0, cursor);
    case 'ctrl+w':
      return cut(text.slice(0, cursor).search(/\S*\s*$/u), cursor);
    case 'left':
      return { text, cursor: before(text, cursor) };
    case 'right':
      return { text, cursor: after(text, cursor) };
    case 'home':
    case 'ctrl+a':
      return { text, cursor: 0 };
    case 'end':
    case 'ctrl+e':
      return { text, cursor: text.length };
    default:
      return null;
  }
}

/** What shows of a line in `room` cells, 2 or more. at: the grapheme under the cursor, a blank at the line's end. */
export function shownAround(
  { text, cursor }: LineEdit,
  room: number,
): { before: string; at: string; after: string } {
  const end = after(text, cursor);
  const at = text.slice(cursor, end) || ' ';
  let left = room - cellWidth(at);
  let from = cursor;
  const before: { start: number; cells: number }[] = [];
  eachGrapheme(text.slice(0, cursor), (start, _units, cells) => before.push({ start, cells }));
  for (const { start, cells } of before.reverse()) {
    if (cells > left) break;
    left -= cells;
    from = start;
  }
  return { before: text.slice(from, cursor), at, after: truncate(text.slice(end), left) };
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

function before(text: string, cursor: number): number {
  let last = 0;
  for (const { index } of graphemes.segment(text.slice(0, cursor))) last = index;
  return last;
}

function after(text: string, cursor: number): number {
  const next = graphemes.segment(text.slice(cursor))[Symbol.iterator]().next();
  return next.done ? cursor : cursor + next.value.segment.length;
}
