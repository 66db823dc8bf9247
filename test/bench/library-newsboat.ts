// library-newsboat: newsboat on the stories of a made library. Its cache is filled directly, as a reload of all feeds
// would have left it, since that takes newsboat minutes; what is measured is newsboat itself, from its start to its list.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { cleanEnv } from '../e2e/program.ts';
import { Terminal } from '../e2e/terminal.ts';
import { countOf, entriesOf } from './library-texts.ts';
import { firstFrame } from './screens.ts';

/** Longer than anybody would wait, in milliseconds. */
const PATIENCE = 3 * 60_000;

const feedUrl = (source: number): string => `https://paper-${source}.example/feed.xml`;

/** How long its first screen takes on so many stories, in words. `folder`: made. */
export async function newsboatFirstScreen(folder: string, stories: number, sources: number): Promise<string> {
  if (spawnSync('newsboat', ['-v']).error) return 'newsboat is not installed';
  mkdirSync(folder, { recursive: true });
  const [config, urls, cache] = [join(folder, 'config'), join(folder, 'urls'), join(folder, 'cache.db')];
  // It must not ask anybody, and starts with its list of feeds as it does by itself.
  writeFileSync(config, 'auto-reload no\nrefresh-on-startup no\n');
  writeFileSync(urls, Array.from({ length: sources }, (_, source) => `${feedUrl(source)}\n`).join(''));
  const args = ['-C', config, '-u', urls, '-c', cache];
  const env = cleanEnv(folder, { HOME: folder });
  // Only newsboat knows what tables its version has.
  const made = spawnSync('newsboat', [...args, '-x', 'print-unread'], { env, timeout: PATIENCE });
  if (made.status !== 0) throw new Error(`newsboat did not make its cache: ${String(made.stderr)}`);
  fill(cache, stories, sources);
  const started: Terminal[] = [];
  const start = (): Terminal => {
    const terminal = new Terminal({ file: 'newsboat', args, env });
    started.push(terminal);
    return terminal;
  };
  try {
    const took = await firstFrame(start, /Paper \d+/u, PATIENCE);
    return `newsboat: ${(took / 1000).toFixed(1)} s`;
  } catch {
    return `newsboat: more than ${PATIENCE / 60_000} min`;
  } finally {
    for (const terminal of started) if (!terminal.ended) await terminal.stop();
  }
}

function fill(cache: string, stories: number, sources: number): void {
  const db = new DatabaseSync(cache);
  db.exec('PRAGMA synchronous = OFF; BEGIN');
  // print-unread has made a row of each feed already.
  const feed = db.prepare('INSERT OR REPLACE INTO rss_feed (rssurl, url, title) VALUES (?, ?, ?)');
  const item = db.prepare(
    'INSERT INTO rss_item (guid, title, author, url, feedurl, pubDate, content, unread) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const now = Date.now();
  for (let source = 0; source < sources; source++) {
    feed.run(feedUrl(source), `https://paper-${source}.example/`, `Paper ${source}`);
    for (const { guid, story, html } of entriesOf(source, countOf(source, stories, sources), now)) {
      const seconds = Math.floor(Date.parse(story.published ?? '') / 1000);
      const { title, author, url } = story;
      item.run(guid, title, author ?? '', url, feedUrl(source), seconds, html ?? '', 1);
    }
  }
  // No ANALYZE: newsboat runs it once, when its tables are still empty.
  db.exec('COMMIT');
  db.close();
}
