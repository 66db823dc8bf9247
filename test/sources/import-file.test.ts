import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Library } from '../../src/library/library.ts';
import { exportOpml } from '../../src/sources/export.ts';
import { importList, type ListOrigin } from '../../src/sources/import-file.ts';
import { temporaryHome } from '../keep/temporary-home.ts';

let library: Library;
beforeEach(() => {
  library = Library.open(temporaryHome());
});
afterEach(() => library.close());

const take = (text: string | Uint8Array, into = library) =>
  importList(into, typeof text === 'string' ? Buffer.from(text) : text, 'list');
const set = (of: Library) =>
  of.sources.list().map(({ url, title, home, tags }) => ({ url, title, home, tags }));

const OPML = `<opml version="2.0"><body>
  <outline text="Tech"><outline text="Web"><outline text="A &amp; B" xmlUrl="https://a.example/feed" htmlUrl="https://a.example/"/></outline></outline>
  <outline text="https://b.example/feed" xmlUrl="https://b.example/feed" category="daily,/x/y"/>
  <outline text="Washington, D.C."><outline text="C" xmlUrl="https://c.example/feed"/></outline>
</body></opml>`;

test('import, export and import give the same set', () => {
  take(OPML);
  take('https://d.example/feed news "two words" "~D’s own name"\n');
  const other = Library.open(temporaryHome());
  try {
    take(exportOpml(library).opml, other);
    expect(set(other)).toEqual(set(library));
    expect(exportOpml(other).feeds).toBe(4);
    expect(take(exportOpml(other).opml)).toMatchObject({ added: [], known: { length: 4 }, skipped: [] });
    expect(set(library)).toEqual(set(other));
  } finally {
    other.close();
  }
});

test('which list it is, is found from its content', () => {
  expect(take(OPML)).toMatchObject({ format: 'opml', added: { length: 3 } });
  expect(take('# mine\nhttps://d.example/feed\n')).toMatchObject({ format: 'urls', added: { length: 1 } });
});

test('a known feed keeps its name and gets the tags of the list', () => {
  library.sources.add({ kind: 'feed', url: 'https://a.example/feed', title: 'Mine', tags: ['own'] });
  expect(take(OPML)).toMatchObject({
    added: { length: 2 },
    known: [{ title: 'Mine', tags: ['own', 'Tech', 'Web'] }],
  });
});

test('what is left out is in the report, with its line and why', () => {
  const report = take('https://d.example/feed\nexec:~/bin/feed\n"query:New:unread = \\"yes\\""\n');
  expect(report.added).toHaveLength(1);
  expect(report.skipped).toMatchObject([
    { line: 2, text: 'exec:~/bin/feed' },
    { line: 3, text: '"query:New:unread = \\"yes\\""' },
  ]);
});

test('an encoding that the file declares is obeyed', () => {
  const text =
    '<?xml version="1.0" encoding="iso-8859-1"?><opml><body><outline text="Blåbær" xmlUrl="https://d.example/"/></body></opml>';
  take(Buffer.from(text, 'latin1'));
  expect(library.sources.list()).toMatchObject([{ title: 'Blåbær' }]);
});

describe('what is no list of feeds is refused', () => {
  test.each([
    ['a feed', '<rss version="2.0"><channel><title>x</title></channel></rss>', 'unsupported'],
    ['a page', '<!doctype html><title>x</title>', 'unsupported'],
    ['JSON', '{"a": 1}', 'unsupported'],
    ['a text', 'Dear reader,\nthis is a letter.\nIt names https://a.example/ once.\n', 'unsupported'],
    ['nothing', '', 'unsupported'],
    ['binary data', '\u0089PNG\r\n\u001a\n\u0000\u0000', 'unsupported'],
    ['OPML without feeds', '<opml><body><outline text="A folder"/></body></opml>', 'empty'],
  ])('%s', (_name, text, code) => {
    expect(() => take(text)).toThrow(expect.objectContaining({ name: 'ReaderError', code }));
    expect(library.sources.list()).toEqual([]);
  });
});

describe('addresses inside a private network', () => {
  const PRIVATE = [
    'http://10.1.2.3/feed',
    'http://192.168.0.1:8080/feed',
    'http://169.254.169.254/latest/meta-data/',
    'http://[::1]/feed',
    'http://0x7f.1/feed',
    'http://localhost/feed',
    'http://printer/feed',
    'http://nas.local/feed',
    'http://metadata.google.internal/feed',
    'http://router.home.arpa./feed',
  ];
  const urls = ['https://a.example/feed', ...PRIVATE].join('\n');
  const opml = `<opml><body>${PRIVATE.map((url) => `<outline text="A" xmlUrl="${url}"/>`).join('')}<outline xmlUrl="https://a.example/feed"/></body></opml>`;
  const from = (url: string, ...hosts: string[]): ListOrigin => ({ url, privateHosts: new Set(hosts) });
  const taken = (text: string, origin: ListOrigin | null) =>
    importList(library, Buffer.from(text), 'list', origin);

  test.each([
    ['OPML', opml],
    ['urls', urls],
  ])('are left out of a list from the web, and told: %s', (_format, text) => {
    const report = taken(text, from('https://lists.example/list'));
    expect(library.sources.list().map(({ url }) => url)).toEqual(['https://a.example/feed']);
    expect(report.skipped).toHaveLength(PRIVATE.length);
    expect(report.skipped[0]).toMatchObject({
      text: PRIVATE[0],
      why: expect.stringMatching(/private network/u),
    });
    expect(report.notes).toEqual([]);
  });

  test('are told with their line', () => {
    expect(taken(urls, from('https://lists.example/list')).skipped[0]).toMatchObject({ line: 2 });
  });

  test('are taken where the list itself is from that host, which the person typed', () => {
    const report = taken(urls, from('http://10.1.2.3/list', '10.1.2.3'));
    expect(report.added.map(({ url, mayBePrivate }) => [url, mayBePrivate])).toEqual([
      ['https://a.example/feed', false],
      ['http://10.1.2.3/feed', true],
    ]);
  });

  test('are left out where the typed private host sent us on to another', () => {
    expect(taken(urls, from('https://lists.example/list', '10.1.2.3')).added).toHaveLength(1);
  });

  test('are taken from a list on the person’s own disk, which is told how many', () => {
    const report = taken(urls, null);
    expect(report.added).toHaveLength(PRIVATE.length + 1);
    expect(report.added.every(({ mayBePrivate }) => mayBePrivate)).toBe(true);
    expect(report.notes).toEqual([
      expect.stringMatching(/^10 of its addresses are inside a private network/u),
    ]);
  });

  test('behind a public name of a list from the web are not asked later either', () => {
    expect(taken('https://a.example/feed', from('https://lists.example/list')).added).toMatchObject([
      { mayBePrivate: false },
    ]);
  });
});

test('a file that is followed is left out of an export and named', () => {
  library.sources.add({ kind: 'file', url: 'file:///home/me/feed.xml', feedTitle: 'Mine' });
  const { opml, feeds, left } = exportOpml(library);
  expect(feeds).toBe(0);
  expect(left).toMatchObject([{ title: 'Mine' }]);
  expect(opml).not.toContain('file:');
});
