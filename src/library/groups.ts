// groups: stories that are the same news. Owns who stands for a group and what its rows say of each other; who belongs
// to it says find-copies. Runs within a transaction. Invariants: the head is the story that was met first of those that
// anything lists; all of a group are read or none is; a source counts a group once.
import type { Connection } from './connection.ts';
import { recount } from './source-counts.ts';

interface Member {
  row: number;
  key: string;
  read: boolean;
  /** In how many places it stands: its live sources; one for a page saved by hand, or whose source is lost. */
  places: number;
  /** story.also of a story whose source is lost, which stays; see memberships. */
  lost: number | null;
}

/** The row by which the members of a story's group know each other; null where it is alone. */
export function groupOf(db: Connection, row: number): number | null {
  const group = db.value(
    `SELECT coalesce(copy_of, id) FROM story
     WHERE id = :row AND (copy_of IS NOT NULL OR EXISTS (SELECT 1 FROM story AS copy WHERE copy.copy_of = :row))`,
    { row },
  );
  return group === null ? null : Number(group);
}

/** A story is the same news as another: it joins the other's group, and what is read of them makes all read. */
export function joinGroup(db: Connection, row: number, other: number): void {
  const group = groupOf(db, other) ?? other;
  db.run('UPDATE story SET copy_of = :group WHERE id = :row OR copy_of = :row', { row, group });
  const members = membersOf(db, group);
  if (members.some(({ read }) => read))
    for (const { key, read } of members)
      if (!read)
        db.run(
          'INSERT INTO state (key, read) VALUES (?, 1) ON CONFLICT DO UPDATE SET read = excluded.read',
          key,
        );
  arrange(db, members);
}

/** A story is other news by now; what remains of its group is one without it. */
export function leaveGroup(db: Connection, row: number): void {
  const group = groupOf(db, row);
  if (group === null) return;
  const members = membersOf(db, group);
  arrange(
    db,
    members.filter((member) => member.row !== row),
  );
  arrange(
    db,
    members.filter((member) => member.row === row),
  );
}

/** After the sources of a story have changed. */
export function regroup(db: Connection, row: number): void {
  const group = groupOf(db, row);
  if (group !== null) arrange(db, membersOf(db, group));
}

/** As {@link regroup}, for all stories of a source. */
export function regroupSource(db: Connection, source: number): void {
  const groups = db.all(
    `SELECT DISTINCT coalesce(copy_of, id) AS row FROM story
     WHERE id IN (SELECT story FROM entry WHERE source = :source)
       AND (copy_of IS NOT NULL OR id IN (SELECT copy_of FROM story WHERE copy_of IS NOT NULL))`,
    { source },
  );
  for (const { row } of groups) arrange(db, membersOf(db, Number(row)));
}

/** Stories go; a copy whose head goes becomes the head. Gives how many went. */
export function removeFromGroups(db: Connection, row: number): number {
  leaveGroup(db, row);
  return db.run('DELETE FROM story WHERE id = ?', row).changes;
}

/** In the order in which they were met. */
function membersOf(db: Connection, group: number): Member[] {
  return db
    .all(
      `SELECT id, key, read, saved, iif(also < 0, also, NULL) AS lost,
         (SELECT count(DISTINCT entry.source) FROM entry
            JOIN source ON source.id = entry.source AND source.removed_at IS NULL
          WHERE entry.story = story.id) AS sources
       FROM story WHERE id = :group OR copy_of = :group ORDER BY id`,
      { group },
    )
    .map((row) => ({
      row: Number(row['id']),
      key: String(row['key']),
      read: row['read'] === 1,
      places: Number(row['sources']) || (row['saved'] === 1 || row['lost'] !== null ? 1 : 0),
      lost: row['lost'] === null ? null : Number(row['lost']),
    }));
}

/** Makes one group of these, and of one of them a story like any other. */
function arrange(db: Connection, members: readonly Member[]): void {
  const head = members.find(({ places }) => places > 0) ?? members[0];
  const places = members.reduce((sum, member) => sum + member.places, 0);
  for (const member of members) {
    const isHead = member === head;
    db.run(
      'UPDATE story SET copy_of = ?, listed = ?, also = ? WHERE id = ?',
      isHead ? null : (head?.row ?? null),
      member.places === 0 ? 0 : isHead ? 1 : 2,
      member.lost ?? Math.max(0, (member.places && places) - 1),
      member.row,
    );
  }
  recountOf(db, members);
}

function recountOf(db: Connection, members: readonly Member[]): void {
  const rows = JSON.stringify(members.map(({ row }) => row));
  const sources = db.all(
    'SELECT DISTINCT source FROM entry WHERE story IN (SELECT value FROM json_each(?))',
    rows,
  );
  for (const { source } of sources) recount(db, Number(source));
}
