// find: a phrase in a laid-out story, whatever its case, accents and line breaks. Looks in the blocks' texts, then marks
// the spans; so bars, link numbers and labels are never found. Invariant: marking changes no character and no width.
import { fold, type Folded } from './fold.ts';
import { wholeGraphemes } from './graphemes.ts';
import type { Hit, Layout } from './lines.ts';
import { markedLines, type Mark, type Range, type Shown } from './mark-hits.ts';

export interface Found {
  /** The layout with every hit's number on its spans; the layout itself if nothing was found. */
  layout: Layout;
  /** From the top down. */
  hits: Hit[];
}

/** Finds the query; white space in it stands for any white space. An empty query has no hits. */
export function findInLayout(layout: Layout, query: string): Found {
  const wanted = fold(query.trim()).text;
  if (wanted === '') return { layout, hits: [] };
  const ranges = layout.texts.flatMap((_text, index) => rangesIn(layout, index, wanted));
  if (ranges.length === 0) return { layout, hits: [] };
  const shown = shownBlocks(layout, new Set(ranges.map(({ block }) => block)));
  const marks = ranges.flatMap((range): Mark[] => {
    const places = placesOf(shown.get(range.block) ?? [], range);
    return places[0] ? [{ range, places, first: places[0] }] : [];
  });
  // In a table's row the cells stand side by side, so the text's order is not the eye's.
  marks.sort(
    (a, b) => a.first.line - b.first.line || a.first.span - b.first.span || a.range.start - b.range.start,
  );
  return {
    layout: { ...layout, lines: markedLines(layout.lines, marks) },
    hits: marks.map(({ first: { line }, range: { block, start } }) => ({
      line,
      place: { block, offset: start },
    })),
  };
}

// Typing a query asks for the same texts again with every letter.
const foldedTexts = new WeakMap<readonly string[], Folded[]>();

function foldedText({ texts }: Layout, index: number): Folded {
  let all = foldedTexts.get(texts);
  if (!all) foldedTexts.set(texts, (all = []));
  return (all[index] ??= fold(texts[index] ?? ''));
}

function rangesIn(layout: Layout, index: number, wanted: string): Range[] {
  const { text, from } = foldedText(layout, index);
  const ranges: Range[] = [];
  let at = text.indexOf(wanted);
  while (at >= 0) {
    const after = at + wanted.length;
    const range = from
      ? wholeGraphemes(layout.texts[index] ?? '', from[at] ?? 0, endIn(from, after))
      : { start: at, end: after };
    ranges.push({ block: index - 1, ...range });
    at = text.indexOf(wanted, after);
  }
  return ranges;
}

// Where one character folds to several (ß to ss), a hit that ends between them takes the whole character.
function endIn(from: Uint32Array, after: number): number {
  let end = after;
  while (end < from.length - 1 && from[end] === from[after - 1]) end++;
  return from[end] ?? 0;
}

function shownBlocks({ lines }: Layout, wanted: ReadonlySet<number>): Map<number, Shown[]> {
  const shown = new Map<number, Shown[]>();
  lines.forEach(({ spans, place }, line) => {
    if (!wanted.has(place.block)) return;
    let list = shown.get(place.block);
    if (!list) shown.set(place.block, (list = []));
    for (let span = 0; span < spans.length; span++) {
      const { at, text } = spans[span] ?? { text: '' };
      if (at !== undefined) list.push({ line, span, at, end: at + text.length });
    }
  });
  for (const list of shown.values()) list.sort((a, b) => a.at - b.at);
  return shown;
}

/** The stretches that show some of the range. `shown` ascends. */
function placesOf(shown: readonly Shown[], { start, end }: Range): Shown[] {
  let low = 0;
  let high = shown.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((shown[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const places: Shown[] = [];
  for (let index = low; index < shown.length; index++) {
    const place = shown[index];
    if (!place || place.at >= end) break;
    places.push(place);
  }
  return places;
}
