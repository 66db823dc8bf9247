// row-label: what a screen reader says of a row: everything that the signs and columns say to the eye.
import { summaryOf } from '../../core/summary.ts';
import type { WeighedMatch } from '../../search/search-stories.ts';
import type { App } from './app.ts';
import type { Row } from './state.ts';
import { byline } from './story-row.ts';

/** match: what a search found, where the row is of a search. */
export function rowLabel(app: App, row: Row | undefined, match?: WeighedMatch): string {
  if (!row) return '';
  const marks = [app.isRead(row.story) ? 'read' : 'unread', app.isBookmarked(row.story) ? 'bookmarked' : ''];
  const group = row.role === 'related' ? 'related' : '';
  const note = app.noteOn(row.story);
  // The note is said anyway.
  const found = match && match.field !== 'note' ? match.snippet?.text : null;
  const about = found ? `found in: ${found}` : summaryOf(row.story);
  return [row.story.title, note && `note: ${note}`, about, byline(row, true), group, ...marks]
    .filter(Boolean)
    .join(', ');
}
