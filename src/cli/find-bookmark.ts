// find-bookmark: which bookmark somebody means by what was typed.
import type { Bookmark } from '../bookmarks/bookmarks.ts';
import { ReaderError } from '../core/errors.ts';
import { cleanLine } from '../core/sanitise.ts';
import { canonicalUrl, webUrl } from '../core/url.ts';

/** Fewer letters of an id match by accident. */
const LEAST_LETTERS = 4;

/** By id, by address in any spelling, or by the first letters of an id where they are enough. Returns what is wrong. */
export function findBookmark(list: readonly Bookmark[], typed: string): Bookmark | ReaderError {
  const url = webUrl(typed);
  const whole = list.find(
    ({ story }) =>
      // As bookmark list prints it.
      cleanLine(story.id) === typed || (url && story.url && canonicalUrl(story.url) === canonicalUrl(url)),
  );
  if (whole) return whole;
  const beginning = typed.toLowerCase();
  const alike =
    beginning.length < LEAST_LETTERS ? [] : list.filter(({ story }) => story.id.startsWith(beginning));
  if (alike.length === 1 && alike[0]) return alike[0];
  return alike.length > 1 ? ambiguous(typed, alike) : unknown(typed);
}

function ambiguous(typed: string, alike: readonly Bookmark[]): ReaderError {
  const which = alike.map(({ story }) => `${story.id} “${cleanLine(story.title)}”`).join(', ');
  return new ReaderError(
    'not-found',
    `“${typed}” is the beginning of ${alike.length} bookmarks: ${which}.`,
    'Give more letters of the one that you mean.',
  );
}

function unknown(typed: string): ReaderError {
  return new ReaderError(
    'not-found',
    `There is no bookmark “${typed}”.`,
    `newsreader bookmark list prints them all with their ids; ${LEAST_LETTERS} letters of an id are enough.`,
  );
}
