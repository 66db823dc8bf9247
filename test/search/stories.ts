// stories: small stories for the search tests; what a test doesn't name is empty.
import type { Block } from '../../src/core/blocks.ts';
import { UNKNOWN, type Story } from '../../src/core/story.ts';

export function story(given: Partial<Omit<Story, 'body'>> & { title: string; text?: string }): Story {
  const { text, ...known } = given;
  return {
    id: given.title,
    ...UNKNOWN,
    ...known,
    body: text === undefined ? null : text.split('\n\n').map(paragraph),
  };
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', content: [{ text }] };
}
