// bookmark: `newsreader bookmark add | remove | list | export`. Owns the arguments; the work is bookmark-actions'.
import { Option, type Command } from 'commander';
import { Bookmarks } from '../bookmarks/bookmarks.ts';
import { EXPORT_FORMATS, type ExportFormat } from '../bookmarks/export.ts';
import { home } from '../core/paths.ts';
import { problemText } from '../keep/kept-file.ts';
import { addBookmarks, exportTo, listBookmarks, removeBookmarks } from './bookmark-actions.ts';
import { BOOKMARK_EXAMPLES, SUMMARIES } from './help-text.ts';
import { complain } from './output.ts';
import { urlOption } from './url-option.ts';

/** Adds the command and its four subcommands. Their actions set process.exitCode, or throw a ReaderError. */
export function registerBookmark(program: Command): void {
  const bookmark = program
    .command('bookmark')
    .summary(SUMMARIES.bookmark)
    .description('Add, remove, list and export bookmarks, without opening the screen.')
    .addHelpText('after', BOOKMARK_EXAMPLES);
  bookmark
    .command('add')
    .description('Open each TARGET and bookmark its article, with its text, to be read again offline.')
    .argument(
      '<target...>',
      'files, http or https addresses, - for standard input, or ids of the library’s stories',
    )
    .addOption(urlOption('where a saved file came from, so that it is known as that story'))
    .addOption(jsonOption('one line of JSON for each target'))
    .action((targets: string[], options: { url?: string; json?: true }) =>
      withBookmarks((bookmarks) =>
        addBookmarks(bookmarks, targets, options.url ?? null, options.json === true),
      ),
    );
  bookmark
    .command('remove')
    .description('Remove bookmarks.')
    .argument('<bookmark...>', 'its id, the first letters of its id, or its address')
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
