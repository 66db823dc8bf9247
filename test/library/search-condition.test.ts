// What a search finds in a library of some hundred stories, against the same search by plain JavaScript over what was put
// in.
import { mkdtempSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { holdsInARow, searchText, searchWords } from '../../src/core/search-text.ts';
import { UNKNOWN, type Story } from '../../src/core/story.ts';
import { storyId } from '../../src/core/story-id.ts';
import { Library } from '../../src/library/library.ts';
import type { View } from '../../src/library/stories.ts';
import { formsOf } from '../../src/query/word-forms.ts';
import { parseQuery, type Filter, type Query } from '../../src/query/query.ts';
import { allowing } from '../../src/search/allows.ts';
import type { SearchedStory } from '../../src/search/searched-story.ts';
import { anyText } from '../query/any-text.ts';
import { entry, NOW, query } from './library.ts';

const SOURCES = [
  { host: 'harbour.example', title: 'Harbour News', tags: ['sea', 'Daily'] },
  { host: 'www.allotment.example', title: 'Allotment & Kitchen', tags: ['Wählen'] },
  { host: 'keizai.example', title: '日本経済新聞', tags: [] },
  { host: 'nameless.example', title: null, tags: ['sea'] },
  { host: 'gone.example', title: 'Gone Gazette', tags: ['sea', 'gone'] },
] as const;
const GONE = 4;
const AUTHORS = [null, 'Inês Duarte', 'J. Kerr-Smith', '田中 太郎', 'O’Brien', 'Duarte Inês'];
const WORDS = [
  'tide',
  'elections',
  'elected',
  'Wählen',
  'bank',
  'central bank',
  '経済の話',
  'ferry',
  'Straße',
];
const OWN_TAGS: string[][] = [[], [], ['Tech'], ['tech', 'wahlen'], ['経済']];
const DAY = 86_400_000;
const now = new Date(NOW);

interface Model {
  key: string;
  story: Story;
  /** Indexes of SOURCES; none: a page. */
  sources: number[];
  tags: string[];
  text: string;
  listed: boolean;
  read: boolean;
  bookmarked: boolean;
}

let folder = '';
let library: Library;
const models: Model[] = [];
const rowsByKey = new Map<string, number>();

/** Whole numbers below a limit, the same in each run. */
function seeded(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'newsreader-search-'));
  library = Library.open({ config: folder, data: folder, cache: folder });
  const random = seeded(11);
  const pick = <Of>(list: readonly Of[]): Of => list[random(list.length)] as Of;
  const ids = SOURCES.map(
    ({ host, title, tags }) =>
      library.sources.add({ kind: 'feed', url: `https://${host}/feed`, feedTitle: title, tags: [...tags] })
        .source.id,
  );
  for (let at = 0; at < 300; at++) {
    const sources = pick([[0], [1], [2], [3], [0, 1], [2, 3], [GONE], [GONE, 0], [1, 2, 3]]);
    const title = `${pick(WORDS)} ${pick(WORDS)} ${at}`;
    const published =
      random(8) === 0 ? null : new Date(now.getTime() - random(60 * 24) * (DAY / 24)).toISOString();
    const url = `https://n.example/${at}`;
    models.push({
      key: storyId({ url, title, source: null }),
      story: {
        ...UNKNOWN,
        id: '',
        title,
        url,
        author: pick(AUTHORS),
        published,
        excerpt: pick([null, pick(WORDS)]),
      },
      sources,
      tags: pick(OWN_TAGS),
      text: pick(['', `${pick(WORDS)} and ${pick(WORDS)}.`]),
      listed: sources.some((source) => source !== GONE),
      read: false,
      bookmarked: random(5) === 0,
    });
  }
  SOURCES.forEach((_, source) => {
    const own = models.filter(({ sources }) => sources.includes(source));
    library.stories.keepEntries(
      ids[source] ?? 0,
      own.map(({ story, text, tags }) => entry(story.title, { ...story, text, tags })),
      NOW,
    );
  });
  // Pages: saved by hand, or opened with what they offer beside them.
  for (let at = 0; at < 40; at++) {
    const url = `https://page.example/${at}`;
    const title = `${pick(WORDS)} page ${at}`;
    const site = pick([null, 'The Lighthouse', 'Harbour Herald']);
    const published = pick([null, '2019-05-01T00:00:00.000Z', NOW]);
    const story: Story = {
      ...UNKNOWN,
      id: storyId({ url, title, source: null }),
      title,
      url,
      site,
      published,
      author: pick(AUTHORS),
    };
    const listed = at % 2 === 0;
    library.stories.keepPage(
      { source: { kind: 'page', title: site ?? '', url }, entries: [{ role: 'lead', story }] },
      { listed, now: NOW },
    );
    models.push({
      key: story.id,
      story,
      sources: [],
      tags: [],
      text: '',
      listed,
      read: false,
      bookmarked: at % 5 === 0,
    });
  }
  library.sources.remove(ids[GONE] ?? 0);
  for (const model of models) {
    model.read = random(3) === 0;
    if (model.read) library.reading.markMany([model.key], true);
    const listed = library.stories.byKey(model.key);
    if (!listed) throw new Error(`${model.story.title} is not kept`);
    rowsByKey.set(model.key, listed.row);
  }
});

afterAll(() => {
  library.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A model as it stands in each of its live sources; a page as it stands on its site. A story without a date has NOW's. */
function searched({ story, sources, tags }: Model): SearchedStory[] {
  const dated = { ...story, published: story.published ?? NOW };
  const live = sources.filter((source) => source !== GONE);
  if (live.length === 0) return [{ story: dated, source: story.site, tags, note: null }];
  return live.map((source) => {
    const { title, host, tags: more } = SOURCES[source] ?? SOURCES[0];
    return { story: dated, source: title ?? host, tags: [...more, ...tags], note: null };
  });
}

function letsThrough(model: Model, filters: readonly Filter[]): boolean {
  const marks = { isRead: () => model.read, isBookmarked: () => model.bookmarked };
  return filters.every((filter) => {
    const host = hostOf(filter);
    const ofHost = model.sources.some((at) => at !== GONE && SOURCES[at]?.host.replace('www.', '') === host);
    const is = allowing({ filters: [{ ...filter, not: false } as Filter] }, marks, now);
    return (ofHost || searched(model).some(is)) !== filter.not;
  });
}

function hostOf(filter: Filter): string | null {
  return filter.field === 'source' ? filter.text.toLowerCase().replace(/^www\./u, '') : null;
}

/** As a view finds it: words as they are spelt. */
function holdsWords(model: Model, phrases: readonly string[]): boolean {
  const { title, author, excerpt } = model.story;
  if (searchWords(phrases[0] ?? '').length === 0) return title.includes(phrases[0] ?? '');
  const named = searched(model).flatMap(({ source, tags }) => [source ?? '', ...tags]);
  const texts = [title, author ?? '', excerpt ?? '', model.text, ...named].map(searchWords);
  return phrases.some((phrase) => texts.some((text) => holdsInARow(text, searchWords(phrase))));
}

function meets(model: Model, { words, phrases, without, filters }: Query): boolean {
  return (
    letsThrough(model, filters) &&
    words.every((word) => holdsWords(model, [word, ...formsOf(word.toLowerCase())])) &&
    phrases.every((phrase) => holdsWords(model, [phrase])) &&
    !without.some((text) => holdsWords(model, [text]))
  );
}

const bookmarked = (): string[] => models.filter((model) => model.bookmarked).map(({ key }) => key);
const titlesOf = (found: readonly Model[]): string[] => found.map(({ story }) => story.title).toSorted();
const modelsIn = (rows: ArrayLike<number>): Model[] => {
  const set = new Set(Array.from(rows));
  return models.filter(({ key }) => set.has(rowsByKey.get(key) ?? -1));
};
const viewOf = (parsed: Query): View => ({
  of: 'search',
  name: 'x',
  query: parsed,
  bookmarked: bookmarked(),
});

/** What the view of a search shows, and what all its filters let through, as the library has it and as it should. */
function expectTheSame(text: string): number {
  const parsed = parseQuery(`${text} `, now);
  const view = query(viewOf(parsed));
  const rows = library.stories.rows(view);
  const wanted = models.filter((model) => model.listed && meets(model, parsed));
  expect(titlesOf(modelsIn(rows))).toEqual(titlesOf(wanted));
  expect(rows).toHaveLength(wanted.length);
  expect(library.stories.count(view)).toEqual({
    stories: wanted.length,
    unread: wanted.filter(({ read }) => !read).length,
  });
  // Of a source that was removed nothing is found; what its stories meet makes no difference.
  const findable = (model: Model): boolean => model.listed || model.sources.length === 0;
  const meeting = modelsIn(library.stories.rowsMeeting(parsed, bookmarked(), now)).filter(findable);
  expect(titlesOf(meeting)).toEqual(
    titlesOf(models.filter((model) => findable(model) && letsThrough(model, parsed.filters))),
  );
  return wanted.length;
}

beforeAll(() => void vi.useFakeTimers({ now, toFake: ['Date'] }));
afterAll(() => void vi.useRealTimers());

const FILTERS = [
  'source:harbour',
  'source:"harbour news"',
  'source:HARBOUR.example',
  'source:allotment.example',
  'source:www.allotment.example',
  'source:nameless.example',
  'source:経済',
  'source:lighthouse',
  'source:gone',
  'source:nobody',
  'tag:sea',
  'tag:daily',
  'tag:wahlen',
  'tag:TECH',
  'tag:経済',
  'tag:gone',
  'tag:se',
  'author:duarte',
  'author:ines',
  'author:"ines du"',
  'author:kerr',
  'author:smith',
  'author:田',
  "author:o'brien",
  'author:uarte',
  'author:!',
  'is:unread',
  'is:read',
  'is:bookmarked',
  'after:7d',
  'before:7d',
  'after:2026-11-01',
  'before:2020',
  'after:today',
  'before:yesterday',
];
/** What nothing of this library meets. */
const EMPTY = new Set(['source:gone', 'source:nobody', 'tag:gone', 'tag:se', 'author:uarte', 'author:!']);

describe('a filter', () => {
  test.each(FILTERS)('%s gives what a plain filter gives', (filter) => {
    expect(expectTheSame(filter) > 0).toBe(!EMPTY.has(filter));
  });

  test.each(FILTERS)('-%s gives the others, those of no source too', (filter) => {
    expect(expectTheSame(`-${filter}`)).toBeGreaterThan(0);
    const all = expectTheSame(filter) + expectTheSame(`-${filter}`);
    expect(all).toBe(models.filter(({ listed }) => listed).length);
  });
});

describe('words of a view', () => {
  test.each([
    'tide',
    'election',
    'wahlen',
    'STRASSE',
    '経済',
    '"central bank"',
    '"bank central"',
    'ferry tide',
    'tide -ferry',
    '-"central bank"',
    '-tide',
    'sea',
    'allotment',
    'lighthouse',
    'duarte',
    '&',
    'Allotment & Kitchen',
    'tide tag:sea is:unread after:30d -ferry',
    'bank -source:harbour -is:bookmarked',
  ])('%s gives what plain JavaScript gives', (text) => {
    const isSign = text.includes('&');
    expect(expectTheSame(text) > 0).toBe(!isSign);
  });
});

const WELL_FORMED = fc
  .array(
    fc.tuple(
      fc.constantFrom('', '', '-'),
      fc.constantFrom(...FILTERS, ...WORDS.map((word) => `"${word}"`), 'tide', 'sea', 'news', '&', '経済'),
    ),
    { maxLength: 5 },
  )
  .map((parts) => parts.map((part) => part.join('')).join(' '));

/**
 * SQLite's letters are those of an older Unicode: what JavaScript alone takes for one parts words in the index, and what
 * nobody has assigned yet is one there.
 */
const letters = new DatabaseSync(':memory:');
letters.exec(`
  CREATE VIRTUAL TABLE one USING fts5(text, tokenize = 'unicode61 remove_diacritics 2');
  CREATE VIRTUAL TABLE tokens USING fts5vocab(one, row);`);
function isKnownToTheIndex(text: string): boolean {
  return Array.from(searchText(text)).every((character) => {
    if (!/[\p{L}\p{N}\p{Co}]/u.test(character)) return !/\p{Cn}/u.test(character);
    letters.exec('DELETE FROM one');
    letters.prepare('INSERT INTO one (text) VALUES (?)').run(character);
    return letters.prepare('SELECT 1 FROM tokens').get() !== undefined;
  });
}

test('any query gives what plain JavaScript gives', () => {
  fc.assert(
    fc.property(fc.oneof(WELL_FORMED, anyText), (text) => {
      fc.pre(isKnownToTheIndex(text));
      expectTheSame(text);
    }),
    { numRuns: 250 },
  );
});

test('the verdict on stories is that of the same filters and unwanted words', () => {
  fc.assert(
    fc.property(WELL_FORMED, (text) => {
      const parsed = { ...parseQuery(`${text} `, now), words: [], phrases: [] };
      const keys = models.map(({ key }) => key);
      const verdicts = library.stories.verdicts([...keys, 'nobody'], parsed, bookmarked(), now);
      for (const model of models) {
        const findable = model.listed || model.sources.length === 0;
        expect(verdicts.get(model.key)).toBe(findable ? meets(model, parsed) : undefined);
      }
      expect(verdicts.has('nobody')).toBe(false);
    }),
    { numRuns: 60 },
  );
});

test('nothing that was typed stands in the text of a statement', () => {
  const marker = 'zqmarker';
  const prepared: string[] = [];
  const prepare = vi.spyOn(DatabaseSync.prototype, 'prepare').mockImplementation(function (
    this: DatabaseSync,
    sql: string,
  ) {
    prepared.push(sql);
    return original.call(this, sql);
  });
  try {
    for (const typed of [
      `${marker}`,
      `"${marker} ${marker}"`,
      `-${marker}`,
      `source:${marker} tag:${marker} author:${marker}`,
      `-source:"${marker}' OR 1" -tag:'${marker} -author:"${marker}*"`,
      `${marker}') OR ('1`,
      `source:${marker} is:bookmarked`,
    ]) {
      const parsed = parseQuery(typed, now);
      const view: View = { of: 'search', name: marker, query: parsed, bookmarked: [marker] };
      library.stories.rows(query(view));
      library.stories.count(query(view));
      library.stories.rowsMeeting(parsed, [marker], now);
      library.stories.verdicts([marker], parsed, [marker], now);
      library.stories.textRows([{ text: typed, beginning: true }]);
    }
  } finally {
    prepare.mockRestore();
  }
  expect(prepared.length).toBeGreaterThan(5);
  expect(prepared.filter((sql) => sql.includes(marker))).toEqual([]);
});

const original = DatabaseSync.prototype.prepare;
