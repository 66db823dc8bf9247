// fold: one spelling for comparing words and numbers in any language. Owns what counts as the same letter and digit.

/** Compatibility forms and case folded, one kind of apostrophe, digits of any script as ASCII, single spaces. */
export function fold(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\u200e\u200f\u061c]/gu, '')
      // Turkish İ has two letters for its small one.
      .replaceAll('i\u0307', 'i')
      .replace(/[’ʼ]/gu, "'")
      .replace(/[^\P{Nd}0-9]/gu, (digit) => String(digitValue(digit)))
      .replace(/\s+/gu, ' ')
      .trim()
  );
}

/** Decimal digits stand in blocks of ten that begin at a multiple of 16, or 6 above it (Unicode 16, chapter 4.6). */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return code - zero;
}
