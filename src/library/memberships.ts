// memberships: which stories the sources list, kept in the stories' own rows so that lists need no other table, and
// counted in the sources' rows. Invariant after relist and recount: they say what the table of entries says.
import type { Connection } from './connection.ts';

/** story.also of a story that is still listed though its source is lost: only a repair makes these. */
export const LOST = -1;

/** After a source came or went: what its stories say of their sources, and what those count. */
export function relist(db: Connection, source: number): void {
  db.run(
    `WITH member AS (
       SELECT e.story, min(e.source) AS first, count(DISTINCT e.source) AS number,
         max(e.source = (SELECT source FROM story WHERE id = e.story)) AS holds
       FROM entry e JOIN source s ON s.id = e.source AND s.removed_at IS NULL
       WHERE e.story IN (SELECT story FROM entry WHERE source = :source)
       GROUP BY e.story)
     UPDATE story SET
       source = (SELECT CASE WHEN holds THEN story.source ELSE first END FROM member WHERE story = story.id),
       also = coalesce((SELECT number - 1 FROM member WHERE story = story.id), 0),
       listed = saved OR EXISTS (SELECT 1 FROM member WHERE story = story.id)
     WHERE id IN (SELECT story FROM entry WHERE source = :source)`,
    { source },
  );
  recount(db, source);
}

/** What a source counts of its stories. */
export function recount(db: Connection, source: number): void {
  db.run(
    `UPDATE source SET (stories, unread) = (
       SELECT count(*), coalesce(sum(read = 0), 0)
       FROM story WHERE id IN (SELECT story FROM entry WHERE source = :source))
     WHERE id = :source`,
    { source },
  );
}

/** How many sources list a story beside the one that it is shown under. */
export function countOthers(db: Connection, row: number): void {
  db.run(
    `UPDATE story SET also = (SELECT count(DISTINCT entry.source) - 1 FROM entry
       JOIN source ON source.id = entry.source AND source.removed_at IS NULL WHERE entry.story = :row)
     WHERE id = :row`,
    { row },
  );
}

/** As {@link recount}, for what all sources count as unread. */
export function recountUnread(db: Connection): void {
  db.run(
    `UPDATE source SET unread = coalesce(counted.unread, 0) FROM source AS same LEFT JOIN (
       SELECT entry.source, count(DISTINCT entry.story) AS unread
       FROM entry JOIN story ON story.id = entry.story AND story.read = 0 GROUP BY entry.source) AS counted
     ON counted.source = same.id WHERE same.id = source.id`,
  );
}

/** A story was marked: its sources have one unread less, or more. */
export function countRead(db: Connection, row: number, read: boolean): void {
  db.run(
    `UPDATE source SET unread = unread + ? WHERE id IN (SELECT source FROM entry WHERE story = ?)`,
    read ? -1 : 1,
    row,
  );
}
