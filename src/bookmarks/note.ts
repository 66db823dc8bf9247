// note: what a person writes on a bookmark: plain text of one line or a few. Owns what may stand in one, whoever wrote
// it: the screen, a script, or the kept file, which may be anybody's. Pure. noteOf(noteOf(x)) === noteOf(x).
import { clean, cleanLine } from '../core/sanitise.ts';

/** UTF-16 units of a note: a page of it would be a text of its own. */
export const LONGEST_NOTE = 2000;

/** Typed or kept text as a note, cut where it is too long; null for nothing. */
export function noteOf(text: string | null | undefined): string | null {
  return cut(tidy(text ?? '')) || null;
}

/** How much longer than a note may be this text is, in UTF-16 units; 0 where all of it can be kept. */
export function tooLongBy(text: string): number {
  return Math.max(0, tidy(text).length - LONGEST_NOTE);
}

/** Clean lines, with at most one blank line between two of them. */
function tidy(text: string): string {
  const lines = clean(text).split('\n').map(cleanLine);
  return lines
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

// Made when it is first needed: it takes milliseconds of a start.
let graphemes: Intl.Segmenter | null = null;

function cut(text: string): string {
  if (text.length <= LONGEST_NOTE) return text;
  return text
    .slice(
      0,
      (graphemes ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' }))
        .segment(text)
        .containing(LONGEST_NOTE)?.index,
    )
    .trimEnd();
}
