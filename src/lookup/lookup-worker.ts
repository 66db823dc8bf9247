// lookup-worker: the thread's side of lookup-aside: searches, related stories and counts, with a connection to the library
// of its own. Whatever is quick goes first; a search is worked on a piece at a time.
import { enableCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
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

const tell = (answer: Answer): void => parentPort?.postMessage(answer);

function work(number: number): void {
  isWorking = true;
  setImmediate(() => {
    isWorking = false;
    answering(number, () => {
      if (searching?.step()) work(number);
    });
  });
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
      searching.ask(ask.task, (found) => tell({ kind: 'found', number: ask.number, answer: found }));
      break;
    case 'authors':
      searching ??= new Searching(library);
      searching.whenRead((names) => tell({ kind: 'authors', number: ask.number, names }));
      break;
    case 'related':
      return tell({ kind: 'related', number: ask.number, stories: relatedStories(library, ask.key) });
    case 'unread':
      return tell({
        kind: 'unread',
        number: ask.number,
        counts: ask.views.map((view) => library.stories.count(view).unread),
      });
  }
  if (!isWorking) work(ask.kind === 'search' ? ask.number : 0);
}

function answering(number: number, does: () => void): void {
  try {
    does();
  } catch (error) {
    tell({ kind: 'failed', number, message: error instanceof Error ? error.message : String(error) });
  }
}

parentPort?.on('message', (ask: Ask) => answering('number' in ask ? ask.number : 0, () => answer(ask)));
