// views: `newsreader views`, the searches that are kept under a name.
import type { Command } from 'commander';
import { Bookmarks } from '../bookmarks/bookmarks.ts';
import { ReaderError } from '../core/errors.ts';
import { cleanLine } from '../core/sanitise.ts';
import type { Home } from '../core/paths.ts';
import type { KeptView } from '../library/kept-views.ts';
import type { Library } from '../library/library.ts';
import type { SearchView } from '../library/stories.ts';
import { parseQuery } from '../query/query.ts';
import { SUMMARIES, VIEWS_EXAMPLES } from './help-text.ts';
import { complain, exitCode, print } from './output.ts';
import { jsonLine } from './show-json.ts';
import { tellFailed } from './tell-failed.ts';
import { withLibrary } from './with-library.ts';

interface Json {
  json?: true;
}

export function registerViews(program: Command): void {
  const views = program
    .command('views')
    .summary(SUMMARIES.views)
    .description('List and forget the searches that are kept as views.')
    .addHelpText('after', VIEWS_EXAMPLES);
  const withJson = (command: Command): Command => command.option('--json', 'one line of JSON for each view');
  withJson(views.command('list', { isDefault: true }))
    .description('List them: key, unread and all stories, name and query, separated by tabs.')
    .action((options: Json) => withLibrary((library, home) => list(library, home, options.json === true)));
  withJson(views.command('remove'))
    .description('Forget views; the stories stay.')
    .argument('<name...>', 'their names')
    .action((names: string[], options: Json) =>
      withLibrary((library) => remove(library, names, options.json === true)),
    );
}

/** What a kept search shows now. Throws ReaderError 'not-found'. */
export async function viewNamed(library: Library, home: Home, name: string): Promise<SearchView> {
  const kept = library.views.get(name);
  if (kept) return searchView(kept, await bookmarkedKeys(home));
  const names = library.views.list().map((view) => `“${view.name}”`);
  throw new ReaderError(
    'not-found',
    `There is no view “${name}”.`,
    names.length > 0
      ? `There ${names.length > 1 ? 'are' : 'is'} ${names.join(', ')}.`
      : 'newsreader search QUERY --keep NAME keeps one.',
  );
}

function searchView({ name, query }: KeptView, bookmarked: readonly string[]): SearchView {
  return { of: 'search', name, query: parseQuery(`${query} `), bookmarked };
}

async function bookmarkedKeys(home: Home): Promise<string[]> {
  const bookmarks = await Bookmarks.open(home);
  bookmarks.close();
  return bookmarks.list().map(({ story }) => story.id);
}

async function list(library: Library, home: Home, json: boolean): Promise<void> {
  const kept = library.views.list();
  if (kept.length === 0 && !json)
    complain('No views are kept. newsreader search QUERY --keep NAME keeps one.');
  const bookmarked = kept.length > 0 ? await bookmarkedKeys(home) : [];
  for (const one of kept) {
    const view = searchView(one, bookmarked);
    const { stories, unread } = library.stories.count({ view, unread: false, sort: 'date' });
    const { name, query, key } = one;
    await print(
      json
        ? jsonLine({ name, query, key, stories, unread })
        : `${[key ?? '–', unread, stories, cleanLine(name), cleanLine(query)].join('\t')}\n`,
    );
  }
}

async function remove(library: Library, names: readonly string[], json: boolean): Promise<void> {
  const failed: ReaderError[] = [];
  for (const name of names) {
    const view = library.views.remove(name);
    if (!view) {
      const error = new ReaderError(
        'not-found',
        `There is no view “${name}”.`,
        'newsreader views lists them.',
      );
      await tellFailed(name, error, json, failed);
    } else if (json) await print(jsonLine({ target: name, removed: view }));
    else complain(`The view “${name}” is forgotten.`);
  }
  process.exitCode = exitCode(failed);
}
