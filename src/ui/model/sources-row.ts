// sources-row: one source in the list of them, as lines. Pure: a source and a width → lines that fit.
import { cellWidth, truncate } from '../../layout/width.ts';
import type { ListGeometry } from './geometry.ts';
import { counted } from './list-header.ts';
import type { Piece, RowLine } from './pieces.ts';
import { SIGNS, condition, conditionWord, isTroubled, troubleLine } from './sources-health.ts';
import type { FollowedSource } from './sources-service.ts';
import type { Asking } from './sources-state.ts';

export interface SourceRowOptions {
  geometry: ListGeometry;
  selected: boolean;
  now: Date;
  asking?: Asking | null;
}

/** Cells that a title needs before it shares its line with anything. */
const TITLE_LEAST = 12;
const MARKS = 4;

/**
 * At most geometry.width cells each: name, tags, unread and last success; under it what is wrong, and the tags where
 * they found no room above.
 */
export function sourceLines(source: FollowedSource, options: SourceRowOptions): RowLine[] {
  const { geometry, selected } = options;
  const bar: Piece = selected ? { text: '▌', part: 'accent' } : { text: ' ', part: 'text' };
  const room = Math.max(1, geometry.width - MARKS);
  const head = headPieces(source, room, options);
  const below = [head.hasTags ? '' : tagText(source.tags), troubleLine(source) ?? '']
    .filter(Boolean)
    .join(' · ');
  return [
    [bar, ...markPieces(source), ...head.pieces],
    ...(geometry.detailed && below
      ? [[bar, { text: `   ${truncate(below, room)}`, part: 'meta' as const }]]
      : []),
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
function headPieces(
  source: FollowedSource,
  room: number,
  { now, asking }: SourceRowOptions,
): { pieces: Piece[]; hasTags: boolean } {
  const word = conditionWord(source, now, asking);
  const count = source.unread > 0 ? `${counted(source.unread)} unread` : '';
  const [right = ''] = [[count, word.padStart(7)].filter(Boolean).join('  '), word, ''].filter(
    (text) => text === '' || cellWidth(text) + 2 + TITLE_LEAST <= room,
  );
  const left = room - (right ? cellWidth(right) + 2 : 0);
  const title = truncate(source.title, left);
  const all = tagText(source.tags);
  const tags = all && cellWidth(title) + cellWidth(all) + 4 <= left ? `  ${all}` : '';
  const gap = ' '.repeat(Math.max(0, room - cellWidth(title + tags) - cellWidth(right)));
  const pieces: Piece[] = [
    { text: title, part: source.unread > 0 ? 'title' : 'text' },
    { text: right ? tags + gap + right.slice(0, right.length - word.length) : tags, part: 'meta' },
    { text: right ? word : '', part: isTroubled(source) ? 'alarm' : 'meta' },
  ];
  return { pieces, hasTags: tags !== '' };
}

/** "#sea #local news" */
export function tagText(tags: readonly string[]): string {
  return tags.map((tag) => `#${tag}`).join(' ');
}

/** What a screen reader says of a source: everything that signs and columns say to the eye. */
export function sourceLabel(source: FollowedSource, asking: Asking | null, now = new Date()): string {
  const unread = source.unread ? `${source.unread} unread` : 'nothing unread';
  const tags = source.tags.length ? `tags ${source.tags.join(', ')}` : '';
  const trouble = troubleLine(source);
  const word = conditionWord(source, now, asking);
  const state = trouble ? `${word}: ${trouble}` : source.succeededAt ? `last success: ${word}` : word;
  return [source.title, unread, tags, state].filter(Boolean).join(', ');
}
