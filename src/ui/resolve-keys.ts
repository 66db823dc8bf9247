// resolve-keys: the keymap with a person's own keys on top. A wrong setting is said and the default used.
import { CONTEXTS, KEYMAP, type Command, type Context } from './keymap.ts';

export interface Keys {
  /** The command that a key means in a context. */
  command(context: Context, key: string): Command | null;
  /** The keys of a command, the person's own where they set them. */
  keysOf(command: Command): readonly string[];
}

const NAMED = /^(?:\S|space|enter|esc|tab|shift\+tab|up|down|left|right|pageup|pagedown|home|end|backspace|delete|ctrl\+[a-z])$/u;

/**
 * `own`: command → keys, from the settings; it replaces the command's default keys. Problems are sentences: an
 * unknown command, a key that does not exist, a key that would mean two things in one context.
 */
export function resolveKeys(own: Readonly<Record<string, readonly string[]>>): { keys: Keys; problems: string[] } {
  const problems: string[] = [];
  const chosen = new Map<Command, readonly string[]>(KEYMAP.map((binding) => [binding.command, binding.keys]));
  for (const [name, wanted] of Object.entries(own)) {
    const problem = whyNot(name, wanted, chosen);
    if (problem) problems.push(problem);
    else chosen.set(name as Command, wanted);
  }
  const byContext = new Map(CONTEXTS.map((context) => [context, index(context, chosen)]));
  return {
    problems,
    keys: {
      command: (context, key) => byContext.get(context)?.get(key) ?? null,
      keysOf: (command) => chosen.get(command) ?? [],
    },
  };
}

function index(context: Context, chosen: ReadonlyMap<Command, readonly string[]>): Map<string, Command> {
  const found = new Map<string, Command>();
  for (const { command, contexts } of KEYMAP)
    if (contexts.includes(context)) for (const key of chosen.get(command) ?? []) found.set(key, command);
  return found;
}

function whyNot(name: string, wanted: readonly string[], chosen: ReadonlyMap<Command, readonly string[]>): string | null {
  const binding = KEYMAP.find(({ command }) => command === name);
  if (!binding) return `Setting keys.${name}: there is no such command. Press : to see them all.`;
  if (wanted.length === 0) return `Setting keys.${name}: it names no key. The default is used.`;
  const unknown = wanted.find((key) => !NAMED.test(key));
  if (unknown !== undefined) return `Setting keys.${name}: “${unknown}” is no key. The default is used.`;
  for (const key of wanted) {
    const rival = KEYMAP.find(
      (other) =>
        other.command !== name &&
        other.contexts.some((context) => binding.contexts.includes(context)) &&
        chosen.get(other.command)?.includes(key),
    );
    if (rival) return `Setting keys.${name}: “${key}” is already the key of “${rival.command}”. The default is used.`;
  }
  return null;
}
