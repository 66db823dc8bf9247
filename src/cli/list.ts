// list: `newsreader list`, the stories of the library for scripts and for people, as the screen's front has them.
import { InvalidArgumentError, Option, type Command } from 'commander';
import { Bookmarks } from '../bookmarks/bookmarks.ts';
import { ReaderError } from '../core/errors.ts';
import { cleanLine } from '../core/sanitise.ts';
import type { Library } from '../library/library.ts';
import type { LibrarySource } from '../library/sources.ts';
import type { Appearance, ListedStory, Sort, View, ViewQuery } from '../library/stories.ts';
import type { Home } from '../core/paths.ts';
import { complain, print } from './output.ts';
import { jsonLine } from './show-json.ts';
import { LIST_EXAMPLES, SUMMARIES } from './help-text.ts';
import { tellFailed } from './tell-failed.ts';
import { viewNamed } from './views.ts';
import { NO_STORIES, sourceNamed, withLibrary } from './with-library.ts';

const SORTS: readonly Sort[] = ['date', 'source', 'title'];
/** Stories that are read and printed at a time. */
const PAGE = 250;

interface ListOptions {
  unread?: true;
  source?: string;
  tag?: string;
  saved?: true;
  view?: string;
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
    .addOption(
      new Option('--view <name>', 'only those of this kept view').conflicts(['source', 'tag', 'saved']),
    )
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

/** Throws ReaderError 'not-found' for a source or a tag that there is not. */
export function viewOf(library: Library, options: { source?: string; tag?: string; saved?: true }): View {
  if (options.source !== undefined) return { of: 'source', id: sourceNamed(library, options.source).id };
  if (options.tag !== undefined) return { of: 'tag', tag: knownTag(library, options.tag) };
  return { of: options.saved ? 'saved' : 'all' };
}

/** The tag as it is written in the library, whatever its case here. */
function knownTag(library: Library, typed: string): string {
  const fold = (tag: string): string => tag.normalize('NFKC').toLowerCase();
  const tags = library.sources.tags().map(({ tag }) => tag);
  const known = tags.find((tag) => fold(tag) === fold(typed));
  if (known === undefined) throw noTag(typed, tags);
  return known;
}

function noTag(typed: string, tags: readonly string[]): ReaderError {
  const quoted = tags.slice(0, 8).map((tag) => `“${tag}”`);
  const named = quoted.length > 1 ? `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1)}` : quoted[0];
  const more = tags.length > quoted.length ? `${tags.length} tags, among them ` : '';
  const hint = named
    ? `There ${tags.length > 1 ? 'are' : 'is'} ${more}${named}; newsreader sources lists who has which.`
    : 'newsreader sources tag SOURCE TAG gives a source one.';
  return new ReaderError('not-found', `There is no tag “${typed}”.`, hint);
}

async function list(library: Library, home: Home, options: ListOptions): Promise<void> {
  const { unread = false, sort, limit, json } = options;
  const view = await viewOrTold(library, home, options);
  if (!view) return;
  const source = view.of === 'source' ? library.sources.get(view.id) : null;
  const query: ViewQuery = { view, unread, sort };
  const rows = library.stories.rows(query).slice(0, limit);
  if (rows.length === 0 && !json) complain(emptyText(library, options));
  const bookmarks = json && rows.length > 0 ? await Bookmarks.open(home) : null;
  try {
    for (let from = 0; from < rows.length; from += PAGE) {
      const stories = library.stories.list(rows.subarray(from, from + PAGE)).filter((one) => one !== null);
      const lines = stories
        .map((story) => under(source, story))
        .map((one) => (bookmarks ? jsonLine(listedJson(library, one, bookmarks)) : `${storyLine(one)}\n`));
      await print(lines.join(''));
    }
  } finally {
    bookmarks?.close();
  }
}

/** As {@link storyJson}, with what is asked of the library and the bookmarks. */
export function listedJson(library: Library, listed: ListedStory, bookmarks: Bookmarks) {
  const { story, sourceId, alsoIn } = listed;
  const places = alsoIn > 0 ? library.stories.elsewhere(story.id, sourceId) : [];
  return storyJson(listed, bookmarks.has(story.id), places);
}

/** null where there is no such part: it was told, in JSON on standard output, and the exit code is set. */
async function viewOrTold(library: Library, home: Home, options: ListOptions): Promise<View | null> {
  try {
    if (options.view !== undefined) return await viewNamed(library, home, options.view);
    return viewOf(library, options);
  } catch (error) {
    if (!options.json || !(error instanceof ReaderError)) throw error;
    await tellFailed(options.view ?? options.source ?? options.tag ?? '', error, true, []);
    process.exitCode = 1;
    return null;
  }
}

/** A story that several sources have is told as that of the one that was asked for. */
function under(source: LibrarySource | null, listed: ListedStory): ListedStory {
  if (!source) return listed;
  return { ...listed, sourceId: source.id, sourceTitle: source.title, sourceUrl: source.url };
}

function emptyText(library: Library, options: ListOptions): string {
  if (library.sources.list().length === 0 && !options.saved)
    return 'Nothing is followed yet. Add a feed or a site with newsreader add ADDRESS.';
  if (options.view !== undefined) return `The view “${options.view}” shows no story now.`;
  if (options.unread) return 'There are no unread stories here.';
  return NO_STORIES;
}

/** Fields separated by tabs, without a line end. */
export function storyLine(listed: ListedStory): string {
  const { story, read, sourceTitle } = listed;
  return [
    story.id,
    read ? 'read' : 'unread',
    dayOf(listed),
    cleanLine(sourceTitle),
    cleanLine(story.title),
  ].join('\t');
}

/** "2025-01-28", in UTC: when it was published, or else first seen. */
export function dayOf({ story, firstSeen }: ListedStory): string {
  return (story.published ?? firstSeen).slice(0, 10);
}

/** One story for scripts. The keys and their order are a promise; new ones come at the end. */
export function storyJson(listed: ListedStory, bookmarked: boolean, elsewhere: readonly Appearance[]) {
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
    alsoIn: elsewhere.map(({ story: { story: other }, sourceTitle }) => ({
      id: other.id,
      title: other.title,
      url: other.url,
      source: sourceTitle,
    })),
  };
}

/** For `--limit`. */
export function wholeNumber(value: string): number {
  if (!/^[1-9]\d{0,8}$/u.test(value)) throw new InvalidArgumentError('It must be a whole number from 1.');
  return Number(value);
}
