// commands: the subcommands, each in a file of its own. Owns their order in the help, and that a file is loaded only
// where somebody asks for its command or for help with it.
import type { Command } from 'commander';
import { SUMMARIES } from './help-text.ts';

type Register = (program: Command) => void;
type Name = keyof typeof SUMMARIES;

const LOADERS: Readonly<Record<Name, () => Promise<Register>>> = {
  show: async () => (await import('./show-command.ts')).registerShow,
  add: async () => (await import('./add.ts')).registerAdd,
  refresh: async () => (await import('./refresh.ts')).registerRefresh,
  list: async () => (await import('./list.ts')).registerList,
  search: async () => (await import('./search.ts')).registerSearch,
  views: async () => (await import('./views.ts')).registerViews,
  related: async () => (await import('./related.ts')).registerRelated,
  mark: async () => (await import('./mark.ts')).registerMark,
  sources: async () => (await import('./sources.ts')).registerSources,
  import: async () => (await import('./import.ts')).registerImport,
  export: async () => (await import('./export.ts')).registerExport,
  bookmark: async () => (await import('./bookmark.ts')).registerBookmark,
};

/** `args`: what was typed. A command that is not among it has a name and a summary only, for the help. */
export async function addCommands(program: Command, args: readonly string[]): Promise<void> {
  for (const name of Object.keys(LOADERS) as Name[]) {
    if (args.includes(name)) (await LOADERS[name]())(program);
    else program.command(name).summary(SUMMARIES[name]);
  }
}
