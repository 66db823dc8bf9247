import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/alike/article.ts';
import { sameNews } from '../../src/alike/same-news.ts';
import { article, PARAGRAPHS, without } from './articles.ts';

const TEXT = PARAGRAPHS.join('\n\n');
const [FIRST, SECOND, THIRD] = PARAGRAPHS;
const DAY = 86_400_000;

describe('the same article', () => {
  test.each<[string, Partial<Article>]>([
    ['as it is', {}],
    ['under another headline', { title: 'Marrick cut off while its harbour is dredged' }],
    ['with its end cut off', { text: [FIRST, SECOND, THIRD].join('\n\n') }],
    ['without a paragraph', { text: without(2) }],
    ['cut to an excerpt', { text: `${TEXT.split(' ').slice(0, 40).join(' ')} …` }],
    ['with a place before it', { text: `MARRICK (Island Wire) — ${TEXT}` }],
    ['with a notice behind it', { text: `${TEXT}\n\nSign up for our letter. 3 million readers do. © 2026` }],
    ['in another spelling', { text: TEXT.replace('apologised', 'apologized').replace('harbour', 'harbor') }],
    ['with figures in words', { text: TEXT.replace('nine days', '9 days') }],
    [
      'with its first sentence written anew',
      { text: TEXT.replace(FIRST.split('. ')[0] ?? '', 'Nine days without a ferry lie ahead of Marrick') },
    ],
    ['three days later', { at: 3 * DAY }],
    ['in a language that one of both does not name', { lang: null }],
    ['in a variety of the language', { lang: 'en-GB' }],
  ])('%s is the same news', (_, changed) => {
    expect(sameNews(article(), article(changed))).toEqual({ same: true, why: 'same text' });
  });

  test('in a script without spaces is known by its letters', () => {
    const text =
      '北浜市は二日、港の入り口に立つ白鷺灯台を四月から一般公開すると発表した。灯台は高さ三十一メートルで、湾と沖の三つの島を見渡せる。市は昨年から外壁と手すりを直してきた。';
    const copy = `【北浜】${text}(地方部)`;
    const [one, other] = [
      article({ title: '白鷺灯台、公開へ', text }),
      article({ title: '灯台を一般公開', text: copy }),
    ];
    expect(sameNews(one, other).same).toBe(true);
  });

  test('of which only title and excerpt are known is told by both', () => {
    const short = {
      title: 'Ferries stop for nine days',
      text: 'The harbour of Marrick has to be dredged before the winter.',
    };
    expect(sameNews(article(short), article(short))).toEqual({ same: true, why: 'same title and excerpt' });
  });
});

describe('what is not the same news', () => {
  test.each<[string, Partial<Article>, string]>([
    [
      'an update with another top over the same background',
      {
        text: [
          'The dredger broke down on Tuesday with a cable in its screw, and the island has to wait for a part from abroad that nobody has ordered yet. Ferries may be away until December.',
          SECOND,
          THIRD,
        ].join('\n\n'),
      },
      'other text',
    ],
    [
      'a count that went up',
      { text: TEXT.replace('61 passengers', '64 passengers').replace('2,400', '2,900') },
      'other figures',
    ],
    ['a count that went up, in words', { text: TEXT.replace('nine days', 'eleven days') }, 'other figures'],
    ['other figures in the headline', { title: 'No ferries to Marrick for 12 days' }, 'other figures'],
    [
      'the same form about other people',
      {
        text: TEXT.replaceAll('Marrick', 'Skerrin')
          .replace('Runa Feld', 'Ivo Tarrant')
          .replace('Odd Bray', 'Inga Moss'),
      },
      'other names',
    ],
    ['five days later', { at: 5 * DAY }, 'too far apart'],
    ['in another language', { lang: 'de' }, 'other language'],
    [
      'another article',
      {
        text: 'A library in the valley lends out umbrellas together with books, since most of its readers come by bicycle and nobody believes the forecast any more. They are yellow and have the number of the reader on the handle.',
      },
      'other text',
    ],
    ['a headline alone', { text: '' }, 'too short'],
    ['a headline and a word or two', { text: 'Read more' }, 'too short'],
  ])('%s', (_, changed, why) => {
    expect(sameNews(article(), article(changed))).toEqual({ same: false, why });
  });

  test('a notice in the place of two texts', () => {
    const text =
      'This article is for subscribers. To read on, take out a subscription for a month or for a whole year, or sign in with the address and the password that you gave us when you joined.';
    const [one, other] = [
      article({ title: 'Umbrellas to borrow', text }),
      article({ title: 'Storm over Marrick', text }),
    ];
    expect(sameNews(one, other)).toEqual({ same: false, why: 'other title' });
  });

  test.each([
    [
      'the same headline over another excerpt',
      'Morning briefing',
      'Good morning. Rail fares rise on Sunday and a parrot is home.',
    ],
    [
      'the same excerpt under another headline',
      'Evening letter',
      'Good morning. What the night brought, and what to watch.',
    ],
  ])('%s, where no more is known', (_, title, text) => {
    const briefing = article({
      title: 'Morning briefing',
      text: 'Good morning. What the night brought, and what to watch.',
    });
    expect(sameNews(briefing, article({ title, text })).same).toBe(false);
  });

  test('what one publisher prints twice, unless it is word for word the same', () => {
    const host = 'marrick.example';
    const one = article({ host });
    expect(sameNews(one, article({ host, text: without(1) }))).toEqual({ same: false, why: 'one publisher' });
    expect(sameNews(one, article({ host, title: 'Harbour news' }))).toEqual({
      same: false,
      why: 'one publisher',
    });
    expect(sameNews(one, article({ host })).same).toBe(true);
  });
});

const anyArticle: fc.Arbitrary<Article> = fc.record({
  title: fc.string({ unit: 'binary' }),
  text: fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.lorem({ maxCount: 60 }),
    fc.constant(TEXT),
  ),
  at: fc.integer({ min: 0, max: 10 * DAY }),
  lang: fc.option(fc.constantFrom('en', 'de', 'ja')),
  host: fc.option(fc.constantFrom('a.example', 'b.example')),
});

test('of any two articles it makes no difference which comes first', () => {
  fc.assert(
    fc.property(anyArticle, anyArticle, (a, b) => {
      expect(sameNews(a, b).same).toBe(sameNews(b, a).same);
    }),
  );
});
