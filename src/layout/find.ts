// find: a phrase in a laid-out story, whatever its case, accents and line breaks. Looks in the blocks' texts, then marks
// the spans; so bars, link numbers and labels are never found. Invariant: marking changes no character and no width.
import { fold, type Folded } from './fold.ts';
import type { Hit, Layout, Line, Span } from './lines.ts';
import { wholeGraphemes } from './width.ts';

export interface Found {
  /** The layout with every hit's number on its spans; the layout itself if nothing was found. */
  layout: Layout;
  /** From the top down. */
  hits: Hit[];
}

/** A hit in a block's text, half-open. */
interface Range {
  block: number;
  start: number;
  end: number;
}

/** A hit and the stretches that show it. */
interface Mark {
  range: Range;
  places: Shown[];
  first: Shown;
}

/** What a hit has in one span of a line. */
interface Part {
  hit: number;
  span: number;
  range: Range;
}

/** Where a stretch of a block's text is shown. */
interface Shown {
  line: number;
  span: number;
  at: number;
  end: number;
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

/** The lines with the marks' numbers on their spans. */
function markedLines(lines: readonly Line[], marks: readonly Mark[]): Line[] {
  const marked = lines.slice();
  const byLine = new Map<number, Part[]>();
  marks.forEach(({ range, places }, hit) => {
    for (const { line, span } of places) {
      const parts = byLine.get(line);
      if (parts) parts.push({ hit, span, range });
      else byLine.set(line, [{ hit, span, range }]);
    }
  });
  for (const [index, parts] of byLine) {
    const line = marked[index];
    if (line) marked[index] = { ...line, spans: markedSpans(line.spans, parts) };
  }
  return marked;
}

function markedSpans(spans: readonly Span[], parts: Part[]): Span[] {
  parts.sort((a, b) => a.span - b.span || a.range.start - b.range.start);
  const marked: Span[] = [];
  let next = 0;
  spans.forEach((span, index) => {
    const at = span.at ?? 0;
    let from = 0;
    const add = (to: number, hit?: number): void => {
      if (to <= from) return;
      const piece: Span = { ...span, text: span.text.slice(from, to), at: at + from };
      if (hit !== undefined) piece.hit = hit;
      marked.push(piece);
      from = to;
    };
    if (parts[next]?.span !== index) {
      marked.push(span);
      return;
    }
    for (let part = parts[next]; part?.span === index; part = parts[++next]) {
      add(Math.min(span.text.length, part.range.start - at));
      add(Math.min(span.text.length, part.range.end - at), part.hit);
    }
    add(span.text.length);
  });
  return marked;
}
