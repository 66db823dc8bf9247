// copies-schema: the tables by which the same news from several places is one entry of the lists. A migration of its own.

/**
 * story.copy_of: the row of the story that stands for the group, its head; NULL for heads and for nearly all others.
 * A copy has `listed` = 2: only the lists of its own sources show it. All of a group have the same mark `read`, and
 * `also` counts the other places in which the news stands, of whichever row of the group.
 * sketch: for recent stories only, see find-copies; band has its numbers, by which the few stories that may be alike are
 * found. Only the trigger takes bands away: an index by story would cost as much as the table.
 */
export const COPIES_SCHEMA = `
ALTER TABLE story ADD COLUMN copy_of INTEGER;
CREATE INDEX story_copies ON story(copy_of) WHERE copy_of IS NOT NULL;

CREATE TABLE sketch (
  story INTEGER PRIMARY KEY REFERENCES story ON DELETE CASCADE,
  at INTEGER NOT NULL,
  bands TEXT NOT NULL
);
CREATE TABLE band (
  hash INTEGER NOT NULL,
  story INTEGER NOT NULL,
  PRIMARY KEY (hash, story)
) WITHOUT ROWID;
CREATE TRIGGER sketch_removed AFTER DELETE ON sketch BEGIN
  DELETE FROM band WHERE story = old.story AND hash IN (SELECT value FROM json_each(old.bands));
END;
`;
