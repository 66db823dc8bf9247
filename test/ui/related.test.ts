// What is related to a story, on the screen: at its end and beside the list, with the reason, and leading on and back.
import { describe, expect, test, vi } from 'vitest';
import { restOn } from '../../src/ui/model/preview.ts';
import { entry } from '../library/library.ts';
import { libraryWorld, type LibraryWorld } from './library-world.ts';
import { settled } from './world.ts';

const NOW = '2026-03-10T12:00:00.000Z';

/** Six stories on one thing, in a row of days, and others on everything else. */
function news(size?: { columns: number; rows: number }): LibraryWorld {
  const w = libraryWorld(size);
  const { id } = w.library.sources.add({
    kind: 'feed',
    url: 'https://gull.example/feed',
    feedTitle: 'The Gull',
  }).source;
  const told = ['sinks', 'is raised', 'had been warned', 'in court', 'sails again', 'and its captain'];
  const others = Array.from({ length: 30 }, (_, at) =>
    entry(`Bread of the week ${at}`, {
      guid: `b${at}`,
      text: `Flour number ${at}, water and salt: a loaf for people who have an oven and time.`,
      published: '2026-03-01T08:00:00.000Z',
    }),
  );
  w.library.stories.keepEntries(
    id,
    [
      ...told.map((what, at) =>
        entry(`The Skarven ${what}`, {
          guid: `s${at}`,
          text: `The ferry Skarven of Holmvik, part ${at} of the story: master Ilse Brandvold spoke of the ${what} on that day.`,
          published: `2026-03-0${9 - at}T08:00:00.000Z`,
        }),
      ),
      ...others,
    ],
    NOW,
  );
  w.start();
  return w;
}

const titleOf = (w: LibraryWorld): string => (w.app.top?.kind === 'reader' ? w.app.top.row.story.title : '');

describe('what the library has on the same thing', () => {
  test('stands at the end of a story, with the reason', async () => {
    const w = news();
    await w.press('enter');
    await settled(w.app);
    await w.press('G');
    expect(w.text()).toMatch(/Related[^]*The Skarven is raised[^]*both: .*(?:Skarven|Brandvold|Holmvik)/u);
    expect(w.text()).not.toContain('Bread of the week');
  });

  test('moves nothing of what is read when it comes', async () => {
    const w = news();
    await w.press('enter');
    const before = w.screen().slice(0, 6);
    await settled(w.app);
    expect(w.screen().slice(0, 6)).toEqual(before);
  });

  test('leads on four times, and Esc comes back each time to where one was', async () => {
    const w = news({ columns: 80, rows: 16 });
    const path: { title: string; screen: string[] }[] = [];
    await w.press('enter');
    for (let step = 0; step < 4; step++) {
      await settled(w.app);
      await w.press('G shift+tab');
      path.push({ title: titleOf(w), screen: w.screen() });
      await w.press('enter');
      expect(titleOf(w)).not.toBe(path.at(-1)?.title);
    }
    for (const { title, screen } of path.reverse()) {
      await w.press('esc');
      expect(titleOf(w)).toBe(title);
      expect(w.screen()).toEqual(screen);
    }
    await w.press('esc');
    expect(w.app.top?.kind).toBe('front');
  });

  test('stands beside the list once the cursor rests on a story, below the beginning of its text', async () => {
    const w = news({ columns: 120, rows: 40 });
    w.screen();
    const stop = restOn(w.app, w.app.highlighted());
    await vi.waitFor(() => expect(w.text()).toMatch(/│ Related/u), { timeout: 5000 });
    stop();
    expect(w.text()).toMatch(/│ The Skarven (?:is raised|had been warned)/u);
  });

  test('is nothing for a story that nothing is like, and nothing is said of it', async () => {
    const w = news();
    await w.press('G enter');
    await settled(w.app);
    await w.press('G');
    expect(w.text()).not.toContain('Skarven');
  });
});

test('what its page offers comes first, and is not found once more', async () => {
  const w = news();
  const [first, second] = w.library.stories.list(
    w.library.stories.rows({ view: { of: 'all' }, unread: false, sort: 'date' }),
  );
  if (!first || !second) throw new Error('there are no stories');
  w.library.stories.keepPage(
    {
      source: { kind: 'page', title: 'The Gull', url: first.story.url },
      entries: [
        { role: 'lead', story: first.story },
        { role: 'related', story: second.story },
      ],
    },
    { listed: false, now: NOW },
  );
  await w.press('enter');
  await settled(w.app);
  await w.press('G');
  const text = w.text();
  expect(text).toMatch(/\[\d\] The Skarven is raised[^]*offered by the page/u);
  expect(text.split('The Skarven is raised')).toHaveLength(2);
});
