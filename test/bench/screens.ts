// screens: how long it takes until a person sees something, measured through the pseudo-terminal and the emulator.
import { spawnSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { cleanEnv, startProgram } from '../e2e/program.ts';
import { Terminal } from '../e2e/terminal.ts';

export interface Place {
  home: string;
  cwd: string;
}
type Shown = string | RegExp | ((screen: string[]) => boolean);

/** Milliseconds from the start of a process to its end, for `node -e 0`. */
export function startAndEnd(args: string[]): number {
  const start = performance.now();
  spawnSync(process.execPath, args, { stdio: 'ignore' });
  return performance.now() - start;
}

/** Milliseconds from the start to the first screen that shows `wanted`. */
export async function firstFrame(start: () => Terminal, wanted: Shown, patience?: number): Promise<number> {
  const from = performance.now();
  const terminal = start();
  await terminal.waitFor(wanted, patience);
  const took = performance.now() - from;
  await terminal.stop();
  return took;
}

export const newsreader = (place: Place, args: string[] = []): Terminal => startProgram({ ...place, args });

export const less = (place: Place, file: string): Terminal =>
  new Terminal({
    file: 'less',
    args: [file],
    cwd: place.cwd,
    env: cleanEnv(place.home, { LESS: undefined }),
  });

/**
 * Milliseconds from a key to the frame that shows what it does, for each of `count` presses. `shown(n)`: what the
 * screen shows after the n-th. Between presses passes what passes under a finger, never the same time twice, so that
 * no timer of the program falls into step with it.
 */
export async function keyToFrame(
  terminal: Terminal,
  key: (n: number) => string,
  shown: (n: number) => Shown,
  count: number,
): Promise<number[]> {
  const took: number[] = [];
  for (let n = 1; n <= count; n++) {
    await sleep(30 + ((n * 17) % 40));
    const from = performance.now();
    terminal.press(key(n));
    await terminal.waitFor(shown(n));
    took.push(performance.now() - from);
  }
  return took;
}

/** Megabytes that a process holds in memory (resident). */
export function residentMegabytes(pid: number): number {
  const { stdout } = spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  return Number(stdout) / 1024;
}
