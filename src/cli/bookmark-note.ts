// bookmark-note: notes on bookmarks, for scripts: written, printed, taken off. The note is data, and goes to standard
// output as it is; sets process.exitCode.
import type { Bookmark, Bookmarks } from '../bookmarks/bookmarks.ts';
import { bookmarkJson } from '../bookmarks/export.ts';
import { LONGEST_NOTE, tooLongBy } from '../bookmarks/note.ts';
import { ReaderError } from '../core/errors.ts';
import { named } from './bookmark-actions.ts';
import { findBookmark } from './find-bookmark.ts';
import { complain, exitCode, print } from './output.ts';
import { jsonLine } from './show-json.ts';
import { tellFailed } from './tell-failed.ts';

/** The text that was typed; a script is told where it would be cut. Throws ReaderError 'usage'. */
export function wholeNote(typed: string): string {
  const more = tooLongBy(typed);
  if (more === 0) return typed;
  throw new ReaderError(
    'usage',
    `The note is ${more.toLocaleString('en-GB')} characters too long.`,
    `At most ${LONGEST_NOTE.toLocaleString('en-GB')} are kept of one.`,
  );
}

/** `name`: see find-bookmark. typed: written on it, '' for none; without it the note that is there is printed. */
export async function noteBookmark(
  bookmarks: Bookmarks,
  name: string,
  typed: string | undefined,
  json: boolean,
): Promise<void> {
  const errors: ReaderError[] = [];
  const found = await written(bookmarks, name, typed);
  if (found instanceof ReaderError) await tellFailed(name, found, json, errors);
  else if (json) await print(jsonLine({ target: name, bookmark: bookmarkJson(found) }));
  else if (found.note === null)
    complain(`There is no note on ${named(found)}${typed === undefined ? '' : ' now'}.`);
  else if (typed !== undefined) complain(`Kept the note on ${named(found)}.`);
  else await print(`${found.note}\n`);
  process.exitCode = exitCode(errors);
}

async function written(
  bookmarks: Bookmarks,
  name: string,
  typed: string | undefined,
): Promise<Bookmark | ReaderError> {
  const found = findBookmark(bookmarks.list(), name);
  if (found instanceof ReaderError || typed === undefined) return found;
  const { id } = found.story;
  await bookmarks.setNote(id, wholeNote(typed));
  // Another copy may have removed it in the meantime.
  return bookmarks.get(id) ?? findBookmark(bookmarks.list(), name);
}
