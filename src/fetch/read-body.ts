// read-body: the bytes of an answer, unpacked and counted as they come. Never holds more than the limit: a small
// answer that unpacks to gigabytes stops at the limit, since nothing is unpacked before it is asked for.
import { pipeline, type Readable, type Transform } from 'node:stream';
import zlib from 'node:zlib';
import { ReaderError } from '../core/errors.ts';
import { isWholeGzip } from './whole-gzip.ts';

/** Each wrapping costs memory and time; real servers use one. */
const MAX_WRAPPINGS = 3;
// A gzip body without its trailer is not worth losing the page: whole-gzip looks whether more than that is missing.
const lenient = { flush: zlib.constants.Z_SYNC_FLUSH, finishFlush: zlib.constants.Z_SYNC_FLUSH };
const flushing = { flush: zlib.constants.Z_SYNC_FLUSH };
const flushingBrotli = { flush: zlib.constants.BROTLI_OPERATION_FLUSH };
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
  if (name === 'gzip' || name === 'x-gzip') return gunzip;
  if (name === 'deflate') return inflate;
  if (name === 'br') return (source) => through(source, () => zlib.createBrotliDecompress(flushingBrotli));
  if (name === 'zstd' && hasZstd) return (source) => through(source, () => zlib.createZstdDecompress());
  return null;
}

async function* gunzip(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const packed: Uint8Array[] = [];
  const kept = async function* () {
    for await (const chunk of source) {
      packed.push(chunk);
      yield chunk;
    }
  };
  let size = 0;
  for await (const chunk of through(kept(), () => zlib.createGunzip(lenient))) {
    size += chunk.length;
    yield chunk;
  }
  if (packed.length > 0 && !isWholeGzip(Buffer.concat(packed), size)) throw cutOff();
}

/** "deflate" is zlib's format by the book (RFC 9110, 8.4.1.2), and often the bare stream; the first byte tells. */
function inflate(source: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  return through(source, (first) =>
    ((first[0] ?? 0) & 0x0f) === 8 ? zlib.createInflate(flushing) : zlib.createInflateRaw(flushing),
  );
}

/** What comes, unpacked: nothing of nothing. A failure on either side of the stream reaches whoever reads it. */
async function* through(
  source: AsyncIterable<Uint8Array>,
  streamFor: (first: Uint8Array) => Transform,
): AsyncGenerator<Uint8Array> {
  const chunks = source[Symbol.asyncIterator]();
  let next = await chunks.next();
  if (next.done) return;
  const stream = streamFor(next.value);
  const all = async function* () {
    for (; !next.done; next = await chunks.next()) yield next.value;
  };
  yield* pipeline(all(), stream, () => undefined);
}

/** As zlib itself fails where it is not told to be lenient. */
function cutOff(): Error {
  return Object.assign(new Error('unexpected end of file'), { code: 'Z_BUF_ERROR' });
}
