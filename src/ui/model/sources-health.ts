// sources-health: how a source is, in a sign, a word and in sentences. Pure; instants are ISO 8601.
import { longDate, shortAge } from '../../core/age.ts';
import type { KeptError } from '../../library/source-types.ts';
import { isDue } from '../../sources/schedule.ts';
import type { FollowedSource } from './sources-service.ts';
import type { Asking } from './sources-state.ts';

export type Condition = 'new' | 'well' | 'failing' | 'gone' | 'saved';

export function condition(source: FollowedSource): Condition {
  if (source.gone) return 'gone';
  if (source.error) return 'failing';
  if (source.kind === 'page') return 'saved';
  return source.succeededAt ? 'well' : 'new';
}

export function isTroubled(source: FollowedSource): boolean {
  return source.gone || source.error !== null;
}

/** A sign for the eye; the word beside it says the same. */
export const SIGNS: Readonly<Record<Condition, string>> = {
  new: ' ',
  well: ' ',
  saved: ' ',
  failing: '!',
  gone: '×',
};

/** Whether a refresh that goes on has it still to ask, or waits for its answer. */
export function isAsked(source: FollowedSource, asking: Asking | null): boolean {
  if (!asking || source.kind === 'page' || source.addedAt > asking.since) return false;
  if (source.askedAt !== null && source.askedAt >= asking.since) return false;
  return asking.named?.includes(source.id) ?? isDue(source, new Date(asking.since));
}

/** In a list, in a few letters: the age of the last success, or what is wrong; or that it is being asked. */
export function conditionWord(
  source: FollowedSource,
  now = new Date(),
  asking: Asking | null = null,
): string {
  if (isAsked(source, asking)) return 'asking …';
  switch (condition(source)) {
    case 'failing':
      return ['failing', source.failingSince ? span(source.failingSince, now) : ''].filter(Boolean).join(' ');
    case 'gone':
      return 'gone';
    case 'new':
      return 'not asked yet';
    case 'saved':
      return 'saved page';
    case 'well':
      return source.succeededAt ? shortAge(source.succeededAt, now) : '';
  }
}

/** What is wrong, as half a sentence; null where all is well. */
export function troubleLine(source: FollowedSource): string | null {
  if (source.gone) return 'Its server says that it is gone for good; it is not asked any more';
  return source.error && reason(source.error).replace(/[.\s]+$/u, '');
}

/** Why, without what it was that failed: on the Sources screen that is plain. */
export function reason({ message }: Pick<KeptError, 'message'>): string {
  const why = message.replace(/^Could not \w+ “[^”]*”: /u, '');
  return why.charAt(0).toUpperCase() + why.slice(1);
}

/** "just now", "5 min ago", "28 Jan". */
export function ago(iso: string, now = new Date()): string {
  const age = shortAge(iso, now);
  if (age === 'now') return 'just now';
  return / (?:min|h|d)$/u.test(age) ? `${age} ago` : age;
}

const DAY = 24 * 60 * 60_000;

/** "5 min", "3 h", "34 d"; '' for what has just begun. */
function span(iso: string, now: Date): string {
  const gone = now.getTime() - new Date(iso).getTime();
  if (gone >= DAY) return `${Math.floor(gone / DAY)} d`;
  const age = shortAge(iso, now);
  return age === 'now' ? '' : age;
}

const WEEK = 7 * DAY;

/** "in 40 min", or the date; what is past is at the next refresh. */
export function ahead(iso: string, now = new Date()): string {
  const left = new Date(iso).getTime() - now.getTime();
  if (left <= 0) return 'at the next refresh';
  if (left >= WEEK) return longDate(iso);
  const age = shortAge(now.toISOString(), new Date(iso));
  return age === 'now' ? 'in less than a minute' : `in ${age}`;
}

/** The server's last answer, number and words. Names as in RFC 9110, 15; said as people say it. */
export function answerWords(source: FollowedSource): string {
  if (source.kind === 'page') return 'none: it is not asked again';
  if (!source.askedAt) return 'not asked yet';
  const { status } = source;
  if (source.kind === 'file') return source.error ? 'it could not be read' : 'it was read';
  if (status === null) return 'none came';
  const words = ANSWERS[status] ?? CLASSES[Math.floor(status / 100)];
  return words ? `${status}, ${words}` : String(status);
}

const ANSWERS: Readonly<Record<number, string>> = {
  200: 'here it is',
  304: 'nothing has changed since the last time',
  401: 'it wants a password',
  403: 'it lets nobody like us in',
  404: 'there is no such page',
  410: 'it is gone for good',
  429: 'it was asked too often',
  500: 'the server broke down over it',
  502: 'the server behind it does not work',
  503: 'the server is overloaded or being mended',
  504: 'the server behind it took too long',
};

const CLASSES: Readonly<Record<number, string>> = {
  2: 'all right',
  3: 'it sends elsewhere',
  4: 'the server refuses',
  5: 'the server has trouble of its own',
};

/** Whether the server lets us ask “has it changed?” instead of sending all of it each time. */
export function validatorWords({ etag, lastModified, answers304, succeededAt }: FollowedSource): string {
  const times = answers304 === 1 ? 'once' : `${answers304} times`;
  if (answers304 > 0) return `work: “nothing new” was answered ${times}, without sending it all again`;
  if (!succeededAt) return 'not known yet';
  if (etag ?? lastModified) return 'given, but no answer has made use of them yet';
  return 'none: the server sends all of it each time';
}
