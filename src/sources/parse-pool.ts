// parse-pool: reading documents in threads that live as long as it does, so that whoever waits stays free. Owns the
// threads and how long a document may take. Invariant: a document that never ends or breaks its thread fails alone; the
// others are read by the next thread.
import { getCompileCacheDir } from 'node:module';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { ParseAnswer, ParseTask } from './parse-task.ts';
import { workerUrl } from '../core/worker-url.ts';

export interface ParsePoolOptions {
  /** Default: one fewer than processors, 1 to 3: the rest is the network's and the store's. */
  threads?: number | undefined;
  /** For one document, in milliseconds; default 20,000. */
  limitMs?: number | undefined;
  /** The threads' module; default: parse-worker. */
  worker?: URL | undefined;
}

const LIMIT_MS = 20_000;
/** Megabytes of one thread's heap; the largest feed that we take needs a tenth. */
const HEAP_MB = 1024;
/** Megabytes for what has just been made: V8's own choice holds a hundred more, and is no quicker. */
const YOUNG_MB = 16;

interface Job {
  task: ParseTask;
  resolve: (answer: ParseAnswer) => void;
}

interface Thread {
  worker: Worker;
  job: Job;
  clock: NodeJS.Timeout;
}

export class ParsePool {
  private readonly threads: number;
  private readonly limitMs: number;
  private readonly module: URL;
  private readonly idle: Worker[] = [];
  private readonly busy = new Map<Worker, Thread>();
  private readonly waiting: Job[] = [];
  private closed = false;

  constructor(options: ParsePoolOptions = {}) {
    this.threads = options.threads ?? Math.max(1, Math.min(3, availableParallelism() - 1));
    this.limitMs = options.limitMs ?? LIMIT_MS;
    this.module = options.worker ?? workerUrl('parse-worker', import.meta.url);
  }

  /** Never rejects: what goes wrong is an answer. The bytes are handed over. */
  parse(task: ParseTask): Promise<ParseAnswer> {
    if (this.closed) return Promise.resolve({ crash: 'the reading threads have ended' });
    return new Promise((resolve) => {
      this.waiting.push({ task, resolve });
      this.next();
    });
  }

  /** Ends the threads; what they were at fails. */
  async close(): Promise<void> {
    this.closed = true;
    for (const { resolve } of this.waiting.splice(0)) resolve({ crash: 'the reading threads have ended' });
    const workers = [...this.idle.splice(0), ...this.busy.keys()];
    await Promise.all(workers.map((worker) => worker.terminate()));
  }

  private next(): void {
    if (this.waiting.length === 0) return;
    const worker = this.idle.pop() ?? (this.busy.size < this.threads ? this.start() : null);
    const job = worker && this.waiting.shift();
    if (!worker || !job) return;
    const clock = setTimeout(() => void worker.terminate(), this.limitMs);
    this.busy.set(worker, { worker, job, clock });
    worker.postMessage(job.task, transferable(job.task.bytes));
  }

  private start(): Worker {
    const worker = new Worker(this.module, {
      workerData: { compileCache: getCompileCacheDir() },
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB, maxYoungGenerationSizeMb: YOUNG_MB },
    });
    let why = `not done after ${this.limitMs / 1000} seconds`;
    worker.on('message', (answer: ParseAnswer) => {
      this.settle(worker, answer);
      this.idle.push(worker);
      this.next();
    });
    worker.on('error', (error) => {
      why = error.message;
    });
    worker.on('exit', () => {
      const at = this.idle.indexOf(worker);
      if (at >= 0) this.idle.splice(at, 1);
      this.settle(worker, { crash: why });
      if (!this.closed) this.next();
    });
    return worker;
  }

  private settle(worker: Worker, answer: ParseAnswer): void {
    const thread = this.busy.get(worker);
    this.busy.delete(worker);
    clearTimeout(thread?.clock);
    thread?.job.resolve(answer);
  }
}

/** Only what nobody else has a part of may be handed over. */
function transferable(bytes: Uint8Array): ArrayBuffer[] {
  const { buffer, byteLength } = bytes;
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [];
}
