// source-counts: how many stories a source has, and how many of them are unread, kept in its row. Invariant: the same news
// counts once, as its list shows it.
import type { Connection } from './connection.ts';

/**
 * A condition on the table of stories: a copy of what the source :source lists already, under the head or under another
 * copy that was met before.
 */
export const REPEATED = `listed = 2 AND EXISTS (
  SELECT 1 FROM story AS earlier JOIN entry ON entry.story = earlier.id AND entry.source = :source
  WHERE earlier.id < story.id AND (earlier.id = story.copy_of OR earlier.copy_of = story.copy_of))`;

/** Anew, for one source. */
export function recount(db: Connection, source: number): void {
  db.run(
    `UPDATE source SET (stories, unread) = (
       SELECT count(*), coalesce(sum(read = 0), 0) FROM story
       WHERE id IN (SELECT story FROM entry WHERE source = :source) AND NOT (${REPEATED}))
     WHERE id = :source`,
    { source },
  );
}

/** As {@link recount}, for what all sources count as unread. */
export function recountUnread(db: Connection): void {
  db.run(
    `UPDATE source SET unread = coalesce(counted.unread, 0) FROM source AS same LEFT JOIN (
       SELECT entry.source, count(DISTINCT coalesce(story.copy_of, story.id)) AS unread
       FROM entry JOIN story ON story.id = entry.story AND story.read = 0 GROUP BY entry.source) AS counted
     ON counted.source = same.id WHERE same.id = source.id`,
  );
}

/** A story that is alone was marked: its sources have one unread less, or more. */
export function countRead(db: Connection, row: number, read: boolean): void {
  db.run(
    `UPDATE source SET unread = unread + ? WHERE id IN (SELECT source FROM entry WHERE story = ?)`,
    read ? -1 : 1,
    row,
  );
}
