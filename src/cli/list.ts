// list: `newsreader list`, the stories of the library for scripts and for people, as the screen's front has them.
import { InvalidArgumentError, Option, type Command } from 'commander';
import { Bookmarks } from '../bookmarks/bookmarks.ts';
import { cleanLine } from '../core/sanitise.ts';
import type { Library } from '../library/library.ts';
import type { ListedStory, Sort, View, ViewQuery } from '../library/stories.ts';
import { complain, print } from './output.ts';
import { jsonLine } from './show-json.ts';
import { LIST_EXAMPLES, SUMMARIES } from './help-text.ts';
import { sourceNamed, withLibrary } from './with-library.ts';

const SORTS: readonly Sort[] = ['date', 'source', 'title'];
/** Stories that are read and printed at a time. */
const PAGE = 250;

interface ListOptions {
  unread?: true;
  source?: string;
  tag?: string;
  saved?: true;
  sort: Sort;
  limit?: number;
  json?: true;
}

export function registerList(program: Command): void {
  program
    .command('list')
    .summary(SUMMARIES.list)
    .description(
      'List the stories of the library, newest first: id, read or unread, day, source and title, separated by tabs.',
    )
    .option('--unread', 'only those that have not been read')
    .addOption(viewOption('source', 'only those of this source: its number, address or title'))
    .addOption(viewOption('tag', 'only those of sources with this tag'))
    .addOption(new Option('--saved', 'only pages that were saved by hand').conflicts(['source', 'tag']))
    .addOption(new Option('--sort <order>', 'in this order').choices(SORTS).default('date'))
    .option('--limit <n>', 'at most so many', wholeNumber)
    .option('--json', 'one line of JSON for each story')
    .addHelpText('after', LIST_EXAMPLES)
    .action((options: ListOptions) => withLibrary((library, home) => list(library, home, options)));
}

/** --source or --tag, for every command that takes a part of the library. */
export function viewOption(name: 'source' | 'tag', description: string): Option {
  return new Option(`--${name} <${name}>`, description).conflicts(name === 'tag' ? 'source' : 'tag');
}

/** Throws ReaderError 'not-found' for a source that there is not. */
export function viewOf(library: Library, options: { source?: string; tag?: string; saved?: true }): View {
  if (options.source !== undefined) return { of: 'source', id: sourceNamed(library, options.source).id };
  if (options.tag !== undefined) return { of: 'tag', tag: knownTag(library, options.tag) };
  return { of: options.saved ? 'saved' : 'all' };
}

/** The tag as it is written in the library, whatever its case here. */
function knownTag(library: Library, typed: string): string {
  const fold = (tag: string): string => tag.normalize('NFKC').toLowerCase();
  return library.sources.tags().find(({ tag }) => fold(tag) === fold(typed))?.tag ?? typed;
}

async function list(
  library: Library,
  home: Parameters<typeof Bookmarks.open>[0],
  options: ListOptions,
): Promise<void> {
  const { unread = false, sort, limit, json } = options;
  const query: ViewQuery = { view: viewOf(library, options), unread, sort };
  const rows = library.stories.rows(query).slice(0, limit);
  if (rows.length === 0 && !json) complain(emptyText(library, options));
  const bookmarks = json && rows.length > 0 ? await Bookmarks.open(home) : null;
  try {
    for (let from = 0; from < rows.length; from += PAGE) {
      const stories = library.stories.list(rows.subarray(from, from + PAGE)).filter((one) => one !== null);
      const lines = stories.map((one) =>
        bookmarks ? jsonLine(storyJson(one, bookmarks.has(one.story.id))) : textLine(one),
      );
      await print(lines.join(''));
    }
  } finally {
    bookmarks?.close();
  }
}

function emptyText(library: Library, options: ListOptions): string {
  if (library.sources.list().length === 0 && !options.saved)
    return 'Nothing is followed yet. Add a feed or a site with newsreader add ADDRESS.';
  if (options.unread) return 'There are no unread stories here.';
  return 'There are no stories here. newsreader refresh asks the sources for new ones.';
}

function textLine({ story, read, firstSeen, sourceTitle }: ListedStory): string {
  const day = (story.published ?? firstSeen).slice(0, 10);
  return `${[story.id, read ? 'read' : 'unread', day, cleanLine(sourceTitle), cleanLine(story.title)].join('\t')}\n`;
}

/** One story for scripts. The keys and their order are a promise; new ones come at the end. */
export function storyJson(listed: ListedStory, bookmarked: boolean) {
  const { story, sourceId, sourceTitle, sourceUrl } = listed;
  const { id, title, url, author, site, published, publishedText, excerpt, lang } = story;
  return {
    id,
    title,
    url,
    author,
    site,
    published,
    publishedText,
    excerpt,
    words: listed.words,
    lang,
    source: sourceId === null ? null : { id: sourceId, title: sourceTitle, url: sourceUrl },
    firstSeen: listed.firstSeen,
    read: listed.read,
    updated: listed.updated,
    bookmarked,
  };
}

function wholeNumber(value: string): number {
  if (!/^[1-9]\d{0,8}$/u.test(value)) throw new InvalidArgumentError('It must be a whole number from 1.');
  return Number(value);
}
