// status-failure: an HTTP answer that is not a success, told as a ReaderError; so is a success that brings nothing.
import { STATUS_CODES } from 'node:http';
import { ReaderError, type ErrorCode } from '../core/errors.ts';

export interface Answer {
  status: number;
  /** The first value of a header, by its name in lower case. */
  header: (name: string) => string | null;
}

/** Whether a status says that there is no body to read (RFC 9110, 15.3.5 and 15.3.6). */
export function isWithoutContent(status: number): boolean {
  return status === 204 || status === 205;
}

/** `name`: the address as it was asked for; `host`: who answered, after redirects. Statuses as in RFC 9110, 15. */
export function statusFailure(name: string, host: string, answer: Answer): ReaderError {
  const { status } = answer;
  const retryAt = retryTime(answer.header('retry-after'));
  const [code, hint] = told(answer, retryAt);
  const label = STATUS_CODES[status] ? `${status} (${STATUS_CODES[status]})` : `${status}`;
  const message = `Could not open “${name}”: ${host} answered ${label}.`;
  return new ReaderError(code, message, hint, { status, retryAt: retryAt?.toISOString() });
}

function told(answer: Answer, retryAt: Date | null): [ErrorCode, hint: string] {
  const { status } = answer;
  const later = retryAt && inWords(retryAt.getTime() - Date.now());
  if (isWithoutContent(status)) return ['empty', 'There is nothing to read there: open another address.'];
  // Cloudflare marks its bot checks so, whatever their status.
  if (answer.header('cf-mitigated') === 'challenge')
    return ['denied', 'The site lets only browsers in: open it in a browser.'];
  if (status === 401 || status === 403 || status === 407)
    return ['denied', 'Open it in a browser, where you may be signed in.'];
  if (status === 451) return ['denied', 'The site may not show it where you are, for legal reasons.'];
  if (status === 404) return ['not-found', 'Check the address; the page may have moved.'];
  if (status === 410) return ['not-found', 'The page has been taken down for good.'];
  if (status === 429) return ['http', `We have asked too often: try again ${later ?? 'in a few minutes'}.`];
  if (status >= 500) return ['http', `The trouble is the server’s: try again ${later ?? 'in a while'}.`];
  return ['http', 'Check the address, or open it in a browser.'];
}

/** Nobody is kept from asking for longer, whatever a server says. */
const LONGEST_RETRY_MS = 7 * 24 * 3_600_000;

/** Retry-After (RFC 9110, 10.2.3: seconds, or a date), at most seven days ahead; null: none, or it has passed. */
export function retryTime(value: string | null, now = Date.now()): Date | null {
  if (!value) return null;
  const ahead = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
  if (!(ahead > 0)) return null;
  return new Date(now + Math.min(ahead, LONGEST_RETRY_MS));
}

function inWords(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  if (seconds < 120) return `in ${seconds} s`;
  if (seconds < 7200) return `in ${Math.ceil(seconds / 60)} minutes`;
  if (seconds < 48 * 3600) return `in ${Math.ceil(seconds / 3600)} hours`;
  return `in ${Math.ceil(seconds / 86_400)} days`;
}
