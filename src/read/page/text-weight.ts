// text-weight: how much a text is to read, in Latin letters, so that one limit serves all scripts.

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
/** A character of these scripts says about as much as so many letters: translations are that much shorter. */
const LETTERS_A_WIDE = 2.5;

/** The length of a text in characters, each Chinese, Japanese or Korean one counted as two and a half. */
export function textWeight(text: string): number {
  return text.length + (text.match(WIDE)?.length ?? 0) * (LETTERS_A_WIDE - 1);
}
