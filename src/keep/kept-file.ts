// kept-file: one JSON file that several running copies share, kept by conf. Owns reading, checking, changing and
// setting aside; knows nothing of what is in it. Invariants: a change is made on the file's contents of that moment,
// under a lock; a file that cannot be understood is set aside before anything is written in its place; a file of a
// newer newsreader is never written; looking creates nothing.
import { mkdirSync, statSync, unwatchFile, watchFile } from 'node:fs';
import { dirname, join } from 'node:path';
import type Conf from 'conf';
import type { Schema } from 'conf';
import { ReaderError } from '../core/errors.ts';
import { withLock } from './lock.ts';
import { setAside, type Problem } from './set-aside.ts';
import { storageError } from './storage-error.ts';
import { Broken, Newer, parseVersioned, type Migration } from './versions.ts';

export type { Problem } from './set-aside.ts';
export { problemText } from './set-aside.ts';

export interface Versioned {
  version: number;
}

export interface Kind<Value extends Versioned> {
  /** Folder of the file; made with mode 0700 when the first change is written. */
  folder: string;
  /** File name without ".json". */
  name: string;
  /** What it holds, for messages: "your bookmarks". */
  what: string;
  /** JSON schema of each top-level property. */
  schema: Schema<Value>;
  /** migrations[0] makes version 2 of version 1, and so on; the current version is their number + 1. */
  migrations: readonly Migration[];
  /** What stands for a file that is not there. */
  empty: () => Value;
}

const WATCH_MS = 1000;

export class KeptFile<Value extends Versioned> {
  readonly path: string;
  /** What was set aside since this file was opened, oldest first. */
  readonly problems: Problem[] = [];
  private readonly kind: Kind<Value>;
  private conf: Conf<Value> | null = null;
  private queue: Promise<unknown> = Promise.resolve();

  constructor(kind: Kind<Value>) {
    this.kind = kind;
    this.path = join(kind.folder, `${kind.name}.json`);
  }

  /** The contents of this moment. A broken file is set aside. Throws ReaderError 'storage'. */
  async read(): Promise<Value> {
    try {
      if (!this.exists()) return this.kind.empty();
      const conf = await loadConf();
      try {
        return this.load(conf);
      } catch (error) {
        if (!isBroken(error)) throw error;
        // Again under the lock: another copy may have replaced it meanwhile.
        return await withLock(this.path, () => this.loadOrSetAside(conf));
      }
    } catch (error) {
      throw this.explain(error, 'Could not read');
    }
  }

  /**
   * Change the contents: `change` is handed those of this moment and gives the new ones, or null for no change.
   * It runs under the lock and must be synchronous. Throws ReaderError 'storage', and what `change` throws.
   */
  change(change: (value: Value) => Value | null): Promise<Value> {
    const done = this.queue.then(() => this.changeNow(change));
    this.queue = done.catch(() => undefined);
    return done;
  }

  /** Calls `listener` when the file has changed, by this copy or another one. Never keeps the process alive. */
  watch(listener: () => void): () => void {
    watchFile(this.path, { interval: WATCH_MS, persistent: false }, listener);
    return () => unwatchFile(this.path, listener);
  }

  private async changeNow(change: (value: Value) => Value | null): Promise<Value> {
    try {
      const conf = await loadConf();
      mkdirSync(dirname(this.path), { recursive: true, mode: 0o700 });
      return await withLock(this.path, () => {
        const before = this.loadOrSetAside(conf);
        const after = change(before);
        if (!after) return before;
        this.opened(conf).store = after;
        return after;
      });
    } catch (error) {
      throw this.explain(error, 'Could not save');
    }
  }

  private exists(): boolean {
    return statSync(this.path, { throwIfNoEntry: false }) !== undefined;
  }

  private loadOrSetAside(conf: typeof Conf): Value {
    try {
      return this.load(conf);
    } catch (error) {
      if (!isBroken(error)) throw error;
      this.problems.push({ file: this.path, setAside: setAside(this.path), why: error.message });
      return this.kind.empty();
    }
  }

  private load(conf: typeof Conf): Value {
    if (!this.exists()) return this.kind.empty();
    return this.opened(conf).store;
  }

  private opened(conf: typeof Conf): Conf<Value> {
    const { folder, name, schema, migrations } = this.kind;
    this.conf ??= new conf<Value>({
      cwd: folder,
      configName: name,
      schema,
      rootSchema: { additionalProperties: false },
      configFileMode: 0o600,
      accessPropertiesByDotNotation: false,
      deserialize: (text) => parseVersioned(text, migrations) as Value,
      serialize: (value) => JSON.stringify(value),
    });
    return this.conf;
  }

  private explain(error: unknown, doing: string): ReaderError {
    if (error instanceof Newer)
      return new ReaderError(
        'storage',
        `${this.path} was written by a newer newsreader (its version is ${error.version}, this one knows ${this.kind.migrations.length + 1}).`,
        'Use the newer newsreader; this one leaves the file as it is.',
      );
    return storageError(error, `${doing} ${this.kind.what}`, this.path);
  }
}

function isBroken(error: unknown): error is Error {
  return (
    error instanceof Broken || (error instanceof Error && error.message.startsWith('Config schema violation'))
  );
}

// conf brings a JSON schema compiler along, which nobody needs to wait for who has nothing kept yet.
async function loadConf(): Promise<typeof Conf> {
  return (await import('conf')).default;
}
