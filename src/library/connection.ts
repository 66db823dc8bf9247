// connection: one open database. Owns the prepared statements (each prepared once), transactions and what errors mean;
// knows no table. Invariants: only ReaderError leaves it for what the disk or another copy does; a write is one
// transaction, whole or not at all.
import { pathToFileURL } from 'node:url';
import type { DatabaseSync, SQLInputValue, SQLOutputValue, StatementSync } from 'node:sqlite';
import { searchText } from '../core/search-text.ts';
import { isDamage, isFailureOfBusy, sqliteFailure } from './sqlite-failure.ts';
import { sqlite } from './sqlite.ts';

export type Row = Record<string, unknown>;
export type Value = SQLInputValue;
/** For each `?` its value, or one object that has the values of `:names`. */
export type Values = Value[] | [Readonly<Record<string, Value>>];

/** How long SQLite itself waits for another writer, in milliseconds; ours last a hundredth of it. */
export const PATIENCE_MS = 5000;
/** How often it waits so long: a vacuum of a large library takes some of these. */
const BUSY_ATTEMPTS = 6;

// NORMAL: in WAL mode nothing that was committed is lost when a process is killed; a power cut may take the last moments
// but never damages. 16 MB of pages hold the indexes of 100,000 stories. The log grows to 16 MB before it is copied
// back, which makes a first refresh a tenth quicker than the default of 4 MB.
const SETTINGS = `
  PRAGMA busy_timeout = ${PATIENCE_MS};
  PRAGMA foreign_keys = ON;
  PRAGMA synchronous = NORMAL;
  PRAGMA cache_size = -16000;
  PRAGMA temp_store = MEMORY;
  PRAGMA wal_autocheckpoint = 4000;
  PRAGMA journal_size_limit = 33554432;`;

// SQLite reads nothing of a file that is shorter than its header says, unless it is told that the schema may be mended.
const DAMAGED = 'PRAGMA writable_schema = ON';

export interface OpenOptions {
  /** The file is left as it is. */
  readOnly?: boolean;
  /** As readOnly, where not even the files beside it can be made: nobody may write it meanwhile. */
  immutable?: boolean;
  /** For reading what is left of a damaged file, which stays as it is. */
  damaged?: boolean;
}

export class Connection {
  readonly path: string;
  /** Told when the file turns out to be damaged. */
  onDamage: () => void = () => undefined;
  private readonly database: DatabaseSync;
  private readonly statements = new Map<string, StatementSync>();
  private depth = 0;
  private closed = false;

  /** Opens `path`, or makes an empty one. Throws ReaderError 'storage'. */
  constructor(path: string, { readOnly = false, immutable = false, damaged = false }: OpenOptions = {}) {
    this.path = path;
    const { DatabaseSync } = sqlite();
    // Newer versions of Node defend a database against the setting that a damaged one needs.
    const opening = { readOnly: readOnly || immutable || damaged, defensive: !damaged };
    const file = immutable ? new URL('?mode=ro&immutable=1', pathToFileURL(path)) : path;
    this.database = this.guarded(() => new DatabaseSync(file, opening));
    try {
      // The triggers that fill the full text index call it.
      this.database.function('search_text', { deterministic: true }, searchTextOf);
      this.guarded(() => this.database.exec(damaged ? DAMAGED : SETTINGS));
    } catch (error) {
      this.database.close();
      throw error;
    }
  }

  /** Several statements without parameters or results. */
  exec(sql: string): void {
    this.guarded(() => this.database.exec(sql));
  }

  run(sql: string, ...values: Values): { changes: number; lastRow: number } {
    return this.guarded(() => {
      const { changes, lastInsertRowid } = this.statement(sql).run(...(values as Value[]));
      return { changes: Number(changes), lastRow: Number(lastInsertRowid) };
    });
  }

  /** The first row, or null. */
  get(sql: string, ...values: Values): Row | null {
    return this.guarded(() => this.statement(sql).get(...(values as Value[])) ?? null);
  }

  all(sql: string, ...values: Values): Row[] {
    return this.guarded(() => this.statement(sql).all(...(values as Value[])));
  }

  /** As {@link all}, one row at a time. */
  *each(sql: string, ...values: Value[]): Generator<Row> {
    try {
      yield* this.database.prepare(sql).iterate(...values) as Iterable<Row>;
    } catch (error) {
      throw this.failure(error);
    }
  }

  /** The first column of the first row, or null. */
  value(sql: string, ...values: Values): unknown {
    const row = this.get(sql, ...values);
    for (const name in row) return row[name];
    return null;
  }

  /** As {@link value}, for what is a number; 0 for NULL and for no row. */
  number(sql: string, ...values: Values): number {
    return Number(this.value(sql, ...values) ?? 0);
  }

  /**
   * `work` in one transaction, which holds the one write lock from its beginning; within another, a part of that.
   * What it throws takes everything back.
   */
  write<Result>(work: () => Result): Result {
    return this.transaction(work, BUSY_ATTEMPTS);
  }

  /** As {@link write}, but null where another writer is not done within `patience` milliseconds. */
  tryWrite<Result>(work: () => Result, patience: number): { result: Result } | null {
    this.exec(`PRAGMA busy_timeout = ${patience}`);
    try {
      return { result: this.transaction(work, 1) };
    } catch (error) {
      if (isFailureOfBusy(error)) return null;
      throw error;
    } finally {
      this.exec(`PRAGMA busy_timeout = ${PATIENCE_MS}`);
    }
  }

  private transaction<Result>(work: () => Result, attempts: number): Result {
    if (this.depth > 0) return work();
    this.begin(attempts);
    this.depth++;
    try {
      const result = work();
      this.exec('COMMIT');
      return result;
    } catch (error) {
      this.rollBack();
      throw error;
    } finally {
      this.depth--;
    }
  }

  private begin(attempts: number): void {
    try {
      this.exec('BEGIN IMMEDIATE');
    } catch (error) {
      if (attempts <= 1 || !isFailureOfBusy(error)) throw error;
      this.begin(attempts - 1);
    }
  }

  close(): void {
    if (this.closed) return;
    this.closed = true;
    this.statements.clear();
    this.guarded(() => this.database.close());
  }

  private statement(sql: string): StatementSync {
    let statement = this.statements.get(sql);
    if (!statement) {
      statement = this.database.prepare(sql);
      this.statements.set(sql, statement);
    }
    return statement;
  }

  private rollBack(): void {
    try {
      this.database.exec('ROLLBACK');
    } catch {
      // On a full disk SQLite has rolled back already.
    }
  }

  private guarded<Result>(work: () => Result): Result {
    try {
      return work();
    } catch (error) {
      throw this.failure(error);
    }
  }

  private failure(error: unknown): unknown {
    if (isDamage(error)) this.onDamage();
    return sqliteFailure(error, this.path);
  }
}

function searchTextOf(text: SQLOutputValue): SQLInputValue {
  return typeof text === 'string' ? searchText(text) : text;
}
