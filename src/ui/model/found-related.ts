// found-related: what the library has on the same thing as a story, found by a thread while somebody looks at the story.
// Owns the few answers that came last; a story that nobody looks at asks nothing.
import type { Story } from '../../core/story.ts';
import { wordsOf } from '../../related/outside.ts';
import { reasonText } from '../../related/reason.ts';
import type { App } from './app.ts';
import { rowOfListed } from './library-rows.ts';
import type { Row } from './state.ts';

const NONE: readonly Row[] = [];
/** Stories between which one goes to and fro. */
const REMEMBERED = 32;

const answers = new WeakMap<App, Map<string, readonly Row[]>>();

/** What has been found by now; the same array until it is found anew. */
export function foundRelated(app: App, id: string): readonly Row[] {
  return answers.get(app)?.get(id) ?? NONE;
}

/** Asks for it. of: an id, or a story that the library may not have. Resolves to the rows that were found, without those that the story's own page offers. */
export async function findRelated(app: App, of: string | Story): Promise<readonly Row[]> {
  const { lookup } = app.services;
  if (!lookup) return NONE;
  const id = typeof of === 'string' ? of : of.id;
  const related = await asked(app, id, lookup.related(typeof of === 'string' ? of : wordsOf(of)));
  const rows = related.flatMap(({ listed, reason }): Row[] =>
    reason.kind === 'offered'
      ? []
      : [{ ...rowOfListed(listed), role: 'related', reason: reasonText(reason) }],
  );
  const known = answers.get(app) ?? new Map<string, readonly Row[]>();
  answers.set(app, known);
  known.delete(id);
  known.set(id, rows);
  const oldest = known.keys().next();
  if (known.size > REMEMBERED && !oldest.done) known.delete(oldest.value);
  return rows;
}

const looking = new WeakMap<App, string[]>();

/** Whether it is still being looked for. */
export function isLookedFor(app: App, id: string): boolean {
  return looking.get(app)?.includes(id) ?? false;
}

/** Remembers that somebody waits for it, as long as that lasts. */
async function asked<Answer>(app: App, id: string, coming: Promise<Answer>): Promise<Answer> {
  looking.set(app, [...(looking.get(app) ?? []), id]);
  try {
    return await coming;
  } finally {
    const left = [...(looking.get(app) ?? [])];
    left.splice(left.indexOf(id), 1);
    looking.set(app, left);
  }
}

let last: { offered: readonly Row[]; found: readonly Row[]; all: readonly Row[] } | null = null;

/** What a page offers, then what was found beside it; the same array for the same two. */
export function allRelated(offered: readonly Row[], found: readonly Row[]): readonly Row[] {
  if (found.length === 0) return offered;
  if (last?.offered === offered && last.found === found) return last.all;
  const ids = new Set(offered.map(({ story }) => story.id));
  last = { offered, found, all: [...offered, ...found.filter(({ story }) => !ids.has(story.id))] };
  return last.all;
}
