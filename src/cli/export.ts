// export: `newsreader export`, the subscriptions as OPML.
import type { Command } from 'commander';
import { replaceFile } from '../keep/replace-file.ts';
import { storageError } from '../keep/storage-error.ts';
import { exportOpml } from '../sources/export.ts';
import { EXPORT_EXAMPLES, SUMMARIES } from './help-text.ts';
import { complain, print } from './output.ts';
import { named, withLibrary } from './with-library.ts';

export function registerExport(program: Command): void {
  program
    .command('export')
    .summary(SUMMARIES.export)
    .description('Print what is followed as OPML 2.0, which other readers take.')
    .option('--output <file>', 'write it into this file instead')
    .addHelpText('after', EXPORT_EXAMPLES)
    .action((options: { output?: string }) => exportTo(options.output));
}

async function exportTo(output: string | undefined): Promise<void> {
  const { opml, left } = await withLibrary((library) => exportOpml(library));
  if (left.length > 0)
    complain(`Left out, since no other reader could follow it: ${left.map(named).join(', ')}.`);
  if (output === undefined || output === '-') return print(opml);
  try {
    replaceFile(output, opml);
  } catch (error) {
    throw storageError(error, 'Could not write the subscriptions', output);
  }
}
