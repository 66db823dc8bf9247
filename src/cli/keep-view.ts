// keep-view: `newsreader search QUERY --keep NAME --key DIGIT`: a search is kept as a view.
import { InvalidArgumentError } from 'commander';
import { cleanLine } from '../core/sanitise.ts';
import { VIEW_KEYS, insteadOf } from '../library/kept-views.ts';
import type { Library } from '../library/library.ts';
import { queryText, type Query } from '../query/query.ts';
import { complain } from './output.ts';

/** A name that does not show is the query's text; without a key a view of that name keeps the one that it has. */
export function keepView(library: Library, query: Query, name: string, key: string | null): void {
  const known = cleanLine(name) || queryText(query);
  const before = library.views.list();
  const digit = key ?? library.views.get(known)?.key ?? null;
  const view = { name: known, query: queryText(query), key: digit };
  library.views.keep(view);
  complain(`Kept as the view “${known}”${insteadOf(view, before)}.`);
}

/** For `--key`. */
export function digit(value: string): string {
  if (!VIEW_KEYS.includes(value)) throw new InvalidArgumentError('It must be a digit from 1 to 9.');
  return value;
}
