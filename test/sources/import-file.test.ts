import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Library } from '../../src/library/library.ts';
import { exportOpml } from '../../src/sources/export.ts';
import { importList } from '../../src/sources/import-file.ts';
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

test('a file that is followed is left out of an export and named', () => {
  library.sources.add({ kind: 'file', url: 'file:///home/me/feed.xml', feedTitle: 'Mine' });
  const { opml, feeds, left } = exportOpml(library);
  expect(feeds).toBe(0);
  expect(left).toMatchObject([{ title: 'Mine' }]);
  expect(opml).not.toContain('file:');
});
