import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import { readAside } from '../../src/open/read-aside.ts';
import { readDocument, type Document } from '../../src/read/read-document.ts';

const document = (text: string): Document => ({
  bytes: new TextEncoder().encode(text),
  url: 'https://harbour.example/tide',
  contentType: null,
  name: 'tide.txt',
});
const TIDE =
  'The tide comes early\n\nHigh water was at six, an hour before anyone had expected it in the harbour.\n';

describe('reading in a thread of its own', () => {
  test('gives what reading here gives', async () => {
    expect(await readAside(document(TIDE))).toEqual(await readDocument(document(TIDE)));
  });

  test('fails as reading here fails', async () => {
    await expect(readAside(document('   '))).rejects.toMatchObject({
      name: 'ReaderError',
      code: 'empty',
      message: expect.stringContaining('tide.txt'),
    });
  });

  test('ends at once when it is given up, however much there is to read, and leaves no thread', async () => {
    const giveUp = new AbortController();
    const started = once(process, 'worker') as Promise<[Worker]>;
    const reading = readAside(document(`<p>${'<b>word '.repeat(200_000)}`), giveUp.signal);
    const [thread] = await started;
    const answers: unknown[] = [];
    thread.on('message', (answer) => answers.push(answer));
    const ended = once(thread, 'exit');
    giveUp.abort();
    await expect(reading).rejects.toMatchObject({ code: 'cancelled' });
    await ended;
    // It was stopped: a thread that reads to its end answers.
    expect(answers).toEqual([]);
  });
});
