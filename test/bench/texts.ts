// texts: what the measurements are made on: made up, the same in every run.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export const STORIES = 10_000;
export const LINES = 20_000;

const WORDS =
  'harbour council bridge ferry budget winter market teacher engine forest signal river answer garden border report'.split(
    ' ',
  );

const PAGES = 100;
const word = (seed: number): string => WORDS[seed % WORDS.length] ?? '';

/** So many stories as the front pages of a hundred papers, as files in `folder`. */
export async function frontPages(folder: string): Promise<string[]> {
  const each = STORIES / PAGES;
  return Promise.all(
    Array.from({ length: PAGES }, async (_, page) => {
      const cards = Array.from({ length: each }, (_, at) => card(page * each + at + 1));
      const file = join(folder, `paper-${page}.html`);
      const head = `<head><title>Paper ${page}</title><base href="https://paper-${page}.example/"></head>`;
      await writeFile(
        file,
        `<!doctype html><html lang="en">${head}<body><main>${cards.join('')}</main></body></html>`,
      );
      return file;
    }),
  );
}

function card(n: number): string {
  return `<article class="card"><h3><a href="/2025/01/story-${n}-of-the-${word(n)}">Story ${n}: what the ${word(n)} says to the ${word(n * 3 + 1)}</a></h3>
    <p>The ${word(n * 7)} and the ${word(n * 5)} met again, as they do each year, said number ${n}.</p></article>`;
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
