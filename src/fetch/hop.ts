// hop: one request to one server. Follows nothing, decides nothing: says what the server answered.
// Each hop has a connection of its own, through the guard, and leaves none behind; no cookie is kept or sent.
import type { Readable } from 'node:stream';
import type { LookupFunction } from 'node:net';
import { Client } from 'undici';
import { VERSION } from '../core/version.ts';
import { checkLiteral, guardedLookup, hostName, type Rule } from './addresses.ts';
import { ACCEPTED_ENCODINGS } from './read-body.ts';
import type { Answer } from './status-failure.ts';

const HEADERS = {
  'user-agent': `newsreader/${VERSION} (a terminal reader, fetching one page for one person)`,
  accept:
    'text/html,application/xhtml+xml,text/markdown;q=0.9,text/plain;q=0.9,application/xml;q=0.8,*/*;q=0.5',
  'accept-encoding': ACCEPTED_ENCODINGS,
};

export interface HopOptions {
  rule: Rule;
  /** Ends the request and its connection, with its reason. */
  signal: AbortSignal;
  /** How names become addresses; the system's resolver where undefined. */
  lookup: LookupFunction | undefined;
}

/**
 * One GET. `receive` gets the answer while its connection is open. Throws the rule's refusal, the signal's reason, and
 * what net, tls and undici throw.
 */
export async function hop<T>(
  url: URL,
  options: HopOptions,
  receive: (answer: Answer & { body: Readable }) => Promise<T>,
): Promise<T> {
  const { rule, signal } = options;
  checkLiteral(hostName(url), rule);
  const client = new Client(url.origin, {
    // The deadline holds for the whole exchange, so undici's own clocks are off.
    connect: { lookup: guardedLookup(rule, options.lookup), signal, timeout: 0 },
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  try {
    const path = url.pathname + url.search;
    const answer = await client.request({ method: 'GET', path, headers: HEADERS, signal, reset: true });
    const header = (name: string) => [answer.headers[name]].flat()[0] ?? null;
    return await receive({ status: answer.statusCode, header, body: answer.body });
  } finally {
    await client.destroy();
  }
}
