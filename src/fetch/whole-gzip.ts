// whole-gzip: whether a gzip body is all there. zlib tells a body that ends in the middle from one that lacks only its
// trailer no better than by failing on both; browsers show the second. Owns that difference. Pure.
import zlib from 'node:zlib';

/**
 * packed: the whole body as it came; unpacked: the length of what zlib made of it, in bytes. What is odd and whole all
 * the same (several members, something behind them, no trailer) costs a second unpacking.
 */
export function isWholeGzip(packed: Buffer, unpacked: number): boolean {
  // RFC 1952, 2.3.1: the last four bytes are the length.
  if (packed.length >= HEAD + TRAILER && packed.readUInt32LE(packed.length - 4) === unpacked) return true;
  // Zero bytes would make a limit of none.
  const options = { maxOutputLength: Math.max(1, unpacked) };
  return (
    unpacks(() => zlib.gunzipSync(packed, options)) ||
    unpacks(() => zlib.inflateRawSync(packed.subarray(headLength(packed)), options))
  );
}

const HEAD = 10;
const TRAILER = 8;
// Flags of the head (RFC 1952, 2.3.1): fields that follow it.
const CHECKED = 2;
const EXTRA = 4;
const NAME = 8;
const COMMENT = 16;

function headLength(packed: Buffer): number {
  const flags = packed[3] ?? 0;
  let length = HEAD;
  if (flags & EXTRA) length += 2 + (packed[length] ?? 0) + (packed[length + 1] ?? 0) * 256;
  for (const field of [NAME, COMMENT])
    // A field without an end leaves nothing that unpacks.
    if (flags & field) length = packed.indexOf(0, length) + 1 || packed.length;
  return length + (flags & CHECKED ? 2 : 0);
}

function unpacks(attempt: () => unknown): boolean {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
}
