// merged: what was found in memory and what was found in the library, in one order. Pure.
import type { WeighedMatch } from './search-stories.ts';

/** Each story once: where both have it, as the library lists it, and explained by where it is met best. */
export function merged(
  here: readonly WeighedMatch[],
  there: readonly WeighedMatch[],
  limit: number,
): WeighedMatch[] {
  const byId = new Map(there.map((match) => [match.story.id, match]));
  for (const match of here) {
    const known = byId.get(match.story.id);
    if (!known) byId.set(match.story.id, match);
    else if (match.weight > known.weight)
      byId.set(match.story.id, { ...match, ...(known.listed ? { listed: known.listed } : {}) });
  }
  return [...byId.values()].sort((a, b) => b.weight - a.weight).slice(0, limit);
}
