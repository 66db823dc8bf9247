// show: `newsreader show [TARGET…]`, an edition or a story of the library on standard output, for scripts and for pipes.
import type { ReaderError } from '../core/errors.ts';
import { cleanLine } from '../core/sanitise.ts';
import { editionText, keptText } from './edition-text.ts';
import { openAll, type MaybeKept } from './open-all.ts';
import { openTyped } from './open-typed.ts';
import { exitCode, print, tell, textWidth } from './output.ts';
import { editionJson, errorJson } from './show-json.ts';

/** Prints each target as soon as it and all before it are there; sets process.exitCode. */
export async function show(
  targets: readonly string[],
  options: { json: boolean; url: string | null },
): Promise<void> {
  const errors: ReaderError[] = [];
  let printed = 0;
  const open = (target: string): Promise<MaybeKept> => openTyped(target, options.url);
  for await (const { target, edition, error } of openAll(targets, options.url, open)) {
    if (error) errors.push(error);
    if (options.json) await print(error ? errorJson(target, error) : editionJson(target, edition));
    else if (error) tell(error);
    else {
      const text = edition.kept ? keptText(edition, textWidth()) : editionText(edition, textWidth());
      await print(heading(target, targets.length, printed++) + text);
    }
  }
  process.exitCode = exitCode(errors);
}

/** Which target comes next, where there are several: as head(1) says it. */
export function heading(target: string, targets: number, printed: number): string {
  if (targets < 2) return '';
  return `${printed === 0 ? '' : '\n'}==> ${cleanLine(target)} <==\n\n`;
}
