// binary: what a file is that no reader of news can show. Looks at bytes only, before they are decoded.
// Invariant: names a kind only on its signature; text in any encoding is never taken for one.

interface Kind {
  name: string;
  /** Bytes at `at` (default 0), each a character of `magic`. */
  magic: string;
  at?: number;
}

/** From the file formats' own specifications, and the table of the WHATWG MIME Sniffing standard. */
const KINDS: Kind[] = [
  { name: 'a PDF document', magic: '%PDF-' },
  { name: 'a PostScript document', magic: '%!PS' },
  { name: 'a PNG picture', magic: '\x89PNG\r\n' },
  { name: 'a JPEG picture', magic: '\xff\xd8\xff' },
  { name: 'a GIF picture', magic: 'GIF8' },
  { name: 'a WebP picture', magic: 'WEBP', at: 8 },
  { name: 'an AVIF or HEIC picture', magic: 'ftypavif', at: 4 },
  { name: 'an AVIF or HEIC picture', magic: 'ftyphei', at: 4 },
  { name: 'a TIFF picture', magic: 'II*\0' },
  { name: 'a TIFF picture', magic: 'MM\0*' },
  { name: 'a Windows icon', magic: '\0\0\x01\0' },
  { name: 'a Photoshop picture', magic: '8BPS' },
  { name: 'an MP4 video', magic: 'ftyp', at: 4 },
  { name: 'a Matroska or WebM video', magic: '\x1a\x45\xdf\xa3' },
  { name: 'an AVI video', magic: 'AVI ', at: 8 },
  { name: 'a WAVE sound', magic: 'WAVE', at: 8 },
  { name: 'an MP3 sound', magic: 'ID3' },
  { name: 'an Ogg sound or video', magic: 'OggS' },
  { name: 'a FLAC sound', magic: 'fLaC' },
  { name: 'an e-book (EPUB)', magic: 'mimetypeapplication/epub+zip', at: 30 },
  { name: 'an OpenDocument file', magic: 'mimetypeapplication/vnd.oasis', at: 30 },
  { name: 'a zip archive (or an Office document)', magic: 'PK\x03\x04' },
  { name: 'an empty zip archive', magic: 'PK\x05\x06' },
  { name: 'a gzip archive', magic: '\x1f\x8b\x08' },
  { name: 'a bzip2 archive', magic: 'BZh' },
  { name: 'an xz archive', magic: '\xfd7zXZ\0' },
  { name: 'a Zstandard archive', magic: '\x28\xb5\x2f\xfd' },
  { name: 'a 7z archive', magic: '7z\xbc\xaf\x27\x1c' },
  { name: 'a RAR archive', magic: 'Rar!\x1a\x07' },
  { name: 'a tar archive', magic: 'ustar', at: 257 },
  { name: 'a program (ELF)', magic: '\x7fELF' },
  { name: 'a Windows program', magic: 'MZ\x90\0' },
  { name: 'a macOS program', magic: '\xcf\xfa\xed\xfe' },
  { name: 'a macOS program or Java class', magic: '\xca\xfe\xba\xbe' },
  { name: 'a WebAssembly program', magic: '\0asm' },
  { name: 'an SQLite database', magic: 'SQLite format 3\0' },
  { name: 'an old Office document', magic: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' },
  { name: 'a rich text document (RTF)', magic: '{\\rtf' },
  { name: 'a font', magic: 'wOF' },
  { name: 'a font', magic: 'OTTO\0' },
  { name: 'a font', magic: '\0\x01\0\0\0' },
  { name: 'text in UTF-32', magic: '\xff\xfe\0\0' },
  { name: 'text in UTF-32', magic: '\0\0\xfe\xff' },
];

/** How many characters of decoded text are looked at. */
const LOOK = 64 * 1024;
/**
 * The shares that no text has. Bytes without meaning give 9 % and more of controls, however short; texts in any encoding
 * none but those of terminals; what is padded with NULs is a record, not a text.
 */
const TOO_MANY_NULS = 0.01;
const TOO_MANY = 0.04;
/** White space, what terminals' escape sequences are made of, and the line end of mainframes (U+0085). */
const TEXTS_OWN = '\t\n\f\r\b\x07\x1b\x85\x9b\x9c\x9d';

/** What the bytes are, in plain words with an article ("a PDF document"); null where no signature says. */
export function binaryKind(bytes: Uint8Array): string | null {
  return KINDS.find((kind) => has(bytes, kind))?.name ?? null;
}

function has(bytes: Uint8Array, { magic, at = 0 }: Kind): boolean {
  for (let index = 0; index < magic.length; index++) {
    if (bytes[at + index] !== magic.charCodeAt(index)) return false;
  }
  return true;
}

/** Whether what was decoded is no text after all: too many controls and broken characters for any prose. */
export function isNoise(text: string): boolean {
  const look = text.slice(0, LOOK);
  let nuls = 0;
  let odd = 0;
  for (let at = 0; at < look.length; at++) {
    const unit = look.charCodeAt(at);
    const control = unit < 0x20 || (unit >= 0x7f && unit < 0xa0);
    if (unit === 0) nuls++;
    if (unit === 0xfffd || (control && !TEXTS_OWN.includes(look.charAt(at)))) odd++;
  }
  // One or two in a short text are an accident.
  return (nuls > 3 && nuls > look.length * TOO_MANY_NULS) || (odd > 3 && odd > look.length * TOO_MANY);
}
