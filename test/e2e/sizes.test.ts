import { describe, expect, it } from 'vitest';
import { newSession } from './session.ts';

const session = newSession();

const SIZES: [number, number][] = [
  [40, 12],
  [120, 40],
  [20, 6],
  [250, 60],
  [10, 3],
  [1, 1],
  [2, 50],
  [200, 1],
  [99, 11],
  [100, 12],
];

const SCREENS: { name: string; keys: string; shown: string | RegExp }[] = [
  { name: 'the front', keys: 'G', shown: '7/7' },
  { name: 'a story', keys: '\r', shown: /words of\s+praise/u },
  { name: 'the end of a story', keys: '\rG', shown: '[6] Apple' },
  { name: 'a story that is only an excerpt', keys: 'j\r', shown: 'no more is known' },
  { name: 'finding in a story', keys: '\r/china', shown: /1 of \d/u },
  { name: 'an empty search', keys: '/', shown: 'search 7 stories' },
  { name: 'a search with results', keys: '/nvida', shown: '2 stories' },
  { name: 'a search without any', keys: '/ghjkl', shown: 'Nothing found' },
  { name: 'no bookmarks', keys: 'B', shown: 'No bookmarks yet' },
  { name: 'the help', keys: '?', shown: 'Keys' },
  { name: 'the commands', keys: ':', shown: 'Commands' },
];

describe.each(SCREENS)('$name', ({ keys, shown }) => {
  it('is drawn at every size without a row that is too long, and comes back as it was', async () => {
    const program = await session.start();
    await program.waitFor('Altman');
    program.press(keys);
    await program.waitFor(shown);
    await program.settled();
    const before = program.screen();
    for (const [cols, rows] of SIZES) {
      program.resize(cols, rows);
      await program.settled();
      expect(program.ended, `at ${cols}×${rows}`).toBeNull();
      expect(program.wrappedRows(), `at ${cols}×${rows}\n${program.describe()}`).toEqual([]);
    }
    program.resize(80, 24);
    const same = (screen: string[]): boolean => screen.join('\n') === before.join('\n');
    await program.waitFor(same, 5000).catch(() => undefined);
    expect(program.screen()).toEqual(before);
    program.press('\u0003');
    expect(await program.exit).toEqual({ code: 0, signal: 0 });
  });
});

describe.each([
  [40, 12],
  [80, 24],
  [120, 40],
])('started at %i×%i', (cols, rows) => {
  it('fills the terminal: its title in the first rows, its keys in the last', async () => {
    const program = await session.start({ cols, rows });
    await program.waitFor('Altman');
    const screen = program.screen();
    expect(screen[0]).toMatch(/Sample edition/u);
    expect(screen[rows - 1]).toMatch(/\? help/u);
    program.press('\r');
    await program.waitFor((shown) => /\d+ %/u.test(shown[rows - 1] ?? ''));
    expect(program.wrappedRows()).toEqual([]);
  });
});

it('says in a terminal that is too small that it is, and q leaves it', async () => {
  const program = await session.start({ cols: 16, rows: 4 });
  await program.waitFor(/Too small/u);
  program.press('q');
  expect(await program.exit).toEqual({ code: 0, signal: 0 });
});
