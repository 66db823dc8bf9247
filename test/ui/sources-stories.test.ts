import { describe, expect, test } from 'vitest';
import { resize } from '../../src/ui/commands/resize.ts';
import { reloadSources } from '../../src/ui/commands/sources-list.ts';
import type { SourceAnswer } from '../../src/library/source-types.ts';
import { librarySources } from '../../src/ui/sources-library.ts';
import { libraryWorld, type LibraryWorld } from './library-world.ts';
import { settled } from './world.ts';

/** Two sources, on a real library; nothing here goes to the network. */
function filled(): LibraryWorld {
  const w = libraryWorld();
  const nowhere = { config: '/nowhere', data: '/nowhere', cache: '/nowhere' };
  Object.assign(w.services, { sources: librarySources(nowhere, w.library, new Set(), () => null) });
  w.app.onLibraryChange(() => reloadSources(w.app));
  w.publish('Tide Tables', ['High water', 'Low water', 'Slack water'], { tags: ['sea'] });
  w.publish('Ferry News', ['Ferry late', 'Ferry on time']);
  w.start();
  return w;
}

describe('the stories of a source', () => {
  test('show on the front with Enter', async () => {
    const w = filled();
    await w.press('S j enter');
    expect(w.text()).toMatch(/Tide Tables[^]*High water[^]*Low water/u);
    expect(w.text()).not.toContain('Ferry');
  });

  test.each(['q', 'esc', 'h'])(
    'give way to the sources with %s, and then to the front as it was',
    async (key) => {
      const w = filled();
      await w.press('j j');
      const before = w.app.highlighted()?.story.title;
      await w.press('S j enter j enter');
      expect(w.app.top?.kind).toBe('reader');
      await w.press(`${key} ${key}`);
      expect(w.text()).toMatch(/▌ • Tide Tables +#sea +2 unread/u);
      await w.press(key);
      expect(w.text()).toContain('All stories');
      expect(w.app.highlighted()?.story.title).toBe(before);
      expect(w.said.quits).toBe(0);
      await w.press('q');
      expect(w.said.quits).toBe(1);
    },
  );

  test('say in the status line that q leads to the sources', async () => {
    const w = filled();
    await w.press('S enter');
    expect(w.screen().at(-1)).toContain('q sources');
  });

  test('are left for good where another view is chosen: q quits again', async () => {
    const w = filled();
    await w.press('S enter v');
    await w.type('all');
    await w.press('enter q');
    expect(w.said.quits).toBe(1);
  });

  test('of one source after another lead back to the same front', async () => {
    const w = filled();
    await w.press('S enter S');
    expect(w.app.state.screens).toHaveLength(2);
    await w.press('j enter q q');
    expect(w.text()).toContain('All stories');
  });

  test('lead back to a front that fits a terminal of another size', async () => {
    const w = filled();
    await w.press('G S enter');
    resize(w.app, { columns: 40, rows: 8 });
    await w.press('q q');
    expect(w.text()).toContain('▌');
  });
});

describe('a source without stories', () => {
  function empty(answer: SourceAnswer): LibraryWorld {
    const w = filled();
    const { id } = w.library.sources.add({
      kind: 'feed',
      url: 'https://a.example/feed',
      feedTitle: 'A Bay',
    }).source;
    w.library.sources.answered(id, answer);
    return w;
  }
  const at = new Date().toISOString();

  test('that is in trouble says which, and where it is told what to try', async () => {
    const error = { code: 'http', message: 'Could not refresh “A Bay”: it is gone.', hint: '' } as const;
    const w = empty({ at, nextAt: null, outcome: 'failed', status: 410, error, gone: true });
    await w.press('S enter');
    expect(w.text()).toContain('“A Bay” has no stories. Its server says that it is gone for good');
    expect(w.text()).toContain('S shows the sources; i there says what to try.');
    expect(w.text()).not.toContain('R asks');
    await w.press('f');
    expect(w.text()).toContain('“A Bay” has no stories. Its server says');
  });

  test('that is well says when it was asked, and what asks it again', async () => {
    const w = empty({
      at,
      nextAt: null,
      outcome: 'fresh',
      status: 200,
      etag: null,
      lastModified: null,
      movedTo: null,
      title: null,
      home: null,
    });
    await w.press('S enter');
    expect(w.text()).toContain('“A Bay” had no stories when it was asked, just now.');
    expect(w.text()).toContain('r there asks it again');
  });

  test('offers only keys that do something', async () => {
    const w = empty({
      at,
      nextAt: null,
      outcome: 'unchanged',
      status: 304,
      etag: null,
      lastModified: null,
      movedTo: null,
      title: null,
      home: null,
    });
    await w.press('S enter');
    const line = w.screen().at(-1) ?? '';
    expect(line).toContain('q sources');
    for (const word of ['Enter open', 'next unread', 'all read', 'bookmark'])
      expect(line).not.toContain(word);
  });
});

test('a removed source’s stories leave the front, and come back with U', async () => {
  const w = filled();
  await w.press('S j x q');
  await settled(w.app);
  expect(w.text()).toContain('2 stories');
  expect(w.text()).not.toContain('High water');
  await w.press('U');
  expect(w.text()).toContain('High water');
  await w.press('S');
  expect(w.text()).toMatch(/• Tide Tables +#sea +3 unread/u);
});

test('a source that another copy of the program adds shows by itself', async () => {
  const w = filled();
  await w.press('S j');
  await w.publishElsewhere('Allotment', ['Leeks']);
  expect(w.text()).toMatch(/Allotment[^]*▌ • Tide Tables/u);
});
