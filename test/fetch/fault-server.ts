// fault-server: a web server on 127.0.0.1 that plays one fault an address, and a few things that must work.
// Every answer that would go on for ever ends with close(); nothing is left running.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import zlib from 'node:zlib';

export const PAGE = '<!doctype html><title>A page</title><p>Fjords, “quotes” and 新聞.</p>';

export interface FaultServer {
  /** "http://127.0.0.1:12345" */
  origin: string;
  port: number;
  /** What was asked for so far: "GET /page". */
  asked: string[];
  /** Bytes that the server has handed to the network for /bomb and /endless. */
  sent: () => number;
  /** Connections that are open now. */
  open: () => number;
  close: () => Promise<void>;
}

type Route = (request: IncomingMessage, response: ServerResponse, rest: string) => void;
type Say = (bytes: string | Uint8Array) => void;

export async function startFaultServer(): Promise<FaultServer> {
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  const timers = new Set<NodeJS.Timeout>();
  let sent = 0;

  const every = (milliseconds: number, response: ServerResponse, act: () => void) => {
    const timer = setInterval(act, milliseconds);
    timers.add(timer);
    response.on('close', () => clearInterval(timer));
  };
  /** The same chunk again and again, as fast as it is taken. */
  const pour = (response: ServerResponse, chunk: Uint8Array) => {
    const more = () => {
      let room = true;
      while (room && !response.destroyed) {
        sent += chunk.length;
        room = response.write(chunk);
      }
    };
    response.on('drain', more);
    more();
  };

  const routes: Record<string, Route> = {
    page: (_, response) => response.setHeader('content-type', 'text/html; charset=utf-8').end(PAGE),
    text: (_, response) =>
      response.setHeader('content-type', 'text/plain').end('A note\n\nOne paragraph of it.\n'),
    binary: (_, response) => response.end(Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13])),
    empty: (_, response) => response.end(),
    'no-content': (_, response) => response.writeHead(204).end(),
    headers: (request, response) => response.end(JSON.stringify(request.headers)),
    cookie: (_, response) =>
      response.writeHead(302, { 'set-cookie': 'crumb=1; Path=/', location: '/headers' }).end(),
    status: (_, response, rest) => {
      const [code, retryAfter] = rest.split('/');
      if (retryAfter) response.setHeader('retry-after', decodeURIComponent(retryAfter));
      response.writeHead(Number(code)).end('<p>Sorry.</p>');
    },
    challenge: (_, response) => response.writeHead(403, { 'cf-mitigated': 'challenge' }).end(),
    // Redirects.
    redirects: (_, response, rest) => {
      const left = Number(rest);
      response.writeHead(301, { location: left > 1 ? `/redirects/${left - 1}` : '../page' }).end();
    },
    to: (_, response, rest) => response.writeHead(302, { location: decodeURIComponent(rest) }).end(),
    circle: (_, response) => response.writeHead(302, { location: '/circle' }).end(),
    spiral: (_, response, rest) => response.writeHead(302, { location: `/spiral/${Number(rest) + 1}` }).end(),
    nowhere: (_, response) => response.writeHead(302).end(),
    // Encodings.
    gzip: (_, response) => packed(response, 'gzip', zlib.gzipSync(PAGE)),
    'x-gzip': (_, response) => packed(response, 'X-GZIP', zlib.gzipSync(PAGE)),
    br: (_, response) => packed(response, 'br', zlib.brotliCompressSync(PAGE)),
    deflate: (_, response) => packed(response, 'deflate', zlib.deflateSync(PAGE)),
    'deflate-raw': (_, response) => packed(response, 'deflate', zlib.deflateRawSync(PAGE)),
    zstd: (_, response) => packed(response, 'zstd', zlib.zstdCompressSync(PAGE)),
    twice: (_, response) => packed(response, 'gzip, br', zlib.brotliCompressSync(zlib.gzipSync(PAGE))),
    'no-trailer': (_, response) => packed(response, 'gzip', zlib.gzipSync(PAGE).subarray(0, -8)),
    'unknown-encoding': (_, response) => packed(response, 'utf-8', Buffer.from(PAGE)),
    'empty-gzip': (_, response) => packed(response, 'gzip', Buffer.alloc(0)),
    'false-gzip': (_, response) => packed(response, 'gzip', Buffer.from(PAGE)),
    'false-br': (_, response) => packed(response, 'br', Buffer.from(PAGE)),
    'false-deflate': (_, response) => packed(response, 'deflate', Buffer.from(PAGE)),
    'damaged-gzip': (_, response) => {
      const bytes = zlib.gzipSync(PAGE.repeat(50));
      packed(response, 'gzip', bytes.fill(0xff, 40, 60));
    },
    'cut-gzip': (_, response) => packed(response, 'gzip', firstHalf(zlib.gzipSync(LONG))),
    'cut-head': (_, response) => packed(response, 'gzip', zlib.gzipSync(PAGE).subarray(0, 5)),
    'cut-br': (_, response) => packed(response, 'br', firstHalf(zlib.brotliCompressSync(LONG))),
    'cut-deflate': (_, response) => packed(response, 'deflate', firstHalf(zlib.deflateSync(LONG))),
    // Every field that a gzip head may have, and no trailer; byte by byte.
    'no-trailer-named': (_, response) => {
      response.setHeader('content-encoding', 'gzip');
      const head = [0x1f, 0x8b, 8, 2 + 4 + 8 + 16, 0, 0, 0, 0, 0, 3, 2, 0, 1, 2, 0x61, 0, 0x62, 0];
      const check = zlib.crc32(Uint8Array.from(head)) & 0xffff;
      head.push(check & 0xff, check >> 8);
      for (const byte of [...head, ...zlib.deflateRawSync(PAGE)]) response.write(Uint8Array.of(byte));
      response.end();
    },
    'two-members': (_, response) =>
      packed(
        response,
        'gzip',
        Buffer.concat([PAGE.slice(0, 20), PAGE.slice(20)].map((part) => zlib.gzipSync(part))),
      ),
    bomb: (_, response, rest) => {
      response.setHeader('content-encoding', rest);
      // One mebibyte of nothing in about one kilobyte, as often as anybody asks.
      const mebibyte = Buffer.alloc(1024 * 1024);
      if (rest === 'gzip') pour(response, zlib.gzipSync(mebibyte));
      else response.end(zlib.brotliCompressSync(Buffer.alloc(64 * 1024 * 1024), FAST));
    },
    // Bodies that do not end, or not well.
    endless: (_, response) => pour(response, Buffer.alloc(64 * 1024, 'news ')),
    'huge-length': (_, response) => {
      response.writeHead(200, { 'content-length': '99999999999' });
      response.write('a little');
    },
    drip: (_, response) => every(10, response, () => response.write('.')),
    silence: () => undefined,
    'header-drip': raw((say, socket) => {
      say('HTTP/1.1 200 OK\r\n');
      const timer = setInterval(() => say('x: y\r\n'), 10);
      timers.add(timer);
      socket.on('close', () => clearInterval(timer));
    }),
    'long-length': raw((say, socket) => {
      say('HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 5000\r\n\r\nonly this');
      socket.end();
    }),
    'short-length': raw((say) => say('HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nfive and then more')),
    'cut-chunks': raw((say, socket) => {
      say('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\nfirst\r\n');
      socket.end();
    }),
    'bare-body': raw((say, socket) => {
      say('HTTP/1.1 200 OK\r\n\r\nno header, and a body until the end');
      socket.end();
    }),
    hangup: raw((_, socket) => socket.destroy()),
    reset: raw((_, socket) => socket.resetAndDestroy()),
    'not-http': raw((say, socket) => {
      say('220 mail.example ESMTP\r\n');
      socket.end();
    }),
    'huge-headers': raw((say) => say(`HTTP/1.1 200 OK\r\n${'x-more: and more\r\n'.repeat(20_000)}\r\n`)),
  };

  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    const [, name = '', rest = ''] = /^\/([^/?]*)\/?(.*)$/.exec(request.url ?? '') ?? [];
    const route = routes[name];
    if (route) route(request, response, rest);
    else response.writeHead(404).end('<p>Nothing here.</p>');
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    asked,
    sent: () => sent,
    open: () => sockets.size,
    close: async () => {
      timers.forEach((timer) => clearInterval(timer));
      sockets.forEach((socket) => socket.destroy());
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const LONG = Array.from({ length: 2_000 }, (_, line) => `<p>Line ${line * 7919} of the page.</p>`).join('');
const firstHalf = (bytes: Uint8Array) => bytes.subarray(0, bytes.length / 2);
const FAST = { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 1 } };

function packed(response: ServerResponse, encoding: string, bytes: Uint8Array): void {
  response.setHeader('content-encoding', encoding).setHeader('content-type', 'text/html').end(bytes);
}

/** A route that writes what it likes to the connection, without node:http correcting it. */
function raw(play: (say: Say, socket: Socket) => void): Route {
  return (request) => {
    const { socket } = request;
    play((bytes) => void socket.write(bytes), socket);
  };
}
