// searchable: what a search compares letter by letter: the short fields of all stories that are kept, a lot at a time, the
// newest first. Also those that no list shows, of pages that were opened; not those of a source that was removed. No texts.
import type { Connection, Row } from './connection.ts';
import { textOrNull } from './source-row.ts';

export interface SearchableStory {
  row: number;
  /** Its place among the newest, in milliseconds. */
  sort: number;
  title: string;
  author: string | null;
  site: string | null;
  /** The source that it is shown under. */
  source: number | null;
  tags: readonly string[];
}

const COLUMNS = 'SELECT id, sort, title, author, site, source, tags FROM story WHERE';
const ORDER = 'ORDER BY sort DESC, id DESC LIMIT :count';
const AFTER = '(sort, id) < (:sort, :row)';
/** Both parts straight from an index of their own. */
const LISTED = `${COLUMNS} listed = 1 AND ${AFTER} ${ORDER}`;
const OUTSIDE = `${COLUMNS} listed = 0 AND NOT EXISTS (SELECT 1 FROM entry WHERE story = story.id) AND ${AFTER} ${ORDER}`;

/** Lots of at most `count`; each is read when it is asked for, so that others may write in between. */
export function* searchable(db: Connection, count: number): Generator<SearchableStory[]> {
  for (const part of [LISTED, OUTSIDE]) {
    let [sort, row] = [Number.MAX_SAFE_INTEGER, 0];
    for (;;) {
      const lot = db.all(part, { sort, row, count }).map(toSearchable);
      if (lot.length > 0) yield lot;
      const last = lot.at(-1);
      if (!last || lot.length < count) break;
      ({ sort, row } = last);
    }
  }
}

/** The other sources that list a story or a copy of it, by its row: of the few that several list. */
export function otherSourcesOf(db: Connection): Map<number, number[]> {
  const others = new Map<number, number[]>();
  for (const row of db.all(`
    SELECT DISTINCT story.id AS id, entry.source AS source
    FROM story JOIN story AS same ON same.id = story.id OR same.copy_of = story.id
      JOIN entry ON entry.story = same.id JOIN source ON source.id = entry.source
    WHERE story.also > 0 AND entry.source IS NOT story.source AND source.removed_at IS NULL`)) {
    const id = Number(row['id']);
    others.set(id, [...(others.get(id) ?? []), Number(row['source'])]);
  }
  return others;
}

/** The rows of copies by the row of the story that lists show in their place. */
export function copiesOf(db: Connection): Map<number, number[]> {
  const copies = new Map<number, number[]>();
  for (const row of db.all('SELECT id, copy_of FROM story WHERE copy_of IS NOT NULL')) {
    const head = Number(row['copy_of']);
    copies.set(head, [...(copies.get(head) ?? []), Number(row['id'])]);
  }
  return copies;
}

function toSearchable(row: Row): SearchableStory {
  const tags = textOrNull(row['tags']);
  return {
    row: Number(row['id']),
    sort: Number(row['sort']),
    title: String(row['title']),
    author: textOrNull(row['author']),
    site: textOrNull(row['site']),
    source: row['source'] === null ? null : Number(row['source']),
    tags: tags === null ? [] : (JSON.parse(tags) as string[]),
  };
}
