// freshness: how long an answer stays good by what its headers say. Pure.
import type { Answer } from './status-failure.ts';

/**
 * Milliseconds from now during which asking again is pointless (RFC 9111, 4.2, for a private cache: s-maxage is not
 * ours); 0 where the server wants to be asked each time; null where it says nothing.
 */
export function freshForMs(answer: Pick<Answer, 'header'>, now = Date.now()): number | null {
  const control = directives(answer.header('cache-control'));
  if (control.has('no-store') || control.has('no-cache')) return 0;
  const maxAge = control.get('max-age');
  if (maxAge !== undefined && /^\d+$/u.test(maxAge)) return left(Number(maxAge), answer);
  const expires = answer.header('expires');
  if (expires === null) return null;
  const until = Date.parse(expires);
  // RFC 9111, 5.3: an invalid date, like "0", has passed.
  if (Number.isNaN(until)) return 0;
  const date = Date.parse(answer.header('date') ?? '');
  return left((until - (Number.isNaN(date) ? now : date)) / 1000, answer);
}

function left(seconds: number, answer: Pick<Answer, 'header'>): number {
  const age = answer.header('age') ?? '';
  return Math.max(0, seconds - (/^\d+$/u.test(age) ? Number(age) : 0)) * 1000;
}

function directives(header: string | null): Map<string, string> {
  const parts = (header ?? '').toLowerCase().split(',');
  return new Map(
    parts.map((part) => {
      const [name = '', value = ''] = part.split('=', 2);
      return [name.trim(), value.trim().replace(/^"(.*)"$/u, '$1')];
    }),
  );
}
