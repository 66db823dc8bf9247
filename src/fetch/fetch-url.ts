// fetch-url: an http(s) address → bytes, within fixed limits. Owns redirects and the rule where they may lead.
// Does not read what it fetched, keeps nothing on disk. Invariant: throws ReaderError only, and leaves neither a
// timer nor a connection behind.
import type { LookupFunction } from 'node:net';
import type { Readable } from 'node:stream';
import { ReaderError } from '../core/errors.ts';
import { webUrl } from '../core/url.ts';
import { hostName, type Rule } from './addresses.ts';
import { startDeadline } from './deadline.ts';
import { hop } from './hop.ts';
import { networkFailure } from './network-failure.ts';
import { readBody, tooLarge } from './read-body.ts';
import { circle, isRedirect, nextUrl, tooManyRedirects } from './redirects.ts';
import { isWithoutContent, statusFailure, type Answer } from './status-failure.ts';

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
  /** Unpacked bytes; default 20 MiB. */
  maxBytes?: number | undefined;
  /** Default 5. */
  maxRedirects?: number | undefined;
  /** How names become addresses; default: the system's resolver. */
  lookup?: LookupFunction | undefined;
}

export interface Fetched {
  bytes: Uint8Array;
  /** Where the bytes came from in the end. */
  url: string;
  /** The Content-Type header. */
  contentType: string | null;
}

export const MAX_BYTES = 20 * 1024 * 1024;
const TIMEOUT_MS = 20_000;
const MAX_REDIRECTS = 5;

/**
 * Throws ReaderError only: 'bad-target', 'private-address', 'redirects', 'timeout', 'cancelled', 'too-large',
 * 'network' (no such host, refused, TLS, cut off), 'denied' (401, 403, 407, 451), 'not-found' (404, 410), 'empty' (204, 205), 'http'.
 */
export async function fetchUrl(url: string, options: FetchOptions = {}): Promise<Fetched> {
  const start = webUrl(url);
  if (!start) throw badUrl(url);
  const deadline = startDeadline(url, options.timeoutMs ?? TIMEOUT_MS, options.signal);
  try {
    return await follow(new URL(start), { ...options, name: url, signal: deadline.signal });
  } catch (error) {
    if (deadline.signal.aborted) throw deadline.signal.reason;
    throw error instanceof ReaderError ? error : networkFailure(url, error);
  } finally {
    deadline.stop();
  }
}

type Journey = FetchOptions & { name: string; signal: AbortSignal };

async function follow(start: URL, journey: Journey): Promise<Fetched> {
  const privateHosts = journey.privateHosts ?? new Set<string>();
  const limit = journey.maxRedirects ?? MAX_REDIRECTS;
  const seen = new Set<string>();
  let url = start;
  for (;;) {
    const rule = ruleFor(url, journey, privateHosts, seen.size === 0);
    seen.add(url.href);
    const { signal, lookup } = journey;
    const result = await hop(url, { rule, signal, lookup }, (answer) => receive(url, answer, journey));
    if (!(result instanceof URL)) return result;
    if (seen.has(result.href)) throw circle(journey.name, result);
    if (seen.size > limit) throw tooManyRedirects(journey.name, limit);
    url = result;
  }
}

function ruleFor(url: URL, journey: Journey, privateHosts: Set<string>, first: boolean): Rule {
  const host = hostName(url);
  return {
    allowPrivate: (first && journey.typed === true) || privateHosts.has(host),
    onPrivate: () => privateHosts.add(host),
    refusal: (address) => {
      const what = address === host ? host : `${host} (${address})`;
      const how = first ? 'the address is' : 'it is redirected to';
      return new ReaderError(
        'private-address',
        `Could not open “${journey.name}”: ${how} ${what}, inside a private network.`,
        'Links may not lead there by themselves; if you trust it, open that address yourself.',
      );
    },
  };
}

/** What one answer means: the next address, or the bytes. */
async function receive(
  url: URL,
  answer: Answer & { body: Readable },
  journey: Journey,
): Promise<URL | Fetched> {
  const { name, signal } = journey;
  const maxBytes = journey.maxBytes ?? MAX_BYTES;
  if (isRedirect(answer.status)) return nextUrl(url, answer, name);
  if (answer.status < 200 || answer.status > 299 || isWithoutContent(answer.status))
    throw statusFailure(name, url.host, answer);
  const encoding = answer.header('content-encoding');
  if (!encoding && Number(answer.header('content-length')) > maxBytes) throw tooLarge(name, maxBytes);
  const bytes = await readBody(answer.body, { name, encoding, maxBytes, signal });
  return { bytes, url: url.href, contentType: answer.header('content-type') };
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
