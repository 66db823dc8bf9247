// parse-query: what somebody typed as a query, with all that is wrong in it. Owns the limits and where problems stand.
// Never throws, and the work is bounded, whatever is handed over.
import { contradiction } from './contradiction.ts';
import { partsOf, type FilterPart, type Part } from './parts.ts';
import { noSuchFilter, tooLong, tooMany } from './problem-texts.ts';
import type { Query } from './query-types.ts';
import { readFilter } from './read-filter.ts';
import { asTyped, MOST_CHARACTERS, type Typed } from './typed.ts';

/** Words, phrases and what is excluded, together; and filters, the wrong ones too. The rest is left out, and said. */
const MOST_WORDS = 24;
const MOST_FILTERS = 24;

/**
 * The query in a text. What stands at the end of the text without a blank behind it counts as being typed: problems of
 * which more letters may be the cure are `early`, and a filter without its value is none yet. Whoever takes a finished
 * text adds a blank. `now`: at which ages are compared with days.
 */
export function parseQuery(text: string, now: Date = new Date()): Query {
  const typed = asTyped(text);
  const parts = partsOf(typed.text);
  const query: Query = { words: [], phrases: [], without: [], filters: [], problems: [], open: false };
  const end = parts.at(-1)?.end ?? 0;
  const filters = parts.filter((part) => part.kind === 'filter');
  const words = parts.filter((part) => part.kind !== 'filter' && part.text !== '');
  for (const part of words.slice(0, MOST_WORDS)) takeWord(part, query, typed);
  for (const part of filters.slice(0, MOST_FILTERS)) takeFilter(part, query, typed, now);
  const [word, filter] = [words[MOST_WORDS], filters[MOST_FILTERS]];
  if (word) say(query, typed, { start: word.start, end }, tooMany('words', MOST_WORDS));
  if (filter) say(query, typed, { start: filter.start, end }, tooMany('filters', MOST_FILTERS));
  query.problems.sort((one, other) => one.start - other.start);
  if (typed.cut)
    query.problems.push({
      start: MOST_CHARACTERS,
      end: text.length,
      message: tooLong(MOST_CHARACTERS),
      early: false,
    });
  const last = parts.at(-1);
  query.open = last?.kind === 'word' && !last.not && !word && isBeingTyped(last, typed);
  return query;
}

/** Whether there is anything to search for or to filter by. */
export function hasMeaning({ words, phrases, without, filters }: Query): boolean {
  return words.length + phrases.length + without.length + filters.length > 0;
}

function takeWord(part: Part, query: Query, typed: Typed): void {
  if (part.not) query.without.push(part.text);
  else if (part.kind === 'phrase') query.phrases.push(part.text);
  else query.words.push(part.text);
  if (part.kind === 'word' && part.unknown !== null) say(query, typed, part, noSuchFilter(part.unknown));
}

function takeFilter(part: FilterPart, query: Query, typed: Typed, now: Date): void {
  const read = readFilter(part);
  if ('filter' in read) {
    const message = contradiction(read.filter, query.filters, now);
    query.filters.push(read.filter);
    if (message !== null) say(query, typed, part, message);
    return;
  }
  const cure = isBeingTyped(part, typed) ? read.cure : null;
  if (cure !== 'a value') say(query, typed, part, read.wrong, cure !== null);
}

function isBeingTyped(part: Part, { text, cut }: Typed): boolean {
  return !cut && part.end === text.length;
}

function say(
  query: Query,
  typed: Typed,
  { start, end }: { start: number; end: number },
  message: string,
  early: boolean = false,
): void {
  query.problems.push({ ...typed.original(start, end), message, early });
}
