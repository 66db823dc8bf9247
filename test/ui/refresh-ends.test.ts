import { describe, expect, test, vi } from 'vitest';
import { ReaderError } from '../../src/core/errors.ts';
import { followed, failing, sourcesWorld } from './sources-world.ts';

const TWO = [followed('Abbey News'), failing('Bay Weekly')];

describe('a refresh', () => {
  test('is over when it is over: what is told late counts no more', async () => {
    const w = sourcesWorld(TWO);
    await w.press('R');
    w.refreshing[0]?.resolve({ asked: 1 });
    await vi.waitFor(() => expect(w.app.state.refreshing).toBeNull());
    w.refreshing[0]?.progress({ done: 1, total: 2, added: 0, failed: 0 });
    expect(w.app.state.refreshing).toBeNull();
  });

  test('ends with a word where the library was damaged meanwhile and cannot be looked at', async () => {
    const w = sourcesWorld(TWO);
    w.app.onLibraryChange(() => {
      throw new ReaderError('storage', 'The file is damaged.', 'Start again.');
    });
    await w.press('R');
    w.refreshing[0]?.resolve({ asked: 1 });
    await vi.waitFor(() => expect(w.text()).toContain('The file is damaged. Start again.'));
    expect(w.app.state.refreshing).toBeNull();
  });
});
