import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ReaderError } from '../../src/core/errors.ts';
import { readDocument, type Document } from '../../src/read/read-document.ts';

function document(content: string | Uint8Array, more: Partial<Document> = {}): Document {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { bytes, url: null, contentType: null, name: 'target', ...more };
}

async function failure(content: string | Uint8Array): Promise<ReaderError> {
  const error: unknown = await readDocument(document(content)).catch((thrown: unknown) => thrown);
  if (!(error instanceof ReaderError)) throw new Error(`no ReaderError: ${String(error)}`);
  return error;
}

function latin1(text: string): Uint8Array {
  return Uint8Array.from(Array.from(text, (letter) => letter.charCodeAt(0)));
}

const PARAGRAPH = 'A paragraph that is long enough to be taken for one, and that ends as paragraphs do.';

describe('each form goes to its reader', () => {
  test('a page', async () => {
    const page = `<!doctype html><title>A Title</title><article><h1>A Title</h1>${`<p>${PARAGRAPH}</p>`.repeat(9)}</article>`;
    const { source, entries } = await readDocument(document(page, { url: 'https://example.com/a' }));
    expect(source.kind).toBe('page');
    expect(entries[0]?.story.title).toBe('A Title');
  });

  test('markdown', async () => {
    const { source, entries } = await readDocument(document(`# A Title\n\n${PARAGRAPH}`));
    expect([source.kind, entries[0]?.story.title]).toEqual(['text', 'A Title']);
  });

  test('a saved text', async () => {
    const { source, entries } = await readDocument(document(`A Title\n\n${PARAGRAPH}`, { name: 'x.html' }));
    expect([source.kind, entries[0]?.story.title]).toEqual(['text', 'A Title']);
  });

  test.each([
    '<rss version="2.0"><channel><title>News</title><item><title>A Title</title></item></channel></rss>',
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><entry><title>A Title</title></entry></feed>',
    '{"version":"https://jsonfeed.org/version/1.1","title":"News","items":[{"id":"1","title":"A Title"}]}',
    'PHP Warning: mktime() in /srv/feed.php on line 3\n<?xml version="1.0"?><rss><channel><title>News</title><item><title>A Title</title></item></channel></rss>',
  ])('a feed: %j', async (feed) => {
    const { source, entries } = await readDocument(document(feed));
    expect([source.kind, source.title]).toEqual(['feed', 'News']);
    expect(entries.map(({ role, story }) => [role, story.title])).toEqual([['entry', 'A Title']]);
  });

  test("an entry's text stands in its body", async () => {
    const feed = `<rss><channel><title>News</title><item><title>A Title</title><description>${`&lt;p&gt;${PARAGRAPH}&lt;/p&gt;`.repeat(9)}</description></item></channel></rss>`;
    const { entries } = await readDocument(document(feed));
    expect(entries[0]?.story.body).toHaveLength(9);
  });

  test('a text about feeds is a text', async () => {
    const text = `How to write a feed:\n\n<?xml version="1.0"?>\n<rss version="2.0"><channel><title>x</title></channel></rss>\n\n${`${PARAGRAPH}\n\n`.repeat(9)}`;
    expect((await readDocument(document(text))).source.kind).toBe('text');
  });

  test('a feed without entries has nothing to read', async () => {
    const { code } = await failure('<rss version="2.0"><channel><title>x</title></channel></rss>');
    expect(code).toBe('empty');
  });

  test('an old encoding is decoded first', async () => {
    const text = latin1(`Caf\u00e9 r\u00e9ouvert\n\n${PARAGRAPH}`);
    const { entries } = await readDocument(document(text, { contentType: 'text/plain; charset=iso-8859-1' }));
    expect(entries[0]?.story.title).toBe('Café réouvert');
  });

  test('an address that is no web address is not kept', async () => {
    const { source } = await readDocument(document(`A Title\n\n${PARAGRAPH}`, { url: 'file:///etc/passwd' }));
    expect(source.url).toBeNull();
  });
});

describe('what cannot be read is named in plain words', () => {
  test.each([
    ['%PDF-1.7\n%\xe2\xe3', 'PDF document'],
    ['\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'PNG picture'],
    ['\xff\xd8\xff\xe0\0\x10JFIF', 'JPEG picture'],
    ['GIF89a\x01\0', 'GIF picture'],
    ['RIFF\x10\0\0\0WEBPVP8 ', 'WebP picture'],
    ['PK\x03\x04\x14\0', 'zip archive'],
    ['\x7fELF\x02\x01\x01', 'program'],
    ['SQLite format 3\0', 'SQLite database'],
    ['\0\0\0\x20ftypisom', 'MP4 video'],
    ['ID3\x03\0', 'MP3 sound'],
    ['{\\rtf1\\ansi', 'rich text'],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'Office document'],
    ['\xff\xfe\0\0A\0\0\0', 'UTF-32'],
    ['MZ\x90\0\x03\0\0\0', 'Windows program'],
    [Array.from({ length: 2000 }, (_, i) => String.fromCharCode((i * 7919) % 256)).join(''), 'binary data'],
  ])('%j', async (content, words) => {
    const { code, message, hint } = await failure(latin1(content));
    expect(code).toBe('unsupported');
    expect(message).toContain('“target”');
    expect(message).toContain(words);
    expect(hint).not.toBe('');
  });

  test('a gzip archive', async () => {
    expect((await failure(new Uint8Array(gzipSync('text')))).message).toContain('gzip archive');
  });

  test.each([
    ['{"a": 1}', 'JSON data'],
    ['<svg xmlns="http://www.w3.org/2000/svg"></svg>', 'an SVG picture'],
    ['<?xml version="1.0"?><invoice/>', 'an XML document'],
  ])('data is no news: %j', async (content, words) => {
    expect((await failure(content)).message).toContain(words);
  });
});

describe('nothing to read is said to be nothing', () => {
  test.each([
    ['', 'no bytes'],
    ['\n\n \t\r\n', 'white space'],
    ['\uFEFF', 'a byte order mark'],
    ['\u200b\u200b\u2060', 'what cannot be seen'],
    ['\n'.repeat(1_000_000), 'a million line ends'],
    ['---\n---\n', 'rules'],
  ])('%# %j'.slice(0, 3), async (content) => {
    expect((await failure(content)).code).toBe('empty');
  });
});

test('any bytes give an edition or a ReaderError', async () => {
  const starts = ['', '<html>', '# ', '---\n', '{"', '<?xml ', 'Title\n\n'];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 400 }), async (start, rest) => {
      const bytes = Uint8Array.from([...new TextEncoder().encode(start), ...rest]);
      const result: unknown = await readDocument(document(bytes)).catch((thrown: unknown) => thrown);
      if (!(result instanceof ReaderError)) expect(result).toHaveProperty('entries');
      else expect(['unsupported', 'empty']).toContain(result.code);
    }),
    { numRuns: 300 },
  );
});

// The page that the program began with is not ours to keep here; beside the project it has to come out whole.
const SHARED = join(import.meta.dirname, '../../../shared/source-article.txt');
test.skipIf(!existsSync(SHARED))('the page that it all began with comes out whole', async () => {
  const text = readFileSync(SHARED, 'utf8');
  const { entries } = await readDocument(document(text));
  const [lead, ...related] = entries.map(({ story }) => story);
  expect(lead?.author).toBe('Matthew Broersma');
  const count = (kind: string) => lead?.body?.filter((block) => block.kind === kind).length;
  expect([count('heading'), count('image'), count('paragraph')]).toEqual([3, 1, 19]);
  expect(related.map((story) => [story.excerpt?.at(-1), story.publishedText])).toEqual([
    ['…', '1 hour ago'],
    ['…', '2 hours ago'],
    ['…', '2 hours ago'],
    ['…', '3 hours ago'],
    ['…', '3 hours ago'],
    ['…', '11 hours ago'],
  ]);
  const lines = text.split('\n').filter((line) => line !== '' && line !== 'Recent Posts');
  const json = JSON.stringify(entries);
  for (const line of lines) expect(json.split(JSON.stringify(line)).length, line).toBeGreaterThan(1);
});
