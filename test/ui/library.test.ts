import { describe, expect, test, vi } from 'vitest';
import type { Edition } from '../../src/core/story.ts';
import { retakeView } from '../../src/ui/commands/view.ts';
import { restOn } from '../../src/ui/model/preview.ts';
import { paragraph, settled, story } from './world.ts';
import { libraryWorld, type LibraryWorld } from './library-world.ts';
import { publish } from './publish.ts';

/** Two sources under one tag, and one beside them. */
function filled(size?: { columns: number; rows: number }): LibraryWorld {
  const w = libraryWorld(size);
  w.publish('Tide Tables', ['High water', 'Low water', 'Slack water'], {
    tags: ['sea'],
    at: '2026-01-10T12:00:00Z',
  });
  w.publish('Ferry News', ['Ferry late', 'Ferry on time'], { tags: ['sea'], at: '2026-01-10T11:30:00Z' });
  w.publish('Allotment', ['Leeks', 'Beans'], { at: '2026-01-09T08:00:00Z' });
  w.start();
  return w;
}

/** The titles that show, from the top, with what stands before them ("•" where unread). */
function titles(w: LibraryWorld): string[] {
  const known = /^(?:▌| )(.)(.) (\S.*?)(?: {2,}.*)?$/;
  return w
    .screen()
    .slice(2, -1)
    .flatMap((line) => {
      const [, , mark, title] = known.exec(line) ?? [];
      return title && !title.includes(' — ') ? [`${mark === '•' ? '•' : ''}${title}`] : [];
    });
}

const selected = (w: LibraryWorld): string | undefined => w.app.highlighted()?.story.title;

describe('the front of the library', () => {
  test('shows the newest story first, with its source, age and minutes, and how many are unread', () => {
    const text = filled().text();
    expect(text).toMatch(/All stories .*7 stories · 7 unread/);
    expect(text).toMatch(/▌ • High water .*\n▌ {3}Tide Tables · 1 min — In short: High water\./);
    expect(text.indexOf('High water')).toBeLessThan(text.indexOf('Ferry late'));
    expect(text.indexOf('Ferry late')).toBeLessThan(text.indexOf('Low water'));
  });

  test('with nothing subscribed to, the bundled edition says in two lines how to add the first source', () => {
    const w = libraryWorld();
    w.start();
    const [first, second] = w.screen().slice(2, 4);
    expect(first).toContain('You follow nothing yet');
    expect(second).toContain('Press a to add a first source, or run newsreader add URL.');
    expect(w.text()).toContain('The harbour reopens');
  });

  test('an excerpt without its text says so beside the list, and the list loads no bodies', () => {
    const w = libraryWorld({ columns: 120, rows: 40 });
    w.publish('Ferry News', ['Ferry late'], { html: null });
    w.start();
    expect(w.text()).toContain('opening it fetches the rest');
    expect(w.app.highlighted()?.story.body).toBeNull();
  });
});

describe('the preview', () => {
  const WIDE = { columns: 120, rows: 40 };

  test('shows the text of a story on which the cursor rests, and keeps it while the list is read again', async () => {
    const w = filled(WIDE);
    expect(w.text()).not.toContain('All of High water');
    restOn(w.app, w.app.highlighted());
    await vi.waitFor(() => expect(w.text()).toContain('All of High water is told here'));
    await w.publishElsewhere('Allotment', ['Kale']);
    expect(w.text()).toContain('All of High water is told here');
    expect(w.app.highlighted()?.story.body).toBeNull();
  });

  test('reads no text where the cursor goes on at once', async () => {
    const w = filled(WIDE);
    restOn(w.app, w.app.highlighted())();
    await w.press('j');
    restOn(w.app, w.app.highlighted());
    await vi.waitFor(() => expect(w.text()).toContain('All of Ferry late'));
    await w.press('k');
    expect(w.text()).not.toContain('All of High water');
  });

  test('has the newer text after the story was changed', async () => {
    const w = filled(WIDE);
    restOn(w.app, w.app.highlighted());
    await vi.waitFor(() => expect(w.text()).toContain('All of High water'));
    await w.publishElsewhere('Tide Tables', ['High water'], { html: '<p>It was higher than that.</p>' });
    restOn(w.app, w.app.highlighted());
    await vi.waitFor(() => expect(w.text()).toContain('It was higher than that.'));
  });
});

test('a source that was renamed has its new name in the list, beside it and over the story', async () => {
  const w = filled({ columns: 120, rows: 40 });
  const [tides] = w.library.sources.find('Tide Tables');
  w.library.sources.rename(tides?.id ?? 0, 'My Tides');
  w.start();
  expect(w.text()).toContain('My Tides · 10 January 2026');
  await w.press('enter');
  await settled(w.app);
  expect(w.text()).toContain('My Tides · 10 January 2026');
  expect(w.text()).not.toContain('Tide Tables');
});

describe('opening a story of the library', () => {
  test('shows its text and marks it as read', async () => {
    const w = filled();
    await w.press('enter');
    await settled(w.app);
    expect(w.text()).toContain('All of High water is told here');
    await w.press('q');
    expect(w.text()).toContain('7 stories · 6 unread');
  });

  test('J leads on to the story below it, and the list follows', async () => {
    const w = filled();
    await w.press('enter J J');
    await settled(w.app);
    expect(w.text()).toContain('All of Low water');
    await w.press('q');
    expect(selected(w)).toBe('Low water');
  });

  test('what is only an excerpt is fetched, and kept with what is related to it', async () => {
    const w = libraryWorld();
    w.publish('Ferry News', ['Ferry late'], { html: null });
    w.start();
    await w.press('enter');
    expect(w.text()).toContain('Fetching the whole story');
    w.opened[0]?.resolve(page('Ferry late', 'The captain tells it all.', ['Ferry later']));
    await settled(w.app);
    expect(w.text()).toContain('The captain tells it all.');
    expect(w.text()).toContain('Ferry later');
    await w.press('q enter');
    await settled(w.app);
    expect(w.opened).toHaveLength(1);
    expect(w.text()).toContain('The captain tells it all.');
    expect(w.text()).toContain('Ferry later');
  });

  test('offline what is there is shown, and what is missing is said', async () => {
    const w = libraryWorld();
    w.publish('Ferry News', ['Ferry late'], { html: null });
    w.start();
    await w.press('enter');
    w.opened[0]?.reject(new Error('no network'));
    await settled(w.app);
    expect(w.text()).toContain('In short: Ferry late.');
    expect(w.text()).toMatch(/Only this excerpt is kept here\. .*Press r to\s+try again/s);
  });

  test('of a feed that gives titles alone no excerpt is spoken of', async () => {
    const w = libraryWorld();
    w.publish('Ferry News', ['Ferry late'], { html: null, story: { excerpt: null } });
    w.publish('Tides', ['High'], {
      html: null,
      story: { excerpt: null, url: null },
      at: '2026-01-09T00:00:00Z',
    });
    w.start();
    await w.press('enter');
    w.opened[0]?.reject(new Error('no network'));
    await settled(w.app);
    expect(w.text()).toContain('Only the title is kept here.');
    await w.press('J');
    expect(w.text()).toContain('The source gives only the title; no more is known.');
  });

  test('a long one opens again where it was left, though its text was edited before that place', async () => {
    const w = libraryWorld();
    const told = (from: number): string =>
      Array.from({ length: 90 }, (_, at) => `<p>Paragraph ${from + at} of the long story.</p>`).join('');
    w.publish('Ferry News', ['Long'], { html: told(10) });
    w.start();
    await w.press('enter');
    await settled(w.app);
    await w.press('space space');
    const line = w.text().trimStart().split('\n')[0]?.trim() ?? '';
    expect(line).toMatch(/^Paragraph \d\d of/);
    await w.press('q');
    await w.publishElsewhere('Ferry News', ['Long'], { html: told(3) });
    await w.press('enter');
    await settled(w.app);
    expect(w.text().trimStart().split('\n')[0]?.trim()).toBe(line);
  });
});

function page(title: string, text: string, related: readonly string[]): Edition {
  const url = `https://ferry-news.example/${encodeURIComponent(title)}`;
  return {
    source: { kind: 'page', title, url },
    entries: [
      { role: 'lead', story: story(title, { url, body: [paragraph(text)] }) },
      ...related.map((one) => ({
        role: 'related' as const,
        story: story(one, { url: `https://ferry-news.example/${encodeURIComponent(one)}` }),
      })),
    ],
  };
}

describe('views', () => {
  test('v lists everything, tags and sources with what is unread in them', async () => {
    const w = filled({ columns: 80, rows: 30 });
    await w.press('v');
    const text = w.text();
    for (const line of [/All stories +7 unread/, /Bookmarks/, /Saved pages +–/, /#sea +tag {2}5 unread/])
      expect(text).toMatch(line);
    expect(text).toMatch(/Allotment +source {2}2 unread/);
  });

  test('a few letters and Enter show a source or a tag, and the header names it', async () => {
    const w = filled();
    await w.press('v');
    await w.type('allot');
    await w.press('enter');
    expect(w.screen()[0]).toMatch(/Allotment .*2 stories · 2 unread/);
    expect(titles(w)).toEqual(['•Leeks', '•Beans']);
    await w.press('v');
    await w.type('sea');
    await w.press('enter');
    expect(w.screen()[0]).toMatch(/#sea .*5 stories/);
  });

  test('Esc leaves the chooser with the list as it was', async () => {
    const w = filled();
    await w.press('j v esc');
    expect([w.app.top?.kind, selected(w)]).toEqual(['front', 'Ferry late']);
  });

  test('f shows only what is unread, and the read ones again, with the same story under the cursor', async () => {
    const w = filled();
    await w.press('m j j f');
    expect(titles(w)[0]).toBe('•Ferry late');
    expect(selected(w)).toBe('Low water');
    await w.press('f');
    expect(titles(w)[0]).toBe('High water');
    expect(selected(w)).toBe('Low water');
  });

  test('a story that is read while only unread ones show stays until the view is taken anew', async () => {
    const w = filled();
    await w.press('f enter');
    await settled(w.app);
    await w.press('q');
    expect(titles(w)[0]).toBe('High water');
    expect(w.screen()[0]).toContain('6 unread');
    await w.press('f f');
    expect(titles(w)).not.toContain('High water');
  });

  test('s sorts by source under their names, by title, and by date again', async () => {
    const w = filled({ columns: 80, rows: 40 });
    await w.press('s');
    expect(w.screen()[0]).toContain('All stories, by source');
    expect(w.text()).toMatch(/Allotment\n.*Leeks/);
    expect(w.text()).toMatch(/Ferry News\n.*Ferry late/);
    await w.press('s');
    expect(titles(w)[0]).toBe('•Beans');
    await w.press('s');
    expect(titles(w)[0]).toBe('•High water');
  });

  test('a view without stories says what shows some', async () => {
    const w = filled();
    await w.press('A f');
    expect(w.text()).toContain('Nothing unread here. f shows');
    await w.press('g');
    expect(w.screen().at(-1)).toContain('f all stories');
  });
});

describe('marks', () => {
  test('m marks one story read and unread, and U takes it back', async () => {
    const w = filled();
    await w.press('m');
    expect(w.screen()[0]).toContain('6 unread');
    await w.press('U');
    expect(w.screen()[0]).toContain('7 unread');
  });

  test('A marks all of the view, and U makes exactly those unread again', async () => {
    const w = filled();
    await w.press('m v');
    await w.type('#sea');
    await w.press('enter A');
    expect(w.screen()[0]).toContain('#sea');
    expect(w.screen()[0]).toContain('0 unread');
    expect(w.screen().at(-1)).toContain('Marked 4 stories as read. U takes it back.');
    expect(w.library.stories.count({ view: { of: 'all' }, unread: true, sort: 'date' }).unread).toBe(2);
    await w.press('U');
    expect(w.screen()[0]).toContain('4 unread');
    expect(w.library.reading.isRead(w.library.stories.find(idOf(w, 'High water'))[0]?.story.id ?? '')).toBe(
      true,
    );
  });

  test('A marks a long list a part at a time, and U takes all of it back', async () => {
    const w = libraryWorld();
    w.publish('Ferry News', numbered(1200, 'Crossing'));
    w.start();
    await w.press('A');
    expect(w.screen()[0]).toContain('0 unread');
    expect(w.screen().at(-1)).toContain('Marked 1,200 stories as read');
    await w.press('U');
    expect(w.screen()[0]).toContain('1,200 unread');
  });

  test.each(['U A U', 'b A U', 'A U A U', 'A U m U'])(
    'the keys %s in one go on a long list leave all of it unread again',
    async (keys) => {
      const w = libraryWorld();
      w.publish('Ferry News', numbered(1200, 'Crossing'));
      w.start();
      await w.press(keys);
      expect(w.screen()[0]).toContain('1,200 unread');
    },
  );

  test('A, and again before the taking back of the first one is done, marks all of a long list', async () => {
    const w = libraryWorld();
    w.publish('Ferry News', numbered(1200, 'Crossing'));
    w.start();
    await w.press('A');
    await w.press('U A');
    expect(w.screen()[0]).toContain('0 unread');
    expect(w.screen().at(-1)).toContain('Marked 1,200 stories as read');
  });

  test('A leaves unread what came after the list was taken', async () => {
    const w = filled();
    await w.publishElsewhere('Allotment', ['Kale'], { at: '2026-01-11T00:00:00Z' });
    await w.press('A .');
    expect(titles(w)).toContain('•Kale');
    expect(w.screen()[0]).toContain('1 unread');
  });

  test('n goes to the next unread story, and from the top again', async () => {
    const w = filled();
    await w.press('j m g n');
    expect(selected(w)).toBe('Low water');
    await w.press('G n');
    expect(selected(w)).toBe('High water');
    await w.press('A n');
    expect(w.screen().at(-1)).toContain('Nothing else is unread here');
  });

  test('n opens the next unread story from the reader', async () => {
    const w = filled();
    await w.press('j m g enter n');
    await settled(w.app);
    expect(w.text()).toContain('All of Low water');
    await w.press('q');
    expect(selected(w)).toBe('Low water');
  });

  test('what another copy marks as read shows here', async () => {
    const w = filled();
    const id = idOf(w, 'High water');
    await w.elsewhere((other) => other.reading.markMany([id], true));
    expect(titles(w)[0]).toBe('High water');
    expect(w.screen()[0]).toContain('6 unread');
  });
});

function idOf(w: LibraryWorld, title: string): string {
  const rows = w.library.stories.rows({ view: { of: 'all' }, unread: false, sort: 'date' });
  const found = w.library.stories.list(rows).find((one) => one?.story.title === title);
  return found?.story.id ?? '';
}

describe('new stories while one looks', () => {
  test('move nothing: the list, its place and the cursor stay, and the header counts them', async () => {
    const w = filled({ columns: 80, rows: 12 });
    await w.press('j j j');
    const before = w.screen().slice(1);
    await w.publishElsewhere('Ferry News', ['Ferry sunk', 'Ferry raised'], { at: '2026-02-01T00:00:00Z' });
    expect(w.screen()[0]).toContain('2 new');
    expect(w.screen().slice(1, -1)).toEqual(before.slice(0, -1));
    expect(selected(w)).toBe('Ferry on time');
  });

  test('. shows them with the cursor on the same story', async () => {
    const w = filled();
    await w.press('j');
    await w.publishElsewhere('Ferry News', ['Ferry sunk'], { at: '2026-02-01T00:00:00Z' });
    await w.press('.');
    expect(titles(w)[0]).toBe('•Ferry sunk');
    expect(selected(w)).toBe('Ferry late');
    expect(w.screen()[0]).not.toContain('new');
  });

  test('. in the middle of a long list keeps the same rows on the screen', async () => {
    const w = libraryWorld();
    w.publish('Ferry News', numbered(300, 'Crossing'));
    w.start();
    await w.press('space space space k k');
    const before = w.screen().slice(1, -1);
    await w.publishElsewhere('Allotment', numbered(40, 'Leek'), { at: '2026-02-10T00:00:00Z' });
    await w.press('.');
    expect(w.screen().slice(1, -1)).toEqual(before);
    expect(w.screen().at(-1)).toContain('40 stories new, at the top: g goes there');
  });

  test('of another source than the one that shows are not counted', async () => {
    const w = filled();
    await w.press('v');
    await w.type('allot');
    await w.press('enter');
    await w.publishElsewhere('Ferry News', ['Ferry sunk'], { at: '2026-02-01T00:00:00Z' });
    expect(w.screen()[0]).not.toContain('new');
  });

  test('fill an empty list at once', async () => {
    const w = libraryWorld();
    w.library.sources.add({ kind: 'feed', url: 'https://ferry-news.example/feed', feedTitle: 'Ferry News' });
    w.start();
    expect(w.text()).toContain('No stories yet. R asks the sources for news; S shows how they are.');
    expect(w.screen().at(-1)).toMatch(/R refresh {3}S sources .*q quit/);
    await w.publishElsewhere('Ferry News', ['Ferry sunk']);
    expect(titles(w)).toEqual(['•Ferry sunk']);
  });

  test('are waited for while the sources are asked, and the empty list says so', () => {
    const w = libraryWorld();
    w.library.sources.add({ kind: 'feed', url: 'https://ferry-news.example/feed', feedTitle: 'Ferry News' });
    w.start();
    w.app.set({ refreshing: { done: 0, total: 1, added: 0, failed: 0 } });
    expect(w.text()).toContain('No stories yet. The sources are being asked: what comes shows here.');
    expect(w.text()).not.toContain('R asks');
    expect(w.screen().at(-1)).not.toContain('R refresh');
  });

  test('wait beside the bundled edition until they are asked for', async () => {
    const w = libraryWorld();
    w.start();
    await w.publishElsewhere('Ferry News', ['Ferry sunk']);
    expect(w.text()).toContain('The harbour reopens');
    expect(w.screen()[0]).toContain('1 new');
    await w.press('.');
    expect(titles(w)).toEqual(['•Ferry sunk']);
  });

  test('a source that is removed takes its stories along when the view is taken anew', async () => {
    const w = filled();
    await w.press('j');
    const ferry = w.library.sources.list().find(({ title }) => title === 'Ferry News');
    await w.elsewhere((other) => other.sources.remove(ferry?.id ?? 0));
    await w.press('f f');
    expect(w.text()).not.toContain('Ferry');
    expect(selected(w)).toBe('Low water');
  });
});

function numbered(count: number, name: string): string[] {
  return Array.from({ length: count }, (_, index) => `${name} ${index + 1}`);
}

describe('a long list', () => {
  test('is read a page at a time: its end is as near as its beginning', async () => {
    const w = libraryWorld();
    w.publish('Ferry News', numbered(2000, 'Crossing'));
    w.start();
    await w.press('G');
    expect(selected(w)).toBe('Crossing 2000');
    expect(w.screen().at(-1)).toContain('2,000/2,000');
    await w.press('g');
    expect(selected(w)).toBe('Crossing 1');
  });

  test('is searched', async () => {
    const w = libraryWorld();
    w.publish('Ferry News', numbered(300, 'Crossing'));
    w.start();
    await w.press('/');
    await w.type('crossing 250');
    expect(w.text()).toContain('Crossing 250');
    await w.press('enter');
    await settled(w.app);
    expect(w.text()).toContain('All of Crossing 250');
  });
});

test('an edition that was opened is one of the views, and v leads back to it', async () => {
  const w = libraryWorld();
  w.publish('Ferry News', ['Ferry late']);
  await w.press('v');
  await w.type('all sto');
  await w.press('enter');
  expect(titles(w)).toEqual(['•Ferry late']);
  await w.press('v');
  await w.type('harbour times');
  await w.press('enter');
  expect(w.text()).toContain('The harbour reopens');
  expect(w.screen()[0]).toContain('Harbour Times');
});

test('a source that is removed while its stories show gives way to all stories', async () => {
  const w = filled();
  const ferry = w.library.sources.list().find(({ title }) => title === 'Ferry News');
  await w.press('v');
  await w.type('ferry');
  await w.press('enter');
  w.library.sources.remove(ferry?.id ?? 0);
  retakeView(w.app);
  expect(w.screen()[0]).toMatch(/All stories .*5 stories/);
  w.library.sources.restore(ferry?.id ?? 0);
  retakeView(w.app);
  expect(w.screen()[0]).toMatch(/All stories .*7 stories/);
});

test('a bookmark made in the list keeps the text of the story', async () => {
  const w = filled();
  await w.press('b');
  expect(w.screen().at(-1)).toContain('Bookmarked, with its text');
  expect(w.services.bookmarks?.list()[0]?.story.body).toHaveLength(1);
});

test('a story whose text changed since it was read says so until it is opened again', async () => {
  const w = filled();
  await w.press('enter q');
  await w.publishElsewhere('Tide Tables', ['High water'], { html: '<p>It was higher than that.</p>' });
  expect(w.text()).toContain('updated · Tide Tables');
  await w.press('enter');
  expect(w.text()).toContain('It was higher than that.');
  await w.press('q');
  await w.publishElsewhere('Allotment', ['Kale']);
  expect(w.text()).not.toContain('updated');
});

test('a story that has left the library keeps its row, and can no longer be opened', async () => {
  const w = filled();
  const old = new Date('2031-01-01T00:00:00Z');
  await w.elsewhere((other) => {
    const rows = other.stories.rows({ view: { of: 'all' }, unread: true, sort: 'date' });
    const keys = other.stories.list(rows).flatMap((one) => one?.story.id ?? []);
    other.reading.markMany(keys, true);
    for (const { title } of other.sources.list()) publish(other, title, ['The only one left']);
    other.prune({ days: 1, perSource: null }, new Set(), old);
  });
  expect(w.text()).toContain('No longer in the library');
  await w.press('enter m');
  expect(w.app.top?.kind).toBe('front');
  expect(w.screen().at(-1)).toContain('No story is chosen');
});
