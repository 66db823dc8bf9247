// The plain `newsreader` in a pipe: the front of the library as text.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { libraryFrontText } from '../../src/cli/library-front.ts';
import type { ListedStory } from '../../src/library/story-types.ts';
import { rss } from '../servers/site-server.ts';
import { libraryProgram } from './library-program.ts';

describe('newsreader | cat', () => {
  const program = libraryProgram();

  test('prints the newest stories of the library with source, day and address', async () => {
    await program.out('add', `${program.site.origin}/a`);
    await program.out('add', `${program.site.origin}/b`);
    await program.out('mark', 'read', 'https://border.example/2');
    const { code, stdout, stderr } = await program.run([]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(`All stories: 4, 3 unread

1. Border Post story 2
   Border Post · 2 Apr 2025 · read
   https://border.example/2

2. Harbour News story 2
   Harbour News · 2 Apr 2025
   https://harbour.example/2

3. Border Post story 1
   Border Post · 1 Apr 2025
   https://border.example/1

4. Harbour News story 1
   Harbour News · 1 Apr 2025
   https://harbour.example/1
`);
  });

  test('prints one screen of them, and says how the others are printed', async () => {
    for (const more of [1, 2, 3]) {
      program.pages[`/many${more}`] = rss(`Many ${more}`, `https://many${more}.example`, 9);
      await program.out('add', `${program.site.origin}/many${more}`);
    }
    const { stdout, stderr } = await program.run([]);
    expect(stdout).toMatch(/^All stories: 27, 27 unread\n/u);
    expect(stdout.match(/^ *\d+\. /gmu)).toHaveLength(20);
    expect(stderr).toBe('newsreader: These are the newest 20. newsreader list prints them all.\n');
  });

  test('with nothing followed and nothing saved prints the bundled edition', async () => {
    await program.out('list');
    const { code, stdout, stderr } = await program.run([]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('\nRelated\n');
  });

  test('with sources that have no stories yet says what to do', async () => {
    await program.run(['import', '-'], { input: `${program.site.origin}/a\n` });
    const { code, stdout, stderr } = await program.run([]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toBe(
      'newsreader: There are no stories here. newsreader refresh asks the sources for new ones.\n',
    );
  });

  test('with a library that cannot be opened says so and ends with 1', async () => {
    mkdirSync(join(program.home, 'library.db'), { recursive: true });
    const { code, stdout, stderr } = await program.run([]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^newsreader: .*library\.db.*\n$/u);
  });
});

test('an entry of the front is no wider than the column but for its address, and shows no escape codes', () => {
  const url = `https://news.example/${'a-long-way/'.repeat(8)}`;
  const listed: ListedStory = {
    row: 1,
    story: {
      id: '0123456789abcdef',
      title: 'A headline that is much longer than the column is wide',
      url,
      author: null,
      site: null,
      published: '2026-11-24T09:00:00.000Z',
      publishedText: null,
      excerpt: null,
      body: null,
      lang: null,
      image: null,
    },
    hasBody: false,
    words: 0,
    sourceId: 1,
    sourceTitle: 'One \u001b[31mNews',
    sourceUrl: null,
    read: false,
    updated: false,
    firstSeen: '2026-11-24T09:00:00.000Z',
    alsoIn: 0,
    alsoAt: null,
  };
  expect(libraryFrontText([listed], 30, new Date('2026-11-24T11:00:00.000Z'))).toBe(
    `1. A headline that is much\n   longer than the column is\n   wide\n   One News · 2 h\n   ${url}\n`,
  );
});
