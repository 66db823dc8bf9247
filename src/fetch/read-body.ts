// read-body: the bytes of an answer, unpacked and counted as they come. Never holds more than the limit: a small
// answer that unpacks to gigabytes stops at the limit, since nothing is unpacked before it is asked for.
import { pipeline, type Readable, type Transform } from 'node:stream';
import zlib from 'node:zlib';
import { ReaderError } from '../core/errors.ts';

/** Each wrapping costs memory and time; real servers use one. */
const MAX_WRAPPINGS = 3;
// As browsers do: a missing trailer is not worth losing the page.
const lenient = { flush: zlib.constants.Z_SYNC_FLUSH, finishFlush: zlib.constants.Z_SYNC_FLUSH };
const lenientBrotli = {
  flush: zlib.constants.BROTLI_OPERATION_FLUSH,
  finishFlush: zlib.constants.BROTLI_OPERATION_FLUSH,
};
// Node has zstd from 22.15 on.
const hasZstd = typeof zlib.createZstdDecompress === 'function';

/** For the Accept-Encoding header. */
export const ACCEPTED_ENCODINGS = hasZstd ? 'gzip, deflate, br, zstd' : 'gzip, deflate, br';

/**
 * `encoding`: the Content-Encoding header. `maxBytes`: of the unpacked body. Throws ReaderError 'too-large', the
 * signal's reason, or what the connection or zlib threw. Encodings that nobody knows are taken as none, as browsers do.
 */
export async function readBody(
  body: Readable,
  options: { name: string; encoding: string | null; maxBytes: number; signal: AbortSignal },
): Promise<Uint8Array> {
  const unpacked = unpackers(options.encoding).reduce<AsyncIterable<Uint8Array>>(
    (from, step) => step(from),
    body,
  );
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of unpacked) {
    options.signal.throwIfAborted();
    size += chunk.length;
    if (size > options.maxBytes) throw tooLarge(options.name, options.maxBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

export function tooLarge(name: string, maxBytes: number): ReaderError {
  return new ReaderError(
    'too-large',
    `Could not open “${name}”: it is larger than ${Math.round(maxBytes / 1024 / 1024)} MiB.`,
    'newsreader opens pages and texts; use a browser for downloads.',
  );
}

type Step = (source: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>;

/** In the order in which they undo the server's: the last wrapping named comes off first. */
function unpackers(encoding: string | null): Step[] {
  const names = (encoding ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim());
  const wrappings = names.filter((name) => name !== '' && name !== 'identity').reverse();
  const steps = wrappings.map(unpacker).filter((step) => step !== null);
  return steps.length === wrappings.length && steps.length <= MAX_WRAPPINGS ? steps : [];
}

function unpacker(name: string): Step | null {
  if (name === 'gzip' || name === 'x-gzip') return (source) => through(source, zlib.createGunzip(lenient));
  if (name === 'br') return (source) => through(source, zlib.createBrotliDecompress(lenientBrotli));
  if (name === 'zstd' && hasZstd) return (source) => through(source, zlib.createZstdDecompress());
  return name === 'deflate' ? inflate : null;
}

/** The stream that unpacks what comes; a failure on either side of it reaches whoever reads the stream. */
function through(source: AsyncIterable<Uint8Array>, stream: Transform): AsyncIterable<Uint8Array> {
  return pipeline(source, stream, () => undefined);
}

/** "deflate" is zlib's format by the book (RFC 9110, 8.4.1.2), and often the bare stream; the first byte tells. */
async function* inflate(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const chunks = source[Symbol.asyncIterator]();
  const first = await chunks.next();
  if (first.done) return;
  const isZlib = ((first.value[0] ?? 0) & 0x0f) === 8;
  const all = async function* () {
    yield first.value;
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
  };
  yield* through(all(), isZlib ? zlib.createInflate(lenient) : zlib.createInflateRaw(lenient));
}
