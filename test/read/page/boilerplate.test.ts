import { describe, expect, test } from 'vitest';
import { plainText } from '../../../src/core/blocks.ts';
import { readPage } from '../../../src/read/page/read-page.ts';

const FIRST =
  'The bay was calm that morning, and nobody on the quay said a word about the boats that had not come home the night before.';
const SECOND =
  'By noon the wind had turned to the west, and the first of them came round the point with a torn sail and all hands on deck.';
const lead = (head: string, body: string, lang = 'fr') => {
  const html = `<html lang="${lang}"><head><title>Calm in the bay</title><meta property="og:type" content="article">${head}</head><body>${body}</body></html>`;
  const story = readPage(html, 'https://news.example/2025/calm', 'page.html').entries[0]?.story;
  return {
    author: story?.author,
    published: story?.published,
    lines: plainText(story?.body ?? []).split(/\n+/u),
  };
};
const AUTHOR =
  '<meta name="author" content="Nathalie Faure"><meta property="article:published_time" content="2025-03-04T17:00:00Z">';
const within = (before: string, between = '', after = '') =>
  `<main><article><h1>Calm in the bay</h1>${before}<p>${FIRST}</p>${between}<p>${SECOND}</p>${after}</article></main>`;

describe('what stands over every story anyway is no part of its text', () => {
  test.each([
    '<section><span>Par <a href="/x/faure">Nathalie Faure</a> (Brest, envoyée spéciale)</span><span class="meta__date">Publié le 04 mars 2025 à 18h00, modifié à 21h12</span></section>',
    '<div><a href="/@nathalie">Nathalie Faure</a><a href="x">Follow</a><span>6 min read</span><span>·</span><span data-testid="storyPublishDate">Mar 4, 2025</span></div>',
    '<div><button>Listen</button><p>1.2K</p></div>',
    '<div><a href="/tag/sea">Sea</a></div>',
    '<ul><li><a href="/news">News</a></li></ul>',
    '<p>Share</p>',
    '<div class="gh-article-meta"><h4 class="gh-article-author-name"><a href="/author/nathalie/">Nathalie Faure</a></h4><time datetime="2025-03-04">4 Mar 2025</time><span>— 3 min read</span></div>',
    '<div><p>4 Mar 2025 · 1.2K views</p></div><time datetime="2025-03-04">4 Mar 2025</time>',
  ])('%s', (line) => {
    expect(lead(AUTHOR, within(line)).lines).toEqual([FIRST, SECOND]);
  });

  test('neither is the section over the headline, though nobody knows where its link leads', () => {
    const html = `<html lang="de"><head><title>Calm in the bay</title><meta property="og:type" content="article"></head><body><main><article><header><a class="gh-article-tag" href="/tag/see/">See</a><h1>Calm in the bay</h1></header><p>${FIRST}</p><p>${SECOND}</p></article></main></body></html>`;
    const story = readPage(html, null, 'page.html').entries[0]?.story;
    expect(plainText(story?.body ?? []).split(/\n+/u)).toEqual([FIRST, SECOND]);
  });

  test('a subheading with a person’s name stays within the text', () => {
    expect(lead(AUTHOR, within('', '<h2>Nathalie Faure</h2>')).lines).toEqual([
      FIRST,
      'Nathalie Faure',
      SECOND,
    ]);
  });

  test('neither is the site’s name over it', () => {
    expect(
      lead(
        '<meta property="og:site_name" content="Sea Letter">',
        `<header class="gh-navigation"><a href="/">Sea Letter</a></header>${within('')}`,
      ).lines,
    ).toEqual([FIRST, SECOND]);
  });

  test.each([
    '<span class="screen-reader-text">list of 2 items</span>',
    '<p class="sr-only">End of list</p>',
    '<p class="button-wrapper"><a href="/p/x?action=share"><span>Share</span></a></p>',
    '<p>Il vous reste 62.4% de cet article à lire. La suite est réservée aux abonnés.</p>',
  ])('nor, within it: %s', (line) => {
    expect(lead('', within('', line)).lines).toEqual([FIRST, SECOND]);
  });

  test('a subtitle that names the author and a sentence that counts stay', () => {
    expect(
      lead(
        AUTHOR,
        within('<p>Nathalie Faure was there on 4 March 2025, and saw who came home and who did not.</p>'),
      ).lines,
    ).toEqual([
      'Nathalie Faure was there on 4 March 2025, and saw who came home and who did not.',
      FIRST,
      SECOND,
    ]);
  });
});

describe('who wrote it and when', () => {
  test('an organisation yields to the person whose name a reader sees', () => {
    const ld =
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Calm in the bay","author":[{"@type":"NewsMediaOrganization","name":"Coast News"}]}</script>';
    const byline =
      '<div data-testid="byline-contributors"><div><span>Moira Kerr</span><div><span>Scotland correspondent</span></div></div></div>';
    expect(lead(ld, within(byline)).author).toBe('Moira Kerr');
    expect(lead(ld, within('')).author).toBe('Coast News');
  });

  test('Drupal’s user name and its date', () => {
    expect(
      lead(
        '',
        within(
          '<div class="node__meta"><span>Por <span class="username">Luísa Prado</span></span> em <time datetime="2025-03-01T09:30:00-03:00">01/03/2025 - 09h30</time></div>',
        ),
      ),
    ).toEqual({ author: 'Luísa Prado', published: '2025-03-01T12:30:00.000Z', lines: [FIRST, SECOND] });
  });

  test('a link to a reporter’s page beside the date', () => {
    expect(
      lead(
        '',
        '<main><div><h1>Calm in the bay</h1><div class="_3YyYR"><span class="H8KYB"><a href="/reporter-bio/1">佐藤恵子</a></span><time datetime="2025-03-05T11:30:00+09:00">2025年3月5日 11時30分</time></div></div>' +
          `<div><p>${FIRST}</p><p>${SECOND}</p></div></main>`,
        'ja',
      ),
    ).toEqual({ author: '佐藤恵子', published: '2025-03-05T02:30:00.000Z', lines: [FIRST, SECOND] });
  });

  test('a line without any names in its markup under the headline', () => {
    expect(
      lead(
        '',
        within(
          '<div class="x9">di <a href="/firme/anna-rossi">Anna Rossi</a> <span>— 3 marzo 2025</span></div>',
        ),
        'it',
      ),
    ).toEqual({ author: 'Anna Rossi', published: '2025-03-03T00:00:00.000Z', lines: [FIRST, SECOND] });
  });
});

test.each([
  [
    'a title',
    `<main><article><h1>&#27;[31mCalm&#27;[0m in the bay</h1><p>${FIRST}</p><p>${SECOND}</p></article></main>`,
  ],
  ['code', within('', '<pre><code>ls &#27;[31mred&#x1b;[0m</code></pre>')],
  [
    'a table',
    within(
      '',
      '<table><tr><th>a</th><th>b</th></tr><tr><td>&#27;[31mred&#27;[0m</td><td>2</td></tr></table>',
    ),
  ],
  [
    'a caption',
    within(
      '',
      '<figure><img src="/a.jpg" alt="&#27;[31mred"><figcaption>&#27;[31mThe bay&#27;[0m</figcaption></figure>',
    ),
  ],
  [
    'elements',
    within(
      '',
      '<p>The &#27;<b>[31mred</b>&#27;[<i>0</i>m light of &#27;[<i>1m</i>the <code>&#27;</code>harbour went out.</p>',
    ),
  ],
  [
    'comments',
    within('', '<p>The &#27;<!-- x -->[31mred&#27;<!-- x -->[0m light of the harbour went out.</p>'),
  ],
  [
    'a card',
    within(
      '',
      '',
      '<h2>Lire aussi</h2><ul><li><a href="/2025/red">The &#27;[31mred&#27;[0m light of the harbour</a><p>It &#27;[1mwent&#27;[0m out on Monday, and nobody saw it go.</p></li></ul>',
    ),
  ],
])('escape sequences written with entities leave nothing behind in %s', (_where, body) => {
  const html = `<html><head><title>&#27;[31mCalm&#27;[0m in the bay</title><meta property="og:type" content="article"><meta name="author" content="&#27;[31mJo Field&#27;[0m"><meta name="description" content="&#27;[1mCalm.&#27;[0m"></head><body>${body}</body></html>`;
  expect(JSON.stringify(readPage(html, 'https://news.example/2025/calm', 'x'))).not.toMatch(/\[\d+m/u);
});

test('an escape sequence written with entities leaves nothing behind', () => {
  expect(
    lead(
      '',
      within(
        '',
        '<p>The &#27;[31mred&#27;[0m light of the &#x1b;]8;;http://e&#7;harbour&#27;]8;;&#7; went out.</p>',
      ),
    ).lines,
  ).toEqual([FIRST, 'The red light of the harbour went out.', SECOND]);
});
