// snippet: the sentence of a longer text that says best why it was found. Pure: text and meanings in, text and ranges out.
// Invariant: a snippet is one line of at most LONGEST units and an ellipsis at each end; its ranges lie inside it.
import { fold } from '../core/fold.ts';
import { hitsIn, merged, type Hit, type Range } from './hits.ts';
import type { Meaning } from './meaning.ts';

export interface Snippet {
  text: string;
  ranges: Range[];
}

// About two rows of a wide terminal.
const LONGEST = 160;
// What stands before the hit at most, so that it shows in a narrow list too, and what is too little to be worth a cut.
const BEFORE = 20;
const HARDLY_MORE = 10;
// Made when it is first needed: it takes milliseconds of a start.
let sentences: Intl.Segmenter | null = null;
// Marks that the plain text puts before a quote's and a list's lines.
const MARK = /^(?:> |- |\s)+/u;

export interface Sentence {
  text: string;
  /** Where the terms are met in it, in order; at least one. */
  hits: Hit[];
  /** How many of the terms are met. */
  met: number;
}

/** The sentence of `text` in which most of the terms are met, the first of equals; null without any. */
export function sentenceOf(text: string, meanings: readonly Meaning[]): Sentence | null {
  let best: Sentence | null = null;
  for (const line of text.split('\n')) {
    if (!mayHold(line, meanings)) continue;
    for (const { segment } of (sentences ??= new Intl.Segmenter(undefined, {
      granularity: 'sentence',
    })).segment(line.replace(MARK, '').replaceAll('\t', ' '))) {
      const sentence = segment.trimEnd();
      const hits = hitsIn(sentence, meanings);
      const met = new Set(hits.map((hit) => hit.term)).size;
      if (met > (best?.met ?? 0)) best = { text: sentence, hits, met };
    }
    if (best?.met === meanings.length) break;
  }
  return best;
}

/** Whether a line can hold any of the terms: most can't, and need no closer look. */
function mayHold(line: string, meanings: readonly Meaning[]): boolean {
  const folded = fold(line);
  return meanings.some(({ term, words }) => {
    if (folded.includes(term.text)) return true;
    for (const word of words.keys()) if (folded.includes(word)) return true;
    return false;
  });
}

/** A sentence cut to fit, with what to mark in it. */
export function snippetOf({ text: sentence, hits }: Sentence): Snippet {
  const first = hits[0]?.start ?? 0;
  const from = first <= BEFORE + HARDLY_MORE ? 0 : wordStart(sentence, first - BEFORE, first);
  const to = sentence.length - from <= LONGEST ? sentence.length : wordEnd(sentence, from + LONGEST, first);
  const [before, after] = [from > 0 ? '…' : '', to < sentence.length ? '…' : ''];
  const moved = hits
    .filter((hit) => hit.end <= to)
    .map(({ start, end }) => ({ start: start - from + before.length, end: end - from + before.length }));
  return { text: before + sentence.slice(from, to) + after, ranges: merged(moved) };
}

/** Where a word starts at or behind `at`, at most at `most`; never inside a surrogate pair. */
function wordStart(text: string, at: number, most: number): number {
  const space = text.indexOf(' ', at);
  return space >= 0 && space < most ? space + 1 : whole(text, at);
}

/** Where a word ends at or before `at`, but behind `least`. */
function wordEnd(text: string, at: number, least: number): number {
  const space = text.lastIndexOf(' ', at);
  return space > least + 1 ? space : whole(text, at);
}

function whole(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}
