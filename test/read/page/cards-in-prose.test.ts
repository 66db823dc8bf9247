import { describe, expect, test } from 'vitest';
import { plainText } from '../../../src/core/blocks.ts';
import { readPage } from '../../../src/read/page/read-page.ts';

const FIRST =
  'The bay was calm that morning, and nobody on the quay said a word about the boats that had not come home the night before.';
const SECOND =
  'By noon the wind had turned to the west, and the first of them came round the point with a torn sail and all hands on deck.';
const read = (card: string) => {
  const [lead, ...others] = readPage(
    `<html lang="en"><head><title>Calm in the bay</title><meta property="og:type" content="article"></head><body><main><article><h1>Calm in the bay</h1><p>${FIRST}</p>${card}<p>${SECOND}</p></article></main></body></html>`,
    'https://news.example/2025/calm',
    'page.html',
  ).entries;
  return {
    lines: plainText(lead?.story.body ?? []).split(/\n+/u),
    related: others.map(({ story }) => [story.title, story.url, story.excerpt, story.author]),
  };
};

describe('a card or a line within the text that offers another story', () => {
  test.each([
    [
      'Medium’s link card',
      '<div class="nv"><a rel="noopener" href="https://news.example/p/oncall-9a8b?source=post_page"><div><h2>Your harbour is a symptom</h2><h3>What the tide table says about the town</h3><p>news.example</p></div></a></div>',
      [
        'Your harbour is a symptom',
        'https://news.example/p/oncall-9a8b',
        'What the tide table says about the town',
        null,
      ],
    ],
    [
      'Ghost’s bookmark',
      '<figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="/sourdough/"><div class="kg-bookmark-content"><div class="kg-bookmark-title">Sourdough on a boat</div><div class="kg-bookmark-description">Flour, water and a steady hand.</div><div class="kg-bookmark-metadata"><span class="kg-bookmark-author">Sea Letter</span><span>Jo West</span></div></div></a></figure>',
      ['Sourdough on a boat', 'https://news.example/sourdough/', 'Flour, water and a steady hand.', null],
    ],
    [
      'Substack’s post',
      '<div class="digest-post-embed" data-attrs="{}"><a href="/p/the-price-of-rope"><h4>The price of rope</h4><div>January 21, 2025</div><div>A coil has never been so cheap, or so bad.</div><span>Read full story</span></a></div>',
      [
        'The price of rope',
        'https://news.example/p/the-price-of-rope',
        'A coil has never been so cheap, or so bad.',
        null,
      ],
    ],
    [
      'a line that says “read also”',
      '<p><strong>Read also: <a href="/2025/02/lighthouse">The lighthouse is full to the lamp</a></strong></p>',
      ['The lighthouse is full to the lamp', 'https://news.example/2025/02/lighthouse', null, null],
    ],
  ])('%s is out of it, and among the related posts', (_, card, related) => {
    expect(read(card)).toEqual({ lines: [FIRST, SECOND], related: [related] });
  });

  test('a paragraph that goes on after the words “read also” is text', () => {
    const text =
      'Read also: the lighthouse is full to the lamp, which is what the keeper had told us all winter long.';
    expect(
      read(`<p>${text.replace('the lighthouse', '<a href="/2025/02/lighthouse">the lighthouse</a>')}</p>`),
    ).toEqual({
      lines: [FIRST, text, SECOND],
      related: [],
    });
  });
});
