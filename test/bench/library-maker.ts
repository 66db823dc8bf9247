// library-maker: a library of so many stories in so many sources, made through the library's own doors, as refreshes
// over two years would have left it. Nothing in it is due, so that a program that opens it asks nobody.
import type { Home } from '../../src/core/paths.ts';
import { Library } from '../../src/library/library.ts';
import { chance, countOf, entriesOf } from './library-texts.ts';

const DAY = 86_400_000;
const TAGS = ['news', 'science', 'sea', 'code', 'music', 'cooking', 'films', 'trains', 'politics', 'sport'];
/** So many of the stories have been read: who follows a thousand sources does not read half of them. */
const READ = 0.3;
const MARKED_AT_ONCE = 10_000;

export function homeAt(folder: string): Home {
  return { config: folder, data: folder, cache: `${folder}/cache` };
}

/** Makes it in `home`, which has none. sources: at most as many as stories. entries: what a source has. */
export function makeLibrary(
  home: Home,
  stories: number,
  sources: number,
  entries: typeof entriesOf = entriesOf,
): void {
  const library = Library.open(home);
  try {
    const now = Date.now();
    const at = new Date(now).toISOString();
    for (let source = 0; source < sources; source++) {
      const { id } = library.sources.add({
        kind: 'feed',
        url: `https://paper-${source}.example/feed.xml`,
        feedTitle: `Paper ${source}`,
        home: `https://paper-${source}.example/`,
        tags: tagsOf(source),
      }).source;
      library.stories.keepEntries(id, entries(source, countOf(source, stories, sources), now), at);
      library.sources.answered(id, {
        outcome: 'fresh',
        at,
        nextAt: new Date(now + DAY).toISOString(),
        status: 200,
        etag: `"${source}"`,
        lastModified: null,
        movedTo: null,
        title: null,
        home: null,
      });
    }
    markSome(library);
  } finally {
    library.close();
  }
}

/** The first tag is on half of the sources, each next one on half as many; a fifth has none. */
function tagsOf(source: number): string[] {
  if (source % 5 === 4) return [];
  const random = chance(source);
  const rare = Math.min(TAGS.length - 1, Math.floor(-Math.log2(1 - random())));
  const second = TAGS[Math.floor(random() * TAGS.length)];
  return [...new Set([TAGS[rare], second])].flatMap((tag) => (tag === undefined ? [] : [tag]));
}

function markSome(library: Library): void {
  const random = chance(42);
  const rows = library.stories.rows({ view: { of: 'all' }, unread: false, sort: 'date' });
  for (let from = 0; from < rows.length; from += MARKED_AT_ONCE) {
    const some = rows.subarray(from, from + MARKED_AT_ONCE).filter(() => random() < READ);
    const ids = library.stories.list(some).flatMap((listed) => listed?.story.id ?? []);
    library.reading.markMany(ids, true);
  }
}
