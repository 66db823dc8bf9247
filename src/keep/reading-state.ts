// reading-state: which stories are read, and how far, by story id. Answers from memory; writes later.
import type { Home } from '../core/paths.ts';
import type { Place } from '../core/place.ts';
import { KeptFile, type Problem, type Versioned } from './kept-file.ts';

export interface StoryState {
  read: boolean;
  place: Place | null;
}

interface Contents extends Versioned {
  stories: Record<string, StoryState>;
}

const UNREAD: StoryState = { read: false, place: null };

export class ReadingState {
  readonly problems: Problem[];
  private readonly file: KeptFile<Contents>;
  private stories: Record<string, StoryState> = {};

  private constructor(file: KeptFile<Contents>) {
    this.file = file;
    this.problems = file.problems;
  }

  static async open(home: Home): Promise<ReadingState> {
    const file = new KeptFile<Contents>({
      folder: home.data,
      name: 'reading',
      what: 'what you have read',
      schema: { version: { type: 'integer' }, stories: { type: 'object' } },
      migrations: [],
      empty: () => ({ version: 1, stories: {} }),
    });
    const state = new ReadingState(file);
    state.stories = (await file.read()).stories;
    return state;
  }

  get(id: string): StoryState {
    return this.stories[id] ?? UNREAD;
  }

  isRead(id: string): boolean {
    return this.get(id).read;
  }

  markRead(id: string, read: boolean): Promise<void> {
    return this.keep(id, { read });
  }

  keepPlace(id: string, place: Place | null): Promise<void> {
    return this.keep(id, { place });
  }

  /** Resolves when everything is on the disk. */
  async flush(): Promise<void> {
    await this.file.change(() => null);
  }

  private async keep(id: string, patch: Partial<StoryState>): Promise<void> {
    this.stories = { ...this.stories, [id]: { ...this.get(id), ...patch } };
    await this.file.change((now) => ({
      ...now,
      stories: { ...now.stories, [id]: { ...UNREAD, ...now.stories[id], ...patch } },
    }));
  }
}
