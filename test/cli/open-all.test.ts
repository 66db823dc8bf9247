import { describe, expect, test } from 'vitest';
import { inOrder } from '../../src/cli/open-all.ts';

const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('several tasks side by side', () => {
  test('come out in order, however they finish', async () => {
    const ends: (() => void)[] = [];
    const results: number[] = [];
    const all = (async () => {
      const task = (item: number) => new Promise<number>((resolve) => ends.push(() => resolve(item)));
      for await (const result of inOrder([1, 2, 3], 3, task)) results.push(result);
    })();
    await settle();
    ends[2]?.();
    ends[1]?.();
    await settle();
    expect(results).toEqual([]);
    ends[0]?.();
    await all;
    expect(results).toEqual([1, 2, 3]);
  });

  test('are never more than the limit', async () => {
    let running = 0;
    let most = 0;
    const task = async (item: number) => {
      most = Math.max(most, ++running);
      await settle();
      running--;
      return item;
    };
    const items = Array.from({ length: 50 }, (_, index) => index);
    const results: number[] = [];
    for await (const result of inOrder(items, 6, task)) results.push(result);
    expect(results).toEqual(items);
    expect(most).toBe(6);
  });

  test('do not wait for one another before the first is taken', async () => {
    const started: number[] = [];
    const task = (item: number) => {
      started.push(item);
      return new Promise<number>(() => undefined);
    };
    void inOrder([1, 2, 3, 4], 3, task).next();
    await settle();
    expect(started).toEqual([1, 2, 3]);
  });
});
