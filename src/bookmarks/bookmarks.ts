// bookmarks: the stories that a person keeps, newest first, with enough of each to read it again offline.
import type { Home } from '../core/paths.ts';
import type { ReaderError } from '../core/errors.ts';
import type { Story } from '../core/story.ts';
import { KeptFile, type Problem, type Versioned } from '../keep/kept-file.ts';

export interface Bookmark {
  story: Story;
  /** ISO 8601 in UTC. */
  added: string;
  /** Where it was met. */
  source: { title: string; url: string | null };
}

interface Contents extends Versioned {
  bookmarks: Bookmark[];
}

export class Bookmarks {
  /** Files that were set aside: tell the person. */
  readonly problems: Problem[];
  /** Why the bookmarks could not be read, if so; changes will throw it too. */
  failure: ReaderError | null = null;
  private readonly file: KeptFile<Contents>;
  private snapshot: Bookmark[] = [];
  private readonly listeners = new Set<() => void>();
  private readonly unwatch: () => void;

  private constructor(home: Home) {
    this.file = new KeptFile<Contents>({
      folder: home.data,
      name: 'bookmarks',
      what: 'your bookmarks',
      schema: { version: { type: 'integer' }, bookmarks: { type: 'array' } },
      migrations: [],
      empty: () => ({ version: 1, bookmarks: [] }),
    });
    this.problems = this.file.problems;
    this.unwatch = this.file.watch(() => void this.reload());
  }

  /** Never throws: where they cannot be read, the list is empty and `failure` says why. */
  static async open(home: Home): Promise<Bookmarks> {
    const bookmarks = new Bookmarks(home);
    await bookmarks.reload();
    return bookmarks;
  }

  /** Newest first; a snapshot in memory. */
  list(): Bookmark[] {
    return this.snapshot;
  }

  has(id: string): boolean {
    return this.snapshot.some((one) => one.story.id === id);
  }

  async add(story: Story, source: Bookmark['source']): Promise<Bookmark> {
    let kept: Bookmark = { story, added: new Date().toISOString(), source };
    await this.change((list) => {
      const already = list.find((one) => one.story.id === story.id);
      if (already) kept = already;
      return already ? list : [kept, ...list];
    });
    return kept;
  }

  /** The bookmark that was removed, for undo; null where there was none. */
  async remove(id: string): Promise<Bookmark | null> {
    let removed: Bookmark | null = null;
    await this.change((list) => {
      removed = list.find((one) => one.story.id === id) ?? null;
      return list.filter((one) => one !== removed);
    });
    return removed;
  }

  async toggle(story: Story, source: Bookmark['source']): Promise<'added' | 'removed'> {
    if (this.has(story.id)) {
      await this.remove(story.id);
      return 'removed';
    }
    await this.add(story, source);
    return 'added';
  }

  /** Undo of remove: the same bookmark with its date, in its place. */
  async restore(bookmark: Bookmark): Promise<void> {
    await this.change((list) => [bookmark, ...list.filter((one) => one.story.id !== bookmark.story.id)]);
  }

  async reload(): Promise<void> {
    try {
      this.show((await this.file.read()).bookmarks);
      this.failure = null;
    } catch (error) {
      this.failure = error as ReaderError;
    }
  }

  /** Called after every change of the list, by us or by another running copy. Gives what stops it. */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  close(): void {
    this.unwatch();
    this.listeners.clear();
  }

  private async change(change: (list: Bookmark[]) => Bookmark[]): Promise<void> {
    const now = await this.file.change((value) => ({ ...value, bookmarks: change(value.bookmarks) }));
    this.show(now.bookmarks);
  }

  private show(list: Bookmark[]): void {
    const sorted = list.toSorted((a, b) => (a.added < b.added ? 1 : a.added > b.added ? -1 : 0));
    const changed = JSON.stringify(sorted) !== JSON.stringify(this.snapshot);
    this.snapshot = sorted;
    if (changed) for (const listener of this.listeners) listener();
  }
}
