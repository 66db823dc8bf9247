// choose-feeds: which of a site's feeds a person wants: as the options say, else as they answer, where somebody is there
// to be asked.
import { ReaderError } from '../core/errors.ts';
import { cleanLine } from '../core/sanitise.ts';
import type { FoundFeed } from '../sources/add.ts';

export interface ChoiceOptions {
  all?: true;
  /** From 1. */
  pick?: number[];
  json?: true;
}

/** null: nobody said, and nobody can be asked. Throws ReaderError 'usage' for a number that there is not, 'cancelled'. */
export async function chooseFeeds(
  found: readonly FoundFeed[],
  { all, pick, json }: ChoiceOptions,
  signal: AbortSignal,
): Promise<readonly FoundFeed[] | null> {
  if (all) return found;
  if (pick) return picked(found, pick);
  if (json || !process.stdin.isTTY || !process.stderr.isTTY) return null;
  const names = found.map(
    ({ url, title }, index) => `  ${index + 1}  ${title ? `${cleanLine(title)}  ` : ''}${url}\n`,
  );
  process.stderr.write(`There are ${found.length} feeds:\n${names.join('')}`);
  const { createInterface } = await import('node:readline/promises');
  const asking = createInterface({ input: process.stdin, output: process.stderr });
  // In a terminal that readline holds, Ctrl-C comes as a key.
  asking.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  try {
    for (;;) {
      const answer = await asking.question('Which one? Its number, several numbers, or “all”: ', { signal });
      const chosen = parseAnswer(found, answer);
      if (chosen) return chosen;
    }
  } catch (error) {
    throw new ReaderError('cancelled', 'Nothing was chosen.', 'Add it again, or choose with --pick N.', {
      cause: error,
    });
  } finally {
    asking.close();
  }
}

/** "2", "1, 3", "all"; null for anything else. */
export function parseAnswer(found: readonly FoundFeed[], answer: string): readonly FoundFeed[] | null {
  const words = answer.trim().split(/[\s,;]+/u);
  if (words.length === 1 && /^(?:all|\*)$/iu.test(words[0] ?? '')) return found;
  const chosen = words.map((word) => (/^\d+$/u.test(word) ? found[Number(word) - 1] : undefined));
  return chosen.every((feed) => feed !== undefined) ? [...new Set(chosen)] : null;
}

function picked(found: readonly FoundFeed[], pick: readonly number[]): FoundFeed[] {
  return [...new Set(pick)].map((number) => {
    const feed = found[number - 1];
    if (feed) return feed;
    throw new ReaderError(
      'usage',
      `There is no feed ${number}: the site has ${found.length}.`,
      'Without --pick they are all listed.',
    );
  });
}
