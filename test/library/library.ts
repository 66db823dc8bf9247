// library: a library of its own for each test, and what feeds would put into it.
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Home } from '../../src/core/paths.ts';
import { storyId } from '../../src/core/story-id.ts';
import { UNKNOWN, type Story } from '../../src/core/story.ts';
import { Connection } from '../../src/library/connection.ts';
import { Library } from '../../src/library/library.ts';
import type { IncomingEntry, Sort, View, ViewQuery } from '../../src/library/stories.ts';
import { temporaryHome } from '../keep/temporary-home.ts';

export const NOW = '2026-11-24T10:00:00.000Z';
export const LATER = '2026-11-24T11:00:00.000Z';

export function temporaryLibrary(home: Home = temporaryHome()): Library {
  const library = Library.open(home);
  onTestFinished(() => library.close());
  return library;
}

/** A second connection to the file of a library, for looking at what the library does not say. */
export function rawConnection(home: Home): Connection {
  const connection = new Connection(join(home.data, 'library.db'));
  onTestFinished(() => connection.close());
  return connection;
}

export function feed(library: Library, name: string, tags: string[] = []): number {
  const url = `https://${name}.example/feed.xml`;
  return library.sources.add({ kind: 'feed', url, feedTitle: name, tags }).source.id;
}

type Given = Partial<Pick<IncomingEntry, 'guid' | 'html' | 'text' | 'enclosures' | 'tags'>> &
  Partial<Omit<Story, 'id'>>;

/** An entry as a feed's reader makes it. */
export function entry(title: string, given: Given = {}): IncomingEntry {
  const { guid = null, text = '', html = text ? `<p>${text}</p>` : null, enclosures = [], tags = [] } = given;
  const story: Story = {
    ...UNKNOWN,
    title,
    url: given.url ?? null,
    site: given.site ?? null,
    author: given.author ?? null,
    published: given.published ?? null,
    excerpt: given.excerpt ?? null,
    body: given.body ?? null,
    lang: given.lang ?? null,
    id: storyId({ url: given.url ?? null, title, source: given.site ?? null }),
  };
  return { guid, story, html, base: null, text, updated: null, tags, enclosures };
}

export function query(view: View = { of: 'all' }, unread = false, sort: Sort = 'date'): ViewQuery {
  return { view, unread, sort };
}

/** The titles of a view, in its order. */
export function titles(library: Library, wanted: ViewQuery = query()): (string | undefined)[] {
  return library.stories.list(library.stories.rows(wanted)).map((listed) => listed?.story.title);
}

/** The only story of that title. */
export function named(library: Library, title: string) {
  const all = library.stories.list(library.stories.rows(query()));
  const found = all.filter((listed) => listed?.story.title === title);
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} stories are named ${title}`);
  return found[0];
}
