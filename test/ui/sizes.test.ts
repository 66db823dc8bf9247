import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { ReaderError } from '../../src/core/errors.ts';
import type { Block } from '../../src/core/blocks.ts';
import { frontOf } from '../../src/ui/commands/open-targets.ts';
import { resize } from '../../src/ui/commands/resize.ts';
import { edition, row, story, world, type World } from './world.ts';

const WIDTHS = [1, 2, 3, 5, 8, 13, 19, 20, 24, 39, 40, 41, 56, 60, 79, 80, 99, 100, 120, 161, 250];
const HEIGHTS = [1, 2, 3, 5, 6, 7, 8, 10, 12, 16, 24, 34, 40, 60];

const EVERYTHING: Block[] = [
  { kind: 'heading', level: 2, content: [{ text: '見出し、港の再開 and a heading that goes on and on' }] },
  { kind: 'quote', blocks: [{ kind: 'paragraph', content: [{ text: 'مرحبا بالعالم: a quotation 👩‍👩‍👧‍👦' }] }] },
  {
    kind: 'list',
    ordered: true,
    start: 9,
    items: [
      [{ kind: 'paragraph', content: [{ text: 'first' }] }],
      [{ kind: 'paragraph', content: [{ text: 'a link', href: 'https://harbour.example/tide' }] }],
    ],
  },
  { kind: 'code', text: 'const tide = "high";\n\tif (tide) sail();', language: 'ts' },
  {
    kind: 'table',
    caption: 'Tides',
    head: [[{ text: 'Hour' }], [{ text: 'Height in metres' }]],
    rows: [[[{ text: '6' }], [{ text: '4.25' }]]],
  },
  { kind: 'image', url: null, alt: 'A ferry', caption: 'At the quay', credit: 'A. Pell' },
  { kind: 'rule' },
];

function full(): World {
  const rows = edition(20, 12);
  const lead = rows[0];
  if (lead) rows[0] = row('lead', { ...lead.story, body: [...EVERYTHING, ...(lead.story.body ?? [])] });
  return world(rows);
}

const NOTE = 'Ask Ada about 経済と港 before Friday, and about the ferry that goes on and on   ';

const SCREENS: Record<string, (w: World) => Promise<void>> = {
  'the front': async () => undefined,
  'the front at its end': (w) => w.press('G b m'),
  'a failed front': async (w) => {
    const error = new ReaderError(
      'not-found',
      'There is no file called “no-such-file-with-a-long-name.html”.',
      'Check the name.',
    );
    w.app.replace({
      ...frontOf([]),
      failures: [error],
      opening: ['https://harbour.example/a/long/way'],
    });
  },
  'the reader': (w) => w.press('enter'),
  'the reader with a link chosen': (w) => w.press('enter tab'),
  'the reader at its end': (w) => w.press('enter G'),
  'the reader while finding': async (w) => {
    await w.press('enter /');
    await w.type('harbour');
  },
  'an excerpt': (w) => w.press('G enter'),
  'the search': async (w) => {
    await w.press('/');
    await w.type('harbor');
  },
  'a search without a result': async (w) => {
    await w.press('/');
    await w.type('zzzzqqqq');
  },
  'no bookmarks': (w) => w.press('B'),
  bookmarks: (w) => w.press('b j b B'),
  'a note while it is typed': async (w) => {
    await w.press('e');
    await w.type(NOTE);
  },
  'bookmarks with notes': async (w) => {
    await w.press('e');
    await w.type(NOTE);
    await w.press('enter j e x enter B');
  },
  'the reader with a note': async (w) => {
    await w.press('e');
    await w.type(NOTE);
    await w.press('enter enter');
  },
  help: (w) => w.press('? j'),
  commands: (w) => w.press(':'),
};

describe('at every size from 1×1 to 250×60', () => {
  test.each(Object.entries(SCREENS))(
    '%s draws no line wider and no frame higher than the terminal',
    async (_name, go) => {
      const w = full();
      await go(w);
      for (const columns of WIDTHS)
        for (const rows of HEIGHTS) {
          resize(w.app, { columns, rows });
          const lines = w.screen();
          const widest = Math.max(...lines.map((line) => stringWidth(line)));
          expect({
            columns,
            rows,
            fits: widest <= columns && lines.length <= rows,
            widest,
            height: lines.length,
          }).toMatchObject({ fits: true });
        }
    },
  );

  test('a terminal that is too small says so', () => {
    const w = world();
    resize(w.app, { columns: 18, rows: 5 });
    expect(w.text()).toContain('Too small: 18×5.');
  });

  test('what there is to read is on the screen from the smallest usable size on', () => {
    const w = world();
    for (const [columns, rows] of [
      [20, 6],
      [40, 12],
      [80, 24],
      [120, 40],
    ] as const) {
      resize(w.app, { columns, rows });
      expect(w.text()).toContain('The harbour');
    }
  });
});

test('help keeps its lines on the screen when the terminal grows', async () => {
  const w = world(edition(), { columns: 40, rows: 12 });
  await w.press('? G');
  resize(w.app, { columns: 160, rows: 60 });
  expect(w.text()).toContain('all keys');
});

test('a wide terminal shows the highlighted story beside the list', async () => {
  const w = world(edition(), { columns: 120, rows: 40 });
  expect(w.text()).toContain('Paragraph 3 tells of the harbour');
  await w.press('j');
  expect(w.text()).not.toContain('Paragraph 3 tells of the harbour');
  expect(w.text()).toContain('Excerpt number 1.');
});

test('a story keeps its place when the terminal is made narrow and wide again', async () => {
  const w = world([row('lead', story('Long', { body: edition(200)[0]?.story.body ?? [] }))]);
  await w.press('enter space space space');
  const before = w.screen();
  resize(w.app, { columns: 41, rows: 12 });
  const firstParagraph = /Paragraph \d+/.exec(before.join(' '))?.[0];
  expect(w.text()).toContain(firstParagraph);
  resize(w.app, { columns: 80, rows: 24 });
  expect(w.text().trimStart()).toContain(before.join('\n').trimStart().split('\n').slice(0, 15).join('\n'));
});
