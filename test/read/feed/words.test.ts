import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textOf } from '../../../src/read/page/dom.ts';
import { parseHtml } from '../../../src/read/page/dom.ts';
import { paragraphsOf } from '../../../src/read/feed/markup-words.ts';
import { plainLine } from '../../../src/read/feed/plain-line.ts';

describe('the words of markup', () => {
  test.each([
    ['<p>One</p><p>Two <b>bold</b></p>', ['One', 'Two bold']],
    ['One<br>Two<br/>Three', ['One', 'Two', 'Three']],
    ['a<!-- no <p>x</p> -->b', ['ab']],
    ['<a title="1 > 2" href=\'x>y\'>link</a> text', ['link text']],
    ['3 < 4 & 5 > 4', ['3 < 4 & 5 > 4']],
    ['<script>if (a < b) "<p>"</script>Text<style>p > a {}</style>', ['Text']],
    ['<svg><title>x</title><path d="M0"/></svg>Text', ['Text']],
    ['Caf&eacute; &#8211; &quot;x&quot;&nbsp;y', ['Café – "x" y']],
    ['Text <a href="never closed', ['Text']],
    ['<ul><li>a</li><li>b</li></ul>', ['a', 'b']],
    ['', []],
  ])('%j', (html, words) => {
    expect(paragraphsOf(html)).toEqual(words);
  });

  test('they are those that a DOM finds', () => {
    const parts = fc.constantFrom(
      '<p>',
      '</p>',
      '<b>',
      '</b>',
      'word',
      ' ',
      '&amp;',
      '<br>',
      '<a href="x>y">',
      '</a>',
      '<!-- x -->',
      'é',
    );
    const squeezed = (text: string) => text.replace(/\s+/gu, '');
    fc.assert(
      fc.property(fc.array(parts), (html) => {
        expect(squeezed(paragraphsOf(html.join('')).join(''))).toBe(
          squeezed(textOf(parseHtml(html.join('')).body)),
        );
      }),
    );
  });
});

describe('titles as plain text', () => {
  test.each([
    ['A &amp; B', 'A & B'],
    ['A &amp;amp; B', 'A &amp; B'],
    ['<b>One</b> two', 'One two'],
    ['&lt;i&gt;One&lt;/i&gt;', 'One'],
    ['The <b> tag', 'The <b> tag'],
    ['vector<int>', 'vector<int>'],
    ['I <3 you', 'I <3 you'],
    ['a < b > c', 'a < b > c'],
    ['R&D', 'R&D'],
    ['?a=1&copy=2', '?a=1&copy=2'],
    ['  two\n lines ', 'two lines'],
  ])('%j is %j', (text, line) => {
    expect(plainLine(text)).toBe(line);
  });

  test('where a feed says that it is markup, every tag is one', () => {
    expect(plainLine('Less: <em>&lt;</em> <unknown>x', true)).toBe('Less: < x');
  });

  test('any text gives one line that stays as it is', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...'<b></b> &amp;lt;\n\u0007é\u202E<br>')), (letters) => {
        const text = letters.join('');
        expect(plainLine(text)).not.toMatch(/\n|^\s|\s$/u);
      }),
    );
  });
});
