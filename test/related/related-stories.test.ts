import { spawnSync } from 'node:child_process';
import { chmodSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { UNKNOWN } from '../../src/core/story.ts';
import { storyId } from '../../src/core/story-id.ts';
import { Library } from '../../src/library/library.ts';
import { relatedStories } from '../../src/related/related-stories.ts';
import { temporaryHome } from '../keep/temporary-home.ts';
import { entry, feed, named, NOW, temporaryLibrary } from '../library/library.ts';
import { libraryOf, MERGER, relatedTo, type News } from './news.ts';

const [FIRST, STAFF, BOARD] = MERGER as [News, News, News];
const titlesOf = (found: [string, string][]): string[] => found.map(([title]) => title);

describe('found in the library', () => {
  test('is what tells of the same, with the names that both have, as they are written', () => {
    expect(relatedTo(libraryOf(MERGER), FIRST.title)).toEqual([
      [STAFF.title, 'both: Halden, Saltmarsh, Brightmart'],
      [BOARD.title, 'both: Halden, Brightmart, Vera Penhale'],
    ]);
  });

  test('is nothing where nothing tells of the same', () => {
    expect(relatedTo(libraryOf(MERGER), 'Bees for everyone')).toEqual([]);
  });

  test('is not the same news again from another source', () => {
    const copy = { ...FIRST, title: 'Halden goes to Brightmart', text: `(Agency) ${FIRST.text}` };
    expect(titlesOf(relatedTo(libraryOf([...MERGER, copy]), FIRST.title))).not.toContain(copy.title);
  });

  test('has one of two copies of a story', () => {
    const copy = { ...STAFF, title: 'Staff are afraid' };
    const found = titlesOf(relatedTo(libraryOf([...MERGER, copy]), FIRST.title));
    expect(found.filter((title) => title === STAFF.title || title === copy.title)).toHaveLength(1);
  });

  test('does not take a town for another because both are ports', () => {
    const library = libraryOf([
      {
        title: 'Ferry late',
        text: 'The ferry from Port Lorne came late, said Ada Quill of the crew. In Port Lorne it rained.',
      },
      {
        title: 'A new quay',
        text: 'The mayor of Port Adele opened a quay. In Port Adele the sun shone on Ada Brand.',
      },
    ]);
    expect(relatedTo(library, 'Ferry late')).toEqual([]);
  });

  test('is no more than asked for', () => {
    expect(relatedTo(libraryOf(MERGER), FIRST.title, 1)).toHaveLength(1);
  });

  test('knows words with and without their accents as the same', () => {
    const library = libraryOf([
      {
        title: 'Élections à Évreux',
        text: 'Le maire Clément Tézier a gagné hier soir à Évreux devant Zoé Brûlé.',
      },
      {
        title: 'Après le vote',
        text: 'On compte encore chez Zoe Brule, et le maire Clement Tezier attend à Evreux.',
      },
    ]);
    expect(titlesOf(relatedTo(library, 'Élections à Évreux'))).toEqual(['Après le vote']);
  });

  test('by the same author is a story that shares one thing, and stands below what tells of the same', () => {
    const first = { ...FIRST, author: 'Ines Calloway' };
    const other = {
      title: 'A walk by the sea',
      text: 'Start early, take bread, and turn back where the path ends. Halden sells boots.',
      author: 'Ines Calloway',
    };
    expect(relatedTo(libraryOf([first, STAFF, BOARD, other]), FIRST.title)).toEqual([
      [STAFF.title, expect.stringMatching(/^both:/u)],
      [BOARD.title, expect.stringMatching(/^both:/u)],
      [other.title, 'same author'],
    ]);
  });

  test('by the same author is nothing that shares nothing', () => {
    const bees = { title: 'Of wasps', text: 'They sting when it gets warm.', author: 'Ines Calloway' };
    const library = libraryOf([{ ...FIRST, author: 'Ines Calloway' }, bees]);
    expect(relatedTo(library, FIRST.title)).toEqual([]);
  });

  test('is found where titles are all that is known', () => {
    const library = libraryOf([
      { title: 'Probe Kestrel lands on the asteroid Ilmari', text: '' },
      { title: 'What Kestrel found in the dust of Ilmari', text: '' },
    ]);
    expect(titlesOf(relatedTo(library, 'Probe Kestrel lands on the asteroid Ilmari'))).toEqual([
      'What Kestrel found in the dust of Ilmari',
    ]);
  });
});

describe('offered by the page', () => {
  function withPage(): Library {
    const library = libraryOf(MERGER);
    const { story } = named(library, FIRST.title);
    const offered = ['https://a.example/roofs', 'https://a.example/self'].map((url, at) => ({
      ...UNKNOWN,
      id: storyId({ url, title: `Offered ${at}` }),
      title: `Offered ${at}`,
      url,
    }));
    const staff = named(library, STAFF.title).story;
    library.stories.keepPage(
      {
        source: { kind: 'page', title: 'paper-0', url: story.url },
        entries: [
          { role: 'lead', story: { ...story, body: [] } },
          ...[...offered, staff, story].map((one) => ({ role: 'related' as const, story: one })),
        ],
      },
      { listed: false, now: NOW },
    );
    return library;
  }

  test('comes first, in its order, and not again among what is found', () => {
    expect(relatedTo(withPage(), FIRST.title)).toEqual([
      ['Offered 0', 'offered by the page'],
      ['Offered 1', 'offered by the page'],
      [STAFF.title, 'offered by the page'],
      [BOARD.title, expect.stringMatching(/^both:/u)],
    ]);
  });

  test('takes what room there is', () => {
    expect(titlesOf(relatedTo(withPage(), FIRST.title, 2))).toEqual(['Offered 0', 'Offered 1']);
  });
});

test('of a story that there is not nothing is related', () => {
  expect(relatedStories(libraryOf(MERGER), 'ffffffffffffffff')).toEqual([]);
});

test('a library that may not be written answers too', () => {
  const home = temporaryHome();
  const library = Library.open(home);
  MERGER.forEach(({ title, text }, at) =>
    library.stories.keepEntries(feed(library, `paper-${at}`), [entry(title, { text })], NOW),
  );
  const { id } = named(library, FIRST.title).story;
  library.close();
  for (const name of readdirSync(home.data)) chmodSync(join(home.data, name), 0o444);
  chmodSync(home.data, 0o555);
  chmodSync(dirname(home.data), 0o755);
  onTestFinished(() => chmodSync(home.data, 0o755));
  // Permissions do not hold for root.
  const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  const asker = join(import.meta.dirname, 'ask-related.ts');
  const ran = spawnSync(process.execPath, [asker, home.data, id], { ...nobody, encoding: 'utf8' });
  expect(ran.stderr).toBe('');
  expect(JSON.parse(ran.stdout)).toEqual([STAFF.title, BOARD.title]);
});

describe('in a script without spaces', () => {
  test.each([
    [
      'Japanese',
      {
        title: '地震で橋が落ちる',
        text: '浜名市で地震があり、桜川大橋が落ちた。市長の話では、けが人はいない。',
      },
      {
        title: '桜川大橋の再建',
        text: '桜川大橋を建て直すため、浜名市は来年から募金を始めると市長が言う。',
      },
      'both: 浜名, 桜川大橋',
    ],
    [
      'Thai',
      {
        title: 'สะพานพังหลังแผ่นดินไหว',
        text: 'แผ่นดินไหวทำให้สะพานเมืองกาญจน์พังเมื่อวันอังคาร นายกเทศมนตรีสมชายกล่าวว่าไม่มีผู้บาดเจ็บ',
      },
      {
        title: 'หาเงินซ่อมสะพาน',
        text: 'นายกเทศมนตรีสมชายจะหาเงินมาซ่อมสะพานเมืองกาญจน์ที่พังไปเพราะแผ่นดินไหว',
      },
      'both: สะพานเมืองกาญจน์, พัง',
    ],
  ])('%s is found, and names what both have in one piece', (_, first, other, reason) => {
    expect(relatedTo(libraryOf([first, other]), first.title)).toEqual([[other.title, reason]]);
  });

  test('what Japanese has between its words is nothing that two stories share', () => {
    const library = libraryOf([
      {
        title: '灯台の公開',
        text: '白鷺灯台を公開すると市が言った。ところがまだ階段がなくて、これから造るという。',
      },
      { title: '蜂の季節', text: '蜂を飼うという人が増えた。ところが花がなくて、これから植えるのだと話す。' },
    ]);
    expect(relatedTo(library, '灯台の公開')).toEqual([]);
  });
});

test('whatever a story says, it is text and never a query', () => {
  const library = temporaryLibrary();
  const source = feed(library, 'any');
  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.stringMatching(/^[A-Za-z"*^:(){}+\-' ]{0,40}$/u),
    fc.constantFrom('NEAR(a b)', 'title:x', '"', 'AND OR NOT', 'x*', "'; DROP TABLE story; --"),
  );
  fc.assert(
    fc.property(hostile, hostile, hostile, (title, text, author) => {
      const given = entry(title, { text, author, guid: 'one' });
      library.stories.keepEntries(source, [given, { ...given, guid: 'two' }], NOW);
      for (const listed of library.stories.list(
        library.stories.rows({ view: { of: 'all' }, unread: false, sort: 'date' }).slice(0, 2),
      ))
        relatedStories(library, listed?.story.id ?? '');
    }),
    { numRuns: 60 },
  );
});
