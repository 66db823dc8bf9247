// open-targets: from what was asked for on the command line to the rows of the front. Several targets open side by
// side and stand in the order in which they were named; one that fails doesn't hold up the others.
import pLimit, { type LimitFunction } from 'p-limit';
import { ReaderError, toReaderError } from '../../core/errors.ts';
import type { Edition } from '../../core/story.ts';
import type { App } from '../model/app.ts';
import { listViewport } from '../model/list-view.ts';
import { START, moveTo } from '../model/list-window.ts';
import type { Failure, FrontScreen, Row, Screen } from '../model/state.ts';

type Outcome = { edition: Edition } | { failure: Failure } | { opening: AbortController };

/** One session's targets and what became of each. */
/** Enough to hide the waiting for servers, few enough for the memory and for polite manners. */
const SIDE_BY_SIDE = 6;

interface Targets {
  names: readonly string[];
  outcomes: Outcome[];
  /** Runs so many at a time. */
  inTurn: LimitFunction;
}
const targetsOf = new WeakMap<App, Targets>();

export function frontOf(rows: readonly Row[]): FrontScreen {
  return { kind: 'front', window: START, rows, failures: [], opening: [] };
}

export function rowsOfEdition({ source, entries }: Edition): Row[] {
  return entries.map(({ story, role }) => ({ story, role, source }));
}

/** Begin to open; the front fills as they arrive. */
export function openTargets(app: App, names: readonly string[]): void {
  const targets: Targets = { names, outcomes: [], inTurn: pLimit(SIDE_BY_SIDE) };
  targetsOf.set(app, targets);
  names.forEach((_, index) => start(app, targets, index));
  show(app, targets);
}

/** `r`: what failed or was given up is tried again; with nothing failed, everything is. */
export function reopen(app: App): void {
  const targets = targetsOf.get(app);
  if (!targets) return app.say('This edition came with the program; there is nothing to fetch.');
  if (targets.outcomes.some((outcome) => 'opening' in outcome))
    return app.say(`Still opening; ${app.sign('stop')} gives up.`);
  const failed = targets.names
    .map((_, index) => index)
    .filter((index) => 'failure' in (targets.outcomes[index] ?? {}));
  const again = failed.length
    ? failed
    : targets.names.map((_, index) => index).filter((index) => targets.names[index] !== '-');
  for (const index of again) start(app, targets, index);
  show(app, targets);
}

/** Esc while targets are being opened. Whether there was anything to stop. */
export function cancelOpening(app: App): boolean {
  const opening = targetsOf.get(app)?.outcomes.filter((outcome) => 'opening' in outcome) ?? [];
  for (const outcome of opening) outcome.opening.abort();
  return opening.length > 0;
}

/** Whether nothing at all could be opened: then the program's exit code is 1. */
export function allFailed(app: App): Failure[] {
  const outcomes = targetsOf.get(app)?.outcomes ?? [];
  const failures = outcomes.flatMap((outcome) => ('failure' in outcome ? [outcome.failure] : []));
  return failures.length === outcomes.length ? failures : [];
}

function start(app: App, targets: Targets, index: number): void {
  const target = targets.names[index] ?? '';
  const controller = new AbortController();
  targets.outcomes[index] = { opening: controller };
  const { signal } = controller;
  targets
    .inTurn(() => {
      // Given up while it waited for its turn: then it is not even begun.
      if (signal.aborted) throw givenUp(target);
      return app.services.open(target, { typed: true, signal });
    })
    .then(
      (edition): Outcome => ({ edition }),
      (error: unknown): Outcome => ({
        failure: { target, error: toReaderError(error, `Opening ${target}`) },
      }),
    )
    .then((outcome) => {
      targets.outcomes[index] = outcome;
      show(app, targets);
    })
    .catch((error: unknown) => app.fail(toReaderError(error, 'Showing the edition')));
}

function givenUp(target: string): ReaderError {
  return new ReaderError('cancelled', `Opening “${target}” was given up.`, 'Open it again to read it.');
}

function show(app: App, { names, outcomes }: Targets): void {
  const rows = outcomes.flatMap((outcome) => ('edition' in outcome ? rowsOfEdition(outcome.edition) : []));
  app.stories.meet(rows);
  const patch = {
    rows: rows.map((row) => app.stories.fullest(row)),
    failures: outcomes.flatMap((outcome) => ('failure' in outcome ? [outcome.failure] : [])),
    opening: names.filter((_, index) => 'opening' in (outcomes[index] ?? {})),
  };
  app.change((screen) => (screen.kind === 'front' ? filled(app, screen, patch) : screen));
}

/** The front with other rows: who has moved keeps the story under the cursor, who has not stays at the top. */
function filled(app: App, screen: FrontScreen, patch: Partial<FrontScreen>): Screen {
  const selected = screen.rows[screen.window.cursor]?.story.id;
  const next: FrontScreen = { ...screen, ...patch };
  const moved = screen.window.cursor > 0;
  const cursor = moved
    ? Math.max(
        0,
        next.rows.findIndex((row) => row.story.id === selected),
      )
    : 0;
  return { ...next, window: moveTo(next.window, cursor, listViewport(app, next)) };
}
