// fold: text made alike for finding: without case, accents, typographic quotes and dashes, and with one space for any
// white space. Invariant: every unit of the folded text knows where it came from. As fast as toLowerCase() where there
// is little to fold.
import { foldCharacter } from './fold-character.ts';

export interface Folded {
  text: string;
  /** For each UTF-16 unit of `text` the offset it came from, and one more for the end; null: the very same offsets. */
  from: Uint32Array | null;
}

/** Where the folded text becomes shorter or longer than the text. In UTF-16 units of each. */
interface Shift {
  at: number;
  units: number;
  foldedUnits: number;
}

const SPACE = /[^\S\u2029]/u;
// White space of several characters, then everything but printable ASCII, Han and Hangul: those need lower case at most.
const PECULIAR = /[^\S\u2029]{2,}|[\ud800-\udbff][\udc00-\udfff]|[^ -~\u3400-\u9fff\uac00-\ud7a3]/g;

/** The text folded. '\u2029' (the end of a paragraph) stays what it is, so that nothing is found across it. */
export function fold(text: string): Folded {
  const shifts: Shift[] = [];
  const folded = text.replace(PECULIAR, (piece, at: number) => {
    const own = SPACE.test(piece) ? ' ' : foldCharacter(piece);
    if (own.length !== piece.length) shifts.push({ at, units: piece.length, foldedUnits: own.length });
    return own;
  });
  return { text: folded.toLowerCase(), from: shifts.length === 0 ? null : offsets(folded.length, shifts) };
}

function offsets(length: number, shifts: readonly Shift[]): Uint32Array {
  const from = new Uint32Array(length + 1);
  let source = 0;
  let target = 0;
  for (const { at, units, foldedUnits } of shifts) {
    while (source < at) from[target++] = source++;
    for (let unit = 0; unit < foldedUnits; unit++) from[target++] = at;
    source = at + units;
  }
  while (target <= length) from[target++] = source++;
  return from;
}
