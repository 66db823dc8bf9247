import { describe, expect, test } from 'vitest';
import { readPage } from '../../../src/read/page/read-page.ts';
import { ReaderError } from '../../../src/core/errors.ts';

const URL = 'https://news.example/2025/05/rain-and-more-rain';
const PROSE =
  '<p>The rain began on Monday and, as the ferry master had said it would, it went on until the harbour was full of it, and then for two more days.</p>'.repeat(
    4,
  );
const page = (after: string) =>
  `<html lang="en"><head><meta property="og:type" content="article"><title>Rain and more rain</title></head><body><main><article><h1>Rain and more rain</h1>${PROSE}</article>${after}</main></body></html>`;
const read = (after: string, url: string | null = URL) =>
  readPage(page(after), url, 'page.html')
    .entries.filter(({ role }) => role === 'related')
    .map(({ story }) => story);
const titles = (after: string) => read(after).map(({ title }) => title);
const link = (slug: string, text: string) => `<a href="/2025/05/${slug}">${text}</a>`;
const list = (...links: string[]) => `<ul>${links.map((each) => `<li>${each}</li>`).join('')}</ul>`;

describe('related posts', () => {
  test('a story that is linked by picture and headline comes once', () => {
    expect(
      titles(
        `<h2>Related</h2><div><div><a href="/2025/05/sun-at-last"><img src="/s.jpg" alt=""></a><h3>${link('sun-at-last#top', 'The sun at last')}</h3></div><div><h3>${link('wind', 'Wind on the quay today')}</h3></div></div>`,
      ),
    ).toEqual(['The sun at last', 'Wind on the quay today']);
  });

  test('a story in two groups comes once, with what both know of it', () => {
    expect(
      read(
        `<h2>Related</h2>${list(link('sun', 'The sun at last'))}<h2>Recent posts</h2><ul><li>${link('sun?utm_source=x', 'The sun at last')}<p>It came out at noon and stayed for an hour.</p></li></ul>`,
      ),
    ).toMatchObject([{ title: 'The sun at last', excerpt: 'It came out at noon and stayed for an hour.' }]);
  });

  test('the article itself is never related to itself', () => {
    expect(
      titles(
        `<h2>Recent posts</h2>${list(link('rain-and-more-rain/?utm_source=list', 'Rain and more rain'), link('sun', 'The sun at last'))}`,
      ),
    ).toEqual(['The sun at last']);
  });

  test('links in running text are none, whatever heading is near', () => {
    expect(
      titles(
        `<h2>Related</h2><p>We wrote about ${link('sun', 'the sun in April')} at the time, and about the wind.</p>`,
      ),
    ).toEqual([]);
  });

  test('a line that says “read also” before its link is one', () => {
    expect(titles(`<p><strong>Read also:</strong> ${link('sun', 'The sun at last')}</p>`)).toEqual([
      'The sun at last',
    ]);
  });

  test('what everybody reads is offered only where nothing goes with the story', () => {
    const popular = `<h2>Most read</h2>${list(link('goat', 'A goat in the council room'), link('pie', 'The pie that won twice'))}`;
    expect(titles(popular)).toEqual(['A goat in the council room', 'The pie that won twice']);
    expect(titles(`${popular}<h2>Related</h2>${list(link('sun', 'The sun at last'))}`)).toEqual([
      'The sun at last',
    ]);
  });

  const nothing: [string, string][] = [
    [
      'navigation',
      `<nav>${list(link('a', 'News from the harbour'), link('b', 'News from the hills'), link('c', 'News from the town'))}</nav>`,
    ],
    [
      'tags',
      '<div class="tags"><h3>Related topics</h3><a href="/tag/rain-in-the-north">rain in the north</a></div>',
    ],
    ['hashtags', '<h3>Related</h3><a href="/list?word=rain">#rain in the north</a>'],
    [
      'what follows a link to all that an author wrote',
      '<footer><div><a href="/list?by=han">한지우 기자의 다른 기사 보기</a></div><div><a href="/list?place=fen">방앗간과 도서관 이야기</a></div></footer>',
    ],
    ['authors', '<h3>Related</h3><a href="/author/ann-lee-of-the-north">Ann Lee of the north</a>'],
    [
      'share buttons',
      '<h3>Related</h3><a href="https://www.facebook.com/sharer.php?u=1">Share this on Facebook now</a>',
    ],
    [
      'comments',
      `<section id="comments"><h2>Comments</h2>${list(link('x', 'A comment about something else'))}</section>`,
    ],
    [
      'sponsored links',
      '<div class="OUTBRAIN"><h2>You may also like</h2><a href="https://pills.example/one-weird-trick-2025">One weird trick that doctors hate</a></div>',
    ],
    [
      'paid cards',
      `<h2>Related</h2><div><div><span>Sponsored</span><h3>${link('car', 'A car for every weather')}</h3></div></div>`,
    ],
    [
      'rel=sponsored',
      '<h2>Related</h2><p><a rel="sponsored" href="/2025/05/shop">Buy boots for the rain now</a></p>',
    ],
    [
      'older and newer posts',
      `<nav class="post-navigation"><a rel="prev" href="/2025/05/wind">Wind on the quay today</a></nav>`,
    ],
    [
      'the footer’s links',
      `<footer class="site-footer">${list(link('a', 'How we report the news'), link('b', 'Who owns this paper today'))}</footer>`,
    ],
    [
      'a promotion to subscribe',
      `<div class="newsletter-promo"><h2>Read more</h2>${link('letters', 'Get our letter every morning')}</div>`,
    ],
  ];
  test.each(nothing)('%s are none', (_name, html) => {
    expect(titles(html)).toEqual([]);
  });

  test('where nobody knows the page’s address, a relative link is a story without one', () => {
    expect(read(`<h2>Related</h2>${list(link('sun', 'The sun at last'))}`, null)).toMatchObject([
      { title: 'The sun at last', url: null },
    ]);
  });

  test('the button of a card heads nothing', () => {
    const card = (slug: string, title: string, node: number) =>
      `<div><h3>${link(slug, title)}</h3><a href="/node/${node}">See more</a></div>`;
    expect(
      titles(
        `<div>${card('goat', 'A goat in the council room', 1)}${card('pie', 'The pie that won', 2)}</div>`,
      ),
    ).toEqual([]);
  });

  test('they are bounded', () => {
    expect(
      read(
        `<h2>Related</h2>${list(...Array.from({ length: 200 }, (_, n) => link(`story-${n}`, `The story of day ${n}`)))}`,
      ),
    ).toHaveLength(30);
  });
});

describe('pages without an article', () => {
  const empty = [
    '',
    '<html></html>',
    '<p>Please enable JavaScript to continue.</p>',
    '<form><input><button>Log in</button></form>',
    'just a word',
  ];
  test.each(empty)('“%s” is an error that says what to do', (html) => {
    let thrown: unknown;
    try {
      readPage(html, URL, 'page.html');
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(ReaderError);
    expect(thrown).toMatchObject({
      code: 'empty',
      message: expect.stringContaining('page.html'),
      hint: expect.stringMatching(/\w/),
    });
  });

  test('a page that draws itself with scripts gives the text of its JSON-LD', () => {
    const html = `<html><head><script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Rain', articleBody: 'One wet day.\n\nAnd another.' })}</script></head><body><div id="root"></div></body></html>`;
    expect(readPage(html, URL, 'x').entries[0]?.story.body).toEqual([
      { kind: 'paragraph', content: [{ text: 'One wet day.' }] },
      { kind: 'paragraph', content: [{ text: 'And another.' }] },
    ]);
  });
});

describe('pages that are out to break a reader', () => {
  const cases: [string, string][] = [
    ['10,000 nested elements', '<div>'.repeat(10_000) + PROSE],
    ['unclosed inline elements', '<b><i><span>x</u>'.repeat(20_000) + PROSE],
    ['unclosed list items and paragraphs', '<ul>' + '<li><p>x'.repeat(5_000) + PROSE],
    ['an unclosed quote in a tag', `<p>a</p>${PROSE}<a href="x>${PROSE}`],
    ['nested tables', PROSE + '<table><tr><td>'.repeat(1_000)],
    ['many bare brackets', '<'.repeat(50_000) + PROSE],
    [
      'JSON-LD that opens and never closes',
      `<script type="application/ld+json">{"@type":"Article","author":${'{'.repeat(50_000)}</script>${PROSE}`,
    ],
  ];
  test.each(cases)('%s: the prose is read all the same', (_name, html) => {
    const edition = readPage(
      `<html><head><meta property="og:type" content="article"></head><body><article><h1>Rain</h1>${PROSE}${html}`,
      URL,
      'x',
    );
    expect(JSON.stringify(edition.entries[0]?.story.body)).toContain('The rain began on Monday');
  });
});
