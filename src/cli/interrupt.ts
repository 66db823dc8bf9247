// interrupt: Ctrl-C (and kill, and a closed terminal) while a command works: what it does is given up tidily, and the exit
// code says which signal it was. A second one ends the program at once.
import { constants } from 'node:os';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Gives what `work` gives. After a signal process.exitCode is 128 + its number: 130 for Ctrl-C. */
export async function interruptible<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  let code: number | null = null;
  const give = (signal: NodeJS.Signals): void => {
    const number = 128 + constants.signals[signal];
    if (code !== null) process.exit(number);
    code = number;
    controller.abort();
  };
  for (const signal of SIGNALS) process.on(signal, give);
  try {
    return await work(controller.signal);
  } finally {
    for (const signal of SIGNALS) process.off(signal, give);
    if (code !== null) process.exitCode = code;
  }
}
