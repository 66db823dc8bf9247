// connections: the open connections to servers, kept for the next request to the same place, and how many there may be.
// Invariant: never more than `perHost` to one host and `overall` in all, idle ones counted; a connection that was made
// under the rule for public addresses is used by nobody else, and the other way round, so that reuse never weakens the guard.
import type { LookupFunction } from 'node:net';
import pLimit, { type LimitFunction } from 'p-limit';
import { Client } from 'undici';
import { guardedLookup, hostName } from './addresses.ts';

export interface ConnectionLimits {
  perHost: number;
  overall: number;
  /** How names become addresses; the system's resolver where undefined. */
  lookup?: LookupFunction | undefined;
  /** Awaited before each request: room for what it will bring. */
  room?: () => Promise<void>;
}

/** The lookup found only addresses that the rule refuses; whoever asked tells it in its own words. */
export class RefusedAddress extends Error {
  readonly address: string;
  constructor(address: string) {
    super(`${address} is refused`);
    this.address = address;
  }
}

/** One connection for one request at a time. */
export interface Lease {
  client: Client;
  /** It has served another request before, so it may have been closed meanwhile without us knowing. */
  reused: boolean;
  /** Whether it leads into a private network, which was allowed. */
  isPrivate: () => boolean;
  /** Ends it at once, also while the name is still being looked up. */
  stop: () => void;
  /** Gives it back. `whole`: the answer was read to its end, so another request may follow on it. */
  done: (whole: boolean) => void;
}

interface Kept {
  key: string;
  host: string;
  client: Client;
  stop: AbortController;
  isPrivate: boolean;
  leased: boolean;
}

export class Connections {
  readonly #limits: ConnectionLimits;
  readonly #overall: LimitFunction;
  readonly #hosts = new Map<string, LimitFunction>();
  /** Oldest use first. */
  readonly #kept = new Set<Kept>();
  readonly #ending = new Set<Promise<void>>();
  #closed = false;

  constructor(limits: ConnectionLimits) {
    this.#limits = limits;
    this.#overall = pLimit(limits.overall);
  }

  /** Runs `task`, which takes at most one connection to that host, when there is room. Never wait for another turn within. */
  turn<T>(url: URL, task: () => Promise<T>): Promise<T> {
    const host = hostName(url);
    const limit = this.#hosts.get(host) ?? pLimit(this.#limits.perHost);
    this.#hosts.set(host, limit);
    // The host's turn first: who waits for a slow host must not keep a place that others could use.
    return limit(() =>
      this.#overall(async () => {
        await this.#limits.room?.();
        return task();
      }),
    );
  }

  /** Whether somebody waits who could go if a request to that address ended. */
  isAwaited(url: URL): boolean {
    return (this.#hosts.get(hostName(url))?.pendingCount ?? 0) > 0 || this.#overall.pendingCount > 0;
  }

  /** Only within a turn. `fresh`: none that was used before. */
  take(url: URL, allowPrivate: boolean, fresh = false): Lease {
    const key = `${url.origin} ${allowPrivate}`;
    const idle = fresh ? undefined : [...this.#kept].findLast((one) => !one.leased && one.key === key);
    if (!idle) this.#makeRoom(hostName(url));
    const kept = idle ?? this.#open(url, key, allowPrivate);
    kept.leased = true;
    return {
      client: kept.client,
      reused: idle !== undefined,
      isPrivate: () => kept.isPrivate,
      stop: () => this.#end(kept),
      done: (whole) => {
        kept.leased = false;
        // Once more at the end of the line.
        this.#kept.delete(kept);
        if (whole && !this.#closed) this.#kept.add(kept);
        else this.#end(kept);
      },
    };
  }

  /** Ends all of them; resolves when none is left. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#kept.forEach((kept) => this.#end(kept));
    await Promise.all(this.#ending);
  }

  #open(url: URL, key: string, allowPrivate: boolean): Kept {
    const stop = new AbortController();
    const lookup = guardedLookup(
      {
        allowPrivate,
        onPrivate: () => void (kept.isPrivate = true),
        refusal: (address) => new RefusedAddress(address),
      },
      this.#limits.lookup,
    );
    const client = new Client(url.origin, {
      // The deadline holds for the whole exchange, so undici's own clocks are off.
      connect: { lookup, signal: stop.signal, timeout: 0 },
      headersTimeout: 0,
      bodyTimeout: 0,
    });
    const kept: Kept = { key, host: hostName(url), client, stop, isPrivate: false, leased: true };
    this.#kept.add(kept);
    return kept;
  }

  #makeRoom(host: string): void {
    const { perHost, overall } = this.#limits;
    const here = [...this.#kept].filter((one) => one.host === host);
    const [idleHere] = here.filter((one) => !one.leased);
    if (here.length >= perHost && idleHere) this.#end(idleHere);
    const [idle] = [...this.#kept].filter((one) => !one.leased);
    if (this.#kept.size >= overall && idle) this.#end(idle);
  }

  #end(kept: Kept): void {
    this.#kept.delete(kept);
    kept.stop.abort();
    const ending = kept.client.destroy().finally(() => this.#ending.delete(ending));
    this.#ending.add(ending);
  }
}
