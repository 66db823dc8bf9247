// show-command: the arguments of `newsreader show`; the work is show's.
import { Option, type Command } from 'commander';
import { SHOW_EXAMPLES, SUMMARIES } from './help-text.ts';
import { urlOption } from './url-option.ts';

export function registerShow(program: Command): void {
  program
    .command('show')
    .summary(SUMMARIES.show)
    .description(
      'Print an edition: its lead in full, then its related posts. Without a TARGET, the bundled edition.',
    )
    .usage('[TARGET…] [--json | --text] [--url BASE]')
    .argument(
      '[target...]',
      'files, http or https addresses, - for standard input, or ids of the library’s stories',
    )
    .addOption(new Option('--json', 'one line of JSON for each target').conflicts('text'))
    .addOption(new Option('--text', 'plain text (the default)'))
    .addOption(urlOption('where a saved file came from, so that its relative links resolve'))
    .addHelpText('after', SHOW_EXAMPLES)
    .action(async (targets: string[], options: { json?: true; url?: string }) => {
      const { show } = await import('./show.ts');
      await show(targets, { json: options.json === true, url: options.url ?? null });
    });
}
