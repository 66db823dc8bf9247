// search-answers: what a search has found: in memory at once, in the library a moment later, and both in one list on the
// screen that asked, as long as it still asks for the same. Knows nothing of keys.
import { ReaderError } from '../../core/errors.ts';
import type { SearchAnswer } from '../../lookup/lookup-types.ts';
import { merged } from '../../search/merged.ts';
import { searchBeside } from '../../search/search-beside.ts';
import { unbarred, type Found } from '../../search/search-stories.ts';
import type { App } from '../model/app.ts';
import { listViewport } from '../model/list-view.ts';
import { START, moveTo } from '../model/list-window.ts';
import { searchCorpus } from '../model/search-corpus.ts';
import { queryOf, searchedText } from '../model/search-line.ts';
import type { SearchScreen } from '../model/state.ts';

/** So many results are shown: who doesn't find it there types another word. */
export const MOST = 100;
/** Nothing was pressed before the results came. */
export const NOT_AHEAD = { rows: 0, opens: false };

/** Changes that search, wherever it stands in the stack by now. */
export function onSearch(app: App, id: number, change: (screen: SearchScreen) => SearchScreen): void {
  app.change((screen) => (screen.kind === 'search' && screen.id === id ? change(screen) : screen));
}

/** What is in memory. */
export function searchHere(app: App, text: string): Found {
  return searchBeside(searchCorpus(app), queryOf(text), {
    marks: { isRead: app.isRead.bind(app), isBookmarked: app.isBookmarked.bind(app) },
    library: app.services.library,
    bookmarked: bookmarkedKeys(app),
    limit: MOST,
  });
}

export function bookmarkedKeys(app: App): string[] {
  return app.services.bookmarks?.list().map(({ story }) => story.id) ?? [];
}

/** The library's answer, among what is in memory. A later one to the same line leaves the cursor on its story. */
export function answered(app: App, id: number, text: string, answer: SearchAnswer): void {
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
}

/** What is in memory shows all the same. */
export function failed(app: App, id: number, error: Error): void {
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
