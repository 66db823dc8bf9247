// add-source: from an address that is typed to a source that is followed. The line stays as it was typed until
// something came of it, so that a wrong letter is mended and not typed anew.
import { homedir } from 'node:os';
import { join } from 'node:path';
import { toReaderError, type ReaderError } from '../../core/errors.ts';
import { canonicalUrl } from '../../core/url.ts';
import type { App } from '../model/app.ts';
import { EMPTY, type LineEdit } from '../model/line-edit.ts';
import { START } from '../model/list-window.ts';
import type { AddChoice, AddScreen, Adding, Choosing } from '../model/sources-state.ts';
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
  const cursor = Math.max(0, Math.min(screen.window.cursor + by, screen.adding.choices.length - 1));
  app.replace({ ...screen, window: { ...screen.window, cursor } });
}

/** Enter: look at the address; or do what is chosen about it. */
export function acceptAddress(app: App, screen: AddScreen): void {
  const { adding, line, window } = screen;
  if (adding.is === 'looking') return;
  if (adding.is !== 'choosing') {
    const target = line.text.trim();
    if (target) lookAt(app, screen, { target: withHome(target) });
    return;
  }
  const choice = adding.choices[window.cursor];
  if (choice?.what === 'feed') lookAt(app, screen, { target: choice.url, from: adding });
  else if (choice) lookAt(app, screen, { target: adding.target, from: adding, take: choice.what });
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
  const { adding } = screen;
  if (controller)
    app.replace({ ...screen, adding: (adding.is === 'looking' && adding.from) || { is: 'typing' } });
  else app.pop();
}

interface Wanted {
  target: string;
  /** What it was chosen from: there again when it fails. */
  from?: Choosing;
  take?: 'all' | 'page';
}

function lookAt(app: App, screen: AddScreen, wanted: Wanted): void {
  const { sources } = app.services;
  const { target, from = null, take } = wanted;
  if (target === '-') return app.say('Standard input cannot be followed from here: it is the keyboard.');
  if (!sources) return app.say(`The library is not open; ${app.sign('sources')} says more.`);
  const controller = new AbortController();
  lookups.set(app, controller);
  app.replace({ ...screen, adding: { is: 'looking', target, from } });
  const isGivenUp = (): boolean => controller.signal.aborted || lookups.get(app) !== controller;
  sources
    .add(target, { signal: controller.signal, ...(take ? { take } : {}) })
    .then((result) => {
      if (!isGivenUp()) came(app, wanted, result);
    })
    .catch((thrown: unknown) => {
      if (isGivenUp()) return;
      const error = toReaderError(thrown, `Adding ${target}`);
      setAdding(app, from ? { ...from, error } : { is: 'failed', error });
    })
    .finally(() => {
      if (lookups.get(app) === controller) lookups.delete(app);
    });
}

function came(app: App, { target, take }: Wanted, result: Added): void {
  if ('choices' in result) {
    const choices = choicesOf(app, result);
    // What is followed is there already.
    const cursor = choices.findIndex((choice) => choice.what !== 'feed' || !choice.followed);
    setAdding(app, { is: 'choosing', target, choices, error: null }, Math.max(0, cursor));
    return;
  }
  // While this screen still hides the front, which then shows at once what came.
  app.libraryChanged();
  app.set({ screens: app.state.screens.filter((screen) => screen.kind !== 'add') });
  if ('saved' in result) {
    const why = take === 'page' ? 'The page is saved' : 'It names no feed, so the page itself is saved';
    return app.say(`${why}, to be read offline: “${result.saved.title}”.`);
  }
  const { added, known, failed = [] } = result;
  const [first] = added;
  const [before] = known;
  if (first && (added.length > 1 || failed.length > 0)) followSeveral(app, added, failed);
  else if (first) follow(app, first);
  else if (before) {
    showIt(app, before);
    app.say(
      known.length > 1 ? 'All of them were followed already.' : `“${before.title}” was followed already.`,
    );
  }
}

function choicesOf(app: App, { choices, page }: Extract<Added, { choices: unknown }>): AddChoice[] {
  const followed = new Set(app.services.sources?.list().map(({ url }) => canonicalUrl(url)));
  const feeds = choices.map(({ url, title }): AddChoice => {
    return { what: 'feed', url, title, followed: followed.has(canonicalUrl(url)) };
  });
  return [
    ...feeds,
    ...(feeds.length > 1 ? [{ what: 'all' as const, feeds: feeds.length }] : []),
    ...(page === undefined ? [] : [{ what: 'page' as const, title: page }]),
  ];
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

function followSeveral(app: App, sources: readonly FollowedSource[], failed: readonly ReaderError[]): void {
  const [first] = sources;
  if (first) showIt(app, first);
  const count = sources.length === 1 ? '1 feed' : `${sources.length} feeds`;
  app.remember({
    what: `following ${count}`,
    run: takeBack(app, (service) => {
      for (const { id } of sources) service.remove(id);
    }),
  });
  const [failure] = failed;
  const rest = failure ? ` ${failed.length} could not be: ${failure.message} ${failure.hint}` : '';
  app.say(`Followed: ${count}. ${app.sign('undo')} undoes.${rest}`);
}

/** cursor: where the choosing begins; default: where it was. */
function setAdding(app: App, adding: Adding, cursor?: number): void {
  app.change((screen) => {
    if (screen.kind !== 'add') return screen;
    return { ...screen, window: cursor === undefined ? screen.window : { ...START, cursor }, adding };
  });
}
