// tidy-library: after a refresh, what the settings let go goes. What the bookmarks keep is never touched; where these
// cannot be read nothing goes, since nobody knows what they keep.
import { Bookmarks } from '../bookmarks/bookmarks.ts';
import type { Home } from '../core/paths.ts';
import type { KeepSettings } from '../keep/library-settings.ts';
import type { Library } from '../library/library.ts';

/** Throws ReaderError 'storage'. */
export async function tidyLibrary(library: Library, home: Home, keep: KeepSettings): Promise<void> {
  const bookmarks = await Bookmarks.open(home);
  try {
    if (!bookmarks.failure) library.prune(keep, new Set(bookmarks.list().map(({ story }) => story.id)));
  } finally {
    bookmarks.close();
  }
}
