// inline-runs: the text of one paragraph while it grows, as runs with their marks. Owns white space (as CSS collapses
// it), joining of equal runs, and trimming. Invariant: the runs it gives are sanitised, and none is empty.
import type { Inline, Run } from '../../core/blocks.ts';
import { clean } from '../../core/sanitise.ts';

export type Marks = Omit<Run, 'text'>;

/** Adds text to `runs`, its white space collapsed across runs. */
export function addText(runs: Inline, text: string, marks: Marks): void {
  let collapsed = clean(text).replace(/[\s\u00A0]+/gu, ' ');
  const last = runs.at(-1);
  if (collapsed.startsWith(' ') && (!last || /\s$/u.test(last.text))) collapsed = collapsed.slice(1);
  if (collapsed === '') return;
  append(runs, collapsed, marks);
}

/** Adds a hard line break. */
export function addBreak(runs: Inline): void {
  const last = runs.at(-1);
  if (!last) return;
  last.text = last.text.replace(/ +$/u, '');
  append(runs, '\n', {});
}

/** The finished runs: no white space at either end, none empty. */
export function finish(runs: Inline): Inline {
  trimAt(runs, 0, /^\s+/u);
  trimAt(runs, -1, /\s+$/u);
  const joined: Inline = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last && sameMarks(last, run)) last.text += run.text;
    else if (run.text !== '') joined.push(run);
  }
  return joined;
}

function trimAt(runs: Inline, index: 0 | -1, space: RegExp): void {
  for (let run = runs.at(index); run; run = runs.at(index)) {
    run.text = run.text.replace(space, '');
    if (run.text !== '') return;
    if (index === 0) runs.shift();
    else runs.pop();
  }
}

function append(runs: Inline, text: string, marks: Marks): void {
  const last = runs.at(-1);
  if (last && sameMarks(last, marks)) last.text += text;
  else runs.push({ ...marks, text });
}

function sameMarks(a: Marks, b: Marks): boolean {
  return (
    a.bold === b.bold &&
    a.italic === b.italic &&
    a.code === b.code &&
    a.strike === b.strike &&
    a.href === b.href
  );
}
