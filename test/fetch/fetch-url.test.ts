import { readFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import { connect, type AddressInfo } from 'node:net';
import zlib from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ReaderError } from '../../src/core/errors.ts';
import { VERSION } from '../../src/core/version.ts';
import { fetchUrl, type FetchOptions } from '../../src/fetch/fetch-url.ts';
import { PAGE, startFaultServer, type FaultServer } from './fault-server.ts';

let server: FaultServer;
beforeAll(async () => {
  server = await startFaultServer();
});
afterAll(() => server.close());

const get = (path: string, options: FetchOptions = {}) =>
  fetchUrl(path.startsWith('http') ? path : server.origin + path, {
    typed: true,
    timeoutMs: 10_000,
    ...options,
  });
const text = async (path: string, options?: FetchOptions) =>
  Buffer.from((await get(path, options)).bytes).toString();
const failure = async (path: string, options?: FetchOptions): Promise<ReaderError> => {
  const error = await get(path, options).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ReaderError)) throw new Error(`not a ReaderError: ${String(error)}`);
  return error;
};

describe('what works', () => {
  test('a page comes with its bytes, its address and its content type', async () => {
    const fetched = await get('/page#later');
    expect(Buffer.from(fetched.bytes).toString()).toBe(PAGE);
    expect(fetched.url).toBe(`${server.origin}/page#later`);
    expect(fetched.contentType).toBe('text/html; charset=utf-8');
  });

  test('the server hears who asks, what we can unpack, and no cookie', async () => {
    const headers = JSON.parse(await text('/cookie')) as Record<string, string>;
    expect(headers['user-agent']).toMatch(new RegExp(`^newsreader/${VERSION} \\(.*reader`));
    expect(headers['accept-encoding']).toMatch(/^gzip, deflate, br/);
    expect(headers).not.toHaveProperty('cookie');
  });

  test.each([
    'gzip',
    'x-gzip',
    'br',
    'deflate',
    'deflate-raw',
    'twice',
    'no-trailer',
    'no-trailer-named',
    'two-members',
    'unknown-encoding',
  ])('a body sent as %s comes out as it was', async (route) => expect(await text(`/${route}`)).toBe(PAGE));

  test.skipIf(!('zstdCompressSync' in zlib))('so does zstd', async () =>
    expect(await text('/zstd')).toBe(PAGE),
  );

  test.each(['empty', 'empty-gzip'])('/%s is no bytes, and no error here', async (route) =>
    expect(await text(`/${route}`)).toBe(''),
  );

  test('an answer without any header is read to its end', async () => {
    const fetched = await get('/bare-body');
    expect(Buffer.from(fetched.bytes).toString()).toBe('no header, and a body until the end');
    expect(fetched.contentType).toBeNull();
  });

  test('a body longer than its Content-Length ends where that says', async () => {
    expect(await text('/short-length')).toBe('five ');
  });

  test('five redirects are followed, relative ones too, and the last address is told', async () => {
    expect((await get('/redirects/5')).url).toBe(`${server.origin}/page`);
  });

  test('a redirect to an address in raw UTF-8 is followed', async () => {
    await failure(`/to/${encodeURIComponent(Buffer.from('/nyhet/blåbær').toString('latin1'))}`);
    expect(server.asked.at(-1)).toBe('GET /nyhet/bl%C3%A5b%C3%A6r');
  });
});

describe('what fails says what failed, why, and what to do', () => {
  const table: [path: string, code: string, why: RegExp, hint: RegExp][] = [
    ['ftp://example.com/a', 'bad-target', /not a web address/, /http:\/\//],
    ['javascript:alert(1)', 'bad-target', /not a web address/, /http:\/\//],
    ['http://', 'bad-target', /not a web address/, /http:\/\//],
    ['/redirects/6', 'redirects', /more than 5 redirects/, /address/],
    ['/spiral/0', 'redirects', /more than 5 redirects/, /address/],
    ['/circle', 'redirects', /circle/, /cookies/],
    ['/nowhere', 'redirects', /without saying where/, /another address/],
    ['/to/javascript%3Aalert(1)', 'redirects', /no web address/, /another address/],
    ['/to/file%3A%2F%2F%2Fetc%2Fpasswd', 'redirects', /no web address/, /another address/],
    ['/status/401', 'denied', /401 \(Unauthorized\)/, /browser/],
    ['/status/403', 'denied', /403 \(Forbidden\)/, /browser/],
    ['/challenge', 'denied', /403/, /only browsers/],
    ['/status/451', 'denied', /451/, /legal/],
    ['/status/404', 'not-found', /404 \(Not Found\)/, /moved/],
    ['/status/410', 'not-found', /410 \(Gone\)/, /for good/],
    ['/status/418', 'http', /418/, /browser/],
    ['/status/429', 'http', /429/, /few minutes/],
    ['/status/429/90', 'http', /429/, /in 90 s/],
    ['/status/429/Thu%2C%2001%20Jan%201970%2000%3A00%3A00%20GMT', 'http', /429/, /few minutes/],
    ['/status/500', 'http', /500/, /in a while/],
    ['/status/503/7200', 'http', /503/, /in 2 hours/],
    ['/status/599', 'http', /599/, /in a while/],
    ['/status/304', 'http', /304/, /browser/],
    ['/false-gzip', 'network', /damaged/, /again/],
    ['/false-br', 'network', /damaged/, /again/],
    ['/false-deflate', 'network', /damaged/, /again/],
    ['/damaged-gzip', 'network', /damaged/, /again/],
    ['/cut-gzip', 'network', /cut off/, /again/],
    ['/cut-head', 'network', /cut off/, /again/],
    ['/cut-br', 'network', /cut off/, /again/],
    ['/cut-deflate', 'network', /cut off/, /again/],
    ['/no-content', 'empty', /204 \(No Content\)/, /another address/],
    ['/status/205', 'empty', /205 \(Reset Content\)/, /another address/],
    ['/long-length', 'network', /cut/, /again/],
    ['/cut-chunks', 'network', /cut/, /again/],
    ['/hangup', 'network', /cut/, /again/],
    ['/reset', 'network', /cut/, /again/],
    ['/not-http', 'network', /does not speak HTTP/, /port/],
    ['/huge-headers', 'network', /headers/, /broken/],
    ['/huge-length', 'too-large', /larger than 20 MiB/, /browser/],
  ];
  test.each(table)('%s is %s', async (path, code, why, hint) => {
    const error = await failure(path);
    expect(error.code).toBe(code);
    expect(error.message).toMatch(why);
    expect(error.message).toContain(path);
    expect(error.hint).toMatch(hint);
  });

  test('a refused connection says so', async () => {
    const closed = await startFaultServer();
    await closed.close();
    const error = await failure(`${closed.origin}/`);
    expect(error).toMatchObject({ code: 'network', message: expect.stringMatching(/refused/) });
  });

  test.each(['ENOTFOUND', 'EAI_AGAIN'])('a name that gives %s is about the name', async (code) => {
    const lookup: FetchOptions['lookup'] = (_host, _options, done) =>
      done(Object.assign(new Error('no'), { code }), '', 0);
    const error = await failure('http://no-such-host.test/', { lookup });
    expect(error).toMatchObject({ code: 'network', message: expect.stringMatching(/host|name/) });
  });

  test('https to a server that speaks http is told as such', async () => {
    const error = await failure(`https://127.0.0.1:${server.port}/page`);
    expect(error).toMatchObject({
      code: 'network',
      message: expect.stringMatching(/does not speak TLS/),
      hint: expect.stringMatching(/http:\/\/ in place of https/),
    });
  });

  test('a certificate that nobody has signed is told as such', async () => {
    const pem = await readFile(new URL('fixtures/self-signed.pem', import.meta.url));
    const secure = createServer({ key: pem, cert: pem }, (_, response) => response.end(PAGE));
    await new Promise<void>((resolve) => secure.listen(0, '127.0.0.1', resolve));
    const { port } = secure.address() as AddressInfo;
    const error = await failure(`https://127.0.0.1:${port}/page`);
    await new Promise((resolve) => secure.close(resolve));
    expect(error).toMatchObject({ code: 'network', message: expect.stringMatching(/certificate/) });
    expect(error.hint).toMatch(/NODE_EXTRA_CA_CERTS/);
  });

  test('a password in the address is not repeated', async () => {
    const error = await failure('https://me:secret@example.com/');
    expect(error.code).toBe('bad-target');
    expect(error.message + error.hint).not.toContain('secret');
  });
});

describe('limits', () => {
  test.each(['/silence', '/drip', '/header-drip', '/endless', '/bomb/gzip'])(
    '%s ends with the time that it was given',
    async (path) => {
      const error = await failure(path, { timeoutMs: 150, maxBytes: Number.MAX_SAFE_INTEGER });
      expect(error).toMatchObject({ code: 'timeout', message: expect.stringMatching(/0\.15 s/) });
    },
  );

  test('the time is that of the whole exchange, redirects and all', async () => {
    expect((await failure('/to/%2Fsilence', { timeoutMs: 150 })).code).toBe('timeout');
  });

  test('a name that is never looked up ends with the time too', async () => {
    const error = await failure('http://slow.test/', { timeoutMs: 50, lookup: () => undefined });
    expect(error.code).toBe('timeout');
  });

  test.each(['/endless', '/bomb/gzip', '/bomb/br'])('%s stops at the limit', async (path) => {
    expect((await failure(path, { maxBytes: 3 * 1024 * 1024 })).code).toBe('too-large');
  });

  test('a bomb is not unpacked beyond the limit', async () => {
    const before = server.sent();
    const memory = process.memoryUsage();
    await failure('/bomb/gzip');
    const grown = process.memoryUsage().rss - memory.rss;
    // 20 MiB of nothing are 20 kB on the wire; what was poured beyond that waited in the network's buffers.
    expect(server.sent() - before).toBeLessThan(64 * 1024 * 1024);
    expect(grown).toBeLessThan(200 * 1024 * 1024);
  });

  test('a body of exactly the limit is taken, and one byte more is not', async () => {
    const size = Buffer.byteLength(PAGE);
    expect(await text('/br', { maxBytes: size })).toBe(PAGE);
    expect((await failure('/br', { maxBytes: size - 1 })).code).toBe('too-large');
    expect((await failure('/page', { maxBytes: size - 1 })).code).toBe('too-large');
  });
});

describe('cancelling', () => {
  test('ends what is under way', async () => {
    const controller = new AbortController();
    const pending = failure('/silence', { signal: controller.signal });
    setTimeout(() => controller.abort(), 50);
    expect((await pending).code).toBe('cancelled');
  });

  test('before the start, nothing is asked', async () => {
    const asked = server.asked.length;
    expect((await failure('/page', { signal: AbortSignal.abort() })).code).toBe('cancelled');
    expect(server.asked.length).toBe(asked);
  });
});

test('no connection stays open, however it ended', async () => {
  const own = await startFaultServer();
  const options: FetchOptions = { typed: true, timeoutMs: 100, maxBytes: 1024 };
  for (const path of ['page', 'silence', 'drip', 'endless', 'status/500', 'redirects/3', 'huge-length'])
    await fetchUrl(`${own.origin}/${path}`, options).catch(() => undefined);
  // A connection made after all those is served after their ends have arrived.
  await new Promise<void>((resolve) => {
    const socket = connect(own.port, '127.0.0.1', () => socket.end());
    socket.on('close', () => resolve());
    socket.resume();
  });
  expect(own.open()).toBeLessThanOrEqual(1);
  await own.close();
});
