// stories: stories to bookmark, for tests.
import type { Story } from '../../src/core/story.ts';

export const SOURCE = { title: 'Example News', url: 'https://news.example/' };

/** number: tells one from the next; with a body of two paragraphs. */
export function story(number: number, more: Partial<Story> = {}): Story {
  return {
    id: number.toString(16).padStart(16, '0'),
    title: `Story number ${number}`,
    url: `https://news.example/${number}`,
    author: 'A. Writer',
    site: 'Example News',
    published: '2025-01-28T09:00:00.000Z',
    publishedText: '2 hours ago',
    excerpt: `What story ${number} is about.`,
    body: [
      {
        kind: 'paragraph',
        content: [{ text: `The first words of story ${number}, ` }, { text: 'strong', bold: true }],
      },
      { kind: 'paragraph', content: [{ text: 'And its last.' }] },
    ],
    lang: 'en',
    image: null,
    ...more,
  };
}
