import { describe, expect, test } from 'vitest';
import { MAX_ENTRIES } from '../../../src/read/feed/limits.ts';
import { readFeed } from '../../../src/read/feed/read-feed.ts';

const MORE = 2_500;
const COUNT = MAX_ENTRIES * 2 + MORE;
const ALL = Array.from({ length: COUNT }, (_, index) => index);
/** A day each, the higher the later. */
const dateOf = (index: number): Date => new Date(Date.UTC(1990, 0, 1 + index));

const RSS = (numbers: readonly number[], dated = true): string =>
  `<rss version="2.0"><channel><title>All</title>${numbers
    .map(
      (index) =>
        `<item><guid>urn:${index}</guid><title>Number ${index}</title>${dated ? `<pubDate>${dateOf(index).toUTCString()}</pubDate>` : ''}</item>`,
    )
    .join('')}<link>https://all.example/</link></channel></rss>`;
const ATOM = (numbers: readonly number[]): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>All</title>${numbers
    .map(
      (index) =>
        `<entry><id>urn:${index}</id><title>Number ${index}</title><updated>${dateOf(index).toISOString()}</updated></entry>`,
    )
    .join('')}</feed>`;
const JSON_FEED = (numbers: readonly number[], dated = true): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'All',
    items: numbers.map((index) => ({
      id: `urn:${index}`,
      title: `Number ${index}`,
      ...(dated ? { date_published: dateOf(index).toISOString() } : {}),
    })),
  });

const read = (text: string) => readFeed(text, { url: 'https://all.example/feed', name: 'feed' });
const numbersIn = (text: string): number[] =>
  read(text).entries.map(({ guid }) => Number(guid?.replace('urn:', '')));
const NEWEST = ALL.slice(-MAX_ENTRIES);

describe('of a feed with more entries than are read', () => {
  test.each([
    ['RSS', RSS],
    ['Atom', ATOM],
    ['JSON', JSON_FEED],
  ])('the newest are kept, in its order, and it is told: %s', (_name, write) => {
    expect(numbersIn(write(ALL))).toEqual(NEWEST);
    expect(numbersIn(write(ALL.toReversed()))).toEqual(NEWEST.toReversed());
    // Oldest and newest by turns.
    const mixed = ALL.map((index) => (index % 2 ? index : COUNT - 2 - index));
    expect(numbersIn(write(mixed)).toSorted((a, b) => a - b)).toEqual(NEWEST);
    expect(read(write(ALL)).problems).toEqual(['The feed has 12,500 entries; the newest 5,000 are kept.']);
  });

  test.each([
    ['RSS', RSS(ALL, false)],
    ['JSON', JSON_FEED(ALL, false)],
  ])('the first are kept where there are no dates: %s', (_name, text) => {
    expect(numbersIn(text)).toEqual(ALL.slice(0, MAX_ENTRIES));
    expect(read(text).problems).toEqual(['The feed has 12,500 entries; the first 5,000 are kept.']);
  });

  test('what stands behind them is read', () => {
    expect(read(RSS(ALL)).home).toBe('https://all.example/');
  });

  test('nothing is left out, and nothing told, where there are as many as are read', () => {
    const text = RSS(ALL.slice(0, MAX_ENTRIES));
    expect(read(text)).toMatchObject({ entries: { length: MAX_ENTRIES }, problems: [] });
  });
});
