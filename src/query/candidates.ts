// candidates: which values a filter may have, given how one begins. Owns their order; whether one fits into the text is
// completions'. Knows only the names that are handed over.
import { fold } from '../core/fold.ts';
import { FILTERS, STATES, TIMES, UNITS, WEEKDAYS, type FilterName } from './filters.ts';
import { cleanValue } from './parts.ts';
import { filterValue } from './read-filter.ts';

/** What a library knows by name, the most likely first. A changed list must be another array. */
export interface Known {
  sources: readonly string[];
  tags: readonly string[];
  authors: readonly string[];
}

export interface Candidate {
  /** One clean line, without quotation marks around it. */
  value: string;
  /** In a few words, what it is. */
  what: string;
}

/** Many more than are offered: some of them do not fit. */
const MOST_NAMES = 64;

/** Best first, each value once. */
export function candidates(name: FilterName, typed: string, known: Known): Candidate[] {
  switch (name) {
    case 'source':
      return named(known.sources, name, typed);
    case 'tag':
      return named(known.tags, name, typed);
    case 'author':
      return named(known.authors, name, typed);
    case 'is':
      return beginning(
        STATES.map(({ state, meaning }) => ({ value: state, what: meaning })),
        typed,
      );
    case 'after':
    case 'before':
      return times(typed);
  }
}

// Folding 20,000 names takes longer than a key may; finding letters in them does not.
const foldedNames = new WeakMap<readonly string[], readonly string[]>();

/** The name that is typed, names that begin with it, then those in which a word does, then those that hold it anywhere. */
function named(names: readonly string[], filter: FilterName, typed: string): Candidate[] {
  let folded = foldedNames.get(names);
  if (!folded) foldedNames.set(names, (folded = names.map(fold)));
  const sought = fold(typed);
  const what = FILTERS.find(({ name }) => name === filter)?.what ?? filter;
  const ranks: string[][] = [[], [], [], []];
  folded.forEach((name, at) => {
    const rank = rankOf(sought, name);
    if (rank !== null) ranks[rank]?.push(names[at] ?? '');
  });
  const values = ranks
    .flat()
    .slice(0, MOST_NAMES)
    .map((name) => filterValue(filter, cleanValue(name)));
  return [...new Set(values)].filter((value) => value !== '').map((value) => ({ value, what }));
}

function rankOf(sought: string, name: string): 0 | 1 | 2 | 3 | null {
  const first = name.indexOf(sought);
  if (first < 0) return null;
  if (first === 0) return name.length === sought.length ? 0 : 1;
  for (let at = first; at > 0; at = name.indexOf(sought, at + 1))
    if (!/[\p{L}\p{N}]/u.test(name.charAt(at - 1))) return 2;
  return 3;
}

function times(typed: string): Candidate[] {
  const sought = fold(typed);
  const usual = TIMES.map(({ time, meaning }) => ({ value: time, what: meaning }));
  if (sought === '') return usual;
  const days = WEEKDAYS.map((day) => ({
    value: day,
    what: `the beginning of the last ${capital(day)}`,
  }));
  const counted = /^[1-9]\d{0,2}$/.test(sought)
    ? UNITS.map(({ unit, name }) => ({
        value: sought + unit,
        what: `${sought} ${sought === '1' ? name.slice(0, -1) : name} ago`,
      }))
    : [];
  return beginning([...usual, ...days, ...counted], typed);
}

function beginning(all: readonly Candidate[], typed: string): Candidate[] {
  const sought = fold(typed);
  const fits = all.filter(({ value }) => value.startsWith(sought));
  return fits.filter(({ value }, at) => fits.findIndex((other) => other.value === value) === at);
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
