// subscribe: a feed that is in hand → a source of the library with its stories.
import type { Library } from '../library/library.ts';
import type { LibrarySource } from '../library/sources.ts';
import type { Fetched } from '../fetch/fetch-url.ts';
import type { Feed } from '../read/feed/feed.ts';
import { nextAfterAnswer } from './schedule.ts';

/** How the person wants it. */
export interface Wishes {
  /** Their own name for it. */
  title?: string | null | undefined;
  tags?: readonly string[] | undefined;
}

export interface InHand {
  kind: 'feed' | 'file';
  url: string;
  feed: Feed;
  /** See LibrarySource. */
  mayBePrivate: boolean;
  /** Where it was fetched; null for a file. */
  answer: Pick<Fetched, 'status' | 'etag' | 'lastModified' | 'freshForMs'> | null;
}

/** Of a file; its time of change is looked at from the next refresh on. */
const WAS_READ = { status: 200, etag: null, lastModified: null, freshForMs: null };

/** Keeps the entries too, so that there is something to read at once. Throws ReaderError 'storage'. */
export function subscribe(
  library: Library,
  { kind, url, feed, mayBePrivate, answer }: InHand,
  wishes: Wishes,
): { source: LibrarySource; added: boolean } {
  const at = new Date();
  const now = at.toISOString();
  const { source, added } = library.sources.add({
    kind,
    url,
    title: wishes.title ?? null,
    feedTitle: feed.title,
    home: feed.home,
    tags: [...(wishes.tags ?? [])],
    mayBePrivate,
  });
  if (!added && wishes.title) library.sources.rename(source.id, wishes.title);
  library.stories.keepEntries(source.id, feed.entries, now);
  // A copy of what stands on the web may be older than what its server has: that one has not been asked.
  const read = answer ?? (kind === 'file' ? WAS_READ : null);
  if (read) {
    const { status, etag, lastModified, freshForMs } = read;
    const ttlMs = feed.ttlMinutes === null ? null : feed.ttlMinutes * 60_000;
    const nextAt = nextAfterAnswer(at, { freshForMs, ttlMs });
    const { title, home, problems } = feed;
    const said = { status, etag, lastModified, movedTo: null, title, home, problems };
    library.sources.answered(source.id, { at: now, nextAt, outcome: 'fresh', ...said });
  }
  return { source: library.sources.get(source.id) ?? source, added };
}

/** One that is there already: only the wishes are new. */
export function wishFor(library: Library, source: LibrarySource, wishes: Wishes): LibrarySource {
  const { title, tags = [] } = wishes;
  if (title) library.sources.rename(source.id, title);
  if (tags.length > 0) library.sources.setTags(source.id, [...source.tags, ...tags]);
  return library.sources.get(source.id) ?? source;
}
