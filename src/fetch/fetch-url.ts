// fetch-url: an http(s) address → bytes, within fixed limits. Owns the options and how it ends; the way is journey's.
// Does not read what it fetched, keeps nothing on disk. Invariant: throws ReaderError only, and leaves no timer behind,
// nor a connection that is not the caller's.
import type { LookupFunction } from 'node:net';
import { ReaderError } from '../core/errors.ts';
import { webUrl } from '../core/url.ts';
import { Connections } from './connections.ts';
import { deadlineOf, type Earlier } from './deadline.ts';
import type { Validators } from './hop.ts';
import { follow } from './journey.ts';
import { networkFailure } from './network-failure.ts';
import type { Fetched } from './receive.ts';

export { MAX_BYTES, type Fetched } from './receive.ts';

export interface FetchOptions {
  /** Ends it at once, with 'cancelled'. */
  signal?: AbortSignal | undefined;
  /** The person typed this address, so its host may be private; default false: a page's link. */
  typed?: boolean | undefined;
  /**
   * Hosts that the person typed and that turned out to be private: links and redirects to them are allowed. A typed
   * private host is added. One set for as long as the person stays in what was opened; a fresh one by default.
   */
  privateHosts?: Set<string> | undefined;
  /** The whole exchange with all redirects, in milliseconds; default 20,000. */
  timeoutMs?: number | undefined;
  /** Ends it with 'timeout' already before, where others need its place. */
  earlier?: Earlier | undefined;
  /** Unpacked bytes; default 20 MiB. */
  maxBytes?: number | undefined;
  /** Default 5. */
  maxRedirects?: number | undefined;
  /** How names become addresses; default: the system's resolver. Not beside `connections`, which have their own. */
  lookup?: LookupFunction | undefined;
  /** What the last answer brought; the server may then say 304, and no bytes come. */
  validators?: Validators | undefined;
  /** The Accept header; default: that of a page. */
  accept?: string | undefined;
  /**
   * Connections shared with other fetches and kept between them; the time runs from the moment when there is room.
   * Default: some of its own, which are closed at the end.
   */
  connections?: Connections | undefined;
}

const TIMEOUT_MS = 20_000;

/**
 * Throws ReaderError only: 'bad-target', 'private-address', 'redirects', 'timeout', 'cancelled', 'too-large',
 * 'network' (no such host, refused, TLS, cut off), 'denied' (401, 403, 407, 451), 'not-found' (404, 410), 'empty' (204, 205), 'http'.
 */
export async function fetchUrl(url: string, options: FetchOptions = {}): Promise<Fetched> {
  const start = webUrl(url);
  if (!start) throw badUrl(url);
  const deadline = deadlineOf(url, options.timeoutMs ?? TIMEOUT_MS, options.signal, options.earlier);
  const connections =
    options.connections ?? new Connections({ perHost: 1, overall: 1, lookup: options.lookup });
  try {
    return await follow(new URL(start), { ...options, name: url, deadline, connections });
  } catch (error) {
    if (deadline.signal.aborted) throw deadline.signal.reason;
    throw error instanceof ReaderError ? error : networkFailure(url, error);
  } finally {
    deadline.stop();
    if (connections !== options.connections) await connections.close();
  }
}

function badUrl(url: string): ReaderError {
  const parsed = URL.parse(url);
  const secret = parsed !== null && (parsed.username !== '' || parsed.password !== '');
  return new ReaderError(
    'bad-target',
    secret
      ? 'Could not open the address: it holds a user name or a password.'
      : `Could not open “${url}”: it is not a web address.`,
    secret
      ? 'Leave out what stands before the @.'
      : 'A web address starts with http:// or https:// and a host name.',
  );
}
