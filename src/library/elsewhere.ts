// elsewhere: in which other places the news of a story appeared: other sources that list the same address, and other
// addresses under which it is the same news.
import type { Connection } from './connection.ts';
import { groupOf } from './groups.ts';
import { storyRow } from './write-story.ts';
import { toListed } from './story-row.ts';
import type { Appearance } from './story-types.ts';

/** See Stories.elsewhere. In the order in which they were met. */
export function elsewhere(db: Connection, key: string, under: number | null): Appearance[] {
  const row = storyRow(db, key);
  if (row === null) return [];
  const group = groupOf(db, row) ?? row;
  return db
    .all(
      `SELECT DISTINCT story.*, source.id AS place, source.own_title, source.feed_title, source.url AS source_url
       FROM story LEFT JOIN entry ON entry.story = story.id
         LEFT JOIN source ON source.id = entry.source AND source.removed_at IS NULL
       WHERE (story.id = :group OR story.copy_of = :group) AND story.listed > 0
         AND (source.id IS NOT NULL OR story.source IS NULL)
         AND NOT (story.id = :row AND source.id IS coalesce(:under, story.source))
       ORDER BY story.id, source.id`,
      { group, row, under },
    )
    .map((found) => {
      const story = toListed({ ...found, source: found['place'] ?? null });
      return { story, sourceTitle: story.sourceTitle, sourceUrl: story.sourceUrl };
    });
}
