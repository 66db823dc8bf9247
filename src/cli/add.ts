// add: `newsreader add TARGET…`. Owns the arguments, the choice where a site has several feeds, and what is said.
import { InvalidArgumentError, Option, type Command } from 'commander';
import { ReaderError, toReaderError } from '../core/errors.ts';
import type { Library } from '../library/library.ts';
import { addTarget, type Added, type FoundFeed } from '../sources/add.ts';
import { chooseFeeds } from './choose-feeds.ts';
import { ADD_EXAMPLES, SUMMARIES } from './help-text.ts';
import { interruptible } from './interrupt.ts';
import { complain, exitCode, print, tell } from './output.ts';
import { errorJson, errorObject, jsonLine } from './show-json.ts';
import { sourceJson } from './source-json.ts';
import { counted, named, withLibrary } from './with-library.ts';

interface AddOptions {
  title?: string;
  tag?: string[];
  all?: true;
  pick?: number[];
  page?: true;
  json?: true;
}

export function registerAdd(program: Command): void {
  program
    .command('add')
    .summary(SUMMARIES.add)
    .description(
      'Follow each TARGET: a feed, or a site whose feed is looked for. A page without a feed, and a text, is kept as a story.',
    )
    .argument('<target...>', 'an address (of a feed, of a site, of a page), a file, or - for standard input')
    .option('--title <title>', 'your own name for it')
    .option('--tag <tag>', 'give it this tag; may be given several times', several)
    .addOption(new Option('--all', 'where a site has several feeds, follow all of them').conflicts('pick'))
    .option(
      '--pick <n>',
      'where a site has several feeds, follow this one; may be given several times',
      numbers,
    )
    .option('--page', 'keep the page itself as a story, and do not look for its feed')
    .option('--json', 'one line of JSON for each target')
    .addHelpText('after', ADD_EXAMPLES)
    .action((targets: string[], options: AddOptions) => {
      if (options.title !== undefined && targets.length > 1)
        throw new ReaderError('usage', 'Several targets cannot have one title.', 'Add them one by one.');
      return withLibrary((library) => interruptible((signal) => addAll(library, targets, options, signal)));
    });
}

async function addAll(
  library: Library,
  targets: readonly string[],
  options: AddOptions,
  signal: AbortSignal,
): Promise<void> {
  const errors: ReaderError[] = [];
  const choose = (found: readonly FoundFeed[]) => chooseFeeds(found, options, signal);
  const { title, tag: tags, page } = options;
  for (const target of targets) {
    if (signal.aborted) return;
    try {
      const added = await addTarget(library, target, { title, tags, page, signal, choose });
      if (options.json) await print(jsonLine(addedJson(target, added)));
      else await say(target, added);
      errors.push(...failures(target, added));
    } catch (error) {
      const told = toReaderError(error, `Adding “${target}”`);
      errors.push(told);
      if (options.json) await print(errorJson(target, told));
      else tell(told);
    }
  }
  process.exitCode = exitCode(errors);
}

async function say(target: string, added: Added): Promise<void> {
  if ('saved' in added) return complain(`Kept ${named(added.saved)} as a story.`);
  if ('choices' in added) {
    await print(added.choices.map(choiceLine).join(''));
    return tell(toChoose(target, added.choices));
  }
  for (const source of added.added) {
    complain(`Following ${named(source)}: ${counted(source.stories, 'story', 'stories')} so far.`);
    for (const problem of source.problems) complain(problem);
  }
  for (const source of added.known) complain(`Already following ${named(source)}.`);
  for (const failure of added.failed) tell(failure);
}

function failures(target: string, added: Added): ReaderError[] {
  if ('choices' in added) return [toChoose(target, added.choices)];
  return 'failed' in added ? added.failed : [];
}

function choiceLine({ url, title, type }: FoundFeed, index: number): string {
  return `${[index + 1, title ?? '', type, url].join('\t')}\n`;
}

function toChoose(target: string, choices: readonly FoundFeed[]): ReaderError {
  return new ReaderError(
    'not-found',
    `“${target}” has ${choices.length} feeds.`,
    'Choose with --pick N or --all, or add the address of the one that you mean.',
  );
}

/** {"target", "added", "known", "errors"} or {"target", "saved"} or {"target", "choices"}. */
function addedJson(target: string, added: Added) {
  if ('saved' in added) {
    const { id, title, url } = added.saved;
    return { target, saved: { id, title, url } };
  }
  if ('choices' in added)
    return { target, choices: added.choices.map(({ url, title, type }) => ({ url, title, type })) };
  const errors = added.failed.map(errorObject);
  return { target, added: added.added.map(sourceJson), known: added.known.map(sourceJson), errors };
}

function several(value: string, before: string[] = []): string[] {
  return [...before, value];
}

function numbers(value: string, before: number[] = []): number[] {
  if (!/^[1-9]\d{0,3}$/u.test(value))
    throw new InvalidArgumentError('It must be the number of a feed, from 1.');
  return [...before, Number(value)];
}
