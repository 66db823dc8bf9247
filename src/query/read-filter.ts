// read-filter: what one name:value means. Owns the values, not the syntax. Never throws.
import { fold } from '../core/fold.ts';
import { STATES, type FilterName } from './filters.ts';
import { cleanValue, type FilterPart } from './parts.ts';
import { noSuchState, noSuchTime, noValue } from './problem-texts.ts';
import type { Filter } from './query-types.ts';
import { mayBecomeTime, whenOf } from './when.ts';

/** The filter, or what is wrong with it, and what may still cure that while it is being typed. */
export type FilterRead = { filter: Filter } | { wrong: string; cure: 'a value' | 'more letters' | null };

// Tags are written with a # elsewhere.
const HASHES = /^(?:[#＃\s]|\p{Default_Ignorable_Code_Point})+/u;

export function readFilter({ name, not, text, quotes }: FilterPart): FilterRead {
  const value = filterValue(name, text);
  const mayGrow = quotes !== 'closed';
  if (value === '') return { wrong: noValue(name), cure: mayGrow ? 'a value' : null };
  switch (name) {
    case 'source':
    case 'tag':
    case 'author':
      return { filter: { not, field: name, text: value } };
    case 'is':
      return readState(value, not, mayGrow);
    case 'after':
    case 'before': {
      const when = whenOf(value);
      if (!when)
        return {
          wrong: noSuchTime(name, value),
          cure: mayGrow && mayBecomeTime(value) ? 'more letters' : null,
        };
      const turned = name === 'after' ? 'before' : 'after';
      return { filter: { not: false, field: not ? turned : name, when } };
    }
  }
}

/** A value as its filter takes it: of a tag without its #. */
export function filterValue(name: FilterName, text: string): string {
  return name === 'tag' ? cleanValue(text.replace(HASHES, '')) : text;
}

function readState(value: string, not: boolean, mayGrow: boolean): FilterRead {
  const typed = fold(value);
  const known = STATES.find(({ state }) => state === typed);
  if (known) return { filter: { not, field: 'is', state: known.state } };
  const begins = mayGrow && STATES.some(({ state }) => state.startsWith(typed));
  return { wrong: noSuchState(value), cure: begins ? 'more letters' : null };
}
