// tell-failed: one target of several that failed, said in the way that was asked for; the others go on.
import { toReaderError, type ReaderError } from '../core/errors.ts';
import type { Library } from '../library/library.ts';
import { print, tell } from './output.ts';
import { errorJson } from './show-json.ts';
import { sourceNamed } from './with-library.ts';

/** json: a line of it on standard output, else words on standard error. Adds it to `errors`, for the exit code. */
export async function tellFailed(
  target: string,
  error: ReaderError,
  json: boolean,
  errors: ReaderError[],
): Promise<void> {
  errors.push(error);
  if (json) await print(errorJson(target, error));
  else tell(error);
}

/** The numbers of the sources that are meant, each once; a name that means none, or several, is told. */
export async function idsNamed(
  library: Library,
  names: readonly string[],
  json: boolean,
  errors: ReaderError[],
): Promise<number[]> {
  const ids = new Set<number>();
  for (const name of names) {
    try {
      ids.add(sourceNamed(library, name).id);
    } catch (error) {
      await tellFailed(name, toReaderError(error, `Looking for “${name}”`), json, errors);
    }
  }
  return [...ids];
}
