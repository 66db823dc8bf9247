// refresh: asking the sources for what is new, many at a time. Owns who is asked, the time for all, and the count; each
// source is refresh-source's. Runs in any thread; documents are read in threads of their own. Invariant: one source that
// fails never keeps another from being asked, and leaves everything kept as it was.
import { Connections } from '../fetch/connections.ts';
import { MAX_BYTES } from '../fetch/fetch-url.ts';
import type { Library } from '../library/library.ts';
import type { LibrarySource } from '../library/source-types.ts';
import { Backlog } from './backlog.ts';
import { choose } from './choose-sources.ts';
import { ParsePool } from './parse-pool.ts';
import { mustWait, outOfTime } from './refresh-failure.ts';
import { refreshSource, type Round } from './refresh-source.ts';
import { Tally } from './refresh-tally.ts';
import type { RefreshOptions, RefreshResult } from './refresh-types.ts';

export type { RefreshOptions, RefreshProgress, RefreshResult } from './refresh-types.ts';

const PER_HOST = 6;
const OVERALL = 24;
const DEADLINE_MS = 30_000;
const GIVE_WAY_MS = 5000;
const TOTAL_MS = 10 * 60_000;
/** Bytes that are fetched and not yet kept. */
const BACKLOG = 16 * 1024 * 1024;

/** Throws ReaderError 'storage' where the library cannot be written. Being cancelled is a result, not an error. */
export async function refresh(library: Library, options: RefreshOptions = {}): Promise<RefreshResult> {
  const { now, totalMs = TOTAL_MS } = options;
  const clock = now ? () => now : () => new Date();
  const chosen = choose(library, options.sources, clock());
  const tally = new Tally(chosen.ask.length + chosen.wait.length, chosen.notDue, options.onProgress);
  for (const { source, until } of chosen.wait) tally.notAsked(source, mustWait(until));
  if (chosen.ask.length === 0) return tally.result;
  const stop = new AbortController();
  const cancel = (): void => stop.abort();
  if (options.signal?.aborted) cancel();
  options.signal?.addEventListener('abort', cancel, { once: true });
  let isOver = false;
  const timer = setTimeout(() => {
    isOver = true;
    cancel();
  }, totalMs);
  const backlog = new Backlog(BACKLOG);
  const room = (): Promise<void> => backlog.room();
  const round: Round = {
    library,
    backlog,
    pool: new ParsePool({ threads: options.threads, limitMs: options.parseMs }),
    connections: new Connections({
      perHost: options.perHost ?? PER_HOST,
      overall: options.overall ?? OVERALL,
      room,
    }),
    signal: stop.signal,
    now: clock,
    deadlineMs: options.deadlineMs ?? DEADLINE_MS,
    giveWayMs: options.giveWayMs ?? GIVE_WAY_MS,
    maxBytes: options.maxBytes ?? MAX_BYTES,
  };
  // What waits to be read need not be read any more.
  stop.signal.addEventListener('abort', () => void round.pool.close(), { once: true });
  const one = async (source: LibrarySource): Promise<void> => {
    try {
      tally.outcome(source, await refreshSource(round, source), library);
    } catch (error) {
      if (!stop.signal.aborted) {
        // Nothing more could be kept: the others stop too.
        stop.abort();
        throw error;
      }
      if (isOver) tally.failed(source, outOfTime(totalMs));
      else tally.result.cancelled = true;
    }
  };
  try {
    const ends = await Promise.allSettled(chosen.ask.map(one));
    const broken = ends.find((end) => end.status === 'rejected');
    if (broken) throw broken.reason;
    return tally.result;
  } finally {
    clearTimeout(timer);
    options.signal?.removeEventListener('abort', cancel);
    await Promise.all([round.connections.close(), round.pool.close()]);
  }
}
