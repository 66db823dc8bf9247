import { expect, test } from 'vitest';
import type { ListedStory } from '../../src/library/stories.ts';
import { merged } from '../../src/search/merged.ts';
import type { WeighedMatch } from '../../src/search/search-stories.ts';
import { story } from './stories.ts';

function match(title: string, weight: number, more: Partial<WeighedMatch> = {}): WeighedMatch {
  return {
    story: story({ title }),
    field: 'title',
    titleRanges: [],
    snippet: null,
    find: null,
    weight,
    ...more,
  };
}
const listed = { row: 7 } as ListedStory;

test('what was found in memory and in the library stands in one order', () => {
  const all = merged([match('b', 2), match('d', 0.5)], [match('a', 3), match('c', 1)], 10);
  expect(all.map((one) => one.story.title)).toEqual(['a', 'b', 'c', 'd']);
});

test('a story of both stands there once, as the library lists it, explained by where it is met best', () => {
  const note = match('a', 2, { field: 'note', find: null });
  const text = match('a', 1, { field: 'text', find: 'tide', listed });
  expect(merged([note], [text], 10)).toEqual([{ ...note, listed }]);
  expect(merged([{ ...note, weight: 0.5 }], [text], 10)).toEqual([text]);
});

test('of equals the library’s order stays, and what is in memory alone comes after it', () => {
  const all = merged([match('x', 1)], [match('a', 1), match('b', 1)], 10);
  expect(all.map((one) => one.story.title)).toEqual(['a', 'b', 'x']);
});

test('there are at most so many', () => {
  expect(merged([match('a', 1), match('b', 2)], [match('c', 3)], 2)).toHaveLength(2);
  expect(merged([], [], 5)).toEqual([]);
});
