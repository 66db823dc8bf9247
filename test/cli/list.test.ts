// `newsreader list`, `mark` and `show ID`: the stories of the library for scripts.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { cleanEnv, launcher } from '../e2e/program.ts';
import { article, rss, type Page } from '../servers/site-server.ts';
import { libraryProgram, parseLines } from './library-program.ts';

const program = libraryProgram();
beforeEach(async () => {
  const { origin } = program.site;
  await program.out('add', `${origin}/a`, '--tag', 'harbour', '--tag', 'Daily');
  await program.out('add', `${origin}/b`, '--tag', 'daily');
  program.pages['/story'] = article('Bridge opens');
  await program.out('add', '--page', `${origin}/story`);
});

/** A feed with one article of today, under the title that its paper gave it. */
function sameNews(paper: string, title: string): Page {
  const text = `The harbour council has closed the swing bridge for the rest of the winter after divers found cracks in both
    of its piers. Lorries have to take the road through the hills, which adds an hour to the way to the fish market.`;
  const link = `https://${paper.toLowerCase()}.example/1`;
  return {
    type: 'application/rss+xml',
    body: `<?xml version="1.0"?><rss version="2.0"><channel><title>${paper}</title><item><title>${title}</title><link>${link}</link><guid>${link}</guid><description>${text}</description><pubDate>${new Date().toUTCString()}</pubDate></item></channel></rss>`,
  };
}

const titles = async (...args: string[]): Promise<unknown[]> =>
  (await program.lines('list', '--json', ...args)).map(({ title }) => title);
const idOf = async (title: string): Promise<string> => {
  const found = (await program.lines('list', '--json')).find((story) => story['title'] === title);
  return String(found?.['id']);
};

describe('list', () => {
  test('prints a line for each story: id, mark, day, source, title', async () => {
    const lines = (await program.out('list', '--source', 'harbour')).split('\n');
    expect(lines).toEqual([
      expect.stringMatching(/^[\da-f]{16}\tunread\t2025-04-02\tHarbour News\tHarbour News story 2$/u),
      expect.stringMatching(/^[\da-f]{16}\tunread\t2025-04-01\tHarbour News\tHarbour News story 1$/u),
      '',
    ]);
  });

  test('as JSON has one stable shape', async () => {
    const [story] = await program.lines('list', '--json', '--source', '1', '--limit', '1');
    expect(Object.keys(story ?? {})).toEqual([
      'id',
      'title',
      'url',
      'author',
      'site',
      'published',
      'publishedText',
      'excerpt',
      'words',
      'lang',
      'source',
      'firstSeen',
      'read',
      'updated',
      'bookmarked',
      'alsoIn',
    ]);
    expect(story).toMatchObject({
      title: 'Harbour News story 2',
      url: 'https://harbour.example/2',
      published: '2025-04-02T09:00:00.000Z',
      excerpt: 'What came of it, part 2.',
      words: 6,
      source: { id: 1, title: 'Harbour News', url: `${program.site.origin}/a` },
      read: false,
      updated: false,
      bookmarked: false,
      alsoIn: [],
    });
  });

  test('as JSON says where else the same news stands, also from the list of a source', async () => {
    const { origin } = program.site;
    const [one, other] = ['one', 'other'].map((name) => `${origin}/${name}`) as [string, string];
    program.pages['/one'] = sameNews('One', 'Bridge closed');
    program.pages['/other'] = sameNews('Other', 'Cracks in the bridge');
    await program.out('add', one);
    await program.out('add', other);
    const [story] = (await program.lines('list', '--json')).filter(({ title }) => title === 'Bridge closed');
    expect(story?.['alsoIn']).toEqual([
      {
        id: expect.stringMatching(/^[\da-f]{16}$/u) as string,
        title: 'Cracks in the bridge',
        url: 'https://other.example/1',
        source: 'Other',
      },
    ]);
    expect(await titles()).not.toContain('Cracks in the bridge');
    const [copy] = await program.lines('list', '--json', '--source', 'Other');
    expect(copy).toMatchObject({ title: 'Cracks in the bridge', alsoIn: [{ source: 'One' }] });
    await program.out('mark', 'read', String(copy?.['id']));
    expect(await titles('--unread')).not.toContain('Bridge closed');
  });

  test.each([
    ['newest first', [], 5],
    ['of a source', ['--source', 'Border Post'], 2],
    ['of a tag, whatever its case', ['--tag', 'daily'], 2],
    ['that were saved by hand', ['--saved'], 1],
    ['no more than asked for', ['--limit', '3'], 3],
  ])('%s', async (_name, args, count) => {
    expect(await titles(...args)).toHaveLength(count);
  });

  test('by title', async () => {
    expect(await titles('--sort', 'title', '--limit', '3')).toEqual([
      'Border Post story 1',
      'Border Post story 2',
      'Bridge opens',
    ]);
  });

  test('without those that are read', async () => {
    await program.out('mark', 'read', await idOf('Border Post story 1'));
    expect(await titles('--unread', '--source', 'border')).toEqual(['Border Post story 2']);
  });

  test('with nothing to print says why on standard error', async () => {
    program.pages['/empty'] = rss('Empty', 'https://empty.example', 0);
    await program.out('add', `${program.site.origin}/empty`, '--tag', 'quiet');
    const { code, stdout, stderr } = await program.run(['list', '--tag', 'quiet']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toBe(
      'newsreader: There are no stories here. newsreader refresh asks the sources for new ones.\n',
    );
  });

  test('of a tag that there is not ends with 1', async () => {
    const { code, stdout, stderr } = await program.run(['list', '--tag', 'nix']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/There is no tag “nix”\. There are “daily”.* and “harbour”; newsreader sources/u);
  });

  test.each([
    ['--source', 'nobody'],
    ['--tag', 'nix'],
  ])('with %s %s, which there is not, says so as JSON', async (option, target) => {
    const { code, stdout, stderr } = await program.run(['list', option, target, '--json']);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(parseLines(stdout)).toEqual([
      { target, error: { code: 'not-found', message: expect.any(String), hint: expect.any(String) } },
    ]);
  });

  test('of a source names that one, also where another has the story too', async () => {
    program.pages['/copy'] = {
      ...(program.pages['/a'] as Page),
      body: rss('Copy', 'https://harbour.example').body,
    };
    await program.out('add', `${program.site.origin}/copy`);
    for (const title of ['Harbour News', 'Copy']) {
      const stories = await program.lines('list', '--json', '--source', title);
      expect(stories.map(({ source }) => source)).toEqual([
        expect.objectContaining({ title }),
        expect.objectContaining({ title }),
      ]);
      expect((await program.out('list', '--source', title)).split('\t')[3]).toBe(title);
    }
  });

  test('of a source that there is not ends with 1', async () => {
    const { code, stderr } = await program.run(['list', '--source', 'nobody']);
    expect(code).toBe(1);
    expect(stderr).toContain('There is no source “nobody”. newsreader sources lists them all');
  });

  test('of a source that may be several names them', async () => {
    const { code, stderr } = await program.run(['list', '--source', 'r']);
    expect(code).toBe(1);
    expect(stderr).toContain('may mean 2 sources: 2 “Border Post”, 1 “Harbour News”');
  });

  test.each([
    ['two parts of the library', ['--source', '1', '--tag', 'daily']],
    ['another order', ['--sort', 'length']],
    ['a limit that is no number', ['--limit', 'all']],
    ['an option that there is not', ['--colour']],
  ])('with %s is wrong usage', async (_name, args) => {
    expect((await program.run(['list', ...args])).code).toBe(2);
  });

  test('into a reader that has gone ends quietly', async () => {
    program.pages['/many'] = rss('Many', 'https://many.example', 9);
    await program.out('add', `${program.site.origin}/many`);
    const child = spawn(process.execPath, [launcher, 'list', '--json'], { env: cleanEnv(program.home) });
    child.stdout.destroy();
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    const [code] = (await once(child, 'close')) as [number];
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  test('says which are bookmarked', async () => {
    writeFileSync(
      join(program.folder, 'page.html'),
      article('Kept', '<link rel="canonical" href="https://harbour.example/1">'),
    );
    await program.out('bookmark', 'add', 'page.html');
    const stories = await program.lines('list', '--json', '--source', '1');
    expect(stories.map(({ bookmarked }) => bookmarked)).toEqual([false, true]);
  });
});

describe('mark', () => {
  const reads = async (): Promise<unknown[]> =>
    (await program.lines('list', '--json', '--sort', 'title')).map(({ read }) => read);

  test('takes ids, their first letters and addresses', async () => {
    const one = await idOf('Border Post story 1');
    const two = await idOf('Bridge opens');
    const { code, stdout, stderr } = await program.run([
      'mark',
      'read',
      one,
      two.slice(0, 8).toUpperCase(),
      'http://harbour.example/2/?utm_source=x',
    ]);
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: '',
      stderr: 'newsreader: Marked 3 stories read.\n',
    });
    expect(await reads()).toEqual([true, false, true, false, true]);
    await program.out('mark', 'unread', one);
    expect(await reads()).toEqual([false, false, true, false, true]);
  });

  test.each([
    [['--all'], [true, true, true, true, true]],
    [
      ['--all', '--source', 'harbour'],
      [false, false, false, true, true],
    ],
    [
      ['--all', '--tag', 'harbour'],
      [false, false, false, true, true],
    ],
  ])('%j, and back', async (options, expected) => {
    await program.out('mark', 'read', ...options);
    expect(await reads()).toEqual(expected);
    await program.out('mark', 'unread', ...options);
    expect(await reads()).toEqual([false, false, false, false, false]);
  });

  test('says as JSON what was marked and what could not be', async () => {
    const id = await idOf('Bridge opens');
    const { code, stdout } = await program.run(['mark', 'read', '--json', id, 'ffff0000ffff']);
    expect(code).toBe(1);
    expect(parseLines(stdout)).toEqual([
      {
        read: true,
        marked: [id],
        errors: [{ target: 'ffff0000ffff', error: expect.objectContaining({ code: 'not-found' }) }],
      },
    ]);
  });

  test.each([
    ['--source', 'nobody'],
    ['--tag', 'nix'],
  ])('with %s %s, which there is not, says so as JSON', async (option, target) => {
    const { code, stdout, stderr } = await program.run(['mark', 'read', '--all', option, target, '--json']);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(parseLines(stdout)).toEqual([
      {
        read: true,
        marked: [],
        errors: [{ target, error: expect.objectContaining({ code: 'not-found' }) }],
      },
    ]);
  });

  test.each([
    ['nothing', ['read']],
    ['ids and all', ['read', 'abcd', '--all']],
    ['a source without all', ['read', '--source', '1']],
    ['another state', ['seen', 'abcd']],
  ])('with %s is wrong usage', async (_name, args) => {
    const { code, stdout } = await program.run(['mark', ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });
});

describe('show', () => {
  test('prints a story of the library by its id or its beginning, also without a network', async () => {
    const id = await idOf('Bridge opens');
    await program.site.close();
    expect(await program.out('show', id)).toContain('Bridge opens\n');
    expect(await program.out('show', id.slice(0, 6))).toContain('The harbour bridge opened on Tuesday');
  });

  test('as JSON in the shape of every edition', async () => {
    const id = await idOf('Harbour News story 1');
    const [edition] = await program.lines('show', '--json', id);
    expect(edition).toEqual({
      target: id,
      source: { kind: 'feed', title: 'Harbour News', url: `${program.site.origin}/a` },
      stories: [
        expect.objectContaining({
          id,
          role: 'lead',
          title: 'Harbour News story 1',
          excerpt: 'What came of it, part 1.',
        }),
      ],
    });
  });

  test('says at the end where a story stands, and before what is related to it', async () => {
    const text = await program.out('show', await idOf('Bridge opens'));
    expect(text).toMatch(new RegExp(`laid\\.\n\n${program.site.origin}/story\n$`, 'u'));
    program.pages['/offers'] = article('Offers', '').replace(
      '</main>',
      `</main><section class="related"><h2>Related</h2><ul>${[1, 2, 3]
        .map(
          (other) =>
            `<li><a href="/other${other}"><h3>Another story ${other}</h3></a><p>What it says, number ${other}.</p></li>`,
        )
        .join('')}</ul></section>`,
    );
    await program.out('add', '--page', `${program.site.origin}/offers`);
    expect(await program.out('show', await idOf('Offers'))).toMatch(
      new RegExp(`\n${program.site.origin}/offers\n\nRelated\n\n1\\. Another`, 'u'),
    );
  });

  test('of a story with no more than an excerpt says how its page is fetched', async () => {
    const text = await program.out('show', await idOf('Harbour News story 1'));
    expect(text).toMatch(/^Harbour News story 1\n/u);
    expect(text.split('\n').slice(-5)).toEqual([
      'What came of it, part 1.',
      '',
      'Its source gives no more. newsreader show fetches its page by its address:',
      'https://harbour.example/1',
      '',
    ]);
  });

  test('of an address whose host is away prints what is kept, and says so', async () => {
    const url = `${program.site.origin}/story`;
    await program.site.close();
    const { code, stdout, stderr } = await program.run(['show', url]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Bridge opens\n/u);
    expect(stderr).toMatch(
      /^newsreader: .*127\.0\.0\.1.* What the library keeps of it is used instead\.\n$/u,
    );
    const json = await program.run(['show', '--json', url]);
    expect(parseLines(json.stdout)).toMatchObject([{ target: url, stories: [{ title: 'Bridge opens' }] }]);
  });

  test('of an address whose host is away is an error where only an excerpt is kept', async () => {
    program.pages['/near'] = rss('Near', program.site.origin, 1);
    await program.out('add', `${program.site.origin}/near`);
    await program.site.close();
    const { code, stdout, stderr } = await program.run(['show', `${program.site.origin}/1`]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('127.0.0.1');
  });

  test('of an address that is not kept makes no library', async () => {
    const home = join(program.folder, 'elsewhere');
    await program.run(['show', 'http://127.0.0.1:9/'], { home });
    expect(existsSync(join(home, 'library.db'))).toBe(false);
  });

  test('an id that there is not ends with 1', async () => {
    const { code, stderr } = await program.run(['show', 'ffff0000ffff']);
    expect(code).toBe(1);
    expect(stderr).toContain(
      'There is no story “ffff0000ffff” in the library. newsreader list prints them all',
    );
  });

  test('a file that is called like an id is the file', async () => {
    writeFileSync(join(program.folder, 'cafe'), article('A file'));
    expect(await program.out('show', 'cafe')).toMatch(/^A file\n/u);
  });
});

describe('bookmark add', () => {
  const kept = async () =>
    JSON.parse(await program.out('bookmark', 'export', '--format', 'json')) as {
      bookmarks: { title: string; text: string | null }[];
    };

  test('takes the id of a story of the library, with its text', async () => {
    const id = await idOf('Bridge opens');
    await program.site.close();
    const [line] = await program.lines('bookmark', 'add', '--json', id.slice(0, 6));
    expect(line).toMatchObject({ added: true, bookmark: { id, title: 'Bridge opens' } });
    expect((await kept()).bookmarks[0]?.text).toContain('The harbour bridge opened on Tuesday');
  });

  test('says what it has where there is no more than an excerpt', async () => {
    const id = await idOf('Harbour News story 1');
    const { code, stderr } = await program.run(['bookmark', 'add', id]);
    expect(code).toBe(0);
    expect(stderr).toBe(
      `newsreader: Bookmarked “Harbour News story 1” (${id}). Only its excerpt is kept: newsreader bookmark add https://harbour.example/1 fetches its text.\n`,
    );
    expect((await program.lines('list', '--json', '--source', '1')).map((one) => one['bookmarked'])).toEqual([
      false,
      true,
    ]);
  });

  test('takes a host without http://, as add does', async () => {
    const url = `${program.site.origin}/story`;
    const target = url.replace('http://', '');
    const [line] = await program.lines('bookmark', 'add', '--json', target);
    expect(line).toMatchObject({ target, added: true, bookmark: { title: 'Bridge opens', url } });
  });

  test('of an id that there is not ends with 1', async () => {
    const { code, stderr } = await program.run(['bookmark', 'add', 'ffff0000ffff']);
    expect(code).toBe(1);
    expect(stderr).toContain('There is no story “ffff0000ffff” in the library.');
  });
});
