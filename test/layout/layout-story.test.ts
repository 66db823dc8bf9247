import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/core/blocks.ts';
import type { Story } from '../../src/core/story.ts';
import { layoutStory, type LayoutOptions } from '../../src/layout/layout-story.ts';
import type { Span } from '../../src/layout/lines.ts';
import { lineText, renderPlain } from '../../src/layout/plain.ts';
import { article } from './article.ts';
import { storyOf } from './texts.ts';

const p = (text: string): Block => ({ kind: 'paragraph', content: [{ text }] });
const bullets = (...items: Block[][]): Block => ({ kind: 'list', ordered: false, start: 1, items });
const cells = (...texts: string[]) => texts.map((text) => [{ text }]);

/** What stands on the screen, between bars, so that spaces show. */
function page(story: Partial<Story>, width: number, options: LayoutOptions = { byline: '' }): string {
  return `\n${layoutStory(storyOf(story), width, options).lines.map(lineText).join('\n')}\n`;
}

function spansOf(story: Partial<Story>, width = 60): Span[] {
  return layoutStory(storyOf(story), width, { byline: '' }).lines.flatMap(({ spans }) => spans);
}

describe('a note of the person’s own', () => {
  it('stands under the byline, above the picture, line by line', () => {
    const image = { kind: 'image' as const, url: null, alt: 'A crane', caption: null, credit: null };
    const ownNote = 'Ask Ada about the sea walls before Friday.\n\nAnd Jo.';
    expect(page({ title: 'Walls', body: [p('Text.')], image }, 30, { byline: 'Ines Okafor', ownNote })).toBe(`
Walls
Ines Okafor
Note: Ask Ada about the sea
walls before Friday.

And Jo.

▢ Picture: A crane

Text.
`);
  });
});

describe('a whole article', () => {
  it('reads well in a column of 60', () => {
    expect(`\n${renderPlain(layoutStory(article, 60))}`).toBe(`
Harbour towns rebuild their sea
walls, and argue about who shall pay
Ines Okafor · Coast Weekly · 3 hours ago · 1 min read

▢ Picture: A crane lifts a block of stone
  Work on the west pier began in May.
  Photograph: Jo Lind

The first of forty walls was opened on Monday, two years
later than planned and — so the council says[1] — at less
than a third of the price that the first report[2] had
feared.


What it costs

The five dearest walls
Town      Built   Cost  What the money was spent on
────────  ─────  ─────  ────────────────────────────────────
Nordhavn   1931  $37bn  Stone, and the road along it

Łeba       2024  €746m  Concrete blocks of 40 t, a lock for
                        small boats, and new drains

福州       2019   ¥28m  防波堤と水門の改修

And who pays

│ We were promised the money in spring. It is autumn, and
│ the sea does not wait.
│
│ │ It never did.
│
│ — the mayor

 8. The state, which owns the beach up to the line of the
    highest tide
 9. The towns
    • from their own taxes
    • from a loan:
      ◦ over ten years
10. Nobody, so far; see the first report[2]

How the height is found

  def crest(tide, surge):
      # metres above the chart
      return max(tide) + surge * 1.2  # one fifth more, to
      ↳ be on the safe side

                           * * *

新华社报道：“海堤加高工程已于周一完工。”居民表示，他们等待这
一天已经很久了；费用约为2800万元。

気象庁によると、この地域では「百年に一度」の高潮が、この十年
で三回も観測されたという。

وقال رئيس البلدية إن الجدار الجديد سيحمي أكثر من ١٢ ألف منزل
قبل حلول الشتاء.

▢ Picture: Der Deich bei Husum hält seit 1962.

[1] https://example.org/council
[2] https://example.org/report?year=2025&part=2
`);
  });
});

describe('the head', () => {
  it('breaks a headline into lines about equally long', () => {
    expect(page({ title: 'A headline of many words that does not fit' }, 40, { byline: '', note: '' })).toBe(`
A headline of many
words that does not fit
`);
  });

  it('breaks a byline between its parts', () => {
    const known = { title: 'T', author: 'Ada Lovelace', site: 'Example News', publishedText: 'yesterday' };
    expect(page(known, 28, { note: '' })).toBe(`
T
Ada Lovelace · Example News
yesterday
`);
  });

  it('shows no lead picture of which nothing is known, nor one where the body begins with a picture', () => {
    const image = {
      kind: 'image' as const,
      url: 'https://example.org/a.png',
      alt: null,
      caption: null,
      credit: null,
    };
    expect(page({ title: 'T', image, body: [p('Text')] }, 20)).toBe('\nT\n\nText\n');
    const first: Block = { ...image, alt: 'The body’s' };
    expect(page({ title: 'T', image: { ...image, alt: 'The lead’s' }, body: [first] }, 40)).toBe(
      '\nT\n\n▢ Picture: The body’s\n',
    );
  });
});

describe('a story of which only an excerpt is known', () => {
  it('says that no more is known', () => {
    expect(page({ title: 'T', excerpt: 'It began with …' }, 40)).toBe(`
T

It began with …

No more of this story is known here.
`);
  });

  it('says what it is told to say instead', () => {
    expect(page({ title: 'T', excerpt: 'It began …' }, 40, { byline: '', note: 'Press r to fetch it.' }))
      .toBe(`
T

It began …

Press r to fetch it.
`);
  });
});

describe('lists', () => {
  it('hang their text behind the marks, numbers right-aligned', () => {
    const list: Block = {
      kind: 'list',
      ordered: true,
      start: 9,
      items: [[p('first of them')], [p('second of them')]],
    };
    expect(page({ body: [list] }, 12)).toBe(`
 9. first of
    them
10. second
    of them
`);
  });

  it('have air between items of several paragraphs, and none otherwise', () => {
    expect(page({ body: [bullets([p('one'), p('more of it')], [p('two')])] }, 20)).toBe(`
• one

  more of it

• two
`);
  });

  it('nest until there is no room, and then change only their bullets', () => {
    const deep = bullets([p('one'), bullets([p('two'), bullets([p('three'), bullets([p('four')])])])]);
    expect(page({ body: [deep] }, 16)).toBe(`
• one
  ◦ two
    - three
    • four
`);
  });

  it('show code and quotations under the item they belong to', () => {
    const code: Block = { kind: 'code', text: 'npm ci', language: null };
    expect(page({ body: [bullets([p('Install:'), code], [{ kind: 'quote', blocks: [p('ready')] }])] }, 40))
      .toBe(`
• Install:

    npm ci

• │ ready
`);
  });
});

describe('code', () => {
  it('keeps indentation and blank lines, and sets tabs at stops of four', () => {
    const text = '\nif (a)\n\treturn\tb\n\nab\tc\td\n';
    expect(page({ body: [{ kind: 'code', text, language: null }] }, 40)).toBe(`
  if (a)
      return  b

  ab  c   d
`);
  });

  it('carries over what is too long, at spaces where it can, and loses nothing', () => {
    const text = 'curl --header "Accept: */*" https://example.org/averyveryverylongname';
    expect(page({ body: [{ kind: 'code', text, language: null }] }, 30)).toBe(`
  curl --header "Accept: */*"
  ↳ https://example.org/
  ↳ averyveryverylongname
`);
  });
});

describe('tables', () => {
  const head = cells('Country', 'People', 'Area in km²');
  const rows = [cells('Norway', '5.5 m', '385,207'), cells('Malta', '0.5 m', '316')];

  it('stand in columns, figures right-aligned, where they fit', () => {
    expect(page({ body: [{ kind: 'table', caption: null, head, rows }] }, 40)).toBe(`
Country  People  Area in km²
───────  ──────  ───────────
Norway    5.5 m      385,207
Malta     0.5 m          316
`);
  });

  it('become records where they do not', () => {
    expect(page({ body: [{ kind: 'table', caption: 'Two countries', head, rows }] }, 24)).toBe(`
Two countries
Country: Norway
People: 5.5 m
Area in km²: 385,207

Country: Malta
People: 0.5 m
Area in km²: 316
`);
  });

  it('give long cells what the short ones leave', () => {
    const prose = [
      cells('Monday', 'The council meets and decides nothing'),
      cells('Tuesday', 'It meets again'),
    ];
    expect(page({ body: [{ kind: 'table', caption: null, head: null, rows: prose }] }, 30)).toBe(`
Monday   The council meets and
         decides nothing

Tuesday  It meets again
`);
  });

  it('show what rows too long or too short have, and no column without anything in it', () => {
    const uneven = [cells('a', '', 'b', 'c'), cells('d')];
    expect(page({ body: [{ kind: 'table', caption: null, head: null, rows: uneven }] }, 30)).toBe(`
a  b  c
d
`);
  });
});

describe('pictures', () => {
  it('say once what is said twice', () => {
    const image: Block = {
      kind: 'image',
      url: null,
      alt: 'A boat',
      caption: 'A boat at sea. Jo Lind',
      credit: 'Jo Lind',
    };
    expect(page({ body: [image] }, 40)).toBe('\n▢ Picture: A boat at sea. Jo Lind\n');
  });

  it('of which nothing is known are still told of', () => {
    expect(page({ body: [{ kind: 'image', url: null, alt: null, caption: null, credit: null }] }, 40)).toBe(
      '\n▢ Picture\n',
    );
  });
});

describe('headings', () => {
  it('have more air above than below, and differ by level without colour', () => {
    const body: Block[] = [1, 2, 3, 4, 5, 6].flatMap((level): Block[] => [
      p('text'),
      { kind: 'heading', level, content: [{ text: `Level ${level}` }] },
    ]);
    expect(page({ body: body.slice(0, 4) }, 20)).toBe('\ntext\n\n\nLevel 1\n\ntext\n\n\nLevel 2\n');
    const looks = spansOf({ body })
      .filter(({ role }) => role === 'heading')
      .map(({ bold, italic }) => [bold, italic]);
    const strong = [true, undefined];
    const lesser = [undefined, true];
    expect(looks).toEqual([strong, strong, [true, true], lesser, lesser, lesser]);
  });
});

describe('links', () => {
  const one = 'https://example.org/one';
  const two = 'https://example.org/two';

  it('have one number for each address, behind the last word of their text', () => {
    const content = [
      { text: 'See ' },
      { text: 'the ', href: one },
      { text: '' },
      { text: 'first ', bold: true as const, href: one },
      { text: 'and ' },
      { text: 'second', href: two },
      { text: ', or ' },
      { text: 'the first again', href: one },
      { text: '.' },
    ];
    const layout = layoutStory(storyOf({ body: [{ kind: 'paragraph', content }] }), 30, { byline: '' });
    expect(layout.lines.map(lineText)).toEqual([
      'See the first[1] and',
      'second[2], or the first',
      'again[1].',
    ]);
    expect(layout.links).toEqual([
      { number: 1, href: one, line: 0 },
      { number: 2, href: two, line: 1 },
    ]);
  });

  it('without visible text get no number', () => {
    expect(
      page(
        { body: [{ kind: 'paragraph', content: [{ text: 'a ' }, { text: ' ', href: one }, { text: 'b' }] }] },
        20,
      ),
    ).toBe('\na  b\n');
  });

  it('keep their address on every span, so that the screen can link them', () => {
    const spans = spansOf(
      { body: [{ kind: 'paragraph', content: [{ text: 'a long link', href: one }] }] },
      8,
    );
    expect(spans.map(({ text, role, href }) => [text, role, href])).toEqual([
      ['a long', 'link', one],
      ['link', 'link', one],
      ['[1]', 'marker', one],
    ]);
  });
});

describe('too narrow a column', () => {
  it('shows a sign for what is wider than the column', () => {
    expect(page({ body: [p('a政b')] }, 1)).toBe('\na\n□\nb\n');
  });
});

describe('a huge story', () => {
  const list = { kind: 'list' as const, ordered: true, start: 1 };
  it.each<[string, Block]>([
    ['code', { kind: 'quote', blocks: [{ kind: 'code', text: 'x = 1\n'.repeat(150_000), language: null }] }],
    ['a list', { ...list, items: Array.from({ length: 150_000 }, () => [p('item')]) }],
    ['a word', p('x'.repeat(1_000_000))],
  ])('is laid out whole: %s', (_name, block) => {
    expect(layoutStory(storyOf({ body: [block] }), 76).lines.length).toBeGreaterThan(10_000);
  });
});
