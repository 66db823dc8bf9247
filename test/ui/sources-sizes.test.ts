import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { ReaderError } from '../../src/core/errors.ts';
import { resize } from '../../src/ui/commands/resize.ts';
import { failing, followed, sourcesWorld, type SourcesWorld } from './sources-world.ts';
import { settled } from './world.ts';

const WIDTHS = [20, 24, 39, 40, 41, 56, 79, 80, 99, 100, 120, 161, 250];
const HEIGHTS = [6, 7, 8, 10, 12, 16, 24, 34, 40, 60];

function full(): SourcesWorld {
  return sourcesWorld([
    ...Array.from({ length: 30 }, (_, at) =>
      followed(`Source ${at}`, { unread: at * 1000, tags: ['one', 'two'] }),
    ),
    failing(
      '港の新聞、毎日の知らせと長い名前 that goes on and on, for longer than any terminal is wide, and further',
    ),
    followed('Gone', { gone: true, tags: ['👩‍👩‍👧‍👦'] }),
  ]);
}

async function add(w: SourcesWorld): Promise<void> {
  await w.press('S a');
  await w.type('harbour.example/a/very/long/address/that/goes/on/and/on/and/on');
  await w.press('enter');
}

const SCREENS: Record<string, (w: SourcesWorld) => Promise<void>> = {
  'the list': (w) => w.press('S'),
  'the end of the list': (w) => w.press('S G'),
  'a failing one': (w) => w.press('S G i'),
  'the end of all about one': (w) => w.press('S G k i G'),
  'a name being typed': (w) => w.press('S G e'),
  'an address being typed': (w) => w.press('S a'),
  'an address being looked at': add,
  'an address that failed': async (w) => {
    await add(w);
    w.adding[0]?.reject(new ReaderError('network', 'There is no such host at all.', 'Check the address.'));
    await settled(w.app);
  },
  'feeds to choose from': async (w) => {
    await add(w);
    w.adding[0]?.resolve({
      choices: Array.from({ length: 20 }, (_, at) => ({
        url: `https://harbour.example/${at}`,
        title: `Feed ${at}`,
      })),
    });
    await settled(w.app);
    for (let at = 0; at < 12; at++) await w.press('down');
  },
  'a refresh': async (w) => {
    await w.press('S R');
    w.app.set({ refreshing: { done: 120, total: 1000, added: 3, failed: 12 } });
  },
};

describe('at every size from 20×6 on', () => {
  test.each(Object.entries(SCREENS))('%s fits', async (_name, go) => {
    const w = full();
    await go(w);
    for (const columns of WIDTHS)
      for (const rows of HEIGHTS) {
        resize(w.app, { columns, rows });
        const lines = w.screen();
        const widest = Math.max(...lines.map((line) => stringWidth(line)));
        expect({ columns, rows, widest, height: lines.length }).toMatchObject({
          widest: expect.toSatisfy((cells: number) => cells <= columns),
          height: expect.toSatisfy((height: number) => height <= rows),
        });
      }
  });

  test('the chosen source is on the screen, with a word for what is wrong with it', async () => {
    const w = sourcesWorld([failing('Bay Weekly'), followed('Abbey News')]);
    await w.press('S j');
    for (const [columns, rows] of [
      [20, 6],
      [40, 12],
      [80, 24],
      [120, 40],
    ] as const) {
      resize(w.app, { columns, rows });
      expect(w.text()).toMatch(columns === 20 ? /▌! {2}Bay Weekly/u : /▌! {2}Bay Weekly +failing/u);
    }
  });

  test('the chosen one of many feeds stays in sight', async () => {
    const w = full();
    await SCREENS['feeds to choose from']?.(w);
    for (const rows of HEIGHTS) {
      resize(w.app, { columns: 80, rows });
      expect(w.text()).toContain('▌ Feed 12');
    }
  });
});
