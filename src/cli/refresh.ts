// refresh: `newsreader refresh [SOURCE…]`, for people (a bar on a terminal), for scripts (--json) and for cron, to whom it
// says nothing where all is well.
import type { Command } from 'commander';
import type { ReaderError } from '../core/errors.ts';
import type { Home } from '../core/paths.ts';
import { cleanLine } from '../core/sanitise.ts';
import type { RefreshSettings } from '../keep/library-settings.ts';
import { loadSettings } from '../keep/settings.ts';
import type { Library } from '../library/library.ts';
import { refresh, type RefreshProgress, type RefreshResult } from '../sources/refresh.ts';
import { REFRESH_EXAMPLES, SUMMARIES } from './help-text.ts';
import { interruptible } from './interrupt.ts';
import { complain, print } from './output.ts';
import { progressLine, type ProgressLine } from './progress-line.ts';
import { errorObject, jsonLine } from './show-json.ts';
import { idsNamed } from './tell-failed.ts';
import { tidyLibrary } from './tidy-library.ts';
import { counted, named, withLibrary } from './with-library.ts';

export function registerRefresh(program: Command): void {
  program
    .command('refresh')
    .summary(SUMMARIES.refresh)
    .description(
      'Ask the sources for new stories: those that are due, or those that are named. Fit for cron: says nothing where all is well and nobody looks.',
    )
    .argument('[source...]', 'their numbers, addresses or titles')
    .option('--json', 'one JSON document with what came of it')
    .addHelpText('after', REFRESH_EXAMPLES)
    .action((names: string[], options: { json?: true }) =>
      withLibrary((library, home) =>
        interruptible((signal) => run({ library, home, signal }, names, options.json === true)),
      ),
    );
}

/** What a refresh needs beside who is asked. */
export interface Surroundings {
  library: Library;
  home: Home;
  signal: AbortSignal;
}

async function run(around: Surroundings, names: string[], json: boolean): Promise<void> {
  const { library, home } = around;
  const { settings, problems } = loadSettings(home);
  for (const problem of problems) complain(problem);
  const errors: ReaderError[] = [];
  const ids = await idsNamed(library, names, json, errors);
  if (errors.length > 0) process.exitCode = 1;
  // Nobody is not everybody.
  if (names.length > 0 && ids.length === 0) return;
  const result = await refreshShown(around, ids.length > 0 ? ids : undefined, !json, settings.refresh);
  if (!result.cancelled) await tidyLibrary(library, home, settings.keep);
  if (json) await print(jsonLine(resultJson(result)));
  else if (process.stderr.isTTY) complain(summary(library, result));
  if (result.failed.length > 0 && result.fresh + result.unchanged === 0) process.exitCode = 1;
}

/** With the bar, and a line on standard error for each failure where `tellFailures`. */
export async function refreshShown(
  { library, signal }: Surroundings,
  sources: readonly number[] | undefined,
  tellFailures: boolean,
  { perHost, overall }: Pick<RefreshSettings, 'perHost' | 'overall'>,
): Promise<RefreshResult> {
  const line = progressLine();
  try {
    return await refresh(library, {
      sources,
      signal,
      perHost,
      overall,
      onProgress: (progress) => showProgress(line, progress, tellFailures),
    });
  } finally {
    line.end();
  }
}

function showProgress(line: ProgressLine, progress: RefreshProgress, tellFailures: boolean): void {
  const { done, total, added, failed, last } = progress;
  const facts = [`${added} new`, ...(failed > 0 ? [`${failed} failed`] : []), cleanLine(last?.title ?? '')];
  line.show(done, total, facts.filter(Boolean).join(' · '));
  if (!tellFailures || !last?.error) return;
  line.say(`Could not refresh ${named(last)}: ${last.error.message} ${last.error.hint}`);
}

function summary(
  library: Library,
  { asked, added, changed, failed, notDue, cancelled }: RefreshResult,
): string {
  if (asked + notDue === 0 && !cancelled && library.sources.list().length === 0)
    return 'Nothing is followed yet. Add a feed or a site with newsreader add ADDRESS.';
  const parts = [
    `${counted(added, 'new story', 'new stories')} from ${counted(asked, 'source', 'sources')}`,
    ...(changed > 0 ? [`${changed} changed`] : []),
    ...(failed.length > 0 ? [`${failed.length} failed`] : []),
    ...(notDue > 0 ? [`${notDue} not due yet`] : []),
  ];
  return `${cancelled ? 'Given up: ' : ''}${parts.join(', ')}.`;
}

/** The keys and their order are a promise. */
export function resultJson(result: RefreshResult) {
  const { asked, notDue, unchanged, fresh, added, changed, cancelled } = result;
  const failed = result.failed.map(({ id, title, url, error }) => ({
    id,
    title,
    url,
    error: errorObject(error),
  }));
  const moved = result.moved.map(({ id, title, from, to }) => ({ id, title, from, to }));
  return { asked, notDue, unchanged, fresh, added, changed, cancelled, failed, moved };
}
