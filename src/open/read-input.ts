// read-input: files, pipes and standard input → bytes. Bounded: a device or a pipe without an end stops at the limit.
// Knows nothing of what the bytes mean.
import { constants, openSync } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { Socket } from 'node:net';
import { addAbortSignal, type Readable } from 'node:stream';
import { isatty } from 'node:tty';
import { ReaderError, givenUp } from '../core/errors.ts';
import { directory, fileFailure } from './file-failure.ts';

/** As for what is fetched (fetch-url). */
export const MAX_BYTES = 20 * 1024 * 1024;

export interface InputOptions {
  signal?: AbortSignal | undefined;
  /** Default 20 MiB. */
  maxBytes?: number | undefined;
}

/** Throws ReaderError 'not-found' | 'denied' | 'directory' | 'too-large' | 'unsupported' | 'cancelled'. */
export async function readFileInput(path: string, options: InputOptions = {}): Promise<Uint8Array> {
  try {
    return await collect(await openForReading(path, options.maxBytes ?? MAX_BYTES), path, options);
  } catch (error) {
    throw error instanceof ReaderError ? error : fileFailure(path, error);
  }
}

async function openForReading(path: string, maxBytes: number): Promise<Readable> {
  const about = await stat(path);
  if (about.isDirectory()) throw directory(path);
  if (about.isFile() && about.size > maxBytes) throw tooLarge(path, maxBytes);
  // Not to wait for a writer or a carrier: a thread that waits in open() cannot be called back, not even by exit().
  const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
  if (about.isFIFO()) return new Socket({ fd: openSync(path, flags), readable: true, writable: false });
  const handle = await open(path, flags);
  if (isatty(handle.fd)) {
    await handle.close();
    throw terminal(path);
  }
  return handle.createReadStream({ highWaterMark: 256 * 1024 });
}

/** Throws ReaderError 'usage' where nothing is piped in, else as {@link readFileInput}. */
export async function readStdin(stdin: Readable, options: InputOptions = {}): Promise<Uint8Array> {
  if ('isTTY' in stdin && stdin.isTTY) {
    throw new ReaderError(
      'usage',
      'There is nothing on standard input: it is the terminal.',
      'Pipe a page in, for example: curl -s https://example.com/ | newsreader -',
    );
  }
  try {
    return await collect(stdin, 'standard input', options);
  } catch (error) {
    throw error instanceof ReaderError ? error : fileFailure('standard input', error);
  }
}

async function collect(source: Readable, name: string, options: InputOptions): Promise<Uint8Array> {
  const { signal, maxBytes = MAX_BYTES } = options;
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    if (signal) addAbortSignal(signal, source);
    for await (const chunk of source as AsyncIterable<Uint8Array>) {
      size += chunk.length;
      if (size > maxBytes) throw tooLarge(name, maxBytes);
      chunks.push(chunk);
    }
  } catch (error) {
    if (!signal?.aborted) throw error;
    throw givenUp(name);
  }
  return Buffer.concat(chunks, size);
}

function tooLarge(name: string, maxBytes: number): ReaderError {
  return new ReaderError(
    'too-large',
    `Could not open “${name}”: it is larger than ${Math.round(maxBytes / 1024 / 1024)} MiB.`,
    'newsreader opens pages and texts; this is more than either ever is.',
  );
}

function terminal(path: string): ReaderError {
  return new ReaderError(
    'unsupported',
    `Could not open “${path}”: it is a terminal.`,
    'Give a page or a text.',
  );
}
