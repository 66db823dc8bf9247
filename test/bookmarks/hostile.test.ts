// What is kept is a file that anybody may have written: nothing of it reaches the screen or the browser unchecked.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { Bookmarks, type Bookmark } from '../../src/bookmarks/bookmarks.ts';
import { exportBookmarks } from '../../src/bookmarks/export.ts';
import { temporaryHome } from '../keep/temporary-home.ts';

const ID = '00000000000000aa';
const LIVELY = '\u001b[31mred\u001b]0;owned\u0007\u202E\u0000';

/** The one bookmark of a file with this in it, and with this text beside it. */
async function kept(story: object, more: object = {}, body: unknown = null): Promise<Bookmark> {
  const home = temporaryHome();
  mkdirSync(join(home.data, 'bookmarks'), { recursive: true });
  const bookmark = {
    story: { id: ID, title: 'A title', ...story },
    hasBody: body !== null,
    words: 1,
    added: '2026-11-23T10:15:00.000Z',
    source: { title: 'News', url: null },
    ...more,
  };
  writeFileSync(join(home.data, 'bookmarks.json'), JSON.stringify({ version: 1, bookmarks: [bookmark] }));
  writeFileSync(join(home.data, 'bookmarks', `${ID}.json`), JSON.stringify({ version: 1, id: ID, body }));
  const bookmarks = await Bookmarks.open(home);
  onTestFinished(() => bookmarks.close());
  expect(bookmarks.problems).toEqual([]);
  const [only] = bookmarks.list();
  if (!only) throw new Error('there is no bookmark');
  return only;
}

test('strings of a kept story are cleaned, and addresses are web addresses or none', async () => {
  const { story, source } = await kept(
    {
      title: `A ${LIVELY} title`,
      url: 'javascript:alert(1)',
      author: LIVELY,
      site: '\u200B',
      publishedText: `today${LIVELY}`,
      excerpt: `one\n${LIVELY}`,
      lang: 'en\u009b',
      published: '2025-01-28T10:00:00+01:00',
      image: { kind: 'image', url: 'file:///etc/passwd', alt: LIVELY, caption: '', credit: 'C' },
      more: LIVELY,
    },
    { source: { title: LIVELY, url: 'data:text/html,x' } },
  );
  expect(JSON.parse(JSON.stringify(story))).toEqual({
    id: ID,
    title: 'A red title',
    url: null,
    author: 'red',
    site: null,
    published: '2025-01-28T09:00:00.000Z',
    publishedText: 'todayred',
    excerpt: 'one red',
    body: null,
    lang: 'en',
    image: { kind: 'image', url: null, alt: 'red', caption: null, credit: 'C' },
  });
  expect(source).toEqual({ title: 'red', url: null });
});

test.each(['yesterday', '2025-13-99', ''])('a date that is none (%j) is not known', async (published) => {
  expect((await kept({ published })).story.published).toBeNull();
});

// A leap second is a date-time to the schema, and none to JavaScript.
test('a bookmark is listed and exported whatever its own date is', async () => {
  const bookmark = await kept({}, { added: '2016-12-31T23:59:60Z' });
  expect(bookmark.added).toBe('1970-01-01T00:00:00.000Z');
  expect(exportBookmarks([bookmark], 'html')).not.toContain('NaN');
});

test('a story without a title that shows is known by its address', async () => {
  expect((await kept({ title: '\u200B', url: 'https://news.example/a' })).story.title).toBe(
    'https://news.example/a',
  );
});

test('every string of a kept text is cleaned, and every link checked', async () => {
  const lively = (href: string) => ({ text: `x${LIVELY}\ny`, href });
  const { story } = await kept({}, {}, [
    { kind: 'paragraph', content: [lively('javascript:alert(1)'), lively('https://news.example/\u202Ea')] },
    { kind: 'quote', blocks: [{ kind: 'heading', level: 2, content: [lively('file:///etc/passwd')] }] },
    { kind: 'code', text: `a\n\tb${LIVELY}`, language: LIVELY },
    { kind: 'table', caption: LIVELY, head: [[lively('mailto:a@b.example')]], rows: [] },
    { kind: 'image', url: 'javascript:alert(1)', alt: LIVELY, caption: null, credit: '\u0000' },
    { kind: 'image', url: 'https://news.example/a.jpg', alt: null, caption: null, credit: null },
  ]);
  expect(story.body).toEqual([
    {
      kind: 'paragraph',
      content: [{ text: 'xred\ny' }, { text: 'xred\ny', href: 'https://news.example/a' }],
    },
    { kind: 'quote', blocks: [{ kind: 'heading', level: 2, content: [{ text: 'xred\ny' }] }] },
    { kind: 'code', text: 'a\n\tbred', language: 'red' },
    { kind: 'table', caption: 'red', head: [[{ text: 'xred\ny' }]], rows: [] },
    { kind: 'image', url: null, alt: 'red', caption: null, credit: null },
    { kind: 'image', url: 'https://news.example/a.jpg', alt: null, caption: null, credit: null },
  ]);
});
