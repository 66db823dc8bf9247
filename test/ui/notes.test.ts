import { describe, expect, test } from 'vitest';
import { LONGEST_NOTE } from '../../src/bookmarks/note.ts';
import { ReaderError } from '../../src/core/errors.ts';
import { paste } from '../../src/ui/commands/press.ts';
import { edition, settled, world, type World } from './world.ts';

async function write(w: World, note: string): Promise<void> {
  await w.press('e');
  await w.type(note);
  await w.press('enter');
}

function notes(w: World): (string | null)[] {
  return w.services.bookmarks?.list().map(({ note }) => note) ?? [];
}

/** The highlighted story with a note that a script wrote, on several lines. */
async function kept(w: World, note: string): Promise<void> {
  const story = w.app.highlighted()?.story;
  if (story) await w.services.bookmarks?.add(story, { title: '', url: null }, note);
}

function said(w: World): string | undefined {
  return w.app.state.message?.text;
}

describe('e', () => {
  test('writes a note on a bookmark, says so, and U brings back what was there', async () => {
    const w = world();
    await w.press('b');
    await write(w, 'ask Ada');
    expect([notes(w), said(w)]).toEqual([['ask Ada'], 'Note kept. U takes it back.']);
    await write(w, ' before Friday');
    expect(notes(w)).toEqual(['ask Ada before Friday']);
    await w.press('U');
    expect([notes(w), said(w)]).toEqual([['ask Ada'], 'Undone: the note on “The harbour reopens”.']);
    await w.press('U');
    expect(notes(w)).toEqual([null]);
  });

  test('bookmarks a story that is not, with its text; U takes off both', async () => {
    const w = world();
    await write(w, 'ask Ada');
    expect(w.screen().at(-1)).toContain('Bookmarked, with your note. U takes it back.');
    expect(w.services.bookmarks?.list()[0]).toMatchObject({
      note: 'ask Ada',
      story: { body: { length: 60 } },
    });
    await w.press('U');
    expect(notes(w)).toEqual([]);
  });

  test('and an empty line take the note off, and U puts it back', async () => {
    const w = world();
    await write(w, 'ask Ada');
    await w.press('e ctrl+u enter');
    expect([notes(w), said(w)]).toEqual([[null], 'Note taken off. U puts it back.']);
    await w.press('U');
    expect(notes(w)).toEqual(['ask Ada']);
  });

  test.each([
    ['Esc gives up', 'e x y esc'],
    ['an empty line writes nothing', 'e enter'],
    ['nor does one of blanks', 'e space space enter'],
    ['Backspace on an empty line leaves it', 'e backspace'],
  ])('%s', async (_name, keys) => {
    const w = world();
    await w.press(keys);
    expect([w.app.top?.kind, notes(w), w.app.state.message]).toEqual(['front', [], null]);
  });

  test('shows the story, the note that is there, and what can be pressed; letters are text', async () => {
    const w = world();
    await write(w, 'quit? b: /n');
    await w.press('e');
    expect(w.screen().slice(0, 5)).toEqual(['  Note', '', '  The harbour reopens', '', '  › quit? b: /n']);
    expect(w.screen().at(-1)).toBe('  Enter keep   Esc back');
  });

  test('works on the bookmarks and in the reader, and from the command list', async () => {
    const w = world();
    await w.press('j b B');
    await write(w, 'one');
    await w.press('enter');
    await write(w, ' two');
    expect(w.text()).toContain('Note: one two');
    await w.press(':');
    await w.type('note');
    await w.press('enter');
    expect(w.app.top?.kind).toBe('note');
    await w.type(' three');
    await w.press('enter');
    expect([notes(w), w.app.top?.kind]).toEqual([['one two three'], 'reader']);
  });

  test('before the bookmarks are read says so', async () => {
    const w = world();
    w.services.bookmarks = null;
    await w.press('e');
    expect(w.screen().at(-1)).toContain('still being read; press e again');
  });

  test('right after b writes on that bookmark', async () => {
    const w = world();
    await w.press('b e x enter');
    expect(notes(w)).toEqual(['x']);
  });

  test('keeps what was typed where it cannot be kept, to try again', async () => {
    const w = world();
    await w.press('b');
    const bookmarks = w.services.bookmarks;
    if (!bookmarks) throw new Error('no bookmarks');
    const { setNote } = bookmarks;
    bookmarks.setNote = async () => {
      throw new ReaderError('storage', 'Could not save your bookmarks: the disk is full.', 'Make room.');
    };
    await write(w, 'ask Ada');
    expect(w.text()).toContain('› ask Ada');
    expect(w.screen().at(-1)).toContain('the disk is full. Make room.');
    bookmarks.setNote = setNote;
    await w.press('enter');
    expect(notes(w)).toEqual(['ask Ada']);
  });

  test('a line that was not changed leaves what another copy wrote meanwhile', async () => {
    const w = world();
    await write(w, 'ours');
    await w.press('e');
    await w.services.bookmarks?.setNote(w.services.bookmarks.list()[0]?.story.id ?? '', 'theirs');
    await w.press('enter');
    expect(notes(w)).toEqual(['theirs']);
  });
});

describe('while a note is typed', () => {
  test('all of a long one shows, with its lines, and the cursor stays on the screen', async () => {
    const w = world(edition(), { columns: 40, rows: 12 });
    await kept(w, 'first line\nsecond');
    await w.press('e');
    expect(w.text()).toContain('  › first line\n    second');
    await w.type(` ${'many words of it '.repeat(40)}END`);
    expect(w.text()).toContain('END');
    expect(w.text()).not.toContain('first line');
    await w.press('home');
    expect(w.text()).toContain('  › first line');
  });

  test('a paste becomes one line, and as much of it as a note holds; that it is full is said', async () => {
    const w = world();
    await w.press('e');
    paste(w.app, `one\ntwo ${'x'.repeat(3000)}`, []);
    await settled(w.app);
    expect(w.screen()[0]).toMatch(/ 0 left$/);
    await w.press('enter');
    expect(notes(w)).toEqual([`one two ${'x'.repeat(LONGEST_NOTE - 8)}`]);
  });

  test('blanks at its end move the cursor, and never past the edge', async () => {
    const w = world(edition(), { columns: 40, rows: 12 });
    await w.press('e');
    await w.type(`word${' '.repeat(60)}`);
    expect(w.screen().every((line) => line.length <= 40)).toBe(true);
  });
});

describe('a note is shown', () => {
  test('in the list of bookmarks, in place of the excerpt', async () => {
    const w = world();
    await w.press('j');
    await write(w, 'ask Ada');
    expect(w.text()).toContain('Excerpt number 1.');
    await w.press('B');
    expect(w.text()).toMatch(/Related story 1.*\n▌ {3}Note: ask Ada — Harbour Times\n/);
    expect(w.text()).not.toContain('Excerpt number 1.');
  });

  test('in a narrow one before everything else', async () => {
    const w = world(edition(), { columns: 40, rows: 12 });
    await w.press('j');
    await write(w, 'ask Ada about the ferry before Friday');
    await w.press('B');
    expect(w.text()).toMatch(
      / {3}Note: ask Ada about the ferry befo?r?e?…|Note: ask Ada about the ferry before F/,
    );
  });

  test('in the reader under the byline, line by line, and is found there', async () => {
    const w = world();
    await kept(w, 'ask Ada\nabout walruses');
    await w.press('enter');
    expect(w.text()).toMatch(/Ada Pell · \d+ min read\n +Note: ask Ada\n +about walruses\n\n +Paragraph 1/);
    await w.press('/');
    await w.type('walruses');
    expect(w.text()).toContain('1 of 1');
  });

  test('beside a wide list', async () => {
    const w = world(edition(), { columns: 120, rows: 30 });
    await write(w, 'ask Ada');
    expect(w.text()).toContain('│ Note: ask Ada');
    await w.press('e ctrl+u enter');
    expect(w.text()).not.toContain('Note: ask Ada');
  });

  test('at once where it is written while one reads, and the text stays where it was', async () => {
    const w = world();
    await w.press('enter space space');
    const before = w.screen().slice(0, -1);
    await write(w, 'a note that takes a line');
    expect(w.screen().slice(0, -1)).toEqual(before);
    await w.press('g');
    expect(w.text()).toContain('Note: a note that takes a line');
  });

  test('and a search in the text goes on from the hit where it was', async () => {
    const w = world();
    await w.press('enter /');
    await w.type('tide');
    await w.press('enter n n');
    expect(w.screen().at(-1)).toContain('3 of 60');
    await write(w, 'tide and tide');
    expect(w.app.top).toMatchObject({ kind: 'reader', hit: 4 });
    await w.press('U');
    expect(w.app.top).toMatchObject({ kind: 'reader', hit: 2 });
  });

  test('goes with its bookmark, which is said, and comes back with it', async () => {
    const w = world();
    await write(w, 'ask Ada');
    await w.press('b');
    expect(w.screen().at(-1)).toContain('Bookmark taken off. U puts it and its note back.');
    await w.press('U');
    expect(notes(w)).toEqual(['ask Ada']);
  });
});
