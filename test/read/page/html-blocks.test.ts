import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainText, type Block } from '../../../src/core/blocks.ts';
import { parseHtml } from '../../../src/read/page/dom.ts';
import { htmlBlocks } from '../../../src/read/page/html-blocks.ts';

const BASE = 'https://news.example/2025/story';
const blocks = (html: string, base: string | null = BASE): Block[] => htmlBlocks(parseHtml(html).body, base);
const text = (value: string) => [{ text: value }];
const paragraph = (value: string): Block => ({ kind: 'paragraph', content: text(value) });

describe('which HTML becomes which block', () => {
  const cases: [string, string, Block[]][] = [
    [
      'white space collapses as in a browser',
      '<p> one\n  two <b> three</b> </p>',
      [{ kind: 'paragraph', content: [{ text: 'one two ' }, { text: 'three', bold: true }] }],
    ],
    [
      'text beside blocks is a paragraph of its own',
      'loose <div>block</div> end',
      [paragraph('loose'), paragraph('block'), paragraph('end')],
    ],
    [
      'an unclosed paragraph ends where the next begins',
      '<p>one<p>two',
      [paragraph('one'), paragraph('two')],
    ],
    ['a line break stays one', '<p>one<br>two</p>', [paragraph('one\ntwo')]],
    ['two line breaks make a paragraph', '<div>one<br><br>two</div>', [paragraph('one'), paragraph('two')]],
    [
      'marks nest',
      '<p><em>a <strong>b</strong></em> <s>c</s> <code>d</code></p>',
      [
        {
          kind: 'paragraph',
          content: [
            { text: 'a ', italic: true },
            { text: 'b', italic: true, bold: true },
            { text: ' ' },
            { text: 'c', strike: true },
            { text: ' ' },
            { text: 'd', code: true },
          ],
        },
      ],
    ],
    [
      'a relative link resolves against the base',
      '<p><a href="../x">y</a></p>',
      [{ kind: 'paragraph', content: [{ text: 'y', href: 'https://news.example/x' }] }],
    ],
    [
      'a script link and one within the page lead nowhere',
      '<p><a href="javascript:alert(1)">a</a><a href="#note">b</a></p>',
      [paragraph('ab')],
    ],
    ['a heading keeps its level', '<h3>Why</h3>', [{ kind: 'heading', level: 3, content: text('Why') }]],
    [
      'lists nest',
      '<ol start="4"><li>a<ul><li>b</li></ul></li><li>c</li></ol>',
      [
        {
          kind: 'list',
          ordered: true,
          start: 4,
          items: [
            [paragraph('a'), { kind: 'list', ordered: false, start: 1, items: [[paragraph('b')]] }],
            [paragraph('c')],
          ],
        },
      ],
    ],
    [
      'a list within a list without an item belongs to the item before',
      '<ul><li>a</li><ul><li>b</li></ul></ul>',
      [
        {
          kind: 'list',
          ordered: false,
          start: 1,
          items: [[paragraph('a'), { kind: 'list', ordered: false, start: 1, items: [[paragraph('b')]] }]],
        },
      ],
    ],
    [
      'a quote holds blocks',
      '<blockquote><p>a</p><p>b</p></blockquote>',
      [{ kind: 'quote', blocks: [paragraph('a'), paragraph('b')] }],
    ],
    [
      'code keeps its lines and tabs',
      '<pre class="language-go"><code>\nif x {\n\ty()\n}\n</code></pre>',
      [{ kind: 'code', text: 'if x {\n\ty()\n}', language: 'go' }],
    ],
    [
      'rules stand between blocks, once',
      '<hr><p>a</p><hr><hr><p>b</p>',
      [paragraph('a'), { kind: 'rule' }, paragraph('b')],
    ],
    [
      'a definition is set off under its bold term',
      '<dl><dt>a</dt><dd>b</dd></dl>',
      [
        { kind: 'paragraph', content: [{ text: 'a', bold: true }] },
        { kind: 'quote', blocks: [paragraph('b')] },
      ],
    ],
    [
      'a summary heads its details',
      '<details><summary>a</summary>b</details>',
      [{ kind: 'paragraph', content: [{ text: 'a', bold: true }] }, paragraph('b')],
    ],
    ['what is hidden is not read', '<p hidden>a</p><p style="display: none">b</p><p>c</p>', [paragraph('c')]],
    [
      'empty elements leave nothing',
      '<p> </p><ul><li></li></ul><h2>&nbsp;</h2><blockquote><p></p></blockquote><pre> </pre>',
      [],
    ],
    ['controls and bidi overrides are gone', '<p>a\u001b[31mb\u202ec</p>', [paragraph('abc')]],
    [
      'a video is a line with its address',
      '<iframe src="//www.youtube.com/embed/1" title="The launch"></iframe>',
      [
        {
          kind: 'paragraph',
          content: [{ text: 'Video: The launch', href: 'https://www.youtube.com/embed/1' }],
        },
      ],
    ],
    ['an advert’s frame is left out', '<iframe src="https://ads.example/1"></iframe>', []],
  ];
  test.each(cases)('%s', (_name, html, expected) => {
    expect(blocks(html)).toEqual(expected);
  });
});

describe('tables', () => {
  test('caption, head and spanned columns are kept', () => {
    expect(
      blocks('<table><caption>Sales</caption><tr><th>Year<th>A<th>B<tr><td>2024<td colspan=2>both</table>'),
    ).toEqual([
      {
        kind: 'table',
        caption: 'Sales',
        head: [text('Year'), text('A'), text('B')],
        rows: [[text('2024'), text('both'), []]],
      },
    ]);
  });

  test('a table that lays out a page is read as its text', () => {
    expect(
      blocks('<table role="presentation"><tr><td><p>one</p></td><td><p>two</p></td></tr></table>'),
    ).toEqual([paragraph('one'), paragraph('two')]);
    expect(blocks('<table><tr><td>one</td></tr><tr><td>two</td></tr></table>')).toEqual([
      paragraph('one'),
      paragraph('two'),
    ]);
  });

  test('a cell’s lines stay in the cell', () => {
    expect(
      blocks('<table><tr><th>a</th><th>b</th></tr><tr><td><p>1</p><p>2</p></td><td>3</td></tr></table>'),
    ).toMatchObject([{ rows: [[text('1\n2'), text('3')]] }]);
  });
});

describe('pictures', () => {
  const image = (html: string) => blocks(html)[0];
  const cases: [string, string, Record<string, string | null>][] = [
    [
      'a figure’s caption',
      '<figure><img src="/a.jpg" alt="x"><figcaption>y</figcaption></figure>',
      { url: 'https://news.example/a.jpg', alt: 'x', caption: 'y', credit: null },
    ],
    [
      'a credit in an element of its own',
      '<figure><img src="/a.jpg"><figcaption>A bridge. <span class="credit">Ann Lee/Getty Images</span></figcaption></figure>',
      { caption: 'A bridge.', credit: 'Ann Lee/Getty Images' },
    ],
    [
      'a credit in brackets',
      '<figure><img src="/a.jpg"><figcaption>A bridge (Photo: Ann Lee)</figcaption></figure>',
      { caption: 'A bridge', credit: 'Photo: Ann Lee' },
    ],
    [
      'a credit signed as agencies do',
      '<figure><img src="/a.jpg"><figcaption>A bridge. | Ann Lee/AFP</figcaption></figure>',
      { credit: 'Ann Lee/AFP' },
    ],
    [
      'a lazily loaded picture',
      '<img src="data:image/gif;base64,R0" data-src="/real.jpg" alt="a">',
      { url: 'https://news.example/real.jpg' },
    ],
    [
      'the widest of a set',
      '<img srcset="/s.jpg 300w, /l.jpg 1200w, /m.jpg 600w" alt="a">',
      { url: 'https://news.example/l.jpg' },
    ],
    [
      'a picture element’s source',
      '<picture><source srcset="/p.webp"><img alt="a"></picture>',
      { url: 'https://news.example/p.webp' },
    ],
  ];
  test.each(cases)('%s is found', (_name, html, expected) => {
    expect(image(html)).toMatchObject({ kind: 'image', ...expected });
  });

  test('pixels and avatars are no pictures, an emoji drawn as one is text', () => {
    expect(
      blocks(
        '<p>a <img src="/e.png" class="emoji" alt="🎉"><img src="/p.gif" width="1" height="1"><img class="avatar" src="/b.jpg" alt="Ann"></p>',
      ),
    ).toEqual([paragraph('a 🎉')]);
  });
});

test('no block is ever empty, whatever the markup', () => {
  const tag = fc.constantFrom(
    'p',
    'div',
    'ul',
    'li',
    'blockquote',
    'b',
    'a',
    'table',
    'tr',
    'td',
    'h2',
    'pre',
    'figure',
    'dl',
    'dt',
    'br',
    'hr',
    'section',
    'span',
  );
  const piece = fc.oneof(
    tag.map((name) => `<${name}>`),
    tag.map((name) => `</${name}>`),
    fc.constantFrom('x', ' ', '\n', '&nbsp;', '<', '&', '<img src=/a.jpg alt=b>', '<a href="/q">'),
  );
  const empty = (list: Block[]): boolean =>
    list.some((block) => {
      if ('content' in block)
        return block.content.length === 0 || block.content.some((run) => run.text === '');
      if (block.kind === 'quote') return block.blocks.length === 0 || empty(block.blocks);
      if (block.kind === 'list')
        return block.items.length === 0 || block.items.some((item) => item.length === 0 || empty(item));
      return block.kind === 'code'
        ? block.text === ''
        : block.kind === 'table' && block.rows.length === 0 && block.head === null;
    });
  fc.assert(fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => !empty(blocks(pieces.join('')))));
});

test('every word of a page’s text comes out once', () => {
  const wrap = fc.constantFrom('p', 'div', 'blockquote', 'li', 'h3', 'em', 'span', 'section', 'td');
  const tree = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 6 },
      fc.nat(999).map((n) => ` w${n} `),
      fc
        .tuple(wrap, fc.array(tie('node'), { maxLength: 4 }))
        .map(([name, inner]) => `<${name}>${inner.join('')}</${name}>`),
    ),
  })).node;
  fc.assert(
    fc.property(tree, (html) => {
      const words = (value: string) => (value.match(/w\d+/gu) ?? []).sort();
      expect(words(plainText(blocks(html)))).toEqual(words(html));
    }),
  );
});
