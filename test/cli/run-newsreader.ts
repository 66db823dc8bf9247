// run-newsreader: the real program without a terminal, as a script or a pipe starts it.
import { spawn } from 'node:child_process';
import { cleanEnv, launcher } from '../e2e/program.ts';

export interface RunOptions {
  home: string;
  /** What stands on standard input; nothing by default, and then it is closed. */
  input?: string | Uint8Array;
  cwd?: string;
  env?: Record<string, string | undefined>;
  /** Another Node than the one that runs the tests. */
  node?: string;
  launcher?: string;
}

export interface Ran {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

/** Runs to its end; after 20 s it is killed, and the signal says so. */
export function runNewsreader(args: readonly string[], options: RunOptions): Promise<Ran> {
  const { home, input = '', cwd, env, node = process.execPath, launcher: from = launcher } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(node, [from, ...args], { cwd, env: cleanEnv(home, env), timeout: 20_000 });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    // A program that does not read its input closes it.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    child.on('error', reject);
    child.on('close', (code, signal) =>
      resolve({ code, signal, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }),
    );
  });
}
