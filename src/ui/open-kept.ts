// open-kept: bookmarks, and the library where the front did not need it, come to the app right after the first frame,
// which must not wait for them.
import { ReaderError, toReaderError } from '../core/errors.ts';
import type { Home } from '../core/paths.ts';
import type { Problem } from '../keep/kept-file.ts';
import type { ReadingState } from '../keep/reading-state.ts';
import { refreshBookmarks } from './commands/bookmarks.ts';
import { markOpened } from './commands/open-story.ts';
import type { App } from './model/app.ts';
import { followLibrary, openOrRepair, prepareToRead } from './open-library.ts';

/**
 * problems: what is wrong with the settings, said together with what is wrong with the kept files. Resolves to what
 * brings everything to the disk and lets go of the files. signal: who leaves does not wait for a repair.
 */
export async function openKept(
  app: App,
  home: Home,
  problems: readonly string[],
  signal: AbortSignal,
): Promise<() => Promise<void>> {
  const [{ Bookmarks }, { problemText }] = await Promise.all([
    import('../bookmarks/bookmarks.ts'),
    import('../keep/kept-file.ts'),
  ]);
  const [bookmarks, marks] = await Promise.all([
    Bookmarks.open(home).then((opened) => {
      app.services.bookmarks = opened;
      refreshBookmarks(app);
      return opened;
    }),
    openMarks(app, home, signal),
  ]);
  const told = new Set<string>();
  // A file may be found damaged at any time: by us, or because another copy's disk was full.
  const tell = (): void => {
    const kept = [...bookmarks.problems, ...marks.problems()].map(problemText);
    const failures = [bookmarks.failure, marks.failure()].flatMap((error) =>
      error ? [`${error.message} ${error.hint}`] : [],
    );
    const news = [...problems, ...kept, ...failures].filter((text) => !told.has(text));
    for (const text of news) told.add(text);
    if (news.length) app.set({ message: { text: news.join(' '), alarm: true } });
  };
  const stop = bookmarks.onChange(() => {
    refreshBookmarks(app);
    tell();
  });
  const unfollow = followLibrary(app);
  if (showsLibrary(app)) prepareToRead();
  refreshBookmarks(app);
  // Who was faster than the disk has opened a story already.
  for (const screen of app.state.screens) if (screen.kind === 'reader') markOpened(app, screen.row);
  app.set({ kept: app.state.kept + 1 });
  tell();
  return async () => {
    stop();
    unfollow();
    // Marks are written together after a moment; leaving does not wait for the moment.
    await Promise.all([marks.flush(), app.settled()]);
    bookmarks.close();
    await app.services.lookup?.close();
    app.services.library?.close();
  };
}

/** Where read marks and places are kept, and what is wrong with it. */
interface Marks {
  problems(): readonly Problem[];
  failure(): ReaderError | null;
  flush(): Promise<void>;
}

/** The library's; where it cannot be opened, a file beside it, which the library takes in when it opens again. */
async function openMarks(app: App, home: Home, signal: AbortSignal): Promise<Marks> {
  let setAside: readonly Problem[] = [];
  let failure: ReaderError | null = null;
  try {
    if (!app.services.library) setAside = await openOrRepair(app, home, signal);
  } catch (error) {
    failure = toReaderError(error, 'Opening the library');
  }
  const { library } = app.services;
  if (library)
    return {
      problems: () => [...setAside, ...library.problems],
      failure: () => library.reading.failure,
      flush: () => library.reading.flush().catch(() => undefined),
    };
  const reading = await openFile(home);
  app.services.reading = reading;
  return {
    problems: () => reading.problems,
    // The front says it already, for as long as it shows.
    failure: () => (saidOnFront(app) ? reading.failure : (failure ?? reading.failure)),
    flush: () => reading.flush().catch(() => undefined),
  };
}

async function openFile(home: Home): Promise<ReadingState> {
  const { ReadingState } = await import('../keep/reading-state.ts');
  return ReadingState.open(home);
}

function showsLibrary(app: App): boolean {
  return app.state.screens.some((screen) => screen.kind === 'front' && screen.view !== null);
}

function saidOnFront(app: App): boolean {
  return app.state.screens.some((screen) => screen.kind === 'front' && screen.instead instanceof ReaderError);
}
