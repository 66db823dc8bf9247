// tag-counts: how many stories stand under each tag. A story that several sources
// of a tag list counts once, under whichever of its addresses they do.
import type { Connection } from './connection.ts';
import type { TagCount } from './source-types.ts';

/** All tags of live sources, by name. Adds up what the sources count, less what that counts twice. */
export function tagCounts(db: Connection): TagCount[] {
  const tagsOf = new Map<number, string[]>();
  const counts = new Map<string, TagCount>();
  for (const row of db.all(`SELECT id, tags, stories, unread FROM source WHERE removed_at IS NULL`)) {
    const tags = JSON.parse(String(row['tags'])) as string[];
    tagsOf.set(Number(row['id']), tags);
    for (const tag of tags) add(counts, tag, Number(row['stories']), Number(row['unread']));
  }
  const shared = db.all(`
    SELECT DISTINCT coalesce(story.copy_of, story.id) AS id, story.read, entry.source
    FROM story JOIN entry ON entry.story = story.id
    WHERE story.also > 0 ORDER BY coalesce(story.copy_of, story.id)`);
  let story: unknown = null;
  let met = new Set<string>();
  for (const row of shared) {
    if (row['id'] !== story) met = new Set();
    story = row['id'];
    for (const tag of tagsOf.get(Number(row['source'])) ?? []) {
      if (met.has(tag)) add(counts, tag, -1, row['read'] === 0 ? -1 : 0);
      met.add(tag);
    }
  }
  return [...counts.values()].sort((a, b) => a.tag.localeCompare(b.tag));
}

function add(counts: Map<string, TagCount>, tag: string, stories: number, unread: number): void {
  const count = counts.get(tag) ?? { tag, stories: 0, unread: 0 };
  count.stories += stories;
  count.unread += unread;
  counts.set(tag, count);
}
