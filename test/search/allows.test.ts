import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../src/query/query.ts';
import { allowing } from '../../src/search/allows.ts';
import type { SearchedStory } from '../../src/search/searched-story.ts';
import { story } from './stories.ts';

const NOW = new Date(2026, 10, 27, 14, 5);
const searched: SearchedStory = {
  story: story({ title: 'Tide', author: 'Inês Duarte', published: '2026-11-20T09:00:00.000Z' }),
  source: 'Café Harbour',
  tags: ['Sea', 'Wählen'],
  note: null,
};
const pageless: SearchedStory = { story: story({ title: 'Note' }), source: null, tags: [], note: null };

function allows(filter: string, of: SearchedStory, marked: readonly string[] = []): boolean {
  const marks = {
    isRead: () => marked.includes('read'),
    isBookmarked: () => marked.includes('bookmarked'),
  };
  return allowing(parseQuery(`${filter} `, NOW), marks, NOW)(of);
}

describe('a filter of a story in memory', () => {
  test.each([
    ['source:harb', true],
    ['source:"cafe h"', true],
    ['source:ferry', false],
    ['tag:sea', true],
    ['tag:wahlen', true],
    ['tag:se', false],
    ['author:duar', true],
    ['author:"ines d"', true],
    ['author:uarte', false],
    ['author:"duarte ines"', false],
    ['after:2026-11-20', true],
    ['after:3d', false],
    ['before:3d', true],
    ['is:unread', true],
    ['is:read', false],
    ['is:bookmarked', false],
    ['tag:sea source:ferry', false],
    ['tag:sea -source:ferry is:unread', true],
  ])('%s: %s', (filter, expected) => {
    expect(allows(filter, searched)).toBe(expected);
  });

  test.each(['source:harb', 'tag:sea', 'author:duar', 'is:read', 'is:bookmarked'])(
    '-%s is what it is not',
    (filter) => {
      for (const of of [searched, pageless]) expect(allows(`-${filter}`, of)).toBe(!allows(filter, of));
    },
  );

  test.each([
    ['is:read', ['read'], true],
    ['is:unread', ['read'], false],
    ['is:bookmarked', ['bookmarked'], true],
  ])('%s asks for the marks %j', (filter, marked, expected) => {
    expect(allows(filter, searched, marked)).toBe(expected);
  });

  test('without a date is neither after a time nor before it', () => {
    expect([allows('after:2d', pageless), allows('before:2d', pageless)]).toEqual([false, false]);
  });

  test('is nothing of a story that has neither source nor author nor tag', () => {
    for (const filter of ['source:a', 'author:a', 'tag:a']) expect(allows(filter, pageless)).toBe(false);
  });
});
