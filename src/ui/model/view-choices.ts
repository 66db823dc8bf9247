// view-choices: the views that can be chosen, and those that a few letters mean. Pure but for what the library counts.
import Fuse from 'fuse.js';
import type { Library } from '../../library/library.ts';
import type { SearchView } from '../../library/story-types.ts';
import type { ViewChoice } from './state.ts';

/** A search that was kept. */
export interface KeptChoice {
  key: string | null;
  view: SearchView;
}

/**
 * Everything, what is unread, the bookmarks, kept searches, pages saved by hand, each tag, each source. What is unread in
 * a kept search takes longer to count than the list may: null.
 */
export function viewChoices(
  library: Pick<Library, 'sources' | 'stories'>,
  edition: string | null,
  kept: readonly KeptChoice[],
): ViewChoice[] {
  const { sources, stories } = library;
  const unreadOf = (of: 'all' | 'saved'): number =>
    stories.count({ view: { of }, unread: true, sort: 'date' }).unread;
  const unread = unreadOf('all');
  return [
    { name: 'All stories', what: '', shows: { view: { of: 'all' }, unread: false }, unread },
    { name: 'Unread', what: '', shows: { view: { of: 'all' }, unread: true }, unread },
    { name: 'Bookmarks', what: '', shows: 'bookmarks', unread: null },
    ...kept.map(({ key, view }): ViewChoice => ({
      name: view.name,
      what: key === null ? 'view' : `view ${key}`,
      shows: { view, unread: false },
      unread: null,
    })),
    {
      name: 'Saved pages',
      what: '',
      shows: { view: { of: 'saved' }, unread: false },
      unread: unreadOf('saved'),
    },
    ...(edition === null ? [] : [{ name: edition, what: 'opened', shows: 'edition', unread: null } as const]),
    ...sources.tags().map((one): ViewChoice => ({
      name: `#${one.tag}`,
      what: 'tag',
      shows: { view: { of: 'tag', tag: one.tag }, unread: false },
      unread: one.unread,
    })),
    ...sources.list().map((source): ViewChoice => ({
      name: source.title,
      what: 'source',
      shows: { view: { of: 'source', id: source.id }, unread: false },
      unread: source.unread,
    })),
  ];
}

/** The kept search that a choice shows; null for any other. */
export function keptSearch({ shows }: ViewChoice): SearchView | null {
  return typeof shows !== 'string' && shows.view.of === 'search' ? shows.view : null;
}

/** What was looked for last among some choices; there may be a thousand, and every key and every frame asks. */
interface Search {
  fuse: Fuse<ViewChoice>;
  query: string;
  found: readonly ViewChoice[];
}
const searches = new WeakMap<readonly ViewChoice[], Search>();

/** The choices that what is typed means, best first; all of them for nothing typed. */
export function matchingChoices(choices: readonly ViewChoice[], typed: string): readonly ViewChoice[] {
  const query = typed.trim();
  if (!query) return choices;
  const known = searches.get(choices);
  if (known?.query === query) return known.found;
  const fuse = known?.fuse ?? new Fuse(choices, { keys: ['name'], threshold: 0.4, ignoreLocation: true });
  const found = bestFirst(fuse, query);
  searches.set(choices, { fuse, query, found });
  return found;
}

function bestFirst(fuse: Fuse<ViewChoice>, query: string): readonly ViewChoice[] {
  const found = fuse.search(query).map(({ item }) => item);
  // What begins with the letters is what most people mean.
  const begins = found.filter(({ name }) =>
    name.replace(/^#/, '').toLowerCase().startsWith(query.replace(/^#/, '').toLowerCase()),
  );
  const first = new Set(begins);
  return [...begins, ...found.filter((choice) => !first.has(choice))];
}
