import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { Bookmarks } from '../../src/bookmarks/bookmarks.ts';
import type { Home } from '../../src/core/paths.ts';
import { temporaryHome } from '../keep/temporary-home.ts';
import { SOURCE, story } from './stories.ts';

async function open(home: Home = temporaryHome()): Promise<Bookmarks> {
  const bookmarks = await Bookmarks.open(home);
  onTestFinished(() => bookmarks.close());
  return bookmarks;
}

function ids(bookmarks: Bookmarks): number[] {
  return bookmarks.list().map((one) => Number.parseInt(one.story.id, 16));
}

describe('looking', () => {
  test('at no bookmarks creates nothing', async () => {
    const home = temporaryHome();
    expect((await open(home)).list()).toEqual([]);
    expect(existsSync(home.data)).toBe(false);
  });

  test('lists the newest first', async () => {
    const bookmarks = await open();
    for (const number of [1, 2, 3]) await bookmarks.add(story(number), SOURCE);
    expect(ids(bookmarks)).toEqual([3, 2, 1]);
    expect([bookmarks.has(story(2).id), bookmarks.has(story(4).id)]).toEqual([true, false]);
  });

  test('in another start gives the whole story back, to be read offline', async () => {
    const home = temporaryHome();
    await (await open(home)).add(story(1), SOURCE);
    const [again] = (await open(home)).list();
    expect(again).toMatchObject({ source: SOURCE, words: 10 });
    expect(again?.story).toEqual(story(1));
    expect(JSON.parse(JSON.stringify(again?.story))).toEqual(story(1));
  });

  test('reads a text only when somebody asks for it', async () => {
    const home = temporaryHome();
    await (await open(home)).add(story(1), SOURCE);
    const [again] = (await open(home)).list();
    rmSync(join(home.data, 'bookmarks'), { recursive: true });
    expect(again?.story.title).toBe('Story number 1');
    expect(again?.story.body).toBeNull();
  });

  test('gives the same object until the bookmark changes', async () => {
    const bookmarks = await open();
    await bookmarks.add(story(1), SOURCE);
    const [before] = bookmarks.list();
    await bookmarks.add(story(2), SOURCE);
    await bookmarks.reload();
    expect(bookmarks.list()[1]).toBe(before);
  });
});

describe('adding', () => {
  test('what is there already keeps its date and place', async () => {
    const bookmarks = await open();
    const first = await bookmarks.add(story(1), SOURCE);
    await bookmarks.add(story(2), SOURCE);
    expect(await bookmarks.add(story(1, { title: 'Another title' }), SOURCE)).toEqual(first);
    expect(ids(bookmarks)).toEqual([2, 1]);
  });

  test('a story again whose text is known only now takes the text over', async () => {
    const bookmarks = await open();
    const { added } = await bookmarks.add(story(1, { body: null }), SOURCE);
    const now = await bookmarks.add(story(1), SOURCE);
    expect(now.added).toBe(added);
    expect(now.story.body).toEqual(story(1).body);
  });

  test('a story again whose text was lost takes the text over', async () => {
    const home = temporaryHome();
    await (await open(home)).add(story(1), SOURCE);
    const bookmarks = await open(home);
    rmSync(join(home.data, 'bookmarks'), { recursive: true });
    expect(bookmarks.list()[0]?.story.body).toBeNull();
    await bookmarks.add(story(1), SOURCE);
    expect(bookmarks.list()[0]?.story.body).toEqual(story(1).body);
  });

  test('gives every bookmark a date of its own, so that there is an order to come back to', async () => {
    vi.useFakeTimers({ now: new Date('2026-11-23T10:15:00Z'), toFake: ['Date'] });
    onTestFinished(() => void vi.useRealTimers());
    const bookmarks = await open();
    for (const number of [1, 2, 3]) await bookmarks.add(story(number), SOURCE);
    expect(bookmarks.list().map((one) => one.added.slice(17))).toEqual(['00.002Z', '00.001Z', '00.000Z']);
    expect(ids(bookmarks)).toEqual([3, 2, 1]);
  });

  test('keeps files for the person alone', async () => {
    const home = temporaryHome();
    await (await open(home)).add(story(1), SOURCE);
    const file = join(home.data, 'bookmarks', `${story(1).id}.json`);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(join(home.data, 'bookmarks')).mode & 0o777).toBe(0o700);
  });

  test('never writes outside its folder, whatever the id', async () => {
    const home = temporaryHome();
    const bookmarks = await open(home);
    const strange = story(1, { id: '../../../outside' });
    await bookmarks.add(strange, SOURCE);
    expect(readdirSync(home.data).toSorted()).toEqual(['bookmarks', 'bookmarks.json']);
    expect((await open(home)).list()[0]?.story).toEqual(strange);
  });
});

describe('removing', () => {
  test('takes the bookmark and its text away, and gives it back whole', async () => {
    const home = temporaryHome();
    await (await open(home)).add(story(1), SOURCE);
    const bookmarks = await open(home);
    const removed = await bookmarks.remove(story(1).id);
    expect(removed?.story).toEqual(story(1));
    expect(bookmarks.list()).toEqual([]);
    expect(readdirSync(join(home.data, 'bookmarks'))).toEqual([]);
  });

  test('what is not there gives null', async () => {
    expect(await (await open()).remove('nothing')).toBeNull();
  });

  test('is undone with date, place and text', async () => {
    const home = temporaryHome();
    const bookmarks = await open(home);
    for (const number of [1, 2, 3]) await bookmarks.add(story(number), SOURCE);
    const before = bookmarks.list().map((one) => one.added);
    const listed = bookmarks.list()[1];
    await bookmarks.remove(story(2).id);
    if (listed) await bookmarks.restore(listed);
    expect(ids(bookmarks)).toEqual([3, 2, 1]);
    const again = await open(home);
    expect(again.list().map((one) => one.added)).toEqual(before);
    expect(again.list()[1]?.story).toEqual(story(2));
  });

  test('by toggling gives the bookmark back, and adding so gives nothing', async () => {
    const bookmarks = await open();
    expect(await bookmarks.toggle(story(1), SOURCE)).toBeNull();
    expect((await bookmarks.toggle(story(1), SOURCE))?.story).toEqual(story(1));
    expect(bookmarks.has(story(1).id)).toBe(false);
  });
});

describe('who listens', () => {
  test('hears of own changes, and of nothing when nothing changed', async () => {
    const bookmarks = await open();
    const heard = vi.fn();
    const stop = bookmarks.onChange(heard);
    await bookmarks.add(story(1), SOURCE);
    expect(heard).toHaveBeenCalledTimes(1);
    await bookmarks.add(story(1), SOURCE);
    await bookmarks.reload();
    await bookmarks.remove('nothing');
    expect(heard).toHaveBeenCalledTimes(1);
    stop();
    await bookmarks.remove(story(1).id);
    expect(heard).toHaveBeenCalledTimes(1);
  });

  test('hears of another copy’s changes, also of the very first bookmark', async () => {
    const home = temporaryHome();
    const [ours, theirs] = [await open(home), await open(home)];
    const heard = vi.fn();
    ours.onChange(heard);
    await theirs.add(story(1), SOURCE);
    await vi.waitFor(() => expect(heard).toHaveBeenCalled(), { timeout: 10_000 });
    expect(ids(ours)).toEqual([1]);
  });
});

describe('when something is wrong with the files', () => {
  test('a broken list is set aside, the texts stay, and bookmarks work', async () => {
    const home = temporaryHome();
    await (await open(home)).add(story(1), SOURCE);
    const file = join(home.data, 'bookmarks.json');
    const half = readFileSync(file, 'utf8').slice(0, 100);
    writeFileSync(file, half);
    const bookmarks = await open(home);
    expect(bookmarks.list()).toEqual([]);
    expect(bookmarks.failure).toBeNull();
    expect(bookmarks.problems).toHaveLength(1);
    expect(readFileSync(bookmarks.problems[0]?.setAside ?? '', 'utf8')).toBe(half);
    expect(readdirSync(join(home.data, 'bookmarks'))).toEqual([`${story(1).id}.json`]);
    await bookmarks.add(story(2), SOURCE);
    expect(ids(await open(home))).toEqual([2]);
  });

  test.each(['', '{"version":1,', '{"version":1,"body":[{"kind":"paragraph"}]}', '{"version":2,"body":[]}'])(
    'a broken text (%j) leaves the story with its excerpt',
    async (contents) => {
      const home = temporaryHome();
      await (await open(home)).add(story(1), SOURCE);
      writeFileSync(join(home.data, 'bookmarks', `${story(1).id}.json`), contents);
      const [bookmark] = (await open(home)).list();
      expect(bookmark?.story).toEqual(story(1, { body: null }));
    },
  );

  test('a list of a newer newsreader is not touched: the program runs on, and changes say why not', async () => {
    const home = temporaryHome();
    mkdirSync(home.data, { recursive: true });
    const file = join(home.data, 'bookmarks.json');
    writeFileSync(file, '{"version":3,"shelves":[]}');
    const bookmarks = await open(home);
    expect(bookmarks.failure).toMatchObject({ code: 'storage', message: /newer newsreader/u });
    await expect(bookmarks.add(story(1), SOURCE)).rejects.toThrow('newer newsreader');
    expect(readFileSync(file, 'utf8')).toBe('{"version":3,"shelves":[]}');
  });

  test('a disk that takes nothing fails the change and leaves the list as it was', async () => {
    const home = temporaryHome();
    writeFileSync(home.data, 'a file in the way');
    const bookmarks = await open(home);
    await expect(bookmarks.add(story(1), SOURCE)).rejects.toMatchObject({ code: 'storage' });
    expect(bookmarks.list()).toEqual([]);
  });
});

describe('a change that fails', () => {
  test('before the list is written leaves the bookmark known as it was', async () => {
    const home = temporaryHome();
    const bookmarks = await open(home);
    await bookmarks.add(story(1, { body: null }), SOURCE);
    // The old list cannot be kept under this name meanwhile, so the new one is not written.
    mkdirSync(join(home.data, 'bookmarks.json.earlier'));
    await expect(bookmarks.add(story(1), SOURCE)).rejects.toMatchObject({ code: 'storage' });
    expect(bookmarks.has(story(1).id)).toBe(true);
    expect(bookmarks.list()).toHaveLength(1);
  });

  test('after the list is written shows the list as it is, and says what failed, why and what to do', async () => {
    const home = temporaryHome();
    const bookmarks = await open(home);
    await bookmarks.add(story(1), SOURCE);
    const text = join(home.data, 'bookmarks', `${story(1).id}.json`);
    rmSync(text);
    mkdirSync(text);
    await expect(bookmarks.remove(story(1).id)).rejects.toMatchObject({
      code: 'storage',
      message: `The bookmark is removed, but not its text in ${text}: there is a folder in its place.`,
      hint: 'Move that folder away, then try again.',
    });
    expect(bookmarks.list()).toEqual([]);
    expect(bookmarks.has(story(1).id)).toBe(false);
  });
});

test('every kind of block survives', async () => {
  const home = temporaryHome();
  const image = { url: 'https://news.example/a.jpg', alt: 'A', caption: null, credit: 'C' };
  const whole = story(1, {
    image: { kind: 'image', ...image },
    body: [
      { kind: 'heading', level: 2, content: [{ text: 'H' }] },
      { kind: 'quote', blocks: [{ kind: 'paragraph', content: [{ text: 'q', italic: true }] }] },
      {
        kind: 'list',
        ordered: true,
        start: 3,
        items: [[{ kind: 'paragraph', content: [{ text: 'i', strike: true }] }]],
      },
      { kind: 'code', text: 'a\n\tb', language: null },
      { kind: 'table', caption: 'T', head: [[{ text: 'h' }]], rows: [[[{ text: 'c', code: true }]]] },
      { kind: 'table', caption: null, head: null, rows: [] },
      { kind: 'image', ...image },
      { kind: 'paragraph', content: [{ text: 'l', href: 'https://news.example/' }] },
      { kind: 'rule' },
    ],
  });
  await (await open(home)).add(whole, SOURCE);
  expect((await open(home)).list()[0]?.story).toEqual(whole);
});
