import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rank } from '../../src/search/rank.ts';

const rows = (...lists: number[][]) => lists.map((list) => Float32Array.from(list));
const stories = (found: ReturnType<typeof rank>): number[] => found.best.map(({ story }) => story);

test.each([
  ['the heaviest first', rows([1, 3, 2]), {}, [1, 2, 0], 3],
  ['what every word is met in', rows([1, 3, 2], [1, 0, 1]), {}, [2, 0], 2],
  ['of equals the one that came first', rows([2, 2, 2]), {}, [0, 1, 2], 3],
  ['of equals the newest', rows([2, 2, 2]), { recency: [10, 30, 20] }, [1, 2, 0], 3],
  ['nothing that is not allowed', rows([2, 3]), { allowed: Uint8Array.from([1, 0]) }, [0], 1],
  ['at most so many, and how many there are', rows([1, 2, 3]), { limit: 2 }, [2, 1], 3],
  ['none of none', rows([]), {}, [], 0],
])('gives %s', (_name, weights, more, expected, total) => {
  const found = rank({ weights, limit: 10, ...more });
  expect([stories(found), found.total]).toEqual([expected, total]);
});

test('adds up what the words weigh', () => {
  const { best } = rank({ weights: rows([1, 2], [0.5, 0.25]), limit: 10 });
  expect(best).toEqual([
    { story: 1, weight: 2.25 },
    { story: 0, weight: 1.5 },
  ]);
});

test('gives the first ones of a plain sort', () => {
  const weight = fc.constantFrom<number[]>(0, 0, 0.5, 1, 2, 3.25);
  const given = fc.integer({ min: 0, max: 40 }).chain((size) => {
    const of = <Value>(value: fc.Arbitrary<Value>) => fc.array(value, { minLength: size, maxLength: size });
    return fc.record({
      lists: fc.array(of(weight), { minLength: 1, maxLength: 3 }),
      allowed: fc.option(of(fc.constantFrom(0, 1)), { nil: undefined }),
      recency: fc.option(of(fc.nat(3)), { nil: undefined }),
      limit: fc.integer({ min: 0, max: 12 }),
    });
  });
  fc.assert(
    fc.property(given, ({ lists, allowed, recency, limit }) => {
      const all = (lists[0] ?? [])
        .map((_, story) => ({ story, weights: lists.map((list) => list[story] ?? 0) }))
        .filter(({ story, weights }) => !weights.includes(0) && allowed?.[story] !== 0)
        .map(({ story, weights }) => ({ story, weight: weights.reduce((sum, one) => sum + one, 0) }))
        .sort(
          (a, b) =>
            b.weight - a.weight ||
            (recency ? (recency[b.story] ?? 0) - (recency[a.story] ?? 0) : 0) ||
            a.story - b.story,
        );
      const found = rank({
        weights: rows(...lists),
        ...(allowed ? { allowed: Uint8Array.from(allowed) } : {}),
        ...(recency ? { recency } : {}),
        limit,
      });
      expect(found).toEqual({ best: all.slice(0, limit), total: all.length });
    }),
  );
});
