import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { Bookmarks } from '../../src/bookmarks/bookmarks.ts';
import { temporaryFolder } from '../keep/temporary-home.ts';
import { SOURCE, story } from './stories.ts';

const COPY = join(import.meta.dirname, 'toggle-many.ts');

function copy(folder: string, first: number, times: number, step = 1): ChildProcess {
  const args = [COPY, folder, first, times, step].map(String);
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

async function bookmarksIn(folder: string): Promise<Bookmarks> {
  const bookmarks = await Bookmarks.open({ config: folder, data: folder, cache: folder });
  onTestFinished(() => bookmarks.close());
  return bookmarks;
}

function numbers(bookmarks: Bookmarks): number[] {
  return bookmarks
    .list()
    .map((one) => Number.parseInt(one.story.id, 16))
    .toSorted((a, b) => a - b);
}

function letLockAge(lock: string): void {
  const aMinuteAgo = new Date(Date.now() - 60_000);
  if (existsSync(lock)) utimesSync(lock, aMinuteAgo, aMinuteAgo);
}

const upTo = (count: number, first = 0): number[] =>
  Array.from({ length: count }, (_, index) => first + index);

test(
  '500 toggles in each of two copies at once leave exactly what they should',
  { timeout: 120_000 },
  async () => {
    const folder = temporaryFolder();
    // One toggles stories 0 to 499, the other one 250 to 749: those that both toggle end as they began, without one.
    const ends = await Promise.all(
      [copy(folder, 0, 500), copy(folder, 250, 500)].map((child) => once(child, 'close')),
    );
    expect(ends.map(([code]) => code as unknown)).toEqual([0, 0]);
    const bookmarks = await bookmarksIn(folder);
    expect(bookmarks.problems).toEqual([]);
    expect(numbers(bookmarks)).toEqual([...upTo(250), ...upTo(250, 500)]);
    expect(bookmarks.list().every((one) => one.story.body?.length === 2)).toBe(true);
    expect(readdirSync(join(folder, 'bookmarks'))).toHaveLength(500);
    expect(readdirSync(folder).toSorted()).toEqual(['bookmarks', 'bookmarks.json']);
  },
);

test(
  '500 toggles of one story in each of two copies at once leave it as it was',
  { timeout: 120_000 },
  async () => {
    const folder = temporaryFolder();
    await (await bookmarksIn(folder)).add(story(7), SOURCE);
    const ends = await Promise.all(
      [copy(folder, 7, 500, 0), copy(folder, 7, 500, 0)].map((child) => once(child, 'close')),
    );
    expect(ends.map(([code]) => code as unknown)).toEqual([0, 0]);
    expect(numbers(await bookmarksIn(folder))).toEqual([7]);
  },
);

test(
  'a copy that is killed while it writes leaves a whole list, and nothing of it lost',
  { timeout: 120_000 },
  async () => {
    const folder = temporaryFolder();
    await (await bookmarksIn(folder)).add(story(0), SOURCE);
    let written = 1;
    for (let round = 0; round < 8; round++) {
      const child = copy(folder, 1 + round * 100_000, 100_000);
      if (child.stdout) await once(child.stdout, 'data');
      await new Promise((resolve) => setTimeout(resolve, 20 + round * 17));
      child.kill('SIGKILL');
      await once(child, 'close');
      // It was probably killed with the lock in hand. The first time we wait until that counts as abandoned.
      if (round > 0) letLockAge(join(folder, 'bookmarks.json.lock'));
      const bookmarks = await bookmarksIn(folder);
      expect(bookmarks.problems).toEqual([]);
      expect(bookmarks.failure).toBeNull();
      // All of what this copy had added, without a gap, and all of before.
      const mine = numbers(bookmarks).filter((number) => number > round * 100_000);
      expect(mine).toEqual(upTo(mine.length, 1 + round * 100_000));
      expect(bookmarks.list().length).toBe(written + mine.length);
      written += mine.length;
      expect(bookmarks.list().every((one) => one.story.body?.length === 2)).toBe(true);
    }
    const bookmarks = await bookmarksIn(folder);
    await bookmarks.remove(story(0).id);
    expect(JSON.parse(readFileSync(join(folder, 'bookmarks.json'), 'utf8'))).toMatchObject({ version: 2 });
    expect(readdirSync(folder).toSorted()).toEqual(['bookmarks', 'bookmarks.json']);
  },
);

test('a copy that only listens does not keep its process alive', async () => {
  const folder = temporaryFolder();
  const program = `
    import { Bookmarks } from ${JSON.stringify(join(import.meta.dirname, '../../src/bookmarks/bookmarks.ts'))};
    const bookmarks = await Bookmarks.open(${JSON.stringify({ config: folder, data: folder, cache: folder })});
    bookmarks.onChange(() => undefined);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], { stdio: 'inherit' });
  onTestFinished(() => void child.kill('SIGKILL'));
  expect(await once(child, 'close')).toEqual([0, null]);
});
