// nothing-found: what is said of a search that finds nothing: the name in it that nobody has, or what may help. Pure.
import { fold } from '../core/fold.ts';
import type { Known } from './candidates.ts';
import { noSourceCalled, noSourceTagged } from './problem-texts.ts';
import type { Filter, Query } from './query-types.ts';

/** One line. known: what the library has by name. */
export function nothingFound(query: Query, known: Pick<Known, 'sources' | 'tags'>): string {
  for (const filter of query.filters) {
    const missing = filter.not ? null : missingName(filter, known);
    if (missing !== null) return `Nothing found. ${missing}`;
  }
  const hasWords = query.words.length + query.phrases.length > 0;
  return `Nothing found. ${hasWords ? 'Fewer or other words' : 'Less that narrows'} may help.`;
}

function missingName(filter: Filter, { sources, tags }: Pick<Known, 'sources' | 'tags'>): string | null {
  if (filter.field === 'tag') {
    const isKnown = tags.some((tag) => fold(tag) === fold(filter.text));
    return isKnown ? null : noSourceTagged(filter.text);
  }
  // A host is written with a dot, and not among the names.
  if (filter.field !== 'source' || filter.text.includes('.')) return null;
  const isCalled = sources.some((title) => fold(title).includes(fold(filter.text)));
  return isCalled ? null : noSourceCalled(filter.text);
}
