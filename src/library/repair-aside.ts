// repair-aside: a damaged library is repaired in a thread of its own, for a screen that goes on meanwhile. Owns the thread.
import { Worker } from 'node:worker_threads';
import { ReaderError, type ErrorCode } from '../core/errors.ts';
import type { Home } from '../core/paths.ts';
import { workerUrl } from '../core/worker-url.ts';
import type { Problem } from '../keep/set-aside.ts';

export type RepairReport =
  | { problems: readonly Problem[] }
  | { error: { code: ErrorCode; message: string; hint: string } }
  | { crash: string };

/** Gives what was set aside. signal: the damaged one stays for the next start. Throws ReaderError 'storage', 'cancelled'. */
export async function repairAside(home: Home, signal: AbortSignal): Promise<readonly Problem[]> {
  const worker = new Worker(workerUrl('repair-worker', import.meta.url), { workerData: home });
  const stop = (): void => void worker.terminate();
  try {
    return await new Promise((resolve, reject) => {
      worker.once('message', (report: RepairReport) => {
        if ('problems' in report) resolve(report.problems);
        else if ('crash' in report) reject(new Error(report.crash));
        else reject(new ReaderError(report.error.code, report.error.message, report.error.hint));
      });
      worker.once('error', reject);
      worker.once('exit', () =>
        reject(signal.aborted ? givenUp() : new Error('the repairing thread ended without an answer')),
      );
      if (signal.aborted) stop();
      else signal.addEventListener('abort', stop, { once: true });
    });
  } finally {
    signal.removeEventListener('abort', stop);
    await worker.terminate();
  }
}

function givenUp(): ReaderError {
  return new ReaderError(
    'cancelled',
    'The repair of the library was given up.',
    'Start newsreader again: it begins anew.',
  );
}
