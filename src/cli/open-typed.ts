// open-typed: what somebody typed after `show` or `bookmark add` → an edition: a story of the library by its id, else a
// file or an address; and what is kept of a story whose page cannot be fetched. Throws ReaderError only.
import { existsSync } from 'node:fs';
import { ReaderError } from '../core/errors.ts';
import { home } from '../core/paths.ts';
import type { Edition } from '../core/story.ts';
import { openTarget } from '../open/open-target.ts';
import { targetOf } from '../open/target.ts';
import { isIdLike } from './find-kept.ts';
import { hasLibrary } from './has-library.ts';
import type { MaybeKept } from './open-all.ts';
import { complain } from './output.ts';

/** `url`: --url. What looks like an id and is no file is a story of the library. */
export async function openTyped(target: string, url: string | null): Promise<MaybeKept> {
  if (isIdLike(target) && !existsSync(target)) {
    const { keptEdition } = await import('./show-kept.ts');
    return { ...(await keptEdition(target)), kept: true };
  }
  try {
    return await openTarget(target, { url });
  } catch (error) {
    const kept = targetOf(target).kind === 'url' ? await keptInstead(target) : null;
    if (!kept || !(error instanceof ReaderError)) throw error;
    complain(`${error.message} What the library keeps of it is used instead.`);
    return { ...kept, kept: true };
  }
}

/** null where the library has not its whole text, or there is no library to look into. */
async function keptInstead(target: string): Promise<Edition | null> {
  if (!hasLibrary(home())) return null;
  const { keptEdition } = await import('./show-kept.ts');
  const kept = await keptEdition(target).catch(() => null);
  return kept?.entries[0]?.story.body ? kept : null;
}

/** The same where a host is enough, as `add` takes it: by https, and by http where nobody answers there. */
export async function openTypedHost(target: string, url: string | null): Promise<MaybeKept> {
  const isName = targetOf(target).kind === 'file' && !isIdLike(target) && !existsSync(target);
  const { addressesOf } = await import('../sources/read-target.ts');
  const [first, second] = isName ? addressesOf(target) : [];
  if (!first) return openTyped(target, url);
  try {
    return await openTyped(first, url);
  } catch (error) {
    if (!second || !(error instanceof ReaderError) || error.code !== 'network') throw error;
    return openTyped(second, url).catch(() => Promise.reject(error));
  }
}
