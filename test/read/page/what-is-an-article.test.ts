import { describe, expect, test } from 'vitest';
import { readPage } from '../../../src/read/page/read-page.ts';

const URL = 'https://news.example/articles/AST1.html';
const shape = (html: string, url: string | null = URL) =>
  readPage(html, url, 'page.html').entries.map(({ role, story }) => `${role}: ${story.title}`);

const JAPANESE = `<p>県は三日、湖の水位が平年より四十センチ高いと発表した。雪解けが例年より十日早いという。</p><p>漁協の男性（六八）は「舟を出せる日が増えた」と話す。観光船の運航も四月上旬に始まる予定だ。</p><h2>堤防の工事</h2><p>国は堤防のかさ上げを進めている。総事業費は十二億円で、五年後の完成を見込んでいる。</p>`;
const japanese = (head = '') =>
  `<html lang="ja"><head><title>湖の水位が上がる：湖畔新聞</title>${head}</head><body><div id="HeaderNav"><ul><li><a href="/national/">社会</a></li></ul></div><main><div><h1>湖の水位が上がる</h1><div><time datetime="2025-03-05T11:30:00+09:00">2025年3月5日</time></div></div><div>${JAPANESE}</div><div><h2>この記事に関するニュース</h2><ul><li><a href="/articles/AST2.html?iref=pc_rel_1">湖の魚が四十年ぶりに戻った</a></li><li><a href="/articles/AST3.html">雪解けはなぜ早くなったのか</a></li></ul></div><div class="Ranking"><h2>アクセスランキング</h2><ol><li><a href="/articles/AST4.html">駅前の桜を伐採する計画</a></li></ol></div></main></body></html>`;
const RELATED = ['related: 湖の魚が四十年ぶりに戻った', 'related: 雪解けはなぜ早くなったのか'];

describe('short articles', () => {
  test('a Japanese one is one, though its list of others is as long', () => {
    expect(shape(japanese())).toEqual(['lead: 湖の水位が上がる', ...RELATED]);
  });

  test('so it is where the page names its own address', () => {
    expect(shape(japanese(`<link rel="canonical" href="${URL}">`))).toEqual([
      'lead: 湖の水位が上がる',
      ...RELATED,
    ]);
  });

  const brief: [string, string, string, string][] = [
    ['zh-Hans', '湖水上涨', '县里三日宣布，湖水比往年高四十厘米。渔民说，船又能出湖了。', '相关新闻'],
    ['zh-Hant', '湖水上漲', '縣府三日宣布，湖水比往年高四十公分，漁民說船又能出湖了。', '相關報導'],
    [
      'ja',
      '湖の水位上がる',
      '県は三日、湖の水位が平年より四十センチ高いと発表した。',
      'この記事に関するニュース',
    ],
    [
      'ko',
      '호수 수위 상승',
      '군은 3일 호수 수위가 예년보다 사십 센티미터 높다고 발표했다. 어민들은 배를 띄웠다.',
      '호수 관련 기사',
    ],
  ];
  test.each(brief)('a brief in %s is an article, whatever it lists', (lang, title, text, label) => {
    const others = (from: number) =>
      Array.from(
        { length: 8 },
        (_, n) => `<li><a href="/articles/AST${from + n}.html">${title}${label}${from + n}</a></li>`,
      ).join('');
    const html = `<html lang="${lang}"><head><title>${title}</title><link rel="canonical" href="${URL}"></head><body><nav><ul><li><a href="/national/">社会</a></li></ul></nav><main><div><h1>${title}</h1><time datetime="2025-03-05T11:30:00+09:00">2025.3.5</time></div><div><p>${text}</p></div><div><h2>${label}</h2><ul>${others(10)}</ul></div><div><ul>${others(30)}</ul></div></main></body></html>`;
    const [lead, ...rest] = readPage(html, URL, 'page.html').entries;
    expect(lead).toMatchObject({
      role: 'lead',
      story: { title, body: [{ kind: 'paragraph', content: [{ text }] }] },
    });
    expect(rest.length).toBeGreaterThanOrEqual(8);
    expect(new Set(rest.map(({ role }) => role))).toEqual(new Set(['related']));
  });

  test('one paragraph under a headline in an article element is one', () => {
    expect(
      shape(
        '<title>Rain</title><article><h1>Rain on the quay</h1><p>The rain began on Monday and went on until the harbour was full, and then for two more days.</p></article>',
      ),
    ).toEqual(['lead: Rain on the quay']);
  });

  test('headlines with their excerpts are a list, though each day has its date', () => {
    const card = (day: number) =>
      `<article><h2><a href="/2025/03/0${day}/tides">The tides of day ${day} of March</a></h2><time datetime="2025-03-0${day}">${day} March 2025</time><p>High at noon, low at six, and a wind from the west that kept the boats in all afternoon.</p></article>`;
    expect(
      shape(`<title>Tides</title><main><h1>Tides</h1>${[1, 2, 3, 4, 5].map(card).join('')}</main>`),
    ).toHaveLength(5);
  });
});

describe('links that are no stories', () => {
  const PROSE = `<p>${'The bay was calm that morning and nobody on the quay said a word. '.repeat(8)}</p>`;
  const page = (after: string, head = '<meta name="author" content="Nathalie Faure">') =>
    readPage(
      `<html lang="fr"><head>${head}<meta property="og:type" content="article"><title>La rade est calme ce matin</title></head><body><main><article><h1>La rade est calme ce matin</h1>${PROSE}</article>${after}</main></body></html>`,
      URL,
      'page.html',
    ).entries.flatMap(({ role, story }) =>
      role === 'related' ? [{ title: story.title, url: story.url }] : [],
    );
  const story =
    '<li><a href="/articles/le-phare-du-nord?relatedposts_hit=1&relatedposts_position=0">Le phare du nord s’éteint</a></li>';

  test.each([
    ['/x/nathalie-faure-brest-envoyee-speciale', 'Nathalie Faure (Brest, envoyée spéciale)'],
    ['/signataires/jean-le-goff-correspondant/', 'Jean Le Goff, correspondant'],
    ['/firme/anna-rossi-corrispondente', 'Anna Rossi la corrispondente'],
    ['/redakteure/kai-witt-in-kiel', 'Kai Witt, Redakteur in Kiel'],
  ])('%s is an author’s page', (href, text) => {
    expect(page(`<h2>Lire aussi</h2><ul>${story}<li><a href="${href}">${text}</a></li></ul>`)).toEqual([
      { title: 'Le phare du nord s’éteint', url: 'https://news.example/articles/le-phare-du-nord' },
    ]);
  });

  test.each([
    ['/x/nathalie-faure', 'Par Nathalie Faure'],
    ['/x/nathalie-faure', 'NATHALIE FAURE'],
    ['/x/nathalie-faure', 'Nathalie Faure et Jean Le Goff'],
    ['/x/nathalie-faure-brest', 'Nathalie Faure – envoyée spéciale à Brest'],
    ['/x/nathalie-faure-brest', 'Nathalie Faure, reporter et photographe'],
    ['/x/jean-le-goff-rennes', 'Jean Le Goff, à Rennes'],
    ['/x/tous-les-articles-de-faure', 'Tous les articles de Nathalie Faure'],
  ])('%s, “%s”, is a page of one who wrote the article', (href, text) => {
    const by = '<meta name="author" content="Nathalie Faure et Jean Le Goff">';
    expect(
      page(`<h2>Lire aussi</h2><ul>${story}<li><a href="${href}">${text}</a></li></ul>`, by),
    ).toHaveLength(1);
  });

  test.each(['Signataires', 'Nuestras firmas', 'Redakteure', 'Die Autoren', 'Los autores'])(
    'nobody listed under “%s” is a story',
    (label) => {
      const people =
        '<li><a href="/x/ana-luz-vidal-brest">Ana Luz Vidal de Brest</a></li><li><a href="/x/kai-witt-in-kiel">Kai Witt in Kiel und Bonn</a></li>';
      expect(
        page(`<h2>Lire aussi</h2><ul>${story}</ul><section><h3>${label}</h3><ul>${people}</ul></section>`),
      ).toHaveLength(1);
    },
  );

  test.each([
    'Nathalie Faure reçoit le prix de la mer',
    'Nathalie Faure : « La rade se vide »',
    'Nathalie Faure et la mer de Brest',
  ])('the headline “%s” is a story, whoever wrote the article', (headline) => {
    expect(
      page(`<h2>Lire aussi</h2><ul><li><a href="/articles/prix">${headline}</a></li></ul>`),
    ).toHaveLength(1);
  });
});
