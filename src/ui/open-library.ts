// open-library: the library on the screen: opened, followed while others write to it, and let go of.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { toReaderError } from '../core/errors.ts';
import type { Home } from '../core/paths.ts';
import { reloadSources } from './commands/sources-list.ts';
import { libraryChanged } from './commands/view.ts';
import { loadStoryPage } from './library-texts.ts';
import type { App } from './model/app.ts';

/** How often another copy's writing is looked for, in milliseconds; looking takes microseconds. */
const LOOK_EVERY_MS = 1000;

/** Whether there is one on the disk; where there is none, the first frame need not wait until one is made. */
export function hasLibrary(home: Home): boolean {
  return existsSync(join(home.data, 'library.db'));
}

/** Opens it, makes it where there is none, for the app's services. Throws ReaderError 'storage'. */
export async function openLibrary(app: App, home: Home): Promise<void> {
  const { Library } = await import('../library/library.ts');
  const library = Library.open(home);
  library.holdLittle();
  app.services.library = library;
  app.services.reading = library.reading;
}

/** Soon enough for the first story, late enough for the first keys, in milliseconds. */
const PREPARE_AFTER_MS = 300;

/** What makes text of markup is loaded while nothing else is to do, so that the first story opens as fast as any. */
export function prepareToRead(): void {
  setTimeout(() => void loadStoryPage().catch(() => undefined), PREPARE_AFTER_MS).unref();
}

/** Shows what is written to the library, by us or by others. Gives what stops it. */
export function followLibrary(app: App): () => void {
  const unsubscribe = app.onLibraryChange(() => {
    libraryChanged(app);
    reloadSources(app);
  });
  // Who was faster than the disk looks at the sources already.
  reloadSources(app);
  const timer = setInterval(() => {
    try {
      if (app.services.library?.changedElsewhere()) app.libraryChanged();
    } catch (error) {
      clearInterval(timer);
      app.fail(toReaderError(error, 'Looking at the library'));
    }
  }, LOOK_EVERY_MS);
  timer.unref();
  return () => {
    clearInterval(timer);
    unsubscribe();
  };
}
