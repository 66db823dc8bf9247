import { describe, expect, test } from 'vitest';
import { UNKNOWN, type Edition, type Story } from '../../src/core/story.ts';
import { editionText, frontText } from '../../src/cli/edition-text.ts';
import { editionJson, errorJson } from '../../src/cli/show-json.ts';
import { ReaderError } from '../../src/core/errors.ts';

const story = (more: Partial<Story>): Story => ({
  id: '0123456789abcdef',
  title: 'A title',
  ...UNKNOWN,
  ...more,
});
const edition: Edition = {
  source: { kind: 'page', title: 'The Post', url: 'https://post.example/' },
  entries: [
    {
      role: 'lead',
      story: story({
        title: 'Ferries return to the fjord',
        author: 'Ingrid Moe',
        site: 'The Post',
        publishedText: 'Monday',
        lang: 'en',
        body: [
          { kind: 'paragraph', content: [{ text: 'First words of it.' }] },
          { kind: 'heading', level: 2, content: [{ text: 'Under way' }] },
          { kind: 'paragraph', content: [{ text: 'All of the plan' }] },
        ],
      }),
    },
    {
      role: 'related',
      story: story({
        title: 'A bridge that was never built in all the years that people waited for it',
        url: 'https://post.example/bridge',
        excerpt: 'Plans from 1968 lie in the cellar…',
        publishedText: '2 hours ago',
      }),
    },
    { role: 'related', story: story({ title: 'Only a title' }) },
  ],
};

describe('an edition as text', () => {
  test('is its lead in full, its links, and the related posts with excerpt and age', () => {
    expect(editionText(edition, 44)).toBe(`Ferries return to the fjord
Ingrid Moe · The Post · Monday · 1 min read

First words of it.


Under way

All of the plan

Related

1. A bridge that was never built in all the
   years that people waited for it
   Plans from 1968 lie in the cellar…
   2 hours ago

2. Only a title
`);
  });

  test('as a front is headline, byline, summary and the related posts, without the rest of the body', () => {
    const text = frontText(edition, 60);
    expect(text).toMatch(
      /^Ferries return to the fjord\nIngrid Moe · The Post · Monday · 1 min read\n\nFirst words of it\.\n/,
    );
    expect(text).not.toContain('Under way');
    expect(text).toContain('Related\n\n1. A bridge');
  });

  test('has the addresses of the lead’s links between the lead and its related posts', () => {
    const [lead, ...others] = edition.entries;
    const linked = story({
      title: 'A title',
      body: [{ kind: 'paragraph', content: [{ text: 'the plan', href: 'https://post.example/plan' }] }],
    });
    const text = editionText(
      { ...edition, entries: [{ ...lead, role: 'lead', story: linked }, ...others] },
      20,
    );
    expect(text).toMatch(/\n\n\[1\] https:\/\/post\.example\/plan\n\nRelated\n/);
  });

  test('without a lead is a list', () => {
    const entries = edition.entries.slice(2).map(({ story }) => ({ role: 'entry' as const, story }));
    expect(frontText({ ...edition, entries }, 60)).toBe('1. Only a title\n');
  });

  test.each([10, 20, 40, 79])('is never wider than %i columns', (width) => {
    for (const line of (editionText(edition, width) + frontText(edition, width)).split('\n'))
      expect(line.length).toBeLessThanOrEqual(width);
  });
});

describe('an edition as JSON', () => {
  test('is one line with exactly the promised keys, in the promised order', () => {
    expect(editionJson('ferries.html', edition)).toBe(
      `${JSON.stringify({
        target: 'ferries.html',
        source: { kind: 'page', title: 'The Post', url: 'https://post.example/' },
        stories: [
          {
            id: '0123456789abcdef',
            role: 'lead',
            title: 'Ferries return to the fjord',
            url: null,
            author: 'Ingrid Moe',
            published: null,
            publishedText: 'Monday',
            excerpt: null,
            text: 'First words of it.\n\nUnder way\n\nAll of the plan',
            words: 10,
            lang: 'en',
          },
          {
            id: '0123456789abcdef',
            role: 'related',
            title: 'A bridge that was never built in all the years that people waited for it',
            url: 'https://post.example/bridge',
            author: null,
            published: null,
            publishedText: '2 hours ago',
            excerpt: 'Plans from 1968 lie in the cellar…',
            text: null,
            words: 7,
            lang: null,
          },
          {
            id: '0123456789abcdef',
            role: 'related',
            title: 'Only a title',
            url: null,
            author: null,
            published: null,
            publishedText: null,
            excerpt: null,
            text: null,
            words: 0,
            lang: null,
          },
        ],
      })}\n`,
    );
  });

  test('escapes what a terminal would obey in a target, and keeps it exact', () => {
    const target = 'a\u009b31m\u202eb\u001b]0;c\u2028.html';
    const line = errorJson(target, new ReaderError('not-found', 'Gone.', 'Look.'));
    expect(line).toMatch(/^[\x20-\x7e]*\n$/);
    expect(JSON.parse(line)).toEqual({
      target,
      error: { code: 'not-found', message: 'Gone.', hint: 'Look.' },
    });
  });
});
