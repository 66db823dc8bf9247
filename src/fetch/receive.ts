// receive: what one answer means: the next address, or the bytes with what is to be known of them.
import type { Readable } from 'node:stream';
import type { Deadline } from './deadline.ts';
import { freshForMs } from './freshness.ts';
import type { Validators } from './hop.ts';
import { readBody, tooLarge } from './read-body.ts';
import { isRedirect, nextUrl } from './redirects.ts';
import { isWithoutContent, statusFailure, type Answer } from './status-failure.ts';

export interface Fetched {
  bytes: Uint8Array;
  /** Where the bytes came from in the end. */
  url: string;
  /** The Content-Type header. */
  contentType: string | null;
  /** 200 to 299; or 304 where validators were given and hold: `bytes` is then empty. */
  status: number;
  etag: string | null;
  lastModified: string | null;
  /** See freshness. */
  freshForMs: number | null;
  /** Where permanent redirects (301, 308), from the first on, led to: the address to ask from now on. */
  movedTo: string | null;
}

export const MAX_BYTES = 20 * 1024 * 1024;

export interface ReceiveOptions {
  name: string;
  deadline: Deadline;
  maxBytes?: number | undefined;
  validators?: Validators | undefined;
}

export type Received = { fetched: Omit<Fetched, 'movedTo'> } | { next: URL; permanent: boolean };

/** Throws ReaderError 'redirects', 'too-large' and those of a status, and what the connection or zlib throw. */
export async function receive(
  url: URL,
  answer: Answer & { body: Readable },
  options: ReceiveOptions,
): Promise<Received> {
  const { name, deadline, validators, maxBytes = MAX_BYTES } = options;
  const { status } = answer;
  if (isRedirect(status))
    return { next: nextUrl(url, answer, name), permanent: status === 301 || status === 308 };
  const unchanged = status === 304 && (validators?.etag || validators?.lastModified);
  if (!unchanged && (status < 200 || status > 299 || isWithoutContent(status)))
    throw statusFailure(name, url.host, answer);
  const encoding = answer.header('content-encoding');
  if (!encoding && Number(answer.header('content-length')) > maxBytes && !unchanged)
    throw tooLarge(name, maxBytes);
  const bytes = unchanged
    ? new Uint8Array()
    : await readBody(answer.body, { name, encoding, maxBytes, signal: deadline.signal });
  return {
    fetched: {
      bytes,
      url: url.href,
      contentType: answer.header('content-type'),
      status,
      etag: validator(answer.header('etag')),
      lastModified: validator(answer.header('last-modified')),
      freshForMs: freshForMs(answer),
    },
  };
}

/** What we would send back; a header longer than any real one is not worth keeping. */
function validator(value: string | null): string | null {
  return value !== null && value.length <= 1024 ? value : null;
}
