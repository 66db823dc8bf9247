// mark: `newsreader mark read | unread`, stories by their ids or all of a part of the library.
import { Argument, type Command } from 'commander';
import { ReaderError, toReaderError } from '../core/errors.ts';
import type { Library } from '../library/library.ts';
import type { View, ViewQuery } from '../library/stories.ts';
import { findKept } from './find-kept.ts';
import { MARK_EXAMPLES, SUMMARIES } from './help-text.ts';
import { viewOf, viewOption } from './list.ts';
import { complain, exitCode, print, tell } from './output.ts';
import { errorObject, jsonLine } from './show-json.ts';
import { counted, withLibrary } from './with-library.ts';

interface MarkOptions {
  all?: true;
  source?: string;
  tag?: string;
  json?: true;
}

export function registerMark(program: Command): void {
  program
    .command('mark')
    .summary(SUMMARIES.mark)
    .description('Mark stories of the library read or unread.')
    .addArgument(new Argument('<state>', 'read or unread').choices(['read', 'unread']))
    .argument('[id...]', 'their ids, the first letters of their ids, or their addresses')
    .option('--all', 'all stories; with --source or --tag, all of these')
    .addOption(viewOption('source', 'with --all: those of this source'))
    .addOption(viewOption('tag', 'with --all: those of sources with this tag'))
    .option('--json', 'one JSON document')
    .addHelpText('after', MARK_EXAMPLES)
    .action((state: 'read' | 'unread', ids: string[], options: MarkOptions) =>
      withLibrary((library) => mark(library, state === 'read', ids, options)),
    );
}

interface Failed {
  target: string;
  error: ReaderError;
}

async function mark(library: Library, read: boolean, typed: string[], options: MarkOptions): Promise<void> {
  checkUsage(typed, options);
  const failed: Failed[] = [];
  const ids = options.all ? markAll(library, read, options, failed) : markTyped(library, read, typed, failed);
  await library.reading.flush();
  if (library.reading.failure) throw library.reading.failure;
  if (options.json) {
    const errors = failed.map(({ target, error }) => ({ target, error: errorObject(error) }));
    await print(jsonLine({ read, marked: ids, errors }));
  } else {
    for (const { error } of failed) tell(error);
    if (ids.length > 0 || failed.length === 0)
      complain(`Marked ${counted(ids.length, 'story', 'stories')} ${read ? 'read' : 'unread'}.`);
  }
  process.exitCode = exitCode(failed.map(({ error }) => error));
}

function checkUsage(typed: readonly string[], { all, source, tag }: MarkOptions): void {
  const wrong = (message: string): ReaderError =>
    new ReaderError('usage', message, 'newsreader help mark has examples.');
  if (all && typed.length > 0) throw wrong('Either ids are given, or --all.');
  if (!all && (source !== undefined || tag !== undefined)) throw wrong('--source and --tag go with --all.');
  if (!all && typed.length === 0) throw wrong('Which stories? Give their ids, or --all.');
}

/** Gives the ids of those that were not so before. */
function markAll(library: Library, read: boolean, options: MarkOptions, failed: Failed[]): string[] {
  const view = partOf(library, options, failed);
  if (!view) return [];
  const query: ViewQuery = { view, unread: read, sort: 'date' };
  if (read) return library.reading.markAllRead(query);
  const listed = library.stories.list(library.stories.rows(query));
  const ids = listed.filter((one) => one?.read).map((one) => one?.story.id ?? '');
  library.reading.markMany(ids, false);
  return ids;
}

function partOf(library: Library, options: MarkOptions, failed: Failed[]): View | null {
  try {
    return viewOf(library, options);
  } catch (error) {
    const target = options.source ?? options.tag ?? '';
    failed.push({ target, error: toReaderError(error, `Looking for “${target}”`) });
    return null;
  }
}

function markTyped(library: Library, read: boolean, typed: readonly string[], failed: Failed[]): string[] {
  const ids = new Set<string>();
  for (const target of typed) {
    const found = findKept(library, target);
    if (found instanceof ReaderError) failed.push({ target, error: found });
    else ids.add(found.story.id);
  }
  library.reading.markMany([...ids], read);
  return [...ids];
}
