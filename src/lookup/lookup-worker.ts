// lookup-worker: the thread's side of lookup-aside: searches, related stories and counts, with a connection to the library
// of its own. Whatever is quick goes first; a search is worked on a piece at a time.
import { enableCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { Story } from '../core/story.ts';
import { Library } from '../library/library.ts';
import { relatedStories } from '../related/related-stories.ts';
import type { Answer, Ask, LookupStart } from './lookup-types.ts';
import { Searching } from './searching.ts';

const { home, compileCache } = workerData as LookupStart;
if (compileCache) enableCompileCache(compileCache);

// Whoever started us uses it: it cannot be set aside under their hands.
const library = Library.open(home, { repair: false });
let searching: Searching | null = null;
let isWorking = false;
/** Numbers of what a piece of work may answer: the last search, and who asked for the authors. */
let search: number | null = null;
const naming = new Set<number>();
/** Stories whose related ones are asked for; the last one is what somebody looks at now, and goes first. */
const looking: { number: number; of: string | Story }[] = [];

const tell = (answer: Answer): void => parentPort?.postMessage(answer);

function work(): void {
  if (isWorking) return;
  isWorking = true;
  setImmediate(() => {
    isWorking = false;
    try {
      // Whoever types waits for nothing else.
      const goesOn = searching?.step() ?? false;
      const next = looking.pop();
      if (next) relate(next);
      if (goesOn || looking.length > 0) work();
    } catch (error) {
      failAll(error);
    }
  });
}

/** Whichever piece of work it was: all that waits for it fails, and the next question begins anew. */
function failAll(error: unknown): void {
  for (const number of [...(search === null ? [] : [search]), ...naming]) fail(number, error);
  search = null;
  naming.clear();
  searching = null;
}

function answer(ask: Ask): void {
  switch (ask.kind) {
    case 'prepare':
      // Nothing is read into memory before somebody searches.
      if (searching) searching.prepare();
      else searching = new Searching(library);
      break;
    case 'search':
      searching ??= new Searching(library);
      search = ask.number;
      searching.ask(ask.task, (found) => tell({ kind: 'found', number: ask.number, answer: found }));
      break;
    case 'authors':
      searching ??= new Searching(library);
      naming.add(ask.number);
      searching.whenRead((names) => {
        naming.delete(ask.number);
        tell({ kind: 'authors', number: ask.number, names });
      });
      break;
    case 'related':
      looking.push(ask);
      break;
    case 'unread':
      return tell({
        kind: 'unread',
        number: ask.number,
        counts: ask.views.map((view) => library.stories.count(view).unread),
      });
  }
  work();
}

function relate({ number, of }: (typeof looking)[number]): void {
  try {
    tell({ kind: 'related', number, stories: relatedStories(library, of) });
  } catch (error) {
    fail(number, error);
  }
}

function fail(number: number, error: unknown): void {
  tell({ kind: 'failed', number, message: error instanceof Error ? error.message : String(error) });
}

parentPort?.on('message', (ask: Ask) => {
  try {
    answer(ask);
  } catch (error) {
    fail('number' in ask ? ask.number : 0, error);
  }
});
