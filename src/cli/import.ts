// import: `newsreader import FILE…`. Owns the arguments and what is said of each list.
import type { Command } from 'commander';
import { ReaderError, toReaderError } from '../core/errors.ts';
import { targetOf } from '../open/target.ts';
import type { Library } from '../library/library.ts';
import { importList, type ImportReport, type ListOrigin } from '../sources/import-file.ts';
import { addressesOf, readTarget } from '../sources/read-target.ts';
import { IMPORT_EXAMPLES, SUMMARIES } from './help-text.ts';
import { complain, exitCode, print, tell } from './output.ts';
import { errorJson, jsonLine } from './show-json.ts';
import { sourceJson } from './source-json.ts';
import { counted, withLibrary } from './with-library.ts';

export function registerImport(program: Command): void {
  program
    .command('import')
    .summary(SUMMARIES.import)
    .description(
      'Follow every feed of a list: OPML, whose folders become tags, or newsboat’s urls file. Nothing is fetched yet, and nothing in a list is ever run.',
    )
    .argument('<file...>', 'files or addresses of lists, or - for standard input')
    .option('--json', 'one line of JSON for each file')
    .addHelpText('after', IMPORT_EXAMPLES)
    .action((files: string[], options: { json?: true }) =>
      withLibrary((library) => importAll(library, files, options.json === true)),
    );
}

async function importAll(library: Library, files: readonly string[], json: boolean): Promise<void> {
  const errors: ReaderError[] = [];
  for (const file of files) {
    try {
      const name = file === '-' ? 'standard input' : file;
      const { bytes, origin } = await listOf(file);
      const report = importList(library, bytes, name, origin);
      if (json) await print(jsonLine(reportJson(file, report)));
      else say(name, report);
    } catch (error) {
      const told = toReaderError(error, `Importing “${file}”`);
      errors.push(told);
      if (json) await print(errorJson(file, told));
      else tell(told);
    }
  }
  process.exitCode = exitCode(errors);
}

/** Only what is written as an address is one: a list has a file's name, and a missing file is missing. */
async function listOf(file: string): Promise<{ bytes: Uint8Array; origin: ListOrigin | null }> {
  const privateHosts = new Set<string>();
  const addresses = targetOf(file).kind === 'url' ? addressesOf(file) : [];
  const read = await readTarget(file, addresses, { privateHosts });
  if (read.from === 'file') return { bytes: read.bytes, origin: null };
  const { bytes, url } = read.fetched;
  return { bytes, origin: { url, privateHosts } };
}

function say(name: string, { added, known, skipped, notes }: ImportReport): void {
  for (const { line, text, why } of skipped)
    complain(`${name}${line === null ? '' : `, line ${line}`}: left out “${text}”. ${why}`);
  for (const note of notes) complain(note);
  const parts = [
    `${counted(added.length, 'feed', 'feeds')} added`,
    `${known.length} already there`,
    `${skipped.length} left out`,
  ];
  const next = added.length > 0 ? ' newsreader refresh asks them for their stories.' : '';
  complain(`${name}: ${parts.join(', ')}.${next}`);
}

/** {"target", "format", "added", "known", "skipped", "notes"} */
function reportJson(target: string, { format, added, known, skipped, notes }: ImportReport) {
  return { target, format, added: added.map(sourceJson), known: known.map(sourceJson), skipped, notes };
}
