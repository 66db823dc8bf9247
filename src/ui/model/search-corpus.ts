// search-corpus: what a search looks at beside the library: all that was met in this session, and the bookmarks with their
// notes. Owns which of two versions of a story counts.
import type { Bookmark } from '../../bookmarks/bookmarks.ts';
import type { SearchedStory } from '../../search/search-stories.ts';
import type { App } from './app.ts';

/** One array for none, so that it is the same one the next time. */
const NONE: readonly never[] = [];
/** As long as none of it has changed: the search keeps its index by this array. */
let corpus: { met: readonly unknown[]; kept: readonly unknown[]; all: readonly SearchedStory[] } | null =
  null;

/** The stories, each once; one that is met and bookmarked has the bookmark's note. */
export function searchCorpus(app: App): readonly SearchedStory[] {
  const kept = app.services.bookmarks?.list() ?? NONE;
  const met = app.stories.all();
  if (corpus?.met === met && corpus.kept === kept) return corpus.all;
  const byId = new Map<string, SearchedStory>();
  for (const story of met) {
    const { title } = app.stories.row(story.id)?.source ?? { title: '' };
    byId.set(story.id, { story, source: story.site ?? (title || null), tags: [], note: null });
  }
  for (const bookmark of kept)
    byId.set(bookmark.story.id, withBookmark(byId.get(bookmark.story.id), bookmark));
  corpus = { met, kept, all: [...byId.values()] };
  return corpus.all;
}

function withBookmark(met: SearchedStory | undefined, { story, source, note }: Bookmark): SearchedStory {
  if (met?.story.body) return { ...met, note };
  return { story, source: story.site ?? (source.title || null), tags: [], note };
}
