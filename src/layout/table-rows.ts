// table-rows: a table as columns where they fit, and as one record after another where they don't.
import { inlineText, type Inline, type Table } from '../core/blocks.ts';
import { columnWidths, isNumeric, type ColumnNeed } from './columns.ts';
import { joined, ownWords, passage, plainPassage, type Passage, type Style } from './passage.ts';
import { wrapPassage } from './wrap-passage.ts';
import { append, indented, marker, type Row, type Setting } from './rows.ts';
import { cellWidth } from './width.ts';

const GAP = 2;
const NAME: Style = { role: 'text', bold: true };

// White space at which a line may end, and the Han and kana between which it may.
const BREAKS = /[^\S\u00a0\u2007\u202f]+|(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/u;

/** A cell's passage, and its text where its shape matters. */
interface Cell {
  passage: Passage;
  text: string;
}

const NO_CELL: Cell = { passage: ownWords('', NAME), text: '' };

/** A table as rows: caption, then head and body. */
export function tableRows(table: Table, width: number, setting: Setting): Row[] {
  const caption = table.caption?.trim() ? captionRows(table.caption, width, setting) : [];
  const head = table.head ? table.head.map((content) => cellOf(content, setting, true)) : null;
  const body = table.rows.map((row) => row.map((content) => cellOf(content, setting, false)));
  const all = head ? [head, ...body] : body;
  const count = all.reduce((most, row) => Math.max(most, row.length), 0);
  const inked = Array.from({ length: count }, (_none, column) => column).filter((column) =>
    all.some((row) => row[column] !== undefined && row[column].text !== ''),
  );
  const only = (row: Cell[]): Cell[] => inked.flatMap((column) => row[column] ?? NO_CELL);
  const widths = columnWidths(needs(all.map(only), inked.length), width, GAP);
  const rows = widths
    ? gridRows(head && only(head), body.map(only), widths)
    : recordRows(head && only(head), body.map(only), width);
  return [...caption, ...rows];
}

function captionRows(caption: string, width: number, setting: Setting): Row[] {
  return wrapPassage(plainPassage(caption, { role: 'caption' }, setting.text.add(caption)), width);
}

function cellOf(content: Inline, setting: Setting, head: boolean): Cell {
  const text = inlineText(content);
  const base = setting.text.add(text);
  const manner = { role: setting.role, ...(head ? { bold: true as const } : {}) };
  return { passage: passage(content, manner, base, setting.numbers), text: text.trim() };
}

function needs(rows: Cell[][], count: number): ColumnNeed[] {
  return Array.from({ length: count }, (_none, column) => {
    let whole = 0;
    let word = 0;
    for (const row of rows) {
      const text = row[column]?.passage.text ?? '';
      for (const line of text.split('\n')) whole = Math.max(whole, cellWidth(line.trim()));
      for (const part of text.split(BREAKS)) word = Math.max(word, cellWidth(part));
    }
    return { whole, word };
  });
}

function gridRows(head: Cell[] | null, body: Cell[][], widths: number[]): Row[] {
  const right = widths.map((_width, column) => isNumeric(body.map((row) => row[column]?.text ?? '')));
  const place = (row: Cell[]): Row[] => gridRow(row, widths, right);
  const drawn = body.map(place).filter((lines) => lines.length > 0);
  // Rows of several lines run into one another without air between them.
  const airy = drawn.some((lines) => lines.length > 1);
  const rows = drawn.flatMap((lines, index) => (airy && index > 0 ? [[], ...lines] : lines));
  if (!head) return rows;
  const rule = marker(widths.map((width) => '─'.repeat(width)).join(' '.repeat(GAP)));
  return [...place(head), [rule], ...rows];
}

/** One row of the table, as many rows high as its highest cell. */
function gridRow(row: Cell[], widths: number[], right: boolean[]): Row[] {
  const cells = widths.map((width, column) => {
    const cell = row[column];
    return cell && cell.text !== '' ? withoutEnd(wrapPassage(cell.passage, width)) : [];
  });
  const height = cells.reduce((most, lines) => Math.max(most, lines.length), 0);
  return Array.from({ length: height }, (_none, line) => {
    const out: Row = [];
    let owed = 0; // cells of space before the next text
    widths.forEach((width, column) => {
      const spans = cells[column]?.[line] ?? [];
      const used = spans.reduce((sum, span) => sum + cellWidth(span.text), 0);
      const free = Math.max(0, width - used);
      const before = right[column] ? free : 0;
      if (spans.length > 0) {
        if (owed + before > 0) out.push(marker(' '.repeat(owed + before)));
        out.push(...spans);
        owed = free - before + GAP;
      } else owed += width + GAP;
    });
    return out;
  });
}

/** Too many columns for the width: each row as a record, each cell behind its column's name. */
function recordRows(head: Cell[] | null, body: Cell[][], width: number): Row[] {
  const hang = width > 12 ? GAP : 0;
  if (body.length === 0) return (head ?? []).flatMap((cell) => fieldRows(cell.passage, width, hang));
  const rows: Row[] = [];
  body.forEach((row, index) => {
    const record: Row[] = [];
    // The first record names every column, so that no name is lost where its cells are empty.
    const count = index === 0 ? Math.max(row.length, head?.length ?? 0) : row.length;
    for (let column = 0; column < count; column++) {
      const name = head?.[column];
      const cell = row[column];
      const named = name !== undefined && name.text !== '' && (index === 0 || Boolean(cell?.text));
      const field = joined([
        ...(named
          ? [index === 0 ? name.passage : ownWords(name.passage.text, NAME), ownWords(': ', NAME)]
          : []),
        ...(cell ? [cell.passage] : []),
      ]);
      // Without names, what follows a row's first cell hangs under it.
      const under = head || column === 0 ? 0 : hang;
      append(record, indented(fieldRows(field, width - under, hang), under));
    }
    if (rows.length > 0 && record.length > 0) rows.push([]);
    append(rows, record);
  });
  return rows;
}

function fieldRows(field: Passage, width: number, hang: number): Row[] {
  if (field.text.trim() === '') return [];
  const [first = [], ...rest] = withoutEnd(wrapPassage(field, width - hang));
  return [first, ...indented(rest, hang)];
}

/** Without the blank rows that a line break at a cell's end leaves. */
function withoutEnd(rows: Row[]): Row[] {
  return rows.slice(0, rows.findLastIndex((row) => row.some(({ text }) => text.trim() !== '')) + 1);
}
