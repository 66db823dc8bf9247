// bookmark: `newsreader bookmark add | note | remove | list | export`. Owns the arguments; the work is bookmark-actions'.
import { Option, type Command } from 'commander';
import { Bookmarks } from '../bookmarks/bookmarks.ts';
import { EXPORT_FORMATS, type ExportFormat } from '../bookmarks/export.ts';
import { home } from '../core/paths.ts';
import { problemText } from '../keep/kept-file.ts';
import { addBookmarks, exportTo, listBookmarks, removeBookmarks } from './bookmark-actions.ts';
import { noteBookmark, wholeNote } from './bookmark-note.ts';
import { BOOKMARK_EXAMPLES, SUMMARIES } from './help-text.ts';
import { complain } from './output.ts';
import { urlOption } from './url-option.ts';

const MEANT = 'its id, the first letters of its id, or its address';

/** Adds the command and its subcommands. Their actions set process.exitCode, or throw a ReaderError. */
export function registerBookmark(program: Command): void {
  const bookmark = program
    .command('bookmark')
    .summary(SUMMARIES.bookmark)
    .description('Add, remove, list and export bookmarks and their notes, without opening the screen.')
    .addHelpText('after', BOOKMARK_EXAMPLES);
  bookmark
    .command('add')
    .description('Open each TARGET and bookmark its article, with its text, to be read again offline.')
    .argument(
      '<target...>',
      'files, http or https addresses, - for standard input, or ids of the library’s stories',
    )
    .addOption(urlOption('where a saved file came from, so that it is known as that story'))
    .option('--note <text>', 'a note of your own on it')
    .addOption(jsonOption('one line of JSON for each target'))
    .action((targets: string[], options: { url?: string; note?: string; json?: true }) =>
      withBookmarks((bookmarks) =>
        addBookmarks(bookmarks, targets, {
          url: options.url ?? null,
          json: options.json === true,
          note: options.note === undefined ? undefined : wholeNote(options.note),
        }),
      ),
    );
  bookmark
    .command('note')
    .description('Write a note on a bookmark; without TEXT print the note that is there.')
    .argument('<bookmark>', MEANT)
    .argument('[text]', "the note, at most 2,000 characters; empty ('') takes it off")
    .addOption(jsonOption('one line of JSON'))
    .action((name: string, text: string | undefined, options: { json?: true }) =>
      withBookmarks((bookmarks) => noteBookmark(bookmarks, name, text, options.json === true)),
    );
  bookmark
    .command('remove')
    .description('Remove bookmarks.')
    .argument('<bookmark...>', MEANT)
    .addOption(jsonOption('one line of JSON for each bookmark'))
    .action((names: string[], options: { json?: true }) =>
      withBookmarks((bookmarks) => removeBookmarks(bookmarks, names, options.json === true)),
    );
  bookmark
    .command('list')
    .description('List the bookmarks, newest first: id, day, title and address, separated by tabs.')
    .addOption(jsonOption('one JSON list on one line'))
    .action((options: { json?: true }) =>
      withBookmarks((bookmarks) => listBookmarks(bookmarks, options.json === true)),
    );
  bookmark
    .command('export')
    .description('Print all bookmarks for another program; html is what browsers import.')
    .addOption(
      new Option('--format <format>', 'the default is what FILE ends in, else markdown').choices(
        EXPORT_FORMATS,
      ),
    )
    .option('--output <file>', 'write it into this file instead')
    .action((options: { format?: ExportFormat; output?: string }) =>
      withBookmarks((bookmarks) => exportTo(bookmarks, options.format, options.output)),
    );
}

function jsonOption(description: string): Option {
  return new Option('--json', description);
}

async function withBookmarks(work: (bookmarks: Bookmarks) => Promise<void>): Promise<void> {
  const bookmarks = await Bookmarks.open(home());
  try {
    if (bookmarks.failure) throw bookmarks.failure;
    await work(bookmarks);
  } finally {
    for (const problem of bookmarks.problems) complain(problemText(problem));
    bookmarks.close();
  }
}
