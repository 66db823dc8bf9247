// story-row: one story in a list, as lines. Pure: a row, a width and its marks → lines that fit.
import { storyAge } from '../../core/age.ts';
import { summaryOf } from '../../core/summary.ts';
import { readingMinutes, storyWords } from '../../core/words.ts';
import { cleanLine } from '../../core/sanitise.ts';
import { cellWidth, truncate } from '../../layout/width.ts';
import { wrap } from '../../layout/wrap.ts';
import { wrapText } from '../../layout/wrap-text.ts';
import type { Range } from '../../search/search-stories.ts';
import type { Part } from '../theme.ts';
import type { ListGeometry } from './geometry.ts';
import { marked, piecesWidth, type Piece, type RowLine } from './pieces.ts';
import { elsewhereOf, placesOf } from './elsewhere.ts';
import type { Row } from './state.ts';

export interface Marks {
  read: boolean;
  bookmarked: boolean;
}

export interface RowOptions extends Marks {
  geometry: ListGeometry;
  selected: boolean;
  /** Whether to say where a story comes from: not where the whole list comes from there. */
  showSource: boolean;
  /** Whether the list is of one story's versions: the source tells them apart, and where else it is is what they say. */
  versions: boolean;
  /** Where a new group begins: its heading ("Related"), which may be empty, and whether air must be made above it. */
  group: { heading: string; air: boolean } | null;
  /** What the person wrote on it, where that says more than the excerpt: in the list of bookmarks. */
  note: string | null;
  /** Letters of the title that a search matched, and the sentence that explains a match elsewhere. */
  titleRanges?: readonly Range[];
  snippet?: { text: string; ranges: readonly Range[] } | null;
}

const BAR = 1;
/** From this width a title shares its line with the age, unless a preview stands beside the list. */
const AGE_BESIDE_FROM = 56;

/** The lines of one list item, spacing included; each at most geometry.width cells. */
export function rowLines(row: Row, options: RowOptions): RowLine[] {
  const { geometry, selected } = options;
  const bar: Piece = selected ? { text: '▌', part: 'accent' } : { text: ' ', part: 'text' };
  const lead = row.role === 'lead' && geometry.detailed;
  const content = lead ? leadLines(row, options) : entryLines(row, options);
  const body = content.map((line) => [bar, ...line]);
  const group = options.group && geometry.detailed ? groupLines(options.group, geometry) : [];
  return [...group, ...body, ...Array.from({ length: lead ? 1 : geometry.spacing }, () => [])];
}

function groupLines({ heading, air }: NonNullable<RowOptions['group']>, { width }: ListGeometry): RowLine[] {
  const line: RowLine = [{ text: truncate(`  ${heading}`, width), part: 'heading' }];
  return [...(air ? [[]] : []), ...(heading ? [line] : [])];
}

/** The lead: its headline, byline and summary. */
function leadLines(row: Row, options: RowOptions): RowLine[] {
  const width = options.geometry.width - BAR;
  const marks = markPieces(options);
  const room = width - piecesWidth(marks);
  const indent: Piece = { text: ' '.repeat(piecesWidth(marks)), part: 'text' };
  const { preview, rows } = options.geometry;
  const title = firstLines(row.story.title, room, 3);
  const summary = firstLines(summaryOf(row.story) ?? '', Math.min(room, 90), rows >= 18 && !preview ? 3 : 2);
  return [
    ...title.map((text, index) => [...(index === 0 ? marks : [indent]), { text, part: titlePart(options) }]),
    [indent, { text: truncate(byline(row, options.showSource), room), part: 'meta' as const }],
    ...summary.map((text) => [indent, { text, part: 'text' as const }]),
  ];
}

/** A text on at most so many lines; where it goes on, the last one says so. */
function firstLines(text: string, width: number, most: number): string[] {
  const lines = wrapText(text, width);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), truncate(`${lines[most - 1] ?? ''} …`, width)];
}

/** The title with the age at its end where there is room, and under it the excerpt, or why a search found it. */
function entryLines(row: Row, options: RowOptions): RowLine[] {
  const { geometry } = options;
  const marks = markPieces(options);
  const indent: Piece = { text: ' '.repeat(piecesWidth(marks)), part: 'text' };
  const room = geometry.width - BAR - piecesWidth(marks);
  const age = storyAge(row.story) ?? '';
  const beside = age !== '' && !isNarrow(geometry);
  const titles = titleLines(row.story.title, options, room - (beside ? cellWidth(age) + 2 : 0));
  const [first = [], ...rest] = titles;
  const gap = ' '.repeat(Math.max(0, room - piecesWidth(first) - cellWidth(age)));
  const head = [...marks, ...first, ...(beside ? [{ text: gap + age, part: 'meta' as const }] : [])];
  if (!geometry.detailed) return [head];
  const second = secondLine(row, options, room, beside ? null : age);
  const hasSecond = second.some(({ text }) => text !== '');
  return [head, ...rest.map((line) => [indent, ...line]), ...(hasSecond ? [[indent, ...second]] : [])];
}

/** Where headlines need the width for themselves. */
function isNarrow({ width, preview }: ListGeometry): boolean {
  return width < AGE_BESIDE_FROM || preview > 0;
}

/** A headline is cut only where the list is short of rows: a narrow one may take two lines for it. */
function titleLines(title: string, options: RowOptions, room: number): RowLine[] {
  const { rows, detailed } = options.geometry;
  const part = titlePart(options);
  const ranges = options.titleRanges ?? [];
  const most = isNarrow(options.geometry) && rows >= 16 && detailed ? 2 : 1;
  const cuts = wrap(title, Math.max(1, room));
  return cuts.slice(0, most).map(({ start, end }, index) => {
    const text = index === most - 1 ? truncate(title.slice(start), room) : title.slice(start, end);
    const here = ranges.map((range) => ({ start: range.start - start, end: range.end - start }));
    return marked(text, here, part);
  });
}

function secondLine(row: Row, options: RowOptions, room: number, age: string | null): RowLine {
  const { snippet } = options;
  if (snippet) return marked(truncate(snippet.text, room), snippet.ranges, 'meta');
  const { story } = row;
  const source = sourceOf(row, options.showSource);
  const elsewhere = options.versions ? null : elsewhereOf(row);
  // Where there is little room, what comes last is cut off.
  const short = elsewhere !== null && isNarrow(options.geometry) ? placesOf(row) : null;
  const known = [
    age,
    row.kept?.updated ? 'updated' : null,
    short,
    ...(options.versions ? [source, story.author] : [story.author, source]),
    short === null ? elsewhere : null,
    minutesOf(row),
  ]
    .filter(Boolean)
    .join(' · ');
  if (options.note !== null) return noteLine(options.note, known, room);
  return [{ text: truncate([known, story.excerpt].filter(Boolean).join(' — '), room), part: 'meta' }];
}

/** The person's own words first, and what else there is room for. */
function noteLine(note: string, known: string, room: number): RowLine {
  const own = truncate(`Note: ${cleanLine(note)}`, room);
  const left = room - cellWidth(own);
  return [
    { text: own, part: 'text' },
    { text: known !== '' && left > LEAST_KNOWN ? truncate(` — ${known}`, left) : '', part: 'meta' },
  ];
}

/** In fewer cells nothing is said that one could read. */
const LEAST_KNOWN = 12;

/** The publication, where it is worth a word: another one than the list's own, or any in a list of many. */
function sourceOf({ story, source, kept }: Row, always: boolean): string | null {
  // In the library a source has the name that the person gave it.
  if (kept) return (always && source.title) || null;
  if (always) return story.site ?? (source.title || null);
  return story.site === source.title ? null : story.site;
}

/** Author, site, age and minutes: what a person wants to know before opening. */
export function byline(row: Row, showSource: boolean): string {
  const { story } = row;
  const minutes = minutesOf(row) ?? 'excerpt only';
  return [story.author, sourceOf(row, showSource), storyAge(story), elsewhereOf(row), minutes]
    .filter(Boolean)
    .join(' · ');
}

/** Where the whole text is known. */
function minutesOf({ story, kept }: Row): string | null {
  if (story.body) return `${readingMinutes(storyWords(story))} min`;
  return kept?.hasBody ? `${readingMinutes(kept.words)} min` : null;
}

function titlePart({ read }: Marks): Part {
  return read ? 'text' : 'title';
}

/** "•" unread, "★" bookmarked: signs, so that no colour is needed to tell. */
function markPieces({ read, bookmarked }: Marks): Piece[] {
  return [
    { text: bookmarked ? '★' : ' ', part: bookmarked ? 'accent' : 'text' },
    { text: read ? ' ' : '•', part: read ? 'text' : 'accent' },
    { text: ' ', part: 'text' },
  ];
}
