// refresh: how long it takes to ask a thousand feeds, beside newsboat with eight threads on the same server in the same run.
// The whole programs are measured, from their start to their end; the server is a process of its own.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Library } from '../../src/library/library.ts';
import { cleanEnv } from '../e2e/program.ts';
import { budget, type Measured } from './numbers.ts';

const FEEDS = 1000;
const ENTRIES = 100;
/** As newsboat is compared in issue 3. */
const NEWSBOAT_THREADS = 8;
/** Nothing that is measured here takes so long, in milliseconds. */
const LIMIT = 15 * 60_000;
const SERVER = fileURLToPath(new URL('../servers/serve-feeds.ts', import.meta.url));
const PROGRAM = fileURLToPath(new URL('../../bin/newsreader.js', import.meta.url));

/** Milliseconds of the first round and of the second, in which nothing has changed. */
interface Rounds {
  first: number;
  again: number;
}

export async function refreshes(folder: string): Promise<Measured[]> {
  const server = spawn(process.execPath, [SERVER, String(FEEDS), String(ENTRIES)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  try {
    const [line] = (await once(server.stdout, 'data')) as [Buffer];
    const origin = line.toString().trim();
    const urls = Array.from({ length: FEEDS }, (_, feed) => `${origin}/feed/${feed}`);
    // The server makes each feed when it is first asked for; nobody is to wait for that.
    for (let at = 0; at < FEEDS; at += 50)
      await Promise.all(urls.slice(at, at + 50).map(async (url) => (await fetch(url)).arrayBuffer()));
    const ours = await newsreader(join(folder, 'refresh-home'), urls);
    const theirs = await newsboat(folder, urls);
    return rows(ours, theirs);
  } finally {
    server.stdin.end();
  }
}

async function newsreader(home: string, urls: readonly string[]): Promise<Rounds> {
  const library = Library.open({ config: home, data: home, cache: join(home, 'cache') });
  for (const url of urls) library.sources.add({ kind: 'feed', url });
  library.close();
  const round = (): Promise<number> => timed(process.execPath, [PROGRAM, 'refresh'], cleanEnv(home));
  return { first: await round(), again: await round() };
}

/** null where it is not installed. */
async function newsboat(folder: string, urls: readonly string[]): Promise<Rounds | null> {
  if (spawnSync('newsboat', ['-v']).error) return null;
  const [config, list, cache] = ['config', 'urls', 'cache.db'].map((name) =>
    join(folder, `newsboat-${name}`),
  );
  if (!config || !list || !cache) throw new Error('there is no place for newsboat');
  await writeFile(config, `reload-threads ${NEWSBOAT_THREADS}\n`);
  await writeFile(list, `${urls.join('\n')}\n`);
  const round = (): Promise<number> =>
    timed('newsboat', ['-C', config, '-u', list, '-c', cache, '-x', 'reload'], {
      ...process.env,
      HOME: folder,
    });
  return { first: await round(), again: await round() };
}

async function timed(file: string, args: string[], env: NodeJS.ProcessEnv): Promise<number> {
  const start = performance.now();
  const child = spawn(file, args, { env, stdio: 'ignore', timeout: LIMIT });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`${file} ${args.join(' ')} ended with ${code}`);
  return performance.now() - start;
}

function rows(ours: Rounds, theirs: Rounds | null): Measured[] {
  const seconds = (value: number): string => `${(value / 1000).toFixed(1)} s`;
  const beside = (value: number | undefined): string =>
    value === undefined ? 'newsboat is not installed' : `newsboat: ${seconds(value)}`;
  return [
    {
      what: `refresh of ${FEEDS} feeds of ${ENTRIES} entries`,
      newsreader: seconds(ours.first),
      beside: beside(theirs?.first),
      budget: theirs ? budget('faster than newsboat', ours.first < theirs.first) : '',
    },
    {
      what: 'again, with nothing changed (304)',
      newsreader: seconds(ours.again),
      beside: beside(theirs?.again),
      budget: budget('< a tenth of the first', ours.again < ours.first / 10),
    },
  ];
}
