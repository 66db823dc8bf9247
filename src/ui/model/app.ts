// app: the state and the few ways to change it. Commands use it, React draws it; it knows nothing of Ink.
// Every change goes through here and is seen at once by the next key, however fast keys come.
import type { Bookmarks } from '../../bookmarks/bookmarks.ts';
import type { Block } from '../../core/blocks.ts';
import type { Place } from '../../core/place.ts';
import type { Edition, Story } from '../../core/story.ts';
import type { ReaderError } from '../../core/errors.ts';
import { toReaderError } from '../../core/errors.ts';
import type { Library } from '../../library/library.ts';
import type { Lookup } from '../../lookup/lookup-types.ts';
import type { ListedStory } from '../../library/story-types.ts';
import { keySign } from '../key-names.ts';
import type { Command } from '../keymap.ts';
import type { Keys } from '../resolve-keys.ts';
import type { ThemeSetting } from '../../keep/settings.ts';
import { Stories } from './stories.ts';
import type { SourcesService } from './sources-service.ts';
import { isGone } from './library-rows.ts';
import type { ListWindow } from './list-window.ts';
import type { PageView, Row, Rows, Screen, Size, State } from './state.ts';

/** Which stories are read, and how far: kept in the library, or beside it where it cannot be opened. */
export interface ReadingMarks {
  get(id: string): { read: boolean; place: (Place & { anchor?: string }) | null };
  isRead(id: string): boolean;
  markRead(id: string, read: boolean): Promise<void>;
  keepPlace(id: string, place: Place | null, anchor?: string | null): Promise<void>;
}

export interface BodyOptions {
  /** Whether what was made ready to read is kept so (default); false for a glance, which writes nothing. */
  keep?: boolean;
}

/** What the screens need of the world. Replaced by harmless ones in tests of single screens. */
export interface Services {
  /** null until they are read from the disk, shortly after the first frame. */
  bookmarks: Bookmarks | null;
  reading: ReadingMarks | null;
  /** null until it is open, and where it cannot be opened. */
  library: Library | null;
  /** What takes longer than a key may; null where there is no library. */
  readonly lookup: Lookup | null;
  /**
   * The text of a story of the library: at once where it is ready to read, else when it has been made so; null where
   * only an excerpt is kept.
   */
  bodyOf(listed: ListedStory, options?: BodyOptions): Block[] | null | Promise<Block[] | null>;
  /** Keep the page of a story that was fetched, with what it says to be related. */
  keepFetched(id: string, edition: Edition): Promise<void>;
  /** The subscriptions, and asking them for news; null until the library is open. */
  readonly sources: SourcesService | null;
  /** typed: whether the person typed this address. */
  open(target: string, options: { typed: boolean; signal: AbortSignal }): Promise<Edition>;
  browse(url: string): Promise<void>;
  copy(text: string): void;
  keepTheme(theme: ThemeSetting): Promise<void>;
  redraw(): void;
  quit(): void;
}

export interface AppOptions {
  size: Size;
  keys: Keys;
  /** Width of the reading column, in cells. */
  measure: number;
  theme: ThemeSetting;
}

/** A change that undo takes back. */
interface Undo {
  what: string;
  run(): Promise<void>;
}

/** So many marks are remembered until something is kept: some screens of them. */
const MARKS = 500;

export class App {
  readonly services: Services;
  readonly stories = new Stories();
  /** What is being fetched, by the id of the reader that waits for it. */
  readonly fetches = new Map<number, AbortController>();
  readonly keys: Keys;
  private readonly measure: number;
  private current: State;
  private readonly listeners = new Set<() => void>();
  private readonly followers = new Set<() => void>();
  private readonly undos: Undo[] = [];
  private work: Promise<void> = Promise.resolve();
  private waiting = 0;
  suspend: () => void = () => undefined;
  private nextId = 1;
  private marks = { kept: -1, read: new Map<string, boolean>() };

  constructor(services: Services, options: AppOptions) {
    this.services = services;
    this.keys = options.keys;
    this.measure = options.measure;
    this.current = {
      size: options.size,
      theme: options.theme,
      screens: [],
      message: null,
      kept: 0,
      refreshing: null,
      asking: null,
    };
  }

  get state(): State {
    return this.current;
  }

  /** What a story's page depends on beside the story. */
  get view(): PageView {
    return { size: this.current.size, measure: this.measure, sign: this.sign };
  }

  /** The key of a command, as people write it: for messages that say what to press. */
  readonly sign = (command: Command): string => keySign(this.keys.keysOf(command)[0] ?? '');

  get top(): Screen | undefined {
    return this.current.screens.at(-1);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  set(patch: Partial<State>): void {
    this.current = { ...this.current, ...patch };
    for (const listener of this.listeners) listener();
  }

  /** How Ctrl-Z lets go of the terminal; only a mounted component can know. */
  suspendBy(how: () => void): void {
    this.suspend = how;
  }

  newId(): number {
    return this.nextId++;
  }

  push(screen: Screen): void {
    this.set({ screens: [...this.current.screens, screen] });
  }

  pop(): void {
    this.set({ screens: this.current.screens.slice(0, -1) });
  }

  /** Replace the screen that shows. */
  replace(screen: Screen): void {
    this.set({ screens: [...this.current.screens.slice(0, -1), screen] });
  }

  /** Change screens wherever they stand in the stack: for what arrives later. */
  change(change: (screen: Screen) => Screen): void {
    this.set({ screens: this.current.screens.map(change) });
  }

  /** What shows the library looks at it again whenever it may have changed: by a refresh, by a key, by another copy. */
  onLibraryChange(follower: () => void): () => void {
    this.followers.add(follower);
    return () => this.followers.delete(follower);
  }

  libraryChanged(): void {
    for (const follower of this.followers) follower();
  }

  say(text: string): void {
    this.set({ message: { text, alarm: false } });
  }

  fail(error: ReaderError): void {
    this.set({ message: { text: `${error.message} ${error.hint}`, alarm: true } });
  }

  /**
   * Something to do on the disk, after all that came before: two fast presses of `b` put a bookmark on and take it
   * off again. What fails is said on the screen.
   */
  enqueue(doing: string, task: () => Promise<void>): void {
    // Where nothing waits it begins at once, so that the next key finds what has already been done of it.
    const begun = this.waiting === 0 ? task() : this.work.then(task);
    this.waiting++;
    this.work = begun
      .then(
        () => this.set({ kept: this.current.kept + 1 }),
        (error: unknown) => this.fail(toReaderError(error, doing)),
      )
      .finally(() => this.waiting--);
  }

  /**
   * As {@link enqueue}, for what takes no time: where nothing waits, it is done when this returns. A task that goes on
   * gives a promise, and what comes after it waits until it is done.
   */
  perform(doing: string, task: () => void | Promise<void>): void {
    if (this.waiting > 0) return this.enqueue(doing, async () => task());
    try {
      const going = task();
      if (going) this.enqueue(doing, () => going);
      this.set({ kept: this.current.kept + 1 });
    } catch (error) {
      this.fail(toReaderError(error, doing));
    }
  }

  /** Something that holds already, and is on its way to the disk; that it does not get there is said. */
  watch(doing: string, keeping: Promise<void>): void {
    keeping.catch((error: unknown) => this.fail(toReaderError(error, doing)));
  }

  /** Resolves when everything that was asked for is done. */
  async settled(): Promise<void> {
    await this.work;
  }

  remember(undo: Undo): void {
    this.undos.push(undo);
  }

  undo(): void {
    this.enqueue('Undoing', async () => {
      const last = this.undos.at(-1);
      if (!last) return this.say('Nothing to undo.');
      await last.run();
      // Only now: what could not be taken back can be tried again.
      this.undos.splice(this.undos.lastIndexOf(last), 1);
      this.say(`Undone: ${last.what}.`);
    });
  }

  /** Of what has been kept so far: every key asks it of all rows that it measures, and the library looks it up. */
  isRead({ id }: Story): boolean {
    const { reading } = this.services;
    if (!reading) return false;
    const { kept } = this.current;
    if (this.marks.kept !== kept || this.marks.read.size > MARKS) this.marks = { kept, read: new Map() };
    let read = this.marks.read.get(id);
    if (read === undefined) this.marks.read.set(id, (read = reading.isRead(id)));
    return read;
  }

  isBookmarked(story: Story): boolean {
    return this.services.bookmarks?.has(story.id) ?? false;
  }

  /** What the person wrote on the story; null where it is nothing, or not bookmarked. */
  noteOn(story: Story): string | null {
    return this.services.bookmarks?.get(story.id)?.note ?? null;
  }

  /** The fullest version of a story: met in this session, or kept with a bookmark, which needs no network. */
  fullest(row: Row): Row {
    const full = this.stories.fullest(row);
    if (full.story.body) return full;
    const kept = this.services.bookmarks?.list().find((one) => one.story.id === row.story.id);
    return kept?.story.body ? { ...full, story: kept.story } : full;
  }

  /** The story that a command is about: the highlighted one, or the one being read. */
  highlighted(): Row | null {
    const screen = this.top;
    if (screen?.kind === 'reader') return screen.row;
    if (screen?.kind === 'front' || screen?.kind === 'bookmarks' || screen?.kind === 'versions')
      return atCursor(screen);
    return null;
  }
}

/** What is no longer in the library can neither be marked nor kept. */
function atCursor({ rows, window }: { rows: Rows; window: ListWindow }): Row | null {
  const row = rows.at(window.cursor);
  return row && !isGone(row) ? row : null;
}
