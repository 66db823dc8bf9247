import type { LookupFunction } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ReaderError } from '../../src/core/errors.ts';
import { guardedLookup, hostName, isPublicAddress } from '../../src/fetch/addresses.ts';
import { fetchUrl, type FetchOptions } from '../../src/fetch/fetch-url.ts';
import { startFaultServer, type FaultServer } from './fault-server.ts';

describe('which addresses are public', () => {
  const inside = [
    ...['0.0.0.0', '0.1.2.3', '10.0.0.1', '127.0.0.1', '127.255.255.254', '172.16.0.1', '172.31.255.255'],
    ...['192.168.0.1', '169.254.0.1', '169.254.169.254', '100.64.0.1', '100.127.255.255', '192.0.0.8'],
    ...[
      '192.0.2.1',
      '198.18.0.1',
      '198.51.100.1',
      '203.0.113.1',
      '224.0.0.1',
      '240.0.0.1',
      '255.255.255.255',
    ],
    ...[
      '::',
      '::1',
      '::7f00:1',
      '::ffff:127.0.0.1',
      '::ffff:10.0.0.1',
      '::ffff:0:7f00:1',
      'fe80::1',
      'fec0::1',
    ],
    ...['fc00::1', 'fd12:3456::1', 'ff02::1', '64:ff9b::7f00:1', '64:ff9b::a9fe:a9fe', '64:ff9b:1::808:808'],
    ...['2002:7f00:1::', '2001:0:7f00:1::', '2001:db8::1', '100::1'],
  ];
  const outside = [
    ...['1.1.1.1', '8.8.8.8', '93.184.216.34', '100.63.255.255', '100.128.0.0', '172.15.0.1', '172.32.0.1'],
    ...['2606:4700::1111', '2a00:1450:4001::1', '::ffff:8.8.8.8', '64:ff9b::808:808'],
  ];
  test.each(inside)('%s is not', (address) => expect(isPublicAddress(address)).toBe(false));
  test.each(outside)('%s is', (address) => expect(isPublicAddress(address)).toBe(true));
});

test.each([
  ['http://[::1]:80/', '::1'],
  ['http://Example.COM./a', 'example.com'],
  ['http://0x7f.1/', '127.0.0.1'],
])('the host of %s is %s', (url, host) => expect(hostName(new URL(url))).toBe(host));

let server: FaultServer;
beforeAll(async () => {
  server = await startFaultServer();
});
afterAll(() => server.close());

/** A resolver of our own; it counts, and answers a name's list one look after the other, the last for ever. */
function resolver(names: Record<string, string[][]>): LookupFunction {
  const looks = new Map<string, number>();
  return (host, _options, done) => {
    const look = looks.get(host) ?? 0;
    looks.set(host, look + 1);
    const answers = names[host] ?? [];
    const answer = answers[Math.min(look, answers.length - 1)];
    if (!answer) return done(Object.assign(new Error('no such host'), { code: 'ENOTFOUND' }), '', 0);
    done(
      null,
      answer.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  };
}
const outcome = async (url: string, options: FetchOptions) => {
  try {
    await fetchUrl(url, { timeoutMs: 5000, ...options });
    return 'fetched';
  } catch (error) {
    return error instanceof ReaderError ? error.code : error;
  }
};

describe('a page’s link', () => {
  test.each([
    ...['127.0.0.1', '127.1', '2130706433', '0x7f000001', '0177.0.0.1', '0', '[::1]', '[::ffff:127.0.0.1]'],
    ...[
      '[::ffff:7f00:1]',
      '１２７.０.０.１',
      '127。0。0。1',
      'localhost',
      'localhost.',
      'inside.test',
      'wrapped.test',
    ],
    ...['169.254.169.254', '10.1.2.3', '100.64.3.4'],
  ])('never leads to %s', async (host) => {
    const lookup = resolver({
      localhost: [['127.0.0.1', '::1']],
      'localhost.': [['127.0.0.1']],
      'inside.test': [['127.0.0.1']],
      'wrapped.test': [['::ffff:127.0.0.1']],
    });
    const asked = server.asked.length;
    expect(await outcome(`http://${host}:${server.port}/page`, { lookup })).toBe('private-address');
    expect(server.asked.length).toBe(asked);
  });

  test('is refused by every form of lookup that sockets use', async () => {
    const lookup: LookupFunction = (_host, _options, done) => done(null, '127.0.0.1', 4);
    expect(await outcome(`http://inside.test:${server.port}/page`, { lookup })).toBe('private-address');
  });
});

describe('what the person typed', () => {
  test('may be private, by address and by name', async () => {
    const lookup = resolver({ 'intranet.test': [['127.0.0.1']] });
    expect(await outcome(`${server.origin}/page`, { typed: true })).toBe('fetched');
    expect(await outcome(`http://intranet.test:${server.port}/page`, { typed: true, lookup })).toBe(
      'fetched',
    );
  });

  test('may redirect within its own private host', async () => {
    expect(await outcome(`${server.origin}/redirects/2`, { typed: true })).toBe('fetched');
  });

  test.each(['127.0.0.1', '[::ffff:127.0.0.1]', 'other.test', 'localhost'])(
    'may not redirect to another private host: %s',
    async (host) => {
      const lookup = resolver({
        'typed.test': [['127.0.0.1']],
        'other.test': [['127.0.0.1']],
        localhost: [['127.0.0.1']],
      });
      const there = encodeURIComponent(`http://${host}:${server.port}/page`);
      const asked = server.asked.length;
      expect(await outcome(`http://typed.test:${server.port}/to/${there}`, { typed: true, lookup })).toBe(
        'private-address',
      );
      expect(server.asked.slice(asked)).toEqual([`GET /to/${there}`]);
    },
  );

  test('makes its private host good for the links behind it, and no other host', async () => {
    const privateHosts = new Set<string>();
    expect(await outcome(`${server.origin}/page`, { typed: true, privateHosts })).toBe('fetched');
    expect(await outcome(`${server.origin}/page`, { privateHosts })).toBe('fetched');
    expect(await outcome(`http://[::1]:${server.port}/page`, { privateHosts })).toBe('private-address');
    expect([...privateHosts]).toEqual(['127.0.0.1']);
  });
});

describe('the lookup that sockets get', () => {
  const look = (addresses: string[], allowPrivate: boolean) => {
    const used: string[] = [];
    const rule = {
      allowPrivate,
      onPrivate: () => used.push('private'),
      refusal: (address: string) => new ReaderError('private-address', address, 'no'),
    };
    const guarded = guardedLookup(rule, resolver({ 'a.test': [addresses] }));
    let found: unknown;
    guarded('a.test', { all: true }, (error, answer) => (found = error ?? answer));
    return { found, used };
  };
  const of = (...addresses: string[]) =>
    addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));

  test('gives of a name with public and private addresses the public ones only', () => {
    expect(look(['127.0.0.1', '8.8.8.8', '::1'], false)).toEqual({ found: of('8.8.8.8'), used: [] });
  });

  test('gives all of a host that the person typed, and tells that it is private', () => {
    expect(look(['127.0.0.1', '8.8.8.8'], true)).toEqual({
      found: of('127.0.0.1', '8.8.8.8'),
      used: ['private'],
    });
  });

  test('does not take a typed public host for a private one, so that it gains nothing by turning private', () => {
    expect(look(['8.8.8.8'], true)).toEqual({ found: of('8.8.8.8'), used: [] });
  });

  test('gives one address to whoever asks for one', () => {
    const rule = {
      allowPrivate: false,
      onPrivate: () => undefined,
      refusal: () => new ReaderError('usage', '', ''),
    };
    let found: unknown;
    guardedLookup(rule, resolver({ 'a.test': [['10.0.0.1', '8.8.8.8']] }))(
      'a.test',
      {},
      (...answer) => (found = answer),
    );
    expect(found).toEqual([null, '8.8.8.8', 4]);
  });
});

test('a refusal names the host, its address and the way out', async () => {
  const lookup = resolver({ 'inside.test': [['10.0.0.7']] });
  const there = encodeURIComponent('http://inside.test/');
  const error = await fetchUrl(`${server.origin}/to/${there}`, { typed: true, lookup }).catch(
    (thrown: unknown) => thrown,
  );
  expect(error).toMatchObject({
    message: expect.stringContaining('redirected to inside.test (10.0.0.7)'),
    hint: expect.stringContaining('open that address yourself'),
  });
});
