// query: the language of a search, for whoever takes one from a person, searches with one, or keeps one. Pure: knows no
// store and no screen. Invariant: any string is a query; what is wrong in it is among its problems.
export { completionsAt, replaceWith, type Completions, type Known } from './completions.ts';
export { explainQuery } from './explain-query.ts';
export { nothingFound } from './nothing-found.ts';
export { hasMeaning, parseQuery } from './parse-query.ts';
export { queryText } from './query-text.ts';
export type { DayName, Filter, Query, QueryProblem, When } from './query-types.ts';
export { instantOf } from './when.ts';
