// bookmarks: the stories that a person keeps, newest first, with enough of each to read it again offline. Owns what
// a change means and who is told; the file is kept-file's. Invariants: a story is there once; a change is made on the
// list as it is on the disk at that moment, so that running copies lose nothing of each other's.
import { isDeepStrictEqual } from 'node:util';
import { join } from 'node:path';
import { ReaderError } from '../core/errors.ts';
import type { Home } from '../core/paths.ts';
import type { Story } from '../core/story.ts';
import { KeptFile, type Problem } from '../keep/kept-file.ts';
import { Bodies } from './bodies.ts';
import {
  fromKept,
  listKind,
  noted,
  toKept,
  type Bookmark,
  type KeptBookmark,
  type KeptList,
} from './kept-bookmark.ts';
import { noteOf } from './note.ts';

export type { Bookmark } from './kept-bookmark.ts';

export class Bookmarks {
  /** Files that were set aside: tell the person. More may come while the program runs. */
  readonly problems: Problem[];
  /** Why the bookmarks cannot be read, where they cannot: the list is then what it last was, and changes throw. */
  failure: ReaderError | null = null;
  private readonly file: KeptFile<KeptList>;
  private readonly bodies: Bodies;
  private readonly unwatch: () => void;
  private readonly listeners = new Set<() => void>();
  private known = new Map<string, { kept: KeptBookmark; bookmark: Bookmark }>();
  private newestFirst: Bookmark[] = [];

  private constructor(home: Home) {
    this.file = new KeptFile(listKind(home.data));
    this.bodies = new Bodies(join(home.data, 'bookmarks'));
    this.problems = this.file.problems;
    this.unwatch = this.file.watch(() => void this.reload());
  }

  /** Never throws: see `failure` and `problems`. Creates nothing on the disk. */
  static async open(home: Home): Promise<Bookmarks> {
    const bookmarks = new Bookmarks(home);
    await bookmarks.reload();
    return bookmarks;
  }

  /** Newest first; from memory. A bookmark is the same object until it changes; its body is read when asked for. */
  list(): Bookmark[] {
    return this.newestFirst;
  }

  has(id: string): boolean {
    return this.known.has(id);
  }

  get(id: string): Bookmark | null {
    return this.known.get(id)?.bookmark ?? null;
  }

  /**
   * What is there already keeps its date and place, and takes over a body that was not known before. note: written on
   * it, null for none; without one the note that is there stays.
   */
  async add(story: Story, source: Bookmark['source'], note?: string | null): Promise<Bookmark> {
    await this.change((list, rewritten) => this.withStory(list, story, source, rewritten, note));
    return this.require(story.id);
  }

  /**
   * Writes a note on a bookmark, or takes it off (null, or nothing but white space). Gives the note that was on it,
   * for undo, as it was on the disk at that moment; null where there is no such bookmark, and then nothing changes.
   */
  async setNote(id: string, note: string | null): Promise<{ before: string | null } | null> {
    let was: { before: string | null } | null = null;
    await this.change((list) => {
      const kept = list.find((one) => one.story.id === id);
      was = kept ? { before: noteOf(kept.note) } : null;
      return kept ? withNote(list, kept, noteOf(note)) : null;
    });
    return was;
  }

  /** The bookmark that was removed, whole, for {@link restore}; null where there was none. */
  async remove(id: string): Promise<Bookmark | null> {
    let removed: Bookmark | null = null;
    await this.change(
      (list) => {
        removed = this.take(list, id);
        return removed && without(list, id);
      },
      () => removed && this.bodies.remove(id),
    );
    return removed;
  }

  /** Removes it where it is on the disk at that moment, and gives it as {@link remove}; else adds it, and gives null. */
  async toggle(story: Story, source: Bookmark['source']): Promise<Bookmark | null> {
    let removed: Bookmark | null = null;
    await this.change(
      (list, rewritten) => {
        removed = this.take(list, story.id);
        return removed ? without(list, story.id) : this.withStory(list, story, source, rewritten);
      },
      () => removed && this.bodies.remove(story.id),
    );
    return removed;
  }

  /** Undo of a removal: the same bookmark with its date and note, in its place. A note written meanwhile stays. */
  async restore(bookmark: Bookmark): Promise<void> {
    const { id } = bookmark.story;
    await this.change((list, rewritten) => {
      this.keepBody(bookmark.story, rewritten);
      const meanwhile = noteOf(list.find((one) => one.story.id === id)?.note);
      return [...without(list, id), noted(toKept(bookmark), meanwhile ?? bookmark.note)];
    });
  }

  /** Looks at the disk again. Never throws: see `failure`. */
  async reload(): Promise<void> {
    const before = this.failure;
    try {
      this.show((await this.file.read()).bookmarks);
      this.failure = null;
    } catch (error) {
      if (!(error instanceof ReaderError)) throw error;
      this.failure = error;
    }
    if (this.failure?.message !== before?.message) this.tell();
  }

  /** Called after every change of the list or of `failure`, by us or by another copy. Gives what ends it. */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  close(): void {
    this.unwatch();
    this.listeners.clear();
  }

  /** `change` names in `rewritten` the stories whose text it wrote. What is on the disk shows also where it failed. */
  private async change(
    change: (list: KeptBookmark[], rewritten: Set<string>) => KeptBookmark[] | null,
    settle?: () => void,
  ): Promise<void> {
    const rewritten = new Set<string>();
    try {
      const value = await this.file.change((now) => {
        const list = change(now.bookmarks, rewritten);
        return list && { ...now, bookmarks: sorted(list) };
      }, settle);
      this.failure = null;
      // What we remember of them may be that they have no text.
      for (const id of rewritten) this.known.delete(id);
      this.show(value.bookmarks);
    } catch (error) {
      await this.reload();
      throw error;
    }
  }

  private withStory(
    list: KeptBookmark[],
    story: Story,
    source: Bookmark['source'],
    rewritten: Set<string>,
    given?: string | null,
  ): KeptBookmark[] | null {
    const already = list.find((one) => one.story.id === story.id);
    const note = noteOf(given === undefined ? already?.note : given);
    if (already && (!story.body || (already.hasBody && this.bodies.read(story.id))))
      return withNote(list, already, note);
    this.keepBody(story, rewritten);
    const kept = toKept({ story, source, added: already?.added ?? freshDate(list), note });
    return [...without(list, story.id), kept];
  }

  private keepBody({ id, body }: Story, rewritten: Set<string>): void {
    if (!body) return;
    this.bodies.write(id, body);
    rewritten.add(id);
  }

  /** The bookmark with its text in memory, since the text's file is removed next. */
  private take(list: KeptBookmark[], id: string): Bookmark | null {
    const kept = list.find((one) => one.story.id === id);
    if (!kept) return null;
    const bookmark = this.bookmarkOf(kept);
    void bookmark.story.body;
    return bookmark;
  }

  private bookmarkOf(kept: KeptBookmark): Bookmark {
    const known = this.known.get(kept.story.id);
    return known && isDeepStrictEqual(known.kept, kept) ? known.bookmark : fromKept(kept, this.bodies);
  }

  private require(id: string): Bookmark {
    const known = this.known.get(id);
    if (!known) throw new Error(`bookmark ${id} is not there`);
    return known.bookmark;
  }

  private show(list: KeptBookmark[]): void {
    const known = new Map(
      sorted(list).map((kept) => [kept.story.id, { kept, bookmark: this.bookmarkOf(kept) }] as const),
    );
    const newestFirst = Array.from(known.values(), (one) => one.bookmark);
    const changed =
      newestFirst.length !== this.newestFirst.length ||
      newestFirst.some((bookmark, index) => bookmark !== this.newestFirst[index]);
    if (!changed) return;
    this.known = known;
    this.newestFirst = newestFirst;
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

/** null where the note is the same already: then nothing is written. */
function withNote(list: KeptBookmark[], kept: KeptBookmark, note: string | null): KeptBookmark[] | null {
  if (noteOf(kept.note) === note) return null;
  return list.map((one) => (one === kept ? noted(one, note) : one));
}

function without(list: KeptBookmark[], id: string): KeptBookmark[] {
  return list.filter((one) => one.story.id !== id);
}

function sorted(list: KeptBookmark[]): KeptBookmark[] {
  return list.toSorted((a, b) => Date.parse(b.added) - Date.parse(a.added));
}

/** Now, or as many milliseconds later as no other bookmark has: equal dates would have no order to come back to. */
function freshDate(list: KeptBookmark[]): string {
  const taken = new Set(list.map((one) => one.added));
  for (let time = Date.now(); ; time++) {
    const added = new Date(time).toISOString();
    if (!taken.has(added)) return added;
  }
}
