// library-rows: the rows of a view of the library, read a page at a time when they are asked for. Owns a snapshot of
// which stories the view holds, in order, and the few pages read last; knows nothing of what shows them.
// Invariant: however long the list, no more than PAGES × PAGE rows are held.
import { UNKNOWN } from '../../core/story.ts';
import type { Stories } from '../../library/stories.ts';
import type { ListedStory, ViewQuery } from '../../library/story-types.ts';
import type { Row, Rows } from './state.ts';

/** A screen and its neighbours: a page of 64 rows is read in about a millisecond. */
const PAGE = 64;
const PAGES = 8;

type Reader = Pick<Stories, 'list' | 'rows' | 'elsewhere'>;

export class LibraryRows implements Rows {
  readonly query: ViewQuery;
  readonly ids: Int32Array;
  private readonly stories: Reader;
  // In the order of their last use.
  private readonly pages = new Map<number, readonly Row[]>();

  /** Takes the snapshot; ids: the one that was taken before. */
  constructor(stories: Reader, query: ViewQuery, ids: Int32Array = stories.rows(query)) {
    this.stories = stories;
    this.query = query;
    this.ids = ids;
  }

  get length(): number {
    return this.ids.length;
  }

  at(index: number): Row | undefined {
    if (index < 0 || index >= this.ids.length) return undefined;
    return this.page(Math.floor(index / PAGE))[index % PAGE];
  }

  /** The same stories in the same order, as the library knows them now. */
  afresh(): LibraryRows {
    return new LibraryRows(this.stories, this.query, this.ids);
  }

  /** The first place after `index` whose story is unread now, going on from the top at the end; -1 where none is. */
  nextUnread(index: number, isRead: (row: Row) => boolean): number {
    // Most often it is a neighbour, and the library need not be asked for all that are unread.
    for (let at = index + 1; at < Math.min(index + PAGE, this.length); at++) {
      const row = this.at(at);
      if (row?.kept && !isRead(row)) return at;
    }
    const isUnread = membership(this.stories.rows({ ...this.query, unread: true }));
    const after = this.ids.subarray(index + 1).findIndex(isUnread);
    return after === -1 ? this.ids.subarray(0, Math.max(0, index)).findIndex(isUnread) : index + 1 + after;
  }

  /** Where the same news stands that a story is; -1 where it is nowhere. */
  indexOfSameNews({ story }: Row): number {
    const versions = new Set(this.stories.elsewhere(story.id).map((other) => other.story.row));
    return versions.size === 0 ? -1 : this.ids.findIndex((id) => versions.has(id));
  }

  private page(number: number): readonly Row[] {
    const known = this.pages.get(number);
    this.pages.delete(number);
    const page = known ?? this.read(number);
    this.pages.set(number, page);
    const oldest = this.pages.keys().next();
    if (this.pages.size > PAGES && !oldest.done) this.pages.delete(oldest.value);
    return page;
  }

  private read(number: number): readonly Row[] {
    const ids = this.ids.subarray(number * PAGE, (number + 1) * PAGE);
    return this.stories.list(ids).map((listed) => (listed ? rowOfListed(listed) : GONE));
  }
}

/** Whether a number is among these: ten times faster to make than a Set of 100,000. */
export function membership(ids: Int32Array): (id: number) => boolean {
  const known = new Uint8Array(ids.reduce((most, id) => Math.max(most, id), 0) + 1);
  for (const id of ids) known[id] = 1;
  return (id) => known[id] === 1;
}

/** A story that has left the library since the snapshot was taken keeps its place until the view is taken anew. */
const GONE: Row = {
  story: { id: '', ...UNKNOWN, title: 'No longer in the library' },
  role: 'entry',
  source: { kind: 'feed', title: '', url: null },
};

export function isGone(row: Row): boolean {
  return row === GONE;
}

export function rowOfListed(listed: ListedStory): Row {
  const { story, sourceTitle, sourceUrl } = listed;
  return {
    story,
    role: 'entry',
    source: { kind: 'feed', title: sourceTitle || (story.site ?? ''), url: sourceUrl },
    kept: listed,
  };
}
