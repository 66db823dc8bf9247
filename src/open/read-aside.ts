// read-aside: reading a document in a thread of its own, so that the screen answers keys while a large page is read, and
// giving up really stops it. The same result and the same errors as reading it here.
import { getCompileCacheDir } from 'node:module';
import { Worker } from 'node:worker_threads';
import { ReaderError, givenUp, type ErrorCode } from '../core/errors.ts';
import type { Edition } from '../core/story.ts';
import type { Document } from '../read/read-document.ts';

/** What the thread is given. compileCache: the folder of Node's compile cache, where it is on. */
export interface ReadTask {
  document: Document;
  compileCache: string | undefined;
}

export type ReadAnswer =
  { edition: Edition } | { error: { code: ErrorCode; message: string; hint: string } } | { crash: string };

// From dist/chunks/ to the bundle's second entry; from src/open/ to the file beside this one.
const WORKER = new URL(
  import.meta.url.endsWith('.ts') ? './read-worker.ts' : '../read-worker.js',
  import.meta.url,
);

/** As readDocument. Throws ReaderError 'cancelled' as soon as the signal says so, and whatever reading throws. */
export async function readAside(document: Document, signal?: AbortSignal): Promise<Edition> {
  const task: ReadTask = { document, compileCache: getCompileCacheDir() };
  const worker = new Worker(WORKER, { workerData: task });
  try {
    const answer = await new Promise<ReadAnswer>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('the reading thread ended without an answer')));
      signal?.addEventListener('abort', () => reject(givenUp(document.name)), { once: true });
      if (signal?.aborted) reject(givenUp(document.name));
    });
    if ('edition' in answer) return answer.edition;
    if ('crash' in answer) throw new Error(answer.crash);
    throw new ReaderError(answer.error.code, answer.error.message, answer.error.hint);
  } finally {
    void worker.terminate();
  }
}
