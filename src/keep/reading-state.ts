// reading-state: which stories are read, and how far, by story id. Answers from memory at once; writes a moment later,
// and several changes together. Invariants: running copies merge story by story; the newest 10,000 stories are kept.
import { ReaderError } from '../core/errors.ts';
import type { Home } from '../core/paths.ts';
import type { Place } from '../core/place.ts';
import { KeptFile, type Problem } from './kept-file.ts';
import {
  merged,
  readingKind,
  UNREAD,
  type Contents,
  type KeptState,
  type Patch,
  type StoryState,
} from './reading-contents.ts';

export type { StoryState } from './reading-contents.ts';

/** Least time between two writes, in milliseconds: the first change is written at once, a flurry of them together. */
const GATHER_MS = 250;

export class ReadingState {
  /** Files that were set aside: tell the person. */
  readonly problems: Problem[];
  /** Why the state could not be read or written last, where it could not; reading goes on. */
  failure: ReaderError | null = null;
  private readonly file: KeptFile<Contents>;
  private kept = new Map<string, KeptState>();
  private pending = new Map<string, Patch>();
  private writing: Promise<void> | null = null;
  private lastWrite = -GATHER_MS;
  private wake: () => void = () => undefined;

  private constructor(home: Home) {
    this.file = new KeptFile(readingKind(home.data));
    this.problems = this.file.problems;
  }

  /** Never throws: see `failure` and `problems`. Creates nothing on the disk. */
  static async open(home: Home): Promise<ReadingState> {
    const state = new ReadingState(home);
    try {
      state.remember(await state.file.read());
    } catch (error) {
      state.fail(error);
    }
    return state;
  }

  get(id: string): StoryState {
    const { read, place } = { ...UNREAD, ...this.kept.get(id), ...this.pending.get(id) };
    return { read, place };
  }

  isRead(id: string): boolean {
    // Asked for every row of a list at every key: no object is made.
    return this.pending.get(id)?.read ?? this.kept.get(id)?.read ?? UNREAD.read;
  }

  /** Resolves when it is on the disk; a caller that does not wait finds a failure in `failure`. */
  markRead(id: string, read: boolean): Promise<void> {
    return this.keep(id, { read });
  }

  /** As {@link markRead}. null: at the beginning. */
  keepPlace(id: string, place: Place | null): Promise<void> {
    return this.keep(id, { place });
  }

  /** Writes what waits, now. Throws ReaderError 'storage'; what could not be written is tried again later. */
  async flush(): Promise<void> {
    this.wake();
    await (this.writing ?? this.write());
  }

  private keep(id: string, change: Partial<StoryState>): Promise<void> {
    this.pending.set(id, { ...this.pending.get(id), ...change, at: Date.now() });
    this.writing ??= this.writeSoon();
    return this.writing;
  }

  private writeSoon(): Promise<void> {
    const atExit = (): void => void this.file.changeAtExit((now) => merged(now, this.pending));
    process.once('exit', atExit);
    const writing = this.gathered()
      .then(() => this.write())
      .finally(() => process.off('exit', atExit));
    // Nobody has to wait for it, and then nobody catches; `failure` keeps what went wrong.
    writing.catch(() => undefined);
    return writing;
  }

  private async gathered(): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, Math.max(0, this.lastWrite + GATHER_MS - performance.now()));
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.writing = null;
  }

  private async write(): Promise<void> {
    const writes = new Map(this.pending);
    if (writes.size === 0) return;
    this.lastWrite = performance.now();
    try {
      const now = await this.file.change((before) => merged(before, writes));
      for (const [id, patch] of writes) if (this.pending.get(id) === patch) this.pending.delete(id);
      this.remember(now);
      this.failure = null;
    } catch (error) {
      throw this.fail(error);
    }
  }

  private remember(contents: Contents): void {
    this.kept = new Map(Object.entries(contents.stories));
  }

  private fail(error: unknown): ReaderError {
    if (!(error instanceof ReaderError)) throw error;
    this.failure = error;
    return error;
  }
}
