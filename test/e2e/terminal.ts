// terminal: a program in a real pseudo-terminal, its output read back through a terminal emulator (xterm's, headless).
// Owns processes and emulators that it starts; knows nothing of newsreader. Invariant: screen() is what a person would
// see once everything that the program has written so far is drawn.
import { spawn, type IPty } from '@lydell/node-pty';
import { UnicodeGraphemesAddon } from '@xterm/addon-unicode-graphemes';
import xterm from '@xterm/headless';
import { cellsOf, shownFrom, type Cell } from './cells.ts';

export type { Cell } from './cells.ts';

export interface TerminalOptions {
  file: string;
  args?: string[];
  /** Cells; 80 × 24 unless said. */
  cols?: number;
  rows?: number;
  env: Record<string, string>;
  cwd?: string;
}

export interface Exit {
  code: number;
  /** The signal's number; 0 where the program ended by itself. */
  signal: number;
}

type Wanted = string | RegExp | ((screen: string[]) => boolean);

// Longer than any machine needs, so that a slow one fails nothing; what is waited for is seen at once.
const PATIENCE = 15_000;
// Output that stops for so long has been drawn; only `settled` depends on it.
const QUIET = 150;

export class Terminal {
  readonly pid: number;
  /** Resolves when the program has ended and all its output has been drawn. */
  readonly exit: Promise<Exit>;
  readonly #pty: IPty;
  readonly #emulator: InstanceType<typeof xterm.Terminal>;
  readonly #listeners = new Set<() => void>();
  #raw = '';
  #ended: Exit | null = null;
  #pending = 0;
  #cursorHidden = false;
  #drawing = false;
  #lastOutput = performance.now();

  constructor(options: TerminalOptions) {
    const { file, args = [], cols = 80, rows = 24, env, cwd } = options;
    this.#emulator = new xterm.Terminal({ cols, rows, allowProposedApi: true, scrollback: 1000 });
    // Without it the emulator measures emoji as terminals did in 2010.
    this.#emulator.loadAddon(new UnicodeGraphemesAddon());
    this.#watchModes();
    this.#pty = spawn(file, args, {
      name: env['TERM'] ?? 'xterm-256color',
      cols,
      rows,
      env,
      ...(cwd ? { cwd } : {}),
    });
    this.pid = this.#pty.pid;
    // What the emulator answers (cursor position, device attributes) goes to the program, as from any terminal.
    this.#emulator.onData((answer) => {
      if (!this.#ended) this.#pty.write(answer);
    });
    this.#pty.onData((data) => {
      this.#raw += data;
      this.#lastOutput = performance.now();
      this.#pending++;
      this.#emulator.write(data, () => {
        this.#pending--;
        this.#tell();
      });
    });
    this.exit = new Promise((resolve) => {
      this.#pty.onExit(({ exitCode, signal }) => {
        this.#ended = { code: exitCode, signal: signal ?? 0 };
        // The last output may come after the exit: one more turn, and the emulator's queue.
        setTimeout(() => {
          this.#emulator.write('', () => {
            if (this.#ended) resolve(this.#ended);
            this.#tell();
          });
        }, 20);
      });
    });
  }

  get cols(): number {
    return this.#emulator.cols;
  }
  get rows(): number {
    return this.#emulator.rows;
  }
  /** Everything that the program has written, as it wrote it. */
  get raw(): string {
    return this.#raw;
  }
  get ended(): Exit | null {
    return this.#ended;
  }
  /** Whether the program shows its screen beside the one that was there before it. */
  get alternate(): boolean {
    return this.#emulator.buffer.active.type === 'alternate';
  }
  get cursorHidden(): boolean {
    return this.#cursorHidden;
  }
  /** Whether pasted text is announced (bracketed paste). */
  get bracketedPaste(): boolean {
    return this.#emulator.modes.bracketedPasteMode;
  }

  /** The rows of the screen as shown, without what is blank at their ends. */
  screen(): string[] {
    const buffer = this.#emulator.buffer.active;
    return Array.from(
      { length: this.rows },
      (_, row) => buffer.getLine(buffer.viewportY + row)?.translateToString(true) ?? '',
    );
  }

  /** Rows that go on from the one before because that was too long for the terminal. */
  wrappedRows(): number[] {
    const buffer = this.#emulator.buffer.active;
    return [...this.screen().keys()].filter((row) => buffer.getLine(buffer.viewportY + row)?.isWrapped);
  }

  text(): string {
    return this.screen().join('\n');
  }

  /** The cells of one row, from 0. */
  cells(row: number): Cell[] {
    const buffer = this.#emulator.buffer.active;
    const line = buffer.getLine(buffer.viewportY + row);
    return line ? cellsOf(line, this.cols) : [];
  }

  /** The cells of `text` where it is first shown. Throws where it isn't. */
  cellsOf(text: string): Cell[] {
    for (const row of this.screen().keys()) {
      const cells = this.cells(row);
      const at = cells.findIndex((_, from) => shownFrom(cells, from).startsWith(text));
      if (at >= 0) return cells.slice(at, at + text.length);
    }
    throw new Error(`“${text}” is not on the screen:\n${this.describe()}`);
  }

  /** Keys as a keyboard sends them, in one chunk. */
  press(keys: string): void {
    this.#pty.write(keys);
  }

  resize(cols: number, rows: number): void {
    this.#emulator.resize(cols, rows);
    this.#pty.resize(cols, rows);
  }

  /** Waits until the screen shows it; throws, with the screen, when it does not within `patience` milliseconds. */
  async waitFor(wanted: Wanted, patience = PATIENCE): Promise<void> {
    const met = (): boolean => this.#complete() && this.#shows(wanted);
    await this.#until(met, patience, () => `waited in vain for ${describeWanted(wanted)}`);
  }

  /** Waits until the screen no longer shows it. */
  async waitForGone(wanted: Wanted, patience = PATIENCE): Promise<void> {
    const met = (): boolean => this.#complete() && !this.#shows(wanted);
    await this.#until(met, patience, () => `waited in vain for the end of ${describeWanted(wanted)}`);
  }

  /** Waits until the program has written nothing for a while: for tests that want to see that nothing happens. */
  async settled(quiet = QUIET): Promise<void> {
    const from = performance.now();
    const end = from + PATIENCE;
    while (performance.now() < end) {
      const left = Math.max(this.#lastOutput, from) + quiet - performance.now();
      if (left <= 0 && this.#complete()) return;
      await new Promise((resolve) => setTimeout(resolve, Math.max(5, left)));
    }
    throw new Error(`the program never stops writing:\n${this.describe()}`);
  }

  /** Waits for the next frame: the first screen drawn after output that comes after this call. */
  nextFrame(): Promise<void> {
    return new Promise((resolve) => {
      const listener = (): void => {
        if (!this.#complete()) return;
        this.#listeners.delete(listener);
        resolve();
      };
      this.#listeners.add(listener);
    });
  }

  /** Sends a signal to the program alone, not to its children. */
  signal(signal: NodeJS.Signals): void {
    if (!this.#ended) process.kill(this.pid, signal);
  }

  /** The terminal goes away, as when its window is closed; the program gets SIGHUP from the system. */
  close(): void {
    if (this.#ended) return;
    // There on every platform but Windows, though not in the types.
    const pty: IPty & { destroy?: () => void } = this.#pty;
    pty.destroy?.();
  }

  /** Ends the program whatever it does, and waits until it has. */
  async stop(): Promise<void> {
    if (!this.#ended) this.#pty.kill('SIGKILL');
    await this.exit;
    this.#emulator.dispose();
  }

  /** The screen for an error message. */
  describe(): string {
    const state = this.#ended ? `ended with ${this.#ended.code}, signal ${this.#ended.signal}` : 'running';
    const rows = this.screen().map((row) => `│${row}`);
    return [`${this.cols}×${this.rows}, ${state}`, ...rows].join('\n');
  }

  #shows(wanted: Wanted): boolean {
    if (typeof wanted === 'function') return wanted(this.screen());
    return typeof wanted === 'string' ? this.text().includes(wanted) : wanted.test(this.text());
  }

  #until(met: () => boolean, patience: number, complaint: () => string): Promise<void> {
    return new Promise((resolve, reject) => {
      const done = (end: () => void): void => {
        clearTimeout(timer);
        this.#listeners.delete(listener);
        end();
      };
      const fail = (why: string): void => {
        done(() => {
          reject(new Error(`${complaint()}${why}:\n${this.describe()}`));
        });
      };
      const listener = (): void => {
        if (met()) done(resolve);
        else if (this.#ended && this.#pending === 0) fail('; the program has ended');
      };
      const timer = setTimeout(() => {
        fail('');
      }, patience);
      this.#listeners.add(listener);
      listener();
    });
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }

  /** Whether what is on the screen is a whole frame: a large one comes in several chunks. */
  #complete(): boolean {
    return this.#pending === 0 && !this.#drawing;
  }

  /**
   * What the emulator doesn't tell is read as it passes: whether the cursor is shown (DECTCEM, mode 25), and whether the
   * program is in the middle of a frame (synchronized output, mode 2026), which a terminal would not show yet.
   */
  #watchModes(): void {
    for (const [final, off] of [
      ['l', true],
      ['h', false],
    ] as const) {
      this.#emulator.parser.registerCsiHandler({ prefix: '?', final }, (params) => {
        const modes = params.flat();
        if (modes.includes(25)) this.#cursorHidden = off;
        if (modes.includes(2026)) this.#drawing = !off;
        return false;
      });
    }
  }
}

function describeWanted(wanted: Wanted): string {
  return typeof wanted === 'string' ? `“${wanted}”` : String(wanted);
}
