// explain-query: a query in words, for a status line. What is typed is shown in quotation marks, what we say is not.
import { cleanLine } from '../core/sanitise.ts';
import type { Filter, Query } from './query-types.ts';
import { dateOf } from './when.ts';

/**
 * One clean line: “quake”, unread, tag tech, since 27 Nov 2026, without “sport”. '' for a query without meaning. It is as
 * long as the query is; whoever draws it cuts it.
 */
export function explainQuery(query: Query, now: Date): string {
  const parts = [
    ...query.words.map((word) => `“${word}”`),
    ...query.phrases.map((phrase) => `exactly “${phrase}”`),
    ...query.filters.map((filter) => explainFilter(filter, now)),
    ...query.without.map((text) => `without “${text}”`),
  ];
  return cleanLine(parts.join(', '));
}

function explainFilter(filter: Filter, now: Date): string {
  const not = filter.not ? 'not ' : '';
  switch (filter.field) {
    case 'is':
      return filter.not && filter.state === 'unread' ? 'read' : not + filter.state;
    case 'after':
      return `${not}since ${dateOf(filter.when, now)}`;
    case 'before':
      return `${not}before ${dateOf(filter.when, now)}`;
    default:
      return `${not}${filter.field} ${filter.text}`;
  }
}
