// marks: the table of what the person did with stories, by key. Knows nothing of when it is written.
import type { Place } from '../core/place.ts';
import type { Connection } from './connection.ts';
import { groupOf } from './groups.ts';
import { countRead, recount, recountUnread } from './source-counts.ts';

/** A place, with some words that stood there: see place-anchor. */
export type AnchoredPlace = Place & { anchor?: string };

export interface ReadingStory {
  read: boolean;
  /** null: at the beginning. */
  place: AnchoredPlace | null;
}

// A story may have been met under other ids than its key.
const KEY = `coalesce(
  (SELECT story.key FROM known_as JOIN story ON story.id = known_as.story WHERE known_as.key = :id), :id)`;

/** From so many marks on, the sources count anew instead of one by one. */
const MANY = 200;

export function readState(db: Connection, id: string): ReadingStory {
  const row = db.get(`SELECT read, block, place, anchor FROM state WHERE key = ${KEY}`, { id });
  if (!row) return { read: false, place: null };
  const { read, block, place, anchor } = row;
  if (block === null) return { read: read === 1, place: null };
  return {
    read: read === 1,
    place: {
      block: Number(block),
      offset: Number(place),
      ...(typeof anchor === 'string' ? { anchor } : {}),
    },
  };
}

export function readMark(db: Connection, id: string): boolean {
  return db.value(`SELECT read FROM state WHERE key = ${KEY}`, { id }) === 1;
}

export function writePlace(db: Connection, id: string, place: AnchoredPlace | null): void {
  db.run(
    `INSERT INTO state (key, block, place, anchor) VALUES (${KEY}, :block, :offset, :anchor)
     ON CONFLICT DO UPDATE SET block = excluded.block, place = excluded.place, anchor = excluded.anchor`,
    {
      id,
      block: place?.block ?? null,
      offset: place?.offset ?? null,
      anchor: place?.anchor ?? null,
    },
  );
}

/** ids: see with-copies. */
export function writeMarks(db: Connection, ids: readonly string[], read: boolean): void {
  if (ids.length <= MANY) {
    const sources = new Set<number>();
    for (const id of ids) writeMark(db, id, read, sources);
    for (const source of sources) recount(db, source);
    return;
  }
  // In the order of the keys: each page of the table is then touched once.
  db.run(
    `INSERT INTO state (key, read) SELECT value, :mark FROM json_each(:ids) WHERE true
     ON CONFLICT DO UPDATE SET read = excluded.read`,
    { ids: JSON.stringify(ids.toSorted()), mark: read ? 1 : 0 },
  );
  recountUnread(db);
}

/** sources: gets those that must be counted anew, since they count all of a group as one. */
function writeMark(db: Connection, id: string, read: boolean, sources: Set<number>): void {
  const mark = read ? 1 : 0;
  const found = db.value(`SELECT id FROM story WHERE key = ${KEY} AND read <> :mark`, { id, mark });
  db.run(
    `INSERT INTO state (key, read) VALUES (${KEY}, :mark) ON CONFLICT DO UPDATE SET read = excluded.read`,
    { id, mark },
  );
  if (found === null) return;
  const row = Number(found);
  if (groupOf(db, row) === null) countRead(db, row, read);
  else
    for (const { source } of db.all('SELECT source FROM entry WHERE story = ?', row))
      sources.add(Number(source));
}
