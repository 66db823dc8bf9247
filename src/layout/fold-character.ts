// fold-character: which characters are alike to somebody who looks for a word. One character at a time.

// Letters that Unicode does not decompose, and what people type for them on a keyboard without them.
const ALIKE = new Map(
  Object.entries({
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    ø: 'o',
    đ: 'd',
    ð: 'd',
    ł: 'l',
    ħ: 'h',
    ı: 'i',
    ŧ: 't',
    ς: 'σ',
    '‘': "'",
    '’': "'",
    '‚': "'",
    '‹': "'",
    '›': "'",
    '“': '"',
    '”': '"',
    '„': '"',
    '«': '"',
    '»': '"',
    '‐': '-',
    '‑': '-',
    '‒': '-',
    '–': '-',
    '—': '-',
    '―': '-',
    '−': '-',
    أ: 'ا',
    إ: 'ا',
    آ: 'ا',
    ٱ: 'ا',
    ى: 'ي',
    ی: 'ي',
    ک: 'ك',
    ـ: '',
  }),
);
// Marks that may be left away in writing: accents, Hebrew points, Arabic harakat, joiners and variation selectors. Not
// the voiced sound marks of kana nor the vowel signs of Indic scripts: without them it is another word.
const LEFT_OUT: readonly (readonly [first: number, last: number])[] = [
  [0x0300, 0x036f], // Latin, Greek, Cyrillic
  [0x0483, 0x0489],
  [0x0591, 0x05bd], // Hebrew
  [0x05bf, 0x05bf],
  [0x05c1, 0x05c2],
  [0x05c4, 0x05c5],
  [0x05c7, 0x05c7],
  [0x0610, 0x061a], // Arabic
  [0x064b, 0x065f],
  [0x0670, 0x0670],
  [0x06d6, 0x06dc],
  [0x06df, 0x06e8],
  [0x06ea, 0x06ed],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x200b, 0x200d],
  [0x20d0, 0x20ff],
  [0xfe00, 0xfe0f],
  [0xfe20, 0xfe2f],
];

function isLeftOut(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return LEFT_OUT.some(([first, last]) => code >= first && code <= last);
}

const foldedCharacters = new Map<string, string>();

/** One character folded; '' for a mark that may be left away. Never longer than a few units. */
export function foldCharacter(character: string): string {
  const known = foldedCharacters.get(character);
  if (known !== undefined) return known;
  const folded = Array.from(character.toLowerCase().normalize('NFKD'))
    .filter((part) => !isLeftOut(part))
    .map((part) => ALIKE.get(part.toLowerCase()) ?? part.toLowerCase())
    .join('')
    .normalize('NFC');
  foldedCharacters.set(character, folded);
  return folded;
}
