// `newsreader add`, in a pipe and in a terminal.
import { afterEach, describe, expect, test } from 'vitest';
import { cleanEnv, launcher } from '../e2e/program.ts';
import { Terminal } from '../e2e/terminal.ts';
import { article, rss } from '../servers/site-server.ts';
import { libraryProgram, parseLines } from './library-program.ts';

const program = libraryProgram();
const choicePage = article(
  'Welcome',
  '<link rel="alternate" type="application/rss+xml" title="All news" href="/a"><link rel="alternate" type="application/rss+xml" title="Sport" href="/b">',
);

describe('in a pipe', () => {
  test('a feed is followed, with its stories, and said so on standard error', async () => {
    const { code, stdout, stderr } = await program.run(['add', `${program.site.origin}/a`, '--tag', 'daily']);
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: '',
      stderr: 'newsreader: Following “Harbour News” (1): 2 stories so far.\n',
    });
    expect(await program.lines('sources', '--json')).toMatchObject([
      { title: 'Harbour News', tags: ['daily'] },
    ]);
  });

  test('one that is followed already is no error', async () => {
    await program.out('add', `${program.site.origin}/a`);
    const { code, stderr } = await program.run(['add', `${program.site.origin}/a/`]);
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: 'newsreader: Already following “Harbour News” (1).\n',
    });
  });

  test('of several feeds none is chosen: they are printed, with how to choose', async () => {
    program.pages['/'] = choicePage;
    const { origin } = program.site;
    const { code, stdout, stderr } = await program.run(['add', origin]);
    expect({ code, stdout }).toEqual({
      code: 1,
      stdout: `1\tAll news\tapplication/rss+xml\t${origin}/a\n2\tSport\tapplication/rss+xml\t${origin}/b\n`,
    });
    expect(stderr).toBe(
      `newsreader: “${origin}” has 2 feeds. Choose with --pick N or --all, or add the address of the one that you mean.\n`,
    );
  });

  test.each([
    [['--all'], ['Border Post', 'Harbour News']],
    [['--pick', '2'], ['Border Post']],
    [
      ['--pick', '2', '--pick', '1'],
      ['Border Post', 'Harbour News'],
    ],
  ])('with %j they are', async (options, titles) => {
    program.pages['/'] = choicePage;
    await program.out('add', program.site.origin, ...options);
    expect((await program.lines('sources', '--json')).map(({ title }) => title)).toEqual(titles);
  });

  test.each([
    ['a number that there is not', ['--pick', '3']],
    ['no number', ['--pick', 'two']],
    ['both', ['--pick', '1', '--all']],
  ])('to choose by %s is wrong usage', async (_name, options) => {
    program.pages['/'] = choicePage;
    const { code, stdout } = await program.run(['add', program.site.origin, ...options]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  test('what fails does not keep the others from being followed, and --json says all of it', async () => {
    const { origin } = program.site;
    program.pages['/story'] = article('Bridge opens');
    program.pages['/'] = choicePage;
    const targets = [`${origin}/a`, `${origin}/nothing`, `${origin}/story`, origin, `${origin}/a`];
    const { code, stdout, stderr } = await program.run(['add', '--json', ...targets]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    const source = expect.objectContaining({ id: 1, kind: 'feed', title: 'Harbour News', stories: 2 });
    expect(parseLines(stdout)).toEqual([
      { target: targets[0], added: [source], known: [], errors: [] },
      {
        target: targets[1],
        error: { code: 'not-found', message: expect.any(String), hint: expect.any(String) },
      },
      {
        target: targets[2],
        saved: { id: expect.any(String), title: 'Bridge opens', url: `${origin}/story` },
      },
      { target: targets[3], choices: [expect.objectContaining({ title: 'All news' }), expect.anything()] },
      { target: targets[4], added: [], known: [source], errors: [] },
    ]);
  });

  test('several targets cannot have one title', async () => {
    expect((await program.run(['add', 'a.example', 'b.example', '--title', 'Mine'])).code).toBe(2);
  });

  test('standard input is a target', async () => {
    const { code, stderr } = await program.run(['add', '-'], { input: article('Bridge opens') });
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: expect.stringMatching(/^newsreader: Kept “Bridge opens” \([\da-f]{16}\) as a story\.\n$/u),
    });
  });

  test('a title from the network cannot play with the terminal', async () => {
    program.pages['/c'] = rss('Evil &#27;]0;title&#7; \u202Ename', 'https://c.example');
    const { stderr } = await program.run(['add', `${program.site.origin}/c`]);
    // eslint-disable-next-line no-control-regex -- what must not be there
    expect(stderr).not.toMatch(/[\u001B\u0007\u202E]/u);
  });
});

describe('in a terminal', () => {
  let terminal: Terminal | null = null;
  afterEach(() => terminal?.stop());

  const choosing = async (): Promise<Terminal> => {
    program.pages['/'] = choicePage;
    const args = [launcher, 'add', program.site.origin];
    const opened = new Terminal({ file: process.execPath, args, env: cleanEnv(program.home) });
    terminal = opened;
    await opened.waitFor('Which one?');
    return opened;
  };

  test('of several feeds one is asked for by its number, until it is one', async () => {
    const screen = await choosing();
    expect(screen.text()).toContain('  1  All news  http://127.0.0.1');
    screen.press('7\r');
    await screen.waitFor((rows) => rows.filter((row) => row.includes('Which one?')).length === 2);
    screen.press('2\r');
    await screen.waitFor('Following “Border Post” (1)');
    expect((await screen.exit).code).toBe(0);
  });

  test('Ctrl-C leaves everything as it was', async () => {
    const screen = await choosing();
    screen.press('\u0003');
    expect((await screen.exit).code).toBe(130);
    expect(await program.lines('sources', '--json')).toEqual([]);
  });
});
