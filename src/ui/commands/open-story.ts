// open-story: from a row, or a link of a text, to a reader. It opens at once with what is known.
import type { Block } from '../../core/blocks.ts';
import { toReaderError } from '../../core/errors.ts';
import { placeAt } from '../../core/place-anchor.ts';
import { UNKNOWN, type Story } from '../../core/story.ts';
import { storyId } from '../../core/story-id.ts';
import type { App } from '../model/app.ts';
import { foundRelated } from '../model/found-related.ts';
import { isGone } from '../model/library-rows.ts';
import { START_OF_STORY, reflow, withText } from '../model/reader-page.ts';
import { rowsOfRelated } from '../model/related-rows.ts';
import type { ReaderScreen, Row, Rows } from '../model/state.ts';
import { fetchStory } from './fetch-story.ts';
import { showHit } from './find.ts';
import { lookForRelated } from './look-for-related.ts';

/** Open a story in the reader. find: what to look for in its text, so that it opens at the match. */
export function openRow(app: App, row: Row, siblings: Rows, find: string | null = null): void {
  if (isGone(row)) return app.say('This story is no longer in the library.');
  const full = app.fullest(asKept(app, row));
  const body = full.kept?.hasBody && !full.story.body ? app.services.bodyOf(full.kept) : full.story.body;
  const opened = Array.isArray(body) ? { ...full, story: { ...full.story, body } } : full;
  const reader = readerOf(app, opened, siblings);
  app.push(find ? showHit(app, { ...reader, query: find }, 0) : reader);
  markOpened(app, full);
  lookForRelated(app, reader.id, full.kept ? full.story.id : full.story);
  if (body instanceof Promise) prepare(app, reader.id, full, body, find);
  else if (!body && full.story.url) fetchStory(app, reader.id, full);
}

/** What the library knows of a story by now, wherever it was met. */
function asKept(app: App, row: Row): Row {
  const listed = app.services.library?.stories.byKey(row.story.id);
  if (!listed) return row;
  return { ...row, story: row.story.body ? row.story : listed.story, kept: listed };
}

/** The text of a story of the library comes a moment after its headline. */
function prepare(app: App, id: number, row: Row, coming: Promise<Block[] | null>, find: string | null): void {
  const show = (changes: Partial<ReaderScreen>): void =>
    app.change((screen) => {
      if (screen.kind !== 'reader' || screen.id !== id) return screen;
      const next = withText(screen, changes, app.view);
      return find && next.query === find && next.row.story.body ? showHit(app, next, 0) : next;
    });
  show({ fetching: { state: 'preparing' } });
  coming
    .then((body) => {
      show({ row: { ...row, story: { ...row.story, body } }, fetching: { state: 'none' } });
      if (!body && row.story.url) fetchStory(app, id, row);
    })
    .catch((error: unknown) => {
      const failed = toReaderError(error, `Opening “${row.story.title}”`);
      show({ fetching: { state: 'failed', error: failed } });
    });
}

/** A reader on a row, where it was left last time. */
function readerOf(app: App, row: Row, siblings: Rows): ReaderScreen {
  const kept = app.services.reading?.get(row.story.id).place ?? null;
  const anchor = kept?.anchor ?? null;
  const place = kept ?? START_OF_STORY;
  const screen: ReaderScreen = {
    kind: 'reader',
    id: app.newId(),
    row,
    related: relatedOf(app, row),
    found: foundRelated(app, row.story.id),
    siblings,
    top: 0,
    place: kept && row.story.body ? placeAt(row.story.body, kept, anchor) : place,
    anchor,
    fetching: { state: 'none' },
    chosen: null,
    digits: '',
    query: '',
    hit: 0,
    finding: null,
    ownNote: app.noteOn(row.story),
  };
  return reflow(screen, app.view);
}

/** What its own page offers; else the other stories of the edition that it came from, so that reading leads on. */
function relatedOf(app: App, { story }: Row): readonly Row[] {
  return app.stories.related(story.id) ?? rowsOfRelated(app, story.id) ?? app.stories.besides(story.id);
}

/** Follow a link of the text: it becomes a story of its own, fetched like any other. */
export function openLink(app: App, href: string, title: string, from: Row): void {
  const story: Story = { ...UNKNOWN, id: storyId({ url: href, title }), title: title || href, url: href };
  openRow(app, app.stories.row(story.id) ?? { story, role: 'entry', source: from.source }, []);
}

/** Opening a story is reading it, and an updated one is read anew. */
export function markOpened(app: App, { story, kept }: Row): void {
  const { reading } = app.services;
  if (reading && (kept?.updated || !reading.isRead(story.id)))
    app.perform('Marking as read', () => app.watch('Marking as read', reading.markRead(story.id, true)));
}
