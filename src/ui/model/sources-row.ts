// sources-row: one source in the list of them, as lines. Pure: a source and a width → lines that fit.
import { cellWidth, truncate } from '../../layout/width.ts';
import type { ListGeometry } from './geometry.ts';
import type { Piece, RowLine } from './pieces.ts';
import { SIGNS, condition, conditionWord, isTroubled, troubleLine } from './sources-health.ts';
import type { FollowedSource } from './sources-service.ts';

export interface SourceRowOptions {
  geometry: ListGeometry;
  selected: boolean;
  now: Date;
}

/** Cells that a title needs before it shares its line with anything. */
const TITLE_LEAST = 12;
const MARKS = 4;

/** At most geometry.width cells each: name, unread and last success; under it what is wrong, and the tags. */
export function sourceLines(source: FollowedSource, options: SourceRowOptions): RowLine[] {
  const { geometry, selected, now } = options;
  const bar: Piece = selected ? { text: '▌', part: 'accent' } : { text: ' ', part: 'text' };
  const room = Math.max(1, geometry.width - MARKS);
  const second = geometry.detailed ? secondLine(source, room, now) : null;
  return [
    [bar, ...markPieces(source), ...headPieces(source, room, now)],
    ...(second ? [[bar, { text: '   ', part: 'text' as const }, ...second]] : []),
    ...Array.from({ length: geometry.spacing }, () => []),
  ];
}

function markPieces(source: FollowedSource): Piece[] {
  const troubled = isTroubled(source);
  return [
    { text: SIGNS[condition(source)], part: troubled ? 'alarm' : 'text' },
    { text: source.unread > 0 ? '•' : ' ', part: source.unread > 0 ? 'accent' : 'text' },
    { text: ' ', part: 'text' },
  ];
}

/** What does not fit beside a readable title is left out, the count first: the word for trouble stays longest. */
function headPieces(source: FollowedSource, room: number, now: Date): Piece[] {
  const word = conditionWord(source, now);
  const count = source.unread > 0 ? `${source.unread} unread` : '';
  const [right = ''] = [[count, word.padStart(7)].filter(Boolean).join('  '), word, ''].filter(
    (text) => text === '' || cellWidth(text) + 2 + TITLE_LEAST <= room,
  );
  const title = truncate(source.title, room - (right ? cellWidth(right) + 2 : 0));
  const gap = ' '.repeat(Math.max(0, room - cellWidth(title) - cellWidth(right)));
  const [before, said] = [right.slice(0, right.length - word.length), right ? word : ''];
  return [
    { text: title, part: source.unread > 0 ? 'title' : 'text' },
    { text: right ? gap + before : '', part: 'meta' },
    { text: said, part: isTroubled(source) ? 'alarm' : 'meta' },
  ];
}

function secondLine(source: FollowedSource, room: number, now: Date): RowLine | null {
  const trouble = troubleLine(source, now);
  const tags = tagText(source.tags);
  if (!trouble && !tags) return null;
  const text = truncate([tags, trouble ?? ''].filter(Boolean).join(' · '), room);
  return [{ text, part: 'meta' }];
}

/** "#sea #local news" */
export function tagText(tags: readonly string[]): string {
  return tags.map((tag) => `#${tag}`).join(' ');
}

/** What a screen reader says of a source: everything that signs and columns say to the eye. */
export function sourceLabel(source: FollowedSource, now = new Date()): string {
  const unread = source.unread ? `${source.unread} unread` : 'nothing unread';
  const tags = source.tags.length ? `tags ${source.tags.join(', ')}` : '';
  const trouble = troubleLine(source, now);
  const state = trouble ? `in trouble: ${trouble}` : `last success: ${conditionWord(source, now)}`;
  return [source.title, unread, tags, state].filter(Boolean).join(', ');
}
