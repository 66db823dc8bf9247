// copy-rows: rows of a damaged table into a sound one, as far as they can be read. A value that is not what its column
// holds is left out, and so is a row that cannot do without it; what may have been overwritten passes the gates again.
import { clean } from '../core/sanitise.ts';
import { webUrl } from '../core/url.ts';
import type { Connection, Row, Value } from './connection.ts';

/** Copies the rows of a query until one cannot be read. last: the key of the last that could; whole: to its end. */
export type Copy = (sql: string, values: Value[]) => { last: Value | null; whole: boolean };

const JSON_COLUMNS = new Set(['tags', 'problems', 'error', 'image', 'blocks', 'enclosures']);

/** For a table whose key begins with the column `key`. What writing throws is thrown. */
export function copier(from: Connection, into: Connection, table: string, key: string): Copy {
  const columns = into.all(`PRAGMA table_info(${table})`).map(columnOf);
  const insert = `INSERT OR IGNORE INTO ${table} (${columns.map(({ name }) => name).join()})
    VALUES (${columns.map(() => '?').join()})`;
  return (sql, values) => {
    let last: Value | null = null;
    let whole = false;
    const rows = readable(from, sql, values, () => {
      whole = true;
    });
    for (const row of rows) {
      last = row[key] as Value;
      into.run(insert, ...columns.map((column) => valueFor(column, row[column.name])));
    }
    return { last, whole };
  };
}

/** What fails in here is the damage; what fails in whoever takes the rows is not. */
function* readable(from: Connection, sql: string, values: Value[], atEnd: () => void): Generator<Row> {
  try {
    yield* from.each(sql, ...values);
    atEnd();
  } catch {
    return;
  }
}

interface Column {
  name: string;
  isText: boolean;
  /** For a value that is missing. */
  fallback: Value;
}

function columnOf(row: Row): Column {
  const fallback = row['dflt_value'];
  return {
    name: String(row['name']),
    isText: row['type'] === 'TEXT',
    fallback: typeof fallback === 'string' ? (JSON.parse(fallback.replaceAll("'", '"')) as Value) : null,
  };
}

function valueFor({ name, isText, fallback }: Column, value: unknown): Value {
  if (!isText) return Number.isSafeInteger(value) ? Number(value) : fallback;
  if (typeof value !== 'string') return fallback;
  if (JSON_COLUMNS.has(name)) return isJson(value) ? value : fallback;
  return name === 'url' ? (webUrl(value) ?? (value.startsWith('/') ? clean(value) : fallback)) : clean(value);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return text === clean(text);
  } catch {
    return false;
  }
}
