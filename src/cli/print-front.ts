// print-front: what `newsreader` gives where there is no screen: the front as plain text.
import type { ReaderError } from '../core/errors.ts';
import { frontText } from './edition-text.ts';
import { openAll } from './open-all.ts';
import { exitCode, print, tell, textWidth } from './output.ts';
import { heading } from './show.ts';

/** Sets process.exitCode. */
export async function printFront(targets: readonly string[], url: string | null): Promise<void> {
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
