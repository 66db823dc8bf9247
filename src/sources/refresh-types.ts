// refresh-types: what a refresh is told, says on the way, and comes to. Plain data but for the signal and the callback, so
// that it can go between threads.
import type { KeptError } from '../library/source-types.ts';

export interface RefreshOptions {
  /** By number: asked though they be not due. Default: all that are due (schedule). */
  sources?: readonly number[] | undefined;
  /** Stops it: what has come is kept, what has not is as if it had not been asked. */
  signal?: AbortSignal | undefined;
  /** Default: the time at each moment. */
  now?: Date | undefined;
  /** Connections to one host at a time; default 6. */
  perHost?: number | undefined;
  /** Connections in all; default 24. */
  overall?: number | undefined;
  /** For each source from when it is its turn, in milliseconds; default 30,000. */
  deadlineMs?: number | undefined;
  /** After so long a slow source lets those go first who wait for its place, in milliseconds; default 5,000. */
  giveWayMs?: number | undefined;
  /** For all of it, in milliseconds; default 10 minutes. */
  totalMs?: number | undefined;
  /** Unpacked bytes of one feed; default 20 MiB. */
  maxBytes?: number | undefined;
  /** For reading one feed, in milliseconds; default 20,000. */
  parseMs?: number | undefined;
  /** Reading threads; default by the number of processors. */
  threads?: number | undefined;
  onProgress?: ((progress: RefreshProgress) => void) | undefined;
}

export type RefreshOutcome = 'fresh' | 'unchanged' | 'failed';

export interface RefreshProgress {
  done: number;
  total: number;
  /** Stories that are new. */
  added: number;
  failed: number;
  /** null at the beginning. */
  last: { id: number; title: string; outcome: RefreshOutcome; added: number; error?: KeptError } | null;
}

export interface RefreshResult {
  asked: number;
  /** Feeds that were not named and not due. */
  notDue: number;
  unchanged: number;
  fresh: number;
  failed: { id: number; title: string; url: string; error: KeptError }[];
  /** Stories that are new, and that have another text or title than before. */
  added: number;
  changed: number;
  /** Sources that have moved for good. `taken`: the title of another source that has the new address already, so that both stay. */
  moved: { id: number; title: string; from: string; to: string; taken: string | null }[];
  cancelled: boolean;
}
