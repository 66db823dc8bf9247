// `newsreader search`: the one search for scripts, on a library whose stories a test makes up.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { Library } from '../../src/library/library.ts';
import { article } from '../servers/site-server.ts';
import { publish } from '../ui/publish.ts';
import { libraryProgram, parseLines } from './library-program.ts';

const program = libraryProgram();
beforeEach(() => {
  const { home } = program;
  const library = Library.open({ data: home, config: home, cache: `${home}/cache` });
  publish(library, 'Tide Tables', ['High water', 'Low water'], {
    tags: ['sea'],
    html: '<p>First a word. The hurricane came at night.</p>',
    story: { author: 'Inês Duarte' },
  });
  publish(library, 'Keizai', ['日本経済の話'], { at: '2026-01-09T12:00:00Z', tags: ['money'] });
  library.close();
});

const titles = async (...args: string[]): Promise<unknown[]> =>
  (await program.lines('search', '--json', ...args)).map(({ title }) => title);

describe('search', () => {
  test('prints a line for each story: id, mark, day, source, title and why', async () => {
    const lines = (await program.out('search', 'hurricane')).split('\n');
    expect(lines).toEqual([
      expect.stringMatching(
        /^[\da-f]{16}\tunread\t2026-01-10\tTide Tables\tHigh water\tThe hurricane came at night\.$/u,
      ),
      expect.stringMatching(/\tTide Tables\tLow water\tThe hurricane came at night\.$/u),
      '',
    ]);
  });

  test('says nothing where the title says it', async () => {
    expect(await program.out('search', 'hihg')).toMatch(/\tHigh water\t\n$/u);
  });

  test('as JSON has what a list has, and why', async () => {
    const [story] = await program.lines('search', '--json', 'hurricane', 'high');
    expect(story).toMatchObject({
      title: 'High water',
      source: { title: 'Tide Tables' },
      read: false,
      bookmarked: false,
      why: { field: 'text', text: 'The hurricane came at night.' },
    });
    const [other] = await program.lines('search', '--json', 'low');
    expect(other?.['why']).toEqual({ field: 'title', text: null });
  });

  test.each([
    ['misspelt titles', ['wtaer'], ['High water', 'Low water']],
    ['misspelt authors', ['durate'], ['High water', 'Low water']],
    ['the middle of a text without spaces', ['経済'], ['日本経済の話']],
    ['a phrase', ['"hurricane came"', 'low'], ['Low water']],
    ['no phrase in another order', ['"came hurricane"'], []],
    ['without a word', ['water', '-low'], ['High water']],
    ['a word less that begins like an option', ['water', '-high', '--json'], ['Low water']],
    ['filters alone', ['tag:money'], ['日本経済の話']],
    ['filters and words', ['tag:sea', 'is:unread', 'author:duarte', 'high'], ['High water']],
    ['what is not of a tag', ['-tag:sea'], ['日本経済の話']],
    ['at most so many', ['water', '--limit', '1'], ['High water']],
  ])('finds %s', async (_name, args, expected) => {
    expect(await titles(...args)).toEqual(expected);
  });

  test('says that there are more than it prints, where nobody said how many', async () => {
    const library = Library.open({
      data: program.home,
      config: program.home,
      cache: `${program.home}/cache`,
    });
    publish(
      library,
      'Log',
      Array.from({ length: 21 }, (_, at) => `Gull number ${at + 1}`),
    );
    library.close();
    const { stdout, stderr } = await program.run(['search', 'gull']);
    expect(stdout.split('\n')).toHaveLength(21);
    expect(stderr).toBe('newsreader: The best 20 of 21 stories; --limit gives more.\n');
    expect((await program.run(['search', 'gull', '--limit', '3'])).stderr).toBe('');
  });

  test('says that nothing was found, and is no failure', async () => {
    expect(await program.run(['search', 'ghjkl'])).toMatchObject({
      code: 0,
      stdout: '',
      stderr: 'newsreader: Nothing found. Fewer or other words may help.\n',
    });
  });

  test.each([
    ['tag:tehc', 'Nothing found. No source has the tag “tehc”.'],
    ['source:tdie', 'Nothing found. No source that you follow is called “tdie”.'],
    ['is:bookmarked', 'Nothing found. Less that narrows may help.'],
  ])('of “%s” says what there is not', async (query, said) => {
    expect(await program.run(['search', query])).toMatchObject({ code: 0, stderr: `newsreader: ${said}\n` });
  });

  test('finds a bookmark by its note, and one that the library does not have', async () => {
    writeFileSync(join(program.folder, 'page.html'), article('Bridge opens'));
    await program.out('bookmark', 'add', 'page.html', '--note', 'ask the walrus');
    const [story] = await program.lines('search', '--json', 'walrsu');
    expect(story).toMatchObject({
      title: 'Bridge opens',
      bookmarked: true,
      why: { field: 'note', text: 'ask the walrus' },
    });
    expect(await titles('is:bookmarked')).toEqual(['Bridge opens']);
    expect(await titles('bridge', '-is:bookmarked')).toEqual([]);
  });

  test('asks the library for the tags of what is bookmarked, and the bookmark for its note', async () => {
    const [high] = await program.lines('search', '--json', 'high');
    await program.out('bookmark', 'add', String(high?.['id']), '--note', 'ask the walrus');
    expect(await titles('water', '-walrus')).toEqual(['Low water']);
    expect(await titles('high', '-tag:sea')).toEqual([]);
    expect(await titles('tag:sea', 'is:bookmarked')).toEqual(['High water']);
  });

  test.each([
    ['a state that there is not', ['is:new'], 'There is no “is:new”. There are is:unread, is:read and'],
    ['a time that is none', ['after:soon'], '“after:soon” names no time.'],
    ['a filter that there is not', ['autor:duarte'], 'There is no filter “autor:”.'],
    ['a filter without its value', ['tag:'], '“tag:” needs something right behind its colon'],
    ['what nothing can meet', ['is:read', 'is:unread'], 'Nothing is both read and unread.'],
    ['nothing', [''], 'There is nothing to search for.'],
    ['no word at all', [], "missing required argument 'query'"],
    ['an option that there is not', ['tide', '--limt', '3'], 'There is no option --limt.'],
    ['a limit of none', ['tide', '--limit', '0'], 'It must be a whole number from 1.'],
    ['a key without a name', ['tide', '--key', '1'], '--key goes with --keep.'],
    ['a key that is no digit', ['tide', '--keep', 'x', '--key', 'x'], 'It must be a digit from 1 to 9.'],
  ])('with %s is wrong usage, and says so', async (_name, args, message) => {
    const { code, stdout, stderr } = await program.run(['search', ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });

  test('takes quotation marks, stars and SQL for what they are', async () => {
    for (const typed of ['"', '*', "' OR 1=1 --x", 'NEAR(a b', '\\', 'title:water', '🎉'])
      expect(await program.run(['search', `${typed} `])).toMatchObject({ stdout: '' });
  });
});

describe('search --keep', () => {
  test('keeps the query as a view, and prints what it finds', async () => {
    const { code, stdout, stderr } = await program.run([
      'search',
      'tag:sea',
      'is:unread',
      '-low',
      '--keep',
      'At sea',
      '--key',
      '3',
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: 'newsreader: Kept as the view “At sea”.\n' });
    expect(stdout).toContain('High water');
    expect(parseLines(await program.out('views', '--json'))).toEqual([
      { name: 'At sea', query: '-low tag:sea is:unread', key: '3', stories: 1, unread: 1 },
    ]);
  });

  test('under the same name takes its place, and its key', async () => {
    await program.out('search', 'high', '--keep', 'x', '--key', '3');
    expect((await program.run(['search', 'low', '--keep', 'x'])).stderr).toContain(
      'Kept as the view “x”, in the place of the one of that name.',
    );
    expect(await program.lines('views', '--json')).toMatchObject([{ name: 'x', query: 'low', key: '3' }]);
  });

  test('says which view has its key no more', async () => {
    await program.out('search', 'high', '--keep', 'x', '--key', '3');
    const { stderr } = await program.run(['search', 'low', '--keep', 'y', '--key', '3']);
    expect(stderr).toBe('newsreader: Kept as the view “y”; 3 no longer shows “x”.\n');
  });

  test('without a name that shows calls it by its query', async () => {
    await program.out('search', 'tag:sea', '--keep', ' ');
    expect(await program.lines('views', '--json')).toMatchObject([{ name: 'tag:sea', key: null }]);
  });

  test('keeps nothing of a query that is wrong', async () => {
    expect((await program.run(['search', 'is:new', '--keep', 'x'])).code).toBe(2);
    expect(await program.out('views', '--json')).toBe('');
  });
});
