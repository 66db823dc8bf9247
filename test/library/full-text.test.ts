import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Connection } from '../../src/library/connection.ts';
import type { Phrase } from '../../src/library/full-text.ts';
import type { Library } from '../../src/library/library.ts';
import { MIGRATIONS, migrate } from '../../src/library/migrations.ts';
import { temporaryHome } from '../keep/temporary-home.ts';
import { anyText } from '../query/any-text.ts';
import { entry, feed, LATER, named, NOW, query, rawConnection, temporaryLibrary } from './library.ts';

function world() {
  const home = temporaryHome();
  const library = temporaryLibrary(home);
  const connection = rawConnection(home);
  const rows = (words: string) =>
    connection
      .all('SELECT rowid AS row FROM fts WHERE fts MATCH ? ORDER BY rowid', words)
      .map(({ row }) => row);
  return { library, connection, rows, id: feed(library, 'a') };
}

test('full text finds a story by title, author, excerpt and text, without accents', () => {
  const { library, rows, id } = world();
  library.stories.keepEntries(
    id,
    [
      entry('Café society', {
        author: 'Łukasz Kowalski',
        excerpt: 'A summary',
        text: 'The harbour at night',
      }),
    ],
    NOW,
  );
  const { row } = named(library, 'Café society');
  for (const words of ['cafe', 'kowalski', 'summary', 'harbour night', '"harbour at night"', 'text:harbour'])
    expect(rows(words)).toEqual([row]);
  expect(rows('ferry')).toEqual([]);
});

test('full text follows a changed title, a changed text and a page that was fetched', () => {
  const { library, rows, id } = world();
  library.stories.keepEntries(id, [entry('Old', { guid: '1', text: 'former' })], NOW);
  library.stories.keepEntries(id, [entry('New', { guid: '1', text: 'latter' })], LATER);
  const { row } = named(library, 'New');
  expect([rows('old'), rows('former'), rows('new'), rows('latter')]).toEqual([[], [], [row], [row]]);
  library.stories.keepBlocks(row, [], 'everything', true);
  expect([rows('latter'), rows('everything'), rows('new')]).toEqual([[], [row], [row]]);
});

test('full text forgets a story that is pruned', () => {
  const { library, rows, id } = world();
  library.stories.keepEntries(id, [entry('Old', { guid: '1', text: 'former' })], '2020-01-01T00:00:00.000Z');
  library.stories.keepEntries(id, [entry('New', { guid: '2', text: 'latter' })], NOW);
  library.prune({ days: 30, perSource: null }, new Set(), new Date(NOW));
  expect([rows('former'), rows('latter')]).toEqual([[], [named(library, 'New').row]]);
});

test('marks do not touch the full text', () => {
  const { library, connection, id } = world();
  library.stories.keepEntries(id, [entry('A', { guid: '1', text: 'words' })], NOW);
  const index = () => connection.all('SELECT id, hex(block) AS block FROM fts_data ORDER BY id');
  const before = index();
  library.reading.markAllRead(query());
  void library.reading.markRead(named(library, 'A').story.id, false);
  expect(index()).toEqual(before);
});

/** The titles of the stories that hold any of these, in the order of their coming. */
function found(library: Library, ...anyOf: Phrase[]): (string | undefined)[] {
  return library.stories.list(library.stories.textRows(anyOf)).map((one) => one?.story.title);
}

const SCRIPTS: [text: string, typed: string][] = [
  ['日本経済新聞が伝えた', '経済'],
  ['日本経済新聞が伝えた', '新聞が'],
  ['กรุงเทพมหานครเตรียมรับน้ำท่วม', 'น้ำท่วม'],
  ['ﾃﾞｰﾀの発表', 'データ'],
  ['삼성전자 실적 발표', '실적'],
  ['Sie wählen heute', 'wahlen'],
  ['Sie wahlen heute', 'Wählen'],
  ['Die Straße ist zu', 'STRASSE'],
  ['Die Strasse ist zu', 'straße'],
  ['Ｎｖｉｄｉａ meldet', 'nvidia'],
  ['Nvidia meldet', 'ＮＶＩＤＩＡ'],
  ['Новый район и ёлка', 'район'],
  ['Новый район и ёлка', 'елка'],
  ['Οι εκλογές', 'εκλογεσ'],
  ['انتخابات مُحَمَّد', 'محمد'],
];

describe('looking in the texts', () => {
  const filled = (texts: readonly string[]): Library => {
    const { library, id } = world();
    const entries = texts.map((text, at) => entry(`Story ${at}`, { guid: `${at}`, text }));
    library.stories.keepEntries(id, entries, NOW);
    return library;
  };

  test.each(SCRIPTS)('in “%s” finds “%s”', (text, typed) => {
    expect(found(filled(['Something else', text]), { text: typed })).toEqual(['Story 1']);
  });

  test('takes the letters of a script without spaces in a row only', () => {
    const library = filled(['経済', '済経', '経 営と返済']);
    expect(found(library, { text: '経済' })).toEqual(['Story 0']);
  });

  test('takes the words of a phrase in a row only, and the last one as a beginning where it may go on', () => {
    const library = filled(['the central bank', 'the bank, central', 'central banking']);
    expect(found(library, { text: 'central bank' })).toEqual(['Story 0']);
    expect(found(library, { text: 'central bank', beginning: true })).toEqual(['Story 0', 'Story 2']);
    expect(found(library, { text: 'entral' })).toEqual([]);
  });

  test('gives what holds any of several, each once, in the order of their coming', () => {
    const library = filled(['tide', 'ferry and tide', 'ferry', 'leeks']);
    expect(found(library, { text: 'ferry' }, { text: 'tide' })).toEqual(['Story 0', 'Story 1', 'Story 2']);
    expect(found(library)).toEqual([]);
  });

  test.each([
    'tide OR leeks',
    'tide AND tide',
    'NOT tide',
    'tide NOT leeks',
    'NEAR(tide leeks, 10)',
    'title:tide',
    '{text} : tide',
    '- title : tide',
    '^tide leeks',
    'tid*',
    'tide + leeks',
    '"tide" "leeks"',
    '(tide)(leeks',
  ])('takes %s for words in a row', (typed) => {
    expect(found(filled(['tide', 'leeks', 'tide and leeks']), { text: typed })).toEqual([]);
  });

  test('takes the signs of its language for what stands between words', () => {
    const library = filled(['a near tide, or not']);
    for (const typed of ['near(tide', '"tide" OR "not"', 'tide^*or-not:', 'TIDE'])
      expect(found(library, { text: typed })).toEqual(['Story 0']);
  });

  test('gives rows for whatever is typed, never an error', () => {
    const library = filled(['tide and leeks', '経済']);
    const syntax = fc.constantFrom(
      ...['"', "'", '""', 'NEAR(', ')', '(', '*', '^', ':', '-', '+', '{', '}', ' OR ', ' AND ', ' NOT '],
      ...['\0', '\uD800', '\uDFFF', 'tide', '経', '\u0301', '𞤀', ';', '--', '?', ':x', '%', '\\'],
    );
    const typed = fc.oneof(
      fc.array(syntax, { maxLength: 12 }).map((parts) => parts.join('')),
      anyText,
    );
    const phrases = fc.array(fc.record({ text: typed, beginning: fc.boolean() }), { maxLength: 4 });
    fc.assert(
      fc.property(phrases, (anyOf) => {
        expect(library.stories.textRows(anyOf)).toBeInstanceOf(Int32Array);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a library of the version before', () => {
  /** Its file, with a story for each text, as that version wrote it. */
  function before(texts: readonly string[]): Library {
    const home = temporaryHome();
    mkdirSync(home.data, { recursive: true });
    const old = new Connection(join(home.data, 'library.db'));
    migrate(old, MIGRATIONS.slice(0, 4));
    old.run(
      "INSERT INTO source (kind, url, canonical, feed_title, added_at) VALUES ('feed', 'https://a.example/f', 'a', 'a', ?)",
      NOW,
    );
    texts.forEach((text, at) => {
      const { lastRow } = old.run(
        `INSERT INTO story (key, sort, source, listed, first_seen, title, title_order)
         VALUES (?, ?, 1, 1, ?, ?, '')`,
        `k${at}`,
        at,
        NOW,
        `Story ${at}`,
      );
      old.run(
        'INSERT INTO body (story, text, tags) VALUES (?, ?, ?)',
        lastRow,
        text,
        at === 0 ? '["Tech","sea"]' : null,
      );
      old.run('INSERT INTO entry VALUES (1, ?, ?, 0, 0, 0)', `g${at}`, lastRow);
    });
    old.close();
    return temporaryLibrary(home);
  }

  test.each(SCRIPTS)('is found in “%s” by “%s” afterwards', (text, typed) => {
    expect(found(before(['Something else', text]), { text: typed })).toEqual(['Story 1']);
  });

  test('is found by what stood in its index as it should, and each story once', () => {
    const library = before(['The harbour at night', 'Harbour 経済']);
    expect(found(library, { text: 'harbour' })).toEqual(['Story 0', 'Story 1']);
  });

  test('has the stories’ own tags where a search looks', () => {
    const library = before(['one', 'two']);
    const [lot] = [...library.stories.searchable(10)];
    expect(lot?.map(({ title, tags }) => [title, tags])).toEqual([
      ['Story 1', []],
      ['Story 0', ['Tech', 'sea']],
    ]);
  });

  test('follows a changed text from then on', () => {
    const library = before(['経済']);
    const { row } = named(library, 'Story 0');
    library.stories.keepBlocks(row, [], '新聞', true);
    expect([found(library, { text: '経済' }), found(library, { text: '新聞' })]).toEqual([[], ['Story 0']]);
  });
});
