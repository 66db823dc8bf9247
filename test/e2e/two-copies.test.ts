// Two copies of the program at once on one library: a screen, and a refresh as cron would start it; and two screens.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { Library } from '../../src/library/library.ts';
import { startFeedServer, type FeedServer, type FeedServerOptions } from '../servers/feed-server.ts';
import { cleanEnv, launcher } from './program.ts';
import { newSession } from './session.ts';

const FEEDS = 40;
const ENTRIES = 10;

const session = newSession();

// The screen asks nobody by itself: what comes, comes from the other copy.
beforeEach(() => {
  mkdirSync(session.home, { recursive: true });
  writeFileSync(join(session.home, 'settings.json'), JSON.stringify({ refresh: { auto: null } }));
});

function open(): Library {
  return Library.open({ config: session.home, data: session.home, cache: `${session.home}/cache` });
}

async function serve(options: FeedServerOptions = {}): Promise<FeedServer> {
  const server = await startFeedServer({ feeds: FEEDS, entries: ENTRIES, ...options });
  onTestFinished(() => server.close());
  return server;
}

function follow(server: FeedServer, from: number, to: number): string[] {
  const library = open();
  const ids = Array.from({ length: to - from }, (_, at) =>
    String(library.sources.add({ kind: 'feed', url: server.feedUrl(from + at) }).source.id),
  );
  library.close();
  return ids;
}

/** `newsreader refresh`, of these sources or of all that are due; resolves to its exit code. */
async function refresh(ids: readonly string[] = []): Promise<number | null> {
  const child = spawn(process.execPath, [launcher, 'refresh', ...ids], {
    cwd: session.folder,
    env: cleanEnv(session.home),
    stdio: 'ignore',
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [code] = (await once(child, 'exit')) as [number | null];
  return code;
}

describe('a refresh in another process', () => {
  it('brings stories that the screen tells of, and shows when they are asked for', async () => {
    const server = await serve();
    follow(server, 0, 1);
    await refresh();
    const program = await session.start();
    await program.waitFor('10 stories · 10 unread');
    follow(server, 1, FEEDS);
    expect(await refresh()).toBe(0);
    await program.waitFor('390 new');
    program.press('.');
    await program.waitFor('400 stories');
  });

  it('loses no mark that is made meanwhile, and no story', async () => {
    // Slow enough that every key falls into the refresh.
    const server = await serve({ delay: 40 });
    follow(server, 0, 2);
    await refresh();
    follow(server, 2, FEEDS);
    const program = await session.start();
    await program.waitFor('20 stories · 20 unread');
    const refreshing = refresh();
    for (let marked = 1; marked <= 15; marked++) {
      program.press('m');
      await program.waitFor('Marked as read');
      program.press('j');
      await program.waitFor(`${marked + 1}/20`);
    }
    expect(await refreshing).toBe(0);
    await program.waitFor('380 new');
    program.press('q');
    expect(await program.exit).toEqual({ code: 0, signal: 0 });
    const again = await session.start();
    await again.waitFor('400 stories · 385 unread');
  });
});

describe('two screens', () => {
  it('show each other’s marks', async () => {
    const server = await serve();
    follow(server, 0, 1);
    await refresh();
    const one = await session.start();
    await one.waitFor('10 unread');
    const other = await session.start();
    await other.waitFor('10 unread');
    one.press('m');
    await other.waitFor('9 unread');
    other.press('jm');
    await one.waitFor('8 unread');
    one.press('A');
    await other.waitFor('0 unread');
  });
});
