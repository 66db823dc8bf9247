// choose-sources: which sources a refresh asks, and in which order. Asks nobody.
import type { Library } from '../library/library.ts';
import type { LibrarySource } from '../library/source-types.ts';
import { forbiddenUntil, isDue } from './schedule.ts';

export interface Chosen {
  ask: LibrarySource[];
  /** Named, but their servers said to wait. */
  wait: { source: LibrarySource; until: Date }[];
  /** Not named and not due. */
  notDue: number;
}

/** named: their numbers; undefined: whoever is due. Pages have no news of their own. */
export function choose(library: Library, named: readonly number[] | undefined, now: Date): Chosen {
  if (!named) {
    const all = library.sources.list().filter(({ kind }) => kind !== 'page');
    const due = all.filter((source) => isDue(source, now));
    return { ask: inOrder(due), wait: [], notDue: all.length - due.length };
  }
  const sources = [...new Set(named)]
    .map((id) => library.sources.get(id))
    .filter((source) => source !== null);
  const chosen: Chosen = { ask: [], wait: [], notDue: 0 };
  for (const source of sources) {
    const until = forbiddenUntil(source, now);
    if (until) chosen.wait.push({ source, until });
    else chosen.ask.push(source);
  }
  return { ...chosen, ask: inOrder(chosen.ask) };
}

/** Who answers goes before who fails, so that nobody waits for a dead host; then who was not asked for longest. */
function inOrder(sources: LibrarySource[]): LibrarySource[] {
  return sources.toSorted(
    (a, b) => a.failures - b.failures || (a.askedAt ?? '').localeCompare(b.askedAt ?? '') || a.id - b.id,
  );
}
