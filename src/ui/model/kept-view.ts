// kept-view: a search that was kept, as a view of the library.
import type { KeptView } from '../../library/kept-views.ts';
import type { SearchView } from '../../library/story-types.ts';
import { parseQuery } from '../../query/query.ts';
import type { App } from './app.ts';

/** What whoever keeps a search should know: it may show less than the search did. */
export const WORDS_OF_A_VIEW = 'A view takes words as they are spelt';

/** The bookmarks are those of now. */
export function keptView(app: App, { name, query: text }: KeptView): SearchView {
  // Behind a blank no word is still being typed.
  const query = parseQuery(`${text} `);
  const asks = query.filters.some((filter) => filter.field === 'is' && filter.state === 'bookmarked');
  const bookmarked = asks ? (app.services.bookmarks?.list().map(({ story }) => story.id) ?? []) : [];
  return { of: 'search', name, query, bookmarked };
}
