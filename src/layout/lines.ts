// lines: what a laid-out story is made of. Types only. A line knows its place in the text, so that a reading place
// survives another width.
import type { Place } from '../core/place.ts';

/** What a span is, not how it looks: the theme decides that. */
export type Role =
  | 'text'
  | 'title'
  | 'meta' // author, date, source, counts
  | 'heading'
  | 'quote'
  | 'code'
  | 'caption' // of pictures and tables
  | 'marker' // list marks, quote bars, link numbers, table rules
  | 'link';

export interface Span {
  text: string;
  role: Role;
  bold?: true;
  italic?: true;
  strike?: true;
  /** Where the span is part of a link: its absolute URL. */
  href?: string;
  /**
   * Where the span is the story's own text: the UTF-16 offset of its first character in its block's text
   * ({@link Layout.texts}). Absent where we added the text: bars, list marks, link numbers, labels, padding.
   */
  at?: number;
  /** Where the span is part of a hit of the search in the text: the hit's number, from 0. */
  hit?: number;
}

export interface Line {
  spans: Span[];
  /** The place of the line's first character of text; a blank line has that of the line after it. */
  place: Place;
}

export interface Link {
  /** As printed behind the link, from 1. */
  number: number;
  href: string;
  /** Index into Layout.lines of the line where the link ends. */
  line: number;
}

export interface Hit {
  /** Index into Layout.lines of the line where the hit starts. */
  line: number;
  place: Place;
}

/**
 * A story as lines. Blocks are counted as in Story.body; -1 is the head (headline, byline, lead picture), and an
 * excerpt standing in for a body is block 0. The note at the end is one block more.
 */
export interface Layout {
  /** In cells; no line is wider. */
  width: number;
  lines: Line[];
  /** One for each distinct address, by number. */
  links: Link[];
  /**
   * The plain text of each block, the head's first (so block b's is texts[b + 1]): the texts of its paragraphs, list
   * items, cells and captions in reading order, each ended by {@link TEXT_END}. Places count in it. No width in it.
   */
  texts: readonly string[];
}

/** Ends each paragraph, cell or caption in a block's text; the sanitiser lets none through, so it is never foreign. */
export const TEXT_END = '\u2029';
