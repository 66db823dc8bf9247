import { expect, test } from 'vitest';
import { addressesOf, readTarget } from '../../src/sources/read-target.ts';
import { startSite } from '../servers/site-server.ts';

test.each([
  ['https://news.example/a', ['https://news.example/a']],
  ['news.example', ['https://news.example/', 'http://news.example/']],
  ['news.example/blog', ['https://news.example/blog', 'http://news.example/blog']],
  ['localhost:8000/feed', ['http://localhost:8000/feed']],
  ['feed://news.example/rss', ['http://news.example/rss']],
  ['feed:https://news.example/rss', ['https://news.example/rss']],
  ['./news.xml', []],
  ['news.xml', []],
  ['-', []],
  ['ftp://news.example/', []],
])('%j stands for %j', (typed, addresses) => {
  expect(addressesOf(typed)).toEqual(addresses);
});

test('where nobody speaks https, http is tried', async () => {
  const site = await startSite({ '/': 'Hello' });
  try {
    const addresses = [`${site.origin.replace('http:', 'https:')}/`, `${site.origin}/`];
    const read = await readTarget('news.example', addresses, {});
    expect(read).toMatchObject({ from: 'web', asked: addresses[1], fetched: { status: 200 } });
  } finally {
    await site.close();
  }
});
