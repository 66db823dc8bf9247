import { describe, expect, test } from 'vitest';
import { ReaderError } from '../../src/core/errors.ts';
import type { Edition } from '../../src/core/story.ts';
import { openTargets } from '../../src/ui/commands/open-targets.ts';
import { KEYMAP } from '../../src/ui/keymap.ts';
import { edition, paragraph, row, settled, story, world, SOURCE } from './world.ts';

describe('the front', () => {
  test('shows the lead with its summary and the related posts under their heading, with excerpt and age', () => {
    const text = world().text();
    expect(text).toMatch(/Harbour Times .*5 stories · 5 unread/);
    expect(text).toMatch(/▌ • The harbour reopens\n▌ {3}Ada Pell · \d+ min\n▌ {3}Ferries sail again\./);
    expect(text).toMatch(/Related\n {2}• Related story 1 +2 hours ago\n {4}Excerpt number 1\./);
  });

  test('q quits, and Esc says so instead', async () => {
    const w = world();
    await w.press('esc');
    expect([w.said.quits, w.screen().at(-1)]).toEqual([0, expect.stringContaining('q quits')]);
    await w.press('q');
    expect(w.said.quits).toBe(1);
  });

  test('m marks read and unread, and U takes it back', async () => {
    const w = world();
    await w.press('m');
    expect(w.text()).toContain('4 unread');
    await w.press('U');
    expect(w.text()).toContain('5 unread');
    await w.press('U');
    expect(w.screen().at(-1)).toContain('Nothing to undo');
  });
});

test('without a library, A and U at once leave all unread', async () => {
  const w = world();
  await w.press('A U');
  expect(w.text()).toContain('5 unread');
});

describe('several targets', () => {
  const one: Edition = { source: SOURCE, entries: [{ role: 'lead', story: story('One') }] };
  const two: Edition = {
    source: { ...SOURCE, title: 'Second' },
    entries: [{ role: 'lead', story: story('Two') }],
  };

  test('stand in the order in which they were named, whichever arrives first', async () => {
    const w = world([]);
    openTargets(w.app, ['a.html', 'b.html']);
    await settled(w.app);
    expect(w.text()).toContain('Opening a.html');
    w.opened[1]?.resolve(two);
    await settled(w.app);
    w.opened[0]?.resolve(one);
    await settled(w.app);
    expect(w.text().indexOf('One')).toBeLessThan(w.text().indexOf('Two'));
    expect(w.app.highlighted()?.story.title).toBe('One');
  });

  test('the story under the cursor stays there when another edition arrives above it', async () => {
    const w = world([]);
    openTargets(w.app, ['a.html', 'b.html']);
    await settled(w.app);
    w.opened[1]?.resolve({
      ...two,
      entries: [...two.entries, { role: 'related', story: story('Two and a half') }],
    });
    await settled(w.app);
    await w.press('j');
    w.opened[0]?.resolve(one);
    await settled(w.app);
    expect(w.app.highlighted()?.story.title).toBe('Two and a half');
  });

  test('many open a few at a time, and those that wait are not begun once given up', async () => {
    const w = world([]);
    openTargets(
      w.app,
      Array.from({ length: 20 }, (_, index) => `${index}.html`),
    );
    await settled(w.app);
    const begun = w.opened.length;
    expect(begun).toBeLessThan(10);
    await w.press('esc');
    for (const { reject } of w.opened) reject(new ReaderError('cancelled', 'Given up.', 'Open it again.'));
    await settled(w.app);
    expect(w.opened).toHaveLength(begun);
    expect(w.text()).toContain('20 targets could not be opened');
  });

  test('one that fails does not hold up the other, and is said', async () => {
    const w = world([]);
    openTargets(w.app, ['a.html', 'gone.html']);
    await settled(w.app);
    w.opened[1]?.reject(new ReaderError('not-found', 'There is no file “gone.html”.', 'Check the name.'));
    w.opened[0]?.resolve(one);
    await settled(w.app);
    expect(w.text()).toContain('One');
    expect(w.text()).toContain('There is no file “gone.html”.');
  });

  test('a failure beside what was opened is put away with Esc', async () => {
    const w = world([]);
    openTargets(w.app, ['a.html', 'gone.html']);
    await settled(w.app);
    w.opened[1]?.reject(new ReaderError('not-found', 'There is no file “gone.html”.', 'Check the name.'));
    w.opened[0]?.resolve(one);
    await settled(w.app);
    await w.press('esc');
    expect(w.text()).not.toContain('gone.html');
    expect(w.text()).toContain('One');
  });

  test('however many fail, what to press stands first', async () => {
    const w = world([]);
    const names = Array.from({ length: 20 }, (_, index) => `gone-${index}.html`);
    openTargets(w.app, names);
    await settled(w.app);
    for (let at = 0; at < w.opened.length; at++) {
      const { target = '', reject } = w.opened[at] ?? {};
      reject?.(new ReaderError('not-found', `There is no file “${target}”.`, 'Check the name.'));
      await settled(w.app);
    }
    await settled(w.app);
    expect(w.text()).toContain('20 targets could not be opened. Press r to try again');
  });

  test('r keeps what is there while it is fetched again, and after that failed', async () => {
    const w = world([]);
    openTargets(w.app, ['a.html']);
    await settled(w.app);
    w.opened[0]?.resolve({
      ...one,
      entries: [...one.entries, { role: 'related', story: story('One and a half') }],
    });
    await settled(w.app);
    await w.press('j r');
    expect(w.app.highlighted()?.story.title).toBe('One and a half');
    w.opened[1]?.reject(new ReaderError('network', 'There is no network.', 'Connect first.'));
    await settled(w.app);
    expect(w.text()).toContain('There is no network.');
    expect(w.app.highlighted()?.story.title).toBe('One and a half');
  });

  test('r brings the newer text, also into the search', async () => {
    const w = world([]);
    const withText = (text: string): Edition => ({
      source: { ...SOURCE },
      entries: [{ role: 'lead', story: story('One', { body: [paragraph(text)] }) }],
    });
    openTargets(w.app, ['a.html']);
    await settled(w.app);
    w.opened[0]?.resolve(withText('The old text.'));
    await settled(w.app);
    await w.press('r');
    w.opened[1]?.resolve(withText('It speaks of walruses now.'));
    await settled(w.app);
    await w.press('/');
    await w.type('walruses');
    expect(w.text()).toContain('walruses now');
  });

  test('where nothing could be opened, the screen says what, why and what to press; r tries again', async () => {
    const w = world([]);
    openTargets(w.app, ['gone.html']);
    await settled(w.app);
    w.opened[0]?.reject(new ReaderError('not-found', 'There is no file “gone.html”.', 'Check the name.'));
    await settled(w.app);
    for (const said of ['There is no file “gone.html”.', 'Check the name.', 'Press r to try again'])
      expect(w.text()).toContain(said);
    await w.press('r');
    await settled(w.app);
    w.opened[1]?.resolve(one);
    await settled(w.app);
    expect(w.text()).toContain('One');
  });
});

describe('bookmarks', () => {
  test('b puts one on and takes it off, however fast', async () => {
    const w = world();
    await w.press('b b b');
    expect(w.services.bookmarks?.list()).toHaveLength(1);
    expect(w.text()).toContain('★• The harbour reopens');
    await w.press('b b');
    expect(w.services.bookmarks?.list()).toHaveLength(1);
  });

  test('are listed newest first; taken off there, U puts one back with its date', async () => {
    const w = world();
    await w.press('b j b B');
    expect(
      w
        .screen()
        .filter((line) => line.includes('★'))
        .map((line) => line.slice(4).split('  ')[0]),
    ).toEqual(['Related story 1', 'The harbour reopens']);
    const before = w.services.bookmarks?.list();
    await w.press('b');
    expect(w.services.bookmarks?.list()).toHaveLength(1);
    await w.press('U');
    expect(w.services.bookmarks?.list()).toEqual(before);
    await w.press('j enter');
    expect(w.text()).toContain('Paragraph 1 tells');
  });

  test('are searched with everything else from their screen too, and on their own with is:bookmarked', async () => {
    const w = world();
    await w.press('j b B /');
    await w.type('harbour');
    expect(w.text()).toContain('The harbour reopens');
    await w.type(' is:bookmarked');
    expect(w.text()).not.toContain('The harbour reopens');
    expect(w.text()).toContain('Related story 1');
    expect(w.text()).not.toContain('Related story 2');
  });
});

test('a bookmark’s text opens wherever its story is met, without a network', async () => {
  const url = 'https://harbour.example/tide';
  const w = world([row('lead', story('Tide', { url, excerpt: 'Short.' }))]);
  await w.services.bookmarks?.add(story('Tide', { url, body: [paragraph('The whole text.')] }), {
    title: 'x',
    url: null,
  });
  await w.press('enter');
  expect(w.text()).toContain('The whole text.');
  expect(w.opened).toHaveLength(0);
});

describe('search', () => {
  test('finds what was misspelt, and Enter opens at the match', async () => {
    const w = world();
    await w.press('/');
    await w.type('harbuor');
    expect(w.text()).toContain('The harbour reopens');
    await w.press('ctrl+u');
    await w.type('paragraph 50');
    await w.press('enter');
    expect(w.text()).toContain('Paragraph 50 tells');
  });

  test('q and other letters are text while one types; Esc goes back', async () => {
    const w = world();
    await w.press('/');
    await w.type('quay b?');
    expect(w.text()).toContain('/quay b?');
    await w.press('esc');
    expect(w.app.top?.kind).toBe('front');
  });

  test('the line can be edited: backspace by grapheme, Ctrl-W by word, an empty one leaves', async () => {
    const w = world();
    await w.press('/');
    await w.type('one twoé');
    await w.press('backspace');
    expect(w.text()).toContain('/one two');
    await w.press('ctrl+w left left');
    await w.type('X');
    expect(w.text()).toContain('/onXe');
    await w.press('ctrl+e ctrl+u backspace');
    expect(w.app.top?.kind).toBe('front');
  });
});

test('T goes through the themes, says which, and keeps the choice', async () => {
  const w = world();
  await w.press('T T');
  expect(w.screen().at(-1)).toContain('Theme: light.');
  expect(w.said.themes).toEqual(['dark', 'light']);
  await w.press('T T');
  expect(w.app.state.theme).toBe('auto');
});

describe('help and commands', () => {
  test('help lists every command of the keymap', async () => {
    const w = world(edition(), { columns: 120, rows: 200 });
    await w.press('?');
    for (const { help } of KEYMAP) expect(w.text()).toContain(help);
  });

  test('a command is found by a few letters and runs where one was', async () => {
    const w = world();
    await w.press('j :');
    await w.type('bookm');
    await w.press('enter');
    expect(w.services.bookmarks?.list().map((one) => one.story.title)).toEqual(['Related story 1']);
  });
});

describe('what the status line offers', () => {
  test.each([
    ['the front', '', ['Enter open', 'q quit', '/ search', '? help']],
    ['the reader', 'enter', ['q back', '/ find', 'Tab links']],
    ['the reader with a link chosen', 'enter tab', ['Enter open']],
    ['the bookmarks', 'b x B', ['b take off', 'q back', 'U undo']],
    ['no bookmarks', 'B', ['q back']],
    ['the commands', ':', ['Enter run', 'Esc back']],
    ['a search without a result', '/ z z z z q', ['Esc back']],
  ])('on %s it is what can be done there', async (_name, keys, hints) => {
    const w = world();
    for (const key of keys.split(' ').filter(Boolean)) await w.press(key);
    for (const hint of hints) expect(w.screen().at(-1)).toContain(hint);
  });

  test('in a narrow terminal the way back and help come first', async () => {
    const w = world(edition(), { columns: 40, rows: 12 });
    expect(w.screen().at(-1)).toMatch(/Enter open {3}q quit .*\? help/);
    await w.press('enter');
    expect(w.screen().at(-1)).toMatch(/q back .*\? help/);
  });

  test('a person’s own keys are the ones that messages name', async () => {
    const w = world(edition(), undefined, { undo: ['z'], again: ['R'], bookmarks: ['L'] });
    await w.press('b');
    expect(w.screen().at(-1)).toContain('L lists all bookmarks');
    await w.press('b');
    expect(w.screen().at(-1)).toContain('z puts it back');
  });
});
