import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Edition, Story } from '../../src/core/story.ts';
import { parseQuery } from '../../src/query/query.ts';
import { searchStories as search, type Range, type SearchedStory } from '../../src/search/search-stories.ts';
import { story } from './stories.ts';

const edition = JSON.parse(
  readFileSync(new URL('../../data/edition.json', import.meta.url), 'utf8'),
) as Edition;
const bundled = edition.entries.map((entry) => entry.story);
const searched = new WeakMap<readonly Story[], readonly SearchedStory[]>();
/** As somebody who is still typing. */
function searchStories(stories: readonly Story[], text: string, limit?: number) {
  let list = searched.get(stories);
  if (!list)
    searched.set(
      stories,
      (list = stories.map((one) => ({ story: one, source: one.site, tags: [], note: null }))),
    );
  return search(list, parseQuery(text), limit === undefined ? {} : { limit }).matches;
}
const titles = (stories: readonly Story[], query: string): string[] =>
  searchStories(stories, query).map((match) => match.story.title);
const firstOf = (stories: readonly Story[], query: string) => {
  const [first] = searchStories(stories, query);
  if (!first) throw new Error(`“${query}” found nothing`);
  return first;
};
const marked = (text: string, ranges: readonly Range[]): string[] =>
  ranges.map(({ start, end }) => text.slice(start, end));

describe('searching the bundled edition', () => {
  it.each([
    ['nvida', /^Nvidia And xAI/u, 'title'],
    ['nivdia', /^Nvidia And xAI/u, 'title'],
    ['deepsek', /^Altman/u, 'title'],
    ['blackrok', /BlackRock/u, 'title'],
    ['interoprability', /^Apple/u, 'title'],
    ['altman models', /^Altman/u, 'title'],
    ['models altman', /^Altman/u, 'title'],
    ['google 28m', /^Google/u, 'title'],
    ['OPENAI’S', /^Altman/u, 'title'],
    ['lux', /Amazon/u, 'excerpt'],
    ['brorsma', /^Altman/u, 'author'],
    ['ratchet', /^Altman/u, 'text'],
    ['point72 cohen', /^Altman/u, 'text'],
    ['$310bn', /^Altman/u, 'text'],
  ])('finds with “%s” first the story that is meant', (query, title, field) => {
    const first = firstOf(bundled, query);
    expect(first.story.title).toMatch(title);
    expect(first.field).toBe(field);
  });

  it('finds nothing with letters that stand for no word', () => {
    expect(titles(bundled, 'ghjkl')).toEqual([]);
    expect(titles(bundled, 'nvidia ghjkl')).toEqual([]);
  });

  it.each(['', ' ', ' \t\n '])('gives nothing for an empty query (%j)', (query) => {
    expect(searchStories(bundled, query)).toEqual([]);
  });
});

describe('the order of what is found', () => {
  it('puts a hit in the title before one in the excerpt, and that before one in the text', () => {
    const stories = [
      story({ title: 'In the text', text: 'Much is said of tides here.' }),
      story({ title: 'In the excerpt', excerpt: 'Tides, shortly.' }),
      story({ title: 'Of tides' }),
    ];
    expect(titles(stories, 'tides')).toEqual(['Of tides', 'In the excerpt', 'In the text']);
  });

  it('puts a word as typed before its beginning, that before its middle, and that before a guess', () => {
    const stories = [
      story({ title: 'Harbor notes' }),
      story({ title: 'Superharbour' }),
      story({ title: 'Harbourside' }),
      story({ title: 'The harbour' }),
    ];
    expect(titles(stories, 'harbour')).toEqual(['The harbour', 'Harbourside', 'Superharbour']);
    expect(titles(stories.slice(0, 3), 'harbour')).toEqual(['Harbourside', 'Superharbour', 'Harbor notes']);
  });

  it('puts the words in a row before the same words apart', () => {
    const stories = [
      story({ title: 'Rates of central importance: a bank says' }),
      story({ title: 'What the central bank says' }),
    ];
    expect(titles(stories, 'central bank')[0]).toBe('What the central bank says');
  });

  it('meets every word, each in whatever field', () => {
    const stories = [
      story({ title: 'Ferries', author: 'Ines Duarte', text: 'A harbour at dawn.' }),
      story({ title: 'Ferries', author: 'Somebody Else' }),
    ];
    expect(searchStories(stories, 'harbour ines ferries').map((match) => match.story.author)).toEqual([
      'Ines Duarte',
    ]);
  });

  it('keeps the order of the list among equals', () => {
    const stories = ['One storm', 'Two storm', 'Three storm'].map((title) => story({ title }));
    expect(titles(stories, 'storm')).toEqual(stories.map(({ title }) => title));
  });

  it('gives at most as many as asked for', () => {
    const stories = Array.from({ length: 30 }, (_, n) => story({ title: `Storm ${n}` }));
    expect(searchStories(stories, 'storm', 7)).toHaveLength(7);
  });
});

describe('what counts as misspelt', () => {
  const long = story({
    title: 'A long read',
    text: Array.from(
      { length: 2000 },
      (_, n) => `Sentence ${n} of a long report about weather and grain.`,
    ).join(' '),
  });

  it('does not let a long text match everything', () => {
    for (const query of ['nvidia', 'bookmark', 'zebra', 'xai', 'quarterly', 'tencent'])
      expect(titles([long], query)).toEqual([]);
  });

  it('guesses nothing for a word that stands there as typed', () => {
    const stories = [story({ title: 'Apple' }), story({ title: 'Appeal' })];
    expect(titles(stories, 'apple')).toEqual(['Apple']);
  });

  it('never guesses at numbers, nor at words of three letters', () => {
    const stories = [story({ title: 'In 2024' }), story({ title: 'A cat' })];
    expect(titles(stories, '2025')).toEqual([]);
    expect(titles(stories, 'car')).toEqual([]);
  });

  it('takes one letter for the beginning of a word in the title, not in a text', () => {
    expect(titles([long, story({ title: 'Weather' })], 'w')).toEqual(['Weather']);
  });

  it.each(['deletion: harbur', 'insertion: harbbour', 'another letter: harbpur', 'two swapped: habrour'])(
    'understands a slip of a finger (%s)',
    (slip) => {
      expect(
        titles([story({ title: 'The harbour' }), story({ title: 'Else' })], slip.split(': ')[1] ?? ''),
      ).toEqual(['The harbour']);
    },
  );
});

describe('why a story was found', () => {
  it('marks in the title the letters typed, and a misspelt word as a whole', () => {
    const nvidia = story({ title: 'Nvidia And xAI' });
    const ranges = (query: string) => marked(nvidia.title, firstOf([nvidia], query).titleRanges);
    expect(ranges('nvid')).toEqual(['Nvid']);
    expect(ranges('nvida')).toEqual(['Nvidia']);
    expect(ranges('xai nvidia')).toEqual(['Nvidia', 'xAI']);
  });

  it('marks letters with their accents, composed or not', () => {
    for (const title of ['Café society', 'Cafe\u0301 society']) {
      const { titleRanges } = firstOf([story({ title })], 'CAFE');
      expect(marked(title, titleRanges)).toEqual([title.slice(0, title.indexOf(' '))]);
    }
  });

  it('shows no snippet where the title says it all', () => {
    expect(firstOf(bundled, 'nvida').snippet).toBeNull();
  });

  it('shows the one sentence of the text that holds most of the words', () => {
    const told = story({
      title: 'News',
      text: 'The ferry left. A storm came from the west.\n\nThe ferry met the storm at night. Nobody was hurt.',
    });
    const { field, snippet, find } = firstOf([told], 'storm ferry');
    expect(field).toBe('text');
    expect(snippet?.text).toBe('The ferry met the storm at night.');
    expect(marked(snippet?.text ?? '', snippet?.ranges ?? [])).toEqual(['ferry', 'storm']);
    expect(find).toBe('ferry');
  });

  it('cuts a long sentence around the hit, at words', () => {
    const before = 'one two three four five six seven eight nine ten '.repeat(8);
    const { snippet } = firstOf([story({ title: 'News', text: `${before}harbour ${before}.` })], 'harbour');
    expect(snippet?.text).toMatch(
      /^…(?:one|two|three|four|five|six|seven|eight|nine|ten) .* harbour .*\w…$/u,
    );
    expect(snippet?.text.length).toBeLessThanOrEqual(162);
    expect(marked(snippet?.text ?? '', snippet?.ranges ?? [])).toEqual(['harbour']);
  });

  it('lets the hit show at the beginning of a snippet, however short the room is', () => {
    const { snippet } = firstOf(bundled, 'nasdaq');
    expect(snippet?.text).toMatch(/^….*Nasdaq, where technology weighs heavily, fell 3 percent\.$/u);
    expect(snippet?.ranges[0]?.end).toBeLessThanOrEqual(36);
  });

  it('gives for the reader the words as they stand in the text, in a row where they do', () => {
    const told = story({ title: 'News', text: 'It was said that the Hedge Fund lost.' });
    expect(firstOf([told], 'hedge fund').find).toBe('Hedge Fund');
    expect(firstOf([told], 'hedg').find).toBe('Hedge');
    expect(firstOf([told], 'heedge').find).toBe('Hedge');
  });

  it('gives nothing to find where the reader does not show what was met', () => {
    const withBody = story({
      title: 'News',
      excerpt: 'Of harbours.',
      author: 'Ines Duarte',
      text: 'Nothing else.',
    });
    expect(firstOf([withBody], 'harbours').find).toBeNull();
    expect(firstOf([withBody], 'ines').find).toBeNull();
    const excerptOnly = { ...withBody, body: null };
    expect(firstOf([excerptOnly], 'harbours').find).toBe('harbours');
  });
});

describe('scripts', () => {
  it.each([
    ['日本銀行、金利を引き上げ', '金利', ['金利']],
    ['日本銀行、金利を引き上げ', '金利 日本', ['日本', '金利']],
    ['กรุงเทพมหานครเตรียมรับน้ำท่วม', 'น้ำท่วม', ['น้ำท่วม']],
    ['삼성전자 실적 발표', '삼성', ['삼성']],
    ['Выборы в Осло', 'осло', ['Осло']],
    ['انتخابات في أوسلو', 'انتخابات', ['انتخابات']],
    ['בחירות באוסלו', 'בחירות', ['בחירות']],
    ['Rätt väg för Ålesund', 'alesund', ['Ålesund']],
    ['Ｎｖｉｄｉａの新製品', 'nvidia', ['Ｎｖｉｄｉａ']],
    ['A day 🎉 for all', '🎉', ['🎉']],
  ])('finds in “%s” “%s”', (title, query, letters) => {
    const stories = [story({ title: 'Something else' }), story({ title })];
    const [first, ...others] = searchStories(stories, query);
    expect(others).toEqual([]);
    expect(marked(title, first?.titleRanges ?? [])).toEqual(letters);
  });
});

describe('whatever is typed', () => {
  it.each([
    '.*',
    '(',
    '[',
    '\\',
    '^$',
    '"',
    "'",
    '=exact',
    '!not',
    '| or',
    '   ',
    '🎉',
    '\u0000',
    '\uD800',
    'a '.repeat(40),
  ])('is not an error: %j', (query) => {
    expect(() => searchStories(bundled, query.slice(0))).not.toThrow();
  });

  it('gives stories of the list, each once, with ranges in order inside the texts that they mark', () => {
    const word = fc.constantFrom(
      'nvidia',
      'Ωμέγα',
      'straße',
      '日本',
      'e\u0301te',
      'ا',
      '🎉',
      'x-ray',
      '17%',
      'the',
    );
    const text = fc.oneof(
      fc.array(word).map((words) => words.join(' ')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text, text), { maxLength: 5 }), text, (given, query) => {
        const stories = given.map(([title, excerpt, body]) => story({ title, excerpt, text: body }));
        const matches = searchStories(stories, query);
        expect(new Set(matches.map((match) => match.story)).size).toBe(matches.length);
        for (const { story: found, titleRanges, snippet } of matches) {
          expect(stories).toContain(found);
          expectInside(found.title, titleRanges);
          if (snippet) expectInside(snippet.text, snippet.ranges);
        }
      }),
    );
  });

  it('finds every story by any whole word of its title', () => {
    const word = fc.stringMatching(/^[a-z]{3,9}$/u);
    fc.assert(
      fc.property(
        fc.array(fc.array(word, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 8 }),
        (given) => {
          const stories = given.map((words) => story({ title: words.join(' ') }));
          for (const [at, words] of given.entries())
            for (const one of words)
              expect(searchStories(stories, one).map((match) => match.story)).toContain(stories[at]);
        },
      ),
    );
  });
});

function expectInside(text: string, ranges: readonly Range[]): void {
  let last = -1;
  for (const { start, end } of ranges) {
    expect(start).toBeGreaterThan(last);
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(text.length);
    last = end;
  }
}
