// stories: all stories that are kept: lists of them, one of them, and what keeps them. The work of each is in a file of
// its own; here is what others call. Invariant: lists never load bodies.
import type { Block } from '../core/blocks.ts';
import { storyId } from '../core/story-id.ts';
import type { Edition, Story } from '../core/story.ts';
import { webUrl } from '../core/url.ts';
import type { Query } from '../query/query.ts';
import { cameBy, momentNow, type Moment } from './arrivals.ts';
import type { Connection } from './connection.ts';
import { keepBlocks, readContent } from './content.ts';
import { elsewhere } from './elsewhere.ts';
import { hasWord, textRows, type Phrase, type TextColumn } from './full-text.ts';
import { keepEntries } from './keep-entries.ts';
import { keepPage } from './keep-page.ts';
import { rowNumbers } from './row-numbers.ts';
import { copiesOf, otherSourcesOf, searchable, type SearchableStory } from './searchable.ts';
import { searchCondition } from './search-condition.ts';
import type { Appearance, IncomingEntry, ListedStory, StoryContent, ViewQuery } from './story-types.ts';
import { SELECT_LISTED, toListed, toStory } from './story-row.ts';
import { datesOf, listedStories, openingsOf, rowsByAuthor, rowsWith } from './term-search.ts';
import { viewCount, viewCounts, viewRows } from './view-rows.ts';

export type { Moment } from './arrivals.ts';
export type {
  Appearance,
  Enclosure,
  IncomingEntry,
  ListedStory,
  SearchView,
  Sort,
  StoryContent,
  View,
  ViewQuery,
} from './story-types.ts';

/** Digits of an id that a person has to type at least. */
const LEAST_PREFIX = 4;

const NOTHING_ASKED: Query = {
  words: [],
  phrases: [],
  without: [],
  filters: [],
  problems: [],
  open: false,
};

export class Stories {
  private readonly db: Connection;
  private readonly isRead: (key: string, kept: boolean) => boolean;

  /** isRead: knows of marks that are not in the database yet. */
  constructor(connection: Connection, isRead: (key: string, kept: boolean) => boolean) {
    this.db = connection;
    this.isRead = isRead;
  }

  /** The ordered rows of a view at this moment; later changes do not change them. */
  rows(query: ViewQuery): Int32Array {
    return viewRows(this.db, query);
  }

  count(query: ViewQuery): { stories: number; unread: number } {
    return viewCounts(this.db, query);
  }

  /** What has come into the lists by now. For {@link arrivedSince} and {@link rowsBy}. */
  moment(): Moment {
    return momentNow(this.db);
  }

  /** How many stories of a view came after that moment. */
  arrivedSince(moment: Moment, query: ViewQuery): number {
    return viewCount(this.db, query, moment);
  }

  /** As {@link rows}, without those that came after that moment. */
  rowsBy(moment: Moment, query: ViewQuery): Int32Array {
    return cameBy(this.db, this.rows(query), moment);
  }

  /** A page of rows, in that order; null for one that has gone meanwhile. */
  list(rows: ArrayLike<number>): (ListedStory | null)[] {
    return Array.from(rows, (row) => {
      const found = this.db.get(`${SELECT_LISTED} WHERE story.id = ?`, row);
      return found && this.listed(found);
    });
  }

  /** Also one that no list shows, and by an id under which the story was met once. */
  byKey(key: string): ListedStory | null {
    const found =
      this.db.get(`${SELECT_LISTED} WHERE story.key = ?`, key) ??
      this.db.get(`${SELECT_LISTED} WHERE story.id = (SELECT story FROM known_as WHERE key = ?)`, key);
    return found && this.listed(found);
  }

  /** What a person means: an id or the beginning of one (at least 4 digits; all that begin so), or an address. */
  find(text: string): ListedStory[] {
    const wanted = text.trim();
    const prefix = wanted.toLowerCase();
    if (/^[0-9a-f]+$/u.test(prefix) && prefix.length >= LEAST_PREFIX && prefix.length <= 16)
      return this.db
        .all(`${SELECT_LISTED} WHERE story.key >= ? AND story.key < ?`, prefix, `${prefix}g`)
        .map((row) => this.listed(row));
    const url = webUrl(wanted);
    const one = url === null ? null : this.byKey(storyId({ url, title: '' }));
    return one ? [one] : [];
  }

  /** The short fields of all stories, in lots of at most `count`: see searchable. */
  searchable(count: number): Generator<SearchableStory[]> {
    return searchable(this.db, count);
  }

  /** The other sources that list a story or a copy of it, by its row. */
  otherSources(): Map<number, number[]> {
    return otherSourcesOf(this.db);
  }

  /** The rows of copies by the row of the story that lists show in their place: what is found in one means the other. */
  copies(): Map<number, number[]> {
    return copiesOf(this.db);
  }

  /** The rows of the stories, listed or not, that hold any of these words and phrases, ascending. */
  textRows(anyOf: readonly Phrase[], column?: TextColumn): Int32Array {
    return textRows(this.db, anyOf, column);
  }

  /** Whether any story, listed or not, holds a word or a phrase just so. */
  hasWord(text: string): boolean {
    return hasWord(this.db, text);
  }

  /** The rows of the stories, listed or not, that a search's filters let through. bookmarked: the keys of the bookmarks. */
  rowsMeeting({ filters }: Pick<Query, 'filters'>, bookmarked: readonly string[], now: Date): Int32Array {
    const only = { ...NOTHING_ASKED, filters: [...filters] };
    const { where, values } = searchCondition(this.db, only, bookmarked, now, 'all');
    // Each half from an index that covers it.
    const sql = `SELECT id FROM story WHERE listed = 1 AND ${where} UNION ALL SELECT id FROM story WHERE listed = 0 AND ${where}`;
    return rowNumbers(this.db, sql, [values]);
  }

  /**
   * Of those of some stories that a search may give: whether its filters and its unwanted words let them through.
   * bookmarked: the keys of the bookmarks.
   */
  verdicts(
    keys: readonly string[],
    { filters, without }: Pick<Query, 'filters' | 'without'>,
    bookmarked: readonly string[],
    now: Date,
  ): Map<string, boolean> {
    const only = { ...NOTHING_ASKED, filters: [...filters], without: [...without] };
    const { where, values } = searchCondition(this.db, only, bookmarked, now, 'all');
    const found = this.db.all(
      `SELECT key, (${where}) IS TRUE AS met FROM story WHERE key IN (SELECT value FROM json_each(:keys))
         AND (listed = 1 OR NOT EXISTS (SELECT 1 FROM entry WHERE story = story.id))`,
      { ...values, keys: JSON.stringify(keys) },
    );
    return new Map(found.map(({ key, met }) => [String(key), met === 1]));
  }

  /** null where there is no such row, or nothing but what a list shows. */
  content(row: number): StoryContent | null {
    return readContent(this.db, row);
  }

  /**
   * The story's text as blocks: made of its html, or, with `whole`, of the whole page, which stays when the source
   * changes its excerpt. text: its plain words.
   */
  keepBlocks(row: number, blocks: Block[], text: string, whole = false): void {
    keepBlocks(this.db, row, blocks, text, whole);
  }

  /**
   * The entries of a source's document, all of them, in its order; in short transactions. now: ISO 8601.
   * changed: how many have another title or text than before.
   */
  keepEntries(
    sourceId: number,
    entries: readonly IncomingEntry[],
    now: string,
  ): { added: number; changed: number } {
    return keepEntries(this.db, sourceId, entries, now);
  }

  /**
   * A page that was opened: its first story with its body, and the others as related posts, in order; these become rows
   * that no list shows. listed: the page was saved by hand. now: ISO 8601.
   */
  keepPage(edition: Edition, options: { listed: boolean; now: string }): void {
    keepPage(this.db, edition, options);
  }

  /** The stories that a kept page offered beside this one, in its order. */
  related(key: string): Story[] {
    return this.db
      .all(
        `SELECT other.* FROM story JOIN related ON related.story = story.id JOIN story other ON other.id = related.other
         WHERE story.key = ? ORDER BY related.position`,
        key,
      )
      .map(toStory);
  }

  /**
   * The rows of stories that have this word, or these words in a row, as whole words in any case: at most `most`, those
   * that were kept last first. Also such that no list shows.
   */
  rowsWith(words: string, most: number): Int32Array {
    return rowsWith(this.db, words, most);
  }

  /** As {@link rowsWith}: those by an author of whose name these words are the whole or a part. */
  rowsByAuthor(author: string, most: number): Int32Array {
    return rowsByAuthor(this.db, author, most);
  }

  /** How many stories there are for lists to show; a fifth of what {@link count} costs, which counts the unread too. */
  size(): number {
    return listedStories(this.db);
  }

  /** When each story is from, in milliseconds since 1970, by row; without those that no list shows. */
  dates(rows: readonly number[]): Map<number, number> {
    return datesOf(this.db, rows);
  }

  /** The first `characters` of each story's text, by row. */
  openings(rows: readonly number[], characters: number): Map<number, string> {
    return openingsOf(this.db, rows, characters);
  }

  /**
   * All places in which the news of a story appeared beside this one: other sources that list it, and copies of it under
   * other addresses. under: the source as whose it is told, where that is not the one it is shown under.
   */
  elsewhere(key: string, under: number | null = null): Appearance[] {
    return elsewhere(this.db, key, under).map((one) => {
      const read = this.isRead(one.story.story.id, one.story.read);
      return { ...one, story: { ...one.story, read } };
    });
  }

  private listed(row: Parameters<typeof toListed>[0]): ListedStory {
    const listed = toListed(row);
    listed.read = this.isRead(listed.story.id, listed.read);
    if (listed.alsoIn > 0) listed.alsoAt = elsewhere(this.db, listed.story.id, null)[0]?.sourceTitle ?? null;
    return listed;
  }
}
