// wrap-passage: a passage in lines of spans at a given width.
import { INSIDE, measure } from './graphemes.ts';
import type { Span } from './lines.ts';
import type { Passage, Stretch } from './passage.ts';
import { wrap, type Cut } from './wrap.ts';

/** Stands for a grapheme that is wider than the column. */
const TOO_WIDE = '□';

/** The passage in lines of at most `width` cells (at least 1), each as spans. An empty passage is one empty line. */
export function wrapPassage(whole: Passage, width: number): Span[][] {
  const fitting = fittingPassage(whole, width);
  return spansOf(fitting, wrap(fitting.text, width, fitting.measured, fitting.numbers));
}

/** The spans of ascending cuts of a passage. */
export function spansOf({ text, stretches }: Passage, cuts: readonly Cut[]): Span[][] {
  let index = 0;
  let begin = 0; // of stretches[index]
  return cuts.map(({ start, end }) => {
    const spans: Span[] = [];
    let from = start;
    while (from < end) {
      const stretch = stretches[index];
      if (!stretch) break;
      if (stretch.end > from) {
        const to = Math.min(end, stretch.end);
        spans.push({
          text: text.slice(from, to),
          ...stretch.style,
          ...(stretch.at < 0 ? {} : { at: stretch.at + from - begin }),
        });
        from = to;
        if (to < stretch.end) break;
      }
      begin = stretch.end;
      index++;
    }
    return spans;
  });
}

/** The passage with a sign in place of each grapheme that is wider than `width`: none in any column worth reading. */
export function fittingPassage(whole: Passage, width: number): Passage {
  const { cells, widest } = whole.measured;
  if (cells === null || widest <= width) return whole;
  let text = '';
  const stretches: Stretch[] = [];
  let begin = 0;
  for (const { end, at, style } of whole.stretches) {
    let from = begin;
    const add = (to: number, shown: string): void => {
      if (shown === '') return;
      text += shown;
      stretches.push({ end: text.length, at: at < 0 ? -1 : at + from - begin, style });
      from = to;
    };
    for (let unit = begin; unit < end; unit++) {
      const own = cells[unit] ?? 0;
      if (own === INSIDE || own <= width) continue;
      add(unit, whole.text.slice(from, unit));
      let after = unit + 1;
      while (cells[after] === INSIDE) after++;
      const blank = whole.text.slice(unit, after).trim() === '';
      add(Math.min(after, end), blank ? ' ' : TOO_WIDE);
    }
    add(end, whole.text.slice(from, end));
    begin = end;
  }
  return { text, stretches, measured: measure(text), numbers: [] };
}
