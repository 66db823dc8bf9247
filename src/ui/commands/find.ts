// find: searching in the text of the story that is being read.
import type { App } from '../model/app.ts';
import { readerGeometry } from '../model/geometry.ts';
import { EMPTY, type LineEdit } from '../model/line-edit.ts';
import { readerPage, reflow, scrollTo } from '../model/reader-page.ts';
import type { ReaderScreen } from '../model/state.ts';

/** The reader with hit number `hit` (wrapping at both ends) on the screen, a third from its top. */
export function showHit(app: App, screen: ReaderScreen, hit: number): ReaderScreen {
  const { hits } = readerPage(screen, app.view);
  const chosen = hits.length ? (hit + hits.length) % hits.length : 0;
  const target = hits[chosen];
  if (!target) return screen;
  const { rows } = readerGeometry(app.view.size, app.view.measure);
  const visible = target.line >= screen.top && target.line < screen.top + rows;
  const moved = visible ? screen : scrollTo(screen, target.line - Math.floor(rows / 3), app.view);
  return { ...moved, hit: chosen };
}

export function startFinding(app: App, screen: ReaderScreen): void {
  const { top, place, query, hit } = screen;
  app.replace({ ...screen, finding: { line: EMPTY, from: { top, place, query, hit } }, chosen: null });
}

/** The search line has changed: the first hit from where the search began shows at once. */
export function typeFinding(app: App, screen: ReaderScreen, line: LineEdit): void {
  if (!screen.finding) return;
  const { from } = screen.finding;
  const base: ReaderScreen = { ...screen, ...from, query: line.text.trim(), hit: 0, finding: { line, from } };
  const { hits } = readerPage(base, app.view);
  const first = hits.findIndex((one) => one.line >= from.top);
  app.replace(showHit(app, base, Math.max(0, first)));
}

/** Enter keeps the search; an empty line takes the marks off, as does a search that found nothing when it is left. */
export function acceptFinding(app: App, screen: ReaderScreen): void {
  const { hits } = readerPage(screen, app.view);
  const found = screen.query === '' || hits.length > 0;
  app.replace({ ...screen, finding: null, query: found ? screen.query : '' });
  if (!found) app.say(`“${screen.query}” is not in this story.`);
}

export function cancelFinding(app: App, screen: ReaderScreen): void {
  if (!screen.finding) return;
  app.replace(reflow({ ...screen, ...screen.finding.from, finding: null }, app.view));
}

/** `n` and `N`. */
export function stepHit(app: App, screen: ReaderScreen, step: 1 | -1): void {
  if (!screen.query) return app.say(`Nothing is searched for yet: press ${app.sign('find')} and type.`);
  const { hits } = readerPage(screen, app.view);
  if (hits.length === 0) return app.say(`“${screen.query}” is not in this story.`);
  const next = showHit(app, screen, screen.hit + step);
  app.replace(next);
  if (hits.length === 1) return app.say(`“${screen.query}” stands here alone.`);
  const wrapped = step === 1 ? next.hit < screen.hit : next.hit > screen.hit;
  if (wrapped) app.say(step === 1 ? 'From the top again.' : 'From the end again.');
}
