// refresh-failure: why a source could not be refreshed, and what to do about a source, where the words of fetching and
// reading are about a page that somebody opens. Pure. A message does not name the source: it stands beside its title.
import { ReaderError } from '../core/errors.ts';
import type { ParseAnswer } from './parse-task.ts';

type Unread = Exclude<ParseAnswer, { feed: unknown } | { edition: unknown }>;

const FEEDS_MOVE =
  'If the feed has moved, remove this source and add the site again: newsreader add finds its feed.';

/** `error`: what fetching `url` threw. Status and Retry-After stay. */
export function fetchFailure(url: string, error: ReaderError): ReaderError {
  const { code, status, retryAt, cause } = error;
  const opening = `Could not open “${url}”: `;
  const why = error.message.startsWith(opening)
    ? sentence(error.message.slice(opening.length))
    : error.message;
  return new ReaderError(code, why, hintFor(error), { cause, status, retryAt });
}

/** With a capital letter, unless it begins with a host's name. */
function sentence(why: string): string {
  if (/^(?!it )\S+ (?:answered|redirects)\b/u.test(why)) return why;
  return why.charAt(0).toUpperCase() + why.slice(1);
}

function hintFor({ code, status, hint }: ReaderError): string {
  if (status === 410) return 'It is not asked any more. Remove it, or refresh it by name to ask once more.';
  if (code === 'not-found') return FEEDS_MOVE;
  if (code === 'private-address')
    return 'Only an address that you add yourself may lead there: newsreader add ADDRESS, if you trust it.';
  if (code === 'too-large') return 'No feed is that large; look for another feed of the site.';
  if (code === 'denied') return `${hint} It may be that the site lets no feed readers in.`;
  return hint;
}

/** What came is no feed that we can read. */
export function readFailure(unread: Unread): ReaderError {
  const say = (why: string, hint: string): ReaderError => new ReaderError('unsupported', `${why}.`, hint);
  if ('crash' in unread)
    return say(
      `Reading it failed (${unread.crash.split('\n', 1)[0]})`,
      'The other sources are not affected. If it stays so, please report the feed’s address as a mistake in newsreader.',
    );
  switch (unread.form) {
    case 'page':
      return say('The address now answers with an HTML page, not a feed', FEEDS_MOVE);
    case 'empty':
      return say('The answer is empty', 'Try again later; if it stays so, the site is broken.');
    case 'feed':
      return say('The feed is too broken to be read', 'Try again later; if it stays so, tell the site.');
    case null:
      return say('What the address answers is no text', FEEDS_MOVE);
    default:
      return say('What the address answers is no feed', FEEDS_MOVE);
  }
}

/** It was read, and could not be kept. */
export function keepFailure(error: unknown): ReaderError {
  if (error instanceof ReaderError) return error;
  return readFailure({ crash: error instanceof Error ? error.message : String(error) });
}

/** It is named, and its server said how long to wait. */
export function mustWait(until: Date): ReaderError {
  const when = until.toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
  return new ReaderError(
    'http',
    `Not asked: its server wants to be left alone until ${when}.`,
    'Refresh it after that.',
    { retryAt: until.toISOString() },
  );
}

/** The time for all was over. */
export function outOfTime(totalMs: number): ReaderError {
  return new ReaderError(
    'timeout',
    `It had not been heard when the ${totalMs / 1000} seconds for all sources were over.`,
    'Refresh again: those that were not heard come first.',
  );
}
