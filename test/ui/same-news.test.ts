import { describe, expect, test } from 'vitest';
import { retakeView } from '../../src/ui/commands/view.ts';
import { libraryWorld, type LibraryWorld } from './library-world.ts';

const TEXT = `<p>The harbour council has closed the swing bridge for the rest of the winter after divers found cracks in
both of its piers. Lorries have to take the road through the hills, which adds an hour to the way to the fish market.
Engineers will report in the spring whether the old masonry can be saved.</p>`;
const published = new Date(Date.now() - 3_600_000).toISOString();

/** One article in three papers, and another story. */
function threePapers(size?: { columns: number; rows: number }): LibraryWorld {
  const w = libraryWorld(size);
  const more = { html: TEXT, story: { published, excerpt: null } };
  w.publish('Paper A', ['Bridge closed for the winter'], more);
  w.publish('Paper B', ['Cracks close the bridge'], more);
  w.publish('Paper C', ['No bridge until spring'], more);
  w.publish('Allotment', ['Kale'], { at: new Date(Date.now() - 2 * 3_600_000).toISOString() });
  w.start();
  return w;
}

describe('the same news from several sources', () => {
  test('is one story of the list, which says where else it appeared', () => {
    const w = threePapers();
    expect(w.text()).toContain('2 stories · 2 unread');
    expect(w.text()).toContain('Paper A · also in Paper B and 1 more');
    expect(w.text()).not.toContain('Cracks close the bridge');
  });

  test('is said under the byline while reading, with the key that shows all', async () => {
    const w = threePapers();
    await w.press('enter');
    const lines = w.screen().map((line) => line.trim());
    const byline = lines.findIndex((line) => line.startsWith('Paper A ·'));
    expect(lines[byline + 1]).toBe('Also in Paper B and 1 more · = shows all');
  });

  test('stands in the preview, too', () => {
    expect(threePapers({ columns: 120, rows: 40 }).text()).toContain('= shows all');
  });

  test('is shown whole by =, opened from there, and left with Esc to where one was', async () => {
    const w = threePapers();
    await w.press('=');
    expect(w.text()).toContain('The same news');
    expect(w.text()).toContain('3 stories');
    for (const paper of ['Paper A', 'Paper B', 'Paper C']) expect(w.text()).toContain(paper);
    expect(w.text()).not.toContain('also in');
    await w.press('j enter');
    expect(w.text()).toContain('Cracks close the bridge');
    await w.press('esc esc');
    expect(w.app.top?.kind).toBe('front');
  });

  test('is shown from the reader, and leads back to it', async () => {
    const w = threePapers();
    await w.press('enter = j enter J');
    expect(w.text()).toContain('No bridge until spring');
    await w.press('esc');
    expect(w.app.highlighted()?.story.title).toBe('No bridge until spring');
    await w.press('esc');
    expect(w.app.top?.kind).toBe('reader');
    expect(w.text()).toContain('Bridge closed for the winter');
  });

  test('is read all at once, and unread again with U', async () => {
    const w = threePapers();
    await w.press('= j m');
    expect(w.text()).toContain('3 stories · 0 unread');
    await w.press('esc');
    expect(w.text()).toContain('2 stories · 1 unread');
    await w.press('U');
    expect(w.text()).toContain('2 stories · 2 unread');
    expect(w.library.sources.list().map(({ unread }) => unread)).toEqual([1, 1, 1, 1]);
  });

  test('keeps the cursor when the source of its first version is removed, and when it comes back', async () => {
    const w = threePapers();
    const [source] = w.library.sources.find('Paper A');
    w.library.sources.remove(source?.id ?? 0);
    retakeView(w.app);
    expect(w.app.highlighted()?.story.title).toBe('Cracks close the bridge');
    w.library.sources.restore(source?.id ?? 0);
    retakeView(w.app);
    expect(w.app.highlighted()?.story.title).toBe('Bridge closed for the winter');
  });

  test('is not new where its first version shows already', async () => {
    const w = threePapers();
    await w.publishElsewhere('Paper D', ['Ferry instead of bridge'], {
      html: TEXT,
      story: { published, excerpt: null },
    });
    expect(w.text()).not.toMatch(/\d new/u);
    expect(w.text()).toContain('also in Paper B and 2 more');
  });

  test.each([
    { columns: 80, rows: 24 },
    { columns: 40, rows: 12 },
    { columns: 20, rows: 6 },
  ])('fits a screen of %o', async (size) => {
    const w = threePapers(size);
    await w.press('=');
    expect(w.screen().length).toBeLessThanOrEqual(size.rows);
    await w.press('enter');
    expect(w.screen().length).toBeLessThanOrEqual(size.rows);
  });
});

test('in a narrow list it is said in fewer words, and the versions begin with their sources', async () => {
  const w = threePapers({ columns: 40, rows: 12 });
  expect(w.text()).toContain('in 3 places');
  await w.press('=');
  expect(w.text()).toMatch(/· Paper A ·/u);
  expect(w.text()).not.toContain('in 3 places');
});

test('= says where a story appeared nowhere else, and where nothing more is to be shown', async () => {
  const w = threePapers();
  await w.press('j =');
  expect(w.text()).toContain('appeared nowhere else');
  await w.press('k = =');
  expect(w.text()).toContain('These are all of them');
});

test('the status line offers = only where there are several', async () => {
  const w = threePapers({ columns: 120, rows: 40 });
  expect(w.screen().at(-1)).toContain('= versions');
  await w.press('j');
  expect(w.screen().at(-1)).not.toContain('= versions');
});
