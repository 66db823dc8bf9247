import { expect, test } from 'vitest';
import { temporaryHome } from '../keep/temporary-home.ts';
import { entry, feed, LATER, named, NOW, query, rawConnection, temporaryLibrary } from './library.ts';

function world() {
  const home = temporaryHome();
  const library = temporaryLibrary(home);
  const connection = rawConnection(home);
  const rows = (words: string) =>
    connection
      .all('SELECT rowid AS row FROM fts WHERE fts MATCH ? ORDER BY rowid', words)
      .map(({ row }) => row);
  return { library, connection, rows, id: feed(library, 'a') };
}

test('full text finds a story by title, author, excerpt and text, without accents', () => {
  const { library, rows, id } = world();
  library.stories.keepEntries(
    id,
    [
      entry('Café society', {
        author: 'Łukasz Kowalski',
        excerpt: 'A summary',
        text: 'The harbour at night',
      }),
    ],
    NOW,
  );
  const { row } = named(library, 'Café society');
  for (const words of ['cafe', 'kowalski', 'summary', 'harbour night', '"harbour at night"', 'text:harbour'])
    expect(rows(words)).toEqual([row]);
  expect(rows('ferry')).toEqual([]);
});

test('full text follows a changed title, a changed text and a page that was fetched', () => {
  const { library, rows, id } = world();
  library.stories.keepEntries(id, [entry('Old', { guid: '1', text: 'former' })], NOW);
  library.stories.keepEntries(id, [entry('New', { guid: '1', text: 'latter' })], LATER);
  const { row } = named(library, 'New');
  expect([rows('old'), rows('former'), rows('new'), rows('latter')]).toEqual([[], [], [row], [row]]);
  library.stories.keepBlocks(row, [], 'everything', true);
  expect([rows('latter'), rows('everything'), rows('new')]).toEqual([[], [row], [row]]);
});

test('full text forgets a story that is pruned', () => {
  const { library, rows, id } = world();
  library.stories.keepEntries(id, [entry('Old', { guid: '1', text: 'former' })], '2020-01-01T00:00:00.000Z');
  library.stories.keepEntries(id, [entry('New', { guid: '2', text: 'latter' })], NOW);
  library.prune({ days: 30, perSource: null }, new Set(), new Date(NOW));
  expect([rows('former'), rows('latter')]).toEqual([[], [named(library, 'New').row]]);
});

test('marks do not touch the full text', () => {
  const { library, connection, id } = world();
  library.stories.keepEntries(id, [entry('A', { guid: '1', text: 'words' })], NOW);
  const index = () => connection.all('SELECT id, hex(block) AS block FROM fts_data ORDER BY id');
  const before = index();
  library.reading.markAllRead(query());
  void library.reading.markRead(named(library, 'A').story.id, false);
  expect(index()).toEqual(before);
});
