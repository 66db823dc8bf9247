// mark-hits: gives spans the numbers of the hits they show, splitting them where a hit begins or ends. Finds nothing
// itself. Invariant: no character, no style and no place changes.
import type { Line, Span } from './lines.ts';

/** A hit in a block's text, half-open. */
export interface Range {
  block: number;
  start: number;
  end: number;
}

/** Where a stretch of a block's text is shown. */
export interface Shown {
  line: number;
  span: number;
  at: number;
  end: number;
}

/** A hit and the stretches that show it. */
export interface Mark {
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

/** The lines with the marks' numbers on their spans. */
export function markedLines(lines: readonly Line[], marks: readonly Mark[]): Line[] {
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
