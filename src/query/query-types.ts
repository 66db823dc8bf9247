// query-types: what a search means, once it has been read. Every string in it is one clean line, and none is empty.
import type { State, Unit, WEEKDAYS } from './filters.ts';

export interface Query {
  /** Words looked for anywhere, in the order typed, as typed: case and accents are folded by whoever searches. */
  words: string[];
  /** Looked for word by word in a row. */
  phrases: string[];
  /** Words and phrases that must not be met. */
  without: string[];
  /** All must hold. */
  filters: Filter[];
  /** What is wrong, in the order of the text. What is wrong is left out of the rest. */
  problems: QueryProblem[];
  /** Whether the last of the words is at the end of the text, and may still get more letters. */
  open: boolean;
}

export type Filter = { not: boolean } & (
  | { field: 'source' | 'tag' | 'author'; text: string }
  | { field: 'is'; state: State }
  /** Never with `not`: what is not after is before. */
  | { field: 'after' | 'before'; when: When }
);

/** A point in time, as it was meant: an age and a named day move along with the clock, a day of the calendar stays. */
export type When =
  /** 2026-03-01: the beginning of that day in local time. */
  | { day: string }
  | { ago: number; unit: Unit }
  /** The beginning of that day; of a weekday the last one, which may be today. */
  | { named: DayName };

export type DayName = 'today' | 'yesterday' | (typeof WEEKDAYS)[number];

export interface QueryProblem {
  /** UTF-16 offsets in the text as it was typed; `end` is exclusive. */
  start: number;
  end: number;
  /** What is wrong and what is possible, in whole sentences on one line. */
  message: string;
  /** It stands at the end of the text and may still become right: nothing to say while somebody is typing it. */
  early: boolean;
}
