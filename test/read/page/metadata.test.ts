import { describe, expect, test } from 'vitest';
import { parseHtml } from '../../../src/read/page/dom.ts';
import { pageFacts } from '../../../src/read/page/metadata.ts';

const URL = 'https://www.news.example/2025/a-long-story-about-rain';
const facts = (head: string, body = '', url: string | null = URL) =>
  pageFacts(parseHtml(`<html><head>${head}</head><body>${body}</body></html>`), url, url);
const ld = (data: unknown) =>
  `<script type="application/ld+json">${typeof data === 'string' ? data : JSON.stringify(data)}</script>`;
const og = (property: string, content: string) => `<meta property="${property}" content="${content}">`;

describe('what wins where a page says a thing twice', () => {
  const cases: [string, string, string, Record<string, unknown>][] = [
    [
      'JSON-LD’s headline before OpenGraph’s',
      ld({ '@type': 'NewsArticle', headline: 'Rain' }) + og('og:title', 'Rain! | News'),
      '',
      { title: 'Rain' },
    ],
    [
      'OpenGraph’s title before the title element',
      og('og:title', 'Rain') + '<title>Other</title>',
      '',
      { title: 'Rain' },
    ],
    [
      'the visible headline before the title element',
      '<title>Rain - News</title>',
      '<h1>Rain</h1>',
      { title: 'Rain' },
    ],
    [
      'the title element where there is nothing else',
      '<title>Rain in May | News Example</title>' + og('og:site_name', 'News Example'),
      '',
      { title: 'Rain in May' },
    ],
    [
      'the site’s name is taken off by its host, too',
      '<title>Rain in May - news.example</title>',
      '',
      { title: 'Rain in May' },
    ],
    [
      'a hyphen that belongs to the headline stays',
      '<title>Rain - and then more rain</title>',
      '<h1>Rain - and then more rain</h1>',
      { title: 'Rain - and then more rain' },
    ],
    [
      'a headline cut in JSON-LD is read from the page',
      ld({ '@type': 'Article', headline: 'Rain falls on…' }),
      '<h1>Rain falls on everyone</h1>',
      { title: 'Rain falls on everyone' },
    ],
    [
      'JSON-LD’s authors before a meta tag',
      ld({ '@type': 'Article', headline: 'x', author: [{ name: 'Ann Lee' }, { name: 'Bo Ek' }] }) +
        '<meta name="author" content="Staff">',
      '',
      { author: 'Ann Lee, Bo Ek' },
    ],
    [
      'an author given by reference',
      ld({
        '@graph': [
          { '@type': 'Article', headline: 'x', author: { '@id': '#p' } },
          { '@type': 'Person', '@id': '#p', name: 'Ann Lee' },
        ],
      }),
      '',
      { author: 'Ann Lee' },
    ],
    [
      'a meta tag before the visible byline',
      '<meta name="author" content="Ann Lee">',
      '<article><h1>x</h1><p class="byline">By Bo Ek</p></article>',
      { author: 'Ann Lee' },
    ],
    [
      'a profile’s address is no author',
      og('article:author', 'https://facebook.com/ann'),
      '<article><h1>x</h1><a rel="author" href="/ann">Ann Lee</a></article>',
      { author: 'Ann Lee' },
    ],
    [
      'JSON-LD’s date before article:published_time',
      ld({ '@type': 'Article', headline: 'x', datePublished: '2025-05-01T10:00:00+02:00' }) +
        og('article:published_time', '2020-01-01'),
      '',
      { published: '2025-05-01T08:00:00.000Z' },
    ],
    [
      'the time element where nothing else says it',
      '',
      '<article><h1>x</h1><time datetime="2025-05-01T10:00:00Z">1 May</time></article>',
      { published: '2025-05-01T10:00:00.000Z', publishedText: '1 May' },
    ],
    [
      'a date that is only printed',
      '',
      '<article><h1>x</h1><p class="date">1 May 2025</p></article>',
      { published: '2025-05-01T00:00:00.000Z', publishedText: '1 May 2025' },
    ],
    ['html’s lang before og:locale', og('og:locale', 'de_DE'), '', { lang: 'de-DE' }],
    [
      'og:site_name before the publisher',
      ld({ '@type': 'Article', headline: 'x', publisher: { name: 'News Ltd' } }) + og('og:site_name', 'News'),
      '',
      { site: 'News' },
    ],
    [
      'an array of types',
      ld({ '@type': ['NewsArticle', 'CreativeWork'], headline: 'Rain' }),
      '',
      { title: 'Rain', saysArticle: true },
    ],
    [
      'the article among others is the one that names this page',
      ld([
        { '@type': 'Article', headline: 'Other', url: 'https://www.news.example/other' },
        { '@type': 'Article', headline: 'Mine', url: URL },
      ]),
      '',
      { title: 'Mine' },
    ],
    ['JSON-LD with a comma too many', ld('{"@type":"Article","headline":"Rain",}'), '', { title: 'Rain' }],
    [
      'JSON-LD with a line break in a string',
      ld('{"@type":"Article","headline":"Rain\nand wind"}'),
      '',
      { title: 'Rain and wind' },
    ],
    [
      'JSON-LD that is beyond mending gives what can be read',
      ld('{"@type":"Article","headline":"Rain","author":{"name":"Ann Lee"},"description":"a "b" c"}'),
      '',
      { title: 'Rain', author: 'Ann Lee' },
    ],
    [
      'the text of JSON-LD is sanitised',
      ld({ '@type': 'Article', headline: 'a\u001b[31mb\u202e' }),
      '',
      { title: 'ab' },
    ],
  ];
  test.each(cases)('%s', (_name, head, body, expected) => {
    expect(facts(head, body)).toMatchObject(expected);
  });
});

describe('the canonical address', () => {
  const canonical = (href: string) => `<link rel="canonical" href="${href}">`;
  const cases: [string, string, string | null, string | null][] = [
    [
      'is believed on the same site',
      canonical('https://news.example/2025/rain'),
      URL,
      'https://news.example/2025/rain',
    ],
    ['resolves against the page', canonical('/2025/rain'), URL, 'https://www.news.example/2025/rain'],
    ['is not the front page of an article', canonical('https://www.news.example/'), URL, URL],
    ['is not another site’s page', canonical('https://other.example/2025/rain'), URL, URL],
    [
      'may be where a syndicated story first stood',
      canonical('https://other.example/x/a-long-story-about-rain'),
      URL,
      'https://other.example/x/a-long-story-about-rain',
    ],
    ['is never a script', canonical('javascript:alert(1)'), URL, URL],
    [
      'is og:url where the link is missing',
      og('og:url', 'https://www.news.example/2025/rain'),
      URL,
      'https://www.news.example/2025/rain',
    ],
    [
      'is all there is for a saved page',
      canonical('https://www.news.example/2025/rain'),
      null,
      'https://www.news.example/2025/rain',
    ],
    ['may be unknown', '', null, null],
  ];
  test.each(cases)('%s', (_name, head, url, expected) => {
    expect(facts(head, '', url).url).toBe(expected);
  });
});

describe('the name of the site', () => {
  const cases: [string, string, string, string | null][] = [
    [
      'is that of the JSON-LD WebSite',
      ld({
        '@graph': [
          { '@type': 'WebPage', name: 'Rain' },
          { '@type': 'WebSite', name: 'Fen & Field' },
        ],
      }),
      '<h1>Rain</h1>',
      'Fen & Field',
    ],
    [
      'is that of the WebSite rather than of the company that publishes it',
      ld([
        { '@type': 'Article', headline: 'Rain', publisher: { name: 'Fen Media Ltd' } },
        { '@type': 'WebSite', name: 'Fen & Field' },
      ]),
      '',
      'Fen & Field',
    ],
    [
      'is the publisher’s',
      ld({ '@type': 'Article', headline: 'Rain', publisher: { name: 'News' } }),
      '',
      'News',
    ],
    [
      'is not the host written as a name',
      ld({ '@type': 'WebSite', name: 'https://news.example/' }),
      '',
      null,
    ],
    [
      'stands behind the headline in the title',
      '<title>Rain | Agência Cerrado</title>',
      '<h1>Rain</h1>',
      'Agência Cerrado',
    ],
    ['may follow a dash', '<title>Rain – Fen &amp; Field</title>', '<h1>Rain</h1>', 'Fen & Field'],
    ['follows the section', '<title>Rain | Weather | Fen Post</title>', '<h1>Rain</h1>', 'Fen Post'],
    ['may stand before it', '<title>Fen Post: Rain</title>', '<h1>Rain</h1>', null],
    ['may stand before a bar', '<title>Fen Post | Rain</title>', '<h1>Rain</h1>', 'Fen Post'],
    [
      'may follow without spaces',
      '<title>川の魚が戻る｜朝陽新聞</title>',
      '<h1>川の魚が戻る</h1>',
      '朝陽新聞',
    ],
    [
      'is found in og:title',
      og('og:title', 'Rain | Fen Post') + '<title>Rain</title>',
      '<h1>Rain</h1>',
      'Fen Post',
    ],
    [
      'is not the second half of a headline',
      '<title>Rain – and more of it</title>',
      '<h1>Rain – and more of it</h1>',
      null,
    ],
    [
      'is not a sentence behind it',
      '<title>Rain – what the ferry master saw this week</title>',
      '<h1>Rain</h1>',
      null,
    ],
    ['is not guessed where nothing tells the headline', '<title>Rain | Fen Post</title>', '', null],
    ['is not sought behind half a word', '<title>Rainbows | Fen Post</title>', '<h1>Rain</h1>', null],
    ['is not a number', '<title>Rain | 2</title>', '<h1>Rain</h1>', null],
  ];
  test.each(cases)('%s', (_name, head, body, expected) => {
    expect(facts(head, body).site).toBe(expected);
  });

  test('is taken off the title', () => {
    expect(facts('<title>Rain | Agência Cerrado</title>', '<h1>Rain</h1>').title).toBe('Rain');
    expect(
      facts(
        `${og('og:title', '川の魚が戻る 多摩川：朝陽新聞')}${og('og:site_name', '朝陽新聞')}`,
        '<h1>川の魚が戻る</h1>',
      ).title,
    ).toBe('川の魚が戻る 多摩川');
    expect(
      facts(`${og('og:title', '会長が辞任：湖新の委員会が承認')}${og('og:site_name', '湖新')}`).title,
    ).toBe('会長が辞任：湖新の委員会が承認');
  });
});
