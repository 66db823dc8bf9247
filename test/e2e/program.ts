// program: newsreader itself in a terminal, with a home of its own, as a person with an ordinary shell would start it.
// Invariant: nothing of the machine's settings and nothing of the person who runs the tests reaches the program.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Terminal } from './terminal.ts';

export const launcher = fileURLToPath(new URL('../../bin/newsreader.js', import.meta.url));

export interface ProgramOptions {
  args?: string[];
  cols?: number;
  rows?: number;
  /** Added to a clean environment; undefined takes away. */
  env?: Record<string, string | undefined>;
  cwd?: string;
  /** NEWSREADER_HOME; a test that starts the program twice passes the same. */
  home: string;
  /** Another launcher, of an installed package for one. */
  launcher?: string;
}

// Of the machine's environment only what a program needs to run at all.
const KEPT = ['PATH', 'HOME', 'USER', 'LANG', 'TMPDIR', 'NODE_COMPILE_CACHE'];

/** The environment of a person's terminal: 256 colours and more, no CI, no NO_COLOR. */
export function cleanEnv(
  home: string,
  more: Record<string, string | undefined> = {},
): Record<string, string> {
  const env: Record<string, string | undefined> = {
    ...Object.fromEntries(KEPT.map((name) => [name, process.env[name]])),
    LANG: 'en_GB.UTF-8',
    TERM: 'xterm-256color',
    COLORTERM: 'truecolor',
    TZ: 'UTC',
    NEWSREADER_HOME: home,
    ...more,
  };
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

// The Node that runs the tests, or the one that .ci/run tries the program on.
const node = process.env['NEWSREADER_TEST_NODE'] ?? process.execPath;

/** Starts bin/newsreader.js. */
export function startProgram(options: ProgramOptions): Terminal {
  const { args = [], env, home, launcher: from = launcher, ...rest } = options;
  return new Terminal({ ...rest, file: node, args: [from, ...args], env: cleanEnv(home, env) });
}

/** A folder that is there only for a test; give `remove` to a hook. */
export async function temporaryFolder(): Promise<{ path: string; remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'newsreader-'));
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 3 }) };
}
