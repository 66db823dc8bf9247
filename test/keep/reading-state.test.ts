import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ReadingState } from '../../src/keep/reading-state.ts';
import { temporaryHome } from './temporary-home.ts';

const A = 'aaaaaaaaaaaaaaaa';
const B = 'bbbbbbbbbbbbbbbb';

describe('what was read and how far', () => {
  test('is nothing at first, and looking creates nothing', async () => {
    const home = temporaryHome();
    const state = await ReadingState.open(home);
    expect(state.get(A)).toEqual({ read: false, place: null });
    await state.flush();
    expect(existsSync(home.data)).toBe(false);
  });

  test('is known at once, before anything is written', async () => {
    const home = temporaryHome();
    const state = await ReadingState.open(home);
    const written = state.markRead(A, true);
    expect(state.isRead(A)).toBe(true);
    expect(existsSync(home.data)).toBe(false);
    await written;
    expect(existsSync(home.data)).toBe(true);
  });

  test('is known again at the next start', async () => {
    const home = temporaryHome();
    const state = await ReadingState.open(home);
    void state.markRead(A, true);
    void state.keepPlace(A, { block: 7, offset: 120 });
    void state.keepPlace(B, { block: 1, offset: 0 });
    void state.keepPlace(B, null);
    await state.flush();
    const again = await ReadingState.open(home);
    expect(again.get(A)).toEqual({ read: true, place: { block: 7, offset: 120 } });
    expect(again.get(B)).toEqual({ read: false, place: null });
  });

  test('may be in a story’s byline, before its first block', async () => {
    const home = temporaryHome();
    const state = await ReadingState.open(home);
    void state.keepPlace(A, { block: -1, offset: 9 });
    await state.flush();
    expect((await ReadingState.open(home)).get(A).place).toEqual({ block: -1, offset: 9 });
  });

  test('is written once for many changes', async () => {
    const home = temporaryHome();
    const state = await ReadingState.open(home);
    const writes = Array.from({ length: 50 }, (_, offset) => state.keepPlace(A, { block: 0, offset }));
    expect(new Set(writes).size).toBe(1);
    await state.flush();
    expect((await ReadingState.open(home)).get(A).place).toEqual({ block: 0, offset: 49 });
  });

  test('is taken back by marking it unread', async () => {
    const home = temporaryHome();
    const state = await ReadingState.open(home);
    void state.markRead(A, true);
    await state.flush();
    void state.markRead(A, false);
    await state.flush();
    expect((await ReadingState.open(home)).isRead(A)).toBe(false);
  });
});

test('two copies merge story by story, and within a story the mark and the place', async () => {
  const home = temporaryHome();
  const [one, other] = [await ReadingState.open(home), await ReadingState.open(home)];
  void one.markRead(A, true);
  void other.keepPlace(A, { block: 2, offset: 3 });
  void other.markRead(B, true);
  await one.flush();
  await other.flush();
  expect(other.get(A)).toEqual({ read: true, place: { block: 2, offset: 3 } });
  const again = await ReadingState.open(home);
  expect(again.get(A)).toEqual({ read: true, place: { block: 2, offset: 3 } });
  expect(again.isRead(B)).toBe(true);
});

test('the newest 10,000 stories are kept', async () => {
  const home = temporaryHome();
  mkdirSync(home.data, { recursive: true });
  const stories = Object.fromEntries(
    Array.from({ length: 10_000 }, (_, index) => [
      `story-${index}`,
      { read: true, place: null, at: 1000 + index },
    ]),
  );
  writeFileSync(join(home.data, 'reading.json'), JSON.stringify({ version: 1, stories }));
  const state = await ReadingState.open(home);
  void state.markRead(A, true);
  void state.markRead(B, true);
  await state.flush();
  expect([A, B, 'story-2', 'story-9999'].every((id) => state.isRead(id))).toBe(true);
  expect([state.isRead('story-0'), state.isRead('story-1')]).toEqual([false, false]);
});

test('a broken file is set aside and told of, and reading goes on', async () => {
  const home = temporaryHome();
  mkdirSync(home.data, { recursive: true });
  writeFileSync(join(home.data, 'reading.json'), `{"version":1,"stories":{"${A}":{"read":"yes"}}}`);
  const state = await ReadingState.open(home);
  expect(state.problems).toHaveLength(1);
  expect(state.get(A)).toEqual({ read: false, place: null });
  void state.markRead(A, true);
  await state.flush();
  expect((await ReadingState.open(home)).isRead(A)).toBe(true);
});

test('a disk that takes nothing stops nobody from reading, nor does it go unsaid', async () => {
  const home = temporaryHome();
  writeFileSync(home.data, 'a file in the way');
  const state = await ReadingState.open(home);
  const written = state.markRead(A, true);
  await expect(written).rejects.toMatchObject({ code: 'storage' });
  expect(state.failure).toMatchObject({ code: 'storage' });
  expect(state.isRead(A)).toBe(true);
  await expect(state.flush()).rejects.toMatchObject({ code: 'storage' });
});

test.each(['process.exit(0)', ''])('a process that ends at once (%j) still writes what waits', (ending) => {
  const home = temporaryHome();
  mkdirSync(home.data, { recursive: true });
  writeFileSync(join(home.data, 'reading.json'), '{"version":1,"stories":{}}');
  const program = `
    import { ReadingState } from ${JSON.stringify(join(import.meta.dirname, '../../src/keep/reading-state.ts'))};
    const state = await ReadingState.open(${JSON.stringify(home)});
    void state.keepPlace(${JSON.stringify(A)}, { block: 4, offset: 2 });
    ${ending}`;
  const { status } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: 'inherit',
  });
  expect(status).toBe(0);
  expect(JSON.parse(readFileSync(join(home.data, 'reading.json'), 'utf8'))).toMatchObject({
    stories: { [A]: { place: { block: 4, offset: 2 } } },
  });
  expect(readdirSync(home.data)).toEqual(['reading.json']);
});
