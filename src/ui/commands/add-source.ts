// add-source: from an address that is typed to a source that is followed. The line stays as it was typed until
// something came of it, so that a wrong letter is mended and not typed anew.
import { homedir } from 'node:os';
import { join } from 'node:path';
import { toReaderError } from '../../core/errors.ts';
import type { App } from '../model/app.ts';
import { EMPTY, type LineEdit } from '../model/line-edit.ts';
import { START } from '../model/list-window.ts';
import type { AddScreen, Adding } from '../model/sources-state.ts';
import type { Added, FollowedSource } from '../model/sources-service.ts';
import { chooseSource, openSources, takeBack } from './sources-list.ts';

const lookups = new WeakMap<App, AbortController>();

/** `a`, from the front or the Sources screen. */
export function openAdd(app: App): void {
  app.push({ kind: 'add', line: EMPTY, window: START, adding: { is: 'typing' } });
}

/** Another address: what was found at the one before, or went wrong with it, is no longer of interest. */
export function typeAddress(app: App, screen: AddScreen, line: LineEdit): void {
  lookups.get(app)?.abort();
  app.replace({ ...screen, line, window: START, adding: { is: 'typing' } });
}

export function moveFeed(app: App, screen: AddScreen, by: number): void {
  if (screen.adding.is !== 'choosing') return;
  const cursor = Math.max(0, Math.min(screen.window.cursor + by, screen.adding.feeds.length - 1));
  app.replace({ ...screen, window: { ...screen.window, cursor } });
}

/** Enter: look at the address; or follow the feed that is chosen of several. */
export function acceptAddress(app: App, screen: AddScreen): void {
  if (screen.adding.is === 'looking') return;
  const target =
    screen.adding.is === 'choosing'
      ? screen.adding.feeds[screen.window.cursor]?.url
      : screen.line.text.trim();
  if (target) lookAt(app, screen, withHome(target));
}

/** No shell has seen what is typed here. */
function withHome(target: string): string {
  return /^~[/\\]/u.test(target) ? join(homedir(), target.slice(2)) : target;
}

/** Esc: stop looking; else leave. */
export function cancelAdd(app: App, screen: AddScreen): void {
  const controller = lookups.get(app);
  lookups.delete(app);
  controller?.abort();
  if (controller) app.replace({ ...screen, adding: { is: 'typing' } });
  else app.pop();
}

function lookAt(app: App, screen: AddScreen, target: string): void {
  const { sources } = app.services;
  if (target === '-') return app.say('Standard input cannot be followed from here: it is the keyboard.');
  if (!sources) return app.say(`The library is not open; ${app.sign('sources')} says more.`);
  const controller = new AbortController();
  lookups.set(app, controller);
  app.replace({ ...screen, adding: { is: 'looking', target } });
  const isGivenUp = (): boolean => controller.signal.aborted || lookups.get(app) !== controller;
  sources
    .add(target, { signal: controller.signal })
    .then((result) => {
      if (!isGivenUp()) came(app, target, result);
    })
    .catch((error: unknown) => {
      if (!isGivenUp()) setAdding(app, { is: 'failed', error: toReaderError(error, `Adding ${target}`) });
    })
    .finally(() => {
      if (lookups.get(app) === controller) lookups.delete(app);
    });
}

function came(app: App, target: string, result: Added): void {
  if ('choices' in result) return setAdding(app, { is: 'choosing', target, feeds: result.choices });
  // While this screen still hides the front, which then shows at once what came.
  app.libraryChanged();
  app.set({ screens: app.state.screens.filter((screen) => screen.kind !== 'add') });
  if ('saved' in result)
    return app.say(
      `It names no feed, so the page itself is saved, to be read offline: “${result.saved.title}”.`,
    );
  const [added] = result.added;
  const [known] = result.known;
  if (added) follow(app, added);
  else if (known) {
    showIt(app, known);
    app.say(`“${known.title}” was followed already.`);
  }
}

function showIt(app: App, { id }: FollowedSource): void {
  openSources(app);
  chooseSource(app, id);
}

function follow(app: App, source: FollowedSource): void {
  const { id, title } = source;
  showIt(app, source);
  app.remember({
    what: `following “${title}”`,
    run: takeBack(app, (sources) => sources.remove(id)),
  });
  const stories = app.services.sources?.list().find((one) => one.id === id)?.stories ?? 0;
  const count = stories === 1 ? '1 story' : `${stories} stories`;
  app.say(`“${title}” is followed: ${count}. ${app.sign('open')} shows them, ${app.sign('undo')} undoes.`);
}

function setAdding(app: App, adding: Adding): void {
  app.change((screen) => (screen.kind === 'add' ? { ...screen, window: START, adding } : screen));
}
