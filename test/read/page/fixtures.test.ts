// Whole pages in the markup of real publishing systems, each with what a person would expect of it (NAME.expected.json).
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inlineText, plainText, type Block } from '../../../src/core/blocks.ts';
import type { Story } from '../../../src/core/story.ts';
import { readPage } from '../../../src/read/page/read-page.ts';

type Wanted = Partial<
  Record<'title' | 'url' | 'excerpt' | 'author' | 'published' | 'publishedText', string | null>
>;
interface Expected {
  /** Where the page is said to come from. */
  url: string | null;
  source?: { title?: string; url?: string | null };
  lead?: Partial<Story>;
  /** Kinds of all blocks in order. */
  kinds?: Block['kind'][];
  headings?: string[];
  pictures?: Record<string, string | null>[];
  tables?: { caption: string | null; head: string[] | null; rows: string[][] }[];
  code?: { language: string | null; text: string }[];
  has?: string[];
  hasNot?: string[];
  /** All of them, in order; what isn't named is null. */
  related?: Wanted[];
  entries?: Wanted[];
}

const folder = join(import.meta.dirname, 'fixtures');
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.html'))
  .map((file) => file.slice(0, -'.html'.length));

describe.each(names)('%s', (name) => {
  const expected = JSON.parse(readFileSync(join(folder, `${name}.expected.json`), 'utf8')) as Expected;
  const edition = readPage(readFileSync(join(folder, `${name}.html`), 'utf8'), expected.url, `${name}.html`);
  const lead = edition.entries.find(({ role }) => role === 'lead')?.story;
  const body = lead?.body ?? [];

  if (expected.source)
    test('the source is named as the site is', () => {
      expect(edition.source).toMatchObject({ kind: 'page', ...expected.source });
    });

  if (expected.lead)
    test('the lead carries what the page says of itself', () => {
      expect(lead).toMatchObject(expected.lead ?? {});
    });

  if (expected.kinds)
    test('the body is the article’s blocks in order', () => {
      expect(body.map(({ kind }) => kind)).toEqual(expected.kinds);
    });

  if (expected.headings)
    test('the subheadings are headings', () => {
      expect(body.flatMap((block) => (block.kind === 'heading' ? [inlineText(block.content)] : []))).toEqual(
        expected.headings,
      );
    });

  if (expected.pictures)
    test('pictures have their words', () => {
      expect(body.filter(({ kind }) => kind === 'image')).toMatchObject(expected.pictures ?? []);
    });

  if (expected.tables)
    test('tables keep caption, head and rows', () => {
      const tables = body.flatMap((block) => (block.kind === 'table' ? [block] : []));
      expect(
        tables.map(({ caption, head, rows }) => ({
          caption,
          head: head?.map(inlineText) ?? null,
          rows: rows.map((row) => row.map(inlineText)),
        })),
      ).toEqual(expected.tables);
    });

  if (expected.code)
    test('code is kept as written', () => {
      expect(
        body.flatMap((block) =>
          block.kind === 'code' ? [{ language: block.language, text: block.text }] : [],
        ),
      ).toEqual(expected.code);
    });

  test('the text has what belongs to the article and nothing else', () => {
    const text = plainText(body);
    expect((expected.has ?? []).filter((part) => !text.includes(part))).toEqual([]);
    expect((expected.hasNot ?? []).filter((part) => text.includes(part))).toEqual([]);
  });

  if (expected.related)
    test('the related posts are all there, and nothing but them', () => {
      expect(
        edition.entries.filter(({ role }) => role === 'related').map(({ story }) => wanted(story)),
      ).toEqual((expected.related ?? []).map(complete));
    });

  if (expected.entries)
    test('a front page gives its stories', () => {
      expect(lead).toBeUndefined();
      expect(edition.entries.map(({ story }) => wanted(story))).toEqual(
        (expected.entries ?? []).map(complete),
      );
    });
});

function wanted({ title, url, excerpt, author, published, publishedText }: Story): Wanted {
  return { title, url, excerpt, author, published, publishedText };
}

function complete(story: Wanted): Wanted {
  return {
    title: null,
    url: null,
    excerpt: null,
    author: null,
    published: null,
    publishedText: null,
    ...story,
  };
}
