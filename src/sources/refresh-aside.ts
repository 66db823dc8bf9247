// refresh-aside: a refresh in a thread of its own, with its own connection to the library, for a screen that goes on
// meanwhile. Owns the thread: it ends with the refresh, and with the program at any moment, which harms nothing, since
// whatever it keeps is one transaction or none.
import { getCompileCacheDir } from 'node:module';
import { Worker } from 'node:worker_threads';
import { ReaderError } from '../core/errors.ts';
import type { Home } from '../core/paths.ts';
import { loadSettings } from '../keep/settings.ts';
import type { RefreshOptions, RefreshResult } from './refresh-types.ts';
import type { RefreshReport, RefreshTask } from './refresh-task.ts';
import { workerUrl } from '../core/worker-url.ts';

/** How long a thread that was told to stop may take over what it is writing, in milliseconds. */
const PATIENCE_MS = 3000;
/** As in parse-pool: memory that the screen's program would hold for nothing. */
const YOUNG_MB = 16;

/** bookmarked: ids of the stories that stay whatever the settings let go; null where nobody knows: then all stay. */
export interface AsideOptions extends RefreshOptions {
  bookmarked?: readonly string[] | null;
}

/**
 * As refresh, with the connections that the settings allow; afterwards what they do not keep goes. onProgress is called
 * at most about ten times a second, and with the last state. Throws ReaderError 'storage'.
 */
export async function refreshAside(home: Home, options: AsideOptions = {}): Promise<RefreshResult> {
  const { signal, onProgress, bookmarked = null, ...plain } = options;
  const { refresh, keep } = loadSettings(home).settings;
  const { perHost, overall } = refresh;
  const task: RefreshTask = {
    home,
    options: { perHost, overall, ...plain },
    tidy: bookmarked && { keep, bookmarked },
    compileCache: getCompileCacheDir(),
  };
  const worker = new Worker(workerUrl('refresh-worker', import.meta.url), {
    workerData: task,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
  });
  let patience: NodeJS.Timeout | undefined;
  const stop = (): void => {
    worker.postMessage('stop');
    patience = setTimeout(() => void worker.terminate(), PATIENCE_MS);
  };
  try {
    return await new Promise<RefreshResult>((resolve, reject) => {
      worker.on('message', (report: RefreshReport) => {
        if ('progress' in report) onProgress?.(report.progress);
        else if ('result' in report) resolve(report.result);
        else if ('crash' in report) reject(new Error(report.crash));
        else {
          const { code, message, hint } = report.error;
          reject(new ReaderError(code, message, hint));
        }
      });
      worker.once('error', reject);
      worker.once('exit', () => reject(ended(signal?.aborted === true)));
      if (signal?.aborted) stop();
      else signal?.addEventListener('abort', stop, { once: true });
    });
  } finally {
    clearTimeout(patience);
    signal?.removeEventListener('abort', stop);
    await worker.terminate();
  }
}

function ended(wasCancelled: boolean): Error {
  if (!wasCancelled) return new Error('the refreshing thread ended without an answer');
  return new ReaderError(
    'cancelled',
    'The refresh was given up; what had come is kept.',
    'Refresh again when you want it.',
  );
}
