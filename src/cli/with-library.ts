// with-library: the library for as long as one command needs it, and what those who write for it share.
import { ReaderError } from '../core/errors.ts';
import { home, type Home } from '../core/paths.ts';
import { cleanLine } from '../core/sanitise.ts';
import { problemText } from '../keep/kept-file.ts';
import { Library } from '../library/library.ts';
import type { LibrarySource } from '../library/sources.ts';
import { complain } from './output.ts';

/** Said where sources have given nothing yet. */
export const NO_STORIES = 'There are no stories here. newsreader refresh asks the sources for new ones.';

/** Opens, works, closes; what was set aside because it was damaged is told. Throws what `work` throws. */
export async function withLibrary<T>(work: (library: Library, home: Home) => T | Promise<T>): Promise<T> {
  const where = home();
  const library = Library.open(where);
  try {
    for (const problem of library.problems) complain(problemText(problem));
    return await work(library, where);
  } finally {
    library.close();
  }
}

/** The one source that somebody means. Throws ReaderError 'not-found' where it is none, or more than one. */
export function sourceNamed(library: Library, typed: string): LibrarySource {
  const found = library.sources.find(typed);
  const [source, ...others] = found;
  if (source && others.length === 0) return source;
  if (!source)
    throw new ReaderError(
      'not-found',
      `There is no source “${typed}”.`,
      'newsreader sources lists them all; a number, an address or a part of a title names one.',
    );
  const which = found.slice(0, 5).map(({ id, title }) => `${id} “${cleanLine(title)}”`);
  throw new ReaderError(
    'not-found',
    `“${typed}” may mean ${found.length} sources: ${which.join(', ')}${found.length > 5 ? ', …' : ''}.`,
    'Give the number of the one that you mean.',
  );
}

/** "“Example News” (3)" */
export function named({ title, id }: { title: string; id: number | string }): string {
  return `“${cleanLine(title)}” (${id})`;
}

/** "1 story", "2 stories" */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
