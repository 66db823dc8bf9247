import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Home } from '../../src/core/paths.ts';
import { Library } from '../../src/library/library.ts';
import { refreshAside } from '../../src/sources/refresh-aside.ts';
import type { RefreshProgress } from '../../src/sources/refresh.ts';
import { temporaryFolder, temporaryHome } from '../keep/temporary-home.ts';
import { entry, query } from '../library/library.ts';
import { startFeedServer, type FeedServer } from '../servers/feed-server.ts';

let home: Home;
let library: Library;
let server: FeedServer;
beforeEach(async () => {
  home = temporaryHome();
  library = Library.open(home);
  server = await startFeedServer({ feeds: 30, entries: 20 });
});
afterEach(async () => {
  library.close();
  await server.close();
});

const follow = (url: string): number => library.sources.add({ kind: 'feed', url }).source.id;
const stories = (): number =>
  library.stories.rows({ view: { of: 'all' }, unread: false, sort: 'date' }).length;

describe('a refresh in a thread of its own', () => {
  test('comes to the same, and this connection sees what came', async () => {
    for (let feed = 0; feed < 5; feed++) follow(server.feedUrl(feed));
    const failing = follow(server.faultUrl('status/404'));
    library.changedElsewhere();
    const told: RefreshProgress[] = [];
    const result = await refreshAside(home, { onProgress: (progress) => told.push(progress) });
    expect(result).toMatchObject({ asked: 6, fresh: 5, added: 100, failed: [{ id: failing }] });
    expect(told.at(-1)).toMatchObject({ done: 6, total: 6, added: 100, failed: 1 });
    expect(library.changedElsewhere()).toBe(true);
    expect(stories()).toBe(100);
  });

  test('leaves a library that was found damaged where it is: this connection goes on with it', async () => {
    follow(server.feedUrl(0));
    writeFileSync(join(home.data, 'library.db.damaged'), '');
    await expect(refreshAside(home)).rejects.toMatchObject({
      code: 'storage',
      hint: expect.stringContaining('Start newsreader again') as string,
    });
    expect(readdirSync(home.data).filter((name) => name.includes('broken'))).toEqual([]);
  });

  test('leaves this thread free', async () => {
    for (let feed = 0; feed < 30; feed++) follow(server.feedUrl(feed));
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    await refreshAside(home, { threads: 1 });
    clearInterval(timer);
    expect(turns).toBeGreaterThan(20);
  });

  test('ends when it is given up, and keeps what had come', async () => {
    follow(server.feedUrl(0));
    follow(server.faultUrl('silence'));
    const giveUp = new AbortController();
    const result = await refreshAside(home, {
      signal: giveUp.signal,
      onProgress: ({ done }) => done === 1 && giveUp.abort(),
    });
    expect(result).toMatchObject({ cancelled: true, fresh: 1, added: 20 });
    expect(stories()).toBe(20);
    expect(server.open()).toBe(0);
  });

  test('given up before it begins, asks nobody', async () => {
    follow(server.feedUrl(0));
    await expect(refreshAside(home, { signal: AbortSignal.abort() })).resolves.toMatchObject({
      cancelled: true,
      asked: 0,
    });
    expect(server.asked).toEqual([]);
  });

  test('afterwards what the settings do not keep goes, but for what is bookmarked', async () => {
    mkdirSync(home.config, { recursive: true });
    writeFileSync(join(home.config, 'settings.json'), '{"keep":{"days":30}}');
    const id = follow(server.feedUrl(0));
    const names = ['Old', 'Old and bookmarked'];
    library.stories.keepEntries(
      id,
      names.map((name) => entry(name, { guid: name })),
      '2020-01-01T00:00:00.000Z',
    );
    const listed = library.stories.list(library.stories.rows(query()));
    const keyOf = (name: string): string =>
      listed.find((one) => one?.story.title === name)?.story.id ?? expect.fail(name);
    library.reading.markMany(names.map(keyOf), true);

    await refreshAside(home, { bookmarked: null });
    expect(stories()).toBe(22);
    await refreshAside(home, { sources: [id], bookmarked: [keyOf('Old and bookmarked')] });
    expect(stories()).toBe(21);
    expect(library.stories.byKey(keyOf('Old and bookmarked'))).not.toBeNull();
  });

  test('a library that cannot be opened is told as it is here', async () => {
    const inTheWay = join(temporaryFolder(), 'file');
    writeFileSync(inTheWay, '');
    const nowhere = { config: inTheWay, data: inTheWay, cache: inTheWay };
    await expect(refreshAside(nowhere)).rejects.toMatchObject({ name: 'ReaderError', code: 'storage' });
  });
});

test('killed at any moment, the library is whole and has what was shown', { timeout: 180_000 }, async () => {
  for (let feed = 0; feed < 30; feed++) follow(server.feedUrl(feed));
  const program = fileURLToPath(new URL('refresh-and-tell.ts', import.meta.url));
  for (let round = 0; round < 8; round++) {
    for (let feed = 0; feed < 30; feed++) server.publish(feed, 1);
    const child = fork(program, [JSON.stringify(home)], { silent: true });
    let shown = 0;
    child.on('message', (progress: RefreshProgress) => {
      shown = progress.added;
    });
    const before = stories();
    await Promise.race([once(child, 'message'), once(child, 'exit')]);
    await sleep((round * 17) % 120);
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    expect(stories()).toBeGreaterThanOrEqual(before + shown);
    const other = new DatabaseSync(join(home.data, 'library.db'));
    expect(other.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
    other.close();
  }
  // Whatever was lost halfway comes with the next refresh.
  await refreshAside(home, { now: new Date(Date.now() + 3_600_000) });
  expect(stories()).toBe(30 * (20 + 8));
});
