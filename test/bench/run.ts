// run: `npm run bench`. Measures the built program through a pseudo-terminal, each number beside one that is known, in
// the same run and in turns, because machines differ and are noisy. Prints a table; the README has the one of a release.
import { cpus, totalmem } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { temporaryFolder } from '../e2e/program.ts';
import { alike } from './alike.ts';
import { libraries } from './library.ts';
import { listOf } from './library-session.ts';
import { budget, median, ms, spread, percentile, table, type Measured } from './numbers.ts';
import { pagesASecond } from './pages.ts';
import { refreshes } from './refresh.ts';
import { searches } from './search.ts';
import { related } from './related.ts';
import {
  firstFrame,
  keyToFrame,
  less,
  newsreader,
  residentMegabytes,
  startAndEnd,
  type Place,
} from './screens.ts';
import { LINES, longStory, frontPages, STORIES } from './texts.ts';

const STARTS = 15;
const PRESSES = 150;
// Design, 7 and issue 2: a first frame takes at most as long as so many starts of an empty Node.
const STARTS_OF_NODE = 7;
// One frame of a screen with 60 in a second.
const FRAME = 16;
const megabytes = (value: number): string => `${value.toFixed(0)} MB`;
const progress = (what: string): void => void process.stderr.write(`measuring ${what} …\n`);

async function starts(place: Place, file: string): Promise<Measured> {
  progress('the first frame');
  const [empty, pager, ours]: [number[], number[], number[]] = [[], [], []];
  const lead = /Altman/u;
  await firstFrame(() => newsreader(place), lead); // fills the compile cache, as the first start of an installation does
  for (let n = 0; n < STARTS; n++) {
    empty.push(startAndEnd(['-e', '0']));
    pager.push(await firstFrame(() => less(place, file), 'line 5'));
    ours.push(await firstFrame(() => newsreader(place), lead));
  }
  const times = median(ours) / median(empty);
  return {
    what: 'start to first frame, bundled edition',
    newsreader: `${ms(median(ours))} (${times.toFixed(1)} × node)`,
    beside: `node -e 0: ${ms(median(empty))}; less: ${ms(median(pager))}`,
    budget: budget(`≤ ${STARTS_OF_NODE} × node -e 0`, times <= STARTS_OF_NODE),
  };
}

function keys(what: string, ours: number[], pager: number[]): Measured {
  const kept = percentile(ours, 0.95) <= FRAME;
  return {
    what,
    newsreader: spread(ours),
    beside: `less: ${spread(pager)}`,
    budget: budget(`p95 ≤ ${FRAME} ms`, kept),
  };
}

async function lists(place: Place, files: string[], text: string): Promise<Measured[]> {
  progress(`a list of ${STORIES} stories`);
  const list = newsreader(place, files);
  const pager = less(place, text);
  await list.waitFor(`1${listOf(STORIES)}`, 120_000);
  await pager.waitFor('line 5');
  const [ours, beside]: [number[], number[]] = [[], []];
  // In turns of thirty, so that a noisy while meets both.
  for (let at = 0; at < PRESSES; at += 30) {
    ours.push(
      ...(await keyToFrame(
        list,
        () => 'j',
        (n) => `${at + n + 1}${listOf(STORIES)}`,
        30,
      )),
    );
    beside.push(...(await keyToFrame(pager, () => 'j', lastLine(pager.screen()), 30)));
  }
  const resident = residentMegabytes(list.pid);
  const pagerResident = residentMegabytes(pager.pid);
  progress(`a search in ${STORIES} stories`);
  list.press('/');
  await list.waitFor('Type to search');
  const query = 'harbour council bridge';
  const typed = await keyToFrame(
    list,
    (n) => query[n - 1] ?? '',
    (n) => query.slice(0, n).trimEnd(),
    query.length,
  );
  await Promise.all([list.stop(), pager.stop()]);
  return [
    keys(`keypress to frame, a list of ${STORIES.toLocaleString('en')} stories`, ours, beside),
    {
      what: `a letter typed, search in ${STORIES.toLocaleString('en')} stories`,
      newsreader: spread(typed),
      beside: '',
      budget: '',
    },
    {
      what: `memory, ${STORIES.toLocaleString('en')} stories`,
      newsreader: megabytes(resident),
      beside: `less: ${megabytes(pagerResident)}`,
      budget: '',
    },
  ];
}

async function reading(place: Place, file: string): Promise<Measured[]> {
  progress(`a story of ${LINES} lines`);
  const story = newsreader(place, [file]);
  const pager = less(place, file);
  await story.waitFor('A long text', 60_000);
  story.press('\r');
  await story.waitFor('line 5', 60_000);
  await pager.waitFor('line 5');
  const [ours, beside]: [number[], number[]] = [[], []];
  for (let at = 0; at < PRESSES; at += 30) {
    ours.push(...(await keyToFrame(story, () => 'j', lastLine(story.screen()), 30)));
    beside.push(...(await keyToFrame(pager, () => 'j', lastLine(pager.screen()), 30)));
  }
  const resident = residentMegabytes(story.pid);
  const pagerResident = residentMegabytes(pager.pid);
  await Promise.all([story.stop(), pager.stop()]);
  return [
    keys(`keypress to frame, a story of ${LINES.toLocaleString('en')} lines`, ours, beside),
    {
      what: `memory, a story of ${LINES.toLocaleString('en')} lines`,
      newsreader: megabytes(resident),
      beside: `less: ${megabytes(pagerResident)}`,
      budget: '',
    },
  ];
}

/** What the screen shows after n lines more: the number of the last line that shows, counted on. */
function lastLine(screen: string[]): (n: number) => string {
  const last = Math.max(
    ...Array.from(screen.join('\n').matchAll(/line (\d+) of/gu), (match) => Number(match[1])),
  );
  return (n) => `line ${last + n} of`;
}

async function memory(place: Place): Promise<Measured> {
  progress('memory');
  const front = newsreader(place);
  await front.waitFor(/Altman/u);
  await sleep(500);
  const resident = residentMegabytes(front.pid);
  await front.stop();
  const { Terminal } = await import('../e2e/terminal.ts');
  const { cleanEnv } = await import('../e2e/program.ts');
  const node = new Terminal({
    file: process.execPath,
    args: ['-e', 'console.log("ready"); setTimeout(() => {}, 60_000)'],
    env: cleanEnv(place.home),
  });
  await node.waitFor('ready');
  const empty = residentMegabytes(node.pid);
  await node.stop();
  return {
    what: 'memory, bundled edition',
    newsreader: megabytes(resident),
    beside: `an idle node: ${megabytes(empty)}`,
    budget: '',
  };
}

async function pages(): Promise<Measured> {
  progress('pages');
  const { pages, newsreader: ours, bare } = await pagesASecond();
  return {
    what: `pages extracted a second (${pages} pages)`,
    newsreader: ours.toFixed(0),
    beside: `readability + linkedom alone: ${bare.toFixed(0)}`,
    budget: '',
  };
}

async function feeds(path: string): Promise<Measured[]> {
  progress('a thousand feeds');
  return refreshes(path);
}

function theSameNews(path: string): Measured[] {
  progress('the same news');
  return alike(path);
}

const folder = await temporaryFolder();
try {
  const place = { home: `${folder.path}/home`, cwd: folder.path };
  const [papers, long] = [await frontPages(folder.path), await longStory(folder.path)];
  const made = `${folder.path}/libraries`;
  const sections: (() => Promise<Measured[]> | Measured[])[] = [
    async () => [await starts(place, long)],
    () => lists(place, papers, long),
    () => reading(place, long),
    async () => [await pages(), await memory(place)],
    () => libraries(made, progress),
    () => related(made, progress),
    () => searches(made, progress),
    () => feeds(folder.path),
    () => theSameNews(folder.path),
  ];
  const rows: Measured[] = [];
  for (const section of sections) {
    const measured = await section();
    // As they come: a later one may fail, and this takes a quarter of an hour.
    for (const { what, newsreader, beside } of measured)
      process.stderr.write(`  ${what}: ${newsreader} (${beside})\n`);
    rows.push(...measured);
  }
  const [cpu] = cpus();
  console.log(table(rows));
  console.log(
    `\n${cpus().length} × ${cpu?.model.trim() ?? 'unknown processor'}, ${(totalmem() / 2 ** 30).toFixed(0)} GB, ${process.platform}, Node ${process.versions.node}`,
  );
} finally {
  await folder.remove();
}
