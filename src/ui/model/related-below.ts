// related-below: what is related to a story, in the few rows below the beginning of its text in a preview: each by its
// title and, under it, why it stands here. Pure.
import { storyAge } from '../../core/age.ts';
import type { Line, Span } from '../../layout/lines.ts';
import { truncate } from '../../layout/width.ts';
import type { Row } from './state.ts';

/** No line is a place of the text: related stories stand after its last block. */
const AFTER = { block: Number.MAX_SAFE_INTEGER, offset: 0 };
/** A heading with air around it, and two rows for each. */
const HEAD = 3;
const EACH = 2;
/** At most so much of the preview is taken from a long story. */
const SHARE = 1 / 3;

/**
 * As many as there is room for; none where there is none. rows: of the preview, of which the story's own text needs
 * `own`. site: that of the story above, which need not be repeated.
 */
export function relatedBelow(
  related: readonly Row[],
  { width, rows, own, site }: { width: number; rows: number; own: number; site: string | null },
): Line[] {
  const room = Math.max(rows * SHARE, rows - own);
  const shown = related.slice(0, Math.max(0, Math.floor((room - HEAD) / EACH)));
  if (shown.length === 0) return [];
  return [
    lineAfter([]),
    lineAfter([{ text: truncate('Related', width), role: 'heading', bold: true }]),
    lineAfter([]),
    ...shown.flatMap((row) => [
      lineAfter([{ text: truncate(row.story.title, width), role: 'title', bold: true }]),
      lineAfter([{ text: truncate(factsOf(row, site), width), role: 'meta' }]),
    ]),
  ];
}

/** Why it stands here, where it is from, and how old it is. */
export function factsOf({ story, reason, kept, source }: Row, site: string | null): string {
  const from = kept ? source.title : story.site;
  return [reason ?? 'offered by the page', story.author, from === site ? null : from, storyAge(story)]
    .filter(Boolean)
    .join(' · ');
}

/** A line behind the text. */
export function lineAfter(spans: Span[]): Line {
  return { spans, place: AFTER };
}
