// paths: where everything that the program keeps stands. Creates nothing.
import { join } from 'node:path';
import envPaths from 'env-paths';

export interface Home {
  /** Settings. */
  config: string;
  /** Bookmarks, positions, the library. */
  data: string;
  /** What can be fetched again. */
  cache: string;
}

/** NEWSREADER_HOME=DIR puts everything under DIR; else the platform's own folders (XDG on Linux). */
export function home(env: NodeJS.ProcessEnv = process.env): Home {
  const own = env['NEWSREADER_HOME'];
  if (own) return { config: own, data: own, cache: join(own, 'cache') };
  const { config, data, cache } = envPaths('newsreader', { suffix: '' });
  return { config, data, cache };
}
