// query-text: a query written down again: the one text for all ways to type it. Owns the order: words, phrases, what is
// excluded, filters. Invariant: parseQuery reads it as the same query, but for problems and `open`, as long as it is not
// longer than a search may be.
import { partsOf, type Part } from './parts.ts';
import type { Filter, Query } from './query-types.ts';
import { bareOrQuoted, quoted } from './quotes.ts';
import { whenText } from './when.ts';

export function queryText({ words, phrases, without, filters }: Query): string {
  return [
    ...words.map((text) => (wordIn(text) ? text : quoted(text))),
    ...phrases.map(quoted),
    ...without.map((text) => minus(wordIn(text)?.unknown === null ? text : quoted(text))),
    ...filters.map(filterText),
  ]
    .filter((part) => part !== null)
    .join(' ');
}

/** The one word as which a text is read; null where it is read as anything else. */
function wordIn(text: string): (Part & { kind: 'word' }) | null {
  const [part, ...others] = partsOf(text);
  return part?.kind === 'word' && !part.not && part.text === text && others.length === 0 ? part : null;
}

function filterText(filter: Filter): string | null {
  const value = valueText(filter);
  const named = value === null ? null : `${filter.field}:${value}`;
  return filter.not ? minus(named) : named;
}

function valueText(filter: Filter): string | null {
  switch (filter.field) {
    case 'is':
      return filter.state;
    case 'after':
    case 'before':
      return whenText(filter.when);
    default:
      return bareOrQuoted(filter.text);
  }
}

function minus(text: string | null): string | null {
  return text === null ? null : `-${text}`;
}
