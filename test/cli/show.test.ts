// The program as a script uses it: `show`, wrong usage, pipes.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cleanEnv, launcher, temporaryFolder } from '../e2e/program.ts';
import { startFaultServer, type FaultServer } from '../fetch/fault-server.ts';
import { runNewsreader, type RunOptions } from './run-newsreader.ts';

const FERRIES = fileURLToPath(new URL('fixtures/ferries.html', import.meta.url));
const SAVED = fileURLToPath(new URL('fixtures/saved-page.txt', import.meta.url));
const SHARED = fileURLToPath(new URL('../../../shared/source-article.txt', import.meta.url));
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let server: FaultServer;
beforeAll(async () => {
  folder = await temporaryFolder();
  server = await startFaultServer();
});
afterAll(async () => {
  await server.close();
  await folder.remove();
});
const run = (args: string[], options: Partial<RunOptions> = {}) =>
  runNewsreader(args, { home: join(folder.path, 'home'), ...options });
// eslint-disable-next-line no-control-regex -- escape codes are what must not be there
const ESCAPES = /[\u001b\u009b]/;

describe('tried as a new user would', () => {
  test('newsreader show a page of one’s own', async () => {
    const { code, stdout, stderr } = await run(['show', FERRIES]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^Ferries return to the fjord\n.*Ingrid Moe/);
    expect(stdout).toContain('Waiting on the west bank');
    expect(stdout).toMatch(/\nRelated\n\n1\. The bridge that was never built\n {3}Plans from 1968/);
    expect(stdout).not.toMatch(ESCAPES);
  });

  test('newsreader show a text saved from a browser', async () => {
    const { code, stdout } = await run(['show', SAVED]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Harbour Library Opens Its Doors After Ten Years\n/);
    expect(stdout).toContain('\nA Quay Made Of Books\n');
    expect(stdout).toMatch(/\nRelated\n\n1\. Tram Line Four Gets Its Bell Back\n {3}Passengers/);
    expect(stdout).toMatch(/\n {3}1 day ago\n$/);
  });

  test.skipIf(!existsSync(SHARED))(
    'newsreader show ../shared/source-article.txt (where it stands beside the working copy)',
    async () => {
      const { code, stdout } = await run(['show', '--json', SHARED]);
      expect(code).toBe(0);
      const { stories } = JSON.parse(stdout) as { stories: Record<string, string>[] };
      expect(stories.map(({ role }) => role)).toEqual(['lead', ...Array<string>(6).fill('related')]);
      expect(stories.slice(1).every((story) => story['excerpt'] && story['publishedText'])).toBe(true);
    },
  );

  test('newsreader show without a target prints the bundled edition', async () => {
    const { code, stdout, stderr } = await run(['show']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/\nRelated\n/);
  });

  test('newsreader | cat prints the front of the bundled edition', async () => {
    const { code, stdout, stderr } = await run([]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/\n\nRelated\n\n1\. (.+\n)+\n2\. (.+\n)+\n3\. /);
    expect(stdout).not.toMatch(ESCAPES);
  });

  test('newsreader ./a-page | cat prints its front', async () => {
    const { code, stdout, stderr } = await run([FERRIES]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('Six electric ferries replace a bridge that was never built.');
    expect(stdout).not.toContain('Waiting on the west bank');
  });

  test.each([
    ['a missing file', ['no-such-file'], /no-such-file.*no such file.*spelling/],
    ['a closed port', ['http://127.0.0.1:9/'], /127\.0\.0\.1:9.*(refused).*server runs/],
    ['nothing piped in', ['-'], /standard input.*empty/],
    ['a binary file', [process.execPath], /too large|larger|cannot read/],
    ['a folder', ['.'], /folder/],
    ['a host without https://', ['example.com/news'], /Did you mean https:\/\/example\.com\/news/],
  ])('newsreader and newsreader show say what is wrong with %s', async (_, args, message) => {
    for (const all of [args, ['show', ...args]]) {
      const { code, stdout, stderr } = await run(all);
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr).toMatch(/^newsreader: .+\n$/);
      expect(stderr).toMatch(message);
    }
  });

  test('a small binary file is told from its bytes', async () => {
    const path = join(folder.path, 'picture.html');
    await writeFile(path, Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
    const { code, stderr } = await run(['show', path]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/cannot read/);
  });
});

describe('show --json', () => {
  const parse = (stdout: string) =>
    stdout
      .trimEnd()
      .split('\n')
      .map(
        (line) => JSON.parse(line) as { target: string; source?: object; stories?: object[]; error?: object },
      );

  test('prints one document a line, in order, errors on theirs, and exits with 1', async () => {
    const targets = [FERRIES, 'no-such-file', `${server.origin}/status/503`, FERRIES];
    const { code, stdout, stderr } = await run(['show', '--json', ...targets]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    const documents = parse(stdout);
    expect(documents.map(({ target }) => target)).toEqual(targets);
    expect(documents.map(({ error }) => error && 'code' in error && error.code)).toEqual([
      undefined,
      'not-found',
      'http',
      undefined,
    ]);
  });

  test('resolves links against --url', async () => {
    const url = 'https://post.example/news/ferries.html';
    const { stdout } = await run(['show', '--json', '--url', url, FERRIES]);
    const [document] = parse(stdout);
    expect(document?.source).toMatchObject({ kind: 'page' });
    expect(document?.stories?.slice(1)).toMatchObject([
      {
        role: 'related',
        title: 'The bridge that was never built',
        url: 'https://post.example/news/bridge.html',
      },
      { role: 'related', url: 'https://post.example/news/road.html' },
      { role: 'related', url: 'https://post.example/news/power.html' },
    ]);
  });

  test('has exactly the promised keys for the bundled edition', async () => {
    const { stdout } = await run(['show', '--json']);
    const [document] = parse(stdout);
    expect(Object.keys(document ?? {})).toEqual(['target', 'source', 'stories']);
    for (const story of document?.stories ?? [])
      expect(Object.keys(story).join()).toBe(
        'id,role,title,url,author,published,publishedText,excerpt,text,words,lang',
      );
  });

  test('reads standard input', async () => {
    const input = await readFile(FERRIES);
    const { code, stdout } = await run(['show', '--json', '-'], { input });
    expect(code).toBe(0);
    const [document] = parse(stdout);
    expect(document).toMatchObject({ target: '-', source: { kind: 'page', url: null } });
    expect(document?.stories?.[0]).toMatchObject({ role: 'lead', title: 'Ferries return to the fjord' });
  });
});

test('several targets as text stand under their names; what fails is told on standard error', async () => {
  const { code, stdout, stderr } = await run(['show', FERRIES, 'no-such-file', FERRIES]);
  expect(code).toBe(1);
  expect(stdout.split('\n').filter((line) => line.startsWith('==>'))).toEqual(
    Array(2).fill(`==> ${FERRIES} <==`),
  );
  expect(stderr).toMatch(/^newsreader: .*no-such-file.*\n$/);
});

describe('wrong usage', () => {
  test.each([
    [['--bogus'], /unknown option '--bogus'/],
    [['show', '--jsno', 'x'], /Did you mean --json/],
    [['show', '--json', '--text', 'x'], /cannot be used with/],
    [['show', '--url'], /argument missing/],
    [['--url', 'nonsense', 'x'], /http or https address/],
    [['show', '-', '-'], /only once/],
    [['show', ''], /target is empty/],
    [['show', '--json', 'a', ''], /target is empty/],
    [['show', '--url', 'https://example.com/', 'a.html', 'b.html'], /one saved page/],
    [['bookmark', 'add', '--url', 'nonsense', 'x'], /http or https address/],
    [['bookmark', 'add', '--url', 'https://example.com/', 'x', '-'], /one saved page/],
    [['help', 'nope'], /There is no command “nope”\. newsreader help/],
    [['help', 'sources', 'nope'], /There is no command “sources nope”\. newsreader help sources/],
    [['help', 'nope', 'list'], /There is no command “nope”/],
    [['--a\u001b[31mb\u202e'], /unknown option '--ab'/],
  ])('%j exits with 2 and says what to do', async (args, message) => {
    const { code, stdout, stderr } = await run(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(ESCAPES);
    expect(stderr).toMatch(/help|Give/);
  });
});

describe('help and version', () => {
  test.each([['--version'], ['-V']])('%s', async (option) => {
    expect(await run([option])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
      stderr: '',
    });
  });

  const commands = ['show', 'add', 'refresh', 'list', 'mark', 'sources', 'import', 'export', 'bookmark'];
  test.each([[['--help']], [['help']], [['show', '-h']], ...commands.map((name) => [['help', name]])])(
    '%j fits 80 columns and exits with 0',
    async (args) => {
      const { code, stdout, stderr } = await run(args);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout).toMatch(/^Usage: newsreader/);
      expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
    },
  );
});

test.each([
  ['sources', 'remove'],
  ['bookmark', 'add'],
])('help %s %s is the help of that subcommand', async (...names) => {
  const { code, stdout, stderr } = await run(['help', ...names]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(new RegExp(`^Usage: newsreader ${names.join(' ')} `));
  expect(stdout).toBe((await run([...names, '--help'])).stdout);
});

describe('a pipe', () => {
  test('whose reader has gone ends the program without a word', async () => {
    const path = join(folder.path, 'long.html');
    await writeFile(
      path,
      `<!doctype html><title>Long</title><article><h1>Long</h1>${'<p>Many words in it, again and again.</p>'.repeat(3000)}`,
    );
    const child = spawn(process.execPath, [launcher, 'show', path, path], {
      env: cleanEnv(join(folder.path, 'home')),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const heard: string[] = [];
    child.stderr.on('data', (chunk: Buffer) => heard.push(chunk.toString()));
    child.stdout.once('data', () => child.stdout.destroy());
    const [code] = (await once(child, 'close')) as [number | null];
    expect({ code, heard }).toEqual({ code: 0, heard: [] });
  });

  test('to a full disk says so', async () => {
    const { open } = await import('node:fs/promises');
    const full = await open('/dev/full', 'w').catch(() => null);
    if (!full) return;
    const child = spawn(process.execPath, [launcher, 'show'], {
      env: cleanEnv(join(folder.path, 'home')),
      stdio: ['ignore', full.fd, 'pipe'],
    });
    const heard: string[] = [];
    child.stderr?.on('data', (chunk: Buffer) => heard.push(chunk.toString()));
    const [code] = (await once(child, 'close')) as [number | null];
    await full.close();
    expect(code).toBe(1);
    expect(heard.join('')).toMatch(/Could not write.*no space/);
  });
});

test('a command’s name as a file is opened by its path', async () => {
  const cwd = join(folder.path, 'work');
  await mkdir(cwd);
  await copyFile(FERRIES, join(cwd, 'show'));
  const { code, stdout } = await run(['./show'], { cwd });
  expect(code).toBe(0);
  expect(stdout).toContain('Ferries return');
});
