import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, open, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ReaderError } from '../../src/core/errors.ts';
import { fileFailure } from '../../src/open/file-failure.ts';
import { openBundled, openTarget, type OpenOptions } from '../../src/open/open-target.ts';
import { readFileInput } from '../../src/open/read-input.ts';
import { startFaultServer, type FaultServer } from '../fetch/fault-server.ts';

const PAGE = `<!doctype html><html lang="en"><head><title>Ferries return to the fjord</title></head><body><article>
<h1>Ferries return to the fjord</h1>
<p>The first of six electric ferries left the quay at Solvik on Monday morning with forty cars aboard, two years after
the last diesel boat was sold.</p>
<p>The crossing takes eleven minutes, and the batteries are charged while the cars drive off. <a href="plan.html">The
plan for the winter</a> has a boat every half hour.</p>
<p>Shopkeepers on the west bank say that they have waited long for it, and that they will be glad of the traffic.</p>
</article></body></html>`;

let folder: string;
let server: FaultServer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'newsreader-open-'));
  await writeFile(join(folder, 'page.html'), PAGE);
  server = await startFaultServer();
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const at = (name: string) => join(folder, name);
const failure = async (target: string, options?: OpenOptions): Promise<ReaderError> => {
  const error = await openTarget(target, options).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ReaderError)) throw new Error(`not a ReaderError: ${String(error)}`);
  return error;
};
const linksOf = (edition: unknown) => JSON.stringify(edition).match(/"href":"[^"]*"/g);

describe('a target is opened', () => {
  test('from a file, with its links resolved against --url', async () => {
    const edition = await openTarget(at('page.html'), { url: 'https://news.example/fjord/ferries.html' });
    expect(edition.source.kind).toBe('page');
    expect(edition.entries[0]?.story.title).toBe('Ferries return to the fjord');
    expect(linksOf(edition)).toEqual(['"href":"https://news.example/fjord/plan.html"']);
  });

  test('from standard input', async () => {
    const edition = await openTarget('-', { stdin: Readable.from([Buffer.from(PAGE)]) });
    expect(edition.entries[0]?.story.title).toBe('Ferries return to the fjord');
  });

  test('from a symbolic link, and from a file whose name looks like a scheme', async () => {
    await symlink(at('page.html'), at('link'));
    await writeFile(at('notes:today.html'), PAGE);
    expect((await openTarget(at('link'))).entries).toHaveLength(1);
    expect((await openTarget(at('notes:today.html'))).entries).toHaveLength(1);
  });

  test('from a named pipe, which waits for its writer', async () => {
    execFileSync('mkfifo', [at('pipe')]);
    const pending = openTarget(at('pipe'));
    const writer = await open(at('pipe'), 'w');
    await writer.writeFile(PAGE);
    await writer.close();
    expect((await pending).entries[0]?.story.title).toBe('Ferries return to the fjord');
  });

  test('from a web address, which the person typed', async () => {
    const edition = await openTarget(`${server.origin}/text`);
    expect(edition.source.url).toBe(`${server.origin}/text`);
  });
});

describe('what cannot be opened', () => {
  test.each([
    ['no-such-file', 'not-found', /no such file/, /folder you are in/],
    ['example.com/news', 'not-found', /no such file/, /Did you mean https:\/\/example\.com\/news \?/],
    ['mailto:me@example.com', 'not-found', /no such file/, /none of these/],
    ['page.html/further', 'not-found', /no such file/, /spelling/],
    ['x'.repeat(5000), 'not-found', /no such file/, /spelling/],
    ['file:///tmp/a%20page.html', 'bad-target', /file:/, /Give its path: \/tmp\/a page\.html/],
    ['ftp://example.com/a', 'bad-target', /ftp:/, /pipe it in/],
    ['', 'usage', /empty/, /Give a file/],
    ['http://', 'bad-target', /not a web address/, /https:\/\//],
    ['/dev/zero', 'too-large', /20 MiB/, /pages and texts/],
    ['/dev/null', 'empty', /empty/, /./],
    [tmpdir(), 'directory', /folder/, /files in it/],
  ])('%s is %s', async (target, code, why, hint) => {
    const error = await failure(target);
    expect(error).toMatchObject({
      code,
      message: expect.stringMatching(why),
      hint: expect.stringMatching(hint),
    });
  });

  test('an empty file, and an empty standard input', async () => {
    await writeFile(at('empty'), '');
    expect((await failure(at('empty'))).code).toBe('empty');
    expect(await failure('-', { stdin: Readable.from([]) })).toMatchObject({
      code: 'empty',
      message: expect.stringContaining('standard input'),
    });
  });

  test.skipIf(process.getuid?.() === 0)(
    'a file that may not be read (not tried as root, who may read all)',
    async () => {
      await writeFile(at('secret'), PAGE);
      await chmod(at('secret'), 0);
      expect((await failure(at('secret'))).code).toBe('denied');
    },
  );

  test('a circle of links', async () => {
    await symlink(at('round'), at('round'));
    expect(await failure(at('round'))).toMatchObject({
      code: 'not-found',
      message: expect.stringMatching(/circle/),
    });
  });

  test('a socket', async () => {
    const { createServer } = await import('node:net');
    const local = createServer();
    await new Promise<void>((resolve) => local.listen(at('socket'), resolve));
    expect((await failure(at('socket'))).code).toBe('unsupported');
    local.close();
  });

  test('a file that is too large is refused before it is read', async () => {
    const file = await open(at('large'), 'w');
    await file.truncate(30 * 1024 ** 3);
    await file.close();
    expect((await failure(at('large'))).code).toBe('too-large');
  });

  test('a standard input without an end stops at the limit and is closed', async () => {
    const stdin = Readable.from(
      (function* () {
        for (;;) yield Buffer.alloc(1024 * 1024);
      })(),
    );
    expect((await failure('-', { stdin })).code).toBe('too-large');
    expect(stdin.destroyed).toBe(true);
  });

  test('a terminal as standard input is told as such', async () => {
    const stdin = Object.assign(Readable.from([]), { isTTY: true });
    expect(await failure('-', { stdin })).toMatchObject({
      code: 'usage',
      hint: expect.stringContaining('|'),
    });
  });

  test.each(['news', '/news', 'ftp://example.com/', ''])('--url %j is a mistake in usage', async (url) => {
    expect(await failure(at('page.html'), { url })).toMatchObject({ code: 'usage', hint: /--url https/ });
  });

  test('a link of a page leads to no file, no standard input and no private address', async () => {
    expect((await failure(at('page.html'), { typed: false })).code).toBe('bad-target');
    expect((await failure('-', { typed: false, stdin: Readable.from([PAGE]) })).code).toBe('bad-target');
    expect((await failure(`${server.origin}/page`, { typed: false })).code).toBe('private-address');
  });

  test('a link within the private host that the person typed is opened', async () => {
    const privateHosts = new Set<string>();
    await openTarget(`${server.origin}/text`, { privateHosts });
    expect((await openTarget(`${server.origin}/text`, { typed: false, privateHosts })).entries).toHaveLength(
      1,
    );
  });
});

describe('cancelling', () => {
  test('ends the wait for a pipe that nobody writes to', async () => {
    execFileSync('mkfifo', [at('quiet')]);
    const controller = new AbortController();
    const pending = failure(at('quiet'), { signal: controller.signal });
    setTimeout(() => controller.abort(), 30);
    expect((await pending).code).toBe('cancelled');
  });

  test.each(['stdin', 'file', 'url'])('ends the opening of a %s', async (kind) => {
    const stdin = new Readable({ read: () => undefined });
    const target = { stdin: '-', file: at('page.html'), url: `${server.origin}/silence` }[kind] ?? '';
    expect((await failure(target, { stdin, signal: AbortSignal.abort() })).code).toBe('cancelled');
  });
});

test('a folder in the way of a bounded read is told, not thrown', async () => {
  await mkdir(at('folder'));
  await expect(readFileInput(at('folder'))).rejects.toMatchObject({ code: 'directory' });
});

test.each(['EACCES', 'EPERM'])('%s is told as a matter of permissions', (code) => {
  const error = fileFailure('a.html', Object.assign(new Error('no'), { code }));
  expect(error).toMatchObject({ code: 'denied', hint: expect.stringContaining('permissions') });
});

test('the limit of a file is exact', async () => {
  await writeFile(at('ten'), '0123456789');
  expect(Buffer.from(await readFileInput(at('ten'), { maxBytes: 10 })).toString()).toBe('0123456789');
  await expect(readFileInput(at('ten'), { maxBytes: 9 })).rejects.toMatchObject({ code: 'too-large' });
});

test('the bundled edition is there, lead first', async () => {
  const edition = await openBundled();
  expect(edition.source.kind).toBe('bundled');
  expect(edition.entries.map((entry) => entry.role)).toEqual(['lead', ...Array<string>(6).fill('related')]);
});
