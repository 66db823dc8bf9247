// schema: the tables of the library, as the first migration makes them. A later change is a migration of its own.

/**
 * story: one row a story, however it was met, with all that a list shows; `listed` where a live source or the person
 * lists it. `source`: the first live source that lists it, `also`: how many others do (-1: the source is lost, see
 * mend). `sort`: milliseconds.
 * body: what only reading needs. entry: a story's membership in a source; `digest` and `rest` tell a changed entry.
 * known_as: ids under which a story was met beside its own key. state: what the person did, by key; it stays when the
 * story goes. fts has the words and no texts; only the triggers below write it. An excerpt that is the beginning of the text
 * is not indexed twice, and merging is put off (automerge, crisismerge): together they make a first refresh a fifth
 * quicker.
 */
export const FIRST_SCHEMA = `
CREATE TABLE source (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  url TEXT NOT NULL,
  canonical TEXT NOT NULL UNIQUE,
  home TEXT,
  own_title TEXT,
  feed_title TEXT,
  tags TEXT NOT NULL DEFAULT '[]',
  added_at TEXT NOT NULL,
  removed_at TEXT,
  full_text INTEGER NOT NULL DEFAULT 0,
  stories INTEGER NOT NULL DEFAULT 0,
  unread INTEGER NOT NULL DEFAULT 0,
  asked_at TEXT,
  succeeded_at TEXT,
  changed_at TEXT,
  next_at TEXT,
  status INTEGER,
  failing_since TEXT,
  failures INTEGER NOT NULL DEFAULT 0,
  error TEXT,
  etag TEXT,
  last_modified TEXT,
  answers304 INTEGER NOT NULL DEFAULT 0,
  gone INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE story (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  key TEXT NOT NULL UNIQUE,
  sort INTEGER NOT NULL,
  source INTEGER,
  also INTEGER NOT NULL DEFAULT 0,
  saved INTEGER NOT NULL DEFAULT 0,
  listed INTEGER NOT NULL DEFAULT 0,
  read INTEGER NOT NULL DEFAULT 0,
  updated INTEGER NOT NULL DEFAULT 0,
  has_body INTEGER NOT NULL DEFAULT 0,
  words INTEGER NOT NULL DEFAULT 0,
  first_seen TEXT NOT NULL,
  title TEXT NOT NULL,
  title_order TEXT NOT NULL,
  url TEXT,
  author TEXT,
  site TEXT,
  published TEXT,
  published_text TEXT,
  excerpt TEXT,
  lang TEXT,
  image TEXT
);
CREATE INDEX story_by_date ON story(sort DESC, id DESC, source, also, read) WHERE listed = 1;
CREATE INDEX story_by_title ON story(title_order, sort DESC, id DESC, source, also, read) WHERE listed = 1;
CREATE INDEX story_saved ON story(sort DESC, id DESC) WHERE saved = 1;
CREATE INDEX story_shared ON story(id) WHERE also > 0;

CREATE TABLE body (
  story INTEGER PRIMARY KEY REFERENCES story ON DELETE CASCADE,
  text TEXT NOT NULL,
  html TEXT,
  base TEXT,
  blocks TEXT,
  whole INTEGER NOT NULL DEFAULT 0,
  enclosures TEXT,
  tags TEXT
);

CREATE TABLE entry (
  source INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,
  guid TEXT NOT NULL,
  story INTEGER NOT NULL REFERENCES story ON DELETE CASCADE,
  digest INTEGER NOT NULL,
  rest INTEGER NOT NULL,
  gone INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (source, guid)
) WITHOUT ROWID;
CREATE INDEX entry_story ON entry(story, source);

CREATE TABLE known_as (
  key TEXT PRIMARY KEY,
  story INTEGER NOT NULL REFERENCES story ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX known_as_story ON known_as(story);

CREATE TABLE related (
  story INTEGER NOT NULL REFERENCES story ON DELETE CASCADE,
  position INTEGER NOT NULL,
  other INTEGER NOT NULL REFERENCES story ON DELETE CASCADE,
  PRIMARY KEY (story, position)
) WITHOUT ROWID;
CREATE INDEX related_other ON related(other);

CREATE TABLE state (
  key TEXT PRIMARY KEY,
  read INTEGER NOT NULL DEFAULT 0,
  block INTEGER,
  place INTEGER,
  anchor TEXT
) WITHOUT ROWID;

CREATE VIRTUAL TABLE fts USING fts5(
  title, author, excerpt, text,
  content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO fts(fts, rank) VALUES ('automerge', 16);
INSERT INTO fts(fts, rank) VALUES ('crisismerge', 64);

CREATE TRIGGER body_added AFTER INSERT ON body BEGIN
  INSERT INTO fts(rowid, title, author, excerpt, text)
    SELECT id, title, author, iif(instr(new.text, substr(excerpt, 1, 60)) = 1, NULL, excerpt), new.text
    FROM story WHERE id = new.story;
END;
CREATE TRIGGER body_changed AFTER UPDATE OF text ON body WHEN new.text IS NOT old.text BEGIN
  DELETE FROM fts WHERE rowid = new.story;
  INSERT INTO fts(rowid, title, author, excerpt, text)
    SELECT id, title, author, iif(instr(new.text, substr(excerpt, 1, 60)) = 1, NULL, excerpt), new.text
    FROM story WHERE id = new.story;
END;
CREATE TRIGGER body_removed AFTER DELETE ON body BEGIN
  DELETE FROM fts WHERE rowid = old.story;
END;
CREATE TRIGGER story_named AFTER UPDATE OF title, author, excerpt ON story
  WHEN new.title IS NOT old.title OR new.author IS NOT old.author OR new.excerpt IS NOT old.excerpt BEGIN
  DELETE FROM fts WHERE rowid = new.id;
  INSERT INTO fts(rowid, title, author, excerpt, text)
    SELECT new.id, new.title, new.author, iif(instr(text, substr(new.excerpt, 1, 60)) = 1, NULL, new.excerpt), text
    FROM body WHERE story = new.id;
END;

CREATE TRIGGER state_added AFTER INSERT ON state BEGIN
  UPDATE story SET read = new.read, updated = 0 WHERE key = new.key AND (read <> new.read OR updated);
END;
CREATE TRIGGER state_changed AFTER UPDATE OF read ON state BEGIN
  UPDATE story SET read = new.read, updated = 0 WHERE key = new.key AND (read <> new.read OR updated);
END;
`;
