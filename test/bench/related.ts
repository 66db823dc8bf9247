// related: how good the related stories are, on labelled news, beside what a full text query of the title finds; and how
// long one story takes in a library of 100,000. The -a files are those that the weights were chosen on; the -b files,
// by another hand, had no part in it.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Connection } from '../../src/library/connection.ts';
import { Library } from '../../src/library/library.ts';
import { relatedStories } from '../../src/related/related-stories.ts';
import { eventEntriesOf } from './event-texts.ts';
import { homeAt, makeLibrary } from './library-maker.ts';
import { labelledNews, type LabelledStory } from './news.ts';
import { keepLabelled } from './news-library.ts';
import { budget, percentile, spread, type Measured } from './numbers.ts';

/** Issue 4, section 2. */
const LIMIT_MS = 60;
const FIRST = 5;
const ASKED = 8;
/** What "clearly better" is taken to be. */
const TIMES = 2;
const MANY = { stories: 100_000, sources: 1000 };
const TIMED = 100;
/** Stories that are asked for before the clock counts: code is compiled when it is first run. */
const WARM = 5;

const SETS = [
  { name: 'in events, tuned on', file: /^events-a/u },
  { name: 'in events, held out', file: /^events-b/u },
  // Nearly the same title and text each: for the query of the title the easiest of all.
  { name: 'in running stories, held out', file: /^running-b/u },
];

/** The ids of what is found for the story with this one, the best first. */
type Find = (id: string) => string[];

interface Quality {
  /** Of the first five, or of as many as there are related ones, how many are related: 0 … 1. */
  precision: number;
  /** Of the related ones, or of eight where there are more, how many are among the eight: 0 … 1. */
  recall: number;
  /** Near copies of the story itself, in all answers together. */
  copies: number;
  stories: number;
}

/** folder: of what `libraries` made, where its large library still is. */
export function related(folder: string, progress: (what: string) => void): Measured[] {
  progress('related stories of labelled news');
  const quality = qualities(join(folder, 'labelled'));
  progress('related stories in libraries of 100,000');
  const events = join(folder, 'events');
  makeLibrary(homeAt(events), MANY.stories, MANY.sources, eventEntriesOf);
  return [
    ...quality,
    timeRow('25 words in all', times(join(folder, 'many'))),
    timeRow('words by Zipf’s law', times(events)),
  ];
}

function qualities(folder: string): Measured[] {
  const all = labelledNews();
  mkdirSync(folder, { recursive: true });
  const keys = keepLabelled(homeAt(folder), all);
  const idOf = new Map(Array.from(keys, ([id, key]) => [key, id]));
  const library = Library.open(homeAt(folder));
  const fts = new Connection(join(folder, 'library.db'), { readOnly: true });
  try {
    const ours: Find = (id) =>
      relatedStories(library, keys.get(id) ?? '', { limit: ASKED }).map(
        ({ listed }) => idOf.get(listed.story.id) ?? '',
      );
    const byTitle: Find = (id) => {
      const listed = library.stories.byKey(keys.get(id) ?? '');
      const words = listed?.story.title.match(/[\p{L}\p{N}]+/gu) ?? [];
      const rows = fts.all(
        'SELECT rowid FROM fts WHERE fts MATCH ? AND rowid <> ? ORDER BY rank LIMIT ?',
        words.map((word) => `"${word}"`).join(' OR '),
        listed?.row ?? 0,
        ASKED,
      );
      return library.stories
        .list(rows.map((row) => Number(row['rowid'])))
        .map((found) => idOf.get(found?.story.id ?? '') ?? '');
    };
    return SETS.flatMap(({ name, file }) => {
      const asked = labelledNews(file);
      return qualityRows(name, quality(ours, asked, all), quality(byTitle, asked, all));
    });
  } finally {
    fts.close();
    library.close();
  }
}

function quality(find: Find, asked: readonly LabelledStory[], all: readonly LabelledStory[]): Quality {
  const originals = new Map(all.map(({ id, copyOf }) => [id, copyOf ?? id]));
  const sum: Quality = { precision: 0, recall: 0, copies: 0, stories: asked.length };
  for (const { id, event } of asked) {
    const wanted = new Set(
      all
        .filter((one) => one.event === event && one.copyOf === undefined && one.id !== id)
        .map((one) => one.id),
    );
    const found = find(id).map((one) => originals.get(one) ?? one);
    // Two copies of one story are one answer.
    const right = found.map((one, at) => wanted.has(one) && found.indexOf(one) === at);
    const count = (some: boolean[]): number => some.filter(Boolean).length;
    sum.precision += count(right.slice(0, FIRST)) / Math.min(FIRST, wanted.size) / asked.length;
    sum.recall += count(right) / Math.min(ASKED, wanted.size) / asked.length;
    sum.copies += found.filter((one) => one === id).length;
  }
  return sum;
}

function qualityRows(set: string, ours: Quality, byTitle: Quality): Measured[] {
  const percent = (share: number): string => `${(100 * share).toFixed(0)} %`;
  const what = (of: string): string => `related stories of ${ours.stories} ${set}: ${of}`;
  return [
    {
      what: what(`precision of the first ${FIRST}`),
      newsreader: percent(ours.precision),
      beside: `query of the title: ${percent(byTitle.precision)}`,
      budget: set.startsWith('in events')
        ? budget(`≥ ${TIMES} × the query`, ours.precision >= TIMES * byTitle.precision)
        : '',
    },
    {
      what: what(`recall of ${ASKED}`),
      newsreader: percent(ours.recall),
      beside: `query of the title: ${percent(byTitle.recall)}`,
      budget: '',
    },
    {
      what: what('near copies offered'),
      newsreader: String(ours.copies),
      beside: `query of the title: ${byTitle.copies}`,
      budget: '',
    },
  ];
}

/** Milliseconds for each of a hundred stories, spread over the library. */
function times(folder: string): number[] {
  const library = Library.open(homeAt(folder));
  try {
    const rows = library.stories.rows({ view: { of: 'all' }, unread: false, sort: 'date' });
    const every = Math.floor(rows.length / (TIMED + WARM));
    const measured = Array.from({ length: TIMED + WARM }, (_, at) => {
      const [listed] = library.stories.list([rows[at * every] ?? 0]);
      const started = performance.now();
      relatedStories(library, listed?.story.id ?? '');
      return performance.now() - started;
    });
    return measured.slice(WARM);
  } finally {
    library.close();
  }
}

function timeRow(words: string, measured: readonly number[]): Measured {
  return {
    what: `related stories of one of ${MANY.stories.toLocaleString('en')}, ${words}`,
    newsreader: spread(measured),
    beside: '',
    budget: budget(`p95 ≤ ${LIMIT_MS} ms`, percentile(measured, 0.95) <= LIMIT_MS),
  };
}
