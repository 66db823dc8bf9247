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
  ])('%s', (line) => {
    expect(lead(AUTHOR, within(line)).lines).toEqual([FIRST, SECOND]);
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
