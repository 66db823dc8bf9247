// feed-faults: one answer for each way in which a feed's server fails, at /fault/NAME. Endless answers end when their
// connection does; nothing is kept between two requests but how often each was asked.
import type { IncomingMessage, ServerResponse } from 'node:http';
import zlib from 'node:zlib';
import { CONTENT_TYPES, generatedFeed } from './generated-feed.ts';

type Fault = (response: ServerResponse, rest: string, request: IncomingMessage) => void;

const RSS = CONTENT_TYPES.rss;
const FEED = generatedFeed({ feed: 9000, entries: 5 });
let changing = 0;

/** `rest`: what stands behind the name, as in /fault/status/503. An unknown name answers 404. */
export function playFault(
  name: string,
  rest: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const fault = FAULTS[name];
  if (fault) fault(response, rest, request);
  else response.writeHead(404).end();
}

export const FAULTS: Record<string, Fault> = {
  /** A good feed, a few bytes at a time, for ever. */
  drip: (response) => {
    response.setHeader('content-type', RSS);
    let at = 0;
    every(response, 10, () => response.write(at < 200 ? FEED.charAt(at++) : ' '));
  },
  silence: () => undefined,
  circle: (response) => response.writeHead(302, { location: '/fault/circle' }).end(),
  'circle-301': (response) => response.writeHead(301, { location: '/fault/circle-301/b' }).end(),
  spiral: (response, rest) =>
    response.writeHead(301, { location: `/fault/spiral/${Number(rest) + 1}` }).end(),
  moved: (response, rest) => response.writeHead(301, { location: `/${rest}` }).end(),
  'moved-308': (response, rest) => response.writeHead(308, { location: `/${rest}` }).end(),
  found: (response, rest) => response.writeHead(302, { location: `/${rest}` }).end(),
  /** /fault/status/429/120: that status, with Retry-After. */
  status: (response, rest) => {
    const [code, after] = rest.split('/');
    if (after) response.setHeader('retry-after', decodeURIComponent(after));
    response.writeHead(Number(code), { 'content-type': 'text/html' }).end('<h1>Sorry</h1>');
  },
  hangup: (response) => response.socket?.destroy(),
  reset: (response) => response.socket?.resetAndDestroy(),
  cut: (response) => {
    response.writeHead(200, { 'content-type': RSS, 'content-length': FEED.length });
    response.write(FEED.slice(0, FEED.length / 2), () => response.socket?.destroy());
  },
  'long-length': (response) => {
    const { socket } = response;
    socket?.end(`HTTP/1.1 200 OK\r\ncontent-type: ${RSS}\r\ncontent-length: 999999\r\n\r\n${FEED}`);
  },
  'short-length': (response) => {
    response.socket?.end(`HTTP/1.1 200 OK\r\ncontent-type: ${RSS}\r\ncontent-length: 700\r\n\r\n${FEED}`);
  },
  'not-http': (response) => response.socket?.end('220 mail.example ESMTP\r\n'),
  bomb: (response) => {
    response.writeHead(200, { 'content-type': RSS, 'content-encoding': 'gzip' });
    pour(response, zlib.gzipSync(Buffer.alloc(1024 * 1024, ' ')));
  },
  'bomb-br': (response) => {
    const params = { [zlib.constants.BROTLI_PARAM_QUALITY]: 1 };
    const packed = zlib.brotliCompressSync(Buffer.alloc(64 * 1024 * 1024), { params });
    response.writeHead(200, { 'content-type': RSS, 'content-encoding': 'br' }).end(packed);
  },
  /** A feed of 100 MB; it says so beforehand with /fault/huge/told. */
  huge: (response, rest) => {
    response.setHeader('content-type', RSS);
    if (rest === 'told') response.setHeader('content-length', 100_000_000);
    response.write('<rss version="2.0"><channel><title>Huge</title>');
    pour(response, Buffer.from(`<item><title>one more</title></item>`.repeat(2000)), 100_000_000);
  },
  'latin-1': (response) => feed(response, Buffer.from(named('Blåbær', 'ISO-8859-1'), 'latin1'), 'text/xml'),
  'utf-16': (response) =>
    feed(response, Buffer.from(`\uFEFF${named('Blåbær', 'UTF-16')}`, 'utf16le'), 'text/xml'),
  /** The header says one encoding, the document another; the bytes are as the document says. */
  'lying-charset': (response) =>
    feed(response, Buffer.from(named('Blåbær', 'utf-8')), 'text/xml; charset=iso-8859-1'),
  'lying-type': (response) => feed(response, FEED, 'text/html'),
  'plain-type': (response) => feed(response, FEED, 'text/plain'),
  'no-type': (response) => response.end(FEED),
  html: (response) =>
    feed(
      response,
      '<!doctype html><html><head><title>Domain for sale</title></head><body><h1>This domain is for sale</h1><p>Ask us.</p></body></html>',
      'text/html',
    ),
  'html-as-rss': (response) =>
    feed(response, '<!doctype html><html><body><p>An error page.</p></body></html>', RSS),
  empty: (response) => feed(response, '', RSS),
  binary: (response) => feed(response, Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0]), RSS),
  truncated: (response) => feed(response, FEED.slice(0, FEED.lastIndexOf('<description>') + 30), RSS),
  /** The same stories under other guids each time. */
  'changing-guids': (response) => {
    changing += 1;
    feed(response, FEED.replaceAll('urn:newsreader-test:', `urn:${changing}:`), RSS);
  },
  /** 304 although nobody gave a validator. */
  'bare-304': (response) => response.writeHead(304).end(),
  /** Validators that change with every answer. */
  'useless-etag': (response) => {
    changing += 1;
    response.setHeader('etag', `"${changing}"`);
    feed(response, FEED, RSS);
  },
  /** Entities that grow without end. */
  laughs: (response) =>
    feed(
      response,
      `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "haha">${'bcdefghij'
        .split('')
        .map((name, at) => `<!ENTITY ${name} "${`&${'abcdefghi'.charAt(at)};`.repeat(10)}">`)
        .join(
          '',
        )}]><rss version="2.0"><channel><title>&j;</title><item><title>&j;</title></item></channel></rss>`,
      RSS,
    ),
  /** /fault/headers/NAME=VALUE&…: a good feed with those headers. */
  headers: (response, rest) => {
    for (const [name, value] of new URLSearchParams(rest)) response.setHeader(name, value);
    feed(response, FEED, RSS);
  },
  ttl: (response, rest) => feed(response, FEED.replace('<link>', `<ttl>${rest}</ttl><link>`), RSS),
};

function feed(response: ServerResponse, body: string | Buffer, type: string): void {
  response.setHeader('content-type', type).end(body);
}

function named(title: string, encoding: string): string {
  return `<?xml version="1.0" encoding="${encoding}"?><rss version="2.0"><channel><title>${title}</title><item><title>Om ${title}</title><guid>${encoding}</guid></item></channel></rss>`;
}

function every(response: ServerResponse, milliseconds: number, act: () => void): void {
  const timer = setInterval(act, milliseconds);
  response.on('close', () => clearInterval(timer));
}

/** The same chunk again and again, as fast as it is taken, `most` bytes in all. */
function pour(response: ServerResponse, chunk: Buffer, most = Number.POSITIVE_INFINITY): void {
  let sent = 0;
  const more = (): void => {
    let room = true;
    while (room && !response.destroyed && sent < most) {
      sent += chunk.length;
      room = response.write(chunk);
    }
    if (sent >= most) response.end();
  };
  response.on('drain', more);
  more();
}
