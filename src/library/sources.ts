// sources: the subscriptions: which there are, what the person calls them, and how asking them went. Asks nobody.
// Invariant: no two of them have the same canonical address; a removed one keeps its stories until it is purged.
import { canonicalUrl } from '../core/url.ts';
import type { Connection, Value } from './connection.ts';
import { relist } from './memberships.ts';
import { toSource } from './source-row.ts';
import type { LibrarySource, NewSource, SourceAnswer, TagCount } from './source-types.ts';
import { tagCounts } from './tag-counts.ts';

export type {
  KeptError,
  LibrarySource,
  LibrarySourceKind,
  NewSource,
  SourceAnswer,
  SourceHealth,
  TagCount,
} from './source-types.ts';

let collator: Intl.Collator | null = null;

export class Sources {
  private readonly db: Connection;

  constructor(connection: Connection) {
    this.db = connection;
  }

  /** All that are not removed, by title. */
  list(): LibrarySource[] {
    collator ??= new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });
    const { compare } = collator;
    return this.db
      .all('SELECT * FROM source WHERE removed_at IS NULL')
      .map(toSource)
      .sort((a, b) => compare(a.title, b.title) || a.id - b.id);
  }

  get(id: number): LibrarySource | null {
    const row = this.db.get('SELECT * FROM source WHERE id = ? AND removed_at IS NULL', id);
    return row && toSource(row);
  }

  /** By any spelling of its address. */
  byUrl(url: string): LibrarySource | null {
    const row = this.db.get(
      'SELECT * FROM source WHERE canonical = ? AND removed_at IS NULL',
      sourceAddress(url),
    );
    return row && toSource(row);
  }

  /** What a person means: its number, its address, its title (any case), else all whose title has the text. */
  find(text: string): LibrarySource[] {
    const wanted = text.trim();
    const byId = /^\d{1,15}$/u.test(wanted) ? this.get(Number(wanted)) : null;
    const one = byId ?? this.byUrl(wanted);
    if (one) return [one];
    const folded = wanted.toLowerCase();
    const all = this.list();
    const same = all.filter((source) => source.title.toLowerCase() === folded);
    if (same.length > 0 || folded === '') return same;
    return all.filter((source) => source.title.toLowerCase().includes(folded));
  }

  /** A known one gets the tags beside its own; a removed one comes back with its stories. */
  add(source: NewSource): { source: LibrarySource; added: boolean } {
    return this.db.write(() => {
      const canonical = sourceAddress(source.url);
      const row = this.db.get('SELECT * FROM source WHERE canonical = ?', canonical);
      const id = row ? Number(row['id']) : this.insert(source, canonical);
      if (row) {
        const tags = unique([...toSource(row).tags, ...(source.tags ?? [])]);
        this.db.run('UPDATE source SET tags = ? WHERE id = ?', JSON.stringify(tags), id);
        if (row['removed_at'] !== null) this.restore(id);
        if (source.title) this.rename(id, source.title);
        if (source.mayBePrivate) this.allowPrivate(id);
      }
      const now = this.get(id);
      if (!now) throw new Error('a source that was just added is not there');
      return { source: now, added: row === null || row['removed_at'] !== null };
    });
  }

  /** null: by its own title again. */
  rename(id: number, title: string | null): void {
    this.change(id, 'own_title = ?', title?.trim() || null);
  }

  setTags(id: number, tags: string[]): void {
    this.change(id, 'tags = ?', JSON.stringify(unique(tags)));
  }

  setFullText(id: number, on: boolean): void {
    this.change(id, 'full_text = ?', on ? 1 : 0);
  }

  /** The person has named it, wherever it came from: see LibrarySource.mayBePrivate. */
  allowPrivate(id: number): void {
    this.change(id, 'may_be_private = 1');
  }

  /** Its stories leave the lists; {@link restore} brings all of it back, until Library.prune purges it. */
  remove(id: number): void {
    this.db.write(() => {
      this.change(id, 'removed_at = ?', new Date().toISOString());
      relist(this.db, id);
    });
  }

  restore(id: number): void {
    this.db.write(() => {
      this.change(id, 'removed_at = ?', null);
      relist(this.db, id);
    });
  }

  /** All tags in use, by name, with what stands under them. */
  tags(): TagCount[] {
    return tagCounts(this.db);
  }

  /** What came of asking; one short transaction. */
  answered(id: number, answer: SourceAnswer): void {
    this.db.write(() => {
      this.change(id, 'asked_at = ?, next_at = ?, status = ?', answer.at, answer.nextAt, answer.status);
      if (answer.outcome === 'failed') {
        this.change(
          id,
          'failing_since = coalesce(failing_since, ?), failures = failures + 1, error = ?, gone = ?',
          answer.at,
          JSON.stringify(answer.error),
          answer.gone ? 1 : 0,
        );
        return;
      }
      this.change(
        id,
        'succeeded_at = ?, failing_since = NULL, failures = 0, error = NULL, gone = 0, etag = ?, last_modified = ?',
        answer.at,
        answer.etag,
        answer.lastModified,
      );
      if (answer.outcome === 'unchanged') this.change(id, 'answers304 = answers304 + 1');
      else this.change(id, 'changed_at = ?', answer.at);
      if (answer.title) this.change(id, 'feed_title = ?', answer.title);
      if (answer.problems) this.change(id, 'problems = ?', JSON.stringify(answer.problems));
      if (answer.home) this.change(id, 'home = ?', answer.home);
      if (answer.movedTo) this.move(id, answer.movedTo);
    });
  }

  private insert(source: NewSource, canonical: string): number {
    return this.db.run(
      `INSERT INTO source (kind, url, canonical, home, own_title, feed_title, tags, added_at, may_be_private)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      source.kind,
      source.url,
      canonical,
      source.home ?? null,
      source.title?.trim() || null,
      source.feedTitle ?? null,
      JSON.stringify(unique(source.tags ?? [])),
      new Date().toISOString(),
      source.mayBePrivate === false ? 0 : 1,
    ).lastRow;
  }

  private change(id: number, assignments: string, ...values: Value[]): void {
    this.db.run(`UPDATE source SET ${assignments} WHERE id = ?`, ...values, id);
  }

  /** The new address, unless another source has it already: then both stay. Another host is not the one that was named. */
  private move(id: number, url: string): void {
    const canonical = sourceAddress(url);
    const other = this.db.value('SELECT id FROM source WHERE canonical = ? AND id <> ?', canonical, id);
    if (other !== null) return;
    const before = URL.parse(String(this.db.value('SELECT url FROM source WHERE id = ?', id)))?.hostname;
    if (before !== URL.parse(url)?.hostname) this.change(id, 'may_be_private = 0');
    this.change(id, 'url = ?, canonical = ?', url, canonical);
  }
}

/** One spelling of a source's address; what is no web address (a file's) stays as it is. */
function sourceAddress(url: string): string {
  return /^https?:/iu.test(url) && URL.canParse(url) ? canonicalUrl(url) : url;
}

/** Without blanks, empty ones and repetitions, in the order given. */
function unique(tags: readonly string[]): string[] {
  return [...new Set(tags.map((tag) => tag.trim()).filter((tag) => tag !== ''))];
}
