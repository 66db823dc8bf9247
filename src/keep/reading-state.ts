// reading-state: which stories are read, and how far, by story id. Answers from memory at once; writes a moment later
// and several changes together. Invariants: running copies merge story by story; the newest 10,000 stories are kept.
import { ReaderError } from '../core/errors.ts';
import type { Home } from '../core/paths.ts';
import type { Place } from '../core/place.ts';
import { KeptFile, type Kind, type Problem, type Versioned } from './kept-file.ts';

export interface StoryState {
  read: boolean;
  /** Where somebody was in it; null: at its beginning. */
  place: Place | null;
}

interface KeptState extends StoryState {
  /** When it changed last, in milliseconds since 1970. */
  at: number;
}

interface Contents extends Versioned {
  stories: Record<string, KeptState>;
}

/** About 1 MB: years of reading, and still written in a few hundredths of a second. */
const MOST_STORIES = 10_000;
/** How long changes are gathered before they are written, in milliseconds. */
const GATHER_MS = 400;

const UNREAD: StoryState = { read: false, place: null };

const NATURAL = { type: 'integer', minimum: 0 } as const;

export function readingKind(folder: string): Kind<Contents> {
  return {
    folder,
    name: 'reading',
    what: 'what you have read',
    schema: {
      version: { type: 'integer' },
      stories: {
        type: 'object',
        additionalProperties: {
          type: 'object',
          required: ['read', 'place', 'at'],
          properties: {
            read: { type: 'boolean' },
            place: {
              type: ['object', 'null'],
              required: ['block', 'offset'],
              properties: { block: NATURAL, offset: NATURAL },
            },
            at: NATURAL,
          },
        },
      },
    },
    migrations: [],
    empty: () => ({ version: 1, stories: {} }),
  };
}

/** What this copy has changed and not yet written; the rest of a story's state may be another copy's to change. */
type Patch = Partial<StoryState> & { at: number };

export class ReadingState {
  /** Files that were set aside: tell the person. */
  readonly problems: Problem[];
  /** Why the state could not be read or written last, where it could not; reading goes on. */
  failure: ReaderError | null = null;
  private readonly file: KeptFile<Contents>;
  private kept = new Map<string, KeptState>();
  private pending = new Map<string, Patch>();
  private writing: Promise<void> | null = null;
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
    return this.get(id).read;
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
      const timer = setTimeout(resolve, GATHER_MS);
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

function merged(now: Contents, patches: ReadonlyMap<string, Patch>): Contents {
  const all = new Map(Object.entries(now.stories));
  for (const [id, patch] of patches) all.set(id, { ...UNREAD, ...all.get(id), ...patch });
  const stories = [...all];
  if (stories.length > MOST_STORIES) {
    stories.sort(([, a], [, b]) => b.at - a.at);
    stories.length = MOST_STORIES;
  }
  return { ...now, stories: Object.fromEntries(stories) };
}
