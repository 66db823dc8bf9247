// salvage: what can be read of a damaged library is copied into a new one. Each table is read row by row; where reading
// fails, the unreadable part is narrowed down from both sides and from its middle. Invariant: the damaged one is only read.
import { Connection, type Value } from './connection.ts';
import { copier, type Copy } from './copy-rows.ts';
import { mend } from './mend.ts';
import { removeCopy, withNewHeader } from './new-header.ts';

/** How many of each could be read. */
export interface Saved {
  sources: number;
  stories: number;
  /** Marks and places. */
  marks: number;
}

/** Tables by row number, in the order of what refers to what. */
const NUMBERED = [
  ['source', 'id'],
  ['story', 'id'],
  ['body', 'story'],
] as const;
/** Tables by key, with the column that their key begins with. */
const KEYED = [
  ['entry', 'source'],
  ['known_as', 'key'],
  ['related', 'story'],
  ['state', 'key'],
  ['kept_view', 'name'],
] as const;

/** Failures after which a table is given up: each costs a moment. */
const MOST_FAILURES = 5000;
/** More rows than anybody has, for a table that does not tell how many it has. */
const ANY_ROW = 100_000_000;

/** path: the damaged one. into: a new one in today's format. Throws what writing throws. */
export function salvage(path: string, into: Connection): Saved {
  const readable = opened(path);
  if (readable) return copyAll(readable, into);
  let copy: string | null = null;
  try {
    copy = withNewHeader(path);
    const from = opened(copy);
    return from ? copyAll(from, into) : { sources: 0, stories: 0, marks: 0 };
  } finally {
    if (copy) removeCopy(copy);
  }
}

/** Closes `from`. */
function copyAll(from: Connection, into: Connection): Saved {
  try {
    into.exec('PRAGMA foreign_keys = OFF');
    into.write(() => {
      for (const [table, key] of NUMBERED) copyNumbered(from, copier(from, into, table, key), table, key);
      for (const [table, key] of KEYED) copyKeyed(copier(from, into, table, key), into, table, key);
      mend(into);
    });
    return {
      sources: into.number('SELECT count(*) FROM source'),
      stories: into.number('SELECT count(*) FROM story'),
      marks: into.number('SELECT count(*) FROM state'),
    };
  } finally {
    from.close();
  }
}

/** null where it does not even say which tables it has. */
function opened(path: string): Connection | null {
  let connection: Connection | null = null;
  try {
    connection = new Connection(path, { damaged: true });
    if (connection.number('SELECT count(*) FROM sqlite_schema') > 0) return connection;
  } catch {
    // Closed below.
  }
  connection?.close();
  return null;
}

function copyNumbered(from: Connection, copy: Copy, table: string, key: string): void {
  const between = `FROM ${table} NOT INDEXED WHERE ${key} BETWEEN ? AND ? ORDER BY ${key}`;
  const ranges: [number, number][] = [[1, highestRow(from, table)]];
  let failures = 0;
  for (let range = ranges.pop(); range && failures < MOST_FAILURES; range = ranges.pop()) {
    const [low, high] = range;
    const up = copy(`SELECT * ${between}`, [low, high]);
    if (up.whole) continue;
    const from = up.last === null ? low : Number(up.last) + 1;
    const down = copy(`SELECT * ${between} DESC`, [from, high]);
    if (down.whole) continue;
    failures++;
    const to = down.last === null ? high : Number(down.last) - 1;
    const middle = (from + to) >> 1;
    if (from < to) ranges.push([from, middle], [middle + 1, to]);
  }
}

function copyKeyed(copy: Copy, into: Connection, table: string, key: string): void {
  const order = `ORDER BY ${key}`;
  if (copy(`SELECT * FROM ${table} NOT INDEXED ${order}`, []).whole) return;
  copy(`SELECT * FROM ${table} NOT INDEXED ${order} DESC`, []);
  const part = `SELECT * FROM ${table} NOT INDEXED WHERE ${key} >= ? AND ${key} < ? ${order}`;
  for (const [low, high] of partsOf(into, key))
    if (!copy(part, [low, high]).whole) copy(`${part} DESC`, [low, high]);
}

/** Pieces of a table that may be readable between those that are not. */
function partsOf(into: Connection, key: string): [Value, Value][] {
  // The views are a handful, and what their two ends do not reach is lost.
  if (key === 'name') return [];
  if (key === 'key') return Array.from({ length: 256 }, (_, index) => [prefixOf(index), prefixOf(index + 1)]);
  return into.all(`SELECT id FROM ${key}`).map(({ id }) => [Number(id), Number(id) + 1]);
}

/** "00" to "ff", and what comes behind all ids. */
function prefixOf(index: number): string {
  return index > 255 ? 'g' : index.toString(16).padStart(2, '0');
}

/** Where the rows end, as far as can be found out. */
function highestRow(from: Connection, table: string): number {
  const counter = table === 'body' ? 'story' : table;
  for (const sql of [
    `SELECT max(rowid) FROM ${table}`,
    `SELECT seq FROM sqlite_sequence WHERE name = '${counter}'`,
  ])
    try {
      const highest = from.number(sql);
      if (highest > 0 && highest < ANY_ROW) return highest;
    } catch {
      // The other way, then.
    }
  return ANY_ROW;
}
