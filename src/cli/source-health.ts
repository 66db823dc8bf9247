// source-health: how a source is, in plain words for a terminal without a screen. Pure; the words are the Sources screen's.
import { longDate } from '../core/age.ts';
import { cleanLine } from '../core/sanitise.ts';
import type { LibrarySource } from '../library/sources.ts';
import { ahead, answerWords, condition, validatorWords } from '../ui/model/sources-health.ts';

/** One word for a column: "well", "new", "failing", "gone", "saved". */
export function stateWord(source: LibrarySource): string {
  return condition(source);
}

/** A heading and a line for each fact, ending in a newline. */
export function healthText(source: LibrarySource, now = new Date()): string {
  const { id, title, url, error, failingSince, failures, succeededAt, changedAt, nextAt, gone } = source;
  const facts: [string, string | null][] = [
    ['Address', url],
    ['State', stateWord(source)],
    ['Wrong', error && `${error.message} ${error.hint}`],
    [
      'Since',
      failingSince && `${longDate(failingSince)} (${failures === 1 ? 'once' : `${failures} times in a row`})`,
    ],
    ['Last answer', answerWords(source)],
    ['Last success', succeededAt ? longDate(succeededAt) : 'none yet'],
    ['Last new', changedAt ? longDate(changedAt) : 'none yet'],
    [
      'Asked next',
      gone ? 'no more, as its server wishes' : nextAt ? ahead(nextAt, now) : 'at the next refresh',
    ],
    ['Validators', source.kind === 'feed' ? validatorWords(source) : null],
  ];
  for (const problem of source.problems) facts.push(['Note', problem]);
  const lines = facts.flatMap(([label, text]) =>
    text === null ? [] : [`  ${label.padEnd(13)} ${cleanLine(text)}\n`],
  );
  return `${cleanLine(title)} (${id})\n${lines.join('')}`;
}
