import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { plainText } from '../../src/core/blocks.ts';
import type { Story } from '../../src/core/story.ts';
import { readFrontMatter } from '../../src/read/front-matter.ts';
import { readMarkdown } from '../../src/read/markdown.ts';

const FOLDER = join(import.meta.dirname, 'fixtures/markdown');
const URL_OF_IT = 'https://example.com/news/rain.md';

function stories(file: string, url: string | null = null): Story[] {
  const text = readFileSync(join(FOLDER, file), 'utf8');
  const { entries } = readMarkdown(text, { url, name: file });
  return entries.map(({ story }) => story);
}

function lead(text: string): Story | undefined {
  return readMarkdown(text, { url: null, name: 'a.md' }).entries[0]?.story;
}

describe('a text with front matter', () => {
  test('its title, authors, date, language and summary are the story’s', () => {
    const [story] = stories('front-matter.md');
    expect(story).toMatchObject({
      title: 'Rain: what the gauges say',
      author: 'Jane Doe, Ravi Pillai',
      published: '2025-01-28T00:00:00.000Z',
      publishedText: '2025-01-28',
      lang: 'en-GB',
      excerpt: 'Forty gauges, one wet year, and a surprise in the north.',
    });
  });

  test('its body is headings, lists, quotes, code, tables and pictures, without the headline again', () => {
    const [story] = stories('front-matter.md', URL_OF_IT);
    expect(story?.body?.map((block) => block.kind)).toEqual([
      'paragraph',
      'heading',
      'list',
      'quote',
      'code',
      'table',
      'image',
    ]);
  });

  test('relative links and pictures resolve against where it came from', () => {
    const json = JSON.stringify(stories('front-matter.md', URL_OF_IT));
    expect(json).toContain('"href":"https://example.com/valley"');
    expect(json).toContain('"url":"https://example.com/news/img/gauge.jpg"');
  });

  test('a list of links under a heading that says so is its related stories', () => {
    const [, ...related] = stories('front-matter.md', URL_OF_IT);
    expect(
      related.map(({ title, url, excerpt, publishedText }) => [title, url, excerpt, publishedText]),
    ).toEqual([
      ['Snow on the coast', 'https://example.com/snow', null, '27 January 2025'],
      ['How to read a cloud', 'https://example.com/news/clouds.html', 'a short guide for walkers', null],
    ]);
  });

  test('a stray colon in it loses nothing', () => {
    const [story] = stories('broken-front-matter.md');
    expect(story).toMatchObject({ title: 'Rain: the sequel', author: 'Jane Doe' });
    expect(plainText(story?.body ?? [])).toBe('It rained again.');
  });

  test.each([
    [
      '+++\ntitle = "Toml"\ndate = 2025-01-28\n+++\nText.',
      { title: 'Toml', published: '2025-01-28T00:00:00.000Z' },
    ],
    ['---\ntitle: T\ndate: 2025-01-28 09:15:00 +0100\n---\n', { published: '2025-01-28T08:15:00.000Z' }],
    ['---\ntitle: T\ndate: someday\n---\n', { published: null, publishedText: 'someday' }],
    ['---\r\ntitle: T\r\nlang: pt_BR\r\n---\r\nText.', { title: 'T', lang: 'pt-BR', rest: 'Text.' }],
    ['---\ntitle: T\nlang: "not a language"\n---\n', { lang: null }],
    ['---\nauthor: { name: Jane Doe, email: x@example.com }\n---\n', { author: 'Jane Doe' }],
    ['---\ntitle: [1, *x, &x 2]\n---\nText.', { rest: 'Text.' }],
    [
      '---\nOnly prose between two rules.\n---\n',
      { title: null, rest: '---\nOnly prose between two rules.\n---\n' },
    ],
    ['No front matter.', { title: null, rest: 'No front matter.' }],
  ])('%j', (text, expected) => {
    expect(readFrontMatter(text)).toMatchObject(expected);
  });
});

describe('a text without front matter', () => {
  test('its first heading is the title, and the line under it says who and when', () => {
    const [story] = stories('heading.md');
    expect(story).toMatchObject({
      title: 'The Town That Sold Its Clock',
      author: 'Jane Doe',
      published: '2025-01-28T00:00:00.000Z',
    });
    expect(plainText(story?.body ?? [])).toBe(
      'The clock fetched four thousand, which is more than the tower did.\n\nNobody has been late since.',
    );
  });

  test('without any heading it is called by its first words', () => {
    expect(lead('The ferry is late.\n\nIt always is.')?.title).toBe('The ferry is late.');
  });

  test('a subheading under paragraphs is not its title', () => {
    const story = lead('A paragraph.\n\n## Later\n\nAnother.');
    expect(story?.title).toBe('A paragraph.');
    expect(story?.body?.map((block) => block.kind)).toEqual(['paragraph', 'heading', 'paragraph']);
  });

  test('a heading "More" over prose stays a heading', () => {
    const story = lead('# T\n\nText.\n\n## More\n\nThere is more to say about this, and here it is.');
    expect(plainText(story?.body ?? [])).toContain('There is more to say');
  });

  test('HTML in it passes the same gate as a page', () => {
    const story = lead(
      '# T\n\n<script>alert(1)</script>\n\n[x](javascript:alert(1)) and <b onclick="x">bold</b>',
    );
    expect(JSON.stringify(story)).not.toMatch(/alert|javascript|onclick/u);
  });
});

describe('a text that came from nowhere', () => {
  const text =
    '# T\n\nSee [there](x.html) and ![a gauge](g.jpg).\n\n![](h.jpg)\n\n## Related posts\n\n' +
    '- [The mill](https://m.example/mill) — a mill story, 3 March 2025\n- [The weir](weir.html)\n';
  const { entries } = readMarkdown(text, { url: null, name: 'a.md' });

  test('its closing list of relative links is its related stories, without addresses', () => {
    expect(
      entries.slice(1).map(({ story }) => [story.title, story.url, story.excerpt, story.publishedText]),
    ).toEqual([
      ['The mill', 'https://m.example/mill', 'a mill story', '3 March 2025'],
      ['The weir', null, null, null],
    ]);
  });

  test('its relative links are text, and its pictures have no address', () => {
    expect(entries[0]?.story.body).toEqual([
      { kind: 'paragraph', content: [{ text: 'See there and.' }] },
      { kind: 'image', url: null, alt: 'a gauge', caption: null, credit: null },
    ]);
  });
});

describe('a picture', () => {
  const kinds = (text: string) => lead(`# T\n\n${text}`)?.body?.map((block) => block.kind);

  test('inside a sentence stands behind it, and the sentence stays whole', () => {
    expect(kinds('One ![a](https://x.example/a.jpg) sentence ![b](https://x.example/b.jpg) only.')).toEqual([
      'paragraph',
      'image',
      'image',
    ]);
  });

  test('before the first word stays there', () => {
    expect(kinds('![a](https://x.example/a.jpg)\nA sentence.')).toEqual(['image', 'paragraph']);
  });
});

test('a quote of several paragraphs keeps them', () => {
  const [quote] = lead('# T\n\n> One.\n>\n> Two,\n> and more.\n\nText.')?.body ?? [];
  expect(quote && plainText([quote])).toBe('> One.\n>\n> Two, and more.');
});

describe('no markdown takes it down', () => {
  test.each([
    ['brackets', '['.repeat(20_000)],
    ['stars', '*a '.repeat(20_000)],
    ['underscores', '_'.repeat(50_000)],
    ['quotes in quotes', '>'.repeat(5_000)],
    ['lists in lists', Array.from({ length: 400 }, (_, depth) => `${' '.repeat(depth * 2)}- x`).join('\n')],
    ['backticks', Array.from({ length: 500 }, (_, count) => '`'.repeat(count)).join(' ')],
    ['a megabyte of paragraphs', 'word word word.\n\n'.repeat(60_000)],
  ])('%s', (_, text) => {
    expect(readMarkdown(text, { url: null, name: 'a.md' }).entries.length).toBeLessThan(2);
  });
});
