import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { ReaderError } from '../../src/core/errors.ts';
import { Library } from '../../src/library/library.ts';
import type { LibrarySource } from '../../src/library/source-types.ts';
import { refresh, type RefreshOptions, type RefreshProgress } from '../../src/sources/refresh.ts';
import { temporaryHome } from '../keep/temporary-home.ts';
import { startFeedServer, type FeedServer, type FeedServerOptions } from '../servers/feed-server.ts';

let server: FeedServer;
let library: Library;
beforeEach(async () => {
  server = await startFeedServer({ feeds: 40, entries: 3 });
  library = Library.open(temporaryHome());
});
afterEach(async () => {
  library.close();
  await server.close();
});

async function another(options: FeedServerOptions): Promise<FeedServer> {
  const own = await startFeedServer(options);
  onTestFinished(() => own.close());
  return own;
}
const follow = (...urls: string[]): LibrarySource[] =>
  urls.map((url) => library.sources.add({ kind: 'feed', url }).source);
const one = (url: string): LibrarySource => follow(url)[0] as LibrarySource;
const now = ({ id }: LibrarySource): LibrarySource => library.sources.get(id) as LibrarySource;
const ask = (options: RefreshOptions = {}) => refresh(library, { threads: 1, ...options });
const stories = (): number =>
  library.stories.rows({ view: { of: 'all' }, unread: false, sort: 'date' }).length;
const asked = (path: string): number => server.asked.filter((one) => one.path === path).length;
const later = (hours: number): Date => new Date(Date.now() + hours * 3_600_000);

describe('what a refresh brings', () => {
  test('the stories of every source, and how each was', async () => {
    const [first] = follow(server.feedUrl(0), server.feedUrl(1, 'atom'), server.feedUrl(2, 'json'));
    expect(await ask()).toMatchObject({ asked: 3, fresh: 3, unchanged: 0, added: 9, failed: [], notDue: 0 });
    expect(stories()).toBe(9);
    expect(now(first as LibrarySource)).toMatchObject({
      title: 'Feed 0',
      status: 200,
      stories: 3,
      error: null,
      etag: expect.any(String),
      succeededAt: expect.any(String),
    });
  });

  test('nothing the second time, since the validators say so', async () => {
    const source = one(server.feedUrl(0));
    await ask();
    expect(await ask()).toMatchObject({ asked: 1, fresh: 0, unchanged: 1, added: 0 });
    expect(server.asked.at(-1)).toEqual({
      path: '/feed/0',
      etag: now(source).etag,
      modified: now(source).lastModified,
    });
    expect(now(source)).toMatchObject({ status: 304, answers304: 1, stories: 3 });
  });

  test('only what is new where something is', async () => {
    follow(server.feedUrl(0), server.feedUrl(1));
    await ask();
    server.publish(1, 2);
    expect(await ask()).toMatchObject({ fresh: 1, unchanged: 1, added: 2 });
    expect(stories()).toBe(8);
  });

  test('a read story stays read', async () => {
    one(server.feedUrl(0));
    await ask();
    const [row = 0] = library.stories.rows({ view: { of: 'all' }, unread: false, sort: 'date' });
    const key = library.stories.list([row])[0]?.story.id ?? '';
    await library.reading.markRead(key, true);
    server.publish(0, 1);
    await ask();
    expect(library.stories.byKey(key)?.read).toBe(true);
  });

  test('stories whose guids change with every answer are the same stories', async () => {
    one(server.faultUrl('changing-guids'));
    await ask();
    const before = stories();
    expect(await ask()).toMatchObject({ fresh: 1, added: 0 });
    expect(stories()).toBe(before);
  });

  test.each(['latin-1', 'utf-16', 'lying-charset'])(
    'letters are right in a feed that is %s',
    async (fault) => {
      const source = one(server.faultUrl(fault));
      await ask();
      expect(now(source).title).toBe('Blåbær');
    },
  );

  test.each(['lying-type', 'plain-type', 'no-type', 'short-length', 'truncated', 'useless-etag'])(
    'a feed with %s is read',
    async (fault) => {
      one(server.faultUrl(fault));
      expect(await ask()).toMatchObject({ fresh: 1, failed: [] });
      expect(stories()).toBeGreaterThan(0);
    },
  );
});

describe('what of a feed was forgiven', () => {
  test('is kept with its source until it comes whole', async () => {
    const source = one(server.faultUrl('truncated'));
    await ask();
    expect(now(source).problems).toEqual([expect.stringMatching(/ends in the middle/)]);
    const well = one(server.feedUrl(0));
    await ask();
    expect(now(well).problems).toEqual([]);
  });
});

describe('a source that a list from the web brought', () => {
  test('is not asked where its host is inside a private network, and says how it is', async () => {
    const local = server.feedUrl(1).replace('127.0.0.1', 'localhost');
    for (const url of [server.feedUrl(0), local])
      library.sources.add({ kind: 'feed', url, mayBePrivate: false });
    const error = {
      code: 'private-address',
      message: expect.stringMatching(/^The address is .*inside a private network/),
      hint: expect.stringContaining('newsreader add'),
    };
    expect(await ask()).toMatchObject({ fresh: 0, failed: [{ error }, { error }] });
    expect(server.asked).toEqual([]);
  });
});

describe('what fails', () => {
  const table: [fault: string, code: string, why: RegExp, status: number | null][] = [
    ['drip', 'timeout', /had not arrived whole/, null],
    ['silence', 'timeout', /had not arrived whole/, null],
    ['circle', 'redirects', /^It redirects in a circle/, null],
    ['spiral/0', 'redirects', /^More than 5 redirects/, null],
    ['status/403', 'denied', /answered 403/, 403],
    ['status/404', 'not-found', /answered 404/, 404],
    ['status/410', 'not-found', /answered 410/, 410],
    ['status/429/120', 'http', /answered 429/, 429],
    ['status/500', 'http', /answered 500/, 500],
    ['status/503', 'http', /answered 503/, 503],
    ['bare-304', 'http', /answered 304/, 304],
    ['hangup', 'network', /cut/, null],
    ['reset', 'network', /cut/, null],
    ['cut', 'network', /cut/, null],
    ['long-length', 'network', /cut/, null],
    ['not-http', 'network', /HTTP/, null],
    ['bomb', 'too-large', /larger than 3 MiB/, null],
    ['bomb-br', 'too-large', /larger than 3 MiB/, null],
    ['huge', 'too-large', /larger than 3 MiB/, null],
    ['huge/told', 'too-large', /larger than 3 MiB/, null],
    ['html', 'unsupported', /now answers with an HTML page, not a feed/, 200],
    ['html-as-rss', 'unsupported', /now answers with an HTML page, not a feed/, 200],
    ['empty', 'unsupported', /empty/, 200],
    ['binary', 'unsupported', /feed|text/, 200],
  ];

  test('all of it at once: each is told, and no other source is harmed', async () => {
    const failing = table.map(([fault]) => one(server.faultUrl(fault)));
    const good = Array.from({ length: 20 }, (_, feed) => one(server.feedUrl(feed)));
    const result = await ask({ deadlineMs: 6000, maxBytes: 3 * 1024 * 1024 });
    expect(result).toMatchObject({ asked: failing.length + 20, fresh: 20, added: 60 });
    for (const source of good) expect(now(source)).toMatchObject({ stories: 3, error: null });
    for (const [index, [fault, code, why, status]] of table.entries()) {
      const source = now(failing[index] as LibrarySource);
      expect.soft(source, fault).toMatchObject({ failures: 1, status, failingSince: expect.any(String) });
      expect.soft(source.error, fault).toMatchObject({ code, message: expect.stringMatching(why) });
      expect.soft(source.error?.message, fault).not.toContain('Could not open');
      expect.soft(source.error?.hint, fault).toMatch(/\S+ \S+/);
    }
    expect(result.failed.map(({ id }) => id).toSorted((a, b) => a - b)).toEqual(failing.map(({ id }) => id));
  });

  test('what was there before stays there', async () => {
    const source = one(server.feedUrl(0));
    await ask();
    await server.close();
    expect(await ask()).toMatchObject({ fresh: 0, failed: [{ error: { code: 'network' } }] });
    expect(stories()).toBe(3);
    expect(now(source)).toMatchObject({ stories: 3, failures: 1, etag: expect.any(String) });
  });

  test('a feed whose stories cannot be kept fails alone', async () => {
    const [first, second] = follow(server.feedUrl(0), server.feedUrl(1)) as [LibrarySource, LibrarySource];
    const keepEntries = library.stories.keepEntries.bind(library.stories);
    vi.spyOn(library.stories, 'keepEntries').mockImplementation((id, entries, at) => {
      if (id === first.id) throw new TypeError('a title that nobody can spell');
      return keepEntries(id, entries, at);
    });
    expect(await ask()).toMatchObject({ fresh: 1, failed: [{ id: first.id }] });
    expect(now(first).error?.message).toContain('a title that nobody can spell');
    expect(now(second).stories).toBe(3);
  });

  test('a library that cannot be written ends the refresh, and is told', async () => {
    follow(server.feedUrl(0), server.feedUrl(1));
    const full = new ReaderError('storage', 'The disk is full.', 'Make room.');
    const refuse = (): never => {
      throw full;
    };
    vi.spyOn(library.stories, 'keepEntries').mockImplementation(refuse);
    vi.spyOn(library.sources, 'answered').mockImplementation(refuse);
    await expect(ask()).rejects.toBe(full);
  });

  test('entities that grow without end end', async () => {
    one(server.faultUrl('laughs'));
    const { asked, fresh, failed } = await ask();
    expect(asked).toBe(fresh + failed.length);
  });
});

describe('who is asked', () => {
  test('not who is still fresh, unless it is named', async () => {
    const source = one(server.faultUrl('headers/cache-control=max-age%3D3600'));
    await ask();
    expect(await ask()).toMatchObject({ asked: 0, notDue: 1 });
    expect(await ask({ sources: [source.id] })).toMatchObject({ asked: 1, fresh: 1 });
    expect(await ask({ now: later(1.1) })).toMatchObject({ asked: 1 });
  });

  test('not before the feed’s own ttl is over', async () => {
    one(server.faultUrl('ttl/60'));
    await ask();
    expect(await ask({ now: later(0.9) })).toMatchObject({ asked: 0, notDue: 1 });
    expect(await ask({ now: later(1.1) })).toMatchObject({ asked: 1 });
  });

  test('nobody before the Retry-After that its server gave, not even by name', async () => {
    const source = one(server.faultUrl('status/429/7200'));
    await ask();
    expect(await ask()).toMatchObject({ asked: 0, notDue: 1 });
    expect(await ask({ sources: [source.id] })).toMatchObject({
      failed: [{ id: source.id, error: { message: expect.stringMatching(/^Not asked.* until /) } }],
    });
    expect(asked('/fault/status/429/7200')).toBe(1);
    expect(now(source).failures).toBe(1);
    await ask({ now: later(2.1) });
    expect(asked('/fault/status/429/7200')).toBe(2);
  });

  test('who is gone only by name', async () => {
    const source = one(server.faultUrl('status/410'));
    await ask();
    expect(now(source)).toMatchObject({ gone: true, nextAt: null });
    expect(await ask({ now: later(10_000) })).toMatchObject({ asked: 0, notDue: 1 });
    await ask({ sources: [source.id] });
    expect(asked('/fault/status/410')).toBe(2);
  });

  test('who fails again and again more and more rarely', async () => {
    const source = one(server.faultUrl('status/500'));
    await ask();
    await ask();
    expect(now(source)).toMatchObject({ failures: 2, nextAt: expect.any(String) });
    expect(await ask()).toMatchObject({ asked: 0, notDue: 1 });
  });

  test('everybody as soon as the network is back, however long it was gone', async () => {
    const gone = await startFeedServer({ feeds: 3, entries: 1 });
    const { port } = gone;
    follow(gone.feedUrl(0), gone.feedUrl(1), gone.feedUrl(2));
    await gone.close();
    for (let round = 0; round < 4; round++) expect((await ask()).failed).toHaveLength(3);
    await another({ feeds: 3, entries: 1, port });
    expect(await ask()).toMatchObject({ asked: 3, fresh: 3 });
  });

  test('nobody who is not there', async () => {
    expect(await ask()).toMatchObject({ asked: 0, notDue: 0 });
    expect(await ask({ sources: [77] })).toMatchObject({ asked: 0 });
  });
});

describe('a source that moved for good', () => {
  test.each(['moved', 'moved-308'])('%s: is asked at its new address from then on', async (fault) => {
    const source = one(server.faultUrl(`${fault}/feed/5`));
    expect(await ask()).toMatchObject({
      moved: [{ id: source.id, from: source.url, to: server.feedUrl(5), taken: null }],
    });
    expect(now(source).url).toBe(server.feedUrl(5));
  });

  test('to where another source is already: both stay, and it is told', async () => {
    const [source, other] = follow(server.faultUrl('moved/feed/5'), server.feedUrl(5)) as [
      LibrarySource,
      LibrarySource,
    ];
    const result = await ask();
    expect(result).toMatchObject({ failed: [], moved: [{ id: source.id, taken: expect.any(String) }] });
    expect(now(source).url).toBe(source.url);
    expect(now(other).url).toBe(other.url);
    expect(stories()).toBe(3);
  });

  test('for a while only: keeps its address', async () => {
    const source = one(server.faultUrl('found/feed/5'));
    expect(await ask()).toMatchObject({ fresh: 1, moved: [] });
    expect(now(source).url).toBe(source.url);
  });
});

describe('many at a time', () => {
  test('never more connections than allowed, and progress that ends where it said', async () => {
    const own = await another({ feeds: 60, entries: 1, delay: 3 });
    follow(...Array.from({ length: 60 }, (_, feed) => own.feedUrl(feed)));
    const told: RefreshProgress[] = [];
    await ask({ perHost: 4, onProgress: (progress) => told.push(structuredClone(progress)) });
    expect(own.mostOpen()).toBe(4);
    expect(told[0]).toEqual({ done: 0, total: 60, added: 0, failed: 0, last: null });
    expect(told.at(-1)).toMatchObject({ done: 60, total: 60, added: 60, failed: 0 });
    expect(told.at(-1)?.last?.title).toMatch(/^Feed \d+$/);
    expect(told.map(({ done }) => done)).toEqual(Array.from({ length: 61 }, (_, n) => n));
  });

  test('six unless said otherwise', async () => {
    const own = await another({ feeds: 40, entries: 1, delay: 3 });
    follow(...Array.from({ length: 40 }, (_, feed) => own.feedUrl(feed)));
    await ask();
    expect(own.mostOpen()).toBe(6);
  });

  test('those who answer do not wait for those who do not', async () => {
    const silent = Array.from({ length: 12 }, (_, n) => one(`${server.faultUrl('silence')}/${n}`));
    const good = Array.from({ length: 10 }, (_, feed) => one(server.feedUrl(feed)));
    const giveUp = new AbortController();
    // Nobody has the time that the silent ones are given.
    const result = await ask({
      deadlineMs: 600_000,
      giveWayMs: 1500,
      signal: giveUp.signal,
      onProgress: ({ done }) => done === good.length && giveUp.abort(),
    });
    expect(result).toMatchObject({ fresh: 10, cancelled: true, failed: [] });
    for (const source of silent) expect(now(source).failures).toBe(0);
  });

  test('giving up keeps what has come, and leaves the others as if they had not been asked', async () => {
    const good = one(server.feedUrl(0));
    const silent = Array.from({ length: 10 }, (_, n) => one(`${server.faultUrl('silence')}/${n}`));
    const giveUp = new AbortController();
    const result = await ask({
      signal: giveUp.signal,
      onProgress: ({ done }) => done === 1 && giveUp.abort(),
    });
    expect(result).toMatchObject({ cancelled: true, fresh: 1, added: 3, failed: [] });
    expect(now(good).stories).toBe(3);
    for (const source of silent) expect(now(source)).toMatchObject({ askedAt: null, error: null });
  });

  test('given up before it begins, nobody is asked', async () => {
    one(server.feedUrl(0));
    expect(await ask({ signal: AbortSignal.abort() })).toMatchObject({ cancelled: true, asked: 0 });
    expect(server.asked).toEqual([]);
  });

  test('the time for all ends it, and who was not heard is told', async () => {
    const silent = one(server.faultUrl('silence'));
    const result = await ask({ totalMs: 200 });
    expect(result).toMatchObject({
      cancelled: false,
      failed: [
        { id: silent.id, error: { code: 'timeout', message: expect.stringContaining('0.2 seconds') } },
      ],
    });
    expect(now(silent)).toMatchObject({ askedAt: null, failures: 0 });
  });
});

describe('a source whose full text is wanted', () => {
  test('has it after a refresh, with what is related to it', async () => {
    const source = one(server.feedUrl(0));
    library.sources.setFullText(source.id, true);
    await ask();
    const [row = 0] = library.stories.rows({
      view: { of: 'source', id: source.id },
      unread: false,
      sort: 'date',
    });
    const [listed] = library.stories.list([row]);
    expect(listed).toMatchObject({
      hasBody: true,
      story: { title: expect.stringContaining('Feed 0, story 2') },
    });
    expect(library.stories.content(row)?.text).toContain('Paragraph 8 of story 2');
    expect(library.stories.related(listed?.story.id ?? '').map(({ title }) => title)).toEqual(
      [1, 2, 3].map((n) => `Related post ${n} of story 2`),
    );
    expect(stories()).toBe(3);
  });

  test('each page is fetched once', async () => {
    const source = one(server.feedUrl(0));
    library.sources.setFullText(source.id, true);
    await ask();
    server.publish(0, 1);
    await ask();
    const pages = server.asked.filter(({ path }) => path.startsWith('/story/')).map(({ path }) => path);
    expect(pages.toSorted()).toEqual(['/story/0/0', '/story/0/1', '/story/0/2', '/story/0/3']);
  });

  test('keeps the excerpt where the page cannot be had', async () => {
    const own = await another({ feeds: 1, entries: 2 });
    const source = one(own.feedUrl(0));
    library.sources.setFullText(source.id, true);
    own.breakStories(true);
    expect(await ask()).toMatchObject({ fresh: 1, added: 2, failed: [] });
    expect(now(source).error).toBeNull();
  });
});

test('a file that is followed is read again when it has changed', async () => {
  const { writeFileSync, utimesSync } = await import('node:fs');
  const { pathToFileURL } = await import('node:url');
  const { join } = await import('node:path');
  const { temporaryFolder } = await import('../keep/temporary-home.ts');
  const { generatedFeed } = await import('../servers/generated-feed.ts');
  const path = join(temporaryFolder(), 'feed.xml');
  writeFileSync(path, generatedFeed({ feed: 1, entries: 2 }));
  library.sources.add({ kind: 'file', url: pathToFileURL(path).href });
  expect(await ask()).toMatchObject({ fresh: 1, added: 2 });
  expect(await ask()).toMatchObject({ unchanged: 1 });
  writeFileSync(path, generatedFeed({ feed: 1, entries: 3 }));
  utimesSync(path, later(1), later(1));
  expect(await ask()).toMatchObject({ fresh: 1, added: 1 });
});
