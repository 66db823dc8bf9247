import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { Library } from '../../src/library/library.ts';
import { addTarget, type Added, type AddOptions } from '../../src/sources/add.ts';
import { temporaryFolder, temporaryHome } from '../keep/temporary-home.ts';
import { article, rss, startSite, type Page, type SiteServer } from '../servers/site-server.ts';

let pages: Record<string, Page | string> = {};
let site: SiteServer;
let library: Library;
beforeEach(async () => {
  pages = {};
  site = await startSite(pages);
  library = Library.open(temporaryHome());
});
afterEach(async () => {
  library.close();
  await site.close();
});

const add = (path: string, options?: AddOptions): Promise<Added> =>
  addTarget(library, site.origin + path, options);
const link = (href: string, title = 'Feed', type = 'application/rss+xml'): string =>
  `<link rel="alternate" type="${type}" title="${title}" href="${href}">`;
const titles = (): string[] => library.sources.list().map(({ title }) => title);
const count = (of: 'all' | 'saved'): number =>
  library.stories.rows({ view: { of }, unread: false, sort: 'date' }).length;

describe('a feed', () => {
  test('is followed with its name, its page and its stories', async () => {
    pages['/feed'] = rss('Harbour News', 'https://news.example', 3);
    expect(await add('/feed')).toMatchObject({ added: [{ title: 'Harbour News', stories: 3 }], known: [] });
    expect(library.sources.list()).toMatchObject([
      { kind: 'feed', url: `${site.origin}/feed`, home: 'https://news.example/', feedTitle: 'Harbour News' },
    ]);
    expect(count('all')).toBe(3);
  });

  test('with what its server says of when to ask again', async () => {
    const headers = {
      etag: '"1"',
      'last-modified': 'Tue, 01 Apr 2025 09:00:00 GMT',
      'cache-control': 'max-age=3600',
    };
    pages['/feed'] = { ...rss('Harbour News', 'https://news.example'), headers };
    await add('/feed');
    const [source] = library.sources.list();
    expect(source).toMatchObject({ etag: '"1"', lastModified: headers['last-modified'], status: 200 });
    expect(Date.parse(source?.nextAt ?? '') - Date.parse(source?.askedAt ?? '')).toBe(3_600_000);
  });

  test('that is followed already is not asked again, and gets the tags that are wished', async () => {
    pages['/feed'] = rss('Harbour News', 'https://news.example');
    await add('/feed', { tags: ['one'] });
    const asked = site.asked.length;
    expect(await add('/feed', { tags: ['two'], title: 'Mine' })).toMatchObject({
      added: [],
      known: [{ title: 'Mine', tags: ['one', 'two'] }],
    });
    expect(site.asked).toHaveLength(asked);
  });

  test('that has more entries than are kept says so', async () => {
    const many = Array.from(
      { length: 5_001 },
      (_, at) => `<item><guid>${at}</guid><title>${at}</title></item>`,
    );
    pages['/feed'] = {
      ...rss('Big', 'https://big.example'),
      body: `<rss><channel><title>Big</title>${many.join('')}</channel></rss>`,
    };
    expect(await add('/feed')).toMatchObject({
      added: [{ stories: 5_000, problems: ['The feed has 5,001 entries; the first 5,000 are kept.'] }],
    });
  });

  test('that the person names may be inside a private network, whoever brought it before', async () => {
    pages['/feed'] = rss('Harbour News', 'https://news.example');
    library.sources.add({ kind: 'feed', url: `${site.origin}/feed`, mayBePrivate: false });
    expect(await add('/feed')).toMatchObject({ known: [{ mayBePrivate: true }] });
  });

  test('that has moved for good is followed where it is now', async () => {
    pages['/old'] = { body: '', status: 301, headers: { location: '/new' } };
    pages['/new'] = rss('Harbour News', 'https://news.example');
    await add('/old');
    expect(library.sources.list()[0]?.url).toBe(`${site.origin}/new`);
  });

  test('that is elsewhere for now is followed where it was asked', async () => {
    pages['/feed'] = { body: '', status: 302, headers: { location: '/today' } };
    pages['/today'] = rss('Harbour News', 'https://news.example');
    await add('/feed');
    expect(library.sources.list()[0]?.url).toBe(`${site.origin}/feed`);
  });

  test('by host and path alone', async () => {
    pages['/feed'] = rss('Harbour News', 'https://news.example');
    await addTarget(library, `${site.origin.replace('http://', '')}/feed`);
    expect(titles()).toEqual(['Harbour News']);
  });

  test('by feed: in front of its address', async () => {
    pages['/feed'] = rss('Harbour News', 'https://news.example');
    await addTarget(library, `feed:${site.origin}/feed`);
    await addTarget(library, `${site.origin.replace('http:', 'feed:')}/feed`);
    expect(titles()).toEqual(['Harbour News']);
  });
});

describe('a site', () => {
  test('is followed by the feed that its page names', async () => {
    pages['/'] = article('Welcome', link('/news/rss'));
    pages['/news/rss'] = rss('Harbour News', 'https://news.example');
    expect(await add('/')).toMatchObject({ added: [{ url: `${site.origin}/news/rss` }] });
  });

  test('with several feeds gives them as choices, and follows none', async () => {
    pages['/'] = article(
      'Welcome',
      link('/a', 'All news') + link('/b', 'Sport', 'application/atom+xml') + link('/a'),
    );
    expect(await add('/')).toEqual({
      choices: [
        { url: `${site.origin}/a`, title: 'All news', type: 'application/rss+xml' },
        { url: `${site.origin}/b`, title: 'Sport', type: 'application/atom+xml' },
      ],
    });
    expect(titles()).toEqual([]);
  });

  test('is followed by those that are chosen, and what fails of them is told', async () => {
    pages['/'] = article('Welcome', link('/a') + link('/b') + link('/c'));
    pages['/a'] = rss('A', 'https://a.example');
    pages['/c'] = rss('C', 'https://c.example');
    const result = await add('/', { choose: (found) => Promise.resolve(found.slice(0, 2)) });
    expect(result).toMatchObject({ added: [{ title: 'A' }], failed: [{ code: 'not-found' }] });
    expect(titles()).toEqual(['A']);
  });

  test.each(['/feed', '/rss.xml', '/atom.xml', '/index.xml', '/blog/feed.xml'])(
    'that names none is followed by what stands at %s',
    async (place) => {
      pages['/blog/'] = article('Welcome');
      pages[place] = rss('Harbour News', 'https://news.example');
      expect(await add('/blog/')).toMatchObject({ added: [{ url: site.origin + place }] });
    },
  );

  test('is not asked for more than a few places', async () => {
    pages['/blog/'] = article('Welcome');
    await add('/blog/');
    expect(site.asked.length).toBeLessThanOrEqual(15);
  });

  test('that asks for patience is left alone', async () => {
    pages['/'] = article('Welcome');
    pages['/feed'] = { body: '', status: 429 };
    await add('/');
    expect(site.asked).toEqual(['/', '/feed']);
  });

  test('whose named feed is broken says so instead of keeping the page', async () => {
    pages['/'] = article('Welcome', link('/gone'));
    await expect(add('/')).rejects.toMatchObject({ code: 'not-found' });
    expect(count('saved')).toBe(0);
  });

  test('whose every address answers with a page has no feed', async () => {
    pages['/'] = article('Welcome');
    for (const place of ['/feed', '/rss', '/feed.xml']) pages[place] = article('Not found, sorry');
    expect(await add('/')).toMatchObject({ saved: { title: 'Welcome' } });
  });
});

describe('a page', () => {
  test('without a feed is kept as a story', async () => {
    pages['/story'] = article('Bridge opens');
    expect(await add('/story')).toMatchObject({ saved: { title: 'Bridge opens' } });
    expect(titles()).toEqual([]);
    expect(count('saved')).toBe(1);
  });

  test('that names a feed is kept itself where that is wished', async () => {
    pages['/story'] = article('Bridge opens', link('/feed'));
    expect(await add('/story', { page: true })).toMatchObject({ saved: { title: 'Bridge opens' } });
    expect(site.asked).toEqual(['/story']);
  });

  test('that names a feed is offered beside it where that is wished, and nothing is followed', async () => {
    pages['/story'] = article('Bridge opens', link('/feed'));
    expect(await add('/story', { offerPage: true })).toMatchObject({
      choices: [{ url: `${site.origin}/feed` }],
      page: 'Bridge opens',
    });
    expect(titles()).toEqual([]);
  });

  test('that is the front of its site is not offered: its feed is what is meant', async () => {
    pages['/'] = article('Bridge opens', link('/feed'));
    pages['/feed'] = rss('Harbour News', 'https://news.example');
    expect(await add('/', { offerPage: true })).toMatchObject({ added: [{ title: 'Harbour News' }] });
  });

  test.each([
    ['that is not there', '/nothing', 'not-found'],
    ['that is binary', '/binary', 'unsupported'],
  ])('%s is an error and changes nothing', async (_name, path, code) => {
    pages['/binary'] = { body: '\u0000\u0001\u0002PNG\u0000', type: 'image/png' };
    await expect(add(path)).rejects.toMatchObject({ name: 'ReaderError', code });
    expect(titles()).toEqual([]);
  });

  test('that is a list of feeds says how these are taken', async () => {
    pages['/list'] = '<opml version="2.0"><body><outline xmlUrl="https://a.example/"/></body></opml>';
    await expect(add('/list')).rejects.toMatchObject({ hint: expect.stringContaining('newsreader import') });
  });
});

describe('a file', () => {
  const file = (name: string, text: string): string => {
    const path = join(temporaryFolder(), name);
    writeFileSync(path, text);
    return path;
  };
  const selfLinked = (href: string): string =>
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>Mine</title><link rel="self" href="${href}"/><id>urn:x</id><entry><title>One</title><id>urn:1</id><link rel="self" href="https://other.example/entry"/><summary>Said.</summary></entry></feed>`;

  test('with a feed that says where it comes from is followed there, with what is in it', async () => {
    await addTarget(library, file('feed.xml', selfLinked('https://news.example/feed')));
    expect(library.sources.list()).toMatchObject([
      { kind: 'feed', url: 'https://news.example/feed', stories: 1, askedAt: null },
    ]);
  });

  test('with a JSON Feed likewise', async () => {
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Mine',
      feed_url: 'https://news.example/feed.json',
      items: [{ id: '1', title: 'One', content_text: 'Said.' }],
    };
    await addTarget(library, file('feed.json', JSON.stringify(feed)));
    expect(library.sources.list()).toMatchObject([{ kind: 'feed', url: feed.feed_url, stories: 1 }]);
  });

  test('with a feed that does not is kept as a file', async () => {
    const path = file('feed.xml', rss('Mine', 'https://news.example').body);
    await addTarget(library, path);
    expect(library.sources.list()).toMatchObject([
      { kind: 'file', url: pathToFileURL(path).href, title: 'Mine', stories: 2 },
    ]);
  });

  test('that is kept as a file has been read, and one whose address is on the web has not been asked', async () => {
    await addTarget(library, file('mine.xml', rss('Mine', 'https://news.example').body));
    await addTarget(library, file('theirs.xml', selfLinked('https://news.example/feed')));
    const asked = library.sources.list().map(({ kind, succeededAt }) => [kind, succeededAt !== null]);
    expect(Object.fromEntries(asked)).toEqual({ file: true, feed: false });
  });

  test.each([
    'http://127.0.0.1:9/feed',
    'http://localhost/feed',
    'http://10.1.2.3/feed',
    'http://[::1]/feed',
  ])('with a feed that says %s, inside a private network, is kept as a file', async (self) => {
    const path = file('feed.xml', selfLinked(self));
    await addTarget(library, path);
    expect(library.sources.list()).toMatchObject([
      { kind: 'file', url: pathToFileURL(path).href, stories: 1 },
    ]);
    await expect(
      addTarget(library, '-', { stdin: Readable.from([Buffer.from(selfLinked(self))]) }),
    ).rejects.toMatchObject({ code: 'private-address' });
  });

  test('that says a public address may not lead into a private network by it', async () => {
    await addTarget(library, file('feed.xml', selfLinked('https://news.example/feed')));
    expect(library.sources.list()).toMatchObject([{ mayBePrivate: false }]);
  });

  test('an entry’s own link is not the feed’s', async () => {
    const path = file('feed.xml', selfLinked('').replace('<link rel="self" href=""/>', ''));
    await addTarget(library, path);
    expect(library.sources.list()).toMatchObject([{ kind: 'file' }]);
  });

  test('with a page or a text is kept as a story', async () => {
    expect(await addTarget(library, file('page.html', article('Bridge opens', link('/feed'))))).toMatchObject(
      {
        saved: { title: 'Bridge opens' },
      },
    );
    const text = `A note\n\n${'One paragraph of it, long enough to be one. '.repeat(5)}\n`;
    expect(await addTarget(library, file('note.txt', text))).toMatchObject({ saved: { title: 'A note' } });
    expect(count('saved')).toBe(2);
  });

  test('goes before a host of its name', async () => {
    const folder = temporaryFolder();
    const before = process.cwd();
    onTestFinished(() => process.chdir(before));
    process.chdir(folder);
    writeFileSync('news.example', article('A file'));
    expect(await addTarget(library, 'news.example')).toMatchObject({ saved: { title: 'A file' } });
  });

  test('that is not there says so', async () => {
    await expect(addTarget(library, './nothing.xml')).rejects.toMatchObject({ code: 'not-found' });
  });

  test.each(['ftp://news.example/feed', 'https://me:secret@news.example/feed', ''])(
    '%j is none, and no address that we follow',
    async (target) => {
      await expect(addTarget(library, target)).rejects.toMatchObject({ code: 'bad-target' });
    },
  );

  test('standard input is one, and a feed there has to say where it comes from', async () => {
    const stdin = (text: string): AddOptions => ({ stdin: Readable.from([Buffer.from(text)]) });
    await addTarget(library, '-', stdin(selfLinked('https://news.example/feed')));
    expect(library.sources.list()).toMatchObject([{ url: 'https://news.example/feed' }]);
    await expect(
      addTarget(library, '-', stdin(rss('Mine', 'https://news.example').body)),
    ).rejects.toMatchObject({ code: 'bad-target' });
  });
});

test('given up, it says so and changes nothing', async () => {
  pages['/'] = article('Welcome');
  const controller = new AbortController();
  const adding = add('/', { signal: controller.signal });
  controller.abort();
  await expect(adding).rejects.toMatchObject({ code: 'cancelled' });
  expect(count('saved')).toBe(0);
});
