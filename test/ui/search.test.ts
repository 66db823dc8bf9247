// The one search, by keystrokes, on a real library.
import { describe, expect, test } from 'vitest';
import { pressAll } from '../../src/ui/commands/press.ts';
import { rowOfMatch } from '../../src/ui/model/match-row.ts';
import { rowLabel } from '../../src/ui/model/row-label.ts';
import { libraryWorld, type LibraryWorld } from './library-world.ts';
import { edition, settled, world } from './world.ts';

/** Sources with a text that tells of a hurricane three times, and one in another script. */
function filled(size?: { columns: number; rows: number }): LibraryWorld {
  const w = libraryWorld(size);
  const filler = '<p>Nothing else was told of it that day, at length, as every day.</p>'.repeat(30);
  const told = ['first', 'second', 'third'].map((one) => `${filler}<p>The ${one} hurricane came.</p>`);
  w.publish('Tide Tables', ['High pontoon', 'Low pontoon'], { tags: ['sea'], at: '2026-01-10T12:00:00Z' });
  w.publish('Ferry News', ['Ferries late'], {
    at: '2026-01-10T11:30:00Z',
    html: told.join(''),
    story: { author: 'Inês Duarte' },
  });
  w.publish('Keizai', ['日本経済の話', 'Wählen gehen'], { at: '2026-01-09T08:00:00Z', tags: ['money'] });
  w.start();
  return w;
}

async function typed(keys: string, size?: { columns: number; rows: number }): Promise<LibraryWorld> {
  const w = filled(size);
  await w.press('/');
  await w.type(keys);
  return w;
}

/** All of it in one chunk, as a terminal hands it over: "/word⏎". */
async function chunk(w: LibraryWorld, keys: readonly string[]): Promise<void> {
  pressAll(w.app, keys);
  await settled(w.app);
}
const letters = (text: string): string[] => [...text].map((letter) => (letter === ' ' ? 'space' : letter));

/** The titles of the results, from the top. */
function results({ app }: LibraryWorld): string[] {
  if (app.top?.kind !== 'search') throw new Error(`${app.top?.kind ?? 'nothing'} shows`);
  return app.top.matches.map(({ story }) => story.title);
}
/** The title of the one that is chosen. */
const chosen = (w: LibraryWorld): string | undefined =>
  w.app.top?.kind === 'search' ? results(w)[w.app.top.window.cursor] : undefined;
const row = (w: LibraryWorld, at: number): string => w.screen()[at] ?? '';
/** The one below the line that is typed. */
const below = (w: LibraryWorld): string => row(w, 3);

describe('typing finds', () => {
  test.each([
    ['a misspelt title', 'ferrise', 'Ferries late'],
    ['a misspelt author', 'durate', 'Ferries late'],
    ['a misspelt source', 'keziai', '日本経済の話'],
    ['a misspelt tag', 'mony', '日本経済の話'],
    ['a word of a text', 'hurricane', 'Ferries late'],
    ['a word of a text with another ending', 'hurricanes', 'Ferries late'],
    ['a phrase of a text', '"second hurricane"', 'Ferries late'],
    ['a word without its accents', 'wahlen', 'Wählen gehen'],
    ['the middle of a title without spaces', '経済', '日本経済の話'],
  ])('%s', async (_name, text, title) => {
    const w = await typed(text);
    expect(results(w)[0]).toBe(title);
    expect(w.text()).toContain(title);
  });

  test('the note on a bookmark, and says it', async () => {
    const w = filled();
    await w.press('b e');
    await w.type('ask the walrus');
    await w.press('enter /');
    await w.type('walrsu');
    expect(results(w)).toEqual(['High pontoon']);
    expect(w.text()).toContain('Note: ask the walrus');
  });

  test('no bookmark whose note has a word that is not wanted', async () => {
    const w = filled();
    await w.press('b e');
    await w.type('ask the walrus');
    await w.press('enter /');
    await w.type('pontoon -walrus');
    expect(results(w)).toEqual(['Low pontoon']);
  });

  test('no bookmark by a guess at a word that another story has just so', async () => {
    const w = filled();
    w.publish('Quay', ['Small quake'], { html: '<p>It was felt.</p>', at: '2026-01-08T00:00:00Z' });
    w.publish('Bourse', ['Figures'], { html: '<p>A quarter of it.</p>', at: '2026-01-12T00:00:00Z' });
    w.start();
    await w.press('b /');
    await w.type('quake');
    expect(results(w)).toEqual(['Small quake']);
  });

  test('the sentence of a text, where the title does not say it', async () => {
    expect((await typed('hurricane')).text()).toContain('The first hurricane came.');
  });

  test('that sentence to a screen reader, too', async () => {
    const w = await typed('hurricane');
    const [match] = w.app.top?.kind === 'search' ? w.app.top.matches : [];
    if (!match) throw new Error('nothing was found');
    expect(rowLabel(w.app, rowOfMatch(w.app, match), match)).toMatch(
      /^Ferries late, found in: The first hurricane came\., Inês Duarte · Ferry News .*unread$/u,
    );
  });

  test('from the list of bookmarks too', async () => {
    const w = filled();
    await w.press('b B /');
    await w.type('ferries');
    expect(results(w)[0]).toBe('Ferries late');
  });

  test('no bookmark of which the library knows better', async () => {
    const w = filled();
    await w.press('b m /');
    await w.type('pontoon -tag:sea');
    expect(results(w)).toEqual([]);
    expect(w.text()).toContain('Nothing found');
    await w.press('ctrl+u');
    await w.type('pontoon is:read');
    expect(results(w)).toEqual(['High pontoon']);
  });

  test('stories that come while one searches, at the next letter', async () => {
    const w = await typed('pontoo');
    await w.publishElsewhere('Tide Tables', ['Spring pontoon'], { at: '2026-02-01T00:00:00Z' });
    await w.type('n');
    expect(results(w)).toEqual(['Spring pontoon', 'High pontoon', 'Low pontoon']);
  });
});

describe('what narrows', () => {
  test.each([
    ['tag:sea', ['High pontoon', 'Low pontoon']],
    ['source:ferry', ['Ferries late']],
    ['author:duarte hurricane', ['Ferries late']],
    ['tag:sea -low', ['High pontoon']],
    ['is:unread tag:money after:2026-01-09', ['日本経済の話', 'Wählen gehen']],
    ['is:read', []],
  ])('%s', async (text, expected) => {
    expect(results(await typed(`${text} `)).toSorted()).toEqual(expected.toSorted());
  });
});

describe('the row below the line', () => {
  test('says at first what can be typed', async () => {
    expect(below(await typed(''))).toContain('source:');
    expect(below(await typed('', { columns: 40, rows: 12 })).length).toBeLessThanOrEqual(40);
  });

  test('says what is being looked for', async () => {
    expect(below(await typed('ferries tag:sea -low '))).toContain('“ferries”, tag sea, without “low”');
  });

  test('offers what is begun, which Tab takes', async () => {
    const w = await typed('ferries so');
    expect(below(w)).toContain('Tab source:');
    await w.press('tab');
    expect(row(w, 2)).toContain('/ferries source:');
    await w.type('fer');
    expect(below(w)).toContain('Tab "Ferry News"');
    await w.press('tab');
    expect(row(w, 2)).toContain('/ferries source:"Ferry News"');
    expect(results(w)).toEqual(['Ferries late']);
  });

  test('offers tags and authors of the library', async () => {
    expect(below(await typed('tag:m'))).toContain('Tab money – tag');
    expect(below(await typed('author:du'))).toContain('Inês Duarte');
  });

  test.each([
    ['is:new ', 'There is no “is:new”.'],
    ['after:soon ', '“after:soon” names no time.'],
    ['autor:x ', 'There is no filter “autor:”.'],
    ['is:read is:unread ', 'Nothing is both read and unread.'],
  ])('says of “%s” what is wrong', async (text, said) => {
    expect(below(await typed(text))).toContain(said);
  });

  test.each([
    ['a part of a source', 'source:tide'],
    ['a part of a source in quotation marks', 'source:"tide t'],
    ['a tag in capitals', 'tag:SEA'],
  ])('narrows at once by %s, whatever may still be completed', async (_name, text) => {
    expect(results(await typed(text))).toEqual(['High pontoon', 'Low pontoon']);
  });

  test('narrows by a state in capitals', async () => {
    expect(results(await typed('pontoon is:READ'))).toEqual([]);
  });

  test('narrows by no tag that is still being typed', async () => {
    expect(results(await typed('pontoon tag:mon'))).toEqual(['High pontoon', 'Low pontoon']);
  });

  test.each(['"', '-', '""'])('still says what can be typed where %s means nothing yet', async (text) => {
    const w = await typed(text);
    expect(below(w)).toContain('source:');
    expect(row(w, 0)).not.toContain('stories');
  });

  test.each([
    [{ columns: 80, rows: 24 }, 'pontoon after:soon ', 'yesterday and monday to sunday.'],
    [{ columns: 40, rows: 12 }, 'pontoon is:new ', 'is:bookmarked.'],
  ])('says all of what is wrong on %o', async (size, text, end) => {
    const w = await typed(text, size);
    expect(w.text().replace(/\s+/gu, ' ')).toContain(end);
    expect(w.text()).toContain('▌');
    expect(w.screen()).toHaveLength(size.rows);
  });

  test('says nothing of what may still become right', async () => {
    expect(below(await typed('is:unr'))).not.toContain('There is no');
  });

  test('Tab goes to the next result where nothing is begun', async () => {
    const w = await typed('pontoon');
    await w.press('tab');
    expect(chosen(w)).toBe('Low pontoon');
  });
});

describe('many results', () => {
  test('PgDn and PgUp turn pages of them, and stop at both ends', async () => {
    const w = libraryWorld();
    w.publish(
      'Ferry News',
      Array.from({ length: 40 }, (_, at) => `Crossing ${at + 1}`),
    );
    w.start();
    await w.press('/');
    await w.type('crossing');
    const at = (): number => Number(/(\d+)\/40/u.exec(w.screen().at(-1) ?? '')?.[1]);
    expect(at()).toBe(1);
    await w.press('pagedown');
    const second = at();
    expect(second).toBeGreaterThan(5);
    await w.press('pagedown pagedown pagedown pagedown pagedown pagedown pagedown');
    expect(at()).toBe(40);
    await w.press('pageup pageup pageup pageup pageup pageup pageup pageup pageup');
    expect(at()).toBe(1);
  });
});

describe('a library that takes its time', () => {
  test('is said to be searched, not to have nothing', async () => {
    const w = filled();
    const { lookup } = w.services;
    if (!lookup) throw new Error('nothing is looked up');
    lookup.search = () => undefined;
    await w.press('/');
    await w.type('pontoon');
    expect(row(w, 0)).toMatch(/Search +searching …$/u);
    expect(w.text()).not.toContain('0 stories');
  });
});

describe('opening a result', () => {
  test('Enter in one chunk with the word opens the right story at its hit, n goes on, N back', async () => {
    const w = filled();
    await chunk(w, ['/', ...letters('hurricane'), 'enter']);
    expect(w.app.top?.kind).toBe('reader');
    expect(w.text()).toContain('The first hurricane came.');
    expect(w.text()).toContain('1 of 3');
    await w.press('n');
    expect(w.text()).toContain('The second hurricane came.');
    expect(w.text()).toContain('2 of 3');
    await w.press('N');
    expect(w.text()).toContain('1 of 3');
  });

  test('Esc comes back to the results, and again to where one was', async () => {
    const w = filled();
    await w.press('j');
    const before = w.text();
    await chunk(w, ['/', ...letters('pontoon'), 'down', 'enter']);
    expect(w.text()).toContain('All of Low pontoon');
    await w.press('esc');
    expect([results(w), chosen(w)]).toEqual([['High pontoon', 'Low pontoon'], 'Low pontoon']);
    await w.press('esc');
    expect(w.text().replace('6 unread', '5 unread').split('\n')[3]).toBe(before.split('\n')[3]);
    expect(w.app.top?.kind).toBe('front');
  });

  test('n says where there is but one hit', async () => {
    const w = await typed('"second hurricane"');
    await w.press('enter n');
    expect(w.screen().at(-1)).toContain('“second hurricane” stands here alone.');
  });

  test('Enter that finds nothing opens nothing', async () => {
    const w = filled();
    await chunk(w, ['/', ...letters('ghjkl'), 'enter']);
    expect(w.app.top?.kind).toBe('search');
    expect(w.text()).toContain('Nothing found');
  });

  test('what is typed behind an Enter that is not answered yet opens nothing by itself', async () => {
    const w = filled();
    await chunk(w, ['/', ...letters('pont'), 'enter', 'e']);
    expect(w.app.top?.kind).toBe('search');
    expect(w.text()).toContain('/ponte');
  });
});

describe('keeping a search as a view', () => {
  /** tag:sea as “At sea”, with the key that is offered. */
  async function kept(): Promise<LibraryWorld> {
    const w = await typed('tag:sea -low');
    await w.press('ctrl+s');
    expect(w.text()).toContain('Keep as a view');
    await w.type('At sea');
    await w.press('enter enter');
    return w;
  }

  test('asks for its name and its key, and keeps it', async () => {
    const w = await kept();
    expect(w.library.views.list()).toEqual([{ name: 'At sea', query: '-low tag:sea', key: '1' }]);
    expect(w.text()).toMatch(/Kept as “At sea”\. On the front 1 shows it, v lists it, U takes it\s+back\./u);
    expect(w.app.top?.kind).toBe('search');
  });

  test('v lists it with its count, its digit shows it on the front', async () => {
    const w = await kept();
    await w.press('esc v');
    expect(w.text()).toMatch(/At sea +view 1 +1 unread/u);
    await w.press('esc 1');
    expect(w.screen()[0]).toMatch(/At sea .*1 story · 1 unread/u);
    expect(w.text()).toContain('High pontoon');
    expect(w.text()).not.toContain('Ferries late');
    await w.press('v');
    await w.type('at s');
    await w.press('enter');
    expect(w.screen()[0]).toContain('At sea');
  });

  test('says that a view takes words as they are spelt, and so does the view that is empty for it', async () => {
    const w = await typed('pontoo');
    await w.press('ctrl+s');
    expect(w.text()).toContain('A view takes words as they are spelt');
    await w.press('enter enter esc 1');
    expect(w.text().replace(/\s+/gu, ' ')).toContain(
      'No story is met by pontoo. A view takes words as they are spelt. / searches, v shows others.',
    );
    const narrowed = await typed('tag:sea');
    await narrowed.press('ctrl+s');
    expect(narrowed.text()).not.toContain('as they are spelt');
  });

  test('Ctrl-X forgets it, U brings it back', async () => {
    const w = await kept();
    await w.press('esc v');
    await w.type('at sea');
    await w.press('ctrl+x');
    expect(w.library.views.list()).toEqual([]);
    expect(w.text()).not.toMatch(/At sea +view/u);
    await w.press('esc U');
    expect(w.library.views.list()).toEqual([{ name: 'At sea', query: '-low tag:sea', key: '1' }]);
  });

  test('U takes it back', async () => {
    const w = await kept();
    await w.press('esc U');
    expect(w.library.views.list()).toEqual([]);
  });

  test('Ctrl-X forgets nothing that was not kept from a search', async () => {
    const w = filled();
    await w.press('v ctrl+x');
    expect(w.screen().at(-1)).toContain('Only a view that was kept from a search can be forgotten.');
  });

  test('takes no key but a digit, and none for an empty line', async () => {
    const w = await typed('tag:sea');
    await w.press('ctrl+s enter ctrl+u x enter');
    expect(w.text()).toContain('a digit from 1 to 9');
    expect(w.library.views.list()).toEqual([]);
    await w.press('ctrl+u enter');
    expect(w.library.views.list()).toEqual([{ name: 'tag:sea', query: 'tag:sea', key: null }]);
  });

  test('says which view it takes the place of, and which one has its key no more', async () => {
    const w = await kept();
    await w.press('ctrl+s');
    await w.type('By the sea');
    await w.press('enter ctrl+u 1 enter');
    expect(w.text()).toContain('Kept as “By the sea”; 1 no longer shows “At sea”.');
    await w.press('ctrl+s');
    await w.type('At sea');
    await w.press('enter enter');
    expect(w.text()).toContain('Kept as “At sea”, in the place of the one of that name.');
  });

  test('says with which keys one goes back and forgets it, however narrow the list is', async () => {
    const w = await typed('pontoon', { columns: 40, rows: 12 });
    expect(w.screen().at(-1)).toContain('Esc back');
    const on80 = await kept();
    await on80.press('esc v');
    expect(on80.screen().at(-1)).not.toContain('Ctrl-X');
    await on80.type('at sea');
    expect(on80.screen().at(-1)).toContain('Ctrl-X forget   Esc back');
  });

  test('Esc gives it up', async () => {
    const w = await typed('tag:sea');
    await w.press('ctrl+s esc');
    expect([w.app.top?.kind, w.library.views.list()]).toEqual(['search', []]);
  });

  test('says what is wrong with the search, and what is missing', async () => {
    const w = await typed('is:new');
    await w.press('ctrl+s');
    expect(w.text()).toContain('There is no “is:new”.');
    await w.press('ctrl+u ctrl+s');
    expect(w.screen().at(-1)).toContain('Type what the view is to show first.');
    expect(w.library.views.list()).toEqual([]);
  });

  test('a digit without a view says how one is kept', async () => {
    const w = filled();
    await w.press('7');
    expect(w.text()).toMatch(/No view has the key 7: \/, type, and Ctrl-S\s+keeps one/u);
  });

  test('without a library says so', async () => {
    const w = world(edition());
    await w.press('/');
    await w.type('harbour');
    await w.press('ctrl+s');
    expect(w.text()).toContain('There is no library to keep a view in');
  });
});

describe('a library that cannot be searched', () => {
  test('says why, and shows what is in memory all the same', async () => {
    const w = filled();
    await w.press('/');
    const { lookup } = w.services;
    if (!lookup) throw new Error('nothing is looked up');
    lookup.search = (_task, _tell, fail) => fail(new Error('the disk is gone.'));
    await w.type('reopens');
    expect(results(w)).toEqual(['The harbour reopens']);
    expect(w.text()).toContain('The library could not be searched: the disk is gone. Type on to try');
    expect(w.app.top?.kind === 'search' && w.app.top.waiting).toBe(false);
  });

  test('says nothing once the search is left', async () => {
    const w = filled();
    const { lookup } = w.services;
    if (!lookup) throw new Error('nothing is looked up');
    let failing: (error: Error) => void = () => undefined;
    lookup.search = (_task, _tell, fail) => void (failing = fail);
    await w.press('/');
    await w.type('pontoon');
    await w.press('esc');
    failing(new Error('the disk is gone.'));
    expect(w.text()).not.toContain('could not be searched');
  });
});
