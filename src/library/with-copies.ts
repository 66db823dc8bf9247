// with-copies: the keys of all stories that are the same news as some, for what holds for all of them at once.
import type { Connection } from './connection.ts';

/** From so many keys on it is quicker to look at all groups. */
const MANY = 200;

/** Some keys, and those of all stories that are the same news. */
export function withCopies(db: Connection, keys: readonly string[]): string[] {
  const all = new Set(keys);
  if (keys.length > MANY) {
    for (const [, group] of groupsByHead(db)) if (group.some((key) => all.has(key))) add(all, group);
  } else for (const key of keys) add(all, copiesOf(db, key));
  return [...all];
}

function add(all: Set<string>, keys: readonly string[]): void {
  for (const key of keys) all.add(key);
}

function copiesOf(db: Connection, key: string): string[] {
  const row = db.get(
    `SELECT id, coalesce(copy_of, id) AS head FROM story
     WHERE id = coalesce((SELECT story FROM known_as WHERE key = :key), (SELECT id FROM story WHERE key = :key))`,
    { key },
  );
  if (!row) return [];
  const head = Number(row['head']);
  return db
    .all('SELECT key FROM story WHERE copy_of = ? UNION ALL SELECT key FROM story WHERE id = ?', head, head)
    .map((one) => String(one['key']));
}

function groupsByHead(db: Connection): Map<number, string[]> {
  const groups = new Map<number, string[]>();
  const rows = db.all(
    `SELECT id AS head, key FROM story WHERE id IN (SELECT copy_of FROM story WHERE copy_of IS NOT NULL)
     UNION ALL SELECT copy_of, key FROM story WHERE copy_of IS NOT NULL`,
  );
  for (const row of rows) {
    const head = Number(row['head']);
    const group = groups.get(head) ?? [];
    group.push(String(row['key']));
    groups.set(head, group);
  }
  return groups;
}
