// decode: bytes → text. Owns the order of trust: byte order mark, HTTP charset, the document's own declaration, valid
// UTF-8, a detector. A declaration is believed only as far as the bytes bear it out. Invariant: never throws.
import { bareUtf16, bomEncoding, declaredCharset, guesses, httpCharset, isIso2022Jp } from './charset.ts';

/** A reading is accepted with at most this share of broken characters among those that are not ASCII. */
const BROKEN = 0.02;
/**
 * Bytes in a two-byte encoding may by chance be well-formed UTF-8 (two letters of Chinese are); with this many
 * characters in a row it is no chance.
 */
const CERTAIN_UTF8 = 4;
/** Encodings in which a letter takes one or two bytes of which the first is not ASCII. */
const MULTI_BYTE = /^(shift_jis|euc-jp|euc-kr|big5|gbk|gb18030)$/u;

/**
 * The text of a document, without its byte order mark.
 * `contentType`: the HTTP header, where there was one. Wrong and unknown labels are passed over.
 */
export function decode(bytes: Uint8Array, contentType: string | null): string {
  const marked = bomEncoding(bytes);
  if (marked) return read(bytes, marked);
  const utf16 = bareUtf16(bytes);
  if (utf16) return read(bytes, utf16);

  const utf8 = new Utf8(bytes);
  for (const name of trusted(bytes, contentType)) {
    if (name === 'utf-8' && utf8.plausible) return utf8.text;
    if (name !== 'utf-8' && !utf8.beats(name) && fits(bytes, name)) return read(bytes, name);
  }
  if (isIso2022Jp(bytes)) return read(bytes, 'iso-2022-jp');
  if (utf8.plausible) return utf8.text;
  const guess = guesses(bytes).find((name) => fits(bytes, name));
  return read(bytes, guess ?? 'windows-1252');
}

/** What HTTP and the document declare, the more believable first. */
function trusted(bytes: Uint8Array, contentType: string | null): string[] {
  const http = httpCharset(contentType);
  const declared = declaredCharset(bytes);
  const both = [http, declared].filter((name) => name !== null);
  // Servers say ISO-8859-1 of everything by default (Apache's AddDefaultCharset); the page's author knows better.
  return http === 'windows-1252' && declared && declared !== http ? both.reverse() : both;
}

function read(bytes: Uint8Array, name: string): string {
  return new TextDecoder(name).decode(bytes);
}

/** Whether the bytes can be read in an encoding with next to nothing broken. */
function fits(bytes: Uint8Array, name: string): boolean {
  const { broken, foreign } = quality(read(bytes, name));
  return broken <= BROKEN * foreign;
}

/** How many characters are not ASCII, and how many of those stand for bytes that meant nothing. */
function quality(text: string): { broken: number; foreign: number } {
  // eslint-disable-next-line no-control-regex -- all of ASCII: a look that is ten times faster than counting
  if (/^[\u0000-\u007F]*$/.test(text)) return { broken: 0, foreign: 0 };
  let broken = 0;
  let foreign = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80 || (unit >= 0xdc00 && unit < 0xe000)) continue;
    foreign++;
    if (unit === 0xfffd) broken++;
  }
  return { broken, foreign };
}

/** The bytes read as UTF-8, and how good a reading that is. */
class Utf8 {
  readonly text: string;
  readonly #broken: number;
  readonly #letters: number;

  constructor(bytes: Uint8Array) {
    this.text = read(bytes, 'utf-8');
    const { broken, foreign } = quality(this.text);
    this.#broken = broken;
    this.#letters = foreign - broken;
  }

  /** Valid, or so nearly that the rest is damage (a file cut in the middle of a letter). */
  get plausible(): boolean {
    return this.#broken === 0 || this.#broken < this.#letters * BROKEN;
  }

  /** Whether UTF-8 is the truth although the document says `name`. */
  beats(name: string): boolean {
    if (this.#broken > 0 || name === 'iso-2022-jp') return false;
    return this.#letters >= (MULTI_BYTE.test(name) ? CERTAIN_UTF8 : 1);
  }
}
