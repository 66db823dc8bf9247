// The views of 10,000 stories against the same views by plain JavaScript over what was put in.
import fc from 'fast-check';
import { beforeAll, afterAll, describe, expect, test } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Library } from '../../src/library/library.ts';
import type { Sort, View } from '../../src/library/stories.ts';
import { entry, NOW, query } from './library.ts';

const SOURCES = 40;
const STORIES = 10_000;
const TAGS = ['news', 'science', 'local'];
/** Seen by how many sources, by chance: most by one. */
const SHARED = [1, 1, 1, 1, 1, 1, 1, 2, 3];

interface Model {
  title: string;
  /** Index in SOURCES; the first is the one that it is shown under. */
  sources: number[];
  time: number;
  read: boolean;
}

let folder = '';
let library: Library;
const ids: number[] = [];
const sourceTags: string[][] = [];
const stories = new Map<number, Model>();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'newsreader-views-'));
  library = Library.open({ config: folder, data: folder, cache: folder });
  const random = seeded(7);
  for (let source = 0; source < SOURCES; source++) {
    const tags = TAGS.filter(() => random(3) === 0);
    sourceTags.push(tags);
    // Titles in no order of their numbers, some of them equal.
    const feedTitle = `${['Zeitung', 'écho', 'Alpha', 'beta'][source % 4] ?? ''} ${source % 7}`;
    const url = `https://s${source}.example/feed`;
    ids.push(library.sources.add({ kind: 'feed', url, feedTitle, tags }).source.id);
  }
  const models = Array.from({ length: STORIES }, (): Model => {
    const first = random(SOURCES);
    const others = Array.from({ length: SHARED[random(SHARED.length)] ?? 1 }, (_, more) => first + more);
    // Few different dates, so that many are equal.
    const time = Date.parse(NOW) - random(3000) * 3_600_000;
    const title = `${['the', 'A', '“Über', 'zwei', 'Été'][random(5)] ?? ''} ${random(900)}`;
    return { title, sources: others.map((source) => source % SOURCES), time, read: false };
  });
  for (let source = 0; source < SOURCES; source++) {
    const own = models.filter(({ sources }) => sources.includes(source));
    const entries = own.map((model) =>
      entry(model.title, {
        url: `https://n.example/${models.indexOf(model)}`,
        published: new Date(model.time).toISOString(),
      }),
    );
    library.stories.keepEntries(ids[source] ?? 0, entries, NOW);
  }
  for (const [index, model] of models.entries()) {
    const listed = library.stories.byKey(entry('', { url: `https://n.example/${index}` }).story.id);
    // Which of its sources brought it first is the library's affair; that it is one of them is not.
    const shown = ids.indexOf(listed?.sourceId ?? 0);
    expect(model.sources).toContain(shown);
    model.sources = [shown, ...model.sources.filter((source) => source !== shown)];
    stories.set(listed?.row ?? 0, model);
  }
});

afterAll(() => {
  library.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Whole numbers below a limit, the same in each run. */
function seeded(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

function inView(view: View, { sources }: Model): boolean {
  switch (view.of) {
    case 'all':
      return true;
    case 'saved':
    case 'search':
      return false;
    case 'source':
      return sources.some((source) => ids[source] === view.id);
    case 'tag':
      return sources.some((source) => sourceTags[source]?.includes(view.tag));
  }
}

/** The order of titles as a person would say it: letters and digits, no case, no accents. */
function plain(title: string): string {
  return title
    .normalize('NFD')
    .replace(/[^a-z0-9 ]/giu, '')
    .toLowerCase()
    .trim();
}

function modelRows(view: View, unread: boolean, sort: Sort): number[] {
  const names = library.sources.list().map(({ id }) => id);
  const place = ({ sources }: Model): number => names.indexOf(ids[sources[0] ?? 0] ?? 0);
  return [...stories]
    .filter(([, model]) => inView(view, model) && !(unread && model.read))
    .sort(([rowA, a], [rowB, b]) => {
      const [titleA, titleB] = [plain(a.title), plain(b.title)];
      const first =
        sort === 'source' && view.of !== 'source'
          ? place(a) - place(b)
          : sort === 'title'
            ? Number(titleA > titleB) - Number(titleA < titleB)
            : 0;
      return first || b.time - a.time || rowB - rowA;
    })
    .map(([row]) => row);
}

const VIEW: fc.Arbitrary<View> = fc.oneof(
  fc.constant<View>({ of: 'all' }),
  fc.constant<View>({ of: 'saved' }),
  fc.nat(SOURCES - 1).map((source): View => ({ of: 'source', id: ids[source] ?? 0 })),
  fc.constantFrom(...TAGS, 'none').map((tag): View => ({ of: 'tag', tag })),
);
const SORT = fc.constantFrom<Sort>('date', 'source', 'title');

describe('every view of 10,000 stories', () => {
  test('has the rows that a plain filter and sort of them has, whatever is marked', () => {
    const marks = fc.array(fc.record({ story: fc.nat(STORIES - 1), read: fc.boolean() }), { maxLength: 40 });
    const rows = [...stories.keys()];
    fc.assert(
      fc.property(VIEW, fc.boolean(), SORT, marks, fc.boolean(), (view, unread, sort, changes, all) => {
        for (const { story, read } of changes) {
          const row = rows[story] ?? 0;
          void library.reading.markRead(library.stories.list([row])[0]?.story.id ?? '', read);
          const model = stories.get(row);
          if (model) model.read = read;
        }
        if (all && view.of === 'source') {
          library.reading.markAllRead(query(view));
          for (const model of stories.values()) if (inView(view, model)) model.read = true;
        }
        const wanted = modelRows(view, unread, sort);
        expect(Array.from(library.stories.rows(query(view, unread, sort)))).toEqual(wanted);
        expect(library.stories.count(query(view, unread, sort))).toEqual({
          stories: wanted.length,
          unread: modelRows(view, true, 'date').length,
        });
      }),
      { numRuns: 60 },
    );
  });

  test('is counted by each source as it is', () => {
    for (const { id, stories: number, unread } of library.sources.list()) {
      const all = modelRows({ of: 'source', id }, false, 'date');
      expect([number, unread]).toEqual([all.length, modelRows({ of: 'source', id }, true, 'date').length]);
    }
  });

  test('gives a page of rows in their order', () => {
    const rows = library.stories.rows(query()).slice(5000, 5030);
    const page = library.stories.list(rows);
    expect(page.map((one) => one?.row)).toEqual([...rows]);
    expect(page.map((one) => one?.story.title)).toEqual([...rows].map((row) => stories.get(row)?.title));
  });
});
