// problem-texts: what is said of a wrong search: what is wrong, and what is possible. Whole sentences on one line, however
// long the words are that somebody typed.
import { FILTERS, HOW_TIMES_ARE_WRITTEN, STATES, type FilterName } from './filters.ts';

/** Characters of a typed word that a message repeats. */
const MOST_REPEATED = 40;
// Made when something is wrong: the first list of a program takes twenty milliseconds, which no start should wait for.
const listed = (words: readonly string[]): string =>
  new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(words);
const names = (): string => listed(FILTERS.map(({ name }) => `${name}:`));
const stateNames = (): string => listed(STATES.map(({ state }) => `is:${state}`));

export function noSuchFilter(name: string): string {
  return `There is no filter “${repeated(name)}:”. There are ${names()}.`;
}

export function noSuchState(value: string): string {
  return `There is no “is:${repeated(value)}”. There are ${stateNames()}.`;
}

export function noSuchTime(name: FilterName, value: string): string {
  return `“${name}:${repeated(value)}” names no time. ${HOW_TIMES_ARE_WRITTEN}`;
}

export function noValue(name: FilterName): string {
  const example = FILTERS.find((filter) => filter.name === name)?.example ?? '';
  return `“${name}:” needs something right behind its colon, as in ${example}.`;
}

export function neverBoth(one: string, other: string): string {
  return `Nothing is both ${one} and ${other}.`;
}

/** Both as dates. */
export function neverBetween(after: string, before: string): string {
  return `Nothing is after ${after} and before ${before}.`;
}

export function noSourceTagged(tag: string): string {
  return `No source has the tag “${repeated(tag)}”.`;
}

export function noSourceCalled(name: string): string {
  return `No source that you follow is called “${repeated(name)}”.`;
}

export function tooMany(what: 'words' | 'filters', most: number): string {
  return `A search takes at most ${most} ${what}; those from here on are left out.`;
}

export function tooLong(most: number): string {
  return `A search takes at most ${most.toLocaleString('en-GB')} characters; the rest is left out.`;
}

function repeated(text: string): string {
  const points = Array.from(text);
  return points.length > MOST_REPEATED ? `${points.slice(0, MOST_REPEATED - 1).join('')}…` : text;
}
