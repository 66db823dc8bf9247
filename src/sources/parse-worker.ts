// parse-worker: the thread's side of parse-pool. Reads one document after the other, answers each, and lives until it is
// ended. What reading needs is loaded with the first document.
import { enableCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { ReaderError } from '../core/errors.ts';
import type { ParseAnswer, ParseTask } from './parse-task.ts';

const { compileCache } = workerData as { compileCache: string | undefined };
// A thread has no compile cache of its own accord; what is read with is worth it.
if (compileCache) enableCompileCache(compileCache);

async function answer(task: ParseTask): Promise<ParseAnswer> {
  try {
    if (task.as === 'page') {
      const { readDocument } = await import('../read/read-document.ts');
      return { edition: await readDocument(task) };
    }
    const { readFeedBytes } = await import('../read/feed/read-feed-bytes.ts');
    return { feed: readFeedBytes(task.bytes, task) };
  } catch (error) {
    if (!(error instanceof ReaderError))
      return { crash: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    const { code, message, hint } = error;
    return { error: { code, message, hint }, form: await formOf(task) };
  }
}

async function formOf({ bytes, contentType, url }: ParseTask): Promise<string | null> {
  if (bytes.length === 0) return 'empty';
  try {
    const [{ decode }, { detect }] = await Promise.all([
      import('../read/decode.ts'),
      import('../read/detect.ts'),
    ]);
    return detect(decode(bytes, contentType), contentType, url).form;
  } catch {
    return null;
  }
}

// One at a time and in order: the pool's clock is that of the first that has no answer yet.
let turn = Promise.resolve();
parentPort?.on('message', (task: ParseTask) => {
  turn = turn.then(async () => parentPort?.postMessage(await answer(task)));
});
