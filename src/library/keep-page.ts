// keep-page: a page that was opened becomes a story with its text, and what it offers beside it rows that no list shows.
import { plainText } from '../core/blocks.ts';
import type { Edition, Story } from '../core/story.ts';
import type { Connection } from './connection.ts';
import { keepBlocks } from './content.ts';
import { regroup } from './groups.ts';
import type { IncomingEntry } from './story-types.ts';
import { addStory, storyRow } from './write-story.ts';

/** See Stories.keepPage. An edition without stories keeps nothing. */
export function keepPage(
  db: Connection,
  edition: Edition,
  { listed, now }: { listed: boolean; now: string },
): void {
  const main = edition.entries.find(({ role }) => role === 'lead') ?? edition.entries[0];
  if (!main) return;
  const others = edition.entries.filter((entry) => entry !== main).map(({ story }) => story);
  db.write(() => {
    const row = keepStory(db, main.story, now);
    if (listed) save(db, row, now);
    // A page that was read without its list keeps the list of before.
    if (others.length > 0) keepRelated(db, row, others, now);
  });
}

/** The story's row. One that we have gets the text, and what was not known of it; a source's own words stay. */
function keepStory(db: Connection, story: Story, now: string): number {
  const row = storyRow(db, story.id);
  if (row === null) return addOutside(db, story, now);
  db.run(
    `UPDATE story SET author = coalesce(author, ?), site = coalesce(site, ?), published = coalesce(published, ?),
       published_text = coalesce(published_text, ?), excerpt = coalesce(excerpt, ?), lang = coalesce(lang, ?),
       image = coalesce(image, ?) WHERE id = ?`,
    story.author,
    story.site,
    story.published,
    story.publishedText,
    story.excerpt,
    story.lang,
    story.image && JSON.stringify(story.image),
    row,
  );
  if (story.body) keepBlocks(db, row, story.body, plainText(story.body), true);
  return row;
}

function keepRelated(db: Connection, row: number, others: readonly Story[], now: string): void {
  db.run('DELETE FROM related WHERE story = ?', row);
  others.forEach((story, position) => {
    const other = storyRow(db, story.id) ?? addOutside(db, story, now);
    db.run('INSERT INTO related (story, position, other) VALUES (?, ?, ?)', row, position, other);
  });
}

/** A story that no source lists. */
function addOutside(db: Connection, story: Story, now: string): number {
  const entry: IncomingEntry = {
    guid: null,
    story,
    html: null,
    base: null,
    text: story.body ? plainText(story.body) : '',
    updated: null,
    tags: [],
    enclosures: [],
  };
  const row = addStory(db, entry, { source: null, key: story.id, now, position: 0 });
  if (story.body) db.run('UPDATE body SET whole = 1 WHERE story = ?', row);
  return row;
}

/** What somebody saves now stands among the newest, however old it is, unless a source lists it. */
function save(db: Connection, row: number, now: string): void {
  db.run(
    `UPDATE story SET sort = CASE WHEN source IS NULL AND NOT saved THEN ? ELSE sort END, saved = 1, listed = 1,
       also = max(also, 0)
     WHERE id = ?`,
    Date.parse(now),
    row,
  );
  regroup(db, row);
}
