// typed: the text of a search as it passes the sanitiser, with the way back to where somebody typed it.
// Invariant: at most 1,000 UTF-16 units are looked at, whatever is handed over.
import { clean } from '../core/sanitise.ts';

/** UTF-16 units that are read: as many as a line on the screen takes. */
export const MOST_CHARACTERS = 1000;

export interface Typed {
  /** Clean; may hold line ends and tabs. */
  text: string;
  /** Whether there was more than is read. */
  cut: boolean;
  /** A range in the clean text as one in what was typed. */
  original(start: number, end: number): { start: number; end: number };
}

export function asTyped(typed: string): Typed {
  const cut = typed.length > MOST_CHARACTERS;
  const read = typed.slice(0, MOST_CHARACTERS).replace(cut ? /[\uD800-\uDBFF]$/ : '', '');
  const text = clean(read);
  if (text === read) return { text, cut, original: (start, end) => ({ start, end }) };
  const back = (offset: number): number => originOf(offset, read, text);
  return {
    text,
    cut,
    original: (start, end) => {
      const from = back(start);
      return { start: from, end: Math.max(from, back(end)) };
    },
  };
}

/** Where the text can be cut in two whose clean halves are the clean whole: there, nothing straddles the cut. */
function originOf(offset: number, read: string, text: string): number {
  for (let at = offset; at <= read.length; at++) {
    const before = clean(read.slice(0, at));
    if (before.length === offset && before + clean(read.slice(at)) === text) return at;
  }
  return offset;
}
