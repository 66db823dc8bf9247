import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { Bookmarks } from '../../src/bookmarks/bookmarks.ts';
import { listKind } from '../../src/bookmarks/kept-bookmark.ts';
import { LONGEST_NOTE, noteOf, tooLongBy } from '../../src/bookmarks/note.ts';
import type { Home } from '../../src/core/paths.ts';
import { KeptFile } from '../../src/keep/kept-file.ts';
import { temporaryHome } from '../keep/temporary-home.ts';
import { SOURCE, story } from './stories.ts';

async function open(home: Home = temporaryHome()): Promise<Bookmarks> {
  const bookmarks = await Bookmarks.open(home);
  onTestFinished(() => bookmarks.close());
  return bookmarks;
}

const { id } = story(1);

describe('what stands in a note', () => {
  test.each([
    ['one line', ' before  Friday ', 'before Friday'],
    ['a few lines', 'one\r\n  two\t2\n\n\n\nthree\n', 'one\ntwo 2\n\nthree'],
    ['what drives a terminal', '\u001b[31mred\u001b]0;owned\u0007\u202E\u0000', 'red'],
    ['nothing', ' \n\t ', null],
    ['nothing that shows', '\u200B', null],
  ])('%s', (_name, typed, kept) => {
    expect(noteOf(typed)).toBe(kept);
  });

  test('is a note already: tidied once is tidied for good, and never too long', () => {
    const any = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\r', '\t', '\u200D', 'é', '👩‍👩‍👧‍👦'), maxLength: 3000 }),
    );
    fc.assert(
      fc.property(any, (typed) => {
        const note = noteOf(typed);
        expect(noteOf(note)).toBe(note);
        expect(note?.length ?? 0).toBeLessThanOrEqual(LONGEST_NOTE);
        expect(tooLongBy(note ?? '')).toBe(0);
      }),
    );
  });

  test('is cut between characters, and how much too long it is can be asked', () => {
    const long = `${'x'.repeat(LONGEST_NOTE - 1)}👩‍👩‍👧‍👦`;
    expect(noteOf(long)).toBe('x'.repeat(LONGEST_NOTE - 1));
    expect(tooLongBy(long)).toBe(10);
  });
});

describe('a note', () => {
  test('is there in another start, and its story as it was', async () => {
    const home = temporaryHome();
    const bookmarks = await open(home);
    await bookmarks.add(story(1), SOURCE);
    expect(bookmarks.get(id)?.note).toBeNull();
    expect(await bookmarks.setNote(id, ' before  Friday\nask Ada ')).toEqual({ before: null });
    const again = (await open(home)).get(id);
    expect(again?.note).toBe('before Friday\nask Ada');
    expect(again?.story).toEqual(story(1));
  });

  test('is changed and taken off, and the one before comes back for undo', async () => {
    const bookmarks = await open();
    await bookmarks.add(story(1), SOURCE, 'one');
    expect(await bookmarks.setNote(id, 'two')).toEqual({ before: 'one' });
    expect(await bookmarks.setNote(id, ' ')).toEqual({ before: 'two' });
    expect(bookmarks.get(id)?.note).toBeNull();
  });

  test('on what is not bookmarked is none, and nothing is written', async () => {
    const home = temporaryHome();
    const bookmarks = await open(home);
    expect(await bookmarks.setNote(id, 'lost')).toBeNull();
    expect(bookmarks.list()).toEqual([]);
  });

  test('that is there already changes nothing, and nobody is told', async () => {
    const bookmarks = await open();
    await bookmarks.add(story(1), SOURCE, 'one');
    const heard = vi.fn();
    bookmarks.onChange(heard);
    await bookmarks.setNote(id, ' one ');
    expect(heard).not.toHaveBeenCalled();
    await bookmarks.setNote(id, 'two');
    expect(heard).toHaveBeenCalledTimes(1);
  });

  test('stays when the story’s text comes later, and when the story is bookmarked again', async () => {
    const bookmarks = await open();
    await bookmarks.add(story(1, { body: null }), SOURCE, 'mine');
    const whole = await bookmarks.add(story(1), SOURCE);
    expect([whole.note, whole.story.body?.length]).toEqual(['mine', 2]);
    expect((await bookmarks.add(story(1), SOURCE)).note).toBe('mine');
    expect((await bookmarks.add(story(1), SOURCE, 'another')).note).toBe('another');
    expect((await bookmarks.add(story(1), SOURCE, null)).note).toBeNull();
  });

  test('goes with the bookmark that is removed, and comes back with it', async () => {
    const home = temporaryHome();
    const bookmarks = await open(home);
    const before = await bookmarks.add(story(1), SOURCE, 'mine');
    const removed = await bookmarks.remove(id);
    expect(removed?.note).toBe('mine');
    if (removed) await bookmarks.restore(removed);
    expect((await open(home)).get(id)).toEqual(before);
  });

  test('that another copy wrote on the story meanwhile is not lost to undo', async () => {
    const home = temporaryHome();
    const [ours, theirs] = [await open(home), await open(home)];
    await ours.add(story(1), SOURCE, 'ours');
    const removed = await ours.remove(id);
    await theirs.add(story(1), SOURCE, 'theirs');
    if (removed) await ours.restore(removed);
    expect((await open(home)).get(id)?.note).toBe('theirs');
  });

  test('of one copy and a change of another one both stand', async () => {
    const home = temporaryHome();
    const [ours, theirs] = [await open(home), await open(home)];
    for (const number of [1, 2, 3]) await ours.add(story(number), SOURCE);
    await Promise.all([
      ours.setNote(story(1).id, 'ours'),
      theirs.setNote(story(2).id, 'theirs'),
      theirs.remove(story(3).id),
      ours.add(story(4), SOURCE),
    ]);
    const notes = (await open(home)).list().map(({ story: { title }, note }) => [title, note]);
    expect(notes).toEqual([
      ['Story number 4', null],
      ['Story number 2', 'theirs'],
      ['Story number 1', 'ours'],
    ]);
  });

  test('is given for undo as it was on the disk, not as this copy last saw it', async () => {
    const home = temporaryHome();
    const [ours, theirs] = [await open(home), await open(home)];
    await ours.add(story(1), SOURCE, 'one');
    await theirs.setNote(id, 'two');
    expect(await ours.setNote(id, 'three')).toEqual({ before: 'two' });
  });
});

describe('files of other versions', () => {
  function keep(home: Home, version: number, more: object): string {
    const { body: _, ...kept } = story(1);
    const added = '2026-11-23T10:15:00.000Z';
    const bookmark = { story: kept, hasBody: false, words: 5, added, source: SOURCE, ...more };
    mkdirSync(home.data, { recursive: true });
    const file = join(home.data, 'bookmarks.json');
    writeFileSync(file, `${JSON.stringify({ version, bookmarks: [bookmark] })}\n`);
    return file;
  }

  test('an older one has no notes, is left alone by looking, and takes them', async () => {
    const home = temporaryHome();
    const file = keep(home, 1, {});
    const before = readFileSync(file, 'utf8');
    const bookmarks = await open(home);
    expect(bookmarks.get(id)).toMatchObject({ note: null, words: 5 });
    expect(readFileSync(file, 'utf8')).toBe(before);
    await bookmarks.setNote(id, 'mine');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
      version: 2,
      bookmarks: [{ note: 'mine', words: 5 }],
    });
    expect(bookmarks.problems).toEqual([]);
  });

  test('one with notes is neither changed nor set aside by a newsreader that knows none', async () => {
    const home = temporaryHome();
    await (await open(home)).add(story(1), SOURCE, 'mine');
    const file = join(home.data, 'bookmarks.json');
    const before = readFileSync(file, 'utf8');
    const older = new KeptFile({ ...listKind(home.data), migrations: [] });
    await expect(older.read()).rejects.toThrow('written by a newer newsreader');
    await expect(older.change((now) => ({ ...now, bookmarks: [] }))).rejects.toThrow('newer newsreader');
    expect([readFileSync(file, 'utf8'), older.problems]).toEqual([before, []]);
  });

  test('a note that somebody else wrote is cleaned and cut, and the list is used', async () => {
    const home = temporaryHome();
    keep(home, 2, { note: `\u001b[31mred\u202E\n${'x'.repeat(3000)}` });
    const bookmarks = await open(home);
    expect(bookmarks.get(id)?.note).toBe(`red\n${'x'.repeat(LONGEST_NOTE - 4)}`);
    expect(bookmarks.problems).toEqual([]);
  });

  test.each([1, 2])(
    'a broken list of version %i is said to be broken, whatever stands in it',
    async (version) => {
      const home = temporaryHome();
      mkdirSync(home.data, { recursive: true });
      writeFileSync(join(home.data, 'bookmarks.json'), JSON.stringify({ version, bookmarks: 'none' }));
      expect((await open(home)).problems).toHaveLength(1);
    },
  );
});
