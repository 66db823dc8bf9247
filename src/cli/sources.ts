// sources: `newsreader sources [list | rename | tag | untag | full-text | check | remove]`. Owns the arguments; the work is
// source-actions'.
import { Argument, type Command } from 'commander';
import { SOURCES_EXAMPLES, SUMMARIES } from './help-text.ts';
import {
  checkSources,
  changeSources,
  fullText,
  listSources,
  removed,
  renamed,
  tagged,
  untagged,
} from './source-actions.ts';
import { withLibrary } from './with-library.ts';

const SOURCE = 'its number, its address, or a part of its title';

interface Json {
  json?: true;
}

export function registerSources(program: Command): void {
  const sources = program
    .command('sources')
    .summary(SUMMARIES.sources)
    .description('List, rename, tag, check and remove what is followed.')
    .addHelpText('after', SOURCES_EXAMPLES);
  const withJson = (command: Command): Command =>
    command.option('--json', 'one line of JSON for each source');
  withJson(sources.command('list', { isDefault: true }))
    .description(
      'List them: number, unread and all stories, state, title, address and tags, separated by tabs.',
    )
    .action((options: Json) => withLibrary((library) => listSources(library, options.json === true)));
  withJson(sources.command('rename'))
    .description('Give a source your own name; without one it has its own title again.')
    .argument('<source>', SOURCE)
    .argument('[title]', 'your name for it')
    .action((source: string, title: string | undefined, options: Json) =>
      withLibrary((library) =>
        changeSources(library, [source], renamed(title ?? null), options.json === true),
      ),
    );
  withJson(sources.command('tag'))
    .description('Give a source tags.')
    .argument('<source>', SOURCE)
    .argument('<tag...>', 'the tags')
    .action((source: string, tags: string[], options: Json) =>
      withLibrary((library) => changeSources(library, [source], tagged(tags), options.json === true)),
    );
  withJson(sources.command('untag'))
    .description('Take tags off a source; without a tag, all of them.')
    .argument('<source>', SOURCE)
    .argument('[tag...]', 'the tags')
    .action((source: string, tags: string[], options: Json) =>
      withLibrary((library) => changeSources(library, [source], untagged(tags), options.json === true)),
    );
  withJson(sources.command('full-text'))
    .description(
      'Fetch the whole page of each new story at every refresh, for feeds that give only excerpts.',
    )
    .argument('<source>', SOURCE)
    .addArgument(new Argument('<state>', 'on or off').choices(['on', 'off']))
    .action((source: string, state: 'on' | 'off', options: Json) =>
      withLibrary((library) =>
        changeSources(library, [source], fullText(state === 'on'), options.json === true),
      ),
    );
  withJson(sources.command('check'))
    .description('Ask sources now, whether they are due or not, and say how they are.')
    .argument('<source...>', SOURCE)
    .action((names: string[], options: Json) =>
      withLibrary((library, home) => checkSources(library, home, names, options.json === true)),
    );
  withJson(sources.command('remove'))
    .description(
      'Stop following sources. Their stories leave the lists; added again within a week they are back.',
    )
    .argument('<source...>', SOURCE)
    .action((names: string[], options: Json) =>
      withLibrary((library) => changeSources(library, names, removed, options.json === true)),
    );
}
