// run-app: puts the app on the terminal and takes it off again, however we leave: a key, a signal, an exception, or a
// terminal that was closed. Owns the process's side of the screen; what is shown is the app's.
import { render, type Instance } from 'ink';
import type { ReactNode } from 'react';
import { toReaderError, type ReaderError } from '../core/errors.ts';
import type { Home } from '../core/paths.ts';
import { loadSettings } from '../keep/settings.ts';
import { openBundled } from '../open/bundled.ts';
import { refreshByItself } from './auto-refresh.ts';
import { BACKGROUND_QUERY, Keyboard, answersQueries } from './background.ts';
import { allFailed, frontOf, openTargets, rowsOfEdition } from './commands/open-targets.ts';
import { cancelRefresh } from './commands/refresh.ts';
import { resize } from './commands/resize.ts';
import { libraryFront } from './commands/view.ts';
import { App } from './model/app.ts';
import type { FrontScreen, Size } from './model/state.ts';
import { openKept } from './open-kept.ts';
import { hasLibrary, openLibrary, sayForward } from './open-library.ts';
import { Root } from './root.tsx';
import { resolveKeys } from './resolve-keys.ts';
import { services } from './services.ts';
import { keepHeapSmall, makeYoungHeap } from './small-heap.ts';
import { Terminal } from './terminal.ts';
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

/** Runs until the person leaves. Gives the exit code: 1 where nothing could be opened, else 0. */
export async function runApp(options: RunOptions): Promise<number> {
  const { stdout } = process;
  const stdin = options.stdin ?? process.stdin;
  // Ink does this after its first frame; what is typed meanwhile would be echoed into the screen, and Ctrl-C kill us.
  stdin.setRawMode(true);
  const { settings, problems } = loadSettings(options.home);
  const { keys, problems: keyProblems } = resolveKeys(settings.keys);
  const terminal = new Terminal();
  const app = new App(services(options.home, options.url ?? null, terminal), {
    size: sizeOf(stdout),
    keys,
    measure: settings.columns,
    theme: settings.theme,
  });
  let instance: Instance | null = null;
  let background: 'dark' | 'light' | null = null;
  // Before Ink's own listener, and committed before it too: it draws at once, and must not draw the old frame.
  const onResize = (): void => {
    terminal.wipe();
    resize(app, sizeOf(stdout));
    instance?.rerender(root());
  };
  stdout.on('resize', onResize);
  await fillFront(app, options);
  const hyperlinks = await linksWork(stdout);
  const root = (): ReactNode => (
    <Root
      app={app}
      themeFor={(setting) => THEMES[chooseTheme(setting, process.env, background)]}
      hyperlinks={hyperlinks}
    />
  );
  const keyboard = new Keyboard(stdin, (found) => {
    background = found;
    instance?.rerender(root());
  });
  if (answersQueries(process.env)) stdout.write(BACKGROUND_QUERY);
  makeYoungHeap();
  instance = render(root(), {
    stdin: keyboard,
    exitOnCtrlC: false,
    patchConsole: false,
    alternateScreen: true,
    incrementalRendering: true,
    maxFps: MAX_FPS,
    // Ink takes a CI server's word over the terminal's; we are only here when there is a terminal.
    interactive: true,
  });
  terminal.attach(app, instance, stdin);
  keepHeapSmall();
  const leaving = new AbortController();
  const closeKept = openKept(app, options.home, [...problems, ...keyProblems], leaving.signal);
  const stopRefreshing = closeKept.then(() => refreshByItself(app, settings.refresh.auto));
  try {
    await instance.waitUntilExit();
  } finally {
    stdout.off('resize', onResize);
    for (const controller of app.fetches.values()) controller.abort();
    leaving.abort();
    const close = await closeKept;
    (await stopRefreshing)();
    cancelRefresh(app);
    await close();
    // Only now: a second signal must not end us while the files are written.
    terminal.detach();
  }
  const signalled = terminal.passOn();
  if (signalled) return signalled;
  const failures = allFailed(app);
  for (const error of failures) process.stderr.write(`newsreader: ${error.message} ${error.hint}\n`);
  return failures.length ? 1 : 0;
}

async function fillFront(app: App, { targets, home }: RunOptions): Promise<void> {
  if (targets.length > 0) {
    app.push(frontOf([]));
    return openTargets(app, targets);
  }
  const front = await keptFront(app, home);
  if (front && 'kind' in front) return app.push(front);
  const rows = rowsOfEdition(await openBundled());
  app.stories.meet(rows);
  app.push({ ...frontOf(rows), instead: front ?? 'nothing-kept' });
}

/** The library where it holds something, null where it doesn't, or why it cannot be opened, or not yet. */
async function keptFront(app: App, home: Home): Promise<FrontScreen | ReaderError | null> {
  if (!hasLibrary(home)) return null;
  try {
    await openLibrary(app, home, sayForward);
    return app.services.library && libraryFront(app.services.library);
  } catch (error) {
    const { NeedsRepair } = await import('../library/needs-repair.ts');
    return error instanceof NeedsRepair ? error.meanwhile : toReaderError(error, 'Opening the library');
  }
}

async function linksWork(stdout: NodeJS.WriteStream): Promise<boolean> {
  const { createSupportsHyperlinks } = await import('supports-hyperlinks');
  return createSupportsHyperlinks(stdout);
}

function sizeOf(stdout: NodeJS.WriteStream): Size {
  return { columns: stdout.columns || 80, rows: stdout.rows || 24 };
}
