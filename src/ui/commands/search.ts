// search: the screen that finds stories as one types, over everything that was opened or over the bookmarks.
import type { Story } from '../../core/story.ts';
import { searchStories } from '../../search/search-stories.ts';
import type { App } from '../model/app.ts';
import { NO_CORPUS, libraryCorpus, type Corpus } from '../model/library-corpus.ts';
import { EMPTY, type LineEdit } from '../model/line-edit.ts';
import { listViewport, rowOfMatch } from '../model/list-view.ts';
import { START, moveTo } from '../model/list-window.ts';
import type { SearchScreen } from '../model/state.ts';
import { openRow } from './open-story.ts';

const MOST = 100;
/** One array for none, so that it is the same one the next time. */
const NONE: readonly never[] = [];
/** All that is searched, as long as none of it has changed: the search keeps its index by this array. */
let corpus: {
  stories: readonly Story[];
  kept: readonly unknown[];
  listed: Corpus;
  all: readonly Story[];
} | null = null;

export function openSearch(app: App, scope: SearchScreen['scope']): void {
  app.push({ kind: 'search', line: EMPTY, window: START, scope, matches: [] });
}

/** The stories that a search looks at, each once. */
export function searched(app: App, scope: SearchScreen['scope']): readonly Story[] {
  const kept = app.services.bookmarks?.list() ?? NONE;
  const stories = scope === 'bookmarks' ? NONE : app.stories.all();
  const listed = scope === 'bookmarks' ? NO_CORPUS : libraryCorpus(app);
  if (corpus?.stories === stories && corpus.kept === kept && corpus.listed === listed) return corpus.all;
  const byId = new Map<string, Story>();
  const known = [stories, kept.map((one) => one.story), listed.rows.map((row) => row.story)];
  for (const story of known.flat()) if (!byId.get(story.id)?.body) byId.set(story.id, story);
  corpus = { stories, kept, listed, all: [...byId.values()] };
  return corpus.all;
}

export function typeSearch(app: App, screen: SearchScreen, line: LineEdit): void {
  const matches = searchStories(searched(app, screen.scope), line.text.trim(), MOST);
  app.replace({ ...screen, line, matches, window: START });
}

export function moveResult(app: App, screen: SearchScreen, by: number): void {
  app.replace({
    ...screen,
    window: moveTo(screen.window, screen.window.cursor + by, listViewport(app, screen)),
  });
}

/** Enter: the story opens at the match; the search stays underneath, to come back to. */
export function openResult(app: App, screen: SearchScreen): void {
  const match = screen.matches[screen.window.cursor];
  if (!match) return;
  openRow(
    app,
    rowOfMatch(app, match),
    screen.matches.map((one) => rowOfMatch(app, one)),
    match.find,
  );
}
