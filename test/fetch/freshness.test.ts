import { expect, test } from 'vitest';
import { freshForMs } from '../../src/fetch/freshness.ts';

const NOW = Date.UTC(2026, 0, 1, 12);
const at = (seconds: number): string => new Date(NOW + seconds * 1000).toUTCString();
const fresh = (headers: Record<string, string>): number | null =>
  freshForMs({ header: (name) => headers[name] ?? null }, NOW);

test.each<[Record<string, string>, number | null]>([
  [{}, null],
  [{ 'cache-control': 'max-age=600' }, 600_000],
  [{ 'cache-control': 'public, Max-Age="600"' }, 600_000],
  [{ 'cache-control': 'max-age=600', age: '200' }, 400_000],
  [{ 'cache-control': 'max-age=600', age: '900' }, 0],
  [{ 'cache-control': 's-maxage=600' }, null],
  [{ 'cache-control': 'max-age=-5' }, null],
  [{ 'cache-control': 'max-age=600, no-cache' }, 0],
  [{ 'cache-control': 'no-store' }, 0],
  [{ 'cache-control': 'max-age=60', expires: at(9000) }, 60_000],
  [{ expires: at(120) }, 120_000],
  [{ expires: at(120), date: at(60) }, 60_000],
  [{ expires: at(-120) }, 0],
  [{ expires: '0' }, 0],
])('%j', (headers, expected) => {
  expect(fresh(headers)).toBe(expected);
});
