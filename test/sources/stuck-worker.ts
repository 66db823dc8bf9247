// stuck-worker: a reading thread that never ends with a document named "endless", dies of one named "deadly", and answers
// every other with its name.
import { parentPort } from 'node:worker_threads';

parentPort?.on('message', ({ name }: { name: string }) => {
  while (name === 'endless');
  if (name === 'deadly') throw new Error('out of its mind');
  if (name === 'quiet') process.exit(0);
  parentPort?.postMessage({ error: { code: 'unsupported', message: name, hint: '' }, form: null });
});
