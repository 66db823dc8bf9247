// mend: tables that were copied one by one agree with each other again. Invariant: a story that was listed still is.
import type { Connection } from './connection.ts';
import { relist } from './memberships.ts';

const STEPS = [
  'DELETE FROM entry WHERE story NOT IN (SELECT id FROM story)',
  // Whose source is lost stands where the pages stand that were saved by hand.
  `UPDATE story SET saved = 1 WHERE listed = 1 AND NOT EXISTS
     (SELECT 1 FROM entry JOIN source ON source.id = entry.source WHERE entry.story = story.id)`,
  'DELETE FROM entry WHERE source NOT IN (SELECT id FROM source)',
  'DELETE FROM body WHERE story NOT IN (SELECT id FROM story)',
  'DELETE FROM known_as WHERE story NOT IN (SELECT id FROM story)',
  'DELETE FROM related WHERE story NOT IN (SELECT id FROM story) OR other NOT IN (SELECT id FROM story)',
  "INSERT INTO body (story, text) SELECT id, '' FROM story WHERE id NOT IN (SELECT story FROM body)",
  `UPDATE story SET has_body = EXISTS
     (SELECT 1 FROM body WHERE story = story.id AND (html IS NOT NULL OR blocks IS NOT NULL))`,
  'INSERT OR IGNORE INTO state (key, read) SELECT key, 1 FROM story WHERE read = 1',
  'UPDATE story SET read = coalesce((SELECT read = 1 FROM state WHERE key = story.key), 0)',
  'UPDATE story SET source = NULL, also = 0, saved = saved <> 0, listed = saved <> 0',
];

export function mend(db: Connection): void {
  for (const step of STEPS) db.run(step);
  for (const { id } of db.all('SELECT id FROM source')) relist(db, Number(id));
}
