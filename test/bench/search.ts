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
  for (const line of lines) took.push(...(await typed(program, line)));
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

/** A line: what stands there already, and what is then typed letter by letter. */
interface Line {
  before: string;
  letters: string;
}

/** What people type: a word, a misspelt one, two, a name, behind what narrows. */
function queries(): Line[] {
  const { language, authors } = madePeople();
  const word = (rank: number): string => language.words[rank] ?? '';
  const name = (rank: number): string => (language.names[rank] ?? '').toLowerCase();
  return [
    { before: '', letters: word(400) },
    { before: '', letters: word(3000) },
    { before: '', letters: `${word(900)} ${word(120)}` },
    { before: '', letters: `${name(12)} ${word(60)}` },
    { before: '', letters: (authors[7] ?? '').toLowerCase() },
    { before: '', letters: `${word(2000).slice(0, 3)}${word(2000).slice(4)}` },
    { before: '', letters: `${name(3).slice(0, 2)}x${name(3).slice(2)}` },
    { before: 'tag:news ', letters: word(500) },
    { before: 'is:unread after:90d ', letters: name(40) },
    { before: `"${word(15)} ${word(2)}" `, letters: word(33) },
    { before: `-${word(1)} `, letters: word(700) },
  ];
}

/** Of each line, letter by letter, how many stories are found. */
function expected(home: string, lines: readonly Line[]): Expected[] {
  const library = Library.open(homeAt(home));
  try {
    const search = new LibrarySearch(library);
    while (search.readOn());
    const totalOf = (text: string): number => search.search(parseQuery(text), [], 1).total;
    return lines.map(({ before, letters }) => ({
      before,
      letters: Array.from(letters, (_, at) => {
        const text = before + letters.slice(0, at + 1);
        return { text, total: totalOf(text) };
      }),
    }));
  } finally {
    library.close();
  }
}

interface Expected {
  before: string;
  letters: { text: string; total: number }[];
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
async function typed(program: Terminal, { before, letters }: Expected): Promise<number[]> {
  const took: number[] = [];
  program.press(before);
  await program.waitFor(`/${before.trimEnd()}`);
  let last = -1;
  for (const { text, total } of letters) {
    const shown = new RegExp(`(?:^| )${total.toLocaleString('en-GB')} stor(?:y|ies)\\b`, 'u');
    const [one] = await keyToFrame(
      program,
      () => text.slice(-1),
      () => (screen) =>
        screen.join('\n').includes(`/${text.trimEnd()}`) && (total === last || shown.test(screen[0] ?? '')),
      1,
    );
    if (total !== last && one !== undefined) took.push(one);
    last = total;
  }
  program.press('\u0015');
  await program.waitFor('Type to search');
  return took;
}
