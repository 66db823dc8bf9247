// hits: where in one piece of text the terms of a query stand. Offsets are of the original text, not the folded one.
import { foldWithOffsets } from '../core/fold.ts';
import { BEGINNING, SAME, type Meaning } from './meaning.ts';
import { wordPlaces } from './words.ts';

/** UTF-16 offsets; `end` is exclusive. */
export interface Range {
  start: number;
  end: number;
}

export interface Hit extends Range {
  /** Index into the meanings. */
  term: number;
  /** The whole word around the hit. */
  word: Range;
  /** 1 as typed … 0 exclusive. */
  surely: number;
}

/**
 * Every place in `text` where a term is met, in order. A word as typed is marked letter by letter, a guess as a whole;
 * where a term is met more surely, its guesses are left out.
 */
export function hitsIn(text: string, meanings: readonly Meaning[]): Hit[] {
  const folded = foldWithOffsets(text);
  const hits: Hit[] = [];
  const note = (term: number, surely: number, from: number, to: number, word: [number, number]): void => {
    const range = (start: number, end: number): Range => ({
      start: folded.original(start),
      end: folded.original(end),
    });
    hits.push({ term, surely, ...range(from, to), word: range(...word) });
  };
  if (meanings.some(({ term }) => !term.literal)) {
    for (const { word, start } of wordPlaces(folded.text)) {
      meanings.forEach(({ term, words }, index) => {
        if (term.literal) return;
        const surely = words.get(word) ?? asTyped(word, term.text);
        if (surely === undefined) return;
        const at = word.indexOf(term.text);
        const [from, to] = at < 0 ? [0, word.length] : [at, at + term.text.length];
        note(index, surely, start + from, start + to, [start, start + word.length]);
      });
    }
  }
  meanings.forEach(({ term }, index) => {
    if (!term.literal) return;
    for (
      let at = folded.text.indexOf(term.text);
      at >= 0;
      at = folded.text.indexOf(term.text, at + term.text.length)
    )
      note(index, 1, at, at + term.text.length, [at, at + term.text.length]);
  });
  const surest = meanings.map((_, index) =>
    Math.max(0, ...hits.map((hit) => (hit.term === index ? hit.surely : 0))),
  );
  return hits
    .filter((hit) => hit.surely > (surest[hit.term] ?? 0) / 2)
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

// Fewer letters begin too many words of a text.
const SHORTEST_BEGINNING = 3;

/** A long text may have words that the collection's short fields don't. */
function asTyped(word: string, typed: string): number | undefined {
  if (word === typed) return SAME;
  return typed.length >= SHORTEST_BEGINNING && word.startsWith(typed) ? BEGINNING : undefined;
}

/** Ranges in order, those that touch or overlap made one. */
export function merged(ranges: readonly Range[]): Range[] {
  const result: Range[] = [];
  for (const { start, end } of ranges) {
    const last = result.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result.filter(({ start, end }) => end > start);
}
