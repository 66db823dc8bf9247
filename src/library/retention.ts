// retention: what is kept how long. Old stories go, and the room that they took is given back when it pays.
import type { Connection } from './connection.ts';
import { forgetSketches } from './find-copies.ts';
import { removeFromGroups } from './groups.ts';
import { LOST } from './memberships.ts';
import { recount } from './source-counts.ts';

/** null: all are kept. A bookmarked one never goes, nor one unread and recent, nor one that its source still lists. */
export interface Retention {
  /** Since they were first seen. */
  days: number | null;
  /** Newest stories of each source. */
  perSource: number | null;
}

const DAY_MS = 86_400_000;
/** Unread ones stay this long whatever the setting, in days. */
const UNREAD_DAYS = 14;
/** A removed source can be restored this long, in days. */
const REMOVED_DAYS = 7;
/** Rows that nothing lists (related posts of pages that are gone) stay this long, in days. */
const UNLISTED_DAYS = 30;
/** Stories in one transaction. */
const AT_ONCE = 200;
/** A vacuum pays from this part of the file and this many bytes. */
const FREE_PART = 0.2;
const FREE_BYTES = 10 * 1024 * 1024;

/** See Library.prune. */
export function prune(
  db: Connection,
  policy: Retention,
  bookmarked: ReadonlySet<string>,
  now: Date,
): { stories: number; vacuumed: boolean } {
  purgeSources(db, daysBefore(now, REMOVED_DAYS));
  forgetSketches(db, now);
  const rows = [...new Set([...tooOld(db, policy, now), ...unlisted(db, now)])];
  let stories = 0;
  for (let start = 0; start < rows.length; start += AT_ONCE)
    stories += removeStories(db, rows.slice(start, start + AT_ONCE), bookmarked);
  if (stories > 0) for (const source of db.all('SELECT id FROM source')) recount(db, Number(source['id']));
  return { stories, vacuumed: vacuumIfItPays(db) };
}

/** Sources that were removed before `limit`; their stories become rows that nothing lists. */
function purgeSources(db: Connection, limit: string): void {
  db.write(() => {
    const gone = db.all('SELECT id FROM source WHERE removed_at < ?', limit);
    for (const row of gone) {
      const id = Number(row['id']);
      // Their own stories go with them, whatever the setting, but for what else still needs them.
      db.run(
        `UPDATE story SET first_seen = '' WHERE listed = 0 AND id IN (SELECT story FROM entry WHERE source = ?)`,
        id,
      );
      db.run('DELETE FROM source WHERE id = ?', id);
    }
  });
}

function tooOld(db: Connection, policy: Retention, now: Date): number[] {
  const days = policy.days ?? Infinity;
  const perSource = policy.perSource ?? Infinity;
  if (days === Infinity && perSource === Infinity) return [];
  const limit = days === Infinity ? '' : daysBefore(now, days);
  const recent = daysBefore(now, UNREAD_DAYS);
  return rowsOf(
    db
      .all(
        `SELECT id, read, first_seen, row_number() OVER (PARTITION BY coalesce(source, -id) ORDER BY sort DESC, id DESC) AS place,
           saved OR EXISTS (SELECT 1 FROM entry JOIN source ON source.id = entry.source
             WHERE entry.story = story.id AND entry.gone = 0 AND source.removed_at IS NULL) AS needed
         FROM story WHERE listed > 0 AND (source IS NOT NULL OR also = ${LOST})`,
      )
      .filter(({ read, first_seen: seen, place, needed }) => {
        const isOld = String(seen) < limit || Number(place) > perSource;
        return isOld && needed === 0 && (read === 1 || String(seen) < recent);
      }),
  );
}

/** Rows that no list shows and no kept page offers, nor the stories of a removed source that may come back. */
function unlisted(db: Connection, now: Date): number[] {
  return rowsOf(
    db.all(
      `SELECT id FROM story WHERE listed = 0 AND first_seen < ?
         AND NOT EXISTS (SELECT 1 FROM entry WHERE story = story.id)
         AND NOT EXISTS (SELECT 1 FROM related JOIN story page ON page.id = related.story
           WHERE related.other = story.id AND page.listed > 0)`,
      daysBefore(now, UNLISTED_DAYS),
    ),
  );
}

/** In one transaction; those of the rows that are bookmarked stay. Gives how many went. */
function removeStories(db: Connection, rows: readonly number[], bookmarked: ReadonlySet<string>): number {
  return db.write(() => {
    let number = 0;
    for (const row of rows) {
      const keys = db
        .all('SELECT key FROM story WHERE id = ? UNION SELECT key FROM known_as WHERE story = ?', row, row)
        .map(({ key }) => String(key));
      if (keys.some((key) => bookmarked.has(key))) continue;
      // Should it come back under another of its ids, it is still read.
      if (keys.length > 1)
        for (const key of keys)
          db.run('INSERT OR IGNORE INTO state (key, read) SELECT ?, read FROM story WHERE id = ?', key, row);
      number += removeFromGroups(db, row);
    }
    return number;
  });
}

function vacuumIfItPays(db: Connection): boolean {
  const [free, pages, size] = ['freelist_count', 'page_count', 'page_size'].map((name) =>
    db.number(`PRAGMA ${name}`),
  ) as [number, number, number];
  if (free * size < FREE_BYTES || free < pages * FREE_PART) return false;
  db.exec('VACUUM');
  return true;
}

function rowsOf(rows: readonly Record<string, unknown>[]): number[] {
  return rows.map((row) => Number(row['id']));
}

function daysBefore(now: Date, days: number): string {
  return new Date(now.getTime() - days * DAY_MS).toISOString();
}
