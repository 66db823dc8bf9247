// completions: what may stand where the cursor is: names of filters and their values. Pure: what there is to name is
// handed over. Invariant: a value that is offered makes no new problem.
import { fold } from '../core/fold.ts';
import { clean, cleanLine } from '../core/sanitise.ts';
import { candidates, type Known } from './candidates.ts';
import { FILTERS } from './filters.ts';
import { parseQuery } from './parse-query.ts';
import { partsOf, type FilterPart } from './parts.ts';
import { bareOrQuoted } from './quotes.ts';
import { filterValue } from './read-filter.ts';
import { MOST_CHARACTERS } from './typed.ts';

export type { Known } from './candidates.ts';

export interface Completions {
  /** What an option takes the place of: UTF-16 offsets; `end` is exclusive. */
  start: number;
  end: number;
  /** At most 8, best first. `what`: in a few words, what it is. */
  options: { text: string; what: string }[];
}

const MOST = 8;

/**
 * What may stand at the cursor (a UTF-16 offset): nothing for an ordinary word, the names of all filters where nothing is
 * typed yet. `now`: see parseQuery.
 */
export function completionsAt(
  text: string,
  cursor: number,
  known: Known,
  now: Date = new Date(),
): Completions {
  const at = Math.min(text.length, Math.max(0, Math.trunc(cursor) || 0));
  const nothing: Completions = { start: at, end: at, options: [] };
  // The offsets below are of clean text, and nobody can type any other on the screen.
  if (text.length > MOST_CHARACTERS || clean(text) !== text) return nothing;
  const part = partsOf(text).find(({ start, end }) => start < at && at <= end);
  if (!part)
    return /(?:^|[\s-])$/.test(text.slice(0, at)) && /^(?:\s|$)/.test(text.slice(at))
      ? names('', at)
      : nothing;
  if (part.kind === 'word' && part.end === at) return names(text.slice(part.from, at), at);
  if (part.kind !== 'filter' || at < part.valueStart || (part.quotes === 'closed' && at === part.end))
    return nothing;
  return values(part, text, at, known, now);
}

/** The text and the cursor after an option has been taken: behind a blank after a value, right behind the colon of a name. */
export function replaceWith(
  text: string,
  { start, end, text: option }: { start: number; end: number; text: string },
): { text: string; cursor: number } {
  const before = text.slice(0, start) + option;
  const rest = text.slice(end);
  // A value stands right behind its colon, a name never does.
  if (!/[:：]$/.test(text.slice(0, start))) return { text: before + rest, cursor: before.length };
  return { text: `${before} ${rest.replace(/^\s/, '')}`, cursor: before.length + 1 };
}

function names(typed: string, end: number): Completions {
  const begun = FILTERS.filter(({ name }) => name.startsWith(fold(typed)));
  return {
    start: end - typed.length,
    end,
    options: begun.map(({ name, meaning }) => ({ text: `${name}:`, what: meaning })),
  };
}

function values(part: FilterPart, text: string, cursor: number, known: Known, now: Date): Completions {
  const start = part.valueStart;
  // Whoever has not closed the quotation marks yet has not meant all of the text to stand in them.
  const end = part.quotes === 'open' ? cursor + text.slice(cursor).search(/\s|$/) : part.end;
  const typed = typedValue(part, text.slice(start, cursor));
  const said = messages(text, now);
  const options: Completions['options'] = [];
  for (const { value, what } of candidates(part.name, typed, known)) {
    const option = bareOrQuoted(value);
    if (option === null) continue;
    const after = replaceWith(text, { start, end, text: option });
    if (messages(after.text, now).every((message) => said.includes(message)))
      options.push({ text: option, what });
    if (options.length === MOST) break;
  }
  return { start, end, options };
}

function messages(text: string, now: Date): string[] {
  return parseQuery(text, now).problems.map(({ message }) => message);
}

/** The beginning of a value, as it would be without quotation marks. */
function typedValue({ name, quotes }: FilterPart, text: string): string {
  const bare = quotes === 'none' ? text : text.replace(/^[^"＂“”„‟«»「『]*./u, '');
  return filterValue(name, cleanLine(bare));
}
