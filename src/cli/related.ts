// related: `newsreader related ID`, what else there is to read about the same thing as a story, and why.
import type { Command } from 'commander';
import { Bookmarks } from '../bookmarks/bookmarks.ts';
import { ReaderError } from '../core/errors.ts';
import type { Home } from '../core/paths.ts';
import { cleanLine } from '../core/sanitise.ts';
import type { Library } from '../library/library.ts';
import { reasonText, relatedStories, type RelatedStory } from '../related/related-stories.ts';
import { findKept } from './find-kept.ts';
import { RELATED_EXAMPLES, SUMMARIES } from './help-text.ts';
import { dayOf, listedJson, wholeNumber } from './list.ts';
import { complain, print } from './output.ts';
import { jsonLine } from './show-json.ts';
import { tellFailed } from './tell-failed.ts';
import { withLibrary } from './with-library.ts';

interface RelatedOptions {
  limit?: number;
  json?: true;
}

export function registerRelated(program: Command): void {
  program
    .command('related')
    .summary(SUMMARIES.related)
    .description(
      'List the stories that tell of the same as a story of the library: id, day, source, title and why, separated by tabs.',
    )
    .argument('<id>', 'its id, the beginning of it, or its address')
    .option('--limit <n>', 'at most so many (8)', wholeNumber)
    .option('--json', 'one line of JSON for each story')
    .addHelpText('after', RELATED_EXAMPLES)
    .action((id: string, options: RelatedOptions) =>
      withLibrary((library, home) => related(library, home, id, options)),
    );
}

/** Throws ReaderError 'not-found' where `id` is none, unless it is to be told in JSON. */
async function related(library: Library, home: Home, id: string, options: RelatedOptions): Promise<void> {
  const { limit, json = false } = options;
  const listed = findKept(library, id);
  if (listed instanceof ReaderError) {
    if (!json) throw listed;
    await tellFailed(id, listed, json, []);
    process.exitCode = 1;
    return;
  }
  const found = relatedStories(library, listed.story.id, limit === undefined ? {} : { limit });
  if (json) await print(await jsonLines(library, found, home));
  else if (found.length > 0) await print(found.map(textLine).join(''));
  else complain(`Nothing in the library tells of the same as “${cleanLine(listed.story.title)}”.`);
}

async function jsonLines(library: Library, found: readonly RelatedStory[], home: Home): Promise<string> {
  if (found.length === 0) return '';
  const bookmarks = await Bookmarks.open(home);
  try {
    return found
      .map(({ listed, reason }) => ({
        ...listedJson(library, listed, bookmarks),
        reason: { ...reason, text: reasonText(reason) },
      }))
      .map(jsonLine)
      .join('');
  } finally {
    bookmarks.close();
  }
}

function textLine({ listed, reason }: RelatedStory): string {
  const { story, sourceTitle } = listed;
  const fields = [story.id, dayOf(listed), sourceTitle, story.title, reasonText(reason)];
  return `${fields.map(cleanLine).join('\t')}\n`;
}
