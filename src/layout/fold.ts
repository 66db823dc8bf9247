// fold: text made alike for finding: without case, accents, typographic quotes and dashes, and with one space for any
// white space; each folded character remembers where it came from. Text without anything to fold stays as fast as
// toLowerCase().

import { foldCharacter } from './fold-character.ts';

export interface Folded {
  text: string;
  /** For each UTF-16 unit of `text` the offset it came from, and one more for the end; null: the very same offsets. */
  from: Uint32Array | null;
}

const SPACE = /[^\S\u2029]/u;

/** The text folded. '\u2029' (the end of a paragraph) stays what it is, so that nothing is found across it. */
export function fold(text: string): Folded {
  const same = foldedInPlace(text);
  return same === null ? foldedWithOffsets(text) : { text: same, from: null };
}

// Everything but printable ASCII, Han and Hangul, which need no more than lower case.
const PECULIAR = /[\ud800-\udbff][\udc00-\udfff]|[^ -~\u3400-\u9fff\uac00-\ud7a3]/g;

/** The text folded where every character has as many units after it as before, as in most text; else null. */
function foldedInPlace(text: string): string | null {
  let shifted = false;
  const folded = text.replace(PECULIAR, (character) => {
    const own = SPACE.test(character) ? ' ' : foldCharacter(character);
    shifted ||= own.length !== character.length;
    return own;
  });
  return shifted || folded.includes('  ') ? null : folded.toLowerCase();
}

function foldedWithOffsets(text: string): Folded {
  const pieces: string[] = [];
  const from = new Offsets(text.length + 1);
  let spaced = false;
  for (let at = 0; at < text.length;) {
    const stretch = plainStretch(text, at, spaced);
    if (stretch > at) {
      pieces.push(text.slice(at, stretch).toLowerCase());
      from.addRun(at, stretch);
      spaced = text.charCodeAt(stretch - 1) === 0x20;
      at = stretch;
      continue;
    }
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const space = character === ' ' || SPACE.test(character);
    const folded = space ? (spaced ? '' : ' ') : foldCharacter(character);
    spaced = space;
    if (folded !== '') pieces.push(folded);
    for (let unit = 0; unit < folded.length; unit++) from.addRun(at, at + 1);
    at += character.length;
  }
  from.addRun(text.length, text.length + 1);
  return { text: pieces.join(''), from: from.all() };
}

/** Where the text that begins at `at` and needs no more than lower case ends: ASCII, Han, Hangul, single spaces. */
function plainStretch(text: string, at: number, spaced: boolean): number {
  let end = at;
  let before = spaced;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    const space = code === 0x20;
    if (
      space
        ? before
        : !(
            (code > 0x20 && code < 0x7f) ||
            (code >= 0x3400 && code <= 0x9fff) ||
            (code >= 0xac00 && code <= 0xd7a3)
          )
    )
      break;
    before = space;
  }
  return end;
}

/** A growing array of offsets. */
class Offsets {
  #kept: Uint32Array;
  #length = 0;

  constructor(capacity: number) {
    this.#kept = new Uint32Array(capacity);
  }

  addRun(first: number, end: number): void {
    if (this.#length + end - first > this.#kept.length) {
      const larger = new Uint32Array(this.#kept.length * 2 + end - first);
      larger.set(this.#kept);
      this.#kept = larger;
    }
    for (let offset = first; offset < end; offset++) this.#kept[this.#length++] = offset;
  }

  all(): Uint32Array {
    return this.#kept.subarray(0, this.#length);
  }
}
