// list-header: what a list's header says: what is shown, how much of it there is, and what is on its way.
import { hasMeaning } from '../../query/query.ts';
import type { App } from './app.ts';
import { sourcesOf, unreadIn } from './list-counts.ts';
import { queryOf, searchedText } from './search-line.ts';
import { firstFitting, progressText } from './sources-progress.ts';
import type { ListedScreen, SearchScreen } from './state.ts';

type Listed = ListedScreen | SearchScreen;

export function titleOf(screen: Listed): string {
  if (screen.kind === 'bookmarks') return 'Bookmarks';
  if (screen.kind === 'versions') return 'The same news';
  if (screen.kind === 'search') return 'Search';
  return screen.view?.name ?? (sourcesOf(screen.edition) || 'newsreader');
}

/** As much as there is room for; what is new and what is on its way last of all gives way. */
export function headerCounts(app: App, screen: Listed): string {
  const { refreshing, size } = app.state;
  const [shown = '', ...more] = countsOf(app, screen);
  const waiting = screen.kind === 'front' && screen.waiting > 0 ? `${counted(screen.waiting)} new` : '';
  const full = progressText(refreshing, Infinity);
  const short = progressText(refreshing, size.columns);
  const choices = [
    [full, waiting, shown, ...more],
    [full, waiting, ...more],
    [short, waiting, ...more],
    [short, waiting],
    [waiting || short],
  ];
  return firstFitting(
    choices.map((parts) => parts.filter(Boolean).join(' · ')),
    size.columns,
  );
}

function countsOf(app: App, screen: Listed): string[] {
  if (screen.kind === 'search') {
    if (!hasMeaning(queryOf(searchedText(screen)))) return [];
    const { matches, total, searched, of, waiting } = screen;
    if (waiting && matches.length === 0) return ['searching …'];
    return [stories(total), searched === null ? '' : `${counted(searched)} of ${counted(of)} searched`];
  }
  if (screen.rows.length === 0) return [];
  return [stories(screen.rows.length), `${counted(unreadIn(app, screen.rows))} unread`];
}

function stories(count: number): string {
  return count === 1 ? '1 story' : `${counted(count)} stories`;
}

/** "100,000". */
export function counted(count: number): string {
  return count.toLocaleString('en-GB');
}
