// preview: the highlighted story as it will read, for the pane beside a list; of a story of the library the excerpt and
// what is related to it, since no list loads bodies.
import type { Story } from '../../core/story.ts';
import { readingMinutes } from '../../core/words.ts';
import { bylineOf } from '../../layout/head-rows.ts';
import { layoutStory } from '../../layout/layout-story.ts';
import type { Line } from '../../layout/lines.ts';
import type { App } from './app.ts';
import { relatedLines } from './related-lines.ts';
import type { Row } from './state.ts';
import { rowsOfRelated } from './related-rows.ts';

const laidOut = new WeakMap<Story, { width: number; lines: readonly Line[] }>();

/** A long story is laid out once, not at every key that moves something else. */
export function previewOf(app: App, row: Row | undefined, width: number): readonly Line[] {
  if (!row) return [];
  const known = laidOut.get(row.story);
  if (known?.width === width) return known.lines;
  const lines = row.kept ? keptLines(app, row, row.kept, width) : layoutStory(row.story, width).lines;
  laidOut.set(row.story, { width, lines });
  return lines;
}

function keptLines(app: App, row: Row, kept: NonNullable<Row['kept']>, width: number): readonly Line[] {
  const { story } = row;
  const minutes = kept.hasBody ? `${readingMinutes(kept.words)} min read` : '';
  const byline = [bylineOf({ ...story, site: story.site ?? row.source.title }), minutes]
    .filter(Boolean)
    .join(' · ');
  const note = kept.hasBody ? '' : story.url ? 'The excerpt; opening it fetches the rest.' : undefined;
  const { lines } = layoutStory(story, width, note === undefined ? { byline } : { byline, note });
  const related = rowsOfRelated(app, story.id) ?? [];
  return [...lines, ...relatedLines(related, width, 1, story.site).lines];
}
