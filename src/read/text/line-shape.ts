// line-shape: what one line looks like, in any script: how wide, how it ends, prose or headline, perhaps a name.
// Knows nothing of the lines around it. Every answer takes constant time: long lines are judged by their ends.

/** Only so much of a line is looked at from either end. */
const LOOK = 400;
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF00-\uFF60]/gu;

/** Terminal cells, near enough to compare lines: East Asian letters count two. */
export function width(text: string): number {
  if (text.length > LOOK * 5) return text.length;
  return text.length + (text.match(WIDE)?.length ?? 0);
}

/** Words; in scripts without spaces, two letters count as one. */
export function wordCount(text: string): number {
  const look = text.slice(0, LOOK);
  const unspaced =
    look.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0;
  const spaced = look.match(
    /[\p{L}\p{N}][^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]*/gu,
  );
  return unspaced > 3 ? Math.ceil(unspaced / 2) : (spaced?.length ?? 0);
}

/** stop: a sentence ends here. cut: "…". open: the thought goes on in the next line. none: as headlines end. */
export type Ending = 'stop' | 'cut' | 'question' | 'exclamation' | 'open' | 'none';

const CLOSERS = /(?:["'”’“‘»«›‹」』】）)\]*_]|\[\d{1,3}\])+$/u;
/** Full stops that belong to a word: "U.S.", "Inc.", "vs.", "28.". */
const ABBREVIATION =
  /(?:^|[\s(])(?:(?:\p{Lu}\.){1,5}|Inc\.|Ltd\.|Co\.|Corp\.|Jr\.|Sr\.|Bros\.|vs\.|Nr\.|No\.|St\.|\d{1,2}\.|e\.V\.)$/u;

export function ending(text: string): Ending {
  const tail = text.slice(-60).trimEnd().replace(CLOSERS, '');
  if (/(?:…|\.\.\.|\[…|\[\.\.\.)$/u.test(tail)) return 'cut';
  if (/[.。｡।॥۔።]$/u.test(tail)) return ABBREVIATION.test(tail) && width(text) < 90 ? 'none' : 'stop';
  if (/[?？؟]$/u.test(tail)) return 'question';
  if (/[!！]$/u.test(tail)) return 'exclamation';
  if (/[:;,：；，、،—–-]$/u.test(tail)) return 'open';
  return 'none';
}

/** Running text: a sentence that ends, or more than any headline has. */
export function isProse(text: string): boolean {
  const cells = width(text);
  if (cells > 200) return true;
  const end = ending(text);
  if (end === 'stop' || end === 'cut') return cells > 40;
  // Inside it a sentence ends and another begins.
  return cells > 100 && /[\p{Ll}\d”’"»)][.!?]["”’»]? \p{Lu}|。./u.test(text);
}

/** As a headline looks: short, and no full stop at its end. */
export function isHeadline(text: string): boolean {
  const end = ending(text);
  return width(text) <= 200 && end !== 'stop' && end !== 'open' && /\p{L}|\p{N}/u.test(text.slice(0, LOOK));
}

/** As the excerpt of another story looks: cut off, or a sentence. */
export function isExcerpt(text: string): boolean {
  const end = ending(text);
  return end === 'cut' || (end === 'stop' && (width(text) > 30 || wordCount(text) > 4)) || width(text) > 200;
}

/** Small words inside names. */
const PARTICLES =
  /^(?:de|da|do|dos|das|del|della|di|du|des|le|la|van|von|der|den|ter|ten|zu|zum|af|av|al|el|bin|ibn|y|e|i|and|und|et|&|und|och|og|en|и|та|і)$/u;
const NAME_WORD = /^(?:\p{Lu}[\p{L}\p{M}]*(?:['’.-]{1,2}\p{L}[\p{L}\p{M}]*)*\.?|\p{Lu}\.)$/u;

/** No name begins so. */
export function startsLikeHeadline(text: string): boolean {
  return /^(?:the|a|an|how|why|what|who|when|where|new|der|die|das|ein|eine|wie|warum|le|la|les|un|une|el|los|las|il|lo|o|os|as|het|een)\s/iu.test(
    text,
  );
}

/** A line that could be somebody's name: two to six words, each with a capital, in a script that has capitals. */
export function isName(text: string): boolean {
  if (
    text.length > 60 ||
    /^(?:The|A|An|How|Why|What|Who|When|Where|New|Der|Die|Das|Ein|Eine|Wie|Warum|Les|Une?|Los|Las)\s/u.test(
      text,
    )
  )
    return false;
  const words = text.split(/[\s,]+/u);
  const capitals = words.filter((word) => NAME_WORD.test(word)).length;
  return (
    words.length <= 9 &&
    capitals >= 2 &&
    capitals <= 6 &&
    words.every((word) => NAME_WORD.test(word) || PARTICLES.test(word))
  );
}
