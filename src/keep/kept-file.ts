// kept-file: one JSON file that several running copies share, kept by conf. Owns reading, checking, changing and
// setting aside; knows nothing of what is in it. Invariants: a change is made on the contents of that moment, under a
// lock; a file that cannot be understood is set aside before anything is written in its place; a file of a newer
// newsreader is never written; looking creates nothing.
import { mkdirSync, statSync, unwatchFile, watchFile } from 'node:fs';
import { join } from 'node:path';
import { ReaderError } from '../core/errors.ts';
import { CheckedStore, confIsLoaded, loadConf } from './checked-store.ts';
import type { Kind, Versioned } from './kind.ts';
import { whileLocked, withLock } from './lock.ts';
import { setAside, type Problem } from './set-aside.ts';
import { storageError } from './storage-error.ts';
import { putBackEarlier, removeLeftovers } from './sure-write.ts';
import { Broken, Newer } from './versions.ts';

export type { Kind, Versioned } from './kind.ts';
export { problemText, type Problem } from './set-aside.ts';

/** Makes new contents of those of this moment; null for no change. Synchronous: it runs under the lock. */
export type Change<Value> = (value: Value) => Value | null;

/** How often another copy's changes are looked for, in milliseconds. */
const WATCH_MS = 1000;

export class KeptFile<Value extends Versioned> {
  readonly path: string;
  /** What was set aside since this file was opened, oldest first. */
  readonly problems: Problem[] = [];
  private readonly kind: Kind<Value>;
  private store: CheckedStore<Value> | null = null;
  private queue: Promise<unknown> = Promise.resolve();
  private seen = '';
  private tidied = false;

  constructor(kind: Kind<Value>) {
    this.kind = kind;
    this.path = join(kind.folder, `${kind.name}.json`);
  }

  /** The contents of this moment. A broken file is set aside. Throws ReaderError 'storage'. */
  async read(): Promise<Value> {
    try {
      const seen = this.stamp();
      if (seen === '') return this.kind.empty();
      await loadConf();
      try {
        const value = this.load();
        this.seen = seen;
        return value;
      } catch (error) {
        if (!(error instanceof Broken)) throw error;
        // Again under the lock: another copy may have put a good one in its place meanwhile.
        return await withLock(this.path, () => this.loadOrSetAside());
      }
    } catch (error) {
      throw this.explain(error, 'Could not read');
    }
  }

  /**
   * Apply `change` after all changes asked for before it; `settle` runs under the same lock when it is on the disk.
   * Throws ReaderError 'storage', also for what `change` and `settle` throw.
   */
  change(change: Change<Value>, settle?: () => void): Promise<Value> {
    const done = this.queue.then(() => this.changeNow(change, settle));
    this.queue = done.catch(() => undefined);
    return done;
  }

  /** For a process that ends now: one {@link change} without waiting. False where another copy is in the way. */
  changeAtExit(change: Change<Value>): boolean {
    if (!confIsLoaded()) return false;
    try {
      this.makeFolder();
      return whileLocked(this.path, () => this.apply(change)) !== null;
    } catch {
      return false;
    }
  }

  /** Whether the file is another one than was last read or written here. */
  isChanged(): boolean {
    return this.stamp() !== this.seen;
  }

  /** Calls `listener` after other copies' changes. Never keeps the process alive. Gives what ends it. */
  watch(listener: () => void): () => void {
    // Looking at the file works where watching the folder does not: before it exists, and on network disks.
    const look = (): void => {
      if (this.isOtherwise()) listener();
    };
    watchFile(this.path, { interval: WATCH_MS, persistent: false }, look);
    return () => unwatchFile(this.path, look);
  }

  /** As isChanged(), and what cannot be looked at is another thing too: reading it says why. */
  private isOtherwise(): boolean {
    try {
      return this.isChanged();
    } catch {
      return true;
    }
  }

  private async changeNow(change: Change<Value>, settle?: () => void): Promise<Value> {
    try {
      await loadConf();
      this.makeFolder();
      return await withLock(this.path, () => {
        const value = this.apply(change);
        settle?.();
        return value;
      });
    } catch (error) {
      throw this.explain(error, 'Could not save');
    }
  }

  private apply(change: Change<Value>): Value {
    const before = this.loadOrSetAside();
    const after = change(before);
    if (after) {
      if (!this.tidied) removeLeftovers(this.path);
      this.tidied = true;
      (this.store ??= new CheckedStore(this.kind)).write(after);
    }
    this.seen = this.stamp();
    return after ?? before;
  }

  private loadOrSetAside(): Value {
    try {
      return this.load();
    } catch (error) {
      if (!(error instanceof Broken)) throw error;
      this.problems.push({ file: this.path, setAside: setAside(this.path), why: error.message });
      return putBackEarlier(this.path) ? this.loadOrSetAside() : this.kind.empty();
    }
  }

  private load(): Value {
    if (this.stamp() === '') return this.kind.empty();
    this.store ??= new CheckedStore(this.kind);
    return this.store.read();
  }

  private makeFolder(): void {
    mkdirSync(this.kind.folder, { recursive: true, mode: 0o700 });
  }

  /** Tells one state of the file from the next; '' where there is none. */
  private stamp(): string {
    const now = statSync(this.path, { throwIfNoEntry: false, bigint: true });
    return now ? `${now.ino} ${now.size} ${now.mtimeNs} ${now.ctimeNs}` : '';
  }

  private explain(error: unknown, doing: string): ReaderError {
    if (error instanceof Newer)
      return new ReaderError(
        'storage',
        `${this.path} was written by a newer newsreader: its format is number ${error.version}, and this one knows ${this.kind.migrations.length + 1}.`,
        'Use the newer newsreader; this one leaves the file as it is.',
      );
    return storageError(error, `${doing} ${this.kind.what}`, this.path);
  }
}
