// lookup-aside: what takes longer than a key may is looked up in a thread of its own. Owns the thread: it starts when
// something is first asked, never keeps the program from ending, and after a crash the next question starts another.
// Invariant: every question is answered or fails, but for a search that a newer one or the end has silenced.
import type { Worker } from 'node:worker_threads';
import type { Home } from '../core/paths.ts';
import { workerUrl } from '../core/worker-url.ts';
import type { Answer, Ask, Lookup, LookupStart, SearchAnswer } from './lookup-types.ts';

/** As in parse-pool: memory that the screen's program would hold for nothing. */
const YOUNG_MB = 32;

interface Waiting {
  answered(answer: Answer): void;
  failed(error: Error): void;
}

export function lookupAside(home: Home): Lookup {
  let worker: Worker | null = null;
  let last = 0;
  const waiting = new Map<number, Waiting>();
  let search: { number: number; tell: (answer: SearchAnswer) => void; fail: (error: Error) => void } | null =
    null;

  const fail = (error: Error): void => {
    worker = null;
    const asked = [...waiting.values()];
    waiting.clear();
    for (const one of asked) one.failed(error);
    const asking = search;
    search = null;
    asking?.fail(error);
  };

  const start = (): Worker => {
    // Loaded when it is first needed: the first frame does not have to wait for it.
    const { Worker } = process.getBuiltinModule('node:worker_threads');
    const { getCompileCacheDir } = process.getBuiltinModule('node:module');
    const data: LookupStart = { home, compileCache: getCompileCacheDir() };
    const started = new Worker(workerUrl('lookup-worker', import.meta.url), {
      workerData: data,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    });
    started.unref();
    started.on('message', (answer: Answer) => {
      const { number } = answer;
      if (answer.kind === 'found') {
        if (search?.number === number) search.tell(answer.answer);
      } else if (answer.kind === 'failed' && search?.number === number) {
        const { fail: failed } = search;
        search = null;
        failed(new Error(answer.message));
      } else {
        const asked = waiting.get(number);
        waiting.delete(number);
        if (answer.kind === 'failed') asked?.failed(new Error(answer.message));
        else asked?.answered(answer);
      }
    });
    started.on('error', (error) => {
      if (worker === started) fail(error);
    });
    started.on('exit', () => {
      if (worker === started) fail(new Error('the thread that looks things up has ended'));
    });
    return started;
  };

  const post = (ask: Ask): void => {
    worker ??= start();
    worker.postMessage(ask);
  };
  const asked = (make: (number: number) => Ask): Promise<Answer> =>
    new Promise((answered, failed) => {
      const number = ++last;
      waiting.set(number, { answered, failed });
      post(make(number));
    });

  return {
    prepare: () => post({ kind: 'prepare' }),
    search(task, tell, failed) {
      const number = ++last;
      search = { number, tell, fail: failed };
      post({ kind: 'search', number, task });
    },
    async authors() {
      const answer = await asked((number) => ({ kind: 'authors', number }));
      return answer.kind === 'authors' ? answer.names : [];
    },
    async related(of) {
      const answer = await asked((number) => ({ kind: 'related', number, of }));
      return answer.kind === 'related' ? answer.stories : [];
    },
    async unread(views) {
      const answer = await asked((number) => ({ kind: 'unread', number, views }));
      return answer.kind === 'unread' ? answer.counts : [];
    },
    async close() {
      const ending = worker;
      search = null;
      fail(new Error('the program is ending'));
      await ending?.terminate();
    },
  };
}
