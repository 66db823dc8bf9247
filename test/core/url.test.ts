import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalUrl, withoutTracking } from '../../src/core/url.ts';

const STORY = 'https://news.example/2025/a-story';

describe('parameters that say where a reader came from', () => {
  test.each([
    ['utm_source=x&utm_medium=y'],
    ['relatedposts_hit=1&relatedposts_origin=7&relatedposts_position=0'],
    ['iref=pc_rellink_01'],
    ['source=post_page---byline--------1f2e'],
    ['source=rss----9a8b---4'],
    ['source=author_recirc'],
    ['source=read_next_recirc---two_column_layout'],
  ])('%s is no part of a story’s address', (query) => {
    expect(withoutTracking(`${STORY}?${query}`)).toBe(STORY);
    expect(canonicalUrl(`${STORY}?${query}`)).toBe(canonicalUrl(STORY));
  });

  test.each([['source=reuters'], ['id=7&page=2'], ['q=a%20b+c'], ['a']])('%s stays as it is', (query) => {
    expect(withoutTracking(`${STORY}?${query}`)).toBe(`${STORY}?${query}`);
  });

  test('what stands beside them stays, and so does the fragment', () => {
    expect(withoutTracking(`${STORY}?id=a%20b&iref=top&p=2#end`)).toBe(`${STORY}?id=a%20b&p=2#end`);
  });
});

describe('one spelling for all addresses of a story', () => {
  test.each([
    ['http://news.example/a/', 'https://news.example/a'],
    ['https://news.example/', 'https://news.example'],
    ['https://NEWS.example/A#top', 'https://news.example/A'],
    ['https://news.example:443/a//b/?b=2&a=1', 'https://news.example/a/b?a=1&b=2'],
    ['https://news.example/2025/../a', 'https://news.example/a'],
    ['https://news.example./a', 'https://news.example/a'],
  ])('%s is %s', (url, canonical) => {
    expect(canonicalUrl(url)).toBe(canonical);
  });

  test('what needs no normalising is spelled as normalising would', () => {
    const parts = fc.array(
      fc.constantFrom('/', 'a', 'B', '.', '..', '-', '_', '~', '7', 'index.html', 'www.'),
    );
    fc.assert(
      fc.property(fc.constantFrom('http', 'https'), parts, (scheme, path) => {
        const url = `${scheme}://news.example/${path.join('')}`;
        // A fragment sends it the long way.
        expect(canonicalUrl(url)).toBe(canonicalUrl(`${url}#x`));
      }),
      { numRuns: 1_000 },
    );
  });
});
