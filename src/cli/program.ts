// program: the command line. Owns arguments, help and wrong usage; each command does its work in a file of its own,
// loaded when it is called. Actions set process.exitCode; ReaderErrors that they throw are told here.
import { Command, CommanderError } from 'commander';
import { toReaderError } from '../core/errors.ts';
import { clean } from '../core/sanitise.ts';
import { VERSION } from '../core/version.ts';
import { addCommands } from './commands.ts';
import { EXAMPLES } from './help-text.ts';
import { registerHelp } from './help.ts';
import { exitCode, print, tell } from './output.ts';
import { urlOption } from './url-option.ts';

/** `args`: without node and the script's name. Sets process.exitCode: 0, 1 where something failed, 2 for wrong usage. */
export async function run(args: readonly string[]): Promise<void> {
  try {
    const program = await build(args);
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : 2;
      return;
    }
    const told = toReaderError(error, 'The command');
    tell(told);
    process.exitCode = exitCode([told]);
  }
}

async function build(args: readonly string[]): Promise<Command> {
  const program = new Command('newsreader')
    .description('A terminal reader for news: an article with its related posts, and a calm page to read.')
    .usage('[TARGET…] [--url BASE]\n       newsreader COMMAND …')
    .argument('[target...]', 'a file, an http or https address, or - for standard input')
    .addOption(urlOption('where a saved file came from, so that its relative links resolve'))
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void print(text),
      writeErr: (text) => process.stderr.write(clean(text)),
      outputError: (text, write) => write(text.replace(/^error: /, 'newsreader: ')),
    })
    .showHelpAfterError('Run newsreader --help to see what it takes.')
    .addHelpText('after', EXAMPLES)
    .action(async (targets: string[], options: { url?: string }) => {
      const { openScreen } = await import('./screen.ts');
      await openScreen(targets, options.url ?? null);
    });
  await addCommands(program, args);
  registerHelp(program);
  return program;
}
