// library-session: one newsreader on a made library, and what is measured in it, key by key. What a key does is waited
// for on the screen: the place in the list, the title, the text.
import type { Terminal } from '../e2e/terminal.ts';
import { DATELINE } from './library-texts.ts';
import { keyToFrame, newsreader, residentMegabytes, type Place } from './screens.ts';

export type Where = 'top' | 'middle' | 'end';

/** Every key moves, wherever one is: down and up again, by stories and by pages. */
const ROUND = ['j', 'j', 'j', ' ', 'k', '\u0002'];
const ROUND_AT_THE_END = ['k', 'k', 'k', '\u0002', 'j', ' '];
/** Pages that a key that is held down turns before the screen is looked at again. */
const HELD = 25;
const PATIENCE = 60_000;

/** Keys that choose another view, or order what shows, and end where they began; `null` presses count as measured. */
const VIEWS: readonly (readonly string[])[] = [
  ['f'],
  ['s'],
  ['s'],
  ['s'],
  ['f'],
  ['v'],
  ['#news', '\r'],
  ['s'],
  ['s'],
  ['s'],
  ['v'],
  ['paper 7', '\r'],
  ['v'],
  ['all st', '\r'],
];

export class LibrarySession {
  private readonly terminal: Terminal;
  private readonly stories: number;

  private constructor(terminal: Terminal, stories: number) {
    this.terminal = terminal;
    this.stories = stories;
  }

  static async start(place: Place, stories: number): Promise<LibrarySession> {
    const session = new LibrarySession(newsreader(place), stories);
    await session.terminal.waitFor(listOf(stories), PATIENCE);
    return session;
  }

  get resident(): number {
    return residentMegabytes(this.terminal.pid);
  }

  stop(): Promise<void> {
    return this.terminal.stop();
  }

  /** Turns pages until half of the list, or all of it, has been seen. */
  async scrollTo(where: 'middle' | 'end'): Promise<void> {
    const goal = where === 'middle' ? this.stories / 2 : this.stories;
    while (this.position() < goal) {
      const before = this.position();
      // On a short list, no further than meant.
      const pages = Math.max(1, Math.min(HELD, Math.floor((goal - before) / 12)));
      this.terminal.press(' '.repeat(pages));
      await this.terminal.waitFor(() => this.position() > before);
    }
  }

  /** Moves by stories and pages. */
  moves(where: Where, count: number): Promise<number[]> {
    const keys = where === 'end' ? ROUND_AT_THE_END : ROUND;
    return this.presses((n) => keys[(n - 1) % keys.length] ?? '', count);
  }

  /** From the end of the list: to its top, to its end, and so on. */
  leaps(count: number): Promise<number[]> {
    return this.presses((n) => (n % 2 === 1 ? 'g' : 'G'), count);
  }

  /** Opens stories, one after the other; from key to text. */
  async opens(count: number): Promise<number[]> {
    const took: number[] = [];
    for (let n = 0; n < count; n++) {
      took.push(
        ...(await keyToFrame(
          this.terminal,
          () => '\r',
          () => DATELINE,
          1,
        )),
      );
      await keyToFrame(
        this.terminal,
        () => 'q',
        () => listOf(this.stories),
        1,
      );
      await this.presses(() => 'k', 1);
    }
    return took;
  }

  /** Marks stories, one after the other; until the header counts it. */
  async marks(count: number): Promise<number[]> {
    const took: number[] = [];
    for (let n = 0; n < count; n++) {
      took.push(...(await this.changes('m')));
      await this.presses(() => 'k', 1);
    }
    return took;
  }

  /** Other views and orders of the list; until the title says so. */
  async views(rounds: number): Promise<number[]> {
    const took: number[] = [];
    for (let round = 0; round < rounds; round++)
      for (const keys of VIEWS) {
        for (const typed of keys.slice(0, -1)) {
          this.terminal.press(typed);
          await this.terminal.waitFor(typed);
        }
        took.push(...(await this.changes(keys.at(-1) ?? '')));
      }
    return took;
  }

  /** One key, until the first row of the screen is another one. */
  private changes(key: string): Promise<number[]> {
    const before = this.terminal.screen()[0];
    return keyToFrame(
      this.terminal,
      () => key,
      () => (screen) => screen[0] !== before,
      1,
    );
  }

  /** Keys that move the cursor, until the place is another one. */
  private presses(key: (n: number) => string, count: number): Promise<number[]> {
    return keyToFrame(
      this.terminal,
      key,
      () => {
        const before = this.position();
        return () => this.position() !== before;
      },
      count,
    );
  }

  /** The place of the cursor in the list, from 1; 0 where no list shows. */
  private position(): number {
    const row = this.terminal.screen().findLast((text) => text !== '') ?? '';
    return Number((/([\d,]+)\/[\d,]+$/u.exec(row)?.[1] ?? '0').replaceAll(',', ''));
  }
}

/** The status line of a list of so many stories. */
export function listOf(stories: number): string {
  return `/${stories.toLocaleString('en-GB')}`;
}
