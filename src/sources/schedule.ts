// schedule: when a source is asked next, and who is due now. Pure: asks nobody, knows no clock but what it is given.
// A refresh without names asks who is due; a named source is asked at once, unless its server said to wait.
//   - what a server or a feed says of freshness (max-age, Expires, ttl) is honoured, up to a day: a mistaken year must not
//     silence a feed;
//   - who says nothing is asked at every refresh: a 304 costs next to nothing;
//   - who failed once is asked at the next refresh, then after 10, 20, 40 … minutes, at most a day, or an hour where it only
//     took too long. A connection that does not come about is no reason to wait: the network may be ours, and be back;
//   - Retry-After counts beside that, 429 at least a quarter of an hour; 410 (Gone) is asked by name only.

import type { ErrorCode } from '../core/errors.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const LONGEST_FRESH = DAY;
const FIRST_PAUSE = 10 * MINUTE;
const LONGEST_PAUSE = DAY;
const LONGEST_AFTER_TIMEOUT = 60 * MINUTE;
const TOO_OFTEN_PAUSE = 15 * MINUTE;
/** Retry-After is taken up to 7 days; what lies further ahead comes from a clock that was wrong. */
const FURTHEST = 8 * DAY;

/** What is known of a source when it was asked. Instants are ISO 8601 in UTC. */
export interface Asked {
  askedAt: string | null;
  nextAt: string | null;
  failures: number;
}

/** Milliseconds; null where nothing is said. */
export interface Freshness {
  freshForMs: number | null;
  ttlMs: number | null;
}

/** After an answer. null: at the next refresh. */
export function nextAfterAnswer(now: Date, { freshForMs, ttlMs }: Freshness): string | null {
  return later(now, Math.min(Math.max(freshForMs ?? 0, ttlMs ?? 0), LONGEST_FRESH));
}

/** After "unchanged", whose headers may say nothing and which has no ttl: what was said before still holds. */
export function nextAfterUnchanged(now: Date, freshForMs: number | null, before: Asked): string | null {
  const said =
    before.failures === 0 && before.askedAt && before.nextAt
      ? Date.parse(before.nextAt) - Date.parse(before.askedAt)
      : null;
  return nextAfterAnswer(now, { freshForMs, ttlMs: said });
}

export interface Failure {
  code: ErrorCode;
  status: number | null;
  /** When the server said that it may be asked again. */
  retryAt: string | null;
  /** Failures in a row before this one. */
  failuresBefore: number;
}

/** After a failure. null: at the next refresh; or, where `gone`, never. */
export function nextAfterFailure(
  now: Date,
  { code, status, retryAt, failuresBefore }: Failure,
): { nextAt: string | null; gone: boolean } {
  if (status === 410) return { nextAt: null, gone: true };
  const growing = failuresBefore === 0 ? 0 : FIRST_PAUSE * 2 ** Math.min(failuresBefore - 1, 20);
  const pause = Math.min(Math.max(growing, status === 429 ? TOO_OFTEN_PAUSE : 0), longestPause(code));
  const told = retryAt ? Date.parse(retryAt) - now.getTime() : 0;
  return { nextAt: later(now, Math.max(pause, told)), gone: false };
}

function longestPause(code: ErrorCode): number {
  if (code === 'network') return 0;
  return code === 'timeout' ? LONGEST_AFTER_TIMEOUT : LONGEST_PAUSE;
}

/** Whether a refresh without names asks it. */
export function isDue(source: { nextAt: string | null; gone: boolean }, now: Date): boolean {
  if (source.gone) return false;
  const left = source.nextAt ? Date.parse(source.nextAt) - now.getTime() : 0;
  return !(left > 0 && left <= FURTHEST);
}

/** Until when a source may not even be asked by name; null where it may. */
export function forbiddenUntil(source: { error: { retryAt?: string } | null }, now: Date): Date | null {
  const left = Date.parse(source.error?.retryAt ?? '') - now.getTime();
  return left > 0 && left <= FURTHEST ? new Date(now.getTime() + left) : null;
}

function later(now: Date, ms: number): string | null {
  return ms > 0 ? new Date(now.getTime() + ms).toISOString() : null;
}
