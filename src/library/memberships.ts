// memberships: which stories the sources list, kept in the stories' own rows so that lists need no other table, and
// counted in the sources' rows. Invariant after relist and recount: they say what the table of entries says.
import type { Connection } from './connection.ts';
import { regroup, regroupSource } from './groups.ts';
import { recount } from './source-counts.ts';

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
  regroupSource(db, source);
  recount(db, source);
}

/** How many sources list a story beside the one that it is shown under. */
export function countOthers(db: Connection, row: number): void {
  db.run(
    `UPDATE story SET also = (SELECT count(DISTINCT entry.source) - 1 FROM entry
       JOIN source ON source.id = entry.source AND source.removed_at IS NULL WHERE entry.story = :row)
     WHERE id = :row`,
    { row },
  );
  regroup(db, row);
}
