import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findFeeds } from '../../../src/read/feed/find-feeds.ts';

const PAGE = 'https://site.example/blog/post.html';

function urls(html: string): string[] {
  return findFeeds(html, PAGE).map(({ url }) => url);
}

describe('the feeds that a page names', () => {
  test('with title and type, resolved against the page', () => {
    const html = `<head><link rel="alternate" type="application/rss+xml" title="News &amp; more &raquo; Feed" href="../feed/?a=1&amp;b=2" /></head>`;
    expect(findFeeds(html, PAGE)).toEqual([
      { url: 'https://site.example/feed/?a=1&b=2', title: 'News & more » Feed', type: 'application/rss+xml' },
    ]);
  });

  test.each([
    ['<link rel=alternate type=application/atom+xml href=/atom.xml>', ['https://site.example/atom.xml']],
    [
      "<LINK REL='alternate' TYPE='application/feed+json' HREF='feed.json'>",
      ['https://site.example/blog/feed.json'],
    ],
    [
      '<link href="//cdn.example/rss" type="application/rss+xml; charset=utf-8" rel="home alternate">',
      ['https://cdn.example/rss'],
    ],
    ['<link rel="feed" href="/feed">', ['https://site.example/feed']],
    ['<link rel="alternate" type="application/json" href="/feed.json">', ['https://site.example/feed.json']],
    ['<link rel="alternate" type="text/xml" title="RSS" href="/x">', ['https://site.example/x']],
    ['<a type="application/rss+xml" href="/rss">RSS</a>', ['https://site.example/rss']],
    [
      '<link rel="alternate" type="application/rss+xml" href="feed://site.example/f">',
      ['https://site.example/f'],
    ],
    [
      '<base href="https://base.example/dir/"><link rel="alternate" type="application/rss+xml" href="f">',
      ['https://base.example/dir/f'],
    ],
  ])('%s', (html, expected) => {
    expect(urls(html)).toEqual(expected);
  });

  test.each([
    '<link rel="alternate" hreflang="de" href="/de/">',
    '<link rel="alternate" type="application/json" href="/wp-json/wp/v2/posts/1">',
    '<link rel="alternate" type="application/json+oembed" href="/oembed?format=json">',
    '<link rel="stylesheet" type="text/css" href="/feed.css">',
    '<link rel="alternate" type="text/html" href="/print">',
    '<link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">',
    '<!-- <link rel="alternate" type="application/rss+xml" href="/old"> -->',
    '<link rel="alternate" type="application/rss+xml">',
    '<a href="/feed">Feed</a>',
  ])('no feed: %s', (html) => {
    expect(urls(html)).toEqual([]);
  });

  test('those of comments stand last, each feed once', () => {
    const link = (href: string, title: string) =>
      `<link rel="alternate" type="application/rss+xml" title="${title}" href="${href}">`;
    const html =
      link('/comments/feed/', 'x') +
      link('/feed/', 'Posts') +
      link('/post/feed/', 'Post » Comments Feed') +
      link('/feed/', 'again');
    expect(urls(html)).toEqual([
      'https://site.example/feed/',
      'https://site.example/comments/feed/',
      'https://site.example/post/feed/',
    ]);
  });

  test('any text', () => {
    const scraps = fc.constantFrom(
      '<link ',
      '<a ',
      'rel=alternate ',
      'type="application/rss+xml"',
      'href="',
      "'",
      '"',
      '>',
      '<!--',
      '-->',
      'x',
      ' ',
    );
    fc.assert(fc.property(fc.array(scraps), (parts) => Array.isArray(findFeeds(parts.join(''), PAGE))));
  });
});
