// filters: the language of a search as one table, from which the parser's names, the completions, the problems' texts and
// the help all come. Owns words, knows no syntax. Invariant: every example reads without a problem.

/** What narrows a search, in the order in which it is offered. `what`: what one of its values is called. */
export const FILTERS = [
  {
    name: 'source',
    example: 'source:"Example News"',
    meaning: 'of a source, by its name or a part of it',
    what: 'source',
  },
  { name: 'tag', example: 'tag:tech', meaning: 'of the sources with a tag', what: 'tag' },
  {
    name: 'author',
    example: 'author:duarte',
    meaning: 'by an author, or a part of the name',
    what: 'author',
  },
  { name: 'is', example: 'is:unread', meaning: 'unread, read or bookmarked', what: 'state' },
  { name: 'after', example: 'after:7d', meaning: 'since a day (2026-03-01) or an age (7d)', what: 'time' },
  { name: 'before', example: 'before:2026-03', meaning: 'before a day or an age', what: 'time' },
] as const;

export type FilterName = (typeof FILTERS)[number]['name'];

export const STATES = [
  { state: 'unread', meaning: 'not read yet' },
  { state: 'read', meaning: 'read already' },
  { state: 'bookmarked', meaning: 'among the bookmarks' },
] as const;

export type State = (typeof STATES)[number]['state'];

/** Times that are worth an offer before anything is typed. */
export const TIMES = [
  { time: 'today', meaning: 'the beginning of today' },
  { time: 'yesterday', meaning: 'the beginning of yesterday' },
  { time: '24h', meaning: '24 hours ago' },
  { time: '7d', meaning: '7 days ago' },
  { time: '30d', meaning: '30 days ago' },
  { time: '3m', meaning: '3 months ago' },
  { time: '1y', meaning: 'a year ago' },
] as const;

/** In the order of Date.getDay. */
export const WEEKDAYS = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
] as const;

export const UNITS = [
  { unit: 'd', name: 'days' },
  { unit: 'w', name: 'weeks' },
  { unit: 'm', name: 'months' },
  { unit: 'y', name: 'years' },
  { unit: 'h', name: 'hours' },
] as const;

export type Unit = (typeof UNITS)[number]['unit'];

export const HOW_TIMES_ARE_WRITTEN =
  'A day is written 2026-03-01, a month 2026-03, a year 2026, an age 12h, 7d, 2w, 3m or 1y; there are also today, yesterday and monday to sunday.';

/** The whole language for help and README, a row for each thing that can be typed. All of a search must hold. */
export const LANGUAGE: readonly { example: string; meaning: string }[] = [
  { example: 'quake', meaning: 'the word, anywhere in a story; with another ending or misspelt as well' },
  { example: '"state of play"', meaning: 'these words in this order' },
  { example: '-sport', meaning: 'without the word; - also stands before "…" and before what follows here' },
  ...FILTERS.map(({ example, meaning }) => ({ example, meaning })),
];
