// mend: tables that were copied one by one agree with each other again. Invariants: a story that was listed still is, under
// its source where that is known; what is missing comes again with the next refresh, since nothing says any more that the
// sources were asked.
import type { Connection } from './connection.ts';
import { UNKNOWN_DIGEST } from './digests.ts';
import { regroup } from './groups.ts';
import { LOST, relist } from './memberships.ts';

const HAS_ENTRY = 'EXISTS (SELECT 1 FROM entry WHERE entry.story = story.id AND entry.source = story.source)';

const STEPS = [
  'DELETE FROM entry WHERE story NOT IN (SELECT id FROM story) OR source NOT IN (SELECT id FROM source)',
  // Its row says where it belongs. The source calls it by a guid that is lost: the next document tells it.
  `INSERT OR IGNORE INTO entry (source, guid, story, digest, rest)
     SELECT source, 'lost:' || key, id, ${UNKNOWN_DIGEST}, ${UNKNOWN_DIGEST} FROM story
     WHERE source IN (SELECT id FROM source) AND NOT ${HAS_ENTRY}`,
  // What the source says is taken as if for the first time: a text may be lost, or a part of a row.
  `UPDATE entry SET digest = ${UNKNOWN_DIGEST}, rest = ${UNKNOWN_DIGEST}`,
  // Who fails or asked us to wait is still left in peace.
  `UPDATE source SET etag = NULL, last_modified = NULL, answers304 = 0,
     next_at = CASE WHEN failures > 0 THEN next_at END`,
  'DELETE FROM body WHERE story NOT IN (SELECT id FROM story)',
  'DELETE FROM known_as WHERE story NOT IN (SELECT id FROM story)',
  'DELETE FROM related WHERE story NOT IN (SELECT id FROM story) OR other NOT IN (SELECT id FROM story)',
  "INSERT INTO body (story, text) SELECT id, '' FROM story WHERE id NOT IN (SELECT story FROM body)",
  // An older library has them with the texts.
  'UPDATE story SET tags = (SELECT tags FROM body WHERE story = story.id) WHERE tags IS NULL',
  `UPDATE story SET has_body = EXISTS
     (SELECT 1 FROM body WHERE story = story.id AND (html IS NOT NULL OR blocks IS NOT NULL))`,
  'INSERT OR IGNORE INTO state (key, read) SELECT key, 1 FROM story WHERE read = 1',
  'UPDATE story SET read = coalesce((SELECT read = 1 FROM state WHERE key = story.key), 0)',
  // Copies whose head is lost are the same news still.
  `UPDATE story SET copy_of = first
     FROM (SELECT copy_of AS head, min(id) AS first FROM story WHERE copy_of IS NOT NULL GROUP BY copy_of)
     WHERE copy_of = head AND copy_of NOT IN (SELECT id FROM story)`,
  'UPDATE story SET copy_of = NULL WHERE copy_of = id',
  'UPDATE story SET copy_of = NULL WHERE copy_of IN (SELECT id FROM story WHERE copy_of IS NOT NULL)',
  `UPDATE story SET read = 1
     WHERE coalesce(copy_of, id) IN (SELECT coalesce(copy_of, id) FROM story WHERE read = 1)`,
  'INSERT INTO state (key, read) SELECT key, 1 FROM story WHERE read = 1 ON CONFLICT DO UPDATE SET read = 1',
  // Whoever has an entry is listed anew below; who has none, and was not saved by hand, has lost its source.
  `UPDATE story SET saved = saved <> 0, listed = listed <> 0 OR saved <> 0,
     source = CASE WHEN ${HAS_ENTRY} THEN source END,
     also = CASE WHEN listed <> 0 AND saved = 0 THEN ${LOST} ELSE 0 END`,
];

export function mend(db: Connection): void {
  for (const step of STEPS) db.run(step);
  for (const { id } of db.all('SELECT id FROM source')) relist(db, Number(id));
  for (const { copy_of: head } of db.all('SELECT DISTINCT copy_of FROM story WHERE copy_of IS NOT NULL'))
    regroup(db, Number(head));
}
