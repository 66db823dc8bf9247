// story: what can be done with one story wherever it is met: bookmark, browser, copy.
import { toReaderError } from '../../core/errors.ts';
import { webUrl } from '../../core/url.ts';
import type { App } from '../model/app.ts';
import { chosenSource } from '../model/sources-view.ts';
import type { Row } from '../model/state.ts';
import { addressHere } from './reader.ts';

/** `b`: on, or off again; `U` takes either back. */
export function toggleBookmark(app: App): void {
  const row = app.highlighted();
  if (!row) return app.say('No story is chosen.');
  app.enqueue('Bookmarking', async () => {
    const { bookmarks } = app.services;
    if (!bookmarks)
      return app.say(`The bookmarks are still being read; press ${app.sign('bookmark')} again.`);
    const { story, source } = await withText(app, app.fullest(row));
    const removed = await bookmarks.toggle(story, { title: source.title, url: source.url });
    if (removed) {
      app.remember({ what: `“${story.title}” is bookmarked again`, run: () => bookmarks.restore(removed) });
      const what = removed.note === null ? 'it' : 'it and its note';
      return app.say(`Bookmark taken off. ${app.sign('undo')} puts ${what} back.`);
    }
    app.remember({
      what: `the bookmark on “${story.title}”`,
      run: async () => void (await bookmarks.remove(story.id)),
    });
    app.say(
      `Bookmarked${story.body ? ', with its text' : ''}. ${app.sign('note')} writes a note; ${app.sign('bookmarks')} lists all bookmarks.`,
    );
  });
}

/** A bookmark is read offline, also when the library has let its story go. */
export async function withText(app: App, row: Row): Promise<Row> {
  if (row.story.body || !row.kept?.hasBody) return row;
  return { ...row, story: { ...row.story, body: await app.services.bodyOf(row.kept) } };
}

/** `o`: the chosen link, else the story. */
export function openInBrowser(app: App): void {
  const screen = app.top;
  const source = screen?.kind === 'sources' ? chosenSource(screen) : null;
  const url = source?.home ?? addressOf(app, app.highlighted());
  if (!url) return app.say('Nothing here has an address to open.');
  app.say(`Opening ${url}`);
  app.services
    .browse(url)
    .catch((error: unknown) => app.fail(toReaderError(error, `Opening ${url} in the browser`)));
}

/** `y`. */
export function copyLink(app: App): void {
  const url = addressOf(app, app.highlighted());
  if (!url) return app.say('Nothing here has an address to copy.');
  app.services.copy(url);
  app.say(`Sent to the terminal’s clipboard: ${url}`);
}

function addressOf(app: App, row: Row | null): string | null {
  const screen = app.top;
  if (screen?.kind === 'sources') return webUrl(chosenSource(screen)?.url);
  return screen?.kind === 'reader' ? addressHere(app, screen) : (row?.story.url ?? null);
}
