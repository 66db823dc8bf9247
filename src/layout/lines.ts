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

export interface Layout {
  /** In cells; no line is wider. */
  width: number;
  lines: Line[];
  links: Link[];
}
