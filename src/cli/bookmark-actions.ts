// bookmark-actions: everything that the bookmarks screen does, for scripts. Data on standard output, messages on
// standard error; sets process.exitCode, or throws a ReaderError where nothing can be done at all.
import { extname } from 'node:path';
import type { Bookmark, Bookmarks } from '../bookmarks/bookmarks.ts';
import { bookmarkJson, exportBookmarks, withoutAddress, type ExportFormat } from '../bookmarks/export.ts';
import { ReaderError } from '../core/errors.ts';
import { cleanLine } from '../core/sanitise.ts';
import type { Edition } from '../core/story.ts';
import { replaceFile } from '../keep/replace-file.ts';
import { storageError } from '../keep/storage-error.ts';
import { findBookmark } from './find-bookmark.ts';
import { complain, exitCode, print } from './output.ts';
import { jsonLine } from './show-json.ts';
import { tellFailed } from './tell-failed.ts';

interface AddOptions {
  /** Where a saved file came from. */
  url: string | null;
  json: boolean;
  /** Written on each; '' takes off what is on one that is bookmarked already, and undefined leaves it. */
  note: string | undefined;
}

/** Opens the targets and bookmarks the lead of each. */
export async function addBookmarks(
  bookmarks: Bookmarks,
  targets: string[],
  { url, json, note }: AddOptions,
): Promise<void> {
  const [{ openAll }, { openTypedHost }] = await Promise.all([
    import('./open-all.ts'),
    import('./open-typed.ts'),
  ]);
  const errors: ReaderError[] = [];
  for await (const { target, edition, error } of openAll(targets, url, (typed) =>
    openTypedHost(typed, url),
  )) {
    const lead = edition && leadOf(edition, target);
    const failed = error ?? (lead instanceof ReaderError ? lead : null);
    if (failed || !edition || !lead || lead instanceof ReaderError) {
      if (failed) await tellFailed(target, failed, json, errors);
      continue;
    }
    const added = !bookmarks.has(lead.id);
    const source = { title: edition.source.title, url: edition.source.url };
    const bookmark = await bookmarks.add(lead, source, note);
    if (json) await print(jsonLine({ target, added, bookmark: bookmarkJson(bookmark) }));
    else
      complain(`${added ? 'Bookmarked' : 'Already bookmarked:'} ${named(bookmark)}.${fetchHint(bookmark)}`);
  }
  process.exitCode = exitCode(errors);
}

function leadOf({ source, entries }: Edition, target: string) {
  const lead =
    entries.find((one) => one.role === 'lead')?.story ?? (entries.length === 1 ? entries[0]?.story : null);
  return (
    lead ??
    new ReaderError(
      'empty',
      `“${source.title}” is a list of ${entries.length} stories, so there is no single one to bookmark.`,
      `Give the address of the story that you mean; newsreader show ${target} prints them all.`,
    )
  );
}

/** `names`: see find-bookmark. */
export async function removeBookmarks(bookmarks: Bookmarks, names: string[], json: boolean): Promise<void> {
  const errors: ReaderError[] = [];
  for (const name of names) {
    const found = findBookmark(bookmarks.list(), name);
    const removed = found instanceof ReaderError ? null : await bookmarks.remove(found.story.id);
    if (found instanceof ReaderError) await tellFailed(name, found, json, errors);
    else if (json) await print(jsonLine({ target: name, removed: bookmarkJson(removed ?? found) }));
    else complain(`Removed ${named(found)}.`);
  }
  process.exitCode = exitCode(errors);
}

export async function listBookmarks(bookmarks: Bookmarks, json: boolean): Promise<void> {
  const all = bookmarks.list();
  if (json) return print(jsonLine(all.map(bookmarkJson)));
  if (all.length === 0) complain('There are no bookmarks yet. Add one with newsreader bookmark add TARGET.');
  await print(
    all
      .map(
        ({ story, added }) =>
          `${[story.id, added.slice(0, 10), story.title, story.url ?? ''].map(cleanLine).join('\t')}\n`,
      )
      .join(''),
  );
}

/** Without `given` the format is what `output` ends in; without `output`, or with -, it goes to standard output. */
export async function exportTo(
  bookmarks: Bookmarks,
  given: ExportFormat | undefined,
  output: string | undefined,
): Promise<void> {
  const format = given ?? formatOf(output);
  const text = exportBookmarks(bookmarks.list(), format);
  const left = format === 'html' ? withoutAddress(bookmarks.list()) : [];
  if (left.length > 0)
    complain(
      `Left out, since a browser cannot keep a story without an address: ${left.map(named).join(', ')}. --format markdown and json have everything.`,
    );
  if (output === undefined || output === '-') return print(text);
  try {
    replaceFile(output, text);
  } catch (error) {
    throw storageError(error, 'Could not write the bookmarks', output);
  }
}

const ENDINGS: Readonly<Record<string, ExportFormat>> = { '.html': 'html', '.htm': 'html', '.json': 'json' };

function formatOf(output: string | undefined): ExportFormat {
  return ENDINGS[extname(output ?? '').toLowerCase()] ?? 'markdown';
}

/** A bookmark is for reading offline: what is missing for that. */
function fetchHint({ story }: Bookmark): string {
  if (story.body || story.url === null) return '';
  return ` Only its excerpt is kept: newsreader bookmark add ${story.url} fetches its text.`;
}

export function named({ story }: Bookmark): string {
  return `“${cleanLine(story.title)}” (${cleanLine(story.id)})`;
}
