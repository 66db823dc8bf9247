// fetch-story: what is not here yet comes while one reads what is; when it arrives, the whole story takes its place in
// every list, in the reader that waits for it, and in a bookmark that was made without it.
import { ReaderError, toReaderError } from '../../core/errors.ts';
import type { Edition, Story } from '../../core/story.ts';
import type { App } from '../model/app.ts';
import { reflow, withText } from '../model/reader-page.ts';
import { inArray, withStoryIn } from '../model/rows.ts';
import type { Fetching, Row, Screen } from '../model/state.ts';
import { relateAnew } from './look-for-related.ts';

/** Fetch the page of a reader's story, and put the whole story in its place everywhere. */
export function fetchStory(app: App, reader: number, row: Row): void {
  const { url } = row.story;
  if (!url) return app.say('This story has no address to fetch it from.');
  const controller = new AbortController();
  app.fetches.get(reader)?.abort();
  app.fetches.set(reader, controller);
  setFetching(app, reader, { state: 'loading' });
  app.services
    .open(url, { typed: false, signal: controller.signal })
    .then((edition) => arrive(app, reader, row, edition))
    .catch((error: unknown) => {
      if (controller.signal.aborted) return;
      setFetching(app, reader, { state: 'failed', error: toReaderError(error, `Opening ${url}`) });
    })
    .finally(() => {
      if (app.fetches.get(reader) === controller) app.fetches.delete(reader);
    });
}

/** Stop what a reader waits for. Whether there was anything to stop. */
export function cancelFetch(app: App, reader: number): boolean {
  const controller = app.fetches.get(reader);
  if (!controller) return false;
  controller.abort();
  app.fetches.delete(reader);
  setFetching(app, reader, { state: 'cancelled' });
  return true;
}

function setFetching(app: App, reader: number, fetching: Fetching): void {
  app.change((screen) =>
    screen.kind === 'reader' && screen.id === reader ? reflow({ ...screen, fetching }, app.view) : screen,
  );
}

function arrive(app: App, reader: number, row: Row, edition: Edition): void {
  const rows = edition.entries.map(({ story, role }): Row => ({ story, role, source: edition.source }));
  const lead = rows.find(({ role }) => role === 'lead');
  const related = rows.filter((other) => other !== lead);
  const whole: Row = lead ? { ...row, story: merged(row.story, lead.story) } : row;
  // What the library keeps need not be held here too, however much is read in a day.
  if (!row.kept) {
    app.stories.meet([whole, ...related]);
    app.stories.setRelated(row.story.id, related);
  }
  if (app.services.library)
    app.enqueue('Keeping the story', async () => {
      await app.services.keepFetched(row.story.id, edition);
      app.libraryChanged();
      relateAnew(app, reader, keptAs(app, row, lead));
    });
  app.change((screen) => withStory(app, screen, whole, reader, related, lead !== undefined));
  keepWhole(app, whole.story);
}

/** The id under which the library has a story by now: that of its page, where nobody knew the story before. */
function keptAs(app: App, { story }: Row, lead: Row | undefined): string {
  const isKept = app.services.library?.stories.byKey(story.id);
  return isKept || !lead ? story.id : lead.story.id;
}

/** The story as its own page has it, under the id that it was met with, and with what only the other page told. */
function merged(met: Story, own: Story): Story {
  return {
    ...own,
    id: met.id,
    author: own.author ?? met.author,
    site: own.site ?? met.site,
    published: own.published ?? met.published,
    publishedText: own.publishedText ?? met.publishedText,
    excerpt: own.excerpt ?? met.excerpt,
  };
}

function withStory(
  app: App,
  screen: Screen,
  whole: Row,
  reader: number,
  related: readonly Row[],
  isStory: boolean,
): Screen {
  if (screen.kind === 'reader' && screen.id === reader) {
    const fetching: Fetching = isStory
      ? { state: 'none' }
      : { state: 'failed', error: listOnly(whole.story) };
    return withText(screen, { row: whole, related, fetching, hit: 0 }, app.view);
  }
  if (screen.kind !== 'front' && screen.kind !== 'bookmarks' && screen.kind !== 'versions') return screen;
  return screen.kind === 'front'
    ? {
        ...screen,
        rows: withStoryIn(screen.rows, whole.story),
        edition: inArray(screen.edition, whole.story),
      }
    : { ...screen, rows: inArray(screen.rows, whole.story) };
}

function listOnly(story: Story): ReaderError {
  return new ReaderError(
    'empty',
    `“${story.title}” leads to a page that lists stories; it has no text of its own.`,
    'Its stories are listed below: Tab chooses one.',
  );
}

/** A bookmark made before the whole text was here gets it now, so that it can be read offline. */
function keepWhole(app: App, story: Story): void {
  const { bookmarks } = app.services;
  const kept = bookmarks?.list().find((one) => one.story.id === story.id);
  if (!bookmarks || !kept || kept.story.body || !story.body) return;
  app.enqueue('Keeping the whole story', async () => void (await bookmarks.add(story, kept.source)));
}
