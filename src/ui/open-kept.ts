// open-kept: bookmarks and reading state come to the app right after the first frame, which must not wait for them.
import type { Home } from '../core/paths.ts';
import { refreshBookmarks } from './commands/bookmarks.ts';
import { markOpened } from './commands/open-story.ts';
import type { App } from './model/app.ts';

/**
 * problems: what is wrong with the settings, said together with what is wrong with the kept files. Resolves to what
 * brings everything to the disk and lets go of the files.
 */
export async function openKept(
  app: App,
  home: Home,
  problems: readonly string[],
): Promise<() => Promise<void>> {
  const [{ Bookmarks }, { ReadingState }, { problemText }] = await Promise.all([
    import('../bookmarks/bookmarks.ts'),
    import('../keep/reading-state.ts'),
    import('../keep/kept-file.ts'),
  ]);
  const [bookmarks, reading] = await Promise.all([Bookmarks.open(home), ReadingState.open(home)]);
  app.services.bookmarks = bookmarks;
  app.services.reading = reading;
  const told = new Set<string>();
  // A file may be found damaged at any time: by us, or because another copy's disk was full.
  const tell = (): void => {
    const kept = [...bookmarks.problems, ...reading.problems].map(problemText);
    const failures = [bookmarks.failure, reading.failure].flatMap((error) =>
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
  refreshBookmarks(app);
  // Who was faster than the disk has opened a story already.
  for (const screen of app.state.screens) if (screen.kind === 'reader') markOpened(app, screen.row.story);
  app.set({ kept: app.state.kept + 1 });
  tell();
  return async () => {
    stop();
    // Marks are written together after a moment; leaving does not wait for the moment.
    await Promise.all([reading.flush().catch(() => undefined), app.settled()]);
    bookmarks.close();
  };
}
