// source-actions: what the Sources screen does, for scripts. Sets process.exitCode, or throws a ReaderError where nothing
// can be done at all.
import { toReaderError, type ReaderError } from '../core/errors.ts';
import type { Home } from '../core/paths.ts';
import { cleanLine } from '../core/sanitise.ts';
import { loadSettings } from '../keep/settings.ts';
import type { Library } from '../library/library.ts';
import type { LibrarySource } from '../library/sources.ts';
import { normalTags } from '../sources/subscription.ts';
import { interruptible } from './interrupt.ts';
import { complain, exitCode, print } from './output.ts';
import { jsonLine } from './show-json.ts';
import { healthText, stateWord } from './source-health.ts';
import { sourceJson } from './source-json.ts';
import { idsNamed, tellFailed } from './tell-failed.ts';
import { named, sourceNamed } from './with-library.ts';

export async function listSources(library: Library, json: boolean): Promise<void> {
  const all = library.sources.list();
  if (all.length === 0 && !json)
    complain('Nothing is followed yet. Add a feed or a site with newsreader add ADDRESS.');
  await print(all.map((source) => (json ? jsonLine(sourceJson(source)) : textLine(source))).join(''));
}

function textLine(source: LibrarySource): string {
  const { id, unread, stories, title, url, tags } = source;
  const fields = [id, unread, stories, stateWord(source), cleanLine(title), url, tags.join(', ')];
  return `${fields.join('\t')}\n`;
}

/** Makes one change; gives what to say of it. */
type Change = (library: Library, source: LibrarySource) => string;

export const removed: Change = (library, source) => {
  library.sources.remove(source.id);
  return `No longer following ${named(source)}. newsreader add ${source.url} brings it back.`;
};

export function renamed(title: string | null): Change {
  return (library, source) => {
    library.sources.rename(source.id, cleanLine(title ?? '') || null);
    return `${named(source)} is now ${named(library.sources.get(source.id) ?? source)}.`;
  };
}

export function tagged(tags: readonly string[]): Change {
  return (library, source) => setTags(library, source, normalTags([...source.tags, ...tags]));
}

/** None: all of them. */
export function untagged(tags: readonly string[]): Change {
  const off = new Set(tags.map((tag) => cleanLine(tag).toLowerCase()));
  return (library, source) =>
    setTags(
      library,
      source,
      tags.length === 0 ? [] : source.tags.filter((tag) => !off.has(tag.toLowerCase())),
    );
}

function setTags(library: Library, source: LibrarySource, tags: string[]): string {
  library.sources.setTags(source.id, tags);
  return `${named(source)} ${tags.length === 0 ? 'has no tags' : `is tagged ${tags.map((tag) => `“${tag}”`).join(', ')}`}.`;
}

export function fullText(on: boolean): Change {
  return (library, source) => {
    library.sources.setFullText(source.id, on);
    return on
      ? `${named(source)}: the whole page of each new story is fetched at every refresh.`
      : `${named(source)}: a story’s page is fetched when it is opened.`;
  };
}

/** What is not found is told, and the others are changed all the same. */
export async function changeSources(
  library: Library,
  names: readonly string[],
  change: Change,
  json: boolean,
): Promise<void> {
  const errors: ReaderError[] = [];
  for (const target of names) {
    try {
      const source = sourceNamed(library, target);
      const said = change(library, source);
      if (json)
        await print(jsonLine({ target, source: sourceJson(library.sources.get(source.id) ?? source) }));
      else complain(said);
    } catch (error) {
      await tellFailed(target, toReaderError(error, `Changing “${target}”`), json, errors);
    }
  }
  process.exitCode = exitCode(errors);
}

/** Asks them, then prints how each is. The exit code is 1 where one of them fails or is not found. */
export async function checkSources(
  library: Library,
  home: Home,
  names: readonly string[],
  json: boolean,
): Promise<void> {
  const errors: ReaderError[] = [];
  const ids = await idsNamed(library, names, json, errors);
  if (errors.length > 0) process.exitCode = 1;
  if (ids.length === 0) return;
  // Fetching and its threads are loaded only here.
  const { refreshShown } = await import('./refresh.ts');
  const { settings } = loadSettings(home);
  await interruptible((signal) => refreshShown({ library, home, signal }, ids, false, settings.refresh));
  const checked = ids.map((id) => library.sources.get(id)).filter((source) => source !== null);
  if (json) await print(checked.map((source) => jsonLine(sourceJson(source))).join(''));
  else await print(checked.map((source) => healthText(source)).join('\n'));
  if (checked.some(({ error, gone }) => error !== null || gone)) process.exitCode ??= 1;
}
