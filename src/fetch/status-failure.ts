// status-failure: an HTTP answer that is not a success, told as a ReaderError; so is a success that brings nothing.
import { STATUS_CODES } from 'node:http';
import { ReaderError } from '../core/errors.ts';

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
  const label = STATUS_CODES[status] ? `${status} (${STATUS_CODES[status]})` : `${status}`;
  const message = `Could not open “${name}”: ${host} answered ${label}.`;
  if (isWithoutContent(status))
    return new ReaderError('empty', message, 'There is nothing to read there: open another address.');
  const later = retryAfter(answer.header('retry-after'));
  // Cloudflare marks its bot checks so, whatever their status.
  if (answer.header('cf-mitigated') === 'challenge')
    return new ReaderError('denied', message, 'The site lets only browsers in: open it in a browser.');
  if (status === 401 || status === 403 || status === 407)
    return new ReaderError('denied', message, 'Open it in a browser, where you may be signed in.');
  if (status === 451)
    return new ReaderError('denied', message, 'The site may not show it where you are, for legal reasons.');
  if (status === 404)
    return new ReaderError('not-found', message, 'Check the address; the page may have moved.');
  if (status === 410) return new ReaderError('not-found', message, 'The page has been taken down for good.');
  if (status === 429)
    return new ReaderError(
      'http',
      message,
      `We have asked too often: try again ${later ?? 'in a few minutes'}.`,
    );
  if (status >= 500)
    return new ReaderError(
      'http',
      message,
      `The trouble is the server’s: try again ${later ?? 'in a while'}.`,
    );
  return new ReaderError('http', message, 'Check the address, or open it in a browser.');
}

/** Retry-After (RFC 9110, 10.2.3: seconds, or a date) in words; null where there is none or it has passed. */
function retryAfter(value: string | null, now = Date.now()): string | null {
  if (!value) return null;
  const seconds = /^\d+$/.test(value) ? Number(value) : Math.ceil((Date.parse(value) - now) / 1000);
  if (!Number.isFinite(seconds) || seconds <= 0) return null;
  if (seconds < 120) return `in ${seconds} s`;
  if (seconds < 7200) return `in ${Math.ceil(seconds / 60)} minutes`;
  return `in ${Math.ceil(seconds / 3600)} hours`;
}
