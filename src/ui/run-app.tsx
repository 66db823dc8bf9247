// run-app: puts the app on the terminal and takes it off again, however we leave: a key, a signal, an exception, or a
// terminal that was closed. Owns the process's side of the screen; what is shown is the app's.
import { constants } from 'node:os';
import { render, type Instance } from 'ink';
import { basename } from 'node:path';
import type { ReactNode } from 'react';
import { toReaderError } from '../core/errors.ts';
import type { Home } from '../core/paths.ts';
import { loadSettings } from '../keep/settings.ts';
import { openBundled } from '../open/bundled.ts';
import { BACKGROUND_QUERY, Keyboard, answersQueries } from './background.ts';
import { refreshBookmarks } from './commands/bookmarks.ts';
import { allFailed, frontOf, openTargets, rowsOfEdition } from './commands/open-targets.ts';
import { keepPlace } from './commands/reader.ts';
import { resize } from './commands/resize.ts';
import { App, type Services } from './model/app.ts';
import type { Size } from './model/state.ts';
import { Root } from './root.tsx';
import { resolveKeys } from './resolve-keys.ts';
import { THEMES, chooseTheme } from './theme.ts';

export interface RunOptions {
  /** What to open; nothing opens the bundled edition. */
  targets: readonly string[];
  /** --url: where a saved file came from. */
  url?: string | null;
  home: Home;
  /** Where keys come from, when standard input is the story. */
  stdin?: NodeJS.ReadStream;
}

/** Frames a second at most: a key is on the screen after 4 ms instead of 36 (design, 7). */
const MAX_FPS = 120;
const SIGNALS = ['SIGTERM', 'SIGHUP', 'SIGINT'] as const;

/** Runs until the person leaves. Gives the exit code: 1 where nothing could be opened, else 0. */
export async function runApp(options: RunOptions): Promise<number> {
  const { stdout } = process;
  const stdin = options.stdin ?? process.stdin;
  const { settings, problems } = loadSettings(options.home);
  const { keys, problems: keyProblems } = resolveKeys(settings.keys);
  const screen = new Terminal();
  const app = new App(services(options, screen), {
    size: sizeOf(stdout),
    measure: settings.columns,
  });
  // Before Ink's own listener, so that Ink draws the frame that fits.
  const onResize = (): void => {
    screen.wipe();
    resize(app, sizeOf(stdout));
  };
  stdout.on('resize', onResize);
  await fillFront(app, options);
  const hyperlinks = await linksWork(stdout);
  const rootFor = (background: 'dark' | 'light' | null): ReactNode => (
    <Root
      app={app}
      theme={THEMES[chooseTheme(settings.theme, process.env, background)]}
      keys={keys}
      hyperlinks={hyperlinks}
    />
  );
  const keyboard = new Keyboard(stdin, (background) => instance.rerender(rootFor(background)));
  if (settings.theme === 'auto' && answersQueries(process.env)) stdout.write(BACKGROUND_QUERY);
  // Ink does this after its first frame; what is typed meanwhile would be echoed into the screen, and Ctrl-C kill us.
  stdin.setRawMode(true);
  const instance = render(rootFor(null), {
    stdin: keyboard,
    exitOnCtrlC: false,
    patchConsole: false,
    alternateScreen: true,
    incrementalRendering: true,
    maxFps: MAX_FPS,
    // Ink takes a CI server's word over the terminal's; we are only here when there is a terminal.
    interactive: true,
  });
  screen.attach(app, instance, stdin);
  const closeKept = openKept(app, options.home, [...problems, ...keyProblems]);
  try {
    await instance.waitUntilExit();
  } finally {
    stdout.off('resize', onResize);
    screen.detach();
    for (const controller of app.fetches.values()) controller.abort();
    await app.settled();
    (await closeKept)();
  }
  const signalled = screen.passOn();
  if (signalled) return signalled;
  const failures = allFailed(app);
  for (const { error } of failures) process.stderr.write(`newsreader: ${error.message} ${error.hint}\n`);
  return failures.length ? 1 : 0;
}

/** The process's side of a running screen: what ends it. */
class Terminal {
  private app: App | null = null;
  private instance: Instance | null = null;
  private signal: NodeJS.Signals | null = null;
  private readonly onSignal = (signal: NodeJS.Signals): void => this.leaveBy(signal);
  private readonly onGone = (): void => this.quit();
  private readonly onCrash = (error: unknown): void => {
    this.instance?.unmount();
    const told = toReaderError(error, 'Showing the screen');
    process.stderr.write(`newsreader: ${told.message}. ${told.hint}\n`);
    if (error instanceof Error && error.stack) process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  };

  attach(app: App, instance: Instance, keys: NodeJS.ReadStream): void {
    this.app = app;
    this.instance = instance;
    for (const signal of SIGNALS) process.on(signal, this.onSignal);
    process.on('uncaughtException', this.onCrash);
    process.stdout.on('error', this.onGone);
    // Not standard input: that may be a story, which ends.
    keys.on('end', this.onGone);
  }

  detach(): void {
    for (const signal of SIGNALS) process.off(signal, this.onSignal);
    process.off('uncaughtException', this.onCrash);
  }

  /** The place is kept, the terminal given back; runApp goes on from there. */
  quit(): void {
    if (this.app?.top?.kind === 'reader') keepPlace(this.app, this.app.top);
    this.instance?.unmount();
  }

  redraw(): void {
    this.wipe();
    this.app?.set({});
  }

  /** Nothing on the screen, so that the next frame is drawn whole: a terminal moves what it shows when it is resized. */
  wipe(): void {
    this.instance?.clear();
    process.stdout.write('\u001b[2J\u001b[H');
  }

  /**
   * When all is kept, the signal that made us leave does what it does, so that whoever sent it sees that it worked.
   * Gives the exit code that says the same, for where somebody else still listens for it; 0 where there was none.
   */
  passOn(): number {
    if (!this.signal) return 0;
    process.kill(process.pid, this.signal);
    return 128 + constants.signals[this.signal];
  }

  private leaveBy(signal: NodeJS.Signals): void {
    this.signal = signal;
    this.quit();
  }
}

function services(options: RunOptions, screen: Terminal): Services {
  // What the person typed in this run; links within a private host that they typed work.
  const privateHosts = new Set<string>();
  return {
    bookmarks: null,
    reading: null,
    open: async (target, { typed, signal }) => {
      const { openTarget } = await import('../open/open-target.ts');
      return openTarget(target, { typed, signal, privateHosts, url: typed ? (options.url ?? null) : null });
    },
    browse: async (url) => {
      const { browse } = await import('./browse.ts');
      await browse(url);
    },
    // OSC 52, which also works over ssh; where the terminal does not know it, nothing happens.
    copy: (text) => void process.stdout.write(`\u001b]52;c;${Buffer.from(text).toString('base64')}\u0007`),
    redraw: () => screen.redraw(),
    quit: () => screen.quit(),
  };
}

async function fillFront(app: App, { targets }: RunOptions): Promise<void> {
  if (targets.length > 0) {
    app.push(frontOf([]));
    return openTargets(app, targets);
  }
  const rows = rowsOfEdition(await openBundled());
  app.stories.meet(rows);
  app.push(frontOf(rows));
}

/** Bookmarks and reading state come right after the first frame: reading them must not hold it up. */
async function openKept(app: App, home: Home, problems: string[]): Promise<() => void> {
  const [{ Bookmarks }, { ReadingState }] = await Promise.all([
    import('../bookmarks/bookmarks.ts'),
    import('../keep/reading-state.ts'),
  ]);
  const [bookmarks, reading] = await Promise.all([Bookmarks.open(home), ReadingState.open(home)]);
  app.services.bookmarks = bookmarks;
  app.services.reading = reading;
  const stop = bookmarks.onChange(() => refreshBookmarks(app));
  refreshBookmarks(app);
  const told = [
    ...problems,
    ...[...bookmarks.problems, ...reading.problems].map(
      ({ file, setAside, why }) =>
        `${basename(file)} is damaged and was set aside as ${basename(setAside)}: ${why}.`,
    ),
  ];
  app.set({
    kept: app.state.kept + 1,
    ...(told.length ? { message: { text: told.join(' '), alarm: true } } : {}),
  });
  return () => {
    stop();
    bookmarks.close();
  };
}

async function linksWork(stdout: NodeJS.WriteStream): Promise<boolean> {
  const { createSupportsHyperlinks } = await import('supports-hyperlinks');
  return createSupportsHyperlinks(stdout);
}

function sizeOf(stdout: NodeJS.WriteStream): Size {
  return { columns: stdout.columns || 80, rows: stdout.rows || 24 };
}
