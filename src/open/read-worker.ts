// read-worker: the thread's side of read-aside. Reads the one document that it is given, answers, and ends.
import { enableCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { ReaderError } from '../core/errors.ts';
import type { ReadAnswer, ReadTask } from './read-aside.ts';

async function answer({ document, compileCache }: ReadTask): Promise<ReadAnswer> {
  try {
    // A thread has no compile cache of its own accord; what is read with is worth it.
    if (compileCache) enableCompileCache(compileCache);
    const { readDocument } = await import('../read/read-document.ts');
    return { edition: await readDocument(document) };
  } catch (error) {
    if (error instanceof ReaderError)
      return { error: { code: error.code, message: error.message, hint: error.hint } };
    return { crash: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

parentPort?.postMessage(await answer(workerData as ReadTask));
