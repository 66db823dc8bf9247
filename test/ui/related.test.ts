// What is related to a story, on the screen: at its end and beside the list, with the reason, and leading on and back.
import { describe, expect, test, vi } from 'vitest';
import { frontOf } from '../../src/ui/commands/open-targets.ts';
import { restOn } from '../../src/ui/model/preview.ts';
import { readerPage } from '../../src/ui/model/reader-page.ts';
import type { Edition } from '../../src/core/story.ts';
import { entry } from '../library/library.ts';
import { libraryWorld, type LibraryWorld } from './library-world.ts';
import { SOURCE, edition, paragraph, row, settled, story, world } from './world.ts';

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

/** What is chosen in the reader that shows, and on which row of the screen it stands. */
const chosenTarget = (w: LibraryWorld) => {
  const { top } = w.app;
  if (top?.kind !== 'reader' || top.chosen === null) return null;
  const target = readerPage(top, w.app.view).targets[top.chosen - 1];
  return target?.kind === 'related' ? { title: target.row.story.title, row: target.line - top.top } : null;
};
const chosenTitle = (w: LibraryWorld) => chosenTarget(w)?.title ?? null;
const chosenRow = (w: LibraryWorld) => chosenTarget(w)?.row ?? null;

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

  test('has its reason whole on a narrow screen, and says where it is from', async () => {
    const w = news({ columns: 40, rows: 40 });
    await w.press('enter');
    await settled(w.app);
    await w.press('G');
    expect(w.text()).toMatch(/both: Skarven, Ilse Brandvold,\n +Holmvik · The Gull ·/u);
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

  test('stands there in all the room that a short text leaves', async () => {
    const w = news({ columns: 120, rows: 40 });
    const stop = restOn(w.app, w.app.highlighted());
    await vi.waitFor(() => expect(w.text()).toMatch(/│ Related/u), { timeout: 5000 });
    stop();
    expect(w.text()).toContain('│ The Skarven and its captain');
  });

  test('is looked for anew beside the list when the library has changed', async () => {
    const w = news({ columns: 120, rows: 40 });
    restOn(w.app, w.app.highlighted());
    await vi.waitFor(() => expect(w.text()).toMatch(/│ Related/u), { timeout: 5000 });
    await w.publishElsewhere('Tern', ['The Skarven is sold'], {
      html: '<p>Master Ilse Brandvold has bought the ferry Skarven of Holmvik for a song.</p>',
      at: '2026-03-09T09:00:00.000Z',
    });
    restOn(w.app, w.app.highlighted());
    await vi.waitFor(() => expect(w.text()).toContain('│ The Skarven is sold'), { timeout: 5000 });
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

describe('a story whose page comes while it is read', () => {
  const TEASER = 'How the Skarven was steered';
  const address = (title: string): string => `https://gull.example/${encodeURIComponent(title)}`;

  /** As news(), with a copy of the newest story in another paper, and on top a story of which only an excerpt is here. */
  function withTeaser(size?: { columns: number; rows: number }): LibraryWorld {
    const w = news(size);
    const html = `<p>The ferry Skarven of Holmvik lies on the rocks since this morning, and master Ilse Brandvold has gone
      home by bus. Divers look at the hull before anybody dares to pull. Nobody was hurt but a gull.</p>`;
    const published = new Date(Date.now() - 3_600_000).toISOString();
    w.publish('Gannet', ['On the rocks'], { html, story: { published, excerpt: null } });
    w.publish('Auk', ['Aground'], { html, story: { published, excerpt: null } });
    const excerpt = 'Master Ilse Brandvold of Holmvik had two wheels on the Skarven.';
    w.publish('Tern', [TEASER], { html: null, story: { published: new Date().toISOString(), excerpt } });
    w.start();
    return w;
  }

  /** The page of the teaser, which offers these. */
  function page(related: readonly string[]): Edition {
    const body = Array.from({ length: 30 }, (_, at) => paragraph(`Wheel ${at} of the Skarven was of oak.`));
    const [url, host] = ['https://tern.example/x', 'https://auk.example'];
    return {
      source: { ...SOURCE, url },
      entries: [
        { role: 'lead', story: story(TEASER, { url, body }) },
        ...related.map((title) => ({
          role: 'related' as const,
          story: story(title, { url: title === 'Aground' ? `${host}/Aground` : address(title) }),
        })),
      ],
    };
  }

  test('has nothing found that is the same news as what the page offers', async () => {
    const w = withTeaser({ columns: 80, rows: 60 });
    await w.press('enter');
    await settled(w.app);
    expect(w.text()).toContain('On the rocks');
    w.opened[0]?.resolve(page(['Aground']));
    await settled(w.app);
    await w.press('G');
    expect(w.text()).not.toContain('On the rocks');
    expect(w.text()).toContain('The Skarven sinks');
  });

  test('has of what the page offers all that the library knows', async () => {
    const w = withTeaser({ columns: 80, rows: 60 });
    await w.press('enter');
    w.opened[0]?.resolve(page(['Aground']));
    await settled(w.app);
    await w.press('G');
    expect(w.text()).toMatch(/Aground\n +offered by the page · Auk · 1 h/u);
  });

  test('keeps what was chosen at its end chosen, at the same height', async () => {
    const w = withTeaser();
    await w.press('enter');
    await settled(w.app);
    await w.press('tab tab');
    const [chosen, height] = [chosenTitle(w), chosenRow(w)];
    w.opened[0]?.resolve(page(['What the captain said']));
    await settled(w.app);
    expect([chosenTitle(w), chosenRow(w)]).toEqual([chosen, height]);
  });

  test('keeps it so under the story that was opened from there, for whoever comes back', async () => {
    const w = withTeaser();
    await w.press('enter');
    await settled(w.app);
    await w.press('tab tab');
    const chosen = chosenTitle(w);
    await w.press('enter');
    w.opened[0]?.resolve(page(['What the captain said']));
    await settled(w.app);
    await w.press('esc');
    expect(chosenTitle(w)).toBe(chosen);
  });
});

test('what a page offers beside one of its own related posts is said to be on that page, not to be offered', async () => {
  const w = world(edition(2, 3));
  await w.press('enter G shift+tab enter');
  expect(w.text()).toMatch(/The harbour reopens[^]*on the same page/u);
  expect(w.text()).not.toContain('offered by the page');
});

test('what a link leads to gets what is related to it once its page is here', async () => {
  const w = news();
  const url = 'https://tern.example/rocks';
  const link = { content: [{ text: 'the rocks', href: url }] };
  const body = [{ kind: 'paragraph' as const, ...link }];
  w.library.stories.keepPage(
    {
      source: SOURCE,
      entries: [{ role: 'lead', story: story('A page', { url: 'https://a.example/', body }) }],
    },
    { listed: true, now: new Date().toISOString() },
  );
  w.start();
  await w.press('enter 1');
  const text = 'The ferry Skarven of Holmvik and its master Ilse Brandvold knew these rocks.';
  w.opened[0]?.resolve({
    source: SOURCE,
    entries: [{ role: 'lead', story: story('The rocks', { url: `${url}?from=a`, body: [paragraph(text)] }) }],
  });
  await settled(w.app);
  expect(w.text()).toMatch(/Related[^]*both: /u);
});

test('while it is looked for, Tab does not say that there is nothing', async () => {
  const w = news();
  const { lookup } = w.services;
  if (!lookup) throw new Error('nothing is looked up');
  let answer = (): void => undefined;
  const related = lookup.related.bind(lookup);
  lookup.related = (key) => new Promise((resolve) => (answer = () => resolve(related(key))));
  await w.press('enter tab');
  expect(w.screen().at(-1)).toContain('still being looked for');
  answer();
  await settled(w.app);
  await w.press('tab');
  expect(w.app.top).toMatchObject({ chosen: 1 });
});

test('an edition that was opened beside the library has what the library has on the same thing', async () => {
  const w = news({ columns: 80, rows: 60 });
  const lead = row(
    'lead',
    story('A ferry and her master', {
      body: [
        paragraph('Skarven lies at Holmvik, and Ilse Brandvold, her master, waits for the court there.'),
      ],
    }),
  );
  w.app.stories.meet([lead]);
  w.app.push(frontOf([lead]));
  await w.press('enter');
  await settled(w.app);
  await w.press('G');
  expect(w.text()).toMatch(/Related[^]*The Skarven [^]*both: /u);
});
