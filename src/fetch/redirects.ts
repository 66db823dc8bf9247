// redirects: where an answer sends us, and how it is told when that leads nowhere. Follows nothing.
import { isUtf8 } from 'node:buffer';
import { ReaderError } from '../core/errors.ts';
import { webUrl } from '../core/url.ts';
import type { Answer } from './status-failure.ts';

// RFC 9110, 15.4: the redirects that name where to go next.
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

export function isRedirect(status: number): boolean {
  return REDIRECTS.has(status);
}

/** `url`: who answered; `name`: the address as it was asked for. Throws ReaderError 'redirects'. */
export function nextUrl(url: URL, answer: Answer, name: string): URL {
  const location = utf8Where(answer.header('location'));
  const next = webUrl(location, url.href);
  if (next) return new URL(next);
  const where = location ? `to “${location}”, which is no web address` : 'without saying where to';
  throw new ReaderError(
    'redirects',
    `Could not open “${name}”: ${url.host} redirects ${where}.`,
    'The site is broken there; try another address.',
  );
}

/** Headers arrive as one character a byte; many servers write their addresses in raw UTF-8, as browsers accept it. */
function utf8Where(value: string | null): string | null {
  if (value === null) return null;
  const bytes = Buffer.from(value, 'latin1');
  return isUtf8(bytes) ? bytes.toString('utf8') : value;
}

export function circle(name: string, url: URL): ReaderError {
  return new ReaderError(
    'redirects',
    `Could not open “${name}”: it redirects in a circle, back to ${url.href}.`,
    'The site may insist on cookies, which newsreader does not keep: open it in a browser.',
  );
}

export function tooManyRedirects(name: string, limit: number): ReaderError {
  return new ReaderError(
    'redirects',
    `Could not open “${name}”: more than ${limit} redirects.`,
    'Try the address that you want to end at.',
  );
}
