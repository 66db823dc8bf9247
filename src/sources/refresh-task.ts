// refresh-task: what goes to the thread of a refresh and what comes back. Types only.
import type { ErrorCode } from '../core/errors.ts';
import type { Home } from '../core/paths.ts';
import type { KeepSettings } from '../keep/library-settings.ts';
import type { RefreshOptions, RefreshProgress, RefreshResult } from './refresh-types.ts';

/** keep: the settings'. bookmarked: ids of stories that stay in any case. */
export interface Tidying {
  keep: KeepSettings;
  bookmarked: readonly string[];
}

/** What of the options can go to another thread. */
export type PlainOptions = Omit<RefreshOptions, 'signal' | 'onProgress'>;

export interface RefreshTask {
  home: Home;
  options: PlainOptions;
  /** What goes from the library afterwards; null: nothing. */
  tidy: Tidying | null;
  /** The folder of Node's compile cache, where it is on. */
  compileCache: string | undefined;
}

export type RefreshReport =
  | { progress: RefreshProgress }
  | { result: RefreshResult }
  | { error: { code: ErrorCode; message: string; hint: string } }
  | { crash: string };
