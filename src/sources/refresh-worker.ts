// refresh-worker: the thread's side of refresh-aside. One refresh, then it ends.
import { enableCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { ReaderError } from '../core/errors.ts';
import type { RefreshReport, RefreshTask } from './refresh-task.ts';
import type { RefreshProgress } from './refresh-types.ts';
import { standBack } from './stand-back.ts';

/** Between two reports of progress, in milliseconds. */
const EVERY_MS = 100;

standBack();
const { home, options, tidy, compileCache } = workerData as RefreshTask;
if (compileCache) enableCompileCache(compileCache);

const tell = (report: RefreshReport): void => parentPort?.postMessage(report);
const stop = new AbortController();
parentPort?.on('message', () => stop.abort());

let latest: RefreshProgress | null = null;
let toldAt = 0;
function progress(now: RefreshProgress): void {
  latest = now;
  if (now.done > 0 && now.done < now.total && Date.now() - toldAt < EVERY_MS) return;
  toldAt = Date.now();
  latest = null;
  tell({ progress: now });
}

async function run(): Promise<RefreshReport> {
  try {
    const [{ Library }, { refresh }] = await Promise.all([
      import('../library/library.ts'),
      import('./refresh.ts'),
    ]);
    // Whoever started us uses it: it cannot be set aside under their hands.
    const library = Library.open(home, { repair: false });
    try {
      const result = await refresh(library, { ...options, signal: stop.signal, onProgress: progress });
      if (tidy && !result.cancelled) library.prune(tidy.keep, new Set(tidy.bookmarked), options.now);
      return { result };
    } finally {
      library.close();
    }
  } catch (error) {
    if (!(error instanceof ReaderError))
      return { crash: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    const { code, message, hint } = error;
    return { error: { code, message, hint } };
  }
}

const report = await run();
if (latest) tell({ progress: latest });
tell(report);
parentPort?.close();
