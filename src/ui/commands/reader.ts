// reader: what the keys do while a story is read.
import { anchorOf } from '../../core/place-anchor.ts';
import type { App } from '../model/app.ts';
import { allRelated, isLookedFor } from '../model/found-related.ts';
import { readerGeometry } from '../model/geometry.ts';
import { isList, listViewport, rowsOf } from '../model/list-view.ts';
import { moveTo } from '../model/list-window.ts';
import { readerPage, scrollTo, type Target } from '../model/reader-page.ts';
import { indexOfRow } from '../model/rows.ts';
import type { ReaderScreen, Row } from '../model/state.ts';
import type { Command } from '../keymap.ts';
import { startFinding, stepHit } from './find.ts';
import { cancelFetch, fetchStory } from './fetch-story.ts';
import { unreadAfter } from './mark.ts';
import { openLink, openRow } from './open-story.ts';

type ReaderCommand = (app: App, screen: ReaderScreen, key: string) => void;

export const readerCommands: Partial<Record<Command, ReaderCommand>> = {
  down: (app, screen) => scroll(app, screen, 1),
  up: (app, screen) => scroll(app, screen, -1),
  'page-down': (app, screen) => scroll(app, screen, pageOf(app)),
  'page-up': (app, screen) => scroll(app, screen, -pageOf(app)),
  'half-down': (app, screen) => scroll(app, screen, Math.ceil(pageOf(app) / 2)),
  'half-up': (app, screen) => scroll(app, screen, -Math.ceil(pageOf(app) / 2)),
  top: (app, screen) => scrolled(app, screen, 0),
  bottom: (app, screen) => scrolled(app, screen, Infinity),
  back: (app, screen) => {
    if (screen.digits) app.replace({ ...screen, digits: '' });
    else if (!cancelFetch(app, screen.id)) leaveReader(app, screen);
  },
  open: (app, screen) => {
    if (screen.digits) return openNumber(app, screen, Number(screen.digits));
    if (screen.chosen !== null) return openNumber(app, screen, screen.chosen);
    // Nothing is chosen: reading goes on, so that Enter, Enter, Enter is never a dead end.
    scroll(app, screen, pageOf(app));
  },
  number: typeNumber,
  'erase-digit': (app, screen) => app.replace({ ...screen, digits: screen.digits.slice(0, -1) }),
  'next-link': (app, screen) => choose(app, screen, 1),
  'previous-link': (app, screen) => choose(app, screen, -1),
  'next-story': (app, screen) => step(app, screen, 1),
  'previous-story': (app, screen) => step(app, screen, -1),
  find: startFinding,
  'next-match': (app, screen) => (screen.query ? stepHit(app, screen, 1) : nextUnreadStory(app, screen)),
  'previous-match': (app, screen) => stepHit(app, screen, -1),
  again: (app, screen) => fetchStory(app, screen.id, screen.row),
};

/** A page leaves one line of the last one on the screen, so that the eye finds its place. */
function pageOf(app: App): number {
  return Math.max(1, readerGeometry(app.view.size, app.view.measure).rows - 1);
}

function scroll(app: App, screen: ReaderScreen, lines: number): void {
  scrolled(app, screen, screen.top + lines);
}

/** What is chosen is so only while one sees it: Enter, `o` and `y` are never about something that is out of sight. */
function scrolled(app: App, screen: ReaderScreen, top: number): void {
  const next = scrollTo({ ...screen, digits: '' }, top, app.view);
  app.replace(isInSight(app, next, next.chosen) ? next : { ...next, chosen: null });
}

function isInSight(app: App, screen: ReaderScreen, number: number | null): boolean {
  const line = number === null ? undefined : readerPage(screen, app.view).targets[number - 1]?.line;
  const { rows } = readerGeometry(app.view.size, app.view.measure);
  return line !== undefined && line >= screen.top && line < screen.top + rows;
}

/** Back to where the reader was opened, with the place kept. */
function leaveReader(app: App, screen: ReaderScreen): void {
  keepPlace(app, screen);
  app.pop();
}

export function keepPlace(app: App, screen: ReaderScreen): void {
  const { reading } = app.services;
  const { place, row } = screen;
  const known = reading?.get(row.story.id).place;
  if (!reading || (!known && screen.top === 0)) return;
  if (known?.block === place.block && known.offset === place.offset) return;
  // A place in a text that has not come again says more than one in its excerpt.
  if (known && !row.story.body) return;
  // Known in memory at once, for whoever opens the story again before it is on the disk.
  const kept = reading.keepPlace(row.story.id, place, row.story.body && anchorOf(row.story.body, place));
  app.enqueue('Keeping the place', () => kept);
}

/** Tab: the next link on from the chosen one, or the first on the screen; Shift-Tab: the last one. */
function choose(app: App, screen: ReaderScreen, step: 1 | -1): void {
  const { targets } = readerPage(screen, app.view);
  if (targets.length === 0) return app.say(nothingToChoose(app, screen));
  const { rows } = readerGeometry(app.view.size, app.view.measure);
  const next = screen.chosen === null ? startOf(targets, step, screen.top, rows) : screen.chosen - 1 + step;
  // Past either end nothing is chosen, so that what was chosen can be let go.
  if (next < 0 || next >= targets.length) return app.replace({ ...screen, chosen: null, digits: '' });
  const line = targets[next]?.line ?? 0;
  const margin = Math.min(4, Math.floor(rows / 4));
  const top = Math.max(line + margin + 1 - rows, Math.min(screen.top, line - margin));
  app.replace({ ...scrollTo(screen, top, app.view), chosen: next + 1, digits: '' });
}

function nothingToChoose(app: App, { row }: ReaderScreen): string {
  return isLookedFor(app, row.story.id)
    ? 'No links here; related stories are still being looked for.'
    : 'No links and no related stories here.';
}

/** Where choosing begins: with what is on the screen, else with what comes next in that direction. */
function startOf(targets: readonly Target[], step: 1 | -1, top: number, rows: number): number {
  if (step === 1)
    return Math.max(
      0,
      targets.findIndex(({ line }) => line >= top),
    );
  const last = targets.findLastIndex(({ line }) => line < top + rows);
  return last === -1 ? targets.length - 1 : last;
}

/** A digit: the number opens as soon as no longer one can be meant; Enter opens it before. */
function typeNumber(app: App, screen: ReaderScreen, key: string): void {
  if (!/^\d$/.test(key)) return;
  const { targets } = readerPage(screen, app.view);
  const digits = (screen.digits + key).replace(/^0+/, '');
  const number = Number(digits);
  if (targets.length === 0) return app.say(nothingToChoose(app, screen));
  if (digits === '' || number > targets.length) {
    app.replace({ ...screen, digits: '' });
    return app.say(`The numbers here go from 1 to ${targets.length}.`);
  }
  if (number * 10 > targets.length) return openNumber(app, screen, number);
  app.replace({ ...screen, digits });
}

function openNumber(app: App, screen: ReaderScreen, number: number): void {
  const page = readerPage(screen, app.view);
  const target = page.targets[number - 1];
  if (!target) return;
  const chosen = isInSight(app, screen, number) ? number : null;
  const here: ReaderScreen = { ...screen, digits: '', chosen };
  app.replace(here);
  keepPlace(app, here);
  if (target.kind === 'related') return openRow(app, target.row, allRelated(screen.related, screen.found));
  openLink(app, target.href, linkTitle(page.lines, target), screen.row);
}

/** The words of a link, from its spans. */
function linkTitle(lines: ReturnType<typeof readerPage>['lines'], target: Target & { kind: 'link' }): string {
  return lines
    .slice(Math.max(0, target.line - 3), target.line + 1)
    .flatMap((line) => line.spans)
    .filter((span) => span.href === target.href && span.role !== 'marker')
    .map((span) => span.text.trim())
    .join(' ');
}

/** J and K: the neighbour in the list that this story was opened from takes its place. */
function step(app: App, screen: ReaderScreen, by: 1 | -1): void {
  const at = indexOfRow(screen.siblings, screen.row);
  const next = at === -1 || at + by < 0 ? undefined : screen.siblings.at(at + by);
  if (!next)
    return app.say(by === 1 ? 'This is the last story of the list.' : 'This is the first story of the list.');
  openInstead(app, screen, next);
}

function openInstead(app: App, screen: ReaderScreen, next: Row): void {
  cancelFetch(app, screen.id);
  leaveReader(app, screen);
  followInList(app, next);
  openRow(app, next, screen.siblings);
}

/** `n` where nothing is searched for in the text: reading goes on with what is unread. */
function nextUnreadStory(app: App, screen: ReaderScreen): void {
  const at = unreadAfter(app, screen.siblings, indexOfRow(screen.siblings, screen.row));
  const next = at === -1 ? undefined : screen.siblings.at(at);
  if (!next) return app.say('No other story of the list is unread.');
  openInstead(app, screen, next);
}

/** The list underneath moves along, so that going back lands on the story that was read last. */
function followInList(app: App, row: Row): void {
  const list = app.top;
  if (!isList(list)) return;
  const cursor = indexOfRow(rowsOf(app, list), row);
  if (cursor !== -1) app.replace({ ...list, window: moveTo(list.window, cursor, listViewport(app, list)) });
}

/** What `o` and `y` are about: the chosen link, else the story. */
export function addressHere(app: App, screen: ReaderScreen): string | null {
  const target = screen.chosen === null ? undefined : readerPage(screen, app.view).targets[screen.chosen - 1];
  if (!target) return screen.row.story.url;
  return target.kind === 'link' ? target.href : target.row.story.url;
}
