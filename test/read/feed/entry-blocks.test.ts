import { describe, expect, test } from 'vitest';
import { plainText } from '../../../src/core/blocks.ts';
import { entryBlocks } from '../../../src/read/feed/entry-blocks.ts';

function text(html: string, title: string | null = null): string {
  return plainText(entryBlocks(html, 'https://site.example/a/b.html', title));
}

describe('what publishing systems hang on an entry', () => {
  test.each([
    ['a counting pixel', '<img src="https://stats.example/x" width="1" height="1">'],
    ['a pixel in a link', '<a href="https://x.example"><img height="0" src="https://x.example/p"></a>'],
    ["FeedBurner's counter", '<img src="http://feeds.feedburner.com/~r/x/~4/abc">'],
    ["FeedBurner's row", '<div class="feedflare"><a href="https://x.example">Share on Facebook</a></div>'],
    [
      'where it appeared first',
      '<p>The post <a href="https://site.example/a">A story</a> first appeared on <a href="https://site.example">Site</a>.</p>',
    ],
    [
      'the same in German',
      '<p>Der Beitrag <a href="https://site.example/a">Ein Titel</a> erschien zuerst auf <a href="https://site.example">Seite</a>.</p>',
    ],
    [
      'links to share',
      '<ul><li><a href="https://f.example">Facebook</a></li><li><a href="https://t.example">Twitter</a></li></ul>',
    ],
    [
      'a row of links to share',
      '<p><a href="https://f.example">Facebook</a> | <a href="https://x.example">X</a> · <a href="https://m.example">Email this</a></p>',
    ],
    [
      'a link to the rest',
      '<p><a href="https://site.example/a">Continue reading <span>A story</span> &rarr;</a></p>',
    ],
    ['a script', '<script>alert(1)</script><style>p{}</style>'],
    ['a rule over nothing', '<hr>'],
  ])('%s is not shown', (_, hung) => {
    expect(text(`<p>The text.</p>${hung}`)).toBe('The text.');
  });

  test.each([
    [
      'a sentence about sharing',
      '<p>Share what you have, said the sign.</p>',
      'Share what you have, said the sign.',
    ],
    ['"Read more" that is not a link', '<p>Read more books.</p>', 'Read more books.'],
    ['a list of names', '<ul><li>Facebook</li><li>Twitter</li></ul>', '- Facebook\n- Twitter'],
    ['a picture', '<img src="c.jpg" alt="A heron" width="600">', '[A heron]'],
  ])('%s is', (_, html, shown) => {
    expect(text(`<p>The text.</p>${html}`)).toBe(`The text.\n\n${shown}`);
  });

  test('the title that stands over the text again is left out', () => {
    expect(text('<h1>A Title</h1><p>The text.</p>', 'A title')).toBe('The text.');
    expect(text('<p>A Title</p>', 'A title')).toBe('A Title');
  });

  test('links resolve against the base', () => {
    const [block] = entryBlocks('<p><a href="../c">x</a></p>', 'https://site.example/a/b.html');
    expect(block).toMatchObject({ content: [{ text: 'x', href: 'https://site.example/c' }] });
  });
});
