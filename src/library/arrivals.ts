// arrivals: what has come into the lists since somebody looked. A story comes with its row, or later: one that was met
// as somebody's related post, that is saved, or that was a copy of another until its text changed, gets into a list long
// after its row was made, and `late` has these in the order of their coming. Knows nothing of views.
import type { Connection, Value } from './connection.ts';

/** The fourth migration. The trigger counts however a story comes into the lists: by a feed, by hand, with its source. */
export const LATE_SCHEMA = `
CREATE TABLE late (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  story INTEGER NOT NULL UNIQUE REFERENCES story ON DELETE CASCADE
);
CREATE TRIGGER story_listed AFTER UPDATE OF listed ON story WHEN new.listed = 1 AND old.listed = 0 BEGIN
  INSERT OR REPLACE INTO late (story) VALUES (new.id);
END;
`;

/** A story that another stood for stands for itself now. */
export function cameLate(db: Connection, row: number): void {
  db.run('INSERT OR REPLACE INTO late (story) VALUES (?)', row);
}

/** A moment in the life of a library: what had come by then. Holds for all copies and threads. */
export interface Moment {
  /** The highest row of a story. */
  row: number;
  /** The highest number among those that came late. */
  late: number;
}

export function momentNow(db: Connection): Moment {
  return {
    row: db.number('SELECT max(id) FROM story'),
    late: db.number("SELECT seq FROM sqlite_sequence WHERE name = 'late'"),
  };
}

/** A condition on the table of stories, for those that came after a moment, with the values of its parameters. */
export function cameAfter({ row, late }: Moment): { where: string; values: Record<string, Value> } {
  return {
    where: '(id > :arrivedRow OR id IN (SELECT story FROM late WHERE id > :arrivedLate))',
    values: { arrivedRow: row, arrivedLate: late },
  };
}

/** Those of some rows that had come by a moment. */
export function cameBy(db: Connection, rows: Int32Array, { row, late }: Moment): Int32Array {
  const later = new Set(
    db.all('SELECT story FROM late WHERE id > ?', late).map(({ story }) => Number(story)),
  );
  return rows.filter((one) => one <= row && !later.has(one));
}
