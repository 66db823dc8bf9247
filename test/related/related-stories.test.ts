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

describe('in a library of another language', () => {
  // Of things that have nothing to do with each other, in words that are rare only because few stories are in German.
  const GERMAN: News[] = [
    {
      title: 'Mieten in Hamburg steigen weiter',
      text: 'In Hamburg sind die Mieten im vergangenen Jahr wieder um fünf Prozent gestiegen. Nach Angaben des Senats liegt das auch daran, dass weniger neue Wohnungen gebaut werden. Die Behörde will nun mit den Vermietern sprechen.',
    },
    {
      title: 'Storch kehrt nach Dessau zurück',
      text: 'Der erste Storch des Jahres ist wieder in Dessau gelandet. Er sei zwei Wochen früher gekommen als im vergangenen Jahr, sagte ein Sprecher des Vereins. Nun wird auf das Weibchen gewartet, das noch in Spanien sein soll.',
    },
    {
      title: 'Radweg an der Elbe wird breiter',
      text: 'Der Radweg an der Elbe soll im kommenden Jahr auf einer Länge von zehn Kilometern breiter werden. Das hat der Kreistag beschlossen. Die Kosten liegen nach Angaben der Verwaltung bei drei Millionen Euro.',
    },
    {
      title: 'Theater spielt wieder im Sommer',
      text: 'Das Theater der Stadt wird im Sommer wieder unter freiem Himmel spielen. Der Intendant sagte, dass man nach zwei Jahren Pause wieder mehr Karten verkaufen wolle. Der Vorverkauf beginnt im April, und nicht früher.',
    },
    {
      title: 'Weniger Gäste an der Küste',
      text: 'An der Küste waren im vergangenen Sommer weniger Gäste als im Jahr davor. Der Verband sagte, dass das schlechte Wetter schuld sei. Für das kommende Jahr hofft man auf mehr Sonne und auf neue Angebote.',
    },
    {
      title: 'Bäckerei in Kassel schließt nach hundert Jahren',
      text: 'Nach mehr als hundert Jahren schließt in Kassel die Bäckerei Sommer. Der Inhaber sagte, dass er keinen Nachfolger gefunden habe. Die Kunden kamen am letzten Tag in langen Schlangen, und das Brot war schon um neun Uhr ausverkauft.',
    },
    {
      title: 'Feuerwehr rettet Hund aus Brunnen',
      text: 'Die Feuerwehr hat in der Nacht einen Hund aus einem Brunnen gerettet. Er war nach Angaben der Besitzerin seit zwei Tagen verschwunden. Die Männer brauchten mehr als eine Stunde, und der Hund ist wieder gesund.',
    },
    {
      title: 'Neue Züge für den Harz',
      text: 'Für die Bahn durch den Harz werden im kommenden Jahr neue Züge bestellt. Sie sollen leiser sein und nicht so sehr rütteln. Bis dahin fährt man in den alten.',
    },
    {
      title: 'Schule bekommt neues Dach',
      text: 'Die Schule am Markt bekommt im Sommer ein neues Dach. Die Stadt gibt dafür zwei Millionen Euro aus, wie der Bürgermeister sagte. Der Unterricht soll nach den Ferien wieder wie gewohnt stattfinden.',
    },
  ];
  const ENGLISH = Array.from({ length: 250 }, (_, at): News => ({
    title: `Day ${at} of the year`,
    text: `On day ${at} of the year we went to the sea, and it rained in the morning and was fine at noon.`,
  }));

  test('its little words are no sign that two stories tell of the same', () => {
    const library = libraryOf([...GERMAN.map((one) => ({ ...one, lang: 'de' })), ...ENGLISH]);
    for (const { title } of GERMAN) expect([title, relatedTo(library, title)]).toEqual([title, []]);
  });

  test('what two stories really share is found', () => {
    const again = {
      title: 'Ein Storch bleibt nicht allein',
      text: 'In Dessau ist der Storch nicht mehr allein. Sein Weibchen ist aus Spanien gekommen und gelandet, wie der Verein sagte.',
      lang: 'de',
    };
    const library = libraryOf([...GERMAN.map((one) => ({ ...one, lang: 'de' })), again, ...ENGLISH]);
    expect(titlesOf(relatedTo(library, again.title))).toEqual(['Storch kehrt nach Dessau zurück']);
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
