// has-library: whether there is a library to look into, for who must not make one and need not load what opens it.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Home } from '../core/paths.ts';

/** It may be empty, or not be readable. */
export function hasLibrary({ data }: Home): boolean {
  return existsSync(join(data, 'library.db'));
}
