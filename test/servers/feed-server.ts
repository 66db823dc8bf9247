// feed-server: a server of made-up feeds on 127.0.0.1, for tests, benches and whole-program tests. Feed n stands at
// /feed/n, its stories at /story/n/m; validators and gzip work as real servers do them; /fault/… plays one fault an
// address (feed-faults.ts). Nothing goes on after close().
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { playFault } from './feed-faults.ts';
import { CONTENT_TYPES, generatedFeed, type Format } from './generated-feed.ts';

export interface FeedServerOptions {
  /** How many feeds; default 10. */
  feeds?: number;
  /** Entries of each at the start; default 10. */
  entries?: number;
  words?: number;
  /** ETag and Last-Modified are sent and answered with 304; default true. */
  validators?: boolean;
  /** Headers of every feed: { 'cache-control': 'max-age=600' }. */
  headers?: Record<string, string>;
  /** Milliseconds before each answer; default 0. */
  delay?: number;
  /** Default: any that is free. */
  port?: number;
}

export interface FeedServer {
  /** "http://127.0.0.1:12345" */
  origin: string;
  port: number;
  feedUrl: (feed: number, format?: Format) => string;
  faultUrl: (fault: string) => string;
  /** So many entries more in that feed, which from now on stand first. */
  publish: (feed: number, entries: number) => void;
  /** From now on the stories' pages answer 500, or are there again. */
  breakStories: (broken: boolean) => void;
  /** What was asked for so far, "GET /feed/0", with the validators that came along. */
  asked: { path: string; etag: string | null; modified: string | null }[];
  /** The most connections that were open at one time. */
  mostOpen: () => number;
  open: () => number;
  close: () => Promise<void>;
}

interface Made {
  bytes: Buffer;
  packed: Buffer;
  etag: string;
  modified: string;
}

export async function startFeedServer(options: FeedServerOptions = {}): Promise<FeedServer> {
  const { feeds = 10, entries = 10, words = 60, validators = true, headers = {}, delay = 0 } = options;
  const counts = new Map<number, number>();
  const made = new Map<string, Made>();
  const asked: FeedServer['asked'] = [];
  let areStoriesBroken = false;
  const server = createServer();
  const sockets = trackSockets(server);
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;

  const make = (feed: number, format: Format): Made => {
    const count = counts.get(feed) ?? entries;
    const key = `${feed} ${format} ${count}`;
    const known = made.get(key);
    if (known) return known;
    const bytes = Buffer.from(generatedFeed({ feed, entries: count, format, words, origin }));
    const etag = `"${createHash('sha1').update(bytes).digest('hex')}"`;
    const modified = new Date(Date.UTC(2025, 5, 1) + count * 1000).toUTCString();
    const one = { bytes, packed: gzipSync(bytes), etag, modified };
    made.set(key, one);
    return one;
  };

  const feed = (request: IncomingMessage, response: ServerResponse, number: number, format: Format): void => {
    const { bytes, packed, etag, modified } = make(number, format);
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (validators) {
      response.setHeader('etag', etag).setHeader('last-modified', modified);
      // RFC 9110, 13.2.2: If-Modified-Since counts only where there is no If-None-Match.
      const none = request.headers['if-none-match'];
      if (none === undefined ? request.headers['if-modified-since'] === modified : none === etag)
        return void response.writeHead(304).end();
    }
    response.setHeader('content-type', CONTENT_TYPES[format]);
    const wantsGzip = /\bgzip\b/u.test(String(request.headers['accept-encoding']));
    if (wantsGzip) response.setHeader('content-encoding', 'gzip');
    const body = wantsGzip ? packed : bytes;
    response.setHeader('content-length', body.length).end(body);
  };

  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const path = request.url ?? '/';
    const [, what, first, second] = /^\/(feed|story|fault)\/([^/?]+)\/?([^?]*)/u.exec(path) ?? [];
    const number = Number(first);
    if (what === 'fault' && first) playFault(first, second ?? '', request, response);
    else if (what === 'feed' && number < feeds) feed(request, response, number, (second || 'rss') as Format);
    else if (what === 'story' && !areStoriesBroken) story(response, origin, number, Number(second));
    else
      response
        .writeHead(what === 'story' ? 500 : 404, { 'content-type': 'text/html' })
        .end('<p>Nothing here.</p>');
  };
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    asked.push({
      path: request.url ?? '',
      etag: request.headers['if-none-match'] ?? null,
      modified: request.headers['if-modified-since'] ?? null,
    });
    if (delay > 0) setTimeout(() => answer(request, response), delay);
    else answer(request, response);
  });

  return {
    origin,
    port,
    feedUrl: (number, format = 'rss') => `${origin}/feed/${number}${format === 'rss' ? '' : `/${format}`}`,
    faultUrl: (fault) => `${origin}/fault/${fault}`,
    publish: (number, more) => void counts.set(number, (counts.get(number) ?? entries) + more),
    breakStories: (broken) => {
      areStoriesBroken = broken;
    },
    asked,
    ...sockets,
    close: async () => {
      sockets.endAll();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A story's page: the whole text, and three related posts. */
function story(response: ServerResponse, origin: string, feed: number, number: number): void {
  const paragraph = (at: number): string =>
    `<p>Paragraph ${at} of story ${number} tells at length what the council of the harbour decided about the bridge, who was for it, who was against it, and when the ferries will sail again.</p>`;
  const others = [1, 2, 3].map(
    (step) =>
      `<li class="post"><h3><a href="${origin}/story/${feed}/${number + 1000 * step}">Related post ${step} of story ${number}</a></h3><p>What came of the bridge, part ${step}, as told by those who built it.</p></li>`,
  );
  response
    .setHeader('content-type', 'text/html; charset=utf-8')
    .end(
      `<!doctype html><html lang="en"><head><title>Story ${number} in full</title></head><body><main><article><h1>Story ${number} in full</h1>${Array.from({ length: 8 }, (_, at) => paragraph(at + 1)).join('')}</article><section><h2>Related posts</h2><ul>${others.join('')}</ul></section></main></body></html>`,
    );
}

function trackSockets(server: Server): {
  mostOpen: () => number;
  open: () => number;
  endAll: () => void;
} {
  const sockets = new Set<Socket>();
  let most = 0;
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    most = Math.max(most, sockets.size);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
  });
  return {
    mostOpen: () => most,
    open: () => sockets.size,
    endAll: () => sockets.forEach((socket) => socket.destroy()),
  };
}
