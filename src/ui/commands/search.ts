// search: the screen that finds stories as one types, in everything that is kept or was opened. What is in memory answers
// at once; the library answers a moment later from a thread of its own, and both stand in one list. Until it has answered
// the last answer shows.
import { hasMeaning } from '../../query/query.ts';
import type { App } from '../model/app.ts';
import { EMPTY, type LineEdit } from '../model/line-edit.ts';
import { listViewport } from '../model/list-view.ts';
import { START, moveTo, pageBy } from '../model/list-window.ts';
import { rowOfMatch } from '../model/match-row.ts';
import { searchCorpus } from '../model/search-corpus.ts';
import { completed, queryOf, searchedText } from '../model/search-line.ts';
import type { SearchScreen } from '../model/state.ts';
import { openRow } from './open-story.ts';
import { MOST, NOT_AHEAD, answered, bookmarkedKeys, failed, onSearch, searchHere } from './search-answers.ts';

export function openSearch(app: App): void {
  const { library, lookup } = app.services;
  const id = app.newId();
  app.push({
    kind: 'search',
    id,
    line: EMPTY,
    window: START,
    matches: [],
    total: 0,
    of: Math.max(library?.stories.size() ?? 0, searchCorpus(app).length),
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
    (answer) => {
      answered(app, id, text, answer);
      openAhead(app, id);
    },
    (error) => failed(app, id, error),
  );
}

/** Enter was pressed before the results came: now it is done. */
function openAhead(app: App, id: number): void {
  const { top } = app;
  if (top?.kind !== 'search' || top.id !== id || top.waiting) return;
  const { opens } = top.ahead;
  if (top.ahead === NOT_AHEAD) return;
  const now = { ...top, ahead: NOT_AHEAD };
  app.replace(now);
  if (opens) openResult(app, now);
}

export function moveResult(app: App, screen: SearchScreen, by: number): void {
  // Among results that are still to come.
  if (screen.waiting) {
    const rows = Math.max(0, screen.ahead.rows + by);
    return app.replace({ ...screen, ahead: { ...screen.ahead, rows } });
  }
  const view = listViewport(app, screen);
  // Results take two rows and more: a page of them is what shows.
  const window =
    Math.abs(by) > 1
      ? pageBy(screen.window, Math.sign(by), view)
      : moveTo(screen.window, screen.window.cursor + by, view);
  app.replace({ ...screen, window });
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
