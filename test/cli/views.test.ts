// `newsreader views` and `newsreader list --view`: searches that are kept.
import { beforeEach, describe, expect, test } from 'vitest';
import { Library } from '../../src/library/library.ts';
import { publish } from '../ui/publish.ts';
import { libraryProgram, parseLines } from './library-program.ts';

const program = libraryProgram();
beforeEach(() => {
  const { home } = program;
  const library = Library.open({ data: home, config: home, cache: `${home}/cache` });
  publish(library, 'Tide Tables', ['High water', 'Low water'], { tags: ['sea'] });
  publish(library, 'Ferry News', ['Ferry late']);
  library.views.keep({ name: 'At sea', query: 'tag:sea', key: null });
  library.views.keep({ name: 'Late', query: 'late is:unread', key: '2' });
  library.close();
});

const titles = async (...args: string[]): Promise<unknown[]> =>
  (await program.lines('list', '--json', ...args)).map(({ title }) => title);

describe('views', () => {
  test('are listed with key, unread and all stories, name and query, those with a key first', async () => {
    for (const args of [['views'], ['views', 'list']])
      expect(await program.out(...args)).toBe('2\t1\t1\tLate\tlate is:unread\n–\t2\t2\tAt sea\ttag:sea\n');
  });

  test('are listed as JSON', async () => {
    const [high] = await program.lines('list', '--json', '--source', 'tide');
    await program.out('mark', 'read', String(high?.['id']));
    expect(await program.lines('views', '--json')).toEqual([
      { name: 'Late', query: 'late is:unread', key: '2', stories: 1, unread: 1 },
      { name: 'At sea', query: 'tag:sea', key: null, stories: 2, unread: 1 },
    ]);
  });

  test('of which there are none say how one is kept', async () => {
    await program.out('views', 'remove', 'Late', 'At sea');
    expect(await program.run(['views'])).toMatchObject({
      code: 0,
      stdout: '',
      stderr: 'newsreader: No views are kept. newsreader search QUERY --keep NAME keeps one.\n',
    });
    expect(await program.out('views', '--json')).toBe('');
  });

  test('are removed by their names; the stories stay', async () => {
    expect(await program.run(['views', 'remove', 'At sea'])).toMatchObject({
      code: 0,
      stdout: '',
      stderr: 'newsreader: The view “At sea” is forgotten.\n',
    });
    expect(await program.lines('views', '--json')).toMatchObject([{ name: 'Late' }]);
    expect(await titles()).toHaveLength(3);
  });

  test('that there are not are said, and the others are removed', async () => {
    const { code, stdout } = await program.run(['views', 'remove', '--json', 'nix', 'Late']);
    expect(code).toBe(1);
    expect(parseLines(stdout)).toEqual([
      { target: 'nix', error: expect.objectContaining({ code: 'not-found' }) },
      { target: 'Late', removed: { name: 'Late', query: 'late is:unread', key: '2' } },
    ]);
    const text = await program.run(['views', 'remove', 'nix']);
    expect(text).toMatchObject({ code: 1, stdout: '' });
    expect(text.stderr).toContain('There is no view “nix”. newsreader views lists them.');
  });

  test.each([
    ['nothing to remove', ['views', 'remove']],
    ['an option that there is not', ['views', 'list', '--colour']],
    ['another command', ['views', 'forget', 'Late']],
  ])('with %s are wrong usage', async (_name, args) => {
    expect(await program.run(args)).toMatchObject({ code: 2, stdout: '' });
  });
});

describe('list --view', () => {
  test('prints the stories of a view', async () => {
    expect(await titles('--view', 'At sea')).toEqual(['High water', 'Low water']);
    expect(await titles('--view', 'Late', '--unread', '--sort', 'title')).toEqual(['Ferry late']);
  });

  test('of bookmarks knows them', async () => {
    const [high] = await program.lines('list', '--json', '--view', 'At sea');
    await program.out('bookmark', 'add', String(high?.['id']));
    await program.out('search', 'is:bookmarked', '--keep', 'Mine');
    expect(await titles('--view', 'Mine')).toEqual(['High water']);
  });

  test('that shows nothing is said by its name', async () => {
    await program.out('search', 'walrus', '--keep', 'Walruses');
    expect((await program.run(['list', '--view', 'Walruses'])).stderr).toBe(
      'newsreader: The view “Walruses” shows no story now.\n',
    );
  });

  test('that there is not names those that there are', async () => {
    const { code, stdout, stderr } = await program.run(['list', '--view', 'nix']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('There is no view “nix”. There are “Late”, “At sea”.');
  });

  test('that there is not is said as JSON', async () => {
    const { code, stdout } = await program.run(['list', '--view', 'nix', '--json']);
    expect(code).toBe(1);
    expect(parseLines(stdout)).toEqual([
      { target: 'nix', error: { code: 'not-found', message: expect.any(String), hint: expect.any(String) } },
    ]);
  });

  test('and a source together are wrong usage', async () => {
    expect((await program.run(['list', '--view', 'Late', '--source', '1'])).code).toBe(2);
  });
});
