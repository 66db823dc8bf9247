// library: whether a library of 100,000 stories feels like one of 100: both are measured in the same run and in turns.
// newsboat's first screen on the same stories stands beside it.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { homeAt, makeLibrary } from './library-maker.ts';
import { newsboatFirstScreen } from './library-newsboat.ts';
import { LibrarySession, listOf, type Where } from './library-session.ts';
import { budget, median, ms, percentile, spread, type Measured } from './numbers.ts';
import { firstFrame, newsreader, type Place } from './screens.ts';

// Issue 3, section 4.
const MANY = { stories: 100_000, sources: 1000 };
const FEW = { stories: 100, sources: 10 };
/** First frame and memory: so many times what they are with few stories. */
const TIMES = 1.3;
/** Milliseconds from a key that moves to its frame, 95 of 100. */
const FRAME = 16;
/** Milliseconds to a story, to another view, to a mark; 95 of 100, since the machine has other things to do. */
const DONE = 50;

const STARTS = 15;
const MOVES = 60;
const LEAPS = 20;
const ACTIONS = 30;
const ROUNDS_OF_VIEWS = 3;

const NAMES = `${MANY.stories.toLocaleString('en')} stories`;

type Pair<Of> = Record<'many' | 'few', Of>;

export async function libraries(folder: string, progress: (what: string) => void): Promise<Measured[]> {
  progress(`a library of ${NAMES}: making it`);
  const places: Pair<Place> = {
    many: { home: join(folder, 'many'), cwd: folder },
    few: { home: join(folder, 'few'), cwd: folder },
  };
  await mkdir(folder, { recursive: true });
  makeLibrary(homeAt(places.few.home), FEW.stories, FEW.sources);
  makeLibrary(homeAt(places.many.home), MANY.stories, MANY.sources);
  const starts = await firstFrames(places, progress);
  progress(`newsboat with ${NAMES}`);
  const theirs = await newsboatFirstScreen(join(folder, 'newsboat'), MANY.stories, MANY.sources);
  return [startRow(starts, theirs), ...(await sessions(places, progress))];
}

async function firstFrames(places: Pair<Place>, progress: (what: string) => void): Promise<Pair<number[]>> {
  progress(`the first frame with ${NAMES}`);
  const times: Pair<number[]> = { many: [], few: [] };
  const first = (which: keyof Pair<unknown>): Promise<number> =>
    firstFrame(() => newsreader(places[which]), listOf((which === 'many' ? MANY : FEW).stories));
  await first('few');
  await first('many');
  for (let n = 0; n < STARTS; n++) {
    times.few.push(await first('few'));
    times.many.push(await first('many'));
  }
  return times;
}

async function sessions(places: Pair<Place>, progress: (what: string) => void): Promise<Measured[]> {
  const many = await LibrarySession.start(places.many, MANY.stories);
  const few = await LibrarySession.start(places.few, FEW.stories);
  const both = async (measure: (session: LibrarySession) => Promise<number[]>): Promise<Pair<number[]>> => ({
    few: await measure(few),
    many: await measure(many),
  });
  const rows: Measured[] = [];
  const moves = async (where: Where): Promise<void> => {
    progress(`keys at the ${where} of ${NAMES}`);
    rows.push(
      row(`keypress to frame, ${where} of ${NAMES}`, await both((it) => it.moves(where, MOVES)), FRAME),
    );
  };
  await moves('top');
  progress(`half of ${NAMES}`);
  await both((it) => it.scrollTo('middle').then(() => []));
  await moves('middle');
  progress(`the other half of ${NAMES}`);
  await both((it) => it.scrollTo('end').then(() => []));
  const memory = memoryRow(many.resident, few.resident);
  await moves('end');
  rows.push(row(`to the top and to the end of ${NAMES}`, await both((it) => it.leaps(LEAPS)), FRAME));
  progress(`opening, marking and views with ${NAMES}`);
  rows.push(row(`opening a story of ${NAMES}`, await both((it) => it.opens(ACTIONS)), DONE));
  rows.push(row(`marking one of ${NAMES}`, await both((it) => it.marks(ACTIONS)), DONE));
  rows.push(row(`another view or order of ${NAMES}`, await both((it) => it.views(ROUNDS_OF_VIEWS)), DONE));
  await Promise.all([many.stop(), few.stop()]);
  return [...rows, memory];
}

function row(what: string, { many, few }: Pair<number[]>, limit: number): Measured {
  return {
    what,
    newsreader: spread(many),
    beside: `with ${FEW.stories}: ${spread(few)}`,
    budget: budget(`p95 ≤ ${limit} ms`, percentile(many, 0.95) <= limit),
  };
}

function startRow({ many, few }: Pair<number[]>, newsboat: string): Measured {
  const times = median(many) / median(few);
  return {
    what: `start to first frame, ${NAMES} in ${MANY.sources.toLocaleString('en')} sources`,
    newsreader: `${ms(median(many))} (${times.toFixed(2)} × with ${FEW.stories})`,
    beside: `with ${FEW.stories}: ${ms(median(few))}; ${newsboat}`,
    budget: budget(`≤ ${TIMES} × with ${FEW.stories}`, times <= TIMES),
  };
}

function memoryRow(many: number, few: number): Measured {
  const times = many / few;
  return {
    what: `memory after scrolling through ${NAMES}`,
    newsreader: `${many.toFixed(0)} MB (${times.toFixed(2)} × with ${FEW.stories})`,
    beside: `with ${FEW.stories}: ${few.toFixed(0)} MB`,
    budget: budget(`≤ ${TIMES} × with ${FEW.stories}`, times <= TIMES),
  };
}
