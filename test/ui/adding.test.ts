import { describe, expect, test } from 'vitest';
import { ReaderError } from '../../src/core/errors.ts';
import type { Added } from '../../src/ui/model/sources-service.ts';
import { followed, sourcesWorld, type SourcesWorld } from './sources-world.ts';
import { settled } from './world.ts';

const TWO = {
  choices: [
    { url: 'https://harbour.example/feed.xml', title: 'All news' },
    { url: 'https://harbour.example/sea.xml', title: 'Sea only' },
  ],
};

/** The address was typed, and this was found at it. */
async function found(result: Added, w = sourcesWorld([followed('Harbour')])): Promise<SourcesWorld> {
  await w.press('S a');
  await w.type('harbour.example/ferry');
  await w.press('enter');
  w.adding[0]?.resolve(result);
  await settled(w.app);
  return w;
}

describe('of the feeds of a site', () => {
  test('those that are followed already say so, and the cursor begins at another', async () => {
    const w = await found(TWO);
    expect(w.text()).toMatch(/followed · All news[^]*▌ Sea only/u);
  });

  test('another can be chosen where one has failed, and the site is not asked again', async () => {
    const w = await found(TWO);
    await w.press('enter');
    w.adding[1]?.reject(new ReaderError('not-found', 'The server has no such page (404).', 'Try another.'));
    await settled(w.app);
    expect(w.text()).toMatch(/no such page[^]*All news[^]*▌ Sea only/u);
    await w.press('up enter');
    expect(w.adding.map(({ target }) => target)).toEqual([
      'harbour.example/ferry',
      'https://harbour.example/sea.xml',
      'https://harbour.example/feed.xml',
    ]);
  });

  test('what is chosen and given up can be chosen anew', async () => {
    const w = await found(TWO);
    await w.press('enter esc');
    expect(w.text()).toMatch(/All news[^]*▌ Sea only/u);
  });

  test('all are followed at once, which one U takes back, and what failed is said', async () => {
    const w = await found(TWO);
    await w.press('down enter');
    expect(w.adding[1]).toMatchObject({ target: 'harbour.example/ferry', take: 'all' });
    const failed = [new ReaderError('not-found', 'The third is not there.', 'Leave it.')];
    w.adding[1]?.resolve({ added: [followed('One'), followed('Two')], known: [], failed });
    await settled(w.app);
    expect(w.sources).toHaveLength(3);
    expect(w.text().replace(/\s+/gu, ' ')).toMatch(/Followed: 2 feeds.*The third is not there/u);
    await w.press('U');
    expect(w.sources).toHaveLength(1);
  });
});

describe('an article whose site has a feed', () => {
  test('can be kept itself, though the feed is followed', async () => {
    const w = await found({ choices: TWO.choices.slice(0, 1), page: 'The ferry is back' });
    expect(w.text()).toMatch(/A feed is there, and a story[^]*▌ Only this page[^]*The ferry is back/u);
    await w.press('enter');
    expect(w.adding[1]).toMatchObject({ target: 'harbour.example/ferry', take: 'page' });
    w.adding[1]?.resolve({ saved: { title: 'The ferry is back' } });
    await settled(w.app);
    expect(w.text()).toContain('The page is saved, to be read offline');
  });
});
