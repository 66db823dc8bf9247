// breaks: where a line may end between two characters with no white space between them, and where not at a white
// space. Rules of typesetting only: knows nothing of widths. Follows UAX #14 and JLREQ (kinsoku) with two choices of
// ours: words are not parted at hyphens, and Korean is kept whole, since both stand between spaces.

const DASH = 0x2014;

/** Han, kana, their punctuation and full-width forms: written without spaces, broken between any two. */
function isIdeographic(code: number): boolean {
  if (code < 0x2e80) return false;
  return (
    (code <= 0x312f && code !== 0x3000) ||
    (code >= 0x3190 && code <= 0x4dbf) ||
    (code >= 0x4e00 && code <= 0xa4cf) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xff01 && code <= 0xffef) ||
    // The first half of a pair in planes 2 and 3, where the rarer Han stand.
    (code >= 0xd840 && code <= 0xd88d)
  );
}

// JLREQ cl-02 to cl-07, cl-09 to cl-11 and GB/T 15834: closing brackets, stops, marks of length and iteration, small kana.
const NOT_FIRST = codes(
  '、。，．・：；？！‼⁇⁈⁉」』）】〕〉》〗〙〛｝］｠”’»›,.:;!?)]}%％‰℃°…‥〜～ー―–—々〻ゝゞヽヾ゛゜' +
    'ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ｡｣､･｝',
);
// JLREQ cl-01 and cl-12: opening brackets, and what stands before a figure.
const NOT_LAST = codes('「『（【〔〈《〖〘〚｛［｟“‘«‹([{｢$£¥€￥＄￡#＃№');

function codes(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters, (character) => character.codePointAt(0) ?? 0));
}

/** Whether a line may end between two graphemes that begin with these code units. */
export function mayPart(before: number, after: number): boolean {
  // An em dash between words ends a line, and never begins one.
  if (before === DASH && after !== DASH) return !NOT_FIRST.has(after);
  if (!isIdeographic(before) && !isIdeographic(after)) return false;
  return !NOT_FIRST.has(after) && !NOT_LAST.has(before);
}

const SPACES = /\s/u;

/** White space at which a line may end; no-break spaces (UAX #14, class GL) are not. */
export function isSpace(code: number): boolean {
  if (code === 0x20) return true;
  if (code === 0x09) return true;
  if (code < 0x1680 || code === 0x202f || code === 0x2007) return false;
  return (code <= 0x3000 && SPACES.test(String.fromCharCode(code))) || code === 0x2029;
}

const ENDING = codes('»›!?:;%');
const OPENING = codes('«‹');

/** Whether the white space from `end` to `next` stands inside French quotation marks or before a French “!”. */
export function holdsTogether(text: string, end: number, next: number): boolean {
  const after = text.charCodeAt(next);
  if (ENDING.has(after)) return next + 1 === text.length || isSpaceOrEnd(text.charCodeAt(next + 1));
  const before = text.charCodeAt(end - 1);
  return OPENING.has(before) && (end < 2 || isSpaceOrEnd(text.charCodeAt(end - 2)));
}

function isSpaceOrEnd(code: number): boolean {
  return code === 0x0a || isSpace(code) || code === 0xa0 || code === 0x202f;
}

const UNSPACED = /[\u0e01-\u0e7f\u0e81-\u0eff\u1000-\u109f\u1780-\u17ff]/u;
const words = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Starts of words in text that holds Thai, Lao, Burmese or Khmer, which need a dictionary; null for all other text. */
export function dictionaryBreaks(text: string): ReadonlySet<number> | null {
  if (!UNSPACED.test(text)) return null;
  const starts = new Set<number>();
  let before = false;
  for (const { segment, index } of words.segment(text)) {
    const unspaced = UNSPACED.test(segment);
    if (before && unspaced && !/^[ฯๆໆ]/u.test(segment)) starts.add(index);
    before = unspaced;
  }
  return starts;
}

const AFTER = codes('/?&=-_#+–—\u2010');

/** Whether a word too long for a line, an address most of all, is better parted before `at` than elsewhere. */
export function partsWell(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  return AFTER.has(before) && text.charCodeAt(at) !== before;
}
