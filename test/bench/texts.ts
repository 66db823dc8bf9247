// texts: what the measurements are made on: made up, the same in every run.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export const STORIES = 10_000;
export const LINES = 20_000;

const WORDS =
  'harbour council bridge ferry budget winter market teacher engine forest signal river answer garden border report'.split(
    ' ',
  );

function sentence(seed: number): string {
  const words = Array.from({ length: 9 }, (_, at) => WORDS[(seed * 7 + at * at + at) % WORDS.length] ?? '');
  return `The ${words.join(' ')} ${seed}.`;
}

/** A saved page with a lead and so many related stories, titled "Story 1 …", as a file in `folder`. */
export async function savedList(folder: string): Promise<string> {
  const related = Array.from({ length: STORIES - 1 }, (_, at) =>
    [
      `Story ${at + 2}: ${WORDS[at % WORDS.length] ?? ''} and ${WORDS[(at * 3 + 1) % WORDS.length] ?? ''}`,
      `${sentence(at)} …`,
      '2 hours ago',
    ].join('\n\n'),
  );
  const lead = ['Story 1: the list', ...Array.from({ length: 5 }, (_, at) => sentence(at))].join('\n\n');
  const file = join(folder, 'list.txt');
  await writeFile(file, `${lead}\n\nRecent Posts\n\n${related.join('\n\n')}\n`);
  return file;
}

/** An article whose text is so many lines at the reader's width: each a paragraph's only line, numbered. */
export async function longStory(folder: string): Promise<string> {
  const file = join(folder, 'long.md');
  const lines = Array.from({ length: LINES }, (_, at) => `    line ${at} of a long text`);
  await writeFile(
    file,
    `# A long text\n\nIt is long, as the title says, and what follows is kept line by line.\n\n${lines.join('\n')}\n`,
  );
  return file;
}
