// sanitise: the one gate that foreign text passes before it is measured, stored or drawn.
// After it: no C0 or C1 control but '\n' and '\t', no escape sequence, no bidi control, nothing invisible that
// could hide or reorder text. What writing systems and emoji need (joiners between letters that join, variation
// selectors, flag tags) comes out byte for byte. clean(clean(x)) === clean(x).
import stripAnsi from 'strip-ansi';

// Everything here is about control characters, so the lint rule against them does not apply.
/* eslint-disable no-control-regex */
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/gu;
const STRINGS =
  /(?:\u001B[PX^_\]]|[\u0090\u0098\u009D-\u009F])[^\u0007\u001B\u009C]{0,4096}(?:\u0007|\u001B\\|\u009C|$)/gu;
/* eslint-enable no-control-regex */

const LINE_ENDS = /\r\n?|[\u2028\u2029\u0085]/gu;
// UAX #9: the explicit formatting characters and the implicit marks.
const BIDI = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
// What is invisible by definition (Unicode's Default_Ignorable_Code_Point), with the noncharacters and the
// interlinear annotation marks; each is kept only where the rules below find it in use.
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB\p{Noncharacter_Code_Point}]/u;
const ZWNJ = 0x200c;
const ZWJ = 0x200d;
// Scripts in which a joiner or non-joiner changes how letters are written (Unicode 16, section 23.2).
const JOINING =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Nko}\p{Script=Thaana}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;
const EMOJI_PART = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F\p{Regional_Indicator}]/u;
const SELECTABLE = /[\p{Emoji}\p{L}\p{M}\p{N}\p{S}\p{P}]/u;

// Letters, marks and signs to which nothing below applies, one look at each: most text is made of nothing else, and a
// refresh cleans hundreds of megabytes. Surrogates, and blocks that hold anything invisible or reordering, are not in it.
const HARMLESS =
  /^[\t\n\x20-\x7E\xA0-\xAC\xAE-\u02FF\u0370-\u05FF\u0904-\u0DFF\u1E00-\u200A\u2010-\u2027\u2030-\u205E\u20A0-\u2BFF\u3000-\u3163\u3165-\uD7A3\uFF01-\uFF9F]*$/;
/** The same as one line: words with one space between them. */
const HARMLESS_LINE =
  /^(?:[\x21-\x7E\xA1-\xAC\xAE-\u02FF\u0370-\u05FF\u0904-\u0DFF\u1E00-\u1FFF\u2010-\u2027\u2030-\u205E\u20A0-\u2BFF\u3001-\u3163\u3165-\uD7A3\uFF01-\uFF9F]+(?: [\x21-\x7E\xA1-\xAC\xAE-\u02FF\u0370-\u05FF\u0904-\u0DFF\u1E00-\u1FFF\u2010-\u2027\u2030-\u205E\u20A0-\u2BFF\u3001-\u3163\u3165-\uD7A3\uFF01-\uFF9F]+)*)?$/;

/**
 * Foreign text made safe: line ends become '\n', tabs stay, ill-formed UTF-16 becomes U+FFFD.
 * Use it for text of several lines (code, files); use {@link cleanLine} for everything else.
 */
export function clean(text: string): string {
  if (HARMLESS.test(text)) return text;
  const visible = stripAnsi(text.replace(STRINGS, ''))
    .toWellFormed()
    .replace(LINE_ENDS, '\n')
    .replace(CONTROLS, '')
    .replace(BIDI, '');
  return INVISIBLE.test(visible) ? withoutInvisible(visible) : visible;
}

/** Foreign text as one line: {@link clean}, every run of white space one space, trimmed. */
export function cleanLine(text: string): string {
  return HARMLESS_LINE.test(text) ? text : clean(text).replace(/\s+/gu, ' ').trim();
}

/** {@link cleanLine}, with null for nothing: a missing value and an empty one are the same to a reader. */
export function cleanOrNull(text: string | null | undefined): string | null {
  return cleanLine(text ?? '') || null;
}

function withoutInvisible(text: string): string {
  const kept: string[] = [];
  const points = Array.from(text);
  points.forEach((point, index) => {
    if (!INVISIBLE.test(point) || inUse(point, kept.at(-1), points[index + 1], kept)) kept.push(point);
  });
  const visible = kept.join('');
  // What stood before one that went stands before something else now, and may have no use any more.
  return kept.length < points.length ? withoutInvisible(visible) : visible;
}

/** Whether an invisible code point does a job between what stands before and after it. */
function inUse(point: string, before = '', after = '', kept: string[]): boolean {
  const code = point.codePointAt(0) ?? 0;
  if (code === ZWJ)
    return (
      (EMOJI_PART.test(before) && EMOJI_PART.test(after)) || (JOINING.test(before) && !/\s/u.test(after))
    );
  if (code === ZWNJ) return JOINING.test(before) && JOINING.test(after);
  // Variation selectors, one to a base; the ideographic ones follow Han only.
  if (code >= 0xfe00 && code <= 0xfe0f) return SELECTABLE.test(before) && !INVISIBLE.test(before);
  if (code >= 0xe0100 && code <= 0xe01ef) return /\p{Script=Han}/u.test(before);
  // Mongolian free variation selectors follow Mongolian letters.
  if ((code >= 0x180b && code <= 0x180d) || code === 0x180f) return /\p{Script=Mongolian}/u.test(before);
  // Tag characters spell a subdivision flag after U+1F3F4 (UTS #51, ED-14a): Scotland, Wales, England.
  if (code >= 0xe0020 && code <= 0xe007f) return isTag(before) || before === '\u{1F3F4}';
  // Hangul fillers stand in for a missing jamo of a syllable; alone they are only blank.
  if (code === 0x115f) return /[\u1160-\u11A7]/u.test(after);
  if (code === 0x1160) return /[\u1100-\u115F]/u.test(before) && kept.length > 0;
  return false;
}

function isTag(point: string): boolean {
  const code = point.codePointAt(0) ?? 0;
  return code >= 0xe0020 && code <= 0xe007e;
}
