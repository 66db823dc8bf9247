// passage: one stretch of prose (a paragraph, a cell, a caption) with its marks, ready to be wrapped at any width.
// Owns the way from runs to spans; knows nothing of blocks. Invariant: every character of the runs is in the passage
// once, at its own offset in the block's text; what we add (link numbers) has no offset.
import type { Inline, Run } from '../core/blocks.ts';
import type { Role, Span } from './lines.ts';
import { measure, type Measure } from './graphemes.ts';

/** Everything of a span but its text and its place. */
export type Style = Omit<Span, 'text' | 'at' | 'hit'>;

/** A stretch of one style, up to `end`. `at`: offset of its first character in the block's text; -1 if it is ours. */
export interface Stretch {
  end: number;
  at: number;
  style: Style;
}

export interface Passage {
  /** As shown: white space as spaces or '\n', link numbers in it. */
  text: string;
  stretches: Stretch[];
  measured: Measure;
  /** Where link numbers begin: they stay with their word while it fits. */
  numbers: number[];
}

/** Gives each distinct address its number, in order of asking, from 1. */
export type LinkNumbers = (href: string) => number;

const WHITE = /[\t\v\f\r\u2028\u2029]/gu;

/** What is said of all runs of a passage: their role, and marks beside their own. */
export interface Manner {
  role: Role;
  bold?: true;
  italic?: true;
}

/** A passage from runs. `base`: offset of its first character in the block's text. */
export function passage(content: Inline, manner: Manner, base: number, numbers: LinkNumbers): Passage {
  let text = '';
  let at = base;
  const stretches: Stretch[] = [];
  const marks: number[] = [];
  const add = (piece: string, place: number, style: Style): void => {
    if (piece === '') return;
    text += piece;
    stretches.push({ end: text.length, at: place, style });
  };
  content.forEach((run, index) => {
    const shown = run.text.replace(WHITE, ' ');
    const style = styleOf(run, manner);
    const { href } = run;
    if (href === undefined || !endsLink(content, index)) add(shown, at, style);
    else {
      // The number stands right behind the last word, before white space that ends the link's text.
      const ink = shown.trimEnd();
      add(ink, at, style);
      if (hasInk(content, index)) {
        marks.push(text.length);
        add(`[${numbers(href)}]`, -1, { role: 'marker', href });
      }
      add(shown.slice(ink.length), at + ink.length, style);
    }
    at += run.text.length;
  });
  return { text, stretches, measured: measure(text), numbers: marks };
}

/** A passage without marks. */
export function plainPassage(text: string, manner: Manner, base: number): Passage {
  return passage([{ text }], manner, base, () => 0);
}

function styleOf(run: Run, manner: Manner): Style {
  return {
    role: run.href !== undefined ? 'link' : run.code ? 'code' : manner.role,
    ...(run.bold || manner.bold ? { bold: true } : {}),
    ...(run.italic || manner.italic ? { italic: true } : {}),
    ...(run.strike ? { strike: true } : {}),
    ...(run.href !== undefined ? { href: run.href } : {}),
  };
}

// A link with bold words in it comes as several runs with one address.
function endsLink(content: Inline, index: number): boolean {
  const href = content[index]?.href;
  let next = index + 1;
  while (content[next]?.text === '') next++;
  return content[next]?.href !== href;
}

function hasInk(content: Inline, last: number): boolean {
  const href = content[last]?.href;
  for (let index = last; index >= 0; index--) {
    const run = content[index];
    if (!run || (run.href !== href && run.text !== '')) return false;
    if (run.href === href && run.text.trim() !== '') return true;
  }
  return false;
}

/** Words of ours, that are not in the block's text. */
export function ownWords(text: string, style: Style): Passage {
  return { text, stretches: [{ end: text.length, at: -1, style }], measured: measure(text), numbers: [] };
}

/** Passages one behind the other in the same lines. */
export function joined(passages: readonly Passage[]): Passage {
  let text = '';
  const stretches: Stretch[] = [];
  const numbers: number[] = [];
  for (const part of passages) {
    const shift = text.length;
    text += part.text;
    for (const stretch of part.stretches) stretches.push({ ...stretch, end: stretch.end + shift });
    for (const offset of part.numbers) numbers.push(offset + shift);
  }
  return { text, stretches, measured: measure(text), numbers };
}
