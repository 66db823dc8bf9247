import { mkdirSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { Library } from '../../src/library/library.ts';
import { startFeedServer, type FeedServer, type FeedServerOptions } from '../servers/feed-server.ts';
import { generatedFeed } from '../servers/generated-feed.ts';
import { newSession } from './session.ts';
import type { Terminal } from './terminal.ts';

const session = newSession();

// Nothing is asked but by a key, unless a test says otherwise.
beforeEach(() => setAuto(null));

function setAuto(auto: number | null): void {
  mkdirSync(session.home, { recursive: true });
  writeFileSync(join(session.home, 'settings.json'), JSON.stringify({ refresh: { auto } }));
}

/** A library that follows these addresses already; nothing has been asked yet. */
function follow(urls: readonly string[]): void {
  const library = Library.open({ config: session.home, data: session.home, cache: `${session.home}/cache` });
  urls.forEach((url, at) =>
    library.sources.add({ kind: 'feed', url, title: `Source ${String(at).padStart(3, '0')}` }),
  );
  library.close();
}

async function feedServer(options: FeedServerOptions = {}): Promise<FeedServer> {
  const server = await startFeedServer(options);
  onTestFinished(() => server.close());
  return server;
}

/** A site as people run them: a page that names its feed; /two names two, /none names none and has none. */
async function site(): Promise<string> {
  const html = (response: ServerResponse, head: string): void =>
    void response
      .setHeader('content-type', 'text/html; charset=utf-8')
      .end(
        `<!doctype html><html lang="en"><head><title>Harbour Times</title>${head}</head><body><p>Hello.</p></body></html>`,
      );
  const link = (href: string, title: string): string =>
    `<link rel="alternate" type="application/rss+xml" title="${title}" href="${href}">`;
  return session.serve((request, response) => {
    const origin = `http://${request.headers.host ?? ''}`;
    const feed = (number: number): void =>
      void response
        .setHeader('content-type', 'application/rss+xml')
        .end(generatedFeed({ feed: number, entries: 5, origin }));
    if (request.url === '/') html(response, link('/feed.xml', 'News'));
    else if (request.url === '/two') html(response, link('/feed.xml', 'News') + link('/sport.xml', 'Sport'));
    else if (request.url === '/feed.xml') feed(1);
    else if (request.url === '/sport.xml') feed(2);
    else response.writeHead(404).end();
  });
}

async function sourcesOf(options: Parameters<typeof session.start>[0] = {}): Promise<Terminal> {
  const program = await session.start(options);
  await program.settled();
  program.press('S');
  await program.waitFor(/^ {2}Sources/mu);
  return program;
}

async function leave(program: Terminal): Promise<void> {
  program.press('\u0003');
  expect(await program.exit).toMatchObject({ code: 0, signal: 0 });
}

describe('following a site', () => {
  it('takes its plain address, finds the feed, and shows its stories', async () => {
    const address = await site();
    const program = await sourcesOf();
    await program.waitFor('adds the first source');
    program.press('a');
    await program.waitFor('Address:');
    program.press(`${address.replace('http://127.0.0.1', 'localhost')}\r`);
    await program.waitFor(/“Feed 1” is followed: 5 stories/u);
    await program.waitFor(/▌ • Feed 1 +5 unread/u);
    program.press('\r');
    await program.waitFor('Feed 1, story 4');
    program.press('\r');
    await program.waitFor(/said/u);
    program.press('qq');
    await program.waitFor(/▌ • Feed 1 +4 unread/u);
    program.press('qq');
    expect(await program.exit).toMatchObject({ code: 0, signal: 0 });
  });

  it('begins on the front of somebody who follows nothing yet', async () => {
    const address = await site();
    const program = await session.start();
    await program.waitFor('You follow nothing yet');
    program.press('a');
    await program.waitFor('Address:');
    program.press(`${address}\r`);
    await program.waitFor(/“Feed 1” is followed: 5 stories/u);
    program.press('q');
    await program.waitFor('Feed 1, story 4');
    await leave(program);
  });

  it('offers the feeds of a site that has several', async () => {
    const address = await site();
    const program = await sourcesOf();
    program.press('a');
    await program.waitFor('Address:');
    program.press(`${address}/two\r`);
    await program.waitFor(/2 feeds are there[^]*▌ News[^]*Sport/u);
    program.press('\u001b[B\r');
    await program.waitFor(/“Feed 2” is followed/u);
    await leave(program);
  });

  it('says what went wrong and lets one mend the address', async () => {
    const address = await site();
    const program = await sourcesOf();
    program.press('a');
    await program.waitFor('Address:');
    program.press(`${address}/nothing-here\r`);
    await program.waitFor('404');
    program.press(`${'\u007f'.repeat('nothing-here'.length)}feed.xml\r`);
    await program.waitFor(/“Feed 1” is followed/u);
    await leave(program);
  });
});

it('a source is renamed, tagged, removed and brought back, and is so when one comes back', async () => {
  const server = await feedServer();
  follow([server.feedUrl(0), server.feedUrl(1)]);
  const program = await sourcesOf();
  await program.waitFor('Source 000');
  program.press('e\u0015Morning paper\r');
  await program.waitFor(/▌ +Morning paper/u);
  program.press('tsea, local\r');
  await program.waitFor('#sea #local');
  program.press('x');
  await program.waitFor(/“Morning paper” is removed/u);
  await program.waitForGone('#sea #local');
  program.press('U');
  await program.waitFor('#sea #local');
  await leave(program);
  const again = await sourcesOf();
  await again.waitFor(/Morning paper[^]*#sea #local/u);
  await leave(again);
});

it('a source that fails says so in words, since when, and what can be tried', async () => {
  const server = await feedServer();
  follow([server.faultUrl('status/503')]);
  const program = await sourcesOf({ cols: 120, rows: 40 });
  program.press('r');
  await program.waitFor(/▌! {2}Source 000 +failing/u);
  await program.waitFor(/What is wrong +127\.0\.0\.1:\d+ answered 503/u);
  await program.waitFor(/Since +\d+ \w+ \d{4}/u);
  await program.waitFor(/What to try +Wait/u);
  await program.waitFor(/1 in trouble/u);
  await leave(program);
});

describe('a refresh', () => {
  const many = async (delay: number): Promise<FeedServer> => {
    const server = await feedServer({ feeds: 60, entries: 4, delay });
    follow([...Array.from({ length: 60 }, (_, at) => server.feedUrl(at)), server.faultUrl('status/500')]);
    return server;
  };

  it('goes on while one reads, says how far it is, and at the end what came', async () => {
    await many(300);
    const program = await session.start();
    await program.settled();
    program.press('R');
    await program.waitFor(/refreshing \d+\/61/u);
    program.press('S');
    await program.waitFor(/^ {2}Sources/mu);
    program.press('jjj');
    await program.waitFor('4/61');
    await program.waitFor(/Refreshed 61 sources: 240 new stories · 1 failed/u);
    await program.waitFor(/▌ • Source 003 +4 unread/u);
    program.press('G');
    await program.waitFor(/▌! {2}Source 060 +failing/u);
    await leave(program);
  });

  it('is given up with Esc on the front', async () => {
    await many(1000);
    const program = await session.start();
    await program.settled();
    program.press('R');
    await program.waitFor(/refreshing/u);
    program.press('\u001b');
    await program.waitFor(/given up/u);
    await program.waitForGone(/refreshing \d/u);
    await leave(program);
  });

  it.each([
    ['Ctrl-C', '\u0003'],
    ['q', 'q'],
  ])('ends at once with %s, and what had come is there when one comes back', async (_name, key) => {
    const server = await many(400);
    const program = await session.start();
    await program.settled();
    program.press('R');
    await program.waitFor(/refreshing [1-9]\d*\/61/u);
    program.press(key);
    expect(await program.exit).toMatchObject({ code: 0, signal: 0 });
    const asked = server.asked.length;
    expect(asked).toBeLessThan(61);

    const again = await sourcesOf();
    await again.waitFor(/61 sources · \d+ unread/u);
    again.press('R');
    await again.waitFor(/Refreshed \d+ sources/u);
    await again.waitFor(/240 unread/u);
    await leave(again);
  });

  it('without a network leaves everything to read that was there', async () => {
    const server = await feedServer({ feeds: 3, entries: 4, words: 300 });
    follow([0, 1, 2].map((at) => server.feedUrl(at)));
    const program = await sourcesOf();
    program.press('R');
    await program.waitFor(/Refreshed 3 sources: 12 new stories\./u);
    await server.close();
    program.press('r');
    await program.waitFor(/!• Source 000 +4 unread +failing/u);
    program.press('\r');
    await program.waitFor('Feed 0, story 3');
    program.press('\r');
    await program.waitFor(/said/u);
    await leave(program);
  });

  it('begins by itself where the settings say so, and says nothing when it is done', async () => {
    const server = await feedServer({ feeds: 3, entries: 4 });
    follow([0, 1, 2].map((at) => server.feedUrl(at)));
    setAuto(60);
    const program = await sourcesOf();
    await program.waitFor(/3 sources · 12 unread/u);
    expect(program.text()).not.toContain('Refreshed');
    await leave(program);
  });
});
