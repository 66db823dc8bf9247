// open-all: several targets side by side, in the order in which they were given.
import { toReaderError, type ReaderError } from '../core/errors.ts';
import type { Edition } from '../core/story.ts';
import { checkTargets } from '../open/check-targets.ts';
import { openBundled, openTarget } from '../open/open-target.ts';
import { SIDE_BY_SIDE } from '../open/side-by-side.ts';

/** What stands for the target where none was given. */
const BUNDLED = 'bundled';

/** An edition, and whether it is out of the library. */
export type MaybeKept = Edition & { kept?: true };

export type Opened =
  { target: string; edition: MaybeKept; error: null } | { target: string; edition: null; error: ReaderError };

/**
 * Each target's edition or its error, as soon as it and all before it are there. None given: the bundled edition.
 * `open`: how one is opened; default: as a file, an address or standard input. Throws as checkTargets.
 */
export async function* openAll(
  targets: readonly string[],
  url: string | null,
  open: (target: string) => Promise<MaybeKept> = (target) => openTarget(target, { url }),
): AsyncGenerator<Opened> {
  checkTargets(targets, url);
  if (targets.length === 0) return yield await settle(BUNDLED, openBundled());
  yield* inOrder(targets, SIDE_BY_SIDE, (target) => settle(target, open(target)));
}

/** Runs `task` on each item, at most `limit` at a time and no further ahead of what was taken; results in order. */
export async function* inOrder<T, R>(
  items: readonly T[],
  limit: number,
  task: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const running: Promise<R>[] = [];
  for (const item of items) {
    if (running.length >= limit) yield* first(running);
    running.push(task(item));
  }
  while (running.length > 0) yield* first(running);
}

async function* first<R>(running: Promise<R>[]): AsyncGenerator<R> {
  const next = running.shift();
  if (next) yield await next;
}

async function settle(target: string, opening: Promise<MaybeKept>): Promise<Opened> {
  try {
    return { target, edition: await opening, error: null };
  } catch (error) {
    return { target, edition: null, error: toReaderError(error, `Opening “${target}”`) };
  }
}
