import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ReaderError } from '../../../src/core/errors.ts';
import { clean, cleanLine } from '../../../src/core/sanitise.ts';
import { webUrl } from '../../../src/core/url.ts';
import { entryBlocks } from '../../../src/read/feed/entry-blocks.ts';
import type { Feed } from '../../../src/read/feed/feed.ts';
import { MAX_ENTRIES, MAX_EXCERPT } from '../../../src/read/feed/limits.ts';
import { readFeedBytes } from '../../../src/read/feed/read-feed-bytes.ts';
import { readFeed } from '../../../src/read/feed/read-feed.ts';
import { fixture, FOLDER } from './fixture.ts';

const files = readdirSync(FOLDER).filter((file) => !file.endsWith('.expected.json'));
const FROM = { url: 'https://site.example/feed', contentType: null, name: 'feed' };

/** null for a ReaderError; anything else that is thrown fails the test. */
function read(bytes: Uint8Array): Feed | null {
  try {
    return readFeedBytes(bytes, FROM);
  } catch (error) {
    if (error instanceof ReaderError && error.code === 'unsupported') return null;
    throw error;
  }
}

function checkInvariants({ title, home, movedTo, entries }: Feed): void {
  expect(entries.length).toBeLessThanOrEqual(MAX_ENTRIES);
  expect(title).not.toBe('');
  for (const { story, guid, html, base, text, tags, enclosures } of entries) {
    const lines = [
      title,
      story.title,
      story.author,
      story.site,
      story.excerpt,
      story.publishedText,
      guid,
      ...tags,
    ];
    for (const line of lines) if (line !== null) expect(cleanLine(line)).toBe(line);
    for (const long of [html, text]) if (long !== null) expect(clean(long)).toBe(long);
    const urls = [home, movedTo, story.url, story.image?.url, base, ...enclosures.map(({ url }) => url)];
    for (const url of urls) if (url) expect(webUrl(url)).toBe(url);
    expect(story.id).toMatch(/^[0-9a-f]{16}$/u);
    expect(story.title).not.toBe('');
    expect(story.excerpt?.length ?? 0).toBeLessThanOrEqual(MAX_EXCERPT + 3);
    if (story.published !== null) expect(new Date(story.published).toISOString()).toBe(story.published);
    if (html !== null) entryBlocks(html, base, story.title);
  }
}

describe('whatever comes, there is a feed that keeps its promises, or a ReaderError', () => {
  test('any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const feed = read(bytes);
        if (feed) checkInvariants(feed);
      }),
      { numRuns: 200 },
    );
  });

  test('a feed made of scraps of feeds', () => {
    const scraps = fc.constantFrom(
      ...[
        '<item>',
        '</item>',
        '<item/>',
        '<entry>',
        '</entry>',
        '<title>',
        '</title>',
        '<title type="html">',
        '<link>',
      ],
      ...[
        '</link>',
        '<link href="x"/>',
        '<link href=',
        'https://a.example/1',
        '<![CDATA[',
        ']]>',
        '<description>',
      ],
      ...[
        '</description>',
        '<content:encoded>',
        '<p>',
        '</p>',
        '<svg>',
        '<!--',
        '-->',
        '<?',
        '?>',
        '&',
        '&#0;',
        '&lt;p&gt;',
      ],
      ...[
        '&amp;amp;',
        '<guid>',
        '</guid>',
        '<media:group>',
        '<media:content url="/a.jpg" medium="image">',
        '<author>',
      ],
      ...[
        '<name>',
        '</author>',
        '<pubDate>',
        '2026-01-01',
        'Mon, 5 Jan 26',
        '</channel>',
        '</rss>',
        '<channel>',
        '"',
        '<',
      ],
      ...[
        '\u001B[31m',
        '\u202E',
        '\uD800',
        'word',
        ' ',
        '\n',
        '<enclosure url="a.mp3"',
        '>',
        '</',
        'xml:base="//b.example/"',
      ],
    );
    const root = fc.constantFrom(
      '<rss version="2.0"><channel>',
      '<feed xmlns="http://www.w3.org/2005/Atom">',
      '<rdf:RDF xmlns="http://purl.org/rss/1.0/">',
    );
    fc.assert(
      fc.property(root, fc.array(scraps, { maxLength: 60 }), (start, parts) => {
        checkInvariants(readFeed(start + parts.join(''), FROM));
      }),
      { numRuns: 500 },
    );
  });

  test('a fixture that is cut, has a piece taken out, or bytes changed', () => {
    const change = fc.record({
      file: fc.constantFrom(...files),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      remove: fc.nat(80),
      insert: fc.uint8Array({ maxLength: 4 }),
      cut: fc.boolean(),
    });
    fc.assert(
      fc.property(change, ({ file, at, remove, insert, cut }) => {
        const bytes = fixture(file);
        const from = Math.floor(bytes.length * at);
        const rest = cut ? new Uint8Array() : bytes.subarray(from + remove);
        const feed = read(Uint8Array.from([...bytes.subarray(0, from), ...insert, ...rest]));
        if (feed) checkInvariants(feed);
      }),
      { numRuns: 400 },
    );
  });

  test('JSON of any shape', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.dictionary(
            fc.constantFrom(
              'id',
              'url',
              'title',
              'content_html',
              'content_text',
              'summary',
              'authors',
              'author',
              'tags',
              'attachments',
              'date_published',
              'image',
            ),
            fc.jsonValue(),
          ),
        ),
        (items) => {
          const feed = { version: 'https://jsonfeed.org/version/1.1', title: 'x', items };
          checkInvariants(readFeed(JSON.stringify(feed), FROM));
        },
      ),
      { numRuns: 300, examples: [[[{ summary: '.' }]]] },
    );
  });
});

describe('feeds that are built to take readers down', () => {
  const rss = (inner: string) => `<rss version="2.0"><channel><title>x</title>${inner}</channel></rss>`;
  const deep = (name: string) => `<${name}>`.repeat(100_000);
  const hostile: [string, string][] = [
    ['100,000 open elements', rss(deep('x'))],
    ['100,000 open items', rss(deep('item'))],
    ['100,000 open elements of markup', rss(`<item><title>x</title><description>${deep('b')}`)],
    [
      '100,000 escaped elements',
      rss(`<item><title>x</title><description>${deep('svg').replaceAll('<', '&lt;')}</description></item>`),
    ],
    ['an attribute that never ends', rss(`<item a="${'x'.repeat(300_000)}`)],
    ['100,000 attributes', rss(`<item ${'a="1" b="2" '.repeat(50_000)}>`)],
    [
      '100,000 namespaces',
      `<rss ${Array.from({ length: 50_000 }, (_, i) => `xmlns:n${i}="u"`).join(' ')}><channel/></rss>`,
    ],
    ['brackets without end', `{"version":"https://jsonfeed.org/version/1.1","items":${'['.repeat(200_000)}`],
    ['a title of two million letters', rss(`<item><title>${'a '.repeat(1_000_000)}</title></item>`)],
    [
      'a line of spaces',
      rss(
        `<item><title>a${' '.repeat(200_000)}b</title><description>${' '.repeat(200_000)}.</description><pubDate>${' '.repeat(100_000)}</pubDate></item>`,
      ),
    ],
    ['references without end', rss(`<item><title>${'&amp;'.repeat(200_000)}</title></item>`)],
    [
      'quotes that never close',
      rss(`<item><description>${'&lt;a href="x '.repeat(30_000)}</description></item>`),
    ],
    ['brackets that never close', rss(`<item><title>${'<['.repeat(100_000)}</title></item>`)],
    [
      'comments that never close',
      rss(`<item><description>${'&lt;!-- '.repeat(30_000)}</description></item>`),
    ],
    [
      'titles full of open elements',
      rss(`<item><title>${'&lt;b&gt;'.repeat(3_000)}</title></item>`.repeat(500)),
    ],
    [
      'words of buttons',
      rss(
        `<item><title>x</title><description>${'x share x this '.repeat(9)}!</description></item>`.repeat(
          1_000,
        ),
      ),
    ],
    ['roots without end', '<rss>'.repeat(50_000)],
    ['roots of nothing without end', '<feed>'.repeat(50_000)],
  ];
  test.each(hostile)('%s', (_, text) => {
    const feed = read(new TextEncoder().encode(text));
    if (feed) expect(feed.entries.length).toBeLessThanOrEqual(MAX_ENTRIES);
  });

  test('of more than 5,000 entries without dates the first ones are kept, and it is said', () => {
    const items = Array.from(
      { length: 6_000 },
      (_, i) => `<item><guid>${i}</guid><title>${i}</title></item>`,
    );
    const { entries, problems } = readFeed(rss(items.join('')), FROM);
    expect([entries.length, entries.at(-1)?.guid]).toEqual([5_000, '4999']);
    expect(problems.join()).toContain('has 6,000 entries; the first 5,000');
  });

  test('entities within entities come to nothing', () => {
    const levels = Array.from({ length: 30 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(20)}">`);
    const bomb = `<!DOCTYPE rss [<!ENTITY e0 "boom">${levels.join('')}]>${rss(`<item><guid>1</guid><title>x</title><description>${'&e30;&e1;'.repeat(1_000)}</description></item>`)}`;
    expect(readFeed(bomb, FROM).entries[0]?.text ?? '').toBe('');
  });

  test('one large entity may not be repeated without end', () => {
    const feed = `<!DOCTYPE rss [<!ENTITY a "${'x'.repeat(1_000)}">]>${rss(`<item><guid>1</guid><description>${'&a;'.repeat(10_000)}</description></item>`)}`;
    expect(readFeed(feed, FROM).entries[0]?.text.length).toBeLessThanOrEqual(100_000);
  });

  test('a file of this machine is never read', () => {
    const feed = `<!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/hostname"><!ENTITY % p PUBLIC "x" "http://127.0.0.1/">]>${rss('<item><title>[&f;]</title></item>')}`;
    expect(readFeed(feed, FROM).entries[0]?.story.title).toBe('[]');
  });
});

describe('what is no feed is refused with what it is', () => {
  test.each([
    ['<!doctype html><title>A page</title><p>Text.</p>', 'an HTML page'],
    ['%PDF-1.7', 'a PDF document'],
    ['', 'empty'],
    ['Just words.', 'no feed'],
    ['{"a": 1}', 'no feed'],
    ['<?xml version="1.0"?><opml version="2.0"><body/></opml>', 'no feed'],
  ])('%j', (text, what) => {
    expect(() => readFeedBytes(new TextEncoder().encode(text), FROM)).toThrow(what);
    expect(() => readFeedBytes(new TextEncoder().encode(text), FROM)).toThrow(ReaderError);
  });

  test('a page that shows the source of a feed', () => {
    const page = `<!doctype html><html><body><h1>RSS by hand</h1><pre>${'<rss version="2.0"><channel><title>x</title>'}</pre></body></html>`;
    expect(() => readFeedBytes(new TextEncoder().encode(page), FROM)).toThrow('an HTML page');
  });
});
