// open-targets: from what was asked for on the command line to the rows of the front. Several targets open side by
// side and stand in the order in which they were named; one that fails doesn't hold up the others.
import pLimit, { type LimitFunction } from 'p-limit';
import { givenUp, toReaderError, type ReaderError } from '../../core/errors.ts';
import type { Edition } from '../../core/story.ts';
import { SIDE_BY_SIDE } from '../../open/side-by-side.ts';
import type { App } from '../model/app.ts';
import { listViewport } from '../model/list-view.ts';
import { START, moveTo } from '../model/list-window.ts';
import { samePlace } from '../model/rows.ts';
import type { FrontScreen, Row, Screen } from '../model/state.ts';

/** What became of a target: what it gave last, and what is going on with it now. */
interface Outcome {
  edition?: Edition;
  failure?: ReaderError;
  opening?: AbortController;
}

/** One session's targets and what became of each. */
interface Targets {
  names: readonly string[];
  outcomes: Outcome[];
  /** Runs so many at a time. */
  inTurn: LimitFunction;
  /** Whether the failures have been put away. */
  dismissed: boolean;
}
const targetsOf = new WeakMap<App, Targets>();

export function frontOf(rows: readonly Row[]): FrontScreen {
  return {
    kind: 'front',
    window: START,
    rows,
    edition: rows,
    failures: [],
    opening: [],
    view: null,
    waiting: 0,
    instead: null,
    before: null,
  };
}

export function rowsOfEdition({ source, entries }: Edition): Row[] {
  return entries.map(({ story, role }) => ({ story, role, source }));
}

/** Begin to open; the front fills as they arrive. */
export function openTargets(app: App, names: readonly string[]): void {
  const targets: Targets = { names, outcomes: [], inTurn: pLimit(SIDE_BY_SIDE), dismissed: false };
  targetsOf.set(app, targets);
  names.forEach((_, index) => start(app, targets, index));
  show(app, targets);
}

/** `r`: what failed or was given up is tried again; with nothing failed, everything is. What was read stays meanwhile. */
export function reopen(app: App): void {
  const targets = targetsOf.get(app);
  if (!targets) return app.say('This edition came with the program; there is nothing to fetch.');
  if (targets.outcomes.some(({ opening }) => opening))
    return app.say(`Still opening; ${app.sign('stop')} gives up.`);
  // Standard input has been read; it cannot be read again.
  const all = targets.names.map((_, index) => index).filter((index) => targets.names[index] !== '-');
  const failed = all.filter((index) => targets.outcomes[index]?.failure);
  if (all.length === 0) return app.say('Standard input can be read only once.');
  for (const index of failed.length ? failed : all) start(app, targets, index);
  show(app, targets);
}

/** Esc while targets are being opened. Whether there was anything to stop. */
export function cancelOpening(app: App): boolean {
  const opening = targetsOf.get(app)?.outcomes.flatMap((outcome) => outcome.opening ?? []) ?? [];
  for (const controller of opening) controller.abort();
  return opening.length > 0;
}

/** Esc after that: what failed has been read. It can still be tried again. */
export function dismissFailures(app: App): boolean {
  const targets = targetsOf.get(app);
  if (!targets?.outcomes.some(({ failure }) => failure) || !targets.outcomes.some(({ edition }) => edition))
    return false;
  targets.dismissed = true;
  show(app, targets);
  return true;
}

/** Whether nothing at all could be opened: then the program's exit code is 1. */
export function allFailed(app: App): ReaderError[] {
  const outcomes = targetsOf.get(app)?.outcomes ?? [];
  const failures = outcomes.flatMap(({ failure }) => failure ?? []);
  return outcomes.some(({ edition }) => edition) ? [] : failures;
}

function start(app: App, targets: Targets, index: number): void {
  const target = targets.names[index] ?? '';
  const controller = new AbortController();
  const { signal } = controller;
  const { edition } = targets.outcomes[index] ?? {};
  const before: Outcome = edition ? { edition } : {};
  targets.outcomes[index] = { ...before, opening: controller };
  targets.dismissed = false;
  targets
    .inTurn(() => {
      // Given up while it waited for its turn: then it is not even begun.
      if (signal.aborted) throw givenUp(target);
      return app.services.open(target, { typed: true, signal });
    })
    .then(
      (opened): Outcome => ({ edition: opened }),
      (error: unknown): Outcome => ({
        ...before,
        failure: toReaderError(error, `Opening ${target}`),
      }),
    )
    .then((outcome) => {
      targets.outcomes[index] = outcome;
      if (outcome.edition && outcome.edition !== before.edition)
        app.stories.renew(rowsOfEdition(outcome.edition));
      show(app, targets);
    })
    .catch((error: unknown) => app.fail(toReaderError(error, 'Showing the edition')));
}

function show(app: App, { names, outcomes, dismissed }: Targets): void {
  const rows = outcomes.flatMap(({ edition }) => (edition ? rowsOfEdition(edition) : []));
  app.stories.meet(rows);
  const patch = {
    edition: rows.map((row) => app.stories.fullest(row)),
    failures: dismissed ? [] : outcomes.flatMap(({ failure }) => failure ?? []),
    opening: names.filter((_, index) => outcomes[index]?.opening),
  };
  app.change((screen) => (screen.kind === 'front' ? filled(app, screen, patch) : screen));
}

/** The front with other rows: who has moved keeps the story under the cursor, who has not stays at the top. */
function filled(
  app: App,
  screen: FrontScreen,
  patch: Pick<FrontScreen, 'edition' | 'failures' | 'opening'>,
): Screen {
  // Who looks at the library meanwhile goes on looking at it.
  if (screen.view) return { ...screen, ...patch };
  const next: FrontScreen = { ...screen, ...patch, rows: patch.edition };
  const moved = screen.window.cursor > 0;
  const cursor = moved ? samePlace(screen.rows, screen.window.cursor, next.rows) : 0;
  return { ...next, window: moveTo(next.window, cursor, listViewport(app, next)) };
}
