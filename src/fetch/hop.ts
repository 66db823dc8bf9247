// hop: one request to one server. Follows nothing, decides nothing: says what the server answered.
// Every connection was made through the guard; no cookie is kept or sent.
import type { Readable } from 'node:stream';
import { VERSION } from '../core/version.ts';
import { checkLiteral, hostName, type Rule } from './addresses.ts';
import { RefusedAddress, type Connections, type Lease } from './connections.ts';
import { ACCEPTED_ENCODINGS } from './read-body.ts';
import type { Answer } from './status-failure.ts';

const ACCEPT =
  'text/html,application/xhtml+xml,text/markdown;q=0.9,text/plain;q=0.9,application/xml;q=0.8,*/*;q=0.5';
const USER_AGENT = `newsreader/${VERSION} (a terminal reader, fetching one page for one person)`;

/** What a server gave with an answer, so that it can say "unchanged" the next time. */
export interface Validators {
  etag: string | null;
  lastModified: string | null;
}

export interface HopOptions {
  rule: Rule;
  /** Ends the request and its connection, with its reason. */
  signal: AbortSignal;
  connections: Connections;
  /** The Accept header; default: that of a page. */
  accept?: string | undefined;
  validators?: Validators | undefined;
}

type Receive<T> = (answer: Answer & { body: Readable }) => Promise<T>;

/**
 * One GET. `receive` gets the answer while its connection is open. Throws the rule's refusal, the signal's reason, and
 * what net, tls and undici throw.
 */
export async function hop<T>(url: URL, options: HopOptions, receive: Receive<T>): Promise<T> {
  const { rule, connections } = options;
  checkLiteral(hostName(url), rule);
  const lease = connections.take(url, rule.allowPrivate);
  const heard = { answer: false };
  try {
    return await exchange(url, lease, options, receive, heard);
  } catch (error) {
    // An idle connection that the server closed just now says nothing of the server; RFC 9112, 9.3.1 allows to ask again.
    if (!lease.reused || heard.answer || options.signal.aborted) throw error;
    return await exchange(url, connections.take(url, rule.allowPrivate, true), options, receive, heard);
  }
}

async function exchange<T>(
  url: URL,
  lease: Lease,
  options: HopOptions,
  receive: Receive<T>,
  heard: { answer: boolean },
): Promise<T> {
  const { rule, signal } = options;
  let whole = false;
  signal.addEventListener('abort', lease.stop, { once: true });
  try {
    const path = url.pathname + url.search;
    const answer = await lease.client.request({ method: 'GET', path, headers: headersOf(options), signal });
    heard.answer = true;
    if (lease.isPrivate()) rule.onPrivate();
    const header = (name: string) => [answer.headers[name]].flat()[0] ?? null;
    const said = { status: answer.statusCode, header, body: answer.body };
    const result = await receive(said);
    whole = await isRead(answer.body, said);
    return result;
  } catch (error) {
    throw error instanceof RefusedAddress ? rule.refusal(error.address) : error;
  } finally {
    signal.removeEventListener('abort', lease.stop);
    lease.done(whole);
  }
}

function headersOf({ accept = ACCEPT, validators }: HopOptions): Record<string, string> {
  const { etag, lastModified } = validators ?? {};
  return {
    'user-agent': USER_AGENT,
    accept,
    'accept-encoding': ACCEPTED_ENCODINGS,
    ...(etag ? { 'if-none-match': etag } : {}),
    ...(lastModified ? { 'if-modified-since': lastModified } : {}),
  };
}

/** Whether nothing of the answer is left on the connection, so that it may serve again. */
async function isRead(body: Readable, answer: Answer): Promise<boolean> {
  if (body.readableEnded) return true;
  if (answer.status !== 304 && answer.status !== 204 && answer.header('content-length') !== '0') return false;
  // There is no body, but its stream ends only when it is read.
  for await (const _ of body) return false;
  return true;
}
