// kept-views: searches that the person keeps under a name, some with a digit that shows them. Knows no query language: a
// query is the text that was typed.
import type { Connection } from './connection.ts';
import { textOrNull } from './source-row.ts';

export interface KeptView {
  name: string;
  query: string;
  /** "1" to "9", each at most once; null for a view that has none. */
  key: string | null;
}

/** Digits that show a view. */
export const VIEW_KEYS: readonly string[] = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** For the sentence that says that a view is kept: what had its name or its digit before. '' where nothing had. */
export function insteadOf({ name, key }: KeptView, before: readonly KeptView[]): string {
  const replaced = before.some((one) => one.name === name) ? ', in the place of the one of that name' : '';
  const other = before.find((one) => key !== null && one.key === key && one.name !== name);
  return replaced + (other ? `; ${key} no longer shows “${other.name}”` : '');
}

export class KeptViews {
  private readonly db: Connection;

  constructor(connection: Connection) {
    this.db = connection;
  }

  /** Those with a digit first, by it; then by name. */
  list(): KeptView[] {
    return this.db
      .all('SELECT name, query, key FROM kept_view ORDER BY key IS NULL, key, name')
      .map((row) => ({
        name: String(row['name']),
        query: String(row['query']),
        key: textOrNull(row['key']),
      }));
  }

  get(name: string): KeptView | null {
    return this.list().find((view) => view.name === name) ?? null;
  }

  /** In the place of one of that name; another view that has the digit loses it. */
  keep(view: KeptView): void {
    this.db.write(() => {
      if (view.key !== null) this.db.run('UPDATE kept_view SET key = NULL WHERE key = ?', view.key);
      this.db.run(
        `INSERT INTO kept_view (name, query, key) VALUES (?, ?, ?)
         ON CONFLICT DO UPDATE SET query = excluded.query, key = excluded.key`,
        view.name,
        view.query,
        view.key,
      );
    });
  }

  /** What was removed, null where there is none of that name. */
  remove(name: string): KeptView | null {
    return this.db.write(() => {
      const view = this.get(name);
      this.db.run('DELETE FROM kept_view WHERE name = ?', name);
      return view;
    });
  }

  /** As they were before: what undo does. */
  replaceAll(views: readonly KeptView[]): void {
    this.db.write(() => {
      this.db.run('DELETE FROM kept_view');
      for (const view of views) this.keep(view);
    });
  }

  /** The lowest digit that shows nothing yet; null where all do. */
  freeKey(): string | null {
    const taken = new Set(this.list().map(({ key }) => key));
    return VIEW_KEYS.find((key) => !taken.has(key)) ?? null;
  }
}
