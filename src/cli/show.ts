// show: `newsreader show [TARGET…]`, an edition or a story of the library on standard output, for scripts and for pipes.
import { existsSync } from 'node:fs';
import type { ReaderError } from '../core/errors.ts';
import { cleanLine } from '../core/sanitise.ts';
import type { Edition } from '../core/story.ts';
import { openTarget } from '../open/open-target.ts';
import { editionText } from './edition-text.ts';
import { isIdLike } from './find-kept.ts';
import { openAll } from './open-all.ts';
import { exitCode, print, tell, textWidth } from './output.ts';
import { editionJson, errorJson } from './show-json.ts';

/** Prints each target as soon as it and all before it are there; sets process.exitCode. */
export async function show(
  targets: readonly string[],
  options: { json: boolean; url: string | null },
): Promise<void> {
  const errors: ReaderError[] = [];
  let printed = 0;
  for await (const { target, edition, error } of openAll(targets, options.url, (target) =>
    open(target, options.url),
  )) {
    if (error) errors.push(error);
    if (options.json) await print(error ? errorJson(target, error) : editionJson(target, edition));
    else if (error) tell(error);
    else await print(heading(target, targets.length, printed++) + editionText(edition, textWidth()));
  }
  process.exitCode = exitCode(errors);
}

/** What looks like an id and is no file is a story of the library. */
async function open(target: string, url: string | null): Promise<Edition> {
  if (isIdLike(target) && !existsSync(target)) {
    const { keptEdition } = await import('./show-kept.ts');
    return keptEdition(target);
  }
  return openTarget(target, { url });
}

/** Which target comes next, where there are several: as head(1) says it. */
export function heading(target: string, targets: number, printed: number): string {
  if (targets < 2) return '';
  return `${printed === 0 ? '' : '\n'}==> ${cleanLine(target)} <==\n\n`;
}
