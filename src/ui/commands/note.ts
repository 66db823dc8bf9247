// note: `e` writes a note on a story wherever it is met; a story that is not bookmarked yet is bookmarked with it.
// Invariant: what was typed is never lost, neither to a full disk nor, what stood there before, to a wrong key.
import { noteOf } from '../../bookmarks/note.ts';
import type { App } from '../model/app.ts';
import type { LineEdit } from '../model/line-edit.ts';
import type { NoteScreen, Row } from '../model/state.ts';
import { withText } from './story.ts';

export function startNote(app: App): void {
  const row = app.highlighted();
  if (!row) return app.say('No story is chosen.');
  if (!app.services.bookmarks)
    return app.say(`The bookmarks are still being read; press ${app.sign('note')} again.`);
  const before = app.noteOn(row.story);
  const text = before ?? '';
  app.push({ kind: 'note', row, before, line: { text, cursor: text.length } });
}

export function typeNote(app: App, screen: NoteScreen, line: LineEdit): void {
  app.replace({ ...screen, line });
}

/** An empty line takes the note off; one that was not changed leaves what another copy wrote meanwhile. */
export function acceptNote(app: App, screen: NoteScreen): void {
  app.pop();
  const note = noteOf(screen.line.text);
  if (note === screen.before) return;
  app.enqueue('Writing the note', async () => {
    try {
      await keepNote(app, screen.row, note);
    } catch (error) {
      app.push(screen);
      throw error;
    }
  });
}

async function keepNote(app: App, row: Row, note: string | null): Promise<void> {
  const { bookmarks } = app.services;
  if (!bookmarks) return;
  const { id, title } = row.story;
  const was = await bookmarks.setNote(id, note);
  const undo = app.sign('undo');
  if (was) {
    app.remember({
      what: `the note on “${title}”`,
      run: async () => void (await bookmarks.setNote(id, was.before)),
    });
    return app.say(
      note === null ? `Note taken off. ${undo} puts it back.` : `Note kept. ${undo} takes it back.`,
    );
  }
  // The bookmark went meanwhile, and the note with it.
  if (note === null) return;
  const { story, source } = await withText(app, app.fullest(row));
  await bookmarks.add(story, { title: source.title, url: source.url }, note);
  app.remember({
    what: `the bookmark on “${title}”, with its note`,
    run: async () => void (await bookmarks.remove(id)),
  });
  app.say(`Bookmarked, with your note. ${undo} takes it back.`);
}
