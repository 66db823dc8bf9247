// print-front: what `newsreader` gives where there is no screen: the front as plain text, of the library where no target is
// given and it holds something.
import type { ReaderError } from '../core/errors.ts';
import { home } from '../core/paths.ts';
import { frontText } from './edition-text.ts';
import { hasLibrary } from './has-library.ts';
import { openAll } from './open-all.ts';
import { exitCode, print, tell, textWidth } from './output.ts';
import { heading } from './show.ts';

/** Sets process.exitCode. Throws ReaderError 'storage' where the library was to be printed and cannot be read. */
export async function printFront(targets: readonly string[], url: string | null): Promise<void> {
  if (targets.length === 0 && url === null && hasLibrary(home())) {
    const { printLibraryFront } = await import('./library-front.ts');
    if (await printLibraryFront()) return;
  }
  const errors: ReaderError[] = [];
  let printed = 0;
  for await (const { target, edition, error } of openAll(targets, url)) {
    if (error) {
      errors.push(error);
      tell(error);
    } else await print(heading(target, targets.length, printed++) + frontText(edition, textWidth()));
  }
  process.exitCode = exitCode(errors);
}
