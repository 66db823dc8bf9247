// What comparing stories asks of the library: who has a word, when they are from, how their texts begin.
import { expect, test } from 'vitest';
import { entry, feed, named, NOW, query, temporaryLibrary } from './library.ts';

function threeStories() {
  const library = temporaryLibrary();
  const source = feed(library, 'a');
  const entries = [
    entry('Port Lorne', {
      text: 'The Évreux ferry',
      author: 'Ada Pell',
      published: '2026-03-01T00:00:00.000Z',
    }),
    entry('Lorne Port', { text: 'A lorne, "quoted"', author: 'Ada' }),
    entry('Nothing', { text: 'NOT a query*' }),
  ];
  library.stories.keepEntries(source, entries, NOW);
  const titlesOf = (rows: Iterable<number>): (string | undefined)[] =>
    library.stories.list([...rows]).map((listed) => listed?.story.title);
  return { library, source, stories: library.stories, titlesOf };
}

test.each([
  ['lorne', ['Lorne Port', 'Port Lorne']],
  ['Port Lorne', ['Port Lorne']],
  ['evreux', ['Port Lorne']],
  ['lor', []],
  ['NOT', ['Nothing']],
  ['a" OR "b', []],
  ['title:lorne', []],
  ['', []],
])('the stories with “%s”, kept last first', (words, expected) => {
  const { stories, titlesOf } = threeStories();
  expect(titlesOf(stories.rowsWith(words, 10))).toEqual(expected);
});

test('no more than asked for', () => {
  const { stories, titlesOf } = threeStories();
  expect(titlesOf(stories.rowsWith('lorne', 1))).toEqual(['Lorne Port']);
});

test.each([
  ['Ada Pell', ['Port Lorne']],
  ['ada', ['Lorne Port', 'Port Lorne']],
  ['lorne', []],
])('the stories by “%s”', (author, expected) => {
  const { stories, titlesOf } = threeStories();
  expect(titlesOf(stories.rowsByAuthor(author, 10))).toEqual(expected);
});

test('dates are those of stories that lists show, openings those of texts', () => {
  const { library, source, stories } = threeStories();
  const { row } = named(library, 'Port Lorne');
  expect(stories.dates([row, 99])).toEqual(new Map([[row, Date.parse('2026-03-01T00:00:00.000Z')]]));
  expect(stories.openings([row, 99], 10)).toEqual(new Map([[row, 'The Évreux']]));
  expect(stories.size()).toBe(stories.count(query()).stories);
  library.sources.remove(source);
  expect(stories.dates([row])).toEqual(new Map());
  expect(stories.size()).toBe(0);
});
