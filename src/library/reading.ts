// reading: which stories are read, and how far, by story key, whether or not the library has the story. Answers at once;
// a mark is on the disk when the call returns, unless another copy is writing just then: then it is tried again a moment
// later, so that no key waits. Invariant: what waits to be written is what get, isRead and the lists say.
import { ReaderError } from '../core/errors.ts';
import type { Place } from '../core/place.ts';
import type { Connection } from './connection.ts';
import { readMark, readState, writeMarks, writePlace, type ReadingStory } from './marks.ts';
import type { ViewQuery } from './story-types.ts';
import { viewRows } from './view-rows.ts';
import { withCopies } from './with-copies.ts';

/** Longest that a key waits for another copy's transaction, in milliseconds: below what a person notices. */
const PATIENCE_MS = 8;
/** Until what could not be written is tried again, in milliseconds. */
const AGAIN_MS = 40;
/** Scrolling changes the place at every key: these are written together. In milliseconds. */
const GATHER_MS = 250;

type Patch = Partial<ReadingStory>;

export type { AnchoredPlace, ReadingStory } from './marks.ts';

export class Reading {
  /** Why the state could not be written last, where it could not; reading goes on. */
  failure: ReaderError | null = null;
  private readonly db: Connection;
  private readonly pending = new Map<string, Patch>();
  private timer: NodeJS.Timeout | null = null;
  private waiting: { promise: Promise<void>; done: () => void; failed: (error: ReaderError) => void } | null =
    null;

  constructor(connection: Connection) {
    this.db = connection;
  }

  get(id: string): ReadingStory {
    const patch = this.pending.get(id);
    return patch ? { ...readState(this.db, id), ...patch } : readState(this.db, id);
  }

  isRead(id: string): boolean {
    return this.pending.get(id)?.read ?? readMark(this.db, id);
  }

  /** What waits to be written of a story's mark, else what is kept. */
  markOf(id: string, kept: boolean): boolean {
    return this.pending.size === 0 ? kept : (this.pending.get(id)?.read ?? kept);
  }

  /**
   * The story, and with it what is the same news. Resolves when it is on the disk; a caller that does not wait finds a
   * failure in `failure`.
   */
  markRead(id: string, read: boolean): Promise<void> {
    return this.keep(withCopies(this.db, [id]), { read }, 0);
  }

  /** As {@link markRead}. null: at the beginning. anchor: words at the place, which find it in an edited text. */
  keepPlace(id: string, place: Place | null, anchor?: string | null): Promise<void> {
    const { block, offset } = place ?? { block: 0, offset: 0 };
    return this.keep([id], { place: place && { block, offset, ...(anchor ? { anchor } : {}) } }, GATHER_MS);
  }

  /** All stories of a view; gives the keys of those that were unread. Throws ReaderError 'storage'. */
  markAllRead(query: ViewQuery): string[] {
    return this.db.write(() => {
      this.writePending();
      const keys = this.unreadKeys(viewRows(this.db, { ...query, unread: true, sort: 'date' }));
      writeMarks(this.db, withCopies(this.db, keys), true);
      return keys;
    });
  }

  /** The keys of those of these stories that are unread. */
  unreadKeys(rows: ArrayLike<number>): string[] {
    return this.db
      .all(
        'SELECT key FROM story WHERE id IN (SELECT value FROM json_each(?)) AND read = 0 ORDER BY key',
        `[${Array.from(rows).join()}]`,
      )
      .map((row) => String(row['key']))
      .filter((key) => this.pending.get(key)?.read !== true);
  }

  /** As {@link markRead}. Throws ReaderError 'storage'. */
  markMany(ids: readonly string[], read: boolean): void {
    this.db.write(() => {
      this.writePending();
      writeMarks(this.db, withCopies(this.db, ids), read);
    });
  }

  /** Writes what waits, now. Throws ReaderError 'storage'; what could not be written is tried again later. */
  async flush(): Promise<void> {
    this.flushNow();
    await Promise.resolve();
  }

  /** As {@link flush}, for a process that ends now. */
  flushNow(): void {
    if (this.pending.size > 0) this.attempt(() => ({ result: this.db.write(() => this.writePending()) }));
    if (this.pending.size > 0 && this.failure) throw this.failure;
  }

  /** As {@link flushNow}, and nothing is tried again. */
  close(): void {
    try {
      this.flushNow();
    } finally {
      if (this.timer) clearTimeout(this.timer);
      this.timer = null;
    }
  }

  private keep(ids: readonly string[], patch: Patch, gather: number): Promise<void> {
    for (const id of ids) this.pending.set(id, { ...this.pending.get(id), ...patch });
    if (gather === 0) this.tryNow();
    else this.later(gather);
    if (this.pending.size === 0) return Promise.resolve();
    if (this.failure && !this.timer) return settled(Promise.reject(this.failure));
    return this.promise();
  }

  private tryNow(): void {
    const busy = !this.attempt(() => this.db.tryWrite(() => this.writePending(), PATIENCE_MS));
    if (busy) this.later(AGAIN_MS);
  }

  /** False where another copy is writing. */
  private attempt(write: () => object | null): boolean {
    try {
      if (!write()) return false;
      this.pending.clear();
      this.failure = null;
      if (this.timer) clearTimeout(this.timer);
      this.timer = null;
      this.waiting?.done();
    } catch (error) {
      if (!(error instanceof ReaderError)) throw error;
      this.failure = error;
      this.waiting?.failed(error);
    }
    this.waiting = null;
    return true;
  }

  private later(milliseconds: number): void {
    this.timer ??= setTimeout(() => {
      this.timer = null;
      this.tryNow();
    }, milliseconds);
  }

  private promise(): Promise<void> {
    if (!this.waiting) {
      const { promise, resolve, reject }: PromiseWithResolvers<void> = Promise.withResolvers();
      this.waiting = { promise: settled(promise), done: resolve, failed: reject };
    }
    return this.waiting.promise;
  }

  private writePending(): void {
    for (const [id, { read, place }] of this.pending) {
      if (read !== undefined) writeMarks(this.db, [id], read);
      if (place !== undefined) writePlace(this.db, id, place);
    }
  }
}

/** Nobody has to wait for it, and then nobody catches. */
function settled(promise: Promise<void>): Promise<void> {
  promise.catch(() => undefined);
  return promise;
}
