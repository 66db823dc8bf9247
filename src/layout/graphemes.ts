// graphemes: where a text's graphemes begin and how many cells each takes. Owns the fast ways around the segmenter;
// knows nothing of lines. Invariant: boundaries are Intl.Segmenter's and cells string-width's, since Ink measures with it.
import stringWidth from 'string-width';

/** In {@link Measure.cells}: this code unit continues the grapheme before it. */
export const INSIDE = 0xffff;

/** A text's graphemes and their widths. */
export interface Measure {
  /**
   * For each UTF-16 code unit the cells of the grapheme that starts there, or {@link INSIDE}.
   * null: every code unit is a grapheme of one cell, as in nearly all text in Latin, Greek and Cyrillic letters.
   */
  cells: Uint16Array | null;
  /** Cells of the widest grapheme. */
  widest: number;
}

// Exactly the code units for which unitCells() says 1, without the spaces that a line can't show as one cell each.
const PLAIN =
  /^[ -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u052f\u1e00-\u1fff\u2010-\u2027\u2030-\u205e\u20a0-\u20c0\u2190-\u22ff\u2500-\u25fc]*$/;
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * Cells of a code unit that is a grapheme of its own whatever of the same sort stands beside it; 0 where the
 * neighbours decide (marks, joiners, jamo, surrogates, emoji), so that the segmenter must be asked.
 * Ranges: Unicode's East_Asian_Width and Grapheme_Cluster_Break; a test holds them against string-width.
 */
function unitCells(code: number): 0 | 1 | 2 {
  if (code < 0x0300) return code >= 0x20 && code !== 0xad && (code < 0x7f || code > 0x9f) ? 1 : 0;
  if (code < 0x1e00) {
    if (code < 0x0370) return 0;
    if (code < 0x0530) return code < 0x0483 || code > 0x0489 ? 1 : 0;
    // Thai letters, leading vowels and digits, without the vowels and tones above and below.
    if (code >= 0x0e01 && code <= 0x0e5b)
      return code <= 0x0e30 || (code >= 0x0e3f && code <= 0x0e46) || code >= 0x0e4f ? 1 : 0;
    // Hebrew and Arabic letters and digits, without points and harakat.
    if (code >= 0x05d0 && code <= 0x05ea) return 1;
    return (code >= 0x0606 && code <= 0x060f) ||
      (code >= 0x061d && code <= 0x064a) ||
      (code >= 0x0660 && code <= 0x066f) ||
      (code >= 0x0671 && code <= 0x06d3)
      ? 1
      : 0;
  }
  if (code < 0x3000) {
    if (code < 0x2000) return 1;
    return (code >= 0x2010 && code <= 0x2027) ||
      (code >= 0x2030 && code <= 0x205e) ||
      (code >= 0x20a0 && code <= 0x20c0) ||
      (code >= 0x2190 && code <= 0x22ff) ||
      (code >= 0x2500 && code <= 0x25fc)
      ? 1
      : 0;
  }
  if (code >= 0xac00) {
    if (code <= 0xd7a3) return 2;
    return (code >= 0xff01 && code <= 0xff60) || (code >= 0xffe0 && code <= 0xffe6) ? 2 : 0;
  }
  return (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0x3041 && code <= 0x3096) ||
    (code >= 0x309b && code <= 0x30ff) ||
    code <= 0x3029
    ? 2
    : 0;
}

/** A grapheme's code units and cells, one after the other. */
type Pieces = readonly number[];

// The segmenter takes microseconds and a text repeats its words: what was asked once is remembered.
const known = new Map<string, Pieces>();
const KNOWN = 4096;
const LONGEST_KNOWN = 64;

const knownGraphemes = new Map<string, number>();

function graphemeCells(grapheme: string): number {
  const seen = knownGraphemes.get(grapheme);
  if (seen !== undefined) return seen;
  const cells = stringWidth(grapheme);
  if (grapheme.length <= LONGEST_KNOWN) {
    if (knownGraphemes.size >= KNOWN) knownGraphemes.clear();
    knownGraphemes.set(grapheme, cells);
  }
  return cells;
}

function piecesOf(text: string): Pieces {
  const seen = known.get(text);
  if (seen) return seen;
  const pieces: number[] = [];
  for (const { segment } of graphemes.segment(text)) pieces.push(segment.length, graphemeCells(segment));
  if (text.length <= LONGEST_KNOWN) {
    if (known.size >= KNOWN) known.clear();
    known.set(text, pieces);
  }
  return pieces;
}

/** Calls `each` with every grapheme of the text, in order: where it starts, how many code units and cells it has. */
export function eachGrapheme(
  text: string,
  each: (start: number, units: number, cells: number) => void,
): void {
  const end = text.length;
  let from = 0;
  while (from < end) {
    const own = unitCells(text.charCodeAt(from));
    const next = from + 1;
    if (own > 0 && (next === end || unitCells(text.charCodeAt(next)) > 0)) {
      each(from, 1, own);
      from = next;
      continue;
    }
    // What the segmenter must see: the units that depend on their neighbours, with one neighbour at each end.
    let to = own > 0 ? next : from;
    while (to < end && unitCells(text.charCodeAt(to)) === 0) {
      while (to < end && unitCells(text.charCodeAt(to)) === 0) to++;
      if (to < end) to++;
    }
    const pieces = piecesOf(text.slice(from, to));
    for (let index = 0; index < pieces.length; index += 2) {
      const units = pieces[index] ?? 1;
      each(from, units, pieces[index + 1] ?? 0);
      from += units;
    }
    from = to;
  }
}

// Longer than any sequence that people write: a family of four with skin tones has 19 code units.
const SURROUNDINGS = 64;

/** The range widened so that it cuts no grapheme of the text. Offsets in UTF-16, end exclusive. */
export function wholeGraphemes(text: string, start: number, end: number): { start: number; end: number } {
  if (isSureBoundary(text, start) && isSureBoundary(text, end)) return { start, end };
  const from = Math.max(0, start - SURROUNDINGS);
  const segments = graphemes.segment(text.slice(from, end + SURROUNDINGS));
  const first = segments.containing(start - from);
  const last = segments.containing(Math.max(start, end - 1) - from);
  return {
    start: first ? from + first.index : start,
    end: last ? from + last.index + last.segment.length : end,
  };
}

function isSureBoundary(text: string, at: number): boolean {
  return (
    (at === 0 || unitCells(text.charCodeAt(at - 1)) > 0) &&
    (at >= text.length || unitCells(text.charCodeAt(at)) > 0)
  );
}

/** The text's graphemes and how many cells each takes. */
export function measure(text: string): Measure {
  if (PLAIN.test(text)) return { cells: null, widest: text === '' ? 0 : 1 };
  const cells = new Uint16Array(text.length).fill(INSIDE);
  let widest = 0;
  eachGrapheme(text, (start, _units, width) => {
    cells[start] = Math.min(width, INSIDE - 1);
    if (width > widest) widest = width;
  });
  return { cells, widest };
}
