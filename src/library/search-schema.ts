// search-schema: the fifth migration: what searching everything needs of the tables. The full text index gets text as
// search-text makes it; a story's own tags and the kept views stand where a search looks.
import { needsSearchText } from '../core/search-text.ts';
import type { Connection } from './connection.ts';
import { textOrNull } from './source-row.ts';

/**
 * story.tags: what the entry itself is tagged with; until now body.tags, which is read no more. kept_view: searches that
 * the person keeps; `key`: the digit that shows it. search_text: see connection.
 */
const SEARCH_SCHEMA = `
ALTER TABLE story ADD COLUMN tags TEXT;
UPDATE story SET tags = (SELECT tags FROM body WHERE story = story.id);
CREATE INDEX story_tags ON story(tags) WHERE tags IS NOT NULL;
CREATE INDEX story_outside ON story(sort DESC, id DESC) WHERE listed = 0;

CREATE TABLE kept_view (
  name TEXT PRIMARY KEY,
  query TEXT NOT NULL,
  key TEXT
) WITHOUT ROWID;

DROP TRIGGER body_added;
DROP TRIGGER body_changed;
DROP TRIGGER story_named;
CREATE TRIGGER body_added AFTER INSERT ON body BEGIN
  INSERT INTO fts(rowid, title, author, excerpt, text) ${words('new.text')} WHERE id = new.story;
END;
CREATE TRIGGER body_changed AFTER UPDATE OF text ON body WHEN new.text IS NOT old.text BEGIN
  DELETE FROM fts WHERE rowid = new.story;
  INSERT INTO fts(rowid, title, author, excerpt, text) ${words('new.text')} WHERE id = new.story;
END;
CREATE TRIGGER story_named AFTER UPDATE OF title, author, excerpt ON story
  WHEN new.title IS NOT old.title OR new.author IS NOT old.author OR new.excerpt IS NOT old.excerpt BEGIN
  DELETE FROM fts WHERE rowid = new.id;
  INSERT INTO fts(rowid, title, author, excerpt, text) ${words('body.text')} JOIN body ON body.story = id WHERE id = new.id;
END;
`;

/** An excerpt that is the beginning of the text is not indexed twice. */
function words(text: string): string {
  return `SELECT id, search_text(title), search_text(author),
    iif(instr(${text}, substr(excerpt, 1, 60)) = 1, NULL, search_text(excerpt)), search_text(${text}) FROM story`;
}

export function searchSchema(connection: Connection): void {
  connection.exec(SEARCH_SCHEMA);
  // Most texts stand in the index as they should already; of a large library only the others are worth the time.
  for (const row of connection.each(
    'SELECT id, title, author, excerpt, body.text FROM story JOIN body ON body.story = story.id',
  ))
    if (['title', 'author', 'excerpt', 'text'].some((name) => needsSearchText(textOrNull(row[name]) ?? '')))
      indexAnew(connection, Number(row['id']));
}

function indexAnew(connection: Connection, row: number): void {
  connection.run('DELETE FROM fts WHERE rowid = ?', row);
  connection.run(
    `INSERT INTO fts(rowid, title, author, excerpt, text) ${words('body.text')} JOIN body ON body.story = id WHERE id = ?`,
    row,
  );
}
