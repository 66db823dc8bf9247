// search: how long a letter of a search takes to its results with 100,000 stories, and how good they are beside Fuse.js
// that looks at every story.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Library } from '../../src/library/library.ts';
import { parseQuery } from '../../src/query/query.ts';
import { LibrarySearch } from '../../src/search/library-search.ts';
import type { Terminal } from '../e2e/terminal.ts';
import { homeAt } from './library-maker.ts';
import { listOf } from './library-session.ts';
import { budget, ms, percentile, spread, type Measured } from './numbers.ts';
import { keyToFrame, newsreader, residentMegabytes } from './screens.ts';
import { searchQuality } from './search-quality.ts';
import { makeSearchLibrary, madePeople } from './search-library.ts';

const STORIES = 100_000;
const SOURCES = 1000;
/** Milliseconds from a key to its results, 95 of 100. */
const BUDGET = 50;
/** How much of Fuse's first ten ours must have. */
const SHARED = 0.95;
const PATIENCE = 60_000;

export async function searches(folder: string, progress: (what: string) => void): Promise<Measured[]> {
  await mkdir(folder, { recursive: true });
  progress(`a library to search in, ${STORIES.toLocaleString('en')} stories: making it`);
  const home = join(folder, 'search');
  makeSearchLibrary(homeAt(home), STORIES, SOURCES);
  progress('a search in it');
  const lines = expected(home, queries());
  const program = newsreader({ home, cwd: folder });
  await program.waitFor(listOf(STORIES), PATIENCE);
  const before = residentMegabytes(program.pid);
  const first = await firstSearch(program);
  const took: number[] = [];
  for (const letters of lines) took.push(...(await typed(program, letters)));
  const held = residentMegabytes(program.pid) - before;
  await program.stop();
  progress('the search beside Fuse.js that looks at every story');
  const { stories, queries: numbers, shared } = searchQuality(join(folder, 'quality'));
  const all = (shared[0] * numbers[0] + shared[1] * numbers[1]) / (numbers[0] + numbers[1]);
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
  return [
    {
      what: `a letter of a search to its results, ${STORIES.toLocaleString('en')} stories`,
      newsreader: spread(took),
      beside: `${took.length} letters; the first search of a session: ${ms(first)}`,
      budget: budget(`p95 ≤ ${BUDGET} ms`, percentile(took, 0.95) <= BUDGET),
    },
    {
      what: 'memory that searching takes',
      newsreader: `${held.toFixed(0)} MB`,
      beside: '',
      budget: '',
    },
    {
      what: `of the first ten of Fuse.js over all of ${stories.toLocaleString('en')} stories, found`,
      newsreader: percent(all),
      beside: `one typing error: ${percent(shared[0])} (${numbers[0]} queries); two: ${percent(shared[1])} (${numbers[1]})`,
      budget: budget(`≥ ${percent(SHARED)}`, all >= SHARED),
    },
  ];
}

/** What people type: a word, a misspelt one, two, a name, what narrows. */
function queries(): string[] {
  const { language, authors } = madePeople();
  const word = (rank: number): string => language.words[rank] ?? '';
  const name = (rank: number): string => (language.names[rank] ?? '').toLowerCase();
  return [
    word(400),
    word(3000),
    `${word(900)} ${word(120)}`,
    `${name(12)} ${word(60)}`,
    (authors[7] ?? '').toLowerCase(),
    `${word(2000).slice(0, 3)}${word(2000).slice(4)}`,
    `${name(3).slice(0, 2)}x${name(3).slice(2)}`,
    `tag:news ${word(500)}`,
    `is:unread after:90d ${name(40)}`,
    `"${word(15)} ${word(2)}" ${word(33)}`,
    `${word(700)} -${word(1)}`,
  ];
}

/** Of each line, letter by letter, how many stories are found. */
function expected(home: string, texts: readonly string[]): { text: string; total: number }[][] {
  const library = Library.open(homeAt(home));
  try {
    const search = new LibrarySearch(library);
    while (search.readOn());
    return texts.map((whole) =>
      Array.from(whole, (_, at) => {
        const text = whole.slice(0, at + 1);
        return { text, total: search.search(parseQuery(text), [], 1).total };
      }),
    );
  } finally {
    library.close();
  }
}

/** From the key that opens the search, and the letters of a word at once, to its results; all of the library is read. */
async function firstSearch(program: Terminal): Promise<number> {
  const from = performance.now();
  program.press('/');
  await program.waitFor('Type to search');
  program.press('a');
  await program.waitFor((screen) => /\d stor/u.test(screen[0] ?? ''), PATIENCE);
  const took = performance.now() - from;
  await program.waitFor((screen) => !(screen[0] ?? '').includes('searched'), PATIENCE);
  program.press('\u0015');
  await program.waitFor('Type to search');
  return took;
}

/** The letters whose results are another number than those before: only these can be seen to be there. */
async function typed(
  program: Terminal,
  letters: readonly { text: string; total: number }[],
): Promise<number[]> {
  const took: number[] = [];
  let before = -1;
  for (const { text, total } of letters) {
    const shown = new RegExp(`(?:^| )${total.toLocaleString('en-GB')} stor(?:y|ies)\\b`, 'u');
    const [one] = await keyToFrame(
      program,
      () => text.slice(-1),
      () => (screen) =>
        screen.join('\n').includes(`/${text.trimEnd()}`) && (total === before || shown.test(screen[0] ?? '')),
      1,
    );
    if (total !== before && one !== undefined) took.push(one);
    before = total;
  }
  program.press('\u0015');
  await program.waitFor('Type to search');
  return took;
}
