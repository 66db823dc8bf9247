// fetch-source: a source's document as it is now: from its server, or from the person's disk. Reads nothing of it.
import { stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Connections } from '../fetch/connections.ts';
import { fetchUrl, type Fetched, type FetchOptions } from '../fetch/fetch-url.ts';
import type { LibrarySource } from '../library/source-types.ts';
import { readFileInput } from '../open/read-input.ts';

const ACCEPT =
  'application/rss+xml,application/atom+xml,application/feed+json,application/rdf+xml;q=0.9,application/xml;q=0.8,text/xml;q=0.8,application/json;q=0.7,*/*;q=0.5';

export interface FetchSourceOptions {
  connections: Connections;
  signal: AbortSignal;
  timeoutMs: number;
  /** How long a server may be silent or slow while others wait for its place, in milliseconds. */
  giveWayMs: number;
  maxBytes: number;
  /** Gets the source's host where that turned out to be private. */
  privateHosts: Set<string>;
}

/** status 304: as it was, and no bytes. Throws ReaderError: those of fetch-url and read-input. */
export function fetchSource(source: LibrarySource, options: FetchSourceOptions): Promise<Fetched> {
  const { kind, url, etag, lastModified } = source;
  if (kind === 'file') return readFile(source, options.signal);
  const { giveWayMs, ...rest } = options;
  const asked = { ...rest, typed: source.mayBePrivate, accept: ACCEPT, validators: { etag, lastModified } };
  return givingWay(url, asked, giveWayMs);
}

/** Who takes long while others wait goes to the end of their line once, and has all its time there. */
async function givingWay(
  url: string,
  options: FetchOptions & { connections: Connections },
  afterMs: number,
): Promise<Fetched> {
  const address = URL.parse(url);
  let gaveWay = false;
  const ends = (): boolean => {
    gaveWay = address !== null && options.connections.isAwaited(address);
    return gaveWay;
  };
  try {
    return await fetchUrl(url, { ...options, earlier: { afterMs, ends } });
  } catch (error) {
    if (!gaveWay || options.signal?.aborted) throw error;
    return fetchUrl(url, options);
  }
}

/** A file's time of change says whether it is as it was. */
async function readFile({ url, lastModified }: LibrarySource, signal: AbortSignal): Promise<Fetched> {
  const path = url.startsWith('file:') ? fileURLToPath(url) : url;
  const changed = await stat(path).then(
    ({ mtime }) => mtime.toISOString(),
    () => null,
  );
  const about = {
    url,
    contentType: null,
    etag: null,
    lastModified: changed,
    freshForMs: null,
    movedTo: null,
  };
  if (changed !== null && changed === lastModified) return { ...about, bytes: new Uint8Array(), status: 304 };
  return { ...about, bytes: await readFileInput(path, { signal }), status: 200 };
}
