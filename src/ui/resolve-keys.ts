// resolve-keys: the keymap with a person's own keys on top. A wrong setting is said and the default used.
import { typedBy } from './key-names.ts';
import { CONTEXTS, KEYMAP, type Command, type Context } from './keymap.ts';

export interface Keys {
  /** The command that a key means in a context. */
  command(context: Context, key: string): Command | null;
  /** The keys of a command, the person's own where they set them. */
  keysOf(command: Command): readonly string[];
}

const NAMED =
  /^(?:\S|space|enter|esc|tab|shift\+tab|up|down|left|right|pageup|pagedown|home|end|backspace|delete|ctrl\+[a-z])$/u;

/**
 * `own`: command → keys, from the settings; it replaces the command's default keys. Problems are sentences: an
 * unknown command, a key that does not exist, a key that would mean two things in one context.
 */
export function resolveKeys(own: Readonly<Record<string, readonly string[]>>): {
  keys: Keys;
  problems: string[];
} {
  const problems: string[] = [];
  const wanted = new Map<Command, readonly string[]>();
  for (const [name, keys] of Object.entries(own)) {
    const problem = misspelt(name, keys);
    if (problem) problems.push(problem);
    else wanted.set(name as Command, keys);
  }
  // All wishes together, so that two commands can swap keys; then the ones that clash go back to their defaults, one
  // at a time, since a default that comes back may clash in its turn.
  for (;;) {
    const clash = firstClash(wanted);
    if (!clash) break;
    problems.push(
      `Setting keys.${clash.command}: “${clash.key}” is already the key of “${clash.rival}”. The default is used.`,
    );
    wanted.delete(clash.command);
  }
  const byContext = new Map(CONTEXTS.map((context) => [context, index(context, wanted)]));
  return {
    problems,
    keys: {
      command: (context, key) => byContext.get(context)?.get(key) ?? null,
      keysOf: (command) => keysOf(command, wanted),
    },
  };
}

type Wanted = ReadonlyMap<Command, readonly string[]>;

function keysOf(command: Command, wanted: Wanted): readonly string[] {
  return wanted.get(command) ?? KEYMAP.find((binding) => binding.command === command)?.keys ?? [];
}

function index(context: Context, wanted: Wanted): Map<string, Command> {
  const here = KEYMAP.filter(({ contexts }) => contexts.includes(context));
  return new Map(
    here.flatMap(({ command }) => keysOf(command, wanted).map((key) => [key, command] as const)),
  );
}

function misspelt(name: string, keys: readonly string[]): string | null {
  const binding = KEYMAP.find(({ command }) => command === name);
  if (!binding) return `Setting keys.${name}: there is no such command. Press : to see them all.`;
  if (name === 'number') return 'Setting keys.number: the digits are what they are. The default is used.';
  if (keys.length === 0) return `Setting keys.${name}: it names no key. The default is used.`;
  const unknown = keys.find((key) => !NAMED.test(key));
  if (unknown !== undefined) return `Setting keys.${name}: “${unknown}” is no key. The default is used.`;
  const typing = binding.contexts.some((context) => context === 'typing' || context === 'finding');
  const letter = typing ? keys.find((key) => typedBy(key) !== null) : undefined;
  if (letter !== undefined)
    return `Setting keys.${name}: “${letter}” could then not be typed in a search. The default is used.`;
  return null;
}

/** A command with a wish that means something else already where it is pressed. */
function firstClash(wanted: Wanted): { command: Command; key: string; rival: Command } | null {
  for (const [command, keys] of wanted) {
    const contexts: readonly Context[] =
      KEYMAP.find((binding) => binding.command === command)?.contexts ?? [];
    const rivals = KEYMAP.filter(
      (other) => other.command !== command && other.contexts.some((context) => contexts.includes(context)),
    );
    for (const key of keys) {
      const rival = rivals.find((other) => keysOf(other.command, wanted).includes(key));
      if (rival) return { command, key, rival: rival.command };
    }
  }
  return null;
}
