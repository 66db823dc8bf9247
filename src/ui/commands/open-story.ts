// open-story: from a row, or a link of a text, to a reader. It opens at once with what is known.
import { UNKNOWN, type Story } from '../../core/story.ts';
import { storyId } from '../../core/story-id.ts';
import type { App } from '../model/app.ts';
import { START_OF_STORY, reflow } from '../model/reader-page.ts';
import type { ReaderScreen, Row } from '../model/state.ts';
import { fetchStory } from './fetch-story.ts';
import { showHit } from './find.ts';

/** Open a story in the reader. find: what to look for in its text, so that it opens at the match. */
export function openRow(app: App, row: Row, siblings: readonly Row[], find: string | null = null): void {
  const full = app.fullest(row);
  const reader = readerOf(app, full, siblings);
  app.push(find ? showHit(app, { ...reader, query: find }, 0) : reader);
  markOpened(app, full.story);
  if (!full.story.body && full.story.url) fetchStory(app, reader.id, full);
}

/** A reader on a row, where it was left last time. */
function readerOf(app: App, row: Row, siblings: readonly Row[]): ReaderScreen {
  const place = app.services.reading?.get(row.story.id).place ?? START_OF_STORY;
  const screen: ReaderScreen = {
    kind: 'reader',
    id: app.newId(),
    row,
    related: relatedOf(app, row),
    siblings,
    top: 0,
    place,
    fetching: { state: 'none' },
    chosen: null,
    digits: '',
    query: '',
    hit: 0,
    finding: null,
  };
  return reflow(screen, app.view);
}

/** What its own page offers; else the other stories of the edition that it came from, so that reading leads on. */
function relatedOf(app: App, { story }: Row): readonly Row[] {
  return app.stories.related(story.id) ?? app.stories.besides(story.id);
}

/** Follow a link of the text: it becomes a story of its own, fetched like any other. */
export function openLink(app: App, href: string, title: string, from: Row): void {
  const story: Story = { ...UNKNOWN, id: storyId({ url: href, title }), title: title || href, url: href };
  openRow(app, app.stories.row(story.id) ?? { story, role: 'entry', source: from.source }, []);
}

/** Opening a story is reading it. */
export function markOpened(app: App, story: Story): void {
  const { reading } = app.services;
  if (reading && !reading.isRead(story.id))
    app.enqueue('Marking as read', () => reading.markRead(story.id, true));
}
