// look-for-related: what is related to the story of a reader comes to its end, from its page and from the library.
// Invariant: nothing above it moves, and what is chosen stays chosen.
import type { Story } from '../../core/story.ts';
import type { App } from '../model/app.ts';
import { findRelated } from '../model/found-related.ts';
import { withRelated } from '../model/reader-page.ts';
import { rowsOfRelated } from '../model/related-rows.ts';
import type { ReaderScreen } from '../model/state.ts';

/** What the library has on the same thing. of: the id of a story of the library, or one that it may not have. */
export function lookForRelated(app: App, reader: number, of: string | Story): void {
  void findRelated(app, of).then(
    (found) => show(app, reader, { found }),
    // The story is there all the same; the next one asks again.
    () => undefined,
  );
}

/** The page of a story is in the library now: what it offers as the library knows it, and what is found beside that. */
export function relateAnew(app: App, reader: number, id: string): void {
  const related = rowsOfRelated(app, id);
  if (related) show(app, reader, { related });
  lookForRelated(app, reader, id);
}

function show(app: App, reader: number, changes: Partial<Pick<ReaderScreen, 'related' | 'found'>>): void {
  app.change((screen) =>
    screen.kind === 'reader' && screen.id === reader ? withRelated(screen, changes, app.view) : screen,
  );
}
