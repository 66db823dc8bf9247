// help: `newsreader help [COMMAND…]`, also of a command's own commands: `newsreader help sources remove`.
import type { Command } from 'commander';
import { ReaderError } from '../core/errors.ts';

export function registerHelp(program: Command): void {
  program
    .command('help')
    .summary('print the help of a command')
    .description('Print the help of a command.')
    .argument('[command...]', 'its name, and the name of a command of its own')
    .action((names: string[]) => commandNamed(program, names).help());
}

/** Throws ReaderError 'usage' where there is none. */
function commandNamed(program: Command, names: readonly string[]): Command {
  let command = program;
  const above = ['newsreader help'];
  for (const name of names) {
    const next = command.commands.find((one) => one.name() === name);
    if (!next) {
      const whole = [...above.slice(1), name].join(' ');
      throw new ReaderError(
        'usage',
        `There is no command “${whole}”.`,
        `${above.join(' ')} prints those that there are.`,
      );
    }
    above.push(name);
    command = next;
  }
  return command;
}
