// search: `newsreader search QUERY`, the one search of the screen for scripts and for people.
import { Option, type Command } from 'commander';
import { Bookmarks, type Bookmark } from '../bookmarks/bookmarks.ts';
import { ReaderError } from '../core/errors.ts';
import { cleanLine } from '../core/sanitise.ts';
import type { Library } from '../library/library.ts';
import type { ListedStory } from '../library/stories.ts';
import { hasMeaning, nothingFound, parseQuery, type Query } from '../query/query.ts';
import { LibrarySearch } from '../search/library-search.ts';
import { merged } from '../search/merged.ts';
import { searchBeside } from '../search/search-beside.ts';
import { unbarred, type WeighedMatch } from '../search/search-stories.ts';
import { SEARCH_EXAMPLES, SUMMARIES } from './help-text.ts';
import { digit, keepView } from './keep-view.ts';
import { listedJson, storyLine, wholeNumber } from './list.ts';
import { complain, print } from './output.ts';
import { jsonLine } from './show-json.ts';
import { withLibrary } from './with-library.ts';

const USUAL_LIMIT = 20;

interface SearchOptions {
  limit?: number;
  json?: true;
  keep?: string;
  key?: string;
}

export function registerSearch(program: Command): void {
  program
    .command('search')
    .summary(SUMMARIES.search)
    .description(
      'Search all that is kept: id, read or unread, day, source, title and why it was found, separated by tabs.',
    )
    .argument('<query...>', 'words, and what narrows them')
    // -word is a part of the query.
    .allowUnknownOption()
    .option('--limit <n>', `at most so many (default: ${USUAL_LIMIT})`, wholeNumber)
    .option('--json', 'one line of JSON for each story')
    .option('--keep <name>', 'keep the query as a view of that name')
    .addOption(new Option('--key <digit>', 'with --keep: what shows it on the front').argParser(digit))
    .addHelpText('after', SEARCH_EXAMPLES)
    .action((typed: string[], options: SearchOptions) => {
      const query = queryTyped(typed, options);
      return withLibrary(async (library, home) => {
        if (options.keep !== undefined) keepView(library, query, options.keep, options.key ?? null);
        const bookmarks = await Bookmarks.open(home);
        try {
          await search(library, bookmarks, query, options);
        } finally {
          bookmarks.close();
        }
      });
    });
}

/** Throws ReaderError 'usage' for what is wrong in it. */
function queryTyped(typed: readonly string[], { keep, key }: SearchOptions): Query {
  const hint = 'newsreader help search says what can be typed.';
  const option = typed.find((word) => word.startsWith('--'));
  if (option !== undefined) throw new ReaderError('usage', `There is no option ${option}.`, hint);
  if (key !== undefined && keep === undefined)
    throw new ReaderError('usage', '--key goes with --keep.', hint);
  // Behind a blank nothing is still being typed.
  const query = parseQuery(`${typed.join(' ')} `);
  const [wrong] = query.problems;
  if (wrong) throw new ReaderError('usage', wrong.message, hint);
  if (!hasMeaning(query)) throw new ReaderError('usage', 'There is nothing to search for.', hint);
  return query;
}

async function search(
  library: Library,
  bookmarks: Bookmarks,
  query: Query,
  { limit: asked, json }: SearchOptions,
): Promise<void> {
  const limit = asked ?? USUAL_LIMIT;
  const kept = bookmarks.list();
  const inLibrary = new LibrarySearch(library);
  while (inLibrary.readOn());
  const bookmarked = kept.map(({ story }) => story.id);
  const there = inLibrary.search(query, bookmarked, limit);
  const stories = kept.map(({ story, source, note }) => ({ story, source: source.title, tags: [], note }));
  const marks = {
    isRead: ({ id }: { id: string }) => library.reading.isRead(id),
    isBookmarked: () => true,
  };
  const here = searchBeside(stories, query, { marks, library, bookmarked, limit });
  const matches = merged(
    here.matches,
    inLibrary.explain(unbarred(there.matches, stories, query), query),
    limit,
  );
  if (matches.length === 0) complain(whyNothing(library, kept, query));
  const lines = matches.map((match) => {
    const listed = match.listed ?? listedBookmark(library, match, kept);
    if (!json) return `${storyLine(listed)}\t${whyText(match)}\n`;
    return jsonLine({
      ...listedJson(library, listed, bookmarks),
      why: { field: match.field, text: match.snippet?.text ?? null },
    });
  });
  await print(lines.join(''));
  // Whoever says how many knows that there may be more.
  if (asked === undefined && there.total > limit)
    complain(`The best ${limit} of ${there.total.toLocaleString('en-GB')} stories; --limit gives more.`);
}

function whyNothing({ sources, stories }: Library, kept: readonly Bookmark[], query: Query): string {
  if (stories.size() === 0 && kept.length === 0)
    return 'Nothing is kept yet that could be searched. newsreader add ADDRESS follows a feed or a site.';
  return nothingFound(query, {
    sources: sources.list().map(({ title }) => title),
    tags: sources.tags().map(({ tag }) => tag),
  });
}

/** The sentence in which it was found; '' where the title says it. */
function whyText({ snippet }: WeighedMatch): string {
  return cleanLine(snippet?.text ?? '');
}

/** A bookmark of which the library knows nothing. */
function listedBookmark(library: Library, { story }: WeighedMatch, kept: readonly Bookmark[]): ListedStory {
  const bookmark = kept.find((one) => one.story.id === story.id);
  return {
    row: 0,
    story,
    hasBody: false,
    words: bookmark?.words ?? 0,
    sourceId: null,
    sourceTitle: bookmark?.source.title ?? '',
    sourceUrl: bookmark?.source.url ?? null,
    read: library.reading.isRead(story.id),
    updated: false,
    firstSeen: bookmark?.added ?? new Date(0).toISOString(),
    alsoIn: 0,
    alsoAt: null,
  };
}
