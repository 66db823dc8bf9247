import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../keep/temporary-home.ts';

const PROGRAM = `import { run } from ${JSON.stringify(join(import.meta.dirname, '../../src/cli/program.ts'))};
await run(process.argv.slice(1));`;

interface Ended {
  code: number | null;
  out: string;
  err: string;
}

let folder = '';
beforeEach(() => {
  folder = temporaryFolder();
});

/** `newsreader bookmark …` in the test's folder and with its home, through pipes. */
function bookmark(...args: string[]): Promise<Ended> {
  const child = spawn(
    process.execPath,
    ['--input-type=module', '--eval', PROGRAM, '--', 'bookmark', ...args],
    {
      cwd: folder,
      env: { ...process.env, NEWSREADER_HOME: join(folder, 'home'), FORCE_COLOR: '' },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 20_000,
    },
  );
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => resolve({ code, out, err }));
  });
}

const PARAGRAPH = 'The harbour bridge opened on Tuesday, two years after the first stone was laid. '.repeat(
  8,
);

/** A saved page with one article; its address is https://news.example/NAME. */
function savePage(name: string, title: string): string {
  const html = `<!doctype html><html lang="en"><head><title>${title}</title>
    <link rel="canonical" href="https://news.example/${name}">
    <meta property="og:title" content="${title}"><meta name="author" content="Ada Writer"></head>
    <body><article><h1>${title}</h1><p>${PARAGRAPH}</p><p>${PARAGRAPH}</p></article></body></html>`;
  writeFileSync(join(folder, `${name}.html`), html);
  return `${name}.html`;
}

async function added(name: string, title: string): Promise<{ id: string }> {
  const { out } = await bookmark('add', '--json', savePage(name, title));
  return (JSON.parse(out) as { bookmark: { id: string } }).bookmark;
}

describe('bookmark add', () => {
  test('bookmarks the article with its text, and says so on standard error', async () => {
    const { code, out, err } = await bookmark('add', savePage('bridge', 'Bridge opens'));
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toMatch(/^newsreader: Bookmarked “Bridge opens” \([\da-f]{16}\)\.\n$/u);
    const file = JSON.parse((await bookmark('export', '--format', 'json')).out) as {
      bookmarks: { text: string }[];
    };
    expect(file.bookmarks[0]?.text).toContain('The harbour bridge opened on Tuesday');
  });

  test('twice is no error, and there is one', async () => {
    const page = savePage('bridge', 'Bridge opens');
    await bookmark('add', page);
    const { code, err } = await bookmark('add', page);
    expect(code).toBe(0);
    expect(err).toContain('Already bookmarked: “Bridge opens”');
    expect(JSON.parse((await bookmark('list', '--json')).out)).toHaveLength(1);
  });

  test('goes on after a target that cannot be opened, and ends with 1', async () => {
    const pages = [savePage('one', 'First story'), 'nothing-here.html', savePage('two', 'Second story')];
    const { code, out } = await bookmark('add', '--json', ...pages);
    expect(code).toBe(1);
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    expect(lines).toEqual([
      { target: 'one.html', added: true, bookmark: expect.objectContaining({ title: 'First story' }) },
      {
        target: 'nothing-here.html',
        error: expect.objectContaining({ code: 'not-found', hint: expect.any(String) }),
      },
      { target: 'two.html', added: true, bookmark: expect.objectContaining({ title: 'Second story' }) },
    ]);
  });

  test('without a target is wrong usage', async () => {
    const { code, out, err } = await bookmark('add');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain("missing required argument 'target'");
  });
});

describe('bookmark list', () => {
  test('without bookmarks prints nothing, says so, and creates nothing', async () => {
    const { code, out, err } = await bookmark('list');
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toContain('There are no bookmarks yet');
    expect(readdirSync(folder)).toEqual([]);
    expect((await bookmark('list', '--json')).out).toBe('[]\n');
  });

  test('prints one line a bookmark, newest first, without colour', async () => {
    const [one, two] = [await added('one', 'First story'), await added('two', 'Second story')];
    const { code, out } = await bookmark('list');
    expect(code).toBe(0);
    expect(out.replace(/\t\d{4}-\d\d-\d\d\t/gu, '\tDAY\t')).toBe(
      `${two.id}\tDAY\tSecond story\thttps://news.example/two\n${one.id}\tDAY\tFirst story\thttps://news.example/one\n`,
    );
  });

  test('as JSON has one stable shape', async () => {
    const { id } = await added('one', 'First story');
    const [first] = JSON.parse((await bookmark('list', '--json')).out) as Record<string, unknown>[];
    expect(Object.keys(first ?? {})).toEqual([
      'id',
      'title',
      'url',
      'author',
      'site',
      'published',
      'publishedText',
      'excerpt',
      'words',
      'lang',
      'added',
      'source',
      'note',
    ]);
    expect(first).toMatchObject({ id, url: 'https://news.example/one', author: 'Ada Writer', lang: 'en' });
  });
});

describe('bookmark note', () => {
  test('writes a note, prints it, and takes it off with an empty one', async () => {
    const { id } = await added('one', 'First story');
    const name = `“First story” (${id})`;
    expect(await bookmark('note', id, 'ask Ada\nbefore Friday')).toEqual({
      code: 0,
      out: '',
      err: `newsreader: Kept the note on ${name}.\n`,
    });
    expect(await bookmark('note', 'https://news.example/one')).toEqual({
      code: 0,
      out: 'ask Ada\nbefore Friday\n',
      err: '',
    });
    expect(await bookmark('note', id.slice(0, 6), '')).toEqual({
      code: 0,
      out: '',
      err: `newsreader: There is no note on ${name} now.\n`,
    });
    expect(await bookmark('note', id)).toEqual({
      code: 0,
      out: '',
      err: `newsreader: There is no note on ${name}.\n`,
    });
  });

  test('is written with the bookmark, and stays when it is added again', async () => {
    const page = savePage('one', 'First story');
    await bookmark('add', '--note', 'ask Ada', page);
    const { out } = await bookmark('add', '--json', page);
    expect(JSON.parse(out)).toMatchObject({ added: false, bookmark: { note: 'ask Ada' } });
    expect((await bookmark('add', '--json', '--note', 'ask Jo', page)).out).toContain('"note":"ask Jo"');
    expect((await bookmark('add', '--json', '--note', '', page)).out).toContain('"note":null');
  });

  test('as JSON gives the bookmark with it', async () => {
    const { id } = await added('one', 'First story');
    const { out } = await bookmark('note', '--json', id, '\u001b[31mask Ada');
    expect(JSON.parse(out)).toEqual({
      target: id,
      bookmark: expect.objectContaining({ id, note: 'ask Ada' }),
    });
    expect((await bookmark('note', '--json', id)).out).toBe(out);
  });

  test('that is too long is wrong usage, not cut', async () => {
    const { id } = await added('one', 'First story');
    const { code, out, err } = await bookmark('note', id, 'x'.repeat(2012));
    expect({ code, out, err }).toEqual({
      code: 2,
      out: '',
      err: 'newsreader: The note is 12 characters too long. At most 2,000 are kept of one.\n',
    });
    expect(await bookmark('add', 'one.html', '--note', 'x'.repeat(2012))).toMatchObject({ code: 2 });
  });

  test('on what is not there ends with 1 and says what to do', async () => {
    expect(await bookmark('note', 'nothing', 'x')).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining(
        'There is no bookmark “nothing”. newsreader bookmark list prints them all',
      ),
    });
    const { out } = await bookmark('note', '--json', 'nothing');
    expect(JSON.parse(out)).toMatchObject({ target: 'nothing', error: { code: 'not-found' } });
  });
});

describe('bookmark remove', () => {
  test.each([
    ['its id', (id: string) => id],
    ['the first letters of its id', (id: string) => id.slice(0, 6).toUpperCase()],
    ['its address', () => 'https://news.example/one'],
    ['another spelling of its address', () => 'http://news.example/one/?utm_source=mail#top'],
  ])('takes %s', async (_name, typed) => {
    const { id } = await added('one', 'First story');
    const { code, out, err } = await bookmark('remove', typed(id));
    expect({ code, out, err }).toEqual({
      code: 0,
      out: '',
      err: `newsreader: Removed “First story” (${id}).\n`,
    });
    expect((await bookmark('list', '--json')).out).toBe('[]\n');
  });

  test.each(['nothing', 'abc', '', 'https://news.example/other'])(
    'of %j, which is not there, ends with 1 and says what to do',
    async (name) => {
      await added('one', 'First story');
      const { code, out, err } = await bookmark('remove', name);
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err).toContain(`There is no bookmark “${name}”. newsreader bookmark list prints them all`);
      expect(JSON.parse((await bookmark('list', '--json')).out)).toHaveLength(1);
    },
  );

  test('prints what was removed as JSON, and what could not be', async () => {
    const { id } = await added('one', 'First story');
    const { code, out } = await bookmark('remove', '--json', id, id);
    expect(code).toBe(1);
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    expect(lines).toEqual([
      { target: id, removed: expect.objectContaining({ id, title: 'First story' }) },
      { target: id, error: expect.objectContaining({ code: 'not-found' }) },
    ]);
  });
});

describe('bookmark export', () => {
  test.each([
    ['bookmarks.html', '<!DOCTYPE NETSCAPE-Bookmark-file-1>\n'],
    ['bookmarks.json', '{\n  "format": "newsreader-bookmarks",\n'],
    ['bookmarks.md', '# Bookmarks\n\n- [First story](https://news.example/one) — Ada Writer'],
  ])('into %s writes what its name says', async (name, beginning) => {
    await added('one', 'First story');
    expect(await bookmark('export', '--output', name)).toEqual({ code: 0, out: '', err: '' });
    expect(readFileSync(join(folder, name), 'utf8').startsWith(beginning)).toBe(true);
  });

  test('as HTML says what a browser cannot keep', async () => {
    writeFileSync(join(folder, 'note.txt'), `A note without an address\n\n${PARAGRAPH}\n\n${PARAGRAPH}\n`);
    await bookmark('add', 'note.txt');
    const { code, out, err } = await bookmark('export', '--format', 'html');
    expect(code).toBe(0);
    expect(out).not.toContain('A note');
    expect(err).toContain('“A note without an address”');
  });

  test('into a folder that is not there ends with 1 and says why', async () => {
    const { code, err } = await bookmark('export', '--output', 'no/such/folder.md');
    expect(code).toBe(1);
    expect(err).toMatch(/^newsreader: Could not write the bookmarks in no\/such\/folder\.md: /u);
  });

  test('in a format that there is not is wrong usage', async () => {
    const { code, err } = await bookmark('export', '--format', 'xml');
    expect(code).toBe(2);
    expect(err).toContain('Allowed choices are markdown, json, html');
  });
});

describe('files that are not as they should be', () => {
  test('one that somebody else wrote reaches the terminal without its escape codes', async () => {
    mkdirSync(join(folder, 'home'));
    const story = { id: 'a\u001b[31m\tb\nc', title: 'T\u001b]0;x\u0007', url: 'https://a.example/\u001b[2J' };
    const kept = {
      story,
      hasBody: false,
      words: 1,
      added: '2026-11-23T10:15:00.000Z',
      source: { title: '', url: null },
    };
    writeFileSync(join(folder, 'home', 'bookmarks.json'), JSON.stringify({ version: 1, bookmarks: [kept] }));
    const { code, out } = await bookmark('list');
    expect({ code, out }).toEqual({ code: 0, out: 'a b c\t2026-11-23\tT\thttps://a.example/\n' });
    // What is printed is enough to remove it by.
    expect(await bookmark('remove', 'a b c')).toMatchObject({ code: 0 });
  });

  test('a broken one is set aside and told of on standard error', async () => {
    mkdirSync(join(folder, 'home'));
    writeFileSync(join(folder, 'home', 'bookmarks.json'), '{"version":1,"bookm');
    const { code, out, err } = await bookmark('list', '--json');
    expect({ code, out }).toEqual({ code: 0, out: '[]\n' });
    expect(err).toMatch(
      /bookmarks\.json could not be used: it is not valid JSON\. It was set aside as .*broken-/u,
    );
  });

  test('one of a newer newsreader is refused in words', async () => {
    mkdirSync(join(folder, 'home'));
    writeFileSync(join(folder, 'home', 'bookmarks.json'), '{"version":99}');
    const { code, out, err } = await bookmark('list');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('was written by a newer newsreader');
  });
});
