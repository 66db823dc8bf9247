// refresh: asking the sources for news while one reads on. One refresh at a time; it works in a thread of its own, and
// here only how far it is comes and goes. What failed is said in a word and found on the Sources screen.
import { toReaderError } from '../../core/errors.ts';
import type { App } from '../model/app.ts';
import { reason } from '../model/sources-health.ts';
import type { FollowedSource, RefreshProgress, RefreshResult } from '../model/sources-service.ts';

/** Frames that only count are drawn this often, in milliseconds. The lists follow the library by themselves. */
const COUNT_EVERY = 100;

interface Running {
  controller: AbortController;
  /** Whether somebody asked for it, and is told what came of it. */
  aloud: boolean;
}
const running = new WeakMap<App, Running>();

/** `R`: all that are due. */
export function refreshAll(app: App): void {
  start(app, null, true);
}

/** `r` on the Sources screen: these, due or not. */
export function refreshSources(app: App, sources: readonly FollowedSource[]): void {
  start(app, sources, true);
}

/** By itself, as the settings say: nothing is said of it but what went wrong as a whole. */
export function refreshQuietly(app: App): void {
  if (!running.has(app)) start(app, null, false);
}

/** Esc on the front, and leaving. Whether there was anything to stop. */
export function cancelRefresh(app: App): boolean {
  const going = running.get(app);
  if (!going) return false;
  // Whoever gives up what began by itself is told what came of it.
  going.aloud = true;
  going.controller.abort();
  return true;
}

function start(app: App, named: readonly FollowedSource[] | null, aloud: boolean): void {
  const { sources } = app.services;
  if (!sources) return app.say(`The library is not open; ${app.sign('sources')} says more.`);
  const already = running.get(app);
  if (already) {
    // What began by itself is theirs now.
    already.aloud ||= named === null;
    return app.say(`Still refreshing; ${app.sign('stop')} on the front gives up.`);
  }
  const controller = new AbortController();
  const going: Running = { controller, aloud };
  running.set(app, going);
  app.set({ asking: { named: named?.map(({ id }) => id) ?? null, since: new Date().toISOString() } });
  const show = counter(app);
  show({ done: 0, total: named?.length ?? 0, added: 0, failed: 0 });
  sources
    .refresh({
      ...(named ? { sources: named.map(({ id }) => id) } : {}),
      signal: controller.signal,
      onProgress: show,
    })
    .then((result) => {
      if (going.aloud) app.say(summary(app, result, named));
    })
    .catch((error: unknown) => {
      if (!controller.signal.aborted) app.fail(toReaderError(error, 'Refreshing'));
      else if (going.aloud) app.say('Refreshing was given up. What had come is kept.');
    })
    .finally(() => {
      running.delete(app);
      app.set({ asking: null });
      show(null);
      lookAnew(app);
    });
}

/** A library that was damaged meanwhile cannot be looked at, which is said. */
function lookAnew(app: App): void {
  try {
    app.libraryChanged();
  } catch (error) {
    app.fail(toReaderError(error, 'Looking at the library'));
  }
}

/** Counts on the screen, but not for each source of a thousand; null ends it. */
function counter(app: App): (progress: RefreshProgress | null) => void {
  let latest: RefreshProgress | null = null;
  let timer: NodeJS.Timeout | null = null;
  let isOver = false;
  const draw = (): void => {
    timer = null;
    app.set({ refreshing: latest });
  };
  return (progress) => {
    if (isOver) return;
    isOver = progress === null;
    latest = progress;
    if (progress === null || app.state.refreshing === null) {
      if (timer) clearTimeout(timer);
      return draw();
    }
    timer ??= setTimeout(draw, COUNT_EVERY).unref();
  };
}

function summary(app: App, result: RefreshResult, named: readonly FollowedSource[] | null): string {
  const { asked, added, failed, cancelled } = result;
  const news = added === 1 ? '1 new story' : `${added || 'no'} new stories`;
  const [first] = failed;
  if (cancelled) return `Refreshing was given up: ${news} so far.`;
  if (asked === 0 && !first)
    return `No source is due yet. ${app.sign('refresh-source')} on the Sources screen asks one all the same.`;
  if (named?.length === 1 && first) return `“${first.title}”: ${reason(first.error)} ${first.error.hint}`;
  if (named?.length === 1) return `“${named[0]?.title ?? ''}”: ${news}.`;
  const sources = asked === 1 ? '1 source' : `${asked} sources`;
  if (!first) return `Refreshed ${sources}: ${news}.`;
  return `Refreshed ${sources}: ${news} · ${failed.length} failed; ${app.sign('sources')} shows which and why.`;
}
