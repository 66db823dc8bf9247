import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanLine } from '../../src/core/sanitise.ts';
import { isOpml, parseOpml, writeOpml } from '../../src/sources/opml.ts';
import { normalTags, type Subscription } from '../../src/sources/subscription.ts';

const FEED = 'https://news.example/feed';

/** An outline as another program may have written it, within a file. */
function inFile(outline: string): string {
  return `<?xml version="1.0"?><opml version="1.0"><head><title>Mine</title></head><body>${outline}</body></opml>`;
}

function only(text: string): Subscription {
  const { subscriptions } = parseOpml(text);
  expect(subscriptions).toHaveLength(1);
  return subscriptions[0] as Subscription;
}

describe('reading', () => {
  test('an outline gives address, name, page and categories', () => {
    const text = inFile(
      `<outline type="rss" text="News" title="Other" xmlUrl="${FEED}" htmlUrl="https://news.example/" category="daily,/World/Europe"/>`,
    );
    expect(only(text)).toEqual({
      url: FEED,
      title: 'News',
      home: 'https://news.example/',
      tags: ['daily', 'World', 'Europe'],
    });
  });

  test('every folder around a feed is one of its tags', () => {
    const text = inFile(
      `<outline text="Tech"><outline title="Web"><outline text="A" xmlUrl="${FEED}"/></outline></outline>
       <outline text="B" xmlUrl="https://b.example/feed"/>`,
    );
    expect(parseOpml(text).subscriptions.map(({ tags }) => tags)).toEqual([['Tech', 'Web'], []]);
  });

  test.each([
    ['a bare ampersand', `<outline text="A" xmlUrl="${FEED}?a=1&b=2"/>`, `${FEED}?a=1&b=2`],
    ['attributes in another case', `<OUTLINE TEXT="A" XMLURL="${FEED}"/>`, FEED],
    ['attributes without quotes', `<outline text=A xmlUrl=${FEED} />`, FEED],
    ['single quotes', `<outline text='A "quoted" name' xmlUrl='${FEED}'/>`, FEED],
    ['no text', `<outline xmlUrl="${FEED}"/>`, FEED],
    ['the address where a link’s stands', `<outline type="rss" url="${FEED}"/>`, FEED],
    ['feed: in front', `<outline xmlUrl="feed:${FEED}"/>`, FEED],
    ['feed:// in front', '<outline xmlUrl="feed://news.example/feed"/>', 'http://news.example/feed'],
    ['spaces around', `<outline xmlUrl="\n  ${FEED} "/>`, FEED],
    ['an element that is not closed', `<outline text="A" xmlUrl="${FEED}">`, FEED],
  ])('%s is forgiven', (_name, outline, url) => {
    expect(only(inFile(outline)).url).toBe(url);
  });

  test.each([
    ['without a body', `<opml><outline xmlUrl="${FEED}"/></opml>`],
    [
      'that was cut off',
      `<opml version="2.0"><body><outline text="F"><outline xmlUrl="${FEED}"/><outline text="B" xmlUrl="https://b.exa`,
    ],
    [
      'with junk in front',
      `Warning: header\n<?xml version="1.0"?><opml><body><outline xmlUrl="${FEED}"/></body></opml>`,
    ],
    [
      'with entities of its own',
      `<!DOCTYPE opml [<!ENTITY a "lol"><!ENTITY f SYSTEM "file:///etc/passwd">]><opml><body><outline text="&a;&f;" xmlUrl="${FEED}"/></body></opml>`,
    ],
  ])('a file %s is read as far as it goes', (_name, text) => {
    expect(isOpml(text)).toBe(true);
    expect(only(text).url).toBe(FEED);
  });

  test('HTML’s entities and escape sequences in names come out clean', () => {
    expect(only(inFile(`<outline text="Caf&eacute; &amp; &#27;[31mmore" xmlUrl="${FEED}"/>`)).title).toBe(
      'Café & more',
    );
  });

  test('a name that is only the address is none', () => {
    expect(only(inFile(`<outline text="${FEED}" xmlUrl="${FEED}"/>`)).title).toBeNull();
  });

  test('a feed in two folders is one feed with both tags', () => {
    const text = inFile(
      `<outline text="One"><outline xmlUrl="${FEED}"/></outline>
       <outline text="Two"><outline text="News" xmlUrl="http://news.example/feed/"/></outline>`,
    );
    expect(only(text)).toMatchObject({ url: FEED, title: 'News', tags: ['One', 'Two'] });
  });

  test('an outline within an unclosed feed has no tag of it', () => {
    const text = inFile(`<outline text="A" xmlUrl="${FEED}"><outline text="B" xmlUrl="https://b.example/"/>`);
    expect(parseOpml(text).subscriptions.map(({ tags }) => tags)).toEqual([[], []]);
  });

  test.each([
    ['ftp://news.example/feed', /not ftp:/u],
    ['https://me:secret@news.example/feed', /user name or a password/u],
    ['nothing at all', /not a web address/u],
  ])('the address %s is reported and not taken', (address, why) => {
    const { subscriptions, skipped } = parseOpml(inFile(`<outline text="A" xmlUrl="${address}"/>`));
    expect(subscriptions).toEqual([]);
    expect(skipped).toEqual([{ line: null, text: 'A', why: expect.stringMatching(why) }]);
  });

  test.each([
    ['a feed', '<outline type="rss" text="A"/>', /without an address/u],
    [
      'a feed with its page only',
      '<outline type="atom" text="A" htmlUrl="https://a.example/"/>',
      /newsreader add/u,
    ],
    ['a feed whose address is empty', '<outline type="rss" text="A" xmlUrl=" "/>', /without an address/u],
    [
      'another list',
      '<outline type="include" text="A" url="https://a.example/l.opml"/>',
      /newsreader import/u,
    ],
    [
      'another list, as a link',
      '<outline type="link" text="A" url="https://a.example/l.opml"/>',
      /newsreader import/u,
    ],
    ['a link', '<outline type="link" text="A" url="https://a.example/"/>', /newsreader add/u],
  ])('%s that cannot be followed is reported', (_name, outline, why) => {
    const { subscriptions, skipped } = parseOpml(inFile(`${outline}<outline xmlUrl="${FEED}"/>`));
    expect(subscriptions).toMatchObject([{ url: FEED, tags: [] }]);
    expect(skipped).toEqual([{ line: null, text: 'A', why: expect.stringMatching(why) }]);
  });

  test('a folder that is called a feed is a folder, where something stands in it', () => {
    const text = inFile(`<outline type="rss" text="Tech"><outline xmlUrl="${FEED}"/></outline>`);
    expect(parseOpml(text)).toMatchObject({ subscriptions: [{ tags: ['Tech'] }], skipped: [] });
  });

  test('a file that ends in the middle is told, one that only forgets to close its outlines is not', () => {
    const cut = `<opml version="2.0"><body><outline text="F"><outline xmlUrl="${FEED}"/><outline text="B" xmlUrl="https://b.exa`;
    expect(parseOpml(cut).notes).toEqual([expect.stringMatching(/ends in the middle/u)]);
    expect(parseOpml(inFile(`<outline xmlUrl="${FEED}"/>`)).notes).toEqual([]);
    expect(parseOpml(inFile(`<outline text="F"><outline xmlUrl="${FEED}">`)).notes).toEqual([]);
  });

  test('a file that never closes anything is cut where it gets too deep, and says so', () => {
    const text = inFile(
      `<outline text="F"><outline xmlUrl="${FEED}">${'<outline text="F">'.repeat(200_000)}`,
    );
    expect(only(text).tags).toEqual(['F']);
    expect(parseOpml(text).skipped).toHaveLength(1);
  });
});

describe('writing', () => {
  test('puts a feed into the folder of its first tag, with all tags as its category', () => {
    const opml = writeOpml(
      [
        { url: FEED, title: 'A & “B”', home: 'https://news.example/', tags: ['Tech', 'Web'] },
        { url: 'https://b.example/feed?a=1&b=2', title: null, home: null, tags: [] },
      ],
      new Date(0),
    );
    expect(opml).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
  <head>
    <title>newsreader subscriptions</title>
    <dateCreated>Thu, 01 Jan 1970 00:00:00 GMT</dateCreated>
  </head>
  <body>
    <outline text="Tech" title="Tech">
      <outline type="rss" text="A &amp; “B”" title="A &amp; “B”" xmlUrl="${FEED}" htmlUrl="https://news.example/" category="Tech,Web"/>
    </outline>
    <outline type="rss" text="https://b.example/feed?a=1&amp;b=2" title="https://b.example/feed?a=1&amp;b=2" xmlUrl="https://b.example/feed?a=1&amp;b=2"/>
  </body>
</opml>
`);
  });

  test('what is written is read back the same, whatever the names and tags', () => {
    const line = fc.string({ unit: 'grapheme', maxLength: 20 }).map(cleanLine);
    const subscription = fc.record({
      name: line,
      home: fc.constantFrom('https://news.example/', null),
      tags: fc.array(fc.oneof(line, fc.constantFrom('a,b', '/a', 'C/C++', '"q"', '[]')), { maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.array(subscription, { maxLength: 8 }), (drawn) => {
        const list = drawn.map(({ name, home, tags }, index) => ({
          url: `https://news.example/${index}?x=1&y=2`,
          title: name || null,
          home,
          tags: normalTags(tags),
        }));
        const byUrl = (all: Subscription[]) => all.toSorted((a, b) => (a.url < b.url ? -1 : 1));
        expect(byUrl(parseOpml(writeOpml(list)).subscriptions)).toEqual(list);
      }),
    );
  });
});
