// repair-worker: the thread's side of repair-aside. One repair, then it ends.
import { parentPort, workerData } from 'node:worker_threads';
import { ReaderError } from '../core/errors.ts';
import type { Home } from '../core/paths.ts';
import { Library } from './library.ts';
import type { RepairReport } from './repair-aside.ts';

function repaired(): RepairReport {
  try {
    const library = Library.open(workerData as Home);
    library.close();
    return { problems: library.problems };
  } catch (error) {
    if (!(error instanceof ReaderError))
      return { crash: error instanceof Error ? error.message : String(error) };
    const { code, message, hint } = error;
    return { error: { code, message, hint } };
  }
}

parentPort?.postMessage(repaired());
