// search: the screen that finds stories as one types, in everything that is kept or was opened. What is in memory answers
// at once; the library answers a moment later from a thread of its own, and both stand in one list. Until it has answered
// the last answer shows.
import { allowing } from '../../search/allows.ts';
import { judged } from '../../search/judged.ts';
import { merged } from '../../search/merged.ts';
import { searchStories, unbarred, type Found } from '../../search/search-stories.ts';
import { ReaderError } from '../../core/errors.ts';
import { hasMeaning } from '../../query/query.ts';
import type { SearchAnswer } from '../../lookup/lookup-types.ts';
import type { App } from '../model/app.ts';
import { EMPTY, type LineEdit } from '../model/line-edit.ts';
import { listViewport, rowOfMatch } from '../model/list-view.ts';
import { START, moveTo } from '../model/list-window.ts';
import { searchCorpus } from '../model/search-corpus.ts';
import { completed, queryOf, searchedText } from '../model/search-line.ts';
import type { SearchScreen } from '../model/state.ts';
import { openRow } from './open-story.ts';

const MOST = 100;
const NOT_AHEAD = { rows: 0, opens: false };

export function openSearch(app: App): void {
  const { library, lookup } = app.services;
  const listed = library
    ? library.stories.count({ view: { of: 'all' }, unread: false, sort: 'date' }).stories
    : 0;
  const id = app.newId();
  app.push({
    kind: 'search',
    id,
    line: EMPTY,
    window: START,
    matches: [],
    total: 0,
    of: Math.max(listed, searchCorpus(app).length),
    searched: null,
    waiting: false,
    ahead: NOT_AHEAD,
    known: {
      sources: library?.sources.list().map(({ title }) => title) ?? [],
      tags: library?.sources.tags().map(({ tag }) => tag) ?? [],
      authors: [],
    },
  });
  lookup?.prepare();
  void lookup?.authors().then(
    (authors) => onSearch(app, id, (screen) => ({ ...screen, known: { ...screen.known, authors } })),
    // Without them nothing but an offer is missing; a search says what is wrong.
    () => undefined,
  );
}

/** Changes that search, wherever it stands in the stack by now. */
function onSearch(app: App, id: number, change: (screen: SearchScreen) => SearchScreen): void {
  app.change((screen) => (screen.kind === 'search' && screen.id === id ? change(screen) : screen));
}

export function typeSearch(app: App, screen: SearchScreen, line: LineEdit): void {
  const { lookup } = app.services;
  const text = searchedText({ ...screen, line });
  const query = queryOf(text);
  if (!lookup || !hasMeaning(query))
    return app.replace({
      ...screen,
      line,
      ...searchHere(app, text),
      waiting: false,
      searched: null,
      window: START,
    });
  // What is typed behind an Enter that is not answered yet asks for something else.
  app.replace({ ...screen, line, waiting: true, ahead: NOT_AHEAD, window: START });
  const { id } = screen;
  lookup.search(
    { query, bookmarked: bookmarkedKeys(app), limit: MOST },
    (answer) => answered(app, id, text, answer),
    (error) => failed(app, id, error),
  );
}

/** What is in memory. */
function searchHere(app: App, text: string): Found {
  const query = queryOf(text);
  const marks = {
    isRead: app.isRead.bind(app),
    isBookmarked: app.isBookmarked.bind(app),
  };
  const found = searchStories(searchCorpus(app), query, allowing(query, marks, new Date()), MOST);
  const { library } = app.services;
  return library ? judged(found, library, query, bookmarkedKeys(app)) : found;
}

function bookmarkedKeys(app: App): string[] {
  return app.services.bookmarks?.list().map(({ story }) => story.id) ?? [];
}

/** The library's answer, among what is in memory. A later one to the same line leaves the cursor on its story. */
function answered(app: App, id: number, text: string, answer: SearchAnswer): void {
  onSearch(app, id, (screen) => {
    if (searchedText(screen) !== text) return screen;
    const there = unbarred(answer.matches, searchCorpus(app), queryOf(text));
    const matches = merged(searchHere(app, text).matches, there, MOST);
    // Who has not moved yet looks at the best one, whichever that is.
    const isAtTop = screen.waiting || screen.window.cursor === 0;
    const chosen = isAtTop ? undefined : screen.matches[screen.window.cursor]?.story.id;
    const next: SearchScreen = {
      ...screen,
      matches,
      total: Math.max(answer.total, matches.length),
      searched: answer.whole ? null : answer.searched,
      waiting: false,
    };
    const cursor =
      chosen === undefined ? screen.ahead.rows : matches.findIndex(({ story }) => story.id === chosen);
    return { ...next, window: moveTo(next.window, Math.max(0, cursor), listViewport(app, next)) };
  });
  const { top } = app;
  if (top?.kind !== 'search' || top.id !== id || top.waiting) return;
  const { opens } = top.ahead;
  const now = { ...top, ahead: NOT_AHEAD };
  app.replace(now);
  if (opens) openResult(app, now);
}

/** What is in memory shows all the same. */
function failed(app: App, id: number, error: Error): void {
  if (!app.state.screens.some((screen) => screen.kind === 'search' && screen.id === id)) return;
  onSearch(app, id, (screen) => ({
    ...screen,
    ...searchHere(app, searchedText(screen)),
    waiting: false,
    searched: null,
    ahead: NOT_AHEAD,
    window: START,
  }));
  app.fail(
    new ReaderError(
      'storage',
      `The library could not be searched: ${error.message.replace(/\.$/u, '')}.`,
      'Type on to try again; what is open and the bookmarks are searched all the same.',
      { cause: error },
    ),
  );
}

export function moveResult(app: App, screen: SearchScreen, by: number): void {
  // Among results that are still to come.
  if (screen.waiting) {
    const rows = Math.max(0, screen.ahead.rows + by);
    return app.replace({ ...screen, ahead: { ...screen.ahead, rows } });
  }
  app.replace({
    ...screen,
    window: moveTo(screen.window, screen.window.cursor + by, listViewport(app, screen)),
  });
}

/** Tab: what is begun is completed; where nothing is, the next result. */
export function completeOrMove(app: App, screen: SearchScreen): void {
  const line = completed(screen);
  if (line) typeSearch(app, screen, line);
  else moveResult(app, screen, 1);
}

/** Enter: the story opens at the match; the search stays underneath, to come back to. */
export function openResult(app: App, screen: SearchScreen): void {
  if (screen.waiting) return app.replace({ ...screen, ahead: { ...screen.ahead, opens: true } });
  const match = screen.matches[screen.window.cursor];
  if (!match) return;
  openRow(
    app,
    rowOfMatch(app, match),
    screen.matches.map((one) => rowOfMatch(app, one)),
    match.find,
  );
}
