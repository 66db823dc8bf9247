import { homedir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ReaderError } from '../../src/core/errors.ts';
import { tagsIn } from '../../src/ui/commands/sources-line.ts';
import { failing, followed, sourcesWorld } from './sources-world.ts';
import { settled } from './world.ts';

const THREE = [
  followed('Cape Courier', { unread: 4 }),
  followed('Abbey News', { tags: ['local'] }),
  failing('Bay Weekly'),
];

describe('the Sources screen', () => {
  test('lists the sources by title, with what is unread and how they are', async () => {
    const w = sourcesWorld(THREE);
    await w.press('S');
    const titles = w.screen().filter((line) => /Abbey|Bay|Cape/.test(line));
    expect(titles.map((line) => line.replace(/\s+/gu, ' ').trim())).toEqual([
      '▌ Abbey News #local 1 h',
      '! Bay Weekly failing 2 d',
      '• Cape Courier 4 unread 1 h',
    ]);
    expect(w.screen()[0]).toContain('3 sources · 4 unread · 1 in trouble');
  });

  test('writes thousands as the front does', async () => {
    const w = sourcesWorld([followed('Abbey News', { unread: 12_345, stories: 67_890 })]);
    await w.press('S');
    expect(w.screen()[0]).toContain('1 source · 12,345 unread');
    expect(w.text()).toMatch(/Abbey News +12,345 unread/u);
    await w.press('i');
    expect(w.text()).toContain('67,890 stories, 12,345 unread');
  });

  test('says in plain words what is wrong with a source and since when', async () => {
    const w = sourcesWorld(THREE);
    await w.press('S');
    expect(w.text()).toMatch(/Bay Weekly +failing 2 d\n +The server answered 503/u);
  });

  test('with nothing followed says how to add the first', async () => {
    const w = sourcesWorld();
    await w.press('S');
    expect(w.text()).toContain('a adds the first source');
  });

  test('goes back to where it was opened from', async () => {
    const w = sourcesWorld(THREE);
    await w.press('enter S q');
    expect(w.app.top?.kind).toBe('reader');
  });

  test('opens again where it was left', async () => {
    const w = sourcesWorld(THREE);
    await w.press('S j j q S');
    expect(w.text()).toMatch(/▌ • Cape Courier/u);
  });

  test('keeps the same source under the cursor when another takes a place above it', async () => {
    const w = sourcesWorld(THREE);
    await w.press('S j');
    w.services.sources?.rename(w.sources[2]?.id ?? 0, 'Aardvark');
    w.app.libraryChanged();
    expect(w.text()).toMatch(/▌! {2}Bay Weekly/u);
  });
});

describe('n', () => {
  test('goes from one source in trouble to the next, and on from the top', async () => {
    const w = sourcesWorld([...THREE, followed('Dune Herald', { gone: true })]);
    await w.press('S n');
    expect(w.text()).toMatch(/▌! {2}Bay Weekly/u);
    await w.press('n');
    expect(w.text()).toMatch(/▌× {2}Dune Herald/u);
    await w.press('n');
    expect(w.text()).toMatch(/▌! {2}Bay Weekly/u);
  });

  test('says so where none is', async () => {
    const w = sourcesWorld([followed('Well')]);
    await w.press('S n');
    expect(w.text()).toContain('No source is in trouble.');
  });
});

describe('renaming', () => {
  test('starts with the present name, and keeps what is typed over it', async () => {
    const w = sourcesWorld(THREE);
    await w.press('S e');
    expect(w.text()).toContain('Name: Abbey News');
    await w.press('ctrl+u');
    await w.type('The Abbey');
    await w.press('enter');
    expect(w.sources.map(({ title }) => title)).toContain('The Abbey');
    expect(w.text()).toMatch(/▌ {3}The Abbey/u);
  });

  test('is taken back by U', async () => {
    const w = sourcesWorld(THREE);
    await w.press('S e ctrl+u');
    await w.type('Zebra');
    await w.press('enter');
    await w.press('U');
    expect(w.sources[0]?.title).toBe('Abbey News');
  });

  test('to nothing gives the feed’s own name back', async () => {
    const w = sourcesWorld([followed('Mine', { ownTitle: 'Mine', feedTitle: 'Harbour Times' })]);
    await w.press('S e ctrl+u enter');
    expect(w.sources[0]).toMatchObject({ title: 'Harbour Times', ownTitle: null });
  });

  test('is given up by Esc', async () => {
    const w = sourcesWorld(THREE);
    await w.press('S e');
    await w.type('xyz');
    await w.press('esc');
    expect(w.sources[0]?.title).toBe('Abbey News');
    expect(w.app.top?.kind).toBe('sources');
  });
});

describe('tags', () => {
  test('are typed with commas between them', async () => {
    const w = sourcesWorld(THREE);
    await w.press('S t');
    await w.type(', sea');
    await w.press('enter');
    expect(w.sources[0]?.tags).toEqual(['local', 'sea']);
    expect(w.text()).toContain('#local #sea');
    await w.press('U');
    expect(w.sources[0]?.tags).toEqual(['local']);
  });

  test.each([
    ['', []],
    [' , ,', []],
    ['sea, #local news,  Sea ', ['sea', 'local news']],
    ['##c', ['c']],
    ['a\u001b[31m, b\u202e', ['a', 'b']],
  ])('%j is %j', (typed, tags) => {
    expect(tagsIn(typed)).toEqual(tags);
  });
});

describe('removing', () => {
  test.each(['x', 'D'])(
    'with %s takes the source off, and U brings it back under the cursor',
    async (key) => {
      const w = sourcesWorld(THREE);
      await w.press(`S j ${key}`);
      expect(w.sources.map(({ title }) => title)).toEqual(['Abbey News', 'Cape Courier']);
      expect(w.text()).toMatch(/“Bay Weekly” is removed. U brings it back/u);
      await w.press('k U');
      expect(w.text()).toMatch(/▌! {2}Bay Weekly/u);
    },
  );

  test('the last one leaves a screen that says how to add one', async () => {
    const w = sourcesWorld([followed('Only')]);
    await w.press('S x');
    expect(w.text()).toContain('Nothing is followed yet');
    await w.press('x e t r f i enter');
    expect(w.app.top?.kind).toBe('sources');
  });

  test('that the disk refuses is said, and the source stays', async () => {
    const w = sourcesWorld(THREE);
    if (w.services.sources)
      w.services.sources.remove = () => {
        throw new ReaderError('storage', 'The disk is full.', 'Make room.');
      };
    await w.press('S x');
    expect(w.text()).toContain('The disk is full. Make room.');
    expect(w.text()).toContain('Abbey News');
  });
});

test('an undo that the disk refuses is said, and is not said to be done', async () => {
  const w = sourcesWorld(THREE);
  await w.press('S x');
  const { sources } = w.services;
  const restore = sources?.restore;
  if (!sources || !restore) throw new Error('no sources');
  sources.restore = () => {
    throw new ReaderError('storage', 'The disk is full.', 'Make room.');
  };
  await w.press('U');
  expect(w.text()).toContain('The disk is full. Make room.');
  expect(w.text()).not.toContain('Undone');
  sources.restore = restore;
  await w.press('U');
  expect(w.text()).toContain('Undone');
});

test('without a library the screen says why there is none', async () => {
  const w = sourcesWorld();
  Object.assign(w.services, { sources: null });
  const instead = new ReaderError('storage', 'The library is from a newer version.', 'Update newsreader.');
  w.app.change((screen) => (screen.kind === 'front' ? { ...screen, instead } : screen));
  await w.press('S');
  expect(w.text()).toMatch(/The library is from a newer version\.[^]*Update newsreader/u);
});

describe('all about a source', () => {
  test('takes the place of the list on a narrow terminal, and goes away with the key that showed it', async () => {
    const w = sourcesWorld(THREE);
    await w.press('S j i');
    expect(w.text()).toContain('https://bay-weekly.example/feed.xml');
    expect(w.text()).not.toContain('Cape Courier');
    await w.press('tab');
    expect(w.text()).toContain('Cape Courier');
  });

  test('says what was forgiven in the document that it gave last', async () => {
    const cut = 'The feed ends in the middle, before its first story.';
    const w = sourcesWorld([followed('Abbey News', { stories: 0, problems: [cut] })], {
      columns: 120,
      rows: 40,
    });
    await w.press('S i');
    expect(w.text()).toMatch(/Note +The feed ends in the middle, before its first story/u);
  });

  test('stands beside the list on a wide terminal', async () => {
    const w = sourcesWorld(THREE, { columns: 120, rows: 40 });
    await w.press('S j');
    expect(w.text()).toContain('Cape Courier');
    expect(w.text()).toMatch(/What to try +Wait: this usually passes by itself/u);
    expect(w.text()).toMatch(/Last answer +503, the server is overloaded/u);
    expect(w.text()).toMatch(/Since +\d+ \w+ \d{4}, \d\d:\d\d, 9 times in a row/u);
  });

  test('is read to its end on a small terminal', async () => {
    const w = sourcesWorld(THREE, { columns: 40, rows: 12 });
    await w.press('S i G');
    expect(w.text()).toContain('Followed');
    await w.press('g');
    expect(w.text()).toContain('Abbey News');
  });

  test('offers the same keys as the list: what is removed there is the source that it is about', async () => {
    const w = sourcesWorld(THREE);
    await w.press('S j i x');
    expect(w.sources.map(({ title }) => title)).toEqual(['Abbey News', 'Cape Courier']);
  });

  test('full text is fetched at each refresh once that is chosen', async () => {
    const w = sourcesWorld(THREE, { columns: 120, rows: 40 });
    await w.press('S f');
    expect(w.sources[0]?.fullText).toBe(true);
    expect(w.text()).toContain('fetched from its page at each refresh');
  });

  test('o opens its home page, y copies its address', async () => {
    const w = sourcesWorld(THREE);
    await w.press('S o y');
    expect(w.said).toMatchObject({
      browsed: ['https://abbey-news.example/'],
      copied: ['https://abbey-news.example/feed.xml'],
    });
  });
});

describe('following another source', () => {
  test('takes an address as it is typed, and shows the source when it has come', async () => {
    const w = sourcesWorld(THREE);
    await w.press('S a');
    await w.type('harbour.example');
    await w.press('enter');
    expect(w.text()).toContain('Looking at harbour.example');
    expect(w.adding[0]?.target).toBe('harbour.example');
    w.adding[0]?.resolve({ added: [followed('Bell Tower', { stories: 12 })], known: [] });
    await settled(w.app);
    expect(w.text()).toMatch(/▌ {3}Bell Tower/u);
    await w.press('U');
    expect(w.text()).not.toMatch(/▌ {3}Bell Tower/u);
  });

  test('says what went wrong, and leaves the address to be mended', async () => {
    const w = sourcesWorld(THREE);
    await w.press('S a');
    await w.type('harbuor.example');
    await w.press('enter');
    w.adding[0]?.reject(new ReaderError('network', 'There is no host called harbuor.example.', 'Check it.'));
    await settled(w.app);
    expect(w.text()).toContain('There is no host called harbuor.example.');
    expect(w.text()).toContain('Address: harbuor.example');
    await w.press('backspace');
    expect(w.text()).not.toContain('no host');
  });

  test('offers the feeds of a site that has several', async () => {
    const w = sourcesWorld(THREE);
    await w.press('S a');
    await w.type('harbour.example');
    await w.press('enter');
    w.adding[0]?.resolve({
      choices: [
        { url: 'https://harbour.example/all.xml', title: 'All news' },
        { url: 'https://harbour.example/sea.xml', title: 'Sea only' },
      ],
    });
    await settled(w.app);
    expect(w.text()).toMatch(/2 feeds are there[^]*▌ All news[^]*Sea only/u);
    await w.press('down enter');
    expect(w.adding[1]?.target).toBe('https://harbour.example/sea.xml');
  });

  test('Esc gives up what is looked for, and then leaves', async () => {
    const w = sourcesWorld(THREE);
    await w.press('S a');
    await w.type('harbour.example');
    await w.press('enter esc');
    expect(w.adding[0]?.signal.aborted).toBe(true);
    expect(w.text()).toContain('Address: harbour.example');
    w.adding[0]?.resolve({ added: [followed('Too Late')], known: [] });
    await w.press('esc');
    expect(w.app.top?.kind).toBe('sources');
  });

  test('what is followed already is shown, not followed twice', async () => {
    const w = sourcesWorld(THREE);
    await w.press('S a');
    await w.type('cape-courier.example');
    await w.press('enter');
    w.adding[0]?.resolve({ added: [], known: w.sources.slice(2) });
    await settled(w.app);
    expect(w.text()).toMatch(/▌ • Cape Courier[^]*“Cape Courier” was followed already/u);
  });

  test('a file below one’s own folder is found, though no shell has seen its name', async () => {
    const w = sourcesWorld();
    await w.press('S a');
    await w.type('~/feeds/harbour.xml');
    await w.press('enter');
    expect(w.adding[0]?.target).toBe(join(homedir(), 'feeds/harbour.xml'));
  });

  test('the keyboard is no source', async () => {
    const w = sourcesWorld();
    await w.press('S a - enter');
    expect(w.adding).toHaveLength(0);
    expect(w.text()).toContain('Standard input cannot be followed');
  });

  test('a page without a feed is saved, which is said', async () => {
    const w = sourcesWorld(THREE);
    await w.press('S a');
    await w.type('harbour.example/ferry');
    await w.press('enter');
    w.adding[0]?.resolve({ saved: { title: 'The ferry is back' } });
    await settled(w.app);
    expect(w.text().replace(/\s+/gu, ' ')).toContain(
      'the page itself is saved, to be read offline: “The ferry is back”',
    );
  });
});
