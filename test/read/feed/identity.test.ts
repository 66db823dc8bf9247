import { describe, expect, test } from 'vitest';
import { storyId } from '../../../src/core/story-id.ts';
import { readFeed } from '../../../src/read/feed/read-feed.ts';

const FEED = 'https://site.example/feed';

function ids(items: string, url: string | null = FEED): string[] {
  const text = `<rss version="2.0"><channel><title>x</title><link>https://site.example/</link>${items}</channel></rss>`;
  return readFeed(text, { url, name: 'feed' }).entries.map(({ story }) => story.id);
}

describe('which story an entry is', () => {
  test('its address decides, without what says where a reader came from', () => {
    expect(
      ids('<item><title>a</title><link>http://site.example/1/?utm_source=rss</link><guid>7</guid></item>'),
    ).toEqual([storyId({ url: 'https://site.example/1', title: 'other' })]);
  });

  test('without an address, the feed and the title', () => {
    expect(ids('<item><title>A note</title><guid isPermaLink="false">7</guid></item>')).toEqual([
      storyId({ url: null, title: 'A note', source: FEED }),
    ]);
  });

  test('of entries that share an address, their guids', () => {
    const shared = '<link>https://site.example/live</link>';
    expect(
      ids(
        `<item><title>a</title>${shared}<guid isPermaLink="false">1</guid></item><item><title>b</title>${shared}</item>`,
      ),
    ).toEqual([
      storyId({ url: null, title: '1', source: FEED }),
      storyId({ url: null, title: 'b', source: FEED }),
    ]);
  });

  test("the site's own address is no entry's", () => {
    expect(ids('<item><title>a</title><link>https://site.example/</link></item>')).toEqual([
      storyId({ url: null, title: 'a', source: FEED }),
    ]);
  });

  test('of entries without address and with one title, their guids', () => {
    const [one, other] = ids(
      '<item><title>Daily</title><guid isPermaLink="false">1</guid></item><item><title>Daily</title><guid isPermaLink="false">2</guid></item>',
    );
    expect(one).not.toBe(other);
  });

  test('the same entry twice is one entry', () => {
    const item = '<item><title>a</title><link>https://site.example/1</link><guid>1</guid></item>';
    expect(ids(item + item)).toHaveLength(1);
  });

  test("a guid that a feed gives to all of its entries is none's", () => {
    const text =
      '<rss><channel><item><title>a</title><guid>x</guid></item><item><title>b</title><guid>x</guid></item></channel></rss>';
    expect(readFeed(text, { url: FEED, name: 'feed' }).entries.map(({ guid }) => guid)).toEqual([null, null]);
  });
});
