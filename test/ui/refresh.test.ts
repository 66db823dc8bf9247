import { describe, expect, test, vi } from 'vitest';
import { ReaderError } from '../../src/core/errors.ts';
import { cancelRefresh, refreshQuietly } from '../../src/ui/commands/refresh.ts';
import { progressText } from '../../src/ui/model/sources-progress.ts';
import { followed, failing, sourcesWorld, type SourcesWorld } from './sources-world.ts';

const TWO = [followed('Abbey News'), failing('Bay Weekly')];

/** What the worker tells, drawn: counting frames come a tenth of a second apart at most. */
async function drawn(w: SourcesWorld): Promise<void> {
  await vi.waitFor(() => expect(w.app.state.refreshing?.done).toBeGreaterThan(0));
}

describe('R', () => {
  test('asks the sources that are due, and says how far it is on every screen', async () => {
    const w = sourcesWorld(TWO);
    await w.press('R');
    expect(w.refreshing).toHaveLength(1);
    expect(w.refreshing[0]?.sources).toBeUndefined();
    w.refreshing[0]?.progress({ done: 120, total: 1000, added: 7, failed: 3 });
    await drawn(w);
    expect(w.text()).toContain('refreshing 120/1000 · 3 failed');
    await w.press('enter');
    expect(w.text()).toContain('refreshing 120/1000');
    await w.press('S');
    expect(w.text()).toContain('refreshing 120/1000 · 3 failed');
  });

  test('says what came of it, and where the failures are told', async () => {
    const w = sourcesWorld(TWO);
    await w.press('R');
    const error = { code: 'http', message: 'The server answered 503.', hint: 'Later.' } as const;
    w.refreshing[0]?.resolve({ asked: 2, added: 5, failed: [{ title: 'Bay Weekly', error }] });
    await vi.waitFor(() =>
      expect(w.text()).toContain('Refreshed 2 sources: 5 new stories · 1 failed; S shows'),
    );
    expect(w.app.state.refreshing).toBeNull();
  });

  test('does not begin a second one while one goes on', async () => {
    const w = sourcesWorld(TWO);
    await w.press('R R');
    expect(w.refreshing).toHaveLength(1);
    expect(w.text()).toContain('Still refreshing');
  });

  test('says so where nothing is due', async () => {
    const w = sourcesWorld(TWO);
    await w.press('R');
    w.refreshing[0]?.resolve({ asked: 0 });
    await vi.waitFor(() => expect(w.text()).toContain('No source is due yet'));
  });

  test('can be pressed again after it failed as a whole, which is said', async () => {
    const w = sourcesWorld(TWO);
    await w.press('R');
    w.refreshing[0]?.reject(new ReaderError('storage', 'The disk is full.', 'Make room.'));
    await vi.waitFor(() => expect(w.text()).toContain('The disk is full. Make room.'));
    await w.press('R');
    expect(w.refreshing).toHaveLength(2);
  });

  test('lets one go on reading: keys work as ever meanwhile', async () => {
    const w = sourcesWorld(TWO);
    await w.press('R enter j j');
    expect(w.app.top?.kind).toBe('reader');
    expect(w.refreshing[0]?.signal.aborted).toBe(false);
  });
});

describe('while a refresh goes on', () => {
  const never = { askedAt: null, succeededAt: null };

  test('a source that waits for its answer says so in its row, and no other does', async () => {
    const later = new Date(Date.now() + 3_600_000).toISOString();
    const w = sourcesWorld([followed('Due News', never), followed('Other News', { nextAt: later })]);
    await w.press('S');
    expect(w.text()).toMatch(/Due News +not asked yet/u);
    await w.press('R');
    expect(w.text()).toMatch(/Due News +asking …/u);
    expect(w.text()).not.toMatch(/Other News +asking/u);
    w.refreshing[0]?.resolve({});
    await vi.waitFor(() => expect(w.text()).not.toContain('asking …'));
  });

  test('a source that has answered shows what came of it', async () => {
    const w = sourcesWorld([followed('Due News', never), followed('Slow News', never)]);
    await w.press('S R');
    const now = new Date().toISOString();
    w.answered('Due News', { askedAt: now, succeededAt: now });
    expect(w.text()).toMatch(/Due News +now/u);
    expect(w.text()).toMatch(/Slow News +asking …/u);
  });

  test('only the one that was asked by name is being asked', async () => {
    const w = sourcesWorld([followed('Due News', never), followed('Other News', never)]);
    await w.press('S r');
    expect(w.text()).toMatch(/Due News +asking …/u);
    expect(w.text()).toMatch(/Other News +not asked yet/u);
  });
});

describe('giving up', () => {
  test('is Esc on the front', async () => {
    const w = sourcesWorld(TWO);
    await w.press('R esc');
    expect(w.refreshing[0]?.signal.aborted).toBe(true);
    w.refreshing[0]?.resolve({ asked: 1, added: 2, cancelled: true });
    await vi.waitFor(() => expect(w.text()).toContain('given up: 2 new stories so far'));
  });

  test('elsewhere Esc goes back and leaves the refresh alone', async () => {
    const w = sourcesWorld(TWO);
    await w.press('R enter esc');
    expect(w.refreshing[0]?.signal.aborted).toBe(false);
  });

  test('happens once: the next Esc has nothing to stop', async () => {
    const w = sourcesWorld(TWO);
    await w.press('R esc');
    w.refreshing[0]?.resolve({ cancelled: true });
    await vi.waitFor(() => expect(w.app.state.refreshing).toBeNull());
    expect(cancelRefresh(w.app)).toBe(false);
  });
});

describe('one source', () => {
  test('is asked by r on the Sources screen, due or not', async () => {
    const w = sourcesWorld(TWO);
    await w.press('S r');
    expect(w.refreshing[0]?.sources).toEqual([w.sources[0]?.id]);
    w.refreshing[0]?.resolve({ asked: 1, added: 1 });
    await vi.waitFor(() => expect(w.text()).toContain('“Abbey News”: 1 new story.'));
  });

  test('that fails says why at once', async () => {
    const w = sourcesWorld(TWO);
    await w.press('S j r');
    const error = { code: 'timeout', message: 'It took too long.', hint: 'Later.' } as const;
    w.refreshing[0]?.resolve({ asked: 1, failed: [{ title: 'Bay Weekly', error }] });
    await vi.waitFor(() => expect(w.text()).toContain('“Bay Weekly”: It took too long.'));
  });
});

test.each([
  [80, 'refreshing 120/1000 · 3 failed'],
  [40, 'refreshing 120/1000'],
  [28, '120/1000'],
])('in %i columns a refresh is “%s”', (columns, words) => {
  expect(progressText({ done: 120, total: 1000, added: 7, failed: 3 }, columns)).toBe(words);
});

test('a refresh that nobody asked for says nothing when it is done', async () => {
  const w = sourcesWorld(TWO);
  refreshQuietly(w.app);
  w.refreshing[0]?.resolve({ asked: 2, added: 3 });
  await vi.waitFor(() => expect(w.app.state.refreshing).toBeNull());
  expect(w.app.state.message).toBeNull();
});

test('one that began by itself says what came of it to whoever gives it up', async () => {
  const w = sourcesWorld(TWO);
  refreshQuietly(w.app);
  await w.press('esc');
  expect(w.refreshing[0]?.signal.aborted).toBe(true);
  w.refreshing[0]?.resolve({ asked: 1, added: 3, cancelled: true });
  await vi.waitFor(() => expect(w.text()).toContain('Refreshing was given up: 3 new stories so far.'));
});

test('one that began by itself says what came of it to whoever asked for one meanwhile', async () => {
  const w = sourcesWorld(TWO);
  refreshQuietly(w.app);
  await w.press('R');
  w.refreshing[0]?.resolve({ asked: 2, added: 3 });
  await vi.waitFor(() => expect(w.text()).toContain('Refreshed 2 sources: 3 new stories.'));
});

test('what follows the library is told when a refresh has ended', async () => {
  const w = sourcesWorld(TWO);
  let told = 0;
  w.app.onLibraryChange(() => told++);
  await w.press('R');
  w.refreshing[0]?.resolve({ asked: 2, added: 3 });
  await vi.waitFor(() => expect(told).toBeGreaterThan(0));
});
