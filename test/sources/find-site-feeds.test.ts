import { describe, expect, test } from 'vitest';
import { namedFeeds } from '../../src/sources/find-site-feeds.ts';

const RSS = 'application/rss+xml';
const ATOM = 'application/atom+xml';

function named(...feeds: [title: string, href: string, type?: string][]): string[] {
  const links = feeds.map(
    ([title, href, type = RSS]) => `<link rel="alternate" type="${type}" title="${title}" href="${href}">`,
  );
  return namedFeeds(`<head>${links.join('')}</head>`, 'https://news.example/').map(
    ({ url }) => new URL(url).pathname,
  );
}

describe('of the feeds that a page names, a person chooses among', () => {
  test('those that differ', () => {
    expect(named(['News', '/news'], ['Sport', '/sport'])).toEqual(['/news', '/sport']);
  });

  test('one of each address', () => {
    expect(named(['News', '/news'], ['All news', '/news/'], ['Again', '/news?utm_source=page'])).toEqual([
      '/news',
    ]);
  });

  test('stories, not comments', () => {
    expect(named(['Blog » Feed', '/feed/'], ['Blog » Comments Feed', '/comments/feed/'])).toEqual(['/feed/']);
  });

  test('comments where there is nothing else', () => {
    expect(named(['Comments', '/comments/feed/'])).toEqual(['/comments/feed/']);
  });

  test.each([
    ['News (RSS)', 'News (Atom)'],
    ['RSS 2.0', 'Atom 1.0'],
    ['RSS', 'Atom'],
    ['Harbour News', 'Harbour News'],
    ['', ''],
  ])('one of %j and %j, which are one feed in two formats', (one, two) => {
    expect(named([one, '/rss'], [two, '/atom', ATOM])).toEqual(['/rss']);
  });

  test('both of two names in two formats', () => {
    expect(named(['News', '/rss'], ['Sport', '/atom', ATOM])).toEqual(['/rss', '/atom']);
  });

  test('both of two without a name in one format', () => {
    expect(named(['', '/one'], ['', '/two'])).toEqual(['/one', '/two']);
  });
});
