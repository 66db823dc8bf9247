import { closeSync, openSync, statSync, truncateSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Connection } from '../../src/library/connection.ts';
import { Library } from '../../src/library/library.ts';
import { refresh } from '../../src/sources/refresh.ts';
import { temporaryHome } from '../keep/temporary-home.ts';
import { startFeedServer, type FeedServer } from '../servers/feed-server.ts';

const FEEDS = 40;
const ENTRIES = 12;
const ALL = { view: { of: 'all' }, unread: false, sort: 'source' } as const;

let server: FeedServer;
beforeEach(async () => {
  // Fresh for ten minutes: only who forgets that asks again.
  server = await startFeedServer({
    feeds: FEEDS,
    entries: ENTRIES,
    headers: { 'cache-control': 'max-age=600' },
  });
});
afterEach(() => server.close());

function overwrite(file: string, from: number, to: number): void {
  const size = statSync(file).size;
  const [start, end] = [from, to].map((part) => Math.floor((size * part) / 4096) * 4096) as [number, number];
  const noise = Uint8Array.from({ length: end - start }, (_, index) => (index * 131 + 89) % 256);
  const descriptor = openSync(file, 'r+');
  writeSync(descriptor, noise, 0, noise.length, start);
  closeSync(descriptor);
}

/** Takes away rows as damage does, and has the rest read again. */
function without(sql: string): (file: string) => void {
  return (file) => {
    const connection = new Connection(file);
    connection.exec(`PRAGMA foreign_keys = OFF; ${sql}; PRAGMA wal_checkpoint(TRUNCATE)`);
    connection.close();
    overwriteIndex(file);
  };
}

/** Spoils the index by title, which nothing that is saved stands in. */
function overwriteIndex(file: string): void {
  const connection = new Connection(file);
  const root = connection.number("SELECT rootpage FROM sqlite_schema WHERE name = 'story_by_title'");
  connection.close();
  const descriptor = openSync(file, 'r+');
  writeSync(descriptor, new Uint8Array(4096).fill(0x59), 0, 4096, (root - 1) * 4096);
  closeSync(descriptor);
}

test.each<[string, (file: string) => void]>([
  ['cut to a half', (file) => truncateSync(file, Math.floor(statSync(file).size / 2))],
  ['cut to a quarter', (file) => truncateSync(file, Math.floor(statSync(file).size / 4))],
  ['overwritten in its middle', (file) => overwrite(file, 0.4, 0.6)],
  ['overwritten in its last third', (file) => overwrite(file, 0.66, 0.95)],
  ['that lost all memberships', without('DELETE FROM entry')],
  ['that lost some memberships', without('DELETE FROM entry WHERE source % 3 = 0')],
  ['that lost its texts', without('DELETE FROM body')],
  ['that lost its stories', without('DELETE FROM story')],
  ['that lost its sources', without('DELETE FROM source')],
  [
    'that lost some sources and their memberships',
    without('DELETE FROM source WHERE id > 9; DELETE FROM entry'),
  ],
])('a library %s has all of its stories again after the next refresh', async (_, harm) => {
  const home = temporaryHome();
  const follow = (library: Library): void => {
    for (let feed = 0; feed < FEEDS; feed++)
      library.sources.add({ kind: 'feed', url: server.feedUrl(feed), tags: ['t'] });
  };
  const library = Library.open(home);
  follow(library);
  await refresh(library, { threads: 1 });
  library.reading.markAllRead(ALL);
  const before = shown(library);
  library.close();

  harm(join(home.data, 'library.db'));
  let mended = Library.open(home);
  if (mended.problems.length === 0) {
    // It is found when somebody reads there.
    expect(() => everything(mended)).toThrow('damaged');
    mended.close();
    mended = Library.open(home);
  }
  expect(mended.problems).toHaveLength(1);
  follow(mended);
  const held = mended.stories.count(ALL).stories;
  const result = await refresh(mended, { threads: 1 });

  expect(result).toMatchObject({ fresh: FEEDS, unchanged: 0, failed: [] });
  expect(mended.stories.count(ALL).stories).toBe(FEEDS * ENTRIES);
  expect(shown(mended).map(({ source, title, text }) => ({ source, title, text }))).toEqual(
    before.map(({ source, title, text }) => ({ source, title, text })),
  );
  expect(shown(mended).some(({ updated }) => updated)).toBe(false);
  expect(mended.stories.count({ ...ALL, view: { of: 'saved' } }).stories).toBe(0);
  expect(mended.sources.list().map(({ stories }) => stories)).toEqual(Array(FEEDS).fill(ENTRIES));
  // What was in the list before the refresh is not new.
  expect(result.added).toBe(FEEDS * ENTRIES - held);
  mended.close();
});

function shown(library: Library) {
  return library.stories
    .list(library.stories.rows(ALL))
    .map((listed) => ({
      source: listed?.sourceTitle,
      title: listed?.story.title,
      updated: listed?.updated,
      text: library.stories.content(listed?.row ?? 0)?.text,
    }))
    .toSorted((a, b) => `${a.source} ${a.title}`.localeCompare(`${b.source} ${b.title}`));
}

function everything(library: Library): void {
  shown(library);
  library.stories.rows({ ...ALL, sort: 'title' });
  library.stories.rows({ ...ALL, sort: 'date' });
  for (const { id } of library.sources.list()) library.stories.rows({ ...ALL, view: { of: 'source', id } });
  library.sources.list();
}
