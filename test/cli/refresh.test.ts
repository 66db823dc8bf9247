// `newsreader refresh`: for scripts, for cron and in a terminal.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { cleanEnv, launcher } from '../e2e/program.ts';
import { Terminal } from '../e2e/terminal.ts';
import { startFeedServer, type FeedServer } from '../servers/feed-server.ts';
import { rss } from '../servers/site-server.ts';
import { libraryProgram, parseLines } from './library-program.ts';

const program = libraryProgram();
const follow = async (...urls: string[]): Promise<void> => {
  const { code } = await program.run(['import', '-'], { input: `${urls.join('\n')}\n` });
  expect(code).toBe(0);
};

describe('in a pipe', () => {
  test('says nothing where all is well', async () => {
    await follow(`${program.site.origin}/a`, `${program.site.origin}/b`);
    expect(await program.run(['refresh'])).toEqual({ code: 0, signal: null, stdout: '', stderr: '' });
    expect(await program.lines('list', '--json')).toHaveLength(4);
  });

  test('says nothing with nothing to ask', async () => {
    expect(await program.run(['refresh'])).toEqual({ code: 0, signal: null, stdout: '', stderr: '' });
  });

  test('says a line for each failure, and ends well where others succeeded', async () => {
    await follow(`${program.site.origin}/a`, `${program.site.origin}/gone`, `${program.site.origin}/broken`);
    program.pages['/broken'] = { body: '', status: 500 };
    const { code, stdout, stderr } = await program.run(['refresh']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    const lines = stderr.trimEnd().split('\n').toSorted();
    expect(lines).toEqual([expect.stringContaining('404'), expect.stringContaining('500')]);
    expect(lines.every((line) => line.startsWith('newsreader: Could not refresh “127.0.0.1'))).toBe(true);
  });

  test('ends with 1 where all failed', async () => {
    await follow(`${program.site.origin}/gone`);
    expect((await program.run(['refresh'])).code).toBe(1);
  });

  test('says as JSON what came of it', async () => {
    await follow(`${program.site.origin}/a`, `${program.site.origin}/old`, `${program.site.origin}/gone`);
    program.pages['/old'] = { body: '', status: 301, headers: { location: '/new' } };
    program.pages['/new'] = rss('Moved', 'https://moved.example', 3);
    const { code, stdout, stderr } = await program.run(['refresh', '--json']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const error = { code: 'not-found', message: expect.any(String), hint: expect.any(String) };
    const { origin } = program.site;
    expect(parseLines(stdout)).toEqual([
      {
        asked: 3,
        notDue: 0,
        unchanged: 0,
        fresh: 2,
        added: 5,
        changed: 0,
        cancelled: false,
        failed: [{ id: 3, title: expect.any(String), url: `${origin}/gone`, error }],
        moved: [{ id: 2, title: expect.any(String), from: `${origin}/old`, to: `${origin}/new` }],
      },
    ]);
  });

  test('asks those that are named and no other', async () => {
    await follow(`${program.site.origin}/a "~One"`, `${program.site.origin}/b "~Two"`);
    const [result] = await program.lines('refresh', 'two', '--json');
    expect(result).toMatchObject({ asked: 1, added: 2 });
    expect(program.site.asked).toEqual(['/b']);
  });

  test('of a source that there is not ends with 1, and the others are asked', async () => {
    await follow(`${program.site.origin}/a`);
    const { code, stderr } = await program.run(['refresh', 'nobody', '1']);
    expect(code).toBe(1);
    expect(stderr).toContain('There is no source “nobody”.');
    expect(program.site.asked).toEqual(['/a']);
  });

  test('says as JSON which of the names is none, before what came of the others', async () => {
    await follow(`${program.site.origin}/a`);
    const { code, stdout, stderr } = await program.run(['refresh', '--json', 'nobody', '1']);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(parseLines(stdout)).toEqual([
      { target: 'nobody', error: expect.objectContaining({ code: 'not-found' }) },
      expect.objectContaining({ asked: 1, added: 2 }),
    ]);
  });

  test('asks nobody where there is none of the names', async () => {
    await follow(`${program.site.origin}/a`);
    const { code, stdout } = await program.run(['refresh', '--json', 'nobody']);
    expect(code).toBe(1);
    expect(parseLines(stdout)).toEqual([{ target: 'nobody', error: expect.anything() }]);
    expect(program.site.asked).toEqual([]);
  });

  test('does not count as asked who must not be asked yet', async () => {
    program.pages['/busy'] = { body: '', status: 503, headers: { 'retry-after': '3600' } };
    await follow(`${program.site.origin}/busy`);
    await program.run(['refresh']);
    const { code, stdout } = await program.run(['refresh', '1', '--json']);
    expect(program.site.asked).toEqual(['/busy']);
    expect(parseLines(stdout)).toEqual([
      expect.objectContaining({ asked: 0, failed: [expect.objectContaining({ id: 1 })] }),
    ]);
    expect(code).toBe(1);
  });

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s gives up tidily, and what had come is kept', async (signal, expected) => {
    const slow: FeedServer = await startFeedServer();
    try {
      await follow(`${program.site.origin}/a`, slow.faultUrl('silence'));
      const child = spawn(process.execPath, [launcher, 'refresh'], { env: cleanEnv(program.home) });
      let stderr = '';
      child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
      while (slow.open() === 0) await new Promise((resolve) => setTimeout(resolve, 20));
      while (!(await program.out('list')).includes('Harbour'))
        await new Promise((resolve) => setTimeout(resolve, 50));
      child.kill(signal);
      const [code] = (await once(child, 'close')) as [number];
      expect({ code, stderr }).toEqual({ code: expected, stderr: '' });
      expect(await program.lines('sources', '--json')).toMatchObject([
        { health: { asked: null, error: null } },
        { stories: 2, title: 'Harbour News' },
      ]);
    } finally {
      await slow.close();
    }
  });
});

test('what the settings let go, goes after a refresh', async () => {
  await follow(`${program.site.origin}/a`);
  await program.out('refresh');
  await program.out('mark', 'read', '--all');
  program.pages['/a'] = rss('Harbour News', 'https://other.example', 1);
  writeFileSync(`${program.home}/settings.json`, '{ "keep": { "perSource": 1 } }');
  await program.out('refresh');
  const urls = (await program.lines('list', '--json')).map(({ url }) => url);
  // One stays by the setting, and one since its feed still has it.
  expect(urls).toEqual(['https://harbour.example/2', 'https://other.example/1']);
});

describe('in a terminal', () => {
  let terminal: Terminal | null = null;
  let server: FeedServer | null = null;
  afterEach(async () => {
    await terminal?.stop();
    await server?.close();
    terminal = server = null;
  });

  const start = (): Terminal => {
    const options = { file: process.execPath, args: [launcher, 'refresh'], env: cleanEnv(program.home) };
    return (terminal = new Terminal(options));
  };

  test('shows how far it is, and in the end what came', async () => {
    server = await startFeedServer({ feeds: 12, delay: 150 });
    await follow(
      ...Array.from({ length: 12 }, (_, feed) => server?.feedUrl(feed) ?? ''),
      server.faultUrl('status/500'),
    );
    const screen = start();
    await screen.waitFor(/[█░]{20} +\d+\/13 {2}\d+ new/u);
    expect((await screen.exit).code).toBe(0);
    expect(screen.text()).not.toContain('█');
    expect(screen.text()).toContain('newsreader: Could not refresh “127.0.0.1');
    expect(screen.text()).toContain('newsreader: 120 new stories from 13 sources, 1 failed.');
  });

  test('Ctrl-C gives it up, leaves the line clean and says so', async () => {
    server = await startFeedServer();
    await follow(server.faultUrl('silence'));
    const screen = start();
    await screen.waitFor('0/1');
    while (server.open() === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    screen.press('\u0003');
    expect((await screen.exit).code).toBe(130);
    expect(screen.text()).not.toContain('░');
    expect(screen.text()).toContain('newsreader: Given up: 0 new stories from');
  });
});
