// library-corpus: the stories of the library that the fuzzy search looks at: the first of the view that the front shows.
// Bounded, since the index over them is made while somebody types.
import type { App } from './app.ts';
import { LibraryRows, rowOfListed } from './library-rows.ts';
import type { Row } from './state.ts';

const MOST = 1000;

export interface Corpus {
  rows: readonly Row[];
  byId: ReadonlyMap<string, Row>;
}

/** Of a snapshot, by its own numbers: a list that was only looked at afresh is searched in the same index. */
const corpora = new WeakMap<Int32Array, Corpus>();
export const NO_CORPUS: Corpus = { rows: [], byId: new Map() };

/** The same object as long as the front shows the same list. */
export function libraryCorpus(app: App): Corpus {
  const front = app.state.screens.find((screen) => screen.kind === 'front');
  const { library } = app.services;
  if (!library || !(front?.rows instanceof LibraryRows)) return NO_CORPUS;
  const { ids } = front.rows;
  let corpus = corpora.get(ids);
  if (!corpus) {
    const rows = library.stories.list(ids.subarray(0, MOST)).flatMap((one) => (one ? rowOfListed(one) : []));
    corpus = { rows, byId: new Map(rows.map((row) => [row.story.id, row])) };
    corpora.set(ids, corpus);
  }
  return corpus;
}
