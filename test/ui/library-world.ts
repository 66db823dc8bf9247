// library-world: an app on a real library in a folder of its own, whose sources and stories a test makes up.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll } from 'vitest';
import { Library } from '../../src/library/library.ts';
import { libraryChanged, libraryFront } from '../../src/ui/commands/view.ts';
import { bodyOf, keepFetched, loadStoryPage } from '../../src/ui/library-texts.ts';
import { lookupHere } from './lookup-here.ts';
import { publish, type Published } from './publish.ts';
import { edition, settled, world, type World } from './world.ts';

export interface LibraryWorld extends World {
  library: Library;
  /** Stories of a source, the first one the newest; the source is made where it is not there yet. */
  publish(source: string, titles: readonly string[], more?: Published): number;
  /** The same by another copy of the program, of which this one hears as it does in real life. */
  publishElsewhere(source: string, titles: readonly string[], more?: Published): Promise<void>;
  /** What another copy does to the library. */
  elsewhere(does: (library: Library) => void): Promise<void>;
  /** The front taken anew, as at a start. */
  start(): void;
}

const opened: (() => void)[] = [];
// As on the screen some moments after the start.
beforeAll(() => loadStoryPage().then(() => undefined));
afterEach(() => {
  for (const close of opened.splice(0)) close();
});

export function libraryWorld(size = { columns: 80, rows: 24 }): LibraryWorld {
  const data = mkdtempSync(join(tmpdir(), 'newsreader-ui-'));
  const home = { data, config: data, cache: join(data, 'cache') };
  const library = Library.open(home);
  const lookup = lookupHere(Library.open(home));
  opened.push(() => {
    void lookup.close();
    library.close();
    rmSync(data, { recursive: true, force: true });
  });
  const w = world(edition(), size);
  w.services.library = library;
  Object.assign(w.services, { lookup });
  w.services.reading = library.reading;
  w.services.bodyOf = (listed, options) => bodyOf(library, listed, options);
  w.services.keepFetched = (id, fetched) => keepFetched(library, id, fetched);
  w.app.onLibraryChange(() => libraryChanged(w.app));
  library.changedElsewhere();
  const elsewhere = async (does: (library: Library) => void): Promise<void> => {
    const other = Library.open(home);
    does(other);
    other.close();
    if (library.changedElsewhere()) w.app.libraryChanged();
    await settled(w.app);
  };
  const start = (): void => {
    const front = libraryFront(library);
    w.app.set({ screens: [front ?? { ...bundled(w), instead: 'nothing-kept' }] });
  };
  return {
    ...w,
    library,
    elsewhere,
    start,
    publish: (source, titles, more) => publish(library, source, titles, more),
    publishElsewhere: (source, titles, more) =>
      elsewhere((other) => void publish(other, source, titles, more)),
  };
}

function bundled({ app }: World) {
  const front = app.state.screens.find((screen) => screen.kind === 'front');
  if (!front) throw new Error('there is no front');
  return front;
}
