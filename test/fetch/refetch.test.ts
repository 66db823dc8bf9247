import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo, LookupFunction, Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { ReaderError } from '../../src/core/errors.ts';
import { Connections } from '../../src/fetch/connections.ts';
import { fetchUrl, type FetchOptions } from '../../src/fetch/fetch-url.ts';
import { retryTime } from '../../src/fetch/status-failure.ts';
import { startFeedServer, type FeedServer } from '../servers/feed-server.ts';

let server: FeedServer;
beforeAll(async () => {
  server = await startFeedServer({ feeds: 40, entries: 2, delay: 5 });
});
afterAll(() => server.close());

const get = (url: string, options: FetchOptions = {}) =>
  fetchUrl(url, { typed: true, timeoutMs: 10_000, ...options });
const failure = (url: string, options?: FetchOptions): Promise<ReaderError> =>
  get(url, options).then(
    () => Promise.reject(new Error('it did not fail')),
    (error: ReaderError) => error,
  );
function connections(limits: Partial<ConstructorParameters<typeof Connections>[0]> = {}): Connections {
  const made = new Connections({ perHost: 6, overall: 24, ...limits });
  onTestFinished(() => made.close());
  return made;
}
async function serve(
  listener: RequestListener,
): Promise<{ origin: string; port: number; sockets: Set<Socket> }> {
  const own = createServer(listener);
  const sockets = new Set<Socket>();
  own.on('connection', (socket: Socket) => sockets.add(socket));
  await new Promise<void>((resolve) => own.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    sockets.forEach((socket) => socket.destroy());
    own.close();
  });
  const { port } = own.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, port, sockets };
}

describe('asking again', () => {
  test('what was given with an answer brings 304 and no bytes', async () => {
    const first = await get(server.feedUrl(1));
    expect(first).toMatchObject({ status: 200, etag: expect.any(String), movedTo: null });
    const again = await get(server.feedUrl(1), { validators: first });
    expect(again).toMatchObject({ status: 304, etag: first.etag, bytes: new Uint8Array() });
  });

  test('Last-Modified alone is enough', async () => {
    const { lastModified } = await get(server.feedUrl(1));
    expect((await get(server.feedUrl(1), { validators: { etag: null, lastModified } })).status).toBe(304);
  });

  test('a changed feed comes whole', async () => {
    const first = await get(server.feedUrl(2));
    server.publish(2, 1);
    const again = await get(server.feedUrl(2), { validators: first });
    expect(again.status).toBe(200);
    expect(again.etag).not.toBe(first.etag);
    expect(again.bytes.length).toBeGreaterThan(first.bytes.length);
  });

  test('304 without having been asked is a failure', async () => {
    expect(await failure(server.faultUrl('bare-304'))).toMatchObject({ code: 'http', status: 304 });
  });
});

describe('where permanent redirects lead', () => {
  const to = (url: string) => get(url).then((fetched) => fetched.movedTo);
  test.each([
    ['moved/feed/3', '/feed/3'],
    ['moved-308/feed/3', '/feed/3'],
    ['moved-308/fault/moved/feed/3', '/feed/3'],
    ['moved/fault/found/feed/3', '/fault/found/feed/3'],
  ])('%s is told as the address from now on', async (path, expected) => {
    expect(await to(server.faultUrl(path))).toBe(server.origin + expected);
  });

  test.each(['found/feed/3', 'found/fault/moved/feed/3'])('%s changes nothing', async (path) => {
    expect(await to(server.faultUrl(path))).toBeNull();
  });
});

test.each([
  ['60', 60],
  ['99999999', 7 * 24 * 3600],
  [new Date(Date.UTC(2026, 0, 1, 1)).toUTCString(), 3600],
  ['0', null],
  ['-5', null],
  ['soon', null],
  [null, null],
])('Retry-After %s is %s seconds', (value, seconds) => {
  const now = Date.UTC(2026, 0, 1);
  expect(retryTime(value, now)?.getTime() ?? null).toBe(seconds === null ? null : now + seconds * 1000);
});

test('a failure carries its status and when to ask again', async () => {
  const error = await failure(server.faultUrl('status/429/3600'));
  expect(error.status).toBe(429);
  expect(Date.parse(error.retryAt ?? '') - Date.now()).toBeGreaterThan(3_500_000);
});

describe('shared connections', () => {
  test('are used again, and never more than their number to one host', async () => {
    const own = await startFeedServer({ feeds: 40, entries: 1, delay: 2 });
    onTestFinished(() => own.close());
    const shared = connections({ perHost: 3 });
    let made = 0;
    await Promise.all(
      Array.from({ length: 40 }, async (_, feed) => {
        const { bytes } = await get(own.feedUrl(feed), { connections: shared });
        if (bytes.length > 0) made += 1;
      }),
    );
    expect(made).toBe(40);
    expect(own.mostOpen()).toBe(3);
    await shared.close();
  });

  test('are never more than their number in all, idle ones counted', async () => {
    const servers = await Promise.all(
      Array.from({ length: 6 }, () => startFeedServer({ feeds: 4, entries: 1, delay: 2 })),
    );
    onTestFinished(() => Promise.all(servers.map((one) => one.close())).then(() => undefined));
    // Each server a host of its own name.
    const lookup: LookupFunction = (_host, _options, done) =>
      done(null, [{ address: '127.0.0.1', family: 4 }]);
    const shared = connections({ overall: 4, lookup });
    let most = 0;
    const watch = setInterval(() => {
      most = Math.max(
        most,
        servers.reduce((sum, one) => sum + one.open(), 0),
      );
    }, 1);
    await Promise.all(
      servers.flatMap((one, host) =>
        [0, 1, 2, 3].map((feed) =>
          get(`http://host-${host}.test:${one.port}/feed/${feed}`, { connections: shared }),
        ),
      ),
    );
    clearInterval(watch);
    // A connection that was just given up may be seen by its server a moment longer.
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThanOrEqual(4 + 2);
  });

  test('a server that closed an idle connection is asked over a new one', async () => {
    const own = await serve((request, response) => {
      response.end('all of it', () => void setImmediate(() => request.socket.destroy()));
    });
    const shared = connections();
    for (let round = 0; round < 8; round++) {
      const { bytes } = await get(`${own.origin}/`, { connections: shared });
      expect(Buffer.from(bytes).toString()).toBe('all of it');
    }
  });

  test('an answer that was given up halfway does not spoil the next', async () => {
    const shared = connections({ perHost: 1 });
    await failure(server.faultUrl('drip'), { connections: shared, timeoutMs: 50 });
    await failure(server.faultUrl('huge/told'), { connections: shared });
    await failure(server.faultUrl('status/500'), { connections: shared });
    expect((await get(server.feedUrl(4), { connections: shared })).status).toBe(200);
  });

  test('the time runs only from when it is somebody’s turn', async () => {
    const shared = connections({ perHost: 1 });
    const slow = failure(server.faultUrl('silence'), { connections: shared, timeoutMs: 300 });
    const next = get(server.feedUrl(5), { connections: shared, timeoutMs: 250 });
    expect((await slow).code).toBe('timeout');
    expect((await next).status).toBe(200);
  });

  test('a slow host keeps nobody else waiting', async () => {
    const lookup: LookupFunction = (_host, _options, done) =>
      done(null, [{ address: '127.0.0.1', family: 4 }]);
    const shared = connections({ perHost: 2, overall: 3, lookup });
    const giveUp = new AbortController();
    const slow = Array.from({ length: 10 }, () =>
      failure(`http://slow.test:${server.port}/fault/silence`, {
        connections: shared,
        signal: giveUp.signal,
      }),
    );
    const good = await get(`http://good.test:${server.port}/feed/6`, { connections: shared });
    expect(good.status).toBe(200);
    giveUp.abort();
    expect(new Set((await Promise.all(slow)).map((error) => error.code))).toEqual(new Set(['cancelled']));
  });
});

describe('the guard holds over shared connections', () => {
  test('a connection that a person’s own address made is of no use to a link', async () => {
    const shared = connections();
    expect((await get(server.feedUrl(1), { connections: shared })).status).toBe(200);
    const error = await failure(server.feedUrl(1), { connections: shared, typed: false });
    expect(error.code).toBe('private-address');
  });

  test('nor is one that was made by name', async () => {
    const lookup: LookupFunction = (_host, _options, done) =>
      done(null, [{ address: '127.0.0.1', family: 4 }]);
    const shared = connections({ lookup });
    const url = `http://inside.test:${server.port}/feed/1`;
    expect((await get(url, { connections: shared })).status).toBe(200);
    const error = await failure(url, { connections: shared, typed: false });
    expect(error).toMatchObject({ code: 'private-address', message: expect.stringContaining('127.0.0.1') });
  });

  test('a private host that was allowed stays so for its own links, over a kept connection too', async () => {
    const lookup: LookupFunction = (_host, _options, done) =>
      done(null, [{ address: '127.0.0.1', family: 4 }]);
    const shared = connections({ lookup });
    const url = `http://inside.test:${server.port}/feed/1`;
    await get(url, { connections: shared });
    const privateHosts = new Set<string>();
    await get(url, { connections: shared, privateHosts });
    expect([...privateHosts]).toEqual(['inside.test']);
    expect((await get(url, { connections: shared, privateHosts, typed: false })).status).toBe(200);
  });
});
