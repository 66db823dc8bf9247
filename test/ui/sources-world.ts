// sources-world: an app (see world) that follows sources kept in memory; what is asked of the network waits until the
// test answers it.
import type {
  Added,
  FollowedSource,
  RefreshProgress,
  RefreshResult,
  SourcesService,
} from '../../src/ui/model/sources-service.ts';
import { reloadSources } from '../../src/ui/commands/sources-list.ts';
import { edition, world, type World } from './world.ts';

export interface SourcesWorld extends World {
  sources: FollowedSource[];
  /** What came of asking a source, which the screen hears of. */
  answered(title: string, patch: Partial<FollowedSource>): void;
  adding: {
    target: string;
    take: 'all' | 'page' | undefined;
    signal: AbortSignal;
    resolve(added: Added): void;
    reject(error: unknown): void;
  }[];
  refreshing: {
    sources: readonly number[] | undefined;
    signal: AbortSignal;
    progress(progress: RefreshProgress): void;
    resolve(result: Partial<RefreshResult>): void;
    reject(error: unknown): void;
  }[];
}

let lastId = 0;

/** A feed that was asked an hour ago and is well. */
export function followed(title: string, rest: Partial<FollowedSource> = {}): FollowedSource {
  const hourAgo = new Date(Date.now() - 3_600_000).toISOString();
  const host = title.toLowerCase().replaceAll(' ', '-');
  return {
    id: ++lastId,
    kind: 'feed',
    url: `https://${host}.example/feed.xml`,
    home: `https://${host}.example/`,
    title,
    ownTitle: null,
    feedTitle: title,
    tags: [],
    addedAt: '2026-01-02T03:04:05.000Z',
    mayBePrivate: true,
    fullText: false,
    stories: 10,
    unread: 0,
    askedAt: hourAgo,
    succeededAt: hourAgo,
    changedAt: hourAgo,
    nextAt: null,
    status: 200,
    failingSince: null,
    failures: 0,
    error: null,
    etag: '"1"',
    lastModified: null,
    answers304: 3,
    gone: false,
    problems: [],
    ...rest,
  };
}

/** One whose server answers 503 for two days. */
export function failing(title: string, rest: Partial<FollowedSource> = {}): FollowedSource {
  const since = new Date(Date.now() - 2 * 86_400_000).toISOString();
  return followed(title, {
    succeededAt: since,
    failingSince: since,
    failures: 9,
    status: 503,
    error: { code: 'http', message: 'The server answered 503.', hint: 'Try again later.' },
    ...rest,
  });
}

export function sourcesWorld(
  sources: readonly FollowedSource[] = [],
  size = { columns: 80, rows: 24 },
): SourcesWorld {
  const w = world(edition(), size);
  const kept = sources.map((source) => ({ ...source, removed: false }));
  const adding: SourcesWorld['adding'] = [];
  const refreshing: SourcesWorld['refreshing'] = [];
  const change = (id: number, patch: Partial<(typeof kept)[number]>): void => {
    const source = kept.find((one) => one.id === id);
    if (source) Object.assign(source, patch);
  };
  const service: SourcesService = {
    list: () =>
      kept
        .flatMap(({ removed, ...source }) => (removed ? [] : [{ ...source }]))
        .sort((a, b) => a.title.localeCompare(b.title)),
    rename: (id, title) => {
      const feed = kept.find((one) => one.id === id)?.feedTitle ?? '';
      change(id, { ownTitle: title, title: title ?? feed });
    },
    setTags: (id, tags) => change(id, { tags }),
    setFullText: (id, fullText) => change(id, { fullText }),
    remove: (id) => change(id, { removed: true }),
    restore: (id) => change(id, { removed: false }),
    add: (target, { signal, take }) =>
      new Promise((resolve, reject) => {
        adding.push({
          target,
          take,
          signal,
          reject,
          resolve: (added) => {
            if ('added' in added) kept.push(...added.added.map((source) => ({ ...source, removed: false })));
            resolve(added);
          },
        });
      }),
    refresh: ({ sources: named, signal, onProgress }) =>
      new Promise((resolve, reject) => {
        refreshing.push({
          sources: named,
          signal,
          progress: onProgress,
          resolve: (result) => resolve({ asked: 1, added: 0, failed: [], cancelled: false, ...result }),
          reject,
        });
      }),
  };
  Object.assign(w.services, { sources: service });
  w.app.onLibraryChange(() => reloadSources(w.app));
  return {
    ...w,
    adding,
    refreshing,
    answered: (title, patch) => {
      change(kept.find((one) => one.title === title)?.id ?? 0, patch);
      w.app.libraryChanged();
    },
    get sources() {
      return [...service.list()];
    },
  };
}
