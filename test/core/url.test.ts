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
