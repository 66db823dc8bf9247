// `newsreader sources`, `import` and `export`: what is followed, for scripts.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { rss } from '../servers/site-server.ts';
import { libraryProgram, parseLines } from './library-program.ts';

const program = libraryProgram();

describe('sources', () => {
  beforeEach(async () => {
    await program.out('add', `${program.site.origin}/a`, '--tag', 'daily');
  });

  test('prints a line for each: number, unread, all, state, title, address, tags', async () => {
    expect(await program.out('sources')).toBe(
      `1\t2\t2\twell\tHarbour News\t${program.site.origin}/a\tdaily\n`,
    );
  });

  test('as JSON has one stable shape, with its health', async () => {
    const [source] = await program.lines('sources', 'list', '--json');
    const { health, ...facts } = source as { health: Record<string, unknown> };
    expect(facts).toEqual({
      id: 1,
      kind: 'feed',
      url: `${program.site.origin}/a`,
      home: 'https://harbour.example/',
      title: 'Harbour News',
      tags: ['daily'],
      added: expect.stringMatching(/Z$/u),
      fullText: false,
      stories: 2,
      unread: 2,
    });
    expect(health).toEqual({
      asked: expect.stringMatching(/Z$/u),
      succeeded: expect.stringMatching(/Z$/u),
      changed: expect.stringMatching(/Z$/u),
      next: null,
      status: 200,
      validators: false,
      answers304: 0,
      failingSince: null,
      failures: 0,
      error: null,
      gone: false,
      problems: [],
    });
  });

  test('rename gives a name, and takes it off', async () => {
    const { stderr } = await program.run(['sources', 'rename', 'harbour', 'My Harbour']);
    expect(stderr).toBe('newsreader: “Harbour News” (1) is now “My Harbour” (1).\n');
    await program.out('sources', 'rename', '1');
    expect(await program.lines('sources', '--json')).toMatchObject([{ title: 'Harbour News' }]);
  });

  test('tag and untag', async () => {
    await program.out('sources', 'tag', '1', 'sea', 'DAILY', 'two words');
    expect(await program.lines('sources', '--json')).toMatchObject([{ tags: ['daily', 'sea', 'two words'] }]);
    await program.out('sources', 'untag', '1', 'Sea');
    expect(await program.lines('sources', '--json')).toMatchObject([{ tags: ['daily', 'two words'] }]);
    const [line] = await program.lines('sources', 'untag', '--json', '1');
    expect(line).toMatchObject({ target: '1', source: { tags: [] } });
  });

  test('full-text', async () => {
    await program.out('sources', 'full-text', '1', 'on');
    expect(await program.lines('sources', '--json')).toMatchObject([{ fullText: true }]);
    await program.out('sources', 'full-text', '1', 'off');
    expect(await program.lines('sources', '--json')).toMatchObject([{ fullText: false }]);
  });

  test('remove, and added again it is back with what was read', async () => {
    await program.out('mark', 'read', '--all');
    const { code, stderr } = await program.run(['sources', 'remove', '1', 'nobody']);
    expect(code).toBe(1);
    expect(stderr).toContain('No longer following “Harbour News” (1).');
    expect(stderr).toContain('There is no source “nobody”.');
    expect(await program.out('list')).toBe('');
    await program.out('add', `${program.site.origin}/a`);
    expect(await program.lines('sources', '--json')).toMatchObject([
      { stories: 2, unread: 0, tags: ['daily'] },
    ]);
  });

  test('check asks now and says in plain words how a source is', async () => {
    const { code, stdout } = await program.run(['sources', 'check', '1']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Harbour News \(1\)\n {2}Address +http.*\n {2}State +well\n/u);
    program.pages['/a'] = { body: '', status: 503 };
    const failing = await program.run(['sources', 'check', '1']);
    expect(failing.code).toBe(1);
    expect(failing.stdout).toMatch(/State +failing\n {2}Wrong +127.*503.*\n {2}Since +.*\(once\)/u);
    expect(failing.stdout).toMatch(/Asked next +at the next refresh/u);
  });

  test('check says what of a feed could not be kept', async () => {
    const feed = rss('Harbour News', 'https://harbour.example');
    program.pages['/a'] = { ...feed, body: feed.body.replace(/<\/channel>[^]*/u, '') };
    expect(await program.out('sources', 'check', '1')).toMatch(/^ {2}Note +The feed ends in the middle/mu);
  });

  test('check of a name that there is not ends with 1, and the others are asked', async () => {
    const told = await program.run(['sources', 'check', 'nobody', '1']);
    expect(told).toMatchObject({ code: 1, stdout: expect.stringMatching(/^Harbour News \(1\)\n/u) });
    expect(told.stderr).toContain('There is no source “nobody”.');
    const { code, stdout, stderr } = await program.run(['sources', 'check', '--json', 'nobody', '1']);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(parseLines(stdout)).toEqual([
      { target: 'nobody', error: expect.objectContaining({ code: 'not-found' }) },
      expect.objectContaining({ id: 1, title: 'Harbour News' }),
    ]);
  });

  test.each([
    ['a subcommand that there is not', ['sources', 'delete', '1']],
    ['no source', ['sources', 'remove']],
    ['a state that there is not', ['sources', 'full-text', '1', 'maybe']],
  ])('with %s is wrong usage', async (_name, args) => {
    expect((await program.run(args)).code).toBe(2);
  });
});

test('with nothing followed, everybody says how to begin', async () => {
  for (const command of ['sources', 'list'])
    expect((await program.run([command])).stderr).toBe(
      'newsreader: Nothing is followed yet. Add a feed or a site with newsreader add ADDRESS.\n',
    );
});

describe('import and export', () => {
  const OPML =
    '<opml version="2.0"><body><outline text="Tech"><outline text="A &amp; B" xmlUrl="https://a.example/feed"/></outline></body></opml>';

  test('newsboat’s file is taken, and what it would run is named and not run', async () => {
    const made = join(program.folder, 'was-run');
    const urls = `https://a.example/feed tech "~My A"\n"exec:touch ${made}"\nfilter:touch ${made}:https://b.example/\n"query:New:unread = \\"yes\\""\n`;
    const { code, stdout, stderr } = await program.run(['import', '-'], { input: urls });
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toMatch(
      /line 2: left out “"exec:.*\n.*line 3: left out “filter:.*\n.*line 4: left out “"query:.*\n.*: 1 feed added, 0 already there, 3 left out\./u,
    );
    expect(existsSync(made)).toBe(false);
    expect(await program.lines('sources', '--json')).toMatchObject([{ title: 'My A', tags: ['tech'] }]);
  });

  test('import says as JSON what came of it, and goes on after a file that is none', async () => {
    writeFileSync(join(program.folder, 'list.opml'), OPML);
    const { code, stdout, stderr } = await program.run([
      'import',
      '--json',
      'nothing.opml',
      'list.opml',
      'list.opml',
    ]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    const source = expect.objectContaining({ title: 'A & B', tags: ['Tech'] });
    const report = { target: 'list.opml', format: 'opml', skipped: [], notes: [] };
    expect(parseLines(stdout)).toEqual([
      { target: 'nothing.opml', error: expect.objectContaining({ code: 'not-found' }) },
      { ...report, added: [source], known: [] },
      { ...report, added: [], known: [source] },
    ]);
  });

  test('a list on the web is taken by its address', async () => {
    program.pages['/list.opml'] = { body: OPML, type: 'text/x-opml' };
    await program.out('import', `${program.site.origin}/list.opml`);
    expect(await program.lines('sources', '--json')).toMatchObject([{ title: 'A & B' }]);
  });

  test('a list on the web leads to the host it is from and into no other private network', async () => {
    program.pages['/urls'] = { body: `${program.site.origin}/a\nhttp://10.1.2.3/feed\n`, type: 'text/plain' };
    const { code, stderr } = await program.run(['import', `${program.site.origin}/urls`]);
    expect(code).toBe(0);
    expect(stderr).toMatch(/line 2: left out “http:\/\/10\.1\.2\.3\/feed”\. It is inside a private network/u);
    expect(await program.lines('sources', '--json')).toMatchObject([{ url: `${program.site.origin}/a` }]);
    expect(JSON.parse(await program.out('refresh', '--json'))).toMatchObject({ fresh: 1, failed: [] });
  });

  test('the feeds of a list are not asked yet', async () => {
    const urls = `${program.site.origin}/a\n`;
    await program.run(['import', '-'], { input: urls });
    expect(program.site.asked).toEqual([]);
  });

  test('an export that is imported elsewhere is the same', async () => {
    await program.run(['import', '-'], { input: OPML });
    await program.run(['import', '-'], { input: 'https://b.example/feed "a, b" news\n' });
    const opml = await program.out('export');
    const home = join(program.folder, 'elsewhere');
    expect((await program.run(['import', '-'], { home, input: opml })).code).toBe(0);
    const plain = (text: string) => parseLines(text).map(({ url, title, tags }) => ({ url, title, tags }));
    expect(plain((await program.run(['sources', '--json'], { home })).stdout)).toEqual(
      plain(await program.out('sources', '--json')),
    );
  });

  test('export writes a file as a whole, or says why not', async () => {
    await program.run(['import', '-'], { input: OPML });
    await program.out('export', '--output', 'mine.opml');
    expect(readFileSync(join(program.folder, 'mine.opml'), 'utf8')).toContain(
      'xmlUrl="https://a.example/feed"',
    );
    const { code, stderr } = await program.run(['export', '--output', 'no/such/mine.opml']);
    expect(code).toBe(1);
    expect(stderr).toContain('Could not write the subscriptions in no/such/mine.opml: ');
  });
});
