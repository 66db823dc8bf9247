// open-library: the library on the screen: opened, followed while others write to it, and let go of.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ReaderError, toReaderError } from '../core/errors.ts';
import type { Home } from '../core/paths.ts';
import type { Problem } from '../keep/set-aside.ts';
import { frontOf } from './commands/open-targets.ts';
import { reloadSources } from './commands/sources-list.ts';
import { libraryChanged, libraryFront } from './commands/view.ts';
import { loadStoryPage } from './library-texts.ts';
import type { App } from './model/app.ts';
import type { FrontScreen, Screen } from './model/state.ts';

/** How often another copy's writing is looked for, in milliseconds; looking takes microseconds. */
const LOOK_EVERY_MS = 1000;

/** Whether there is one on the disk; where there is none, the first frame need not wait until one is made. */
export function hasLibrary(home: Home): boolean {
  return existsSync(join(home.data, 'library.db'));
}

/**
 * Opens it, makes it where there is none, for the app's services. onForward: see Library.open. Throws ReaderError
 * 'storage', and NeedsRepair.
 */
export async function openLibrary(app: App, home: Home, onForward?: () => void): Promise<void> {
  const { Library } = await import('../library/library.ts');
  const library = Library.open(home, { repair: false, ...(onForward ? { onForward } : {}) });
  library.holdLittle();
  app.services.library = library;
  app.services.reading = library.reading;
}

/** For before the first frame, which waits for it: on the terminal as it was, in raw mode already. */
export function sayForward(): void {
  process.stdout.write(
    'newsreader: bringing the library forward to a new format, once; a large one takes some seconds …\r\n',
  );
}

/**
 * As {@link openLibrary}, for after the first frame: a damaged one is repaired while the screen goes on, and then takes
 * its place on the front. Gives what was set aside.
 */
export async function openOrRepair(app: App, home: Home, signal: AbortSignal): Promise<readonly Problem[]> {
  const { NeedsRepair } = await import('../library/needs-repair.ts');
  try {
    await openLibrary(app, home);
    return [];
  } catch (error) {
    if (!(error instanceof NeedsRepair)) throw error;
    if (!app.state.screens.some(waitsForLibrary)) app.fail(error.meanwhile);
  }
  try {
    const { repairAside } = await import('../library/repair-aside.ts');
    const problems = await repairAside(home, signal);
    await openLibrary(app, home);
    app.change((screen) => (waitsForLibrary(screen) ? repairedFront(app, screen) : screen));
    return problems;
  } catch (error) {
    const failure = toReaderError(error, 'Repairing the library');
    app.change((screen) => (waitsForLibrary(screen) ? { ...screen, instead: failure } : screen));
    throw failure;
  }
}

/** A front that would show the library, and says why it does not. */
function waitsForLibrary(screen: Screen): screen is FrontScreen {
  return screen.kind === 'front' && screen.instead instanceof ReaderError;
}

function repairedFront(app: App, { edition, rows, window }: FrontScreen): FrontScreen {
  const front = app.services.library && libraryFront(app.services.library);
  return front ? { ...front, edition } : { ...frontOf(edition), rows, window, instead: 'nothing-kept' };
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
