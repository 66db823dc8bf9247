// `newsreader refresh` killed a hundred times, at moments that sweep over the whole of its run: the library is whole each
// time, and nothing that it had is gone.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { Library } from '../../src/library/library.ts';
import type { Home } from '../../src/core/paths.ts';
import { cleanEnv, launcher } from '../e2e/program.ts';
import { temporaryHome } from '../keep/temporary-home.ts';
import { startFeedServer, type FeedServer } from '../servers/feed-server.ts';

const KILLS = 100;
/** Homes that are refreshed and killed side by side, each with its share of the kills. */
const LANES = 4;
const FEEDS = 8;
const ENTRIES = 10;

function start(home: Home, ids: readonly number[]): ChildProcess {
  // Named sources are asked though they are not due.
  const child = spawn(process.execPath, [launcher, 'refresh', ...ids.map(String)], {
    env: cleanEnv(home.data),
    stdio: 'ignore',
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

/** The ids of all stories, as the file holds them, which is checked first. */
function kept(home: Home): Set<string> {
  const file = new DatabaseSync(join(home.data, 'library.db'));
  try {
    expect(file.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
    expect(file.prepare('PRAGMA foreign_key_check').all()).toEqual([]);
    return new Set(
      file
        .prepare('SELECT key FROM story')
        .all()
        .map((row) => String(row['key'])),
    );
  } finally {
    file.close();
  }
}

async function lane(server: FeedServer, number: number): Promise<{ died: number; finished: number }> {
  const home = temporaryHome();
  const library = Library.open(home);
  const ids = Array.from(
    { length: FEEDS },
    (_, feed) => library.sources.add({ kind: 'feed', url: server.feedUrl(feed) }).source.id,
  );
  library.close();
  const begun = performance.now();
  await end(start(home, ids));
  const whole = performance.now() - begun;
  let before = kept(home);
  const counts = { died: 0, finished: 0 };
  for (let kill = number; kill < KILLS; kill += LANES) {
    for (let feed = 0; feed < FEEDS; feed++) server.publish(feed, 1);
    const child = start(home, ids);
    await sleep((whole * kill) / KILLS);
    child.kill('SIGKILL');
    await end(child);
    counts[child.signalCode === 'SIGKILL' ? 'died' : 'finished']++;
    const after = kept(home);
    expect([...before].filter((key) => !after.has(key))).toEqual([]);
    before = after;
  }
  // What was lost halfway comes with the next refresh.
  const last = start(home, ids);
  await end(last);
  expect(last.exitCode).toBe(0);
  const reopened = Library.open(home);
  expect(reopened.problems).toEqual([]);
  reopened.close();
  expect(kept(home).size).toBeGreaterThanOrEqual(FEEDS * ENTRIES + FEEDS * (KILLS / LANES));
  return counts;
}

test(
  `killed ${KILLS} times, it leaves a library that is whole and has all that it had`,
  { timeout: 300_000 },
  async () => {
    const server = await startFeedServer({ feeds: FEEDS, entries: ENTRIES });
    onTestFinished(() => server.close());
    const lanes = await Promise.all(Array.from({ length: LANES }, (_, number) => lane(server, number)));
    const died = lanes.reduce((sum, counts) => sum + counts.died, 0);
    // The sweep ends where a refresh does, so nearly all of them are killed before their end.
    expect(died).toBeGreaterThan(KILLS / 2);
  },
);
