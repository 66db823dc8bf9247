// refresh-source: asking one source: its document is fetched, read in another thread, and kept. Invariants: entries are
// kept before the validators that would spare them the next time; between two waits the library is written briefly.
import { ReaderError, toReaderError } from '../core/errors.ts';
import type { Connections } from '../fetch/connections.ts';
import type { Fetched } from '../fetch/fetch-url.ts';
import type { Library } from '../library/library.ts';
import type { KeptError, LibrarySource } from '../library/source-types.ts';
import type { Feed } from '../read/feed/feed.ts';
import type { Backlog } from './backlog.ts';
import { fetchSource } from './fetch-source.ts';
import type { ParsePool } from './parse-pool.ts';
import { fetchFailure, keepFailure, readFailure } from './refresh-failure.ts';
import { nextAfterAnswer, nextAfterFailure, nextAfterUnchanged } from './schedule.ts';

/** What all sources of one refresh share. */
export interface Round {
  library: Library;
  connections: Connections;
  pool: ParsePool;
  backlog: Backlog;
  signal: AbortSignal;
  now: () => Date;
  deadlineMs: number;
  giveWayMs: number;
  maxBytes: number;
}

export type SourceOutcome =
  | { outcome: 'fresh'; added: number; changed: number; movedTo: string | null }
  | { outcome: 'unchanged'; movedTo: string | null }
  | { outcome: 'failed'; error: KeptError };

/** Throws ReaderError 'cancelled', and 'storage' where the library cannot be written; everything else is an outcome. */
export async function refreshSource(round: Round, source: LibrarySource): Promise<SourceOutcome> {
  const privateHosts = new Set<string>();
  const { connections, signal, deadlineMs, giveWayMs, maxBytes } = round;
  let fetched: Fetched;
  try {
    fetched = await fetchSource(source, {
      connections,
      signal,
      timeoutMs: deadlineMs,
      giveWayMs,
      maxBytes,
      privateHosts,
    });
  } catch (error) {
    const failure = toReaderError(error, `Refreshing “${source.title}”`);
    if (failure.code === 'cancelled') throw failure;
    return fail(round, source, fetchFailure(source.url, failure));
  }
  if (fetched.status === 304) return unchanged(round, source, fetched);
  const { url, contentType, bytes } = fetched;
  const { kept, feed } = await round.backlog.hold(bytes.length, async () => {
    const task = { as: 'feed' as const, bytes, url, contentType, name: source.url };
    const answer = await round.pool.parse(task);
    signal.throwIfAborted();
    if ('feed' in answer) return { feed: answer.feed, kept: keepOrFail(round, source, fetched, answer.feed) };
    const unread = 'edition' in answer ? { crash: 'a page came where a feed was meant' } : answer;
    return { feed: null, kept: fail(round, source, readFailure(unread), fetched.status) };
  });
  if (feed && source.fullText) {
    // It brings a DOM along, which few sources need.
    const { fetchFullPages } = await import('./full-pages.ts');
    await fetchFullPages(round, feed.entries, privateHosts);
  }
  return kept;
}

/** Where even the failure cannot be kept, the library is what fails, and not this source. */
function keepOrFail(round: Round, source: LibrarySource, fetched: Fetched, feed: Feed): SourceOutcome {
  try {
    return keep(round, source, fetched, feed);
  } catch (error) {
    return fail(round, source, keepFailure(error), fetched.status);
  }
}

function keep(round: Round, source: LibrarySource, fetched: Fetched, feed: Feed): SourceOutcome {
  const { sources, stories } = round.library;
  const now = round.now();
  const at = now.toISOString();
  const { status, etag, lastModified, freshForMs, movedTo } = fetched;
  const { added, changed } = stories.keepEntries(source.id, feed.entries, at);
  const ttlMs = feed.ttlMinutes === null ? null : feed.ttlMinutes * 60_000;
  sources.answered(source.id, {
    at,
    nextAt: nextAfterAnswer(now, { freshForMs, ttlMs }),
    outcome: 'fresh',
    ...{ status, etag, lastModified, movedTo },
    title: feed.title,
    home: feed.home,
    problems: feed.problems,
  });
  return { outcome: 'fresh', added, changed, movedTo };
}

function unchanged(round: Round, source: LibrarySource, fetched: Fetched): SourceOutcome {
  const now = round.now();
  const { status, etag, lastModified, freshForMs, movedTo } = fetched;
  round.library.sources.answered(source.id, {
    at: now.toISOString(),
    nextAt: nextAfterUnchanged(now, freshForMs, source),
    outcome: 'unchanged',
    status,
    // RFC 9110, 15.4.5: a 304 need not repeat them.
    etag: etag ?? source.etag,
    lastModified: lastModified ?? source.lastModified,
    movedTo,
    title: null,
    home: null,
  });
  return { outcome: 'unchanged', movedTo };
}

function fail(
  round: Round,
  source: LibrarySource,
  failure: ReaderError,
  status: number | null = failure.status ?? null,
): SourceOutcome {
  const now = round.now();
  const { code, message, hint, retryAt } = failure;
  const error: KeptError = { code, message, hint, ...(retryAt ? { retryAt } : {}) };
  round.library.sources.answered(source.id, {
    at: now.toISOString(),
    ...nextAfterFailure(now, { code, status, retryAt: retryAt ?? null, failuresBefore: source.failures }),
    outcome: 'failed',
    status,
    error,
  });
  return { outcome: 'failed', error };
}
