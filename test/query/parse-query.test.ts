import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLine } from '../../src/core/sanitise.ts';
import { LANGUAGE } from '../../src/query/filters.ts';
import { hasMeaning, parseQuery, queryText, type Query } from '../../src/query/query.ts';
import { anyText, NOW } from './any-text.ts';

const EMPTY = { words: [], phrases: [], without: [], filters: [] };
/** What a text means, without what is said of it. */
function meaning(text: string): Omit<Query, 'problems' | 'open'> {
  const { words, phrases, without, filters } = parseQuery(text, NOW);
  return { words, phrases, without, filters };
}
function problems(text: string): string[] {
  return parseQuery(text, NOW).problems.map(({ message }) => message);
}
const source = (text: string) => ({ ...EMPTY, filters: [{ not: false, field: 'source', text }] });
const tag = (text: string) => ({ ...EMPTY, filters: [{ not: false, field: 'tag', text }] });
const words = (...all: string[]) => ({ ...EMPTY, words: all });

describe('what is typed means', () => {
  it.each<[string, Partial<Query> | object]>([
    ['', EMPTY],
    ['  \t ', EMPTY],
    ['quake in Nepal', words('quake', 'in', 'Nepal')],
    ['"state of play" now', { ...EMPTY, words: ['now'], phrases: ['state of play'] }],
    ['"state  of\nplay"', { ...EMPTY, phrases: ['state of play'] }],
    ['"state of pl', { ...EMPTY, phrases: ['state of pl'] }],
    ['"a b"c', { ...EMPTY, words: ['c'], phrases: ['a b'] }],
    ['""', EMPTY],
    ['-sport', { ...EMPTY, without: ['sport'] }],
    ['-"winter sport" -tennis', { ...EMPTY, without: ['winter sport', 'tennis'] }],
    ['--sport', { ...EMPTY, without: ['sport'] }],
    ['－sport', { ...EMPTY, without: ['sport'] }],
    ['a - b', words('a', 'b')],
    ['-', EMPTY],
    ['-""', EMPTY],
    ['x-ray', words('x-ray')],
    ['source:example', source('example')],
    ['source:"Example News"', source('Example News')],
    ['source:"Example Ne', source('Example Ne')],
    ['Source:example', source('example')],
    ['SOURCE:“Example News”', source('Example News')],
    ['source：example', source('example')],
    ['source:example.com/feed?a=b:c', source('example.com/feed?a=b:c')],
    ['tag:tech', tag('tech')],
    ['tag:#tech', tag('tech')],
    ['tag:"#big tech"', tag('big tech')],
    ['tag:tech"', tag('tech"')],
    [
      'author:"Ines Duarte" quake',
      { ...EMPTY, words: ['quake'], filters: [{ not: false, field: 'author', text: 'Ines Duarte' }] },
    ],
    ['is:UNREAD', { ...EMPTY, filters: [{ not: false, field: 'is', state: 'unread' }] }],
    ['is:"read"', { ...EMPTY, filters: [{ not: false, field: 'is', state: 'read' }] }],
    ['-is:bookmarked', { ...EMPTY, filters: [{ not: true, field: 'is', state: 'bookmarked' }] }],
    ['-source:x', { ...EMPTY, filters: [{ not: true, field: 'source', text: 'x' }] }],
    ['-tag:"a b"', { ...EMPTY, filters: [{ not: true, field: 'tag', text: 'a b' }] }],
    ['after:7D', { ...EMPTY, filters: [{ not: false, field: 'after', when: { ago: 7, unit: 'd' } }] }],
    ['-after:7d', { ...EMPTY, filters: [{ not: false, field: 'before', when: { ago: 7, unit: 'd' } }] }],
    ['before:2026-03', { ...EMPTY, filters: [{ not: false, field: 'before', when: { day: '2026-03-01' } }] }],
    ['http://x.org/a', words('http://x.org/a')],
    ['12:30', words('12:30')],
    ['Re: something', words('Re:', 'something')],
    ['C++:', words('C++:')],
    ['std::string', words('std::string')],
    ['速報：地震', words('速報：地震')],
    ['foo:bar', words('foo:bar')],
    ['said:"we won"', { ...EMPTY, words: ['said:'], phrases: ['we won'] }],
    ['12" single', words('12"', 'single')],
    ["it's 'so'", words("it's", "'so'")],
    ['経済の見通し', words('経済の見通し')],
    ['首相「辞任 検討」', { ...EMPTY, words: ['首相'], phrases: ['辞任 検討'] }],
    ['経済　金利', words('経済', '金利')],
    ['a\u0000b so\u200burce:x', { ...EMPTY, words: ['ab'], filters: source('x').filters }],
    ['\u001b]0;a b\u0007red', words('red')],
    ['a\uD800', words('a\uFFFD')],
  ])('%j', (text, expected) => {
    expect(meaning(text)).toEqual(expected);
  });

  it.each([
    '"a b"',
    '“a b”',
    '„a b“',
    '”a b”',
    '«a b»',
    '»a b«',
    '»a b»',
    '「a b」',
    '『a b』',
    '＂a b＂',
    '“a b"',
  ])('a phrase in %s', (text) => {
    expect(meaning(`x ${text} y`)).toEqual({ ...EMPTY, words: ['x', 'y'], phrases: ['a b'] });
  });
});

describe('a wrong one is said', () => {
  const FILTERS = 'There are source:, tag:, author:, is:, after: and before:.';
  const TIMES =
    'A day is written 2026-03-01, a month 2026-03, a year 2026, an age 12h, 7d, 2w, 3m or 1y; there are also today, yesterday and monday to sunday.';

  it.each([
    ['foo:bar', `There is no filter “foo:”. ${FILTERS}`],
    ['-from:x', `There is no filter “from:”. ${FILTERS}`],
    ['said:"we won"', `There is no filter “said:”. ${FILTERS}`],
    ['is:new', 'There is no “is:new”. There are is:unread, is:read and is:bookmarked.'],
    ['is:un quake', 'There is no “is:un”. There are is:unread, is:read and is:bookmarked.'],
    ['after:soon', `“after:soon” names no time. ${TIMES}`],
    ['before:2026-02-30', `“before:2026-02-30” names no time. ${TIMES}`],
    ['after:01.03.2026', `“after:01.03.2026” names no time. ${TIMES}`],
    ['after:0d', `“after:0d” names no time. ${TIMES}`],
    ['tag: tech', '“tag:” needs something right behind its colon, as in tag:tech.'],
    ['tag:# tech', '“tag:” needs something right behind its colon, as in tag:tech.'],
    ['source:""', '“source:” needs something right behind its colon, as in source:"Example News".'],
    ['after:2026-03-02 before:2026-03-01', 'Nothing is after 2 Mar 2026 and before 1 Mar 2026.'],
    ['before:2026-03-01 quake after:2026-03-01', 'Nothing is after 1 Mar 2026 and before 1 Mar 2026.'],
    ['after:yesterday before:3d', 'Nothing is after 26 Nov 2026 and before 24 Nov 2026.'],
    ['after:2h before:5h', 'Nothing is after 27 Nov 2026, 12:05 and before 27 Nov 2026, 09:05.'],
    ['is:read is:unread', 'Nothing is both read and unread.'],
    ['is:unread -is:unread', 'Nothing is both unread and read.'],
    ['is:bookmarked -is:bookmarked', 'Nothing is both bookmarked and not bookmarked.'],
  ])('%j', (text, message) => {
    expect(problems(text)).toEqual([message]);
  });

  it.each([
    'tag:',
    'quake -tag:',
    'source:"',
    'tag:#',
    'http://x.org/a',
    '12:30',
    'Re: something',
    'C++:',
    'C:\\Users',
    'std::string',
    'after:5d before:1d',
    'is:read -is:unread',
    'is:unread is:bookmarked',
    '速報：地震',
    'foo: bar',
    '日本:x',
    '-',
    '"',
    ':',
    'a:b',
  ])('nothing is wrong with %j', (text) => {
    expect(problems(text)).toEqual([]);
  });

  it('leaves a wrong filter out, and keeps an unknown one as a word', () => {
    expect(meaning('is:new quake after:soon foo:bar')).toEqual(words('quake', 'foo:bar'));
  });

  it.each([
    ['quake foo:bar now', 'foo:bar'],
    ['quake -is:"no such" now', '-is:"no such"'],
    ['\u001b[31mquake\u001b]0;foo:bar\u0007 \u200bfoo\u0000:bar now', '\u200bfoo\u0000:bar'],
    ['👩‍👩‍👧 tag: x', 'tag:'],
  ])('where it stands in %j', (text, wrong) => {
    const [problem] = parseQuery(text, NOW).problems;
    expect(text.slice(problem?.start, problem?.end)).toBe(wrong);
  });

  it.each([
    'is:un',
    '-is:b',
    'after:2',
    'after:20',
    'after:2026-',
    'after:2026-0',
    'after:2026-03-',
    'after:mon',
    'before:7da',
  ])('is early while %j may become right, and no more with a blank behind it', (text) => {
    expect(parseQuery(text, NOW).problems).toMatchObject([{ early: true }]);
    expect(parseQuery(`${text} `, NOW).problems).toMatchObject([{ early: false }]);
  });

  it.each(['is:new', 'after:2026-13', 'after:soon', 'after:2026-02-30', 'foo:b', 'is:"un"'])(
    'is not early in %j',
    (text) => {
      expect(parseQuery(text, NOW).problems).toMatchObject([{ early: false }]);
    },
  );

  it('repeats only the beginning of a long word', () => {
    expect(problems(`is:${'x'.repeat(500)}`)[0]?.length).toBeLessThan(150);
  });
});

describe('the limits are said', () => {
  it('24 words', () => {
    const query = parseQuery('a '.repeat(30));
    expect(query.words).toHaveLength(24);
    expect(query.problems).toEqual([
      {
        start: 48,
        end: 59,
        message: 'A search takes at most 24 words; those from here on are left out.',
        early: false,
      },
    ]);
  });

  it('24 filters', () => {
    const query = parseQuery('tag:a '.repeat(30));
    expect(query.filters).toHaveLength(24);
    expect(query.problems).toMatchObject([{ start: 144, end: 179 }]);
  });

  it('1,000 characters', () => {
    const query = parseQuery(`${'x'.repeat(999)}👩 more`);
    expect(query.words).toEqual(['x'.repeat(999)]);
    expect(query.problems).toEqual([
      {
        start: 1000,
        end: 1006,
        message: 'A search takes at most 1,000 characters; the rest is left out.',
        early: false,
      },
    ]);
    expect(query.open).toBe(false);
  });
});

describe('whether a word may still get more letters', () => {
  it.each([
    ['qua', true],
    ['quake ', false],
    ['is:unread qua', true],
    ['foo:bar', true],
    ['"qua', false],
    ['-qua', false],
    ['tag:qua', false],
    ['', false],
  ])('%j: %j', (text, open) => {
    expect(parseQuery(text).open).toBe(open);
  });
});

describe('whether there is anything to search for', () => {
  it.each([
    ['', false],
    ['tag:', false],
    ['is:new ', false],
    ['quake', true],
    ['"a"', true],
    ['-sport', true],
    ['is:unread', true],
  ])('%j: %j', (text, means) => {
    expect(hasMeaning(parseQuery(text))).toBe(means);
  });
});

it.each(LANGUAGE)(
  'the example $example of the help means something, and nothing is wrong with it',
  ({ example }) => {
    expect(hasMeaning(parseQuery(example))).toBe(true);
    expect(problems(`${example} `)).toEqual([]);
  },
);

describe('one text for all ways to type a search', () => {
  it.each([
    ['  Quake   「state of play」 -“x”', 'Quake "state of play" -x'],
    ['SOURCE：«Example News» TAG:#Tech', 'source:"Example News" tag:Tech'],
    ['is:unread quake', 'quake is:unread'],
    ['-"source:x" -"-y" -"foo:bar" -"a b"', '-"source:x" -"-y" -"foo:bar" -"a b"'],
    ['source:「the "Daily" News」', 'source:«the "Daily" News»'],
    ['after:2026/3/1 before:MONDAY -after:2weeks', 'after:2026-03-01 before:monday before:2w'],
    ['-is:read', '-is:read'],
  ])('%j: %j', (typed, text) => {
    expect(queryText(parseQuery(typed))).toBe(text);
  });
});

describe('for any text at all', () => {
  const many = { numRuns: 2000 };

  it('there is a query, its texts are clean lines, and it is bounded', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const query = parseQuery(text, NOW);
        const values = query.filters.flatMap((filter) => ('text' in filter ? [filter.text] : []));
        const strings = [...query.words, ...query.phrases, ...query.without];
        for (const one of [...strings, ...values, ...query.problems.map(({ message }) => message)]) {
          expect(one).not.toBe('');
          expect(cleanLine(one)).toBe(one);
          expect(one.isWellFormed()).toBe(true);
        }
        expect(strings.length).toBeLessThanOrEqual(24);
        expect(query.filters.length).toBeLessThanOrEqual(24);
      }),
      many,
    );
  });

  it('problems lie within the text, in order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const { start, end } of parseQuery(text, NOW).problems) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = start;
        }
      }),
      many,
    );
  });

  it('written down again, it means the same', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const written = queryText(parseQuery(text, NOW));
        expect(meaning(written)).toEqual(meaning(text));
        expect(queryText(parseQuery(written, NOW))).toBe(written);
      }),
      { ...many, numRuns: 10_000 },
    );
  });

  it('a longer one ends at the limit', () => {
    fc.assert(
      fc.property(anyText, anyText, (one, other) => {
        const query = parseQuery(`${one}${other}`.repeat(60), NOW);
        expect(query.problems.length).toBeLessThanOrEqual(52);
        expect(query.words.join('').length).toBeLessThanOrEqual(1000);
      }),
      { numRuns: 100 },
    );
  });
});
