// charset: which encoding bytes are in. Owns what is declared (HTTP, BOM, document) and what only the bytes show.
// Knows nothing of formats beyond where a declaration stands. Invariant: no label, however wrong, throws.
import chardet from 'chardet';
import sniffHtml from 'html-encoding-sniffer';

const NONE = 'none';
/** How far from the start an XML declaration or a meta element may stand, in bytes. */
const HEAD = 1024;
const XML_DECLARATION = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([^"']+)/iu;
/** A server's warning may stand before a feed. */
const FEED_BEHIND_JUNK = /<\?xml[^>]*\sencoding\s*=\s*["']([^"']+)[^>]*>\s*<(?:rss|feed|rdf)\b/iu;
/** The detector looks at this many bytes: enough for its statistics, and the time does not grow with the file. */
const SAMPLE = 64 * 1024;

/** The name that TextDecoder knows a label by ("latin1" → "windows-1252"); null for a label that nobody knows. */
function encodingName(label: string | null | undefined): string | null {
  if (!label) return null;
  try {
    return new TextDecoder(label.trim().replace(/^["']|["']$/gu, '')).encoding;
  } catch {
    return null;
  }
}

/** The charset parameter of an HTTP Content-Type (RFC 9110, 8.3.1). */
export function httpCharset(contentType: string | null): string | null {
  return encodingName(/;\s*charset\s*=\s*("[^"]*"|[^\s;]+)/iu.exec(contentType ?? '')?.[1]);
}

/** UTF-8 or UTF-16 by their byte order mark. */
export function bomEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** What the document says of itself: an XML declaration, or an HTML meta element (WHATWG prescan). */
export function declaredCharset(bytes: Uint8Array): string | null {
  const head = latin1(bytes.subarray(0, HEAD));
  const xml = (XML_DECLARATION.exec(head) ?? FEED_BEHIND_JUNK.exec(head))?.[1];
  const name = encodingName(xml ?? sniffHtml(bytes, { defaultEncoding: NONE }));
  // A declaration that can be read as ASCII is not UTF-16, whatever it says (HTML standard, 13.2.3.2).
  return name?.startsWith('utf-16') ? 'utf-8' : name;
}

/** UTF-16 without a byte order mark shows in its zeros and in the characters that come out; null where it is not. */
export function bareUtf16(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, HEAD * 4 - (bytes.length % 2));
  if (sample.length < 4 || !hasControls(sample)) return null;
  const readings = ['utf-16le', 'utf-16be'].map((name) => ({ name, share: textShare(sample, name) }));
  const best = readings.sort((a, b) => b.share - a.share)[0];
  return best && best.share > 0.95 ? best.name : null;
}

/** The detector's guesses, best first, as names that TextDecoder knows. */
export function guesses(bytes: Uint8Array): string[] {
  const names = chardet
    .analyse(foreignPart(bytes))
    // ISO-8859-1 read as windows-1252 loses nothing: the C1 controls are no text (WHATWG Encoding).
    .map((match) => encodingName(match.name))
    .filter((name) => name !== null)
    .filter((name) => !name.startsWith('utf-'))
    .map((name) => superset(name, bytes));
  return [...new Set([...names, 'windows-1252'])];
}

/** The encoding that reads the same letters and what the guessed one lacks: the detector counts letters only. */
function superset(name: string, bytes: Uint8Array): string {
  if (name === 'koi8-r') return 'koi8-u';
  if (name === 'iso-8859-8') return 'windows-1255';
  // 0xA4 is the euro of ISO-8859-15, and in windows-1252 a sign for “any currency” that nobody writes.
  const latin9 = bytes.includes(0xa4) && !bytes.some((byte) => byte >= 0x80 && byte < 0xa0);
  return name === 'windows-1252' && latin9 ? 'iso-8859-15' : name;
}

/** ISO-2022-JP is ASCII to the eye; its switches to two-byte letters give it away (RFC 1468). */
export function isIso2022Jp(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0x1b); at >= 0; at = bytes.indexOf(0x1b, at + 1)) {
    if (bytes[at + 1] === 0x24 && (bytes[at + 2] === 0x42 || bytes[at + 2] === 0x40)) return true;
  }
  return false;
}

/** The windows of text around bytes that are not ASCII: markup and English would drown them. */
function foreignPart(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(SAMPLE);
  let length = 0;
  let until = 0;
  for (let at = 0; at < bytes.length && length < SAMPLE; at++) {
    if ((bytes[at] ?? 0) < 0x80 || at < until) continue;
    const from = Math.max(until, at - 16);
    until = Math.min(bytes.length, at + 48);
    const part = bytes.subarray(from, Math.min(until, from + SAMPLE - length));
    out.set(part, length);
    length += part.length;
  }
  return length > 0 ? out.subarray(0, length) : bytes.subarray(0, SAMPLE);
}

function hasControls(bytes: Uint8Array): boolean {
  return bytes.some(
    (byte) => byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27,
  );
}

/** Share of characters that prose is made of, when the bytes are read in this encoding. */
function textShare(bytes: Uint8Array, name: string): number {
  const text = new TextDecoder(name).decode(bytes);
  const common =
    text.match(
      /[\s\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thai}\p{Script=Devanagari}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u4E00-\u9FFF\u0020-\u007E\u00A0-\u00BF\u2010-\u2044\u20A0-\u20BF\u3000-\u303F\uFF01-\uFFE6]/gu,
    ) ?? [];
  // Han is half of what random bytes give; prose in it has its own space, stops or line ends as well.
  const marks = /[\n\u3001\u3002\u3000\u0020\uFF0C]/u.test(text) ? 1 : 0;
  return (common.length / Math.max(1, Array.from(text).length)) * marks;
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
