// contradiction: filters that nothing can meet together. Only what the language itself says: what a library holds is not
// known here.
import { neverBetween, neverBoth } from './problem-texts.ts';
import type { Filter, When } from './query-types.ts';
import { dateOf, instantOf } from './when.ts';

/** What `filter` cannot be together with one of those before it; null where nothing is in the way. */
export function contradiction(filter: Filter, before: readonly Filter[], now: Date): string | null {
  for (const other of before) {
    const found = betweenTwo(other, filter, now);
    if (found !== null) return found;
  }
  return null;
}

function betweenTwo(one: Filter, other: Filter, now: Date): string | null {
  if (one.field === 'is' && other.field === 'is') {
    const [first, second] = [stateOf(one), stateOf(other)];
    return first.of === second.of && first.name !== second.name ? neverBoth(first.name, second.name) : null;
  }
  if (one.field === 'after' && other.field === 'before') return betweenTimes(one.when, other.when, now);
  if (one.field === 'before' && other.field === 'after') return betweenTimes(other.when, one.when, now);
  return null;
}

function stateOf({ state, not }: Filter & { field: 'is' }): { of: string; name: string } {
  if (state === 'bookmarked') return { of: state, name: not ? 'not bookmarked' : state };
  return { of: 'reading', name: (state === 'read') === not ? 'unread' : 'read' };
}

function betweenTimes(after: When, before: When, now: Date): string | null {
  const [from, to] = [instantOf(after, now), instantOf(before, now)];
  if (from.getTime() < to.getTime()) return null;
  return neverBetween(dateOf(after, now), dateOf(before, now));
}
