import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  forbiddenUntil,
  isDue,
  nextAfterAnswer,
  nextAfterFailure,
  nextAfterUnchanged,
  type Failure,
} from '../../src/sources/schedule.ts';

const NOW = new Date('2026-03-01T12:00:00.000Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const at = (ms: number): string => new Date(NOW.getTime() + ms).toISOString();

describe('after an answer', () => {
  test.each<[why: string, freshForMs: number | null, ttlMs: number | null, next: number | null]>([
    ['nothing is said: at the next refresh', null, null, null],
    ['it wants to be asked each time', 0, null, null],
    ['max-age counts', 10 * MINUTE, null, 10 * MINUTE],
    ['the ttl counts', null, 30 * MINUTE, 30 * MINUTE],
    ['the longer of the two counts', 10 * MINUTE, 30 * MINUTE, 30 * MINUTE],
    ['a mistaken year is a day', 365 * 24 * HOUR, null, 24 * HOUR],
    ['a ttl below nothing is nothing', null, -5, null],
  ])('%s', (_why, freshForMs, ttlMs, next) => {
    expect(nextAfterAnswer(NOW, { freshForMs, ttlMs })).toBe(next === null ? null : at(next));
  });
});

describe('after “unchanged”', () => {
  const before = { askedAt: at(-2 * HOUR), nextAt: at(-HOUR), failures: 0 };

  test('what was said before still holds', () => {
    expect(nextAfterUnchanged(NOW, null, before)).toBe(at(HOUR));
  });

  test('but not the pause after a failure', () => {
    expect(nextAfterUnchanged(NOW, null, { ...before, failures: 2 })).toBeNull();
  });

  test('nothing is made up where nothing was said', () => {
    expect(nextAfterUnchanged(NOW, null, { ...before, nextAt: null })).toBeNull();
  });
});

describe('after a failure', () => {
  const failure = (given: Partial<Failure>) =>
    nextAfterFailure(NOW, { code: 'http', status: 500, retryAt: null, failuresBefore: 0, ...given });

  test.each<[why: string, given: Partial<Failure>, next: number | null]>([
    ['the first: at the next refresh', {}, null],
    ['the second: ten minutes', { failuresBefore: 1 }, 10 * MINUTE],
    ['the third: twenty', { failuresBefore: 2 }, 20 * MINUTE],
    ['the seventh', { failuresBefore: 6 }, 320 * MINUTE],
    ['the hundredth: a day', { failuresBefore: 99 }, 24 * HOUR],
    ['what is no feed is a failure like others', { code: 'unsupported', failuresBefore: 1 }, 10 * MINUTE],
    ['too slow for the hundredth time: an hour', { code: 'timeout', failuresBefore: 99 }, HOUR],
    ['no connection: at the next refresh, always', { code: 'network', failuresBefore: 99 }, null],
    ['asked too often: a quarter of an hour at least', { status: 429 }, 15 * MINUTE],
    ['as long as the server says', { retryAt: at(3 * HOUR) }, 3 * HOUR],
    ['the server’s word does not shorten the pause', { retryAt: at(MINUTE), failuresBefore: 1 }, 10 * MINUTE],
    ['the server may want a week', { status: 503, retryAt: at(7 * 24 * HOUR) }, 7 * 24 * HOUR],
  ])('%s', (_why, given, next) => {
    expect(failure(given)).toEqual({ nextAt: next === null ? null : at(next), gone: false });
  });

  test('gone is gone', () => {
    expect(failure({ status: 410, failuresBefore: 3 })).toEqual({ nextAt: null, gone: true });
  });

  test('a longer row of failures never brings the next question nearer', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.constantFrom(null, 404, 429, 500, 503), (failuresBefore, status) => {
        const pause = (n: number): number =>
          Date.parse(failure({ failuresBefore: n, status }).nextAt ?? NOW.toISOString());
        expect(pause(failuresBefore + 1)).toBeGreaterThanOrEqual(pause(failuresBefore));
        expect(pause(failuresBefore)).toBeLessThanOrEqual(NOW.getTime() + 24 * HOUR);
      }),
    );
  });
});

describe('who is due', () => {
  test.each<[why: string, source: { nextAt: string | null; gone: boolean }, due: boolean]>([
    ['who was never asked', { nextAt: null, gone: false }, true],
    ['whose time has come', { nextAt: at(0), gone: false }, true],
    ['not who is fresh', { nextAt: at(1), gone: false }, false],
    ['not who is gone', { nextAt: null, gone: true }, false],
    ['who was asked by a clock that was years ahead', { nextAt: at(300 * 24 * HOUR), gone: false }, true],
  ])('%s', (_why, source, due) => {
    expect(isDue(source, NOW)).toBe(due);
  });

  test.each<[retryAt: string | undefined, until: number | null]>([
    [undefined, null],
    [at(-1), null],
    [at(HOUR), HOUR],
    [at(300 * 24 * HOUR), null],
  ])('Retry-After %s forbids asking by name until then', (retryAt, until) => {
    const error = retryAt === undefined ? {} : { retryAt };
    expect(forbiddenUntil({ error }, NOW)?.toISOString() ?? null).toBe(until === null ? null : at(until));
  });

  test('without a failure nothing is forbidden', () => {
    expect(forbiddenUntil({ error: null }, NOW)).toBeNull();
  });
});
