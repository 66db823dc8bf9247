// story-row: one story in a list, as lines. Pure: a row, a width and its marks → lines that fit.
import { storyAge } from '../../core/age.ts';
import { readingMinutes, storyWords } from '../../core/words.ts';
import type { Line, Span } from '../../layout/lines.ts';
import { cellWidth, truncate } from '../../layout/width.ts';
import { wrapText } from '../../layout/wrap-text.ts';
import type { Range } from '../../search/search-stories.ts';
import type { Part } from '../theme.ts';
import type { ListGeometry } from './geometry.ts';
import type { Row } from './state.ts';

export interface Marks {
  read: boolean;
  bookmarked: boolean;
}

export interface RowOptions extends Marks {
  geometry: ListGeometry;
  selected: boolean;
  /** A heading that stands above the row ("Related"), where a new group begins. */
  group: string | null;
  /** Letters of the title that a search matched, and the sentence that explains a match elsewhere. */
  titleRanges?: readonly Range[];
  snippet?: { text: string; ranges: readonly Range[] } | null;
}

/** A styled piece of a screen line. */
export interface Piece {
  text: string;
  part: Part;
}
export type RowLine = readonly Piece[];

const BAR = 2;

/** The lines of one list item, spacing included; each at most geometry.width cells. */
export function rowLines(row: Row, options: RowOptions): RowLine[] {
  const { geometry, selected } = options;
  const bar: Piece = selected ? { text: '▌ ', part: 'accent' } : { text: '  ', part: 'text' };
  const lead = row.role === 'lead' && geometry.detailed;
  const content = lead ? leadLines(row, options) : entryLines(row, options);
  const body = content.map((line) => [bar, ...line]);
  const group = options.group === null ? [] : groupLines(options.group, geometry);
  return [...group, ...body, ...Array.from({ length: lead ? 1 : geometry.spacing }, () => [])];
}

function groupLines(group: string, geometry: ListGeometry): RowLine[] {
  const line: RowLine = [{ text: truncate(`  ${group}`, geometry.width), part: 'heading' }];
  return geometry.detailed ? [line] : [];
}

/** The lead: its whole headline, byline, and as much summary as a preview beside it leaves to say. */
function leadLines(row: Row, options: RowOptions): RowLine[] {
  const width = options.geometry.width - BAR;
  const marks = markPieces(options);
  const room = width - piecesWidth(marks);
  const indent: Piece = { text: ' '.repeat(piecesWidth(marks)), part: 'text' };
  const title = wrapText(row.story.title, room).slice(0, 3);
  const summary = options.geometry.preview ? [] : summaryLines(row, room, options.geometry.rows >= 18 ? 3 : 2);
  return [
    ...title.map((text, index) => [...(index === 0 ? marks : [indent]), { text, part: titlePart(options) }]),
    [indent, { text: truncate(byline(row), room), part: 'meta' as const }],
    ...summary.map((line) => [indent, ...line]),
  ];
}

function summaryLines(row: Row, width: number, most: number): RowLine[] {
  const lines = wrapText(summaryOf(row), Math.min(width, 90));
  const shown = lines.slice(0, most);
  if (lines.length > most && shown.length > 0)
    shown[shown.length - 1] = truncate(`${shown.at(-1) ?? ''} …`, width);
  return shown.map((text) => [{ text, part: 'text' }]);
}

/** The excerpt, else the first paragraph of the text. */
export function summaryOf(row: Row): string {
  if (row.story.excerpt) return row.story.excerpt;
  const first = row.story.body?.find((block) => block.kind === 'paragraph');
  return first?.kind === 'paragraph' ? first.content.map((run) => run.text).join('') : '';
}

/** Title with the age at the line's end, and under it the excerpt, or why a search found it. */
function entryLines(row: Row, options: RowOptions): RowLine[] {
  const width = options.geometry.width - BAR;
  const marks = markPieces(options);
  const age = storyAge(row.story) ?? '';
  const room = width - piecesWidth(marks);
  const ageWidth = age && room - cellWidth(age) >= 16 ? cellWidth(age) + 2 : 0;
  const title = truncate(row.story.title, room - ageWidth);
  const pad = ageWidth ? ' '.repeat(room - cellWidth(title) - ageWidth + 2) : '';
  const head: RowLine = [
    ...marks,
    ...marked(title, options.titleRanges ?? [], titlePart(options)),
    ...(ageWidth ? [{ text: pad + age, part: 'meta' as const }] : []),
  ];
  if (!options.geometry.detailed) return [head];
  const indent = ' '.repeat(piecesWidth(marks));
  return [head, [{ text: indent, part: 'text' }, ...secondLine(row, options, width - indent.length)]];
}

function secondLine(row: Row, options: RowOptions, width: number): RowLine {
  const { snippet } = options;
  if (snippet) return marked(truncate(snippet.text, width), snippet.ranges, 'meta');
  const words = storyWords(row.story);
  const facts = [row.story.author ?? row.story.site, row.story.body ? `${readingMinutes(words)} min` : null];
  const known = facts.filter(Boolean).join(' · ');
  const text = [known, row.story.excerpt].filter(Boolean).join(' — ');
  return [{ text: truncate(text, width), part: 'meta' }];
}

/** Author, site, age and minutes: what a person wants to know before opening. */
export function byline(row: Row): string {
  const { story } = row;
  const minutes = story.body ? `${readingMinutes(storyWords(story))} min` : 'excerpt only';
  return [story.author, story.site, storyAge(story), minutes].filter(Boolean).join(' · ');
}

function titlePart({ read }: Marks): Part {
  return read ? 'text' : 'title';
}

/** "•" unread, "★" bookmarked: signs, so that no colour is needed to tell. */
function markPieces({ read, bookmarked }: Marks): Piece[] {
  return [
    { text: read ? ' ' : '•', part: read ? 'text' : 'accent' },
    { text: bookmarked ? '★ ' : ' ', part: bookmarked ? 'accent' : 'text' },
  ];
}

function piecesWidth(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + cellWidth(piece.text), 0);
}

/** Text with some letters marked. Ranges: UTF-16, in order, not overlapping; what the text lost is left out. */
export function marked(text: string, ranges: readonly Range[], part: Part): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end } of ranges) {
    const from = Math.max(at, Math.min(start, text.length));
    const to = Math.min(end, text.length);
    if (to <= from) continue;
    if (from > at) pieces.push({ text: text.slice(at, from), part });
    pieces.push({ text: text.slice(from, to), part: 'match' });
    at = to;
  }
  if (at < text.length || pieces.length === 0) pieces.push({ text: text.slice(at), part });
  return pieces;
}

/** A laid-out line as pieces: what the layout calls roles are parts of the same names. */
export function linePieces(line: Line, current: { hit: number | null; href: string | null }): Piece[] {
  return line.spans.map((span) => ({ text: span.text, part: partOf(span, current) }));
}

function partOf(span: Span, current: { hit: number | null; href: string | null }): Part {
  if (span.hit !== undefined) return span.hit === current.hit ? 'current' : 'hit';
  if (span.href !== undefined && span.href === current.href) return 'current';
  return span.role;
}
