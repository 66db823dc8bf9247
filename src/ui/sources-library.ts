// sources-library: the sources of a library, for the screens: what is changed there is changed in the library at once;
// adding and refreshing, which need the network, are loaded when they are first asked for.
import type { Home } from '../core/paths.ts';
import type { Library } from '../library/library.ts';
import type { SourcesService } from './model/sources-service.ts';

/**
 * privateHosts: hosts of private networks that may be asked, since the person named them; adding one adds its host.
 * bookmarked: ids of the stories that a refresh may not let go; null where they are not known.
 */
export function librarySources(
  home: Home,
  library: Library,
  privateHosts: Set<string>,
  bookmarked: () => readonly string[] | null,
): SourcesService {
  const { sources } = library;
  return {
    list: () => sources.list(),
    rename: (id, title) => sources.rename(id, title),
    setTags: (id, tags) => sources.setTags(id, tags),
    setFullText: (id, on) => sources.setFullText(id, on),
    remove: (id) => sources.remove(id),
    restore: (id) => sources.restore(id),
    add: async (target, { signal, take }) => {
      const { addTarget } = await import('../sources/add.ts');
      return addTarget(library, target, {
        signal,
        privateHosts,
        page: take === 'page',
        offerPage: take === undefined,
        ...(take === 'all' ? { choose: async (found) => found } : {}),
      });
    },
    refresh: async (options) => {
      const { refreshAside } = await import('../sources/refresh-aside.ts');
      return refreshAside(home, { ...options, bookmarked: bookmarked() });
    },
  };
}

/** The hosts of sources that the person named: stories there may be fetched, private though they be. */
export function sourceHosts(library: Library): string[] {
  return library.sources
    .list()
    .filter(({ mayBePrivate }) => mayBePrivate)
    .flatMap(({ url }) => URL.parse(url)?.hostname.replace(/^\[(.*)\]$/u, '$1') || []);
}
