import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inlineText, plainText, type Block } from '../../../src/core/blocks.ts';
import { clean } from '../../../src/core/sanitise.ts';
import type { Edition } from '../../../src/core/story.ts';
import { readText } from '../../../src/read/text/read-text.ts';

const FOLDER = join(import.meta.dirname, 'fixtures');
const names = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => basename(file, '.txt'));

/** A block in few words: what a person writes down who reads the page. */
function short(block: Block): unknown[] {
  switch (block.kind) {
    case 'heading':
      return ['heading', inlineText(block.content)];
    case 'paragraph': {
      const note = block.content.every((run) => run.italic);
      return [note ? 'note' : 'paragraph', inlineText(block.content)];
    }
    case 'list':
      return ['list', block.items.map((item) => plainText(item))];
    case 'quote':
      return ['quote', plainText(block.blocks)];
    case 'image':
      return ['image', { alt: block.alt, credit: block.credit }];
    default:
      return [block.kind];
  }
}

function summary({ entries }: Edition): unknown {
  const [lead, ...related] = entries;
  return {
    title: lead?.story.title,
    author: lead?.story.author,
    publishedText: lead?.story.publishedText,
    published: lead?.story.published,
    body: lead?.story.body?.map(short) ?? [],
    related: related.map(({ story: { title, excerpt, publishedText, published, author, url } }) => {
      return { title, excerpt, publishedText, published, author, url };
    }),
  };
}

function saved(name: string): string {
  return readFileSync(join(FOLDER, `${name}.txt`), 'utf8');
}

describe('a saved page comes out as a person would read it', () => {
  test.each(names)('%s', (name) => {
    const expected: unknown = JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8'));
    expect(summary(readText(saved(name), { url: null, name }))).toEqual(expected);
  });
});

describe('the same page in another dress says the same', () => {
  const spaced = names.filter((name) => !/hard-wrapped|no-blank-lines/.test(name));
  const dresses: [string, (text: string) => string][] = [
    ['with old Macintosh line ends', (text) => text.replaceAll(/\r?\n/g, '\r')],
    ['with Windows line ends', (text) => text.replaceAll(/\r?\n/g, '\r\n')],
    ['with two blank lines for one', (text) => text.replaceAll(/\n\s*\n/g, '\n\n\n')],
    ['with white space around every line', (text) => text.replaceAll(/^|$/gm, ' \u00a0')],
    ['with a byte order mark', (text) => `\uFEFF${text}`],
  ];
  test.each(dresses)('%s', (_, dress) => {
    for (const name of spaced) {
      const doc = { url: null, name };
      expect(summary(readText(dress(saved(name)), doc)), name).toEqual(summary(readText(saved(name), doc)));
    }
  });
});

describe('what an edition of a text says of its source', () => {
  test('it is a text, called like its lead, from the address that it was given', () => {
    const { source, entries } = readText('A Title\n\nA paragraph that ends as paragraphs do, with a stop.', {
      url: 'https://example.com/a',
      name: 'a.txt',
    });
    expect(source).toEqual({ kind: 'text', title: 'A Title', url: 'https://example.com/a' });
    expect(entries[0]?.story.url).toBe('https://example.com/a');
  });

  test('a file that was renamed keeps its stories', () => {
    const ids = (name: string) =>
      readText(saved('no-author'), { url: null, name }).entries.map(({ story }) => story.id);
    expect(ids('a.txt')).toEqual(ids('b.txt'));
    expect(new Set(ids('a.txt')).size).toBe(3);
  });

  test('white space and rules alone are no story', () => {
    expect(readText(' \n\n---\n\t\n', { url: null, name: 'a' }).entries).toEqual([]);
  });
});

test('an address in a text is a link, without the stop behind it', () => {
  const text = 'A Title\n\nThe figures stand at https://example.com/report (in English), and are not final.';
  const body = readText(text, { url: null, name: 'a' }).entries[0]?.story.body;
  expect(body).toEqual([
    {
      kind: 'paragraph',
      content: [
        { text: 'The figures stand at ' },
        { text: 'https://example.com/report', href: 'https://example.com/report' },
        { text: ' (in English), and are not final.' },
      ],
    },
  ]);
});

test('a short line under a list and over a paragraph is a subheading', () => {
  const text =
    'How to Descale a Kettle\n\nYou already have what you need in the kitchen, or next to it.\n\n' +
    '1. White vinegar\n2. Water\n3. A soft cloth\n\nStep by step\n\nFill the kettle, and leave it alone for an hour.';
  const { entries } = readText(text, { url: null, name: 'a' });
  expect(entries[0]?.story.body?.map((block) => block.kind)).toEqual([
    'paragraph',
    'list',
    'heading',
    'paragraph',
  ]);
});

test('no control character of a text survives in any field', () => {
  const text = saved('dates-instead-of-ages').replaceAll(' ', ' \u001b[31m\u202e\u0007');
  const json = JSON.stringify(readText(text, { url: null, name: 'a' }).entries);
  expect(json).not.toMatch(/\\u00|\u202e|\[31m/u);
});

describe('no text takes it down', () => {
  const cases: [string, () => string][] = [
    ['five megabytes on one line', () => 'word '.repeat(1_000_000)],
    ['five megabytes without a space', () => 'x'.repeat(5_000_000)],
    ['five megabytes of Japanese on one line', () => '日本語の文章。'.repeat(240_000)],
    ['100,000 short lines', () => 'a short line\n'.repeat(100_000)],
    ['100,000 headings of related lists', () => 'Related\n'.repeat(100_000)],
    [
      '100,000 buttons after a paragraph',
      () => `A Title\n\n${'It is long enough. '.repeat(9)}\n${'Read more\n'.repeat(100_000)}`,
    ],
    [
      '100,000 ages',
      () =>
        `Title\n\nA paragraph that is long enough to count as one.\n\nRelated\n${'2 hours ago\n'.repeat(100_000)}`,
    ],
    ['100,000 bullets', () => '• x\n'.repeat(100_000)],
    ['100,000 quoted lines', () => '> x\n'.repeat(100_000)],
    ['a million blank lines', () => `a${'\n'.repeat(1_000_000)}b`],
    ['a million brackets', () => `Title\n\n${'([“'.repeat(300_000)}`],
    ['combining marks', () => `Title\n\n${'a\u0301\u0302\u0303'.repeat(300_000)}`],
    ['separators', () => `Title\n\n${'a | b · c – '.repeat(200_000)}`],
  ];
  test.each(cases)('%s', (_, make) => {
    const { entries } = readText(make(), { url: null, name: 'a' });
    expect(entries.length).toBeGreaterThan(0);
  });

  test('whatever lines come, every word is kept and no text stays unclean', () => {
    const line = fc.oneof(
      fc.constantFrom(
        'Related',
        'More',
        '2 hours ago',
        '',
        '',
        'By Jane Doe',
        '28 January 2025',
        '• item',
        '1. item',
        'A heading here',
      ),
      fc.constantFrom(
        'A paragraph that is long enough to be one, and that ends.',
        'Photo: Jane Doe',
        '“Quoted.”',
        '— Jane Doe',
        '***',
      ),
      fc.string({ unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        for (const { story } of readText(lines.join('\n'), { url: null, name: 'a' }).entries) {
          expect(story.title).not.toBe('');
          const text = JSON.stringify(story);
          expect(clean(text)).toBe(text);
        }
      }),
      { numRuns: 300 },
    );
  });
});
