// `newsreader related ID`: what else there is on the same thing, for scripts.
import { beforeEach, describe, expect, test } from 'vitest';
import type { Page } from '../servers/site-server.ts';
import { libraryProgram, parseLines } from './library-program.ts';

const program = libraryProgram();
const STORIES = [
  ['Probe Kestrel lands on Ilmari', 'The probe Kestrel has landed on the asteroid Ilmari, said Ada Quill.'],
  ['Kestrel stands on its ear', 'On Ilmari the lander of Kestrel fell over, and Ada Quill laughed.'],
  ['Rain on Sunday', 'Take a coat. It will be wet and then it will be dry again.'],
] as const;

beforeEach(async () => {
  STORIES.forEach(([title, text], at) => (program.pages[`/${at}.xml`] = feedOf(`Paper ${at}`, title, text)));
  for (const at of STORIES.keys()) await program.out('add', `${program.site.origin}/${at}.xml`);
});

function feedOf(name: string, title: string, text: string): Page {
  const link = `https://${name.toLowerCase().replace(' ', '-')}.example/story`;
  return {
    type: 'application/rss+xml',
    body: `<rss version="2.0"><channel><title>${name}</title><item><title>${title}</title><link>${link}</link>
      <pubDate>Tue, 03 Mar 2026 09:00:00 GMT</pubDate><description>${text}</description></item></channel></rss>`,
  };
}

const idOf = async (title: string): Promise<string> => {
  const found = (await program.lines('list', '--json')).find((story) => story['title'] === title);
  return String(found?.['id']);
};

describe('related', () => {
  test('prints a line for each story: id, day, source, title, reason', async () => {
    const [first, second] = [await idOf(STORIES[0][0]), await idOf(STORIES[1][0])];
    expect(await program.out('related', first)).toBe(
      `${second}\t2026-03-03\tPaper 1\tKestrel stands on its ear\tboth: Kestrel, Ilmari, Ada Quill\n`,
    );
    expect(await program.out('related', first.slice(0, 6))).toContain(second);
  });

  test('as JSON has the shape of list, and the reason', async () => {
    const [list] = await program.lines('list', '--json', '--limit', '1');
    const [story] = await program.lines('related', await idOf(STORIES[0][0]), '--json');
    expect(Object.keys(story ?? {})).toEqual([...Object.keys(list ?? {}), 'reason']);
    expect(story).toMatchObject({
      title: 'Kestrel stands on its ear',
      reason: {
        kind: 'shares',
        names: ['Kestrel', 'Ilmari', 'Ada Quill'],
        text: 'both: Kestrel, Ilmari, Ada Quill',
      },
    });
  });

  test('has no more than --limit, which is a number', async () => {
    const id = await idOf(STORIES[0][0]);
    expect(await program.lines('related', id, '--json', '--limit', '1')).toHaveLength(1);
    expect((await program.run(['related', id, '--limit', 'all'])).code).toBe(2);
  });

  test('where nothing tells of the same says so on standard error', async () => {
    const id = await idOf('Rain on Sunday');
    const { code, stdout, stderr } = await program.run(['related', id]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toBe('newsreader: Nothing in the library tells of the same as “Rain on Sunday”.\n');
    expect(await program.out('related', id, '--json')).toBe('');
  });

  test('of a story that there is not ends with 1', async () => {
    const { code, stderr } = await program.run(['related', 'ffff']);
    expect(code).toBe(1);
    expect(stderr).toContain('There is no story “ffff” in the library.');
    const json = await program.run(['related', 'ffff', '--json']);
    expect(json.code).toBe(1);
    expect(parseLines(json.stdout)).toEqual([
      { target: 'ffff', error: expect.objectContaining({ code: 'not-found' }) },
    ]);
  });
});
