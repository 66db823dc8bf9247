// fold: text as a search compares it: lower case, without accents, compatible forms alike. Knows nothing of stories.
// Invariant: what is folded alike is found alike; fold(fold(x)) === fold(x).

// Accents and points that are optional in writing: Latin, Greek and Cyrillic diacritics, Hebrew points, Arabic vowel
// signs. Marks of other scripts (Indic vowels, kana voicing) are letters to their readers and stay.
/* eslint-disable no-misleading-character-class -- the marks are meant one by one */
const OPTIONAL =
  /[\u0300-\u036F\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0640\u064B-\u065F\u0670]/gu;
/* eslint-enable no-misleading-character-class */
// Letters with a stroke or ligature that Unicode does not decompose, as people type them without a special keyboard.
const PLAIN = new Map(
  Object.entries({
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    ø: 'o',
    ł: 'l',
    đ: 'd',
    ð: 'd',
    þ: 'th',
    ı: 'i',
    ς: 'σ',
    '’': "'",
  }),
);
// eslint-disable-next-line no-control-regex -- "only ASCII" has to name the range
const ASCII = /^[\u0000-\u007F]*$/u;
const folded = new Map<string, string>();

/** One code point (or more, from a decomposition) folded; '' for an optional mark. */
function foldPoint(point: string): string {
  const known = folded.get(point);
  if (known !== undefined) return known;
  const plain = Array.from(
    point.normalize('NFKD').toLowerCase().replace(OPTIONAL, ''),
    (one) => PLAIN.get(one) ?? one,
  );
  const result = plain.join('').normalize('NFC');
  folded.set(point, result);
  return result;
}

/** The text folded. */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  let result = '';
  for (const point of text) result += foldPoint(point);
  return result;
}

export interface Folded {
  text: string;
  /** A UTF-16 offset in the folded text as one in the original; an end falls behind the marks that were folded away. */
  original(offset: number): number;
}

/** The text folded, with the way back. */
export function foldWithOffsets(text: string): Folded {
  if (ASCII.test(text)) return { text: text.toLowerCase(), original: (offset) => offset };
  let result = '';
  let at = 0;
  const offsets: number[] = [];
  for (const point of text) {
    const plain = foldPoint(point);
    for (let unit = 0; unit < plain.length; unit++) offsets.push(at);
    result += plain;
    at += point.length;
  }
  return { text: result, original: (offset) => offsets[offset] ?? at };
}
