// script-language: the language of a text that does not say it, where its script is written in one language only. Owns
// no guessing among languages that share a script: those are null.

/** Enough to tell; letters further down are not looked at. In characters. */
const LOOK = 20_000;
/** A page in one language quotes others: names in Latin letters above all. */
const MOST = 0.5;
/** Japanese prose is a third and more of kana; a Chinese text names a Japanese brand now and then. */
const KANA = 0.1;

/** BCP 47 language tag ("he", "ja", "ko", "th", "el"), or null. */
export function scriptLanguage(text: string): string | null {
  const look = text.slice(0, LOOK);
  const count = (letters: RegExp) => look.match(letters)?.length ?? 0;
  const all = count(/\p{L}/gu);
  if (all === 0) return null;
  const kana = count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  if (kana > all * KANA && kana + count(/\p{Script=Han}/gu) > all * MOST) return 'ja';
  if (count(/(?=\p{L})\p{Script=Hangul}/gu) > all * MOST) return 'ko';
  if (count(/(?=\p{L})\p{Script=Thai}/gu) > all * MOST) return 'th';
  if (count(/(?=\p{L})\p{Script=Greek}/gu) > all * MOST) return 'el';
  // Yiddish has its own ligatures.
  if (count(/(?=\p{L})\p{Script=Hebrew}/gu) > all * MOST) return /[\u05F0-\u05F2]/u.test(look) ? null : 'he';
  return null;
}
