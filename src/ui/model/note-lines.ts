// note-lines: a note while it is typed: the story that it is about, and under it all of the text with the cursor in it.
// Pure: words and a width in, lines out, each at most that wide.
import type { Story } from '../../core/story.ts';
import { cellWidth, truncate } from '../../layout/width.ts';
import { wrap } from '../../layout/wrap.ts';
import { wrapText } from '../../layout/wrap-text.ts';
import type { LineEdit } from './line-edit.ts';
import type { RowLine } from './pieces.ts';
import type { NoteScreen } from './state.ts';

const MARGIN = 2;
const SIGN = '› ';
/** Wider than this a note is hard to read, as any text is. */
const WIDEST = 76;

/** At most `rows` lines of at most `columns` cells; the line with the cursor is always one. */
export function noteLines({ row, line }: NoteScreen, columns: number, rows: number): RowLine[] {
  const air = rows >= 7 ? 1 : 0;
  const titles = titleLines(row.story, columns, rows >= 7 ? 3 : 1);
  const field = fieldLines(line, Math.min(WIDEST, columns) - MARGIN - SIGN.length);
  const room = Math.max(1, rows - titles.length - air);
  const cursor = field.findIndex((one) => one.some(({ part }) => part === 'current'));
  const top = Math.max(0, cursor - room + 1);
  return [
    ...titles,
    ...Array.from({ length: air }, () => []),
    ...field.slice(top, top + room).map((one, index): RowLine => {
      const sign = top + index === 0 ? SIGN : ' '.repeat(SIGN.length);
      return [{ text: ' '.repeat(MARGIN) + sign, part: 'accent' }, ...one];
    }),
  ];
}

function titleLines({ title }: Story, columns: number, most: number): RowLine[] {
  const width = columns - 2 * MARGIN;
  const lines = wrapText(title, width);
  const shown =
    lines.length > most
      ? [...lines.slice(0, most - 1), truncate(`${lines[most - 1] ?? ''} …`, width)]
      : lines;
  return shown.map((text) => [{ text: ' '.repeat(MARGIN) + text, part: 'title' }]);
}

function fieldLines(line: LineEdit, width: number): RowLine[] {
  const { text, cursor } = line;
  if (text === '')
    return [
      [
        { text: ' ', part: 'current' },
        { text: truncate(' What you want to remember', width - 1), part: 'meta' },
      ],
    ];
  // One cell is left for the cursor behind the last word.
  const starts = wrap(text, width - 1).map(({ start }, index) => (index === 0 ? 0 : start));
  const here = starts.findLastIndex((start) => start <= cursor);
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? text.length;
    if (index === here) return withCursor(text.slice(start, end), cursor - start, width);
    return [{ text: text.slice(start, end).trimEnd(), part: 'text' }];
  });
}

// Made when it is first needed: it takes milliseconds of a start.
let graphemes: Intl.Segmenter | null = null;

function withCursor(text: string, cursor: number, width: number): RowLine {
  const at =
    (graphemes ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' }))
      .segment(text)
      .containing(cursor)?.segment ?? '';
  const shown = at.trim() === '' ? ' ' : at;
  let before = text.slice(0, cursor);
  // Only white space can stand past the end: where there is too much of it, the cursor waits in the last cell.
  while (before.endsWith(' ') && cellWidth(before) >= width) before = before.slice(0, -1);
  return [
    { text: before, part: 'text' },
    { text: shown, part: 'current' },
    { text: text.slice(cursor + at.length).trimEnd(), part: 'text' },
  ];
}
