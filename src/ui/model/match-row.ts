// match-row: what a search found, as a row of its list: the story as it will open, and what the row says of why.
import type { Snippet, WeighedMatch } from '../../search/search-stories.ts';
import type { App } from './app.ts';
import { rowOfListed } from './library-rows.ts';
import type { Row } from './state.ts';

/** The same row for the same match. */
export function rowOfMatch(app: App, match: WeighedMatch): Row {
  let row = matched.get(match);
  if (!row) matched.set(match, (row = match.listed ? rowOfListed(match.listed) : rowHere(app, match)));
  return row;
}

const matched = new WeakMap<WeighedMatch, Row>();

function rowHere(app: App, { story }: WeighedMatch): Row {
  const row = app.stories.row(story.id) ??
    bookmarkRow(app, story.id) ?? { story, role: 'entry', source: NOWHERE };
  // What was searched is what opens.
  return row.story.body || !story.body ? row : { ...row, story };
}

const NOWHERE = { kind: 'text', title: '', url: null } as const;

function bookmarkRow(app: App, id: string): Row | undefined {
  const kept = app.services.bookmarks?.list().find((one) => one.story.id === id);
  return kept && { story: kept.story, role: 'entry', source: { kind: 'page', ...kept.source } };
}

/** What the row of a match says of why it was found, beside the letters that are marked in its title. */
export function reasonOf({ field, snippet }: WeighedMatch): Snippet | null {
  if (!snippet || field !== 'note') return snippet;
  const moved = snippet.ranges.map(({ start, end }) => ({
    start: start + NOTE.length,
    end: end + NOTE.length,
  }));
  return { text: NOTE + snippet.text, ranges: moved };
}

/** As in the list of bookmarks. */
const NOTE = 'Note: ';
