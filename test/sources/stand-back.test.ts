import { getPriority } from 'node:os';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';

test.skipIf(process.platform !== 'linux')(
  'a thread that stands back leaves the others where they are',
  async () => {
    const before = getPriority();
    const module = new URL('../../src/sources/stand-back.ts', import.meta.url).href;
    const code = `const { parentPort } = require('node:worker_threads');
    import(${JSON.stringify(module)}).then(({ standBack }) => {
      standBack();
      parentPort.postMessage(require('node:os').getPriority());
    });`;
    const worker = new Worker(code, { eval: true });
    const there = await new Promise((resolve, reject) =>
      worker.once('message', resolve).once('error', reject),
    );
    await worker.terminate();
    expect(there).toBe(Math.max(before, 10));
    expect(getPriority()).toBe(before);
  },
);
